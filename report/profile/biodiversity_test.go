package profile

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cityprofile/report/cbi"
)

const anyCity = "format = 1\n[city]\nid = \"x\"\nname = \"X\"\n"

// withIndex is a profile with lines in its index.
func withIndex(lines string) []byte {
	return []byte(anyCity + "[biodiversity_index]\nedition = 2021\n" + lines + "\n")
}

// What can be printed and looks wrong is a warning, with both numbers.
func TestTheIndexIsHeldAgainstItsBands(t *testing.T) {
	const own = "\n[[biodiversity_index.bands]]\nindicator = %d\nlimits = %s\nsource = \"Us\"\n"
	for _, c := range []struct{ name, lines, want string }{
		{"a score that is right", `indicators = [{ number = 1, score = 2, value = 12.5 }]`, ""},
		{"a score that is wrong", `indicators = [{ number = 1, score = 4, value = 12.5, unit = "%" }]`,
			`7:37 score-band: indicator 1 is scored 4, but 12.5 % is in the band 7.0–13.9 %, which gives 2 / correct one of them; source of the bands: Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift`},
		{"a score of 0 that is wrong", `indicators = [{ number = 12, score = 0, value = 0.95, unit = "ha per 1000 people" }]`,
			`7:38 score-band: indicator 12 is scored 0, but 0.95 ha per 1000 people is in the band > 0.9 ha/1,000 persons, which gives 4 / correct one of them; source of the bands: World Resources Institute, UrbanShift, after the handbook of 2021`},
		{"either score in a gap", `indicators = [{ number = 8, score = 2, value = 6.05 }]`, ""},
		{"no score of a gap", `indicators = [{ number = 8, score = 3, value = 6.05 }]`,
			`7:37 score-band: indicator 8 is scored 3, but the sources leave open whether 6.05 % gives 1 or 2 (1–6, 6.1–11 %) / correct one of them; source of the bands: World Resources Institute, UrbanShift, after the handbook of 2021`},
		{"a score of a value in another unit", `indicators = [{ number = 1, score = 4, value = 12.5, unit = "km²" }]`, ""},
		{"a value without a score", `indicators = [{ number = 1, value = 12.5 }]`, ""},
		{"a value without a score and without bands", `indicators = [{ number = 15, value = 3 }]`,
			"7:38 no-score: indicator 15 has a value but no score; it counts as assessed, score not stated: 0 to 4 points / give `score`, or add a table to `biodiversity_index.bands` (no published table is known); else say `assessed = true` if the score is not published, `assessed = false` if there was no assessment"},
		{"a value without a score in another unit", `indicators = [{ number = 1, value = 0.125, unit = "fraction" }]`,
			"7:37 no-score: indicator 1 has a value but no score; it counts as assessed, score not stated: 0 to 4 points / give `score`, or give the value in %, the unit of the bands; else say `assessed = true` if the score is not published, `assessed = false` if there was no assessment"},
		{"a value that the sources leave open", `indicators = [{ number = 3, value = 20.0 }]`,
			"7:37 no-score: indicator 3 has no score, and the sources leave open whether 20.0 % gives 3 or 4 (16–20, > 20 %): it counts as assessed, score not stated / give `score`; else say `assessed = true` if the score is not published, `assessed = false` if there was no assessment; source of the bands: World Resources Institute, UrbanShift, after the handbook of 2021"},
		{"a value on an edge of the handbook's own print", `indicators = [{ number = 1, value = 20.0 }]`, ""},
		{"a value that the sources leave open, whose score is not published", `indicators = [{ number = 10, value = 60, assessed = true }]`, ""},
		{"an assessment without a score", `indicators = [{ number = 17, assessed = true }]`, ""},
		{"a component that values without scores can come to", "components = { native = 20 }\nindicators = [{ number = 4, value = 577, assessed = true }, { number = 5, value = 315, assessed = true }]", ""},
		{"a value that is not meant to have a score", `indicators = [{ number = 4, value = 3, assessed = false }]`, ""},
		{"nothing at all", `indicators = [{ number = 4 }]`, ""},
		{"an own table", `indicators = [{ number = 15, value = 3 }]` + fmt.Sprintf(own, 15, "[1, 2, 3, 4]"), ""},
		{"a score against an own table", `indicators = [{ number = 9, score = 1, value = 12.5 }]` + fmt.Sprintf(own, 9, "[30, 20, 11, 1]"),
			"7:37 score-band: indicator 9 is scored 1, but 12.5 % is in the band ≤ 20, > 11 %, which gives 2 / correct one of them; source of the bands: Us"},
		{"an own table in place of the published one", fmt.Sprintf(own, 13, "[30, 50, 70, 95]"),
			"10:1 own-bands: indicator 13 is scored with this table instead of the published one: < 30, 30–49.9, 50–69.9, 70–89.9, > 90 % / remove the table to use the published one, from: World Resources Institute, UrbanShift, after the handbook of 2021"},
		{"an own table that is the published one", fmt.Sprintf(own, 13, "[30.0, 50, 70, 90]"), ""},
		{"an earlier application", "[[biodiversity_index.history]]\nyear = 2020\nindicators = [{ number = 1, score = 4, value = 0.5 }]",
			"9:37 score-band: indicator 1 is scored 4, but 0.5 % is in the band < 1.0 %, which gives 0 / write 50 if the value is 50 %; else correct one of them; source of the bands: Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift"},
		{"an earlier application of another edition", "[[biodiversity_index.history]]\nyear = 2016\nedition = 2014\ncomponents = { native = 40 }\nindicators = [{ number = 1, score = 4, value = 0.5, assessed = true }]", ""},
	} {
		file, found := load(t, "x.toml", TOML, withIndex(c.lines))
		if file == nil {
			t.Errorf("%s: %s", c.name, found.Human(Style{Plain: true}))
			continue
		}
		var said []string
		for _, d := range found {
			said = append(said, fmt.Sprintf("%d:%d %s: %s / %s", d.Line, d.Column, d.Code, d.Message, d.Help))
		}
		if got := strings.Join(said, "\n"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestWhatTheIndexCannotBeIsAnError(t *testing.T) {
	for _, c := range []struct{ name, lines, want string }{
		{"more than the whole", `indicators = [{ number = 1, value = 100.01 }]`, "out-of-range"},
		{"less than nothing", `indicators = [{ number = 12, value = -0.1 }]`, "out-of-range"},
		{"a loss of species", `indicators = [{ number = 4, value = -3, score = 0 }]`, ""},
		{"assessed, without a score", `indicators = [{ number = 13, assessed = true }]`, ""},
		{"assessed, with a value that has no bands", `indicators = [{ number = 16, value = 1.6, assessed = true }]`, ""},
		{"assessed, with a value that has bands", `indicators = [{ number = 13, value = 55, assessed = true }]`, ""},
		{"a score, and not assessed", `indicators = [{ number = 4, score = 2, assessed = false }]`, "contradiction"},
		{"a component against a computed score", "components = { services = 1 }\nindicators = [{ number = 10, value = 45 }]", "calculated-score"},
		{"a component against a score left open", "components = { services = 1 }\nindicators = [{ number = 10, assessed = false }, { number = 11, assessed = false }, { number = 12, value = 0.35 }, { number = 13, value = 20 }, { number = 14, assessed = false }]", "no-score"},
		{"a component that its stated scores exclude", "components = { services = 1 }\nindicators = [{ number = 10, value = 45 }, { number = 14, score = 2 }]", "contradiction"},
		{"a total against a computed score", "total = 1\nindicators = [{ number = 10, value = 45 }]", "calculated-score"},
		{"a total beyond computed scores", "total = 40\ncomponents = { native = 20, governance = 10 }\nindicators = [{ number = 10, value = 45 }, { number = 11, value = 5 }, { number = 12, value = 0.05 }]", ""},
		{"a total that a computed score keeps apart", "total = 49\ncomponents = { native = 20, governance = 10 }\nindicators = [{ number = 10, value = 45 }, { number = 11, value = 5 }]", "calculated-score"},
		{"a component with a computed score", "components = { services = 2 }\nindicators = [{ number = 10, value = 45 }]", ""},
		{"a total beyond what was possible", "total = 110\nindicators = [{ number = 4, assessed = false }]", "contradiction"},
		{"a total of what was possible", "total = 108\nindicators = [{ number = 4, assessed = false }]", ""},
		{"a total of an earlier edition", "[[biodiversity_index.history]]\nyear = 2016\nedition = 2014\ntotal = 93", "out-of-range"},
		{"history out of order", "[[biodiversity_index.history]]\nyear = 2016\n[[biodiversity_index.history]]\nyear = 2014", "bad-order"},
		{"history after the index", "year = 2020\n[[biodiversity_index.history]]\nyear = 2020", "bad-order"},
		{"limits that fall and rise", "[[biodiversity_index.bands]]\nindicator = 15\nlimits = [3, 2, 1, 4]\nsource = \"Us\"", "bad-order"},
		{"the last limit twice", "[[biodiversity_index.bands]]\nindicator = 15\nlimits = [1, 2, 3, 3]\nsource = \"Us\"", "bad-order"},
		{"the last limit twice, to be passed", "[[biodiversity_index.bands]]\nindicator = 15\nlimits = [1, 2, 3, 3]\ntop = \"passed\"\nsource = \"Us\"", ""},
		{"a limit that is no number", "[[biodiversity_index.bands]]\nindicator = 15\nlimits = [1, 2, 3, nan]\nsource = \"Us\"", "wrong-type"},
	} {
		_, found := load(t, "x.toml", TOML, withIndex(c.lines))
		var codes []string
		for _, d := range found {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, " "); got != c.want {
			t.Errorf("%s: check says %q, want %q", c.name, got, c.want)
		}
	}
}

// A sum that cannot be is refused with the states that it rests on.
func TestAContradictionNamesTheStatesThatASumRestsOn(t *testing.T) {
	for _, c := range []struct{ edition, lines, want string }{
		{"2014", "components = { native = 39 }\nindicators = [{ number = 4, assessed = false }, { number = 5, value = 315, assessed = true }, { number = 1, score = 4 }]",
			"`native` is 39, but its indicators add up to 4 to 36 / correct one of them, or omit it to have it calculated; it rests on: scored 1 (4 points); assessed, score not stated 5 (0 to 4 points); not assessed 4 (0 points); not mentioned 2, 3, 6–10 (0 to 28 points)"},
		{"2021", "components = { services = 2 }\nindicators = [{ number = 10, value = 60, assessed = true }, { number = 11, score = 0 }, { number = 12, assessed = false }, { number = 13, score = 0 }, { number = 14, score = 0 }]",
			"`services` is 2, but its indicators add up to 3 to 4 with the scores calculated from values / the published points stand; give the published `score` of the indicators too, or correct a value; it rests on: scored 11, 13, 14 (0 points); assessed, score not stated 10 (3 to 4 points); not assessed 12 (0 points)"},
		{"2014", "total = 20\ncomponents = { native = 15, services = 4 }\nindicators = [{ number = 15, score = 1 }, { number = 16, score = 1 }]",
			"`total` is 20, but the components add up to 21 to 49 / correct one of them, or omit it to have it calculated; it rests on: `native` 15; `services` 4; scored 15, 16 (2 points); not mentioned 17–23 (0 to 28 points)"},
		{"2021", "total = 50\ncomponents = { native = 20, services = 10, governance = 21 }",
			"`total` is 50, but the components add up to 51 / correct one of them, or omit it to have it calculated; it rests on: `native` 20; `services` 10; `governance` 21"},
	} {
		_, found := load(t, "x.toml", TOML, []byte(anyCity+"[biodiversity_index]\nedition = "+c.edition+"\n"+c.lines+"\n"))
		var said []string
		for _, d := range found {
			said = append(said, d.Message+" / "+d.Help)
		}
		if got := strings.Join(said, "\n"); got != c.want {
			t.Errorf("got\n%s\nwant\n%s", got, c.want)
		}
	}
}

func TestAValueKeepsItsDigits(t *testing.T) {
	for text, want := range map[string]cbi.Decimal{`12.50`: "12.50", `12`: "12", `-3`: "-3", `1e1`: "1e1"} {
		for _, s := range []Source{
			{Name: "x.toml", Format: TOML, Text: withIndex("indicators = [{ number = 4, assessed = false, value = " + text + " }]")},
			{Name: "x.json", Format: JSON, Text: []byte(`{"format": 1, "city": {"id": "x", "name": "X"}, "biodiversity_index": {"edition": 2021, "indicators": [{"number": 4, "assessed": false, "value": ` + text + `}]}}`)},
		} {
			if got := accepted(t, s.Name, s.Format, s.Text).Index.Indicators[0].Value; got != want {
				t.Errorf("%s of %s: got %q, want %q", s.Name, text, got, want)
			}
		}
	}
}

func TestNumbersThatTOMLCannotHaveAreNotTakenFromJSON(t *testing.T) {
	for value, want := range map[string]string{"-0": "", "9223372036854775807": "", "9223372036854775808": "out-of-range", "1e400": "wrong-type", "1E+3": "", "0.0000000000000000000000001": "out-of-range"} {
		text := `{"format": 1, "city": {"id": "x", "name": "X"}, "biodiversity_index": {"edition": 2021, "indicators": [{"number": 4, "assessed": false, "value": ` + value + `}]}}`
		file, found := load(t, "x.json", JSON, []byte(text))
		if len(found) > 0 && found[0].Code != want || (file == nil) != (want != "") {
			t.Errorf("%s: %s", value, found.Human(Style{Plain: true}))
		}
		if file == nil {
			continue
		}
		again, err := file.Profile.Canonical(Date{})
		if err != nil {
			t.Errorf("%s: %v", value, err)
		}
		for _, s := range []Source{{Name: "x.json", Format: JSON, Text: again}, {Name: "x.toml", Format: TOML, Text: file.Profile.TOML()}} {
			if got := accepted(t, s.Name, s.Format, s.Text); !reflect.DeepEqual(got, file.Profile) {
				t.Errorf("%s became %+v in\n%s", value, got.Index.Indicators, s.Text)
			}
		}
	}
}

// A profile with everything that an index may hold.
func TestAnIndexIsReadBackAsItWas(t *testing.T) {
	p := accepted(t, "x.toml", TOML, withIndex(`year = 2024
note = "N"
indicators = [
  { number = 1, value = 12.50, unit = "%", year = 2023, note = "N", source = "S" },
  { number = 4, assessed = false, value = -3 },
  { number = 15, score = 0, assessed = true },
]
[[biodiversity_index.bands]]
indicator = 16
limits = [-0.50, 1, 2.0, 1e2]
top = "passed"
unit = "%"
source = "Us"
[[biodiversity_index.history]]
year = 2016
edition = 2014
total = 50
indicators = [{ number = 1, score = 2, value = 0.10 }]`))
	text, err := p.Canonical(Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []Source{{Name: "x.json", Format: JSON, Text: text}, {Name: "x.toml", Format: TOML, Text: p.TOML()}} {
		if got := accepted(t, s.Name, s.Format, s.Text); !reflect.DeepEqual(got, p) {
			t.Errorf("got %+v, want %+v, in\n%s", got.Index, p.Index, s.Text)
		}
	}
}

func TestResultsAreThoseOfTheProfile(t *testing.T) {
	p := accepted(t, "x.toml", TOML, withIndex(`year = 2024
indicators = [
  { number = 1, value = 12.5, year = 2023, note = "N", source = "S" },
  { number = 4, assessed = false },
  { number = 15, value = 3 },
]
[[biodiversity_index.bands]]
indicator = 15
limits = [1, 2, 3, 3]
top = "passed"
source = "Us"
[[biodiversity_index.history]]
year = 2016
edition = 2014
total = 50
[[biodiversity_index.history]]
year = 2020
indicators = [{ number = 15, value = 4 }]
`))
	h := p.Index.Results()
	first := h.Now.Indicators[0]
	if r := first.Reading; !first.Computed || first.Score != 2 || *r.Year != 2023 || r.Note != "N" || r.Source != "S" {
		t.Errorf("indicator 1: %+v", first)
	}
	if s := h.Now.Total; *s.Points != 5 || s.Possible != 8 || s.NotAssessed != 1 {
		t.Errorf("total %+v", s)
	}
	if len(h.Earlier) != 2 || h.Earlier[0].Edition.Year != 2014 || *h.Earlier[0].Total.Points != 50 {
		t.Errorf("earlier %+v", h.Earlier)
	}
	if b, ok := h.Baseline(); !ok || *b.Year != 2020 || b.Indicators[14].Score != 4 {
		t.Errorf("baseline %+v", b)
	}
	if h := (&Index{Edition: 2018}).Results(); !reflect.DeepEqual(h, cbi.History{}) {
		t.Errorf("an edition that does not exist has the results %+v", h)
	}
}

// The descriptions name indicators by their numbers; package cbi knows which
// those are.
func TestTheDescriptionsNameTheRightIndicators(t *testing.T) {
	e, _ := cbi.Find(2021)
	var banded, unbanded, percent []string
	for n := 1; n <= e.Indicators(); n++ {
		in, _ := e.Indicator(n)
		switch number := itoa(n); {
		case in.Bands.Known():
			banded = append(banded, number)
		case n <= 14:
			unbanded = append(unbanded, number)
		}
		if in.Unit == "%" {
			percent = append(percent, itoa(n))
		}
	}
	list := func(numbers []string) string {
		last := len(numbers) - 1
		return strings.Join(numbers[:last], ", ") + " and " + numbers[last]
	}
	var older []string
	e2014, _ := cbi.Find(2014)
	for n := 1; n <= e2014.Indicators(); n++ {
		if in, _ := e2014.Indicator(n); in.Bands.Known() {
			older = append(older, itoa(n))
		}
	}
	for _, c := range []struct {
		in          any
		field, want string
	}{
		{Indicator{}, "Score", ", " + strings.Join(older[:len(older)-1], ", ") + " and " + older[len(older)-1] + " of the 2014 edition"},
		{Index{}, "Bands", "all but " + strings.Join(older[:len(older)-1], ", ") + " and " + older[len(older)-1] + " of the 2014 edition"},
		{Indicator{}, "Score", "indicators " + list(banded) + " of the 2021 edition"},
		{Indicator{}, "Unit", "% for " + list(percent) + " of the 2021 edition"},
		{Index{}, "Bands", list(unbanded) + " to 28 of the 2021 edition"},
	} {
		f, _ := reflect.TypeOf(c.in).FieldByName(c.field)
		if d := f.Tag.Get("jsonschema_description"); !strings.Contains(d, c.want) {
			t.Errorf("%s is described as %q, which should name %q", c.field, d, c.want)
		}
	}
}
