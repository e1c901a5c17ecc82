package score

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// profiled is a profile with lines after its name.
func profiled(t *testing.T, lines string) *profile.Profile {
	t.Helper()
	text := "format = 1\n[city]\nid = \"x\"\nname = \"X\"\n" + lines
	file, found := profile.Load(context.Background(), profile.Source{Name: "x.toml", Format: profile.TOML, Text: []byte(text)}, nil)
	if file == nil {
		t.Fatal(found.Human(profile.Style{}))
	}
	return file.Profile
}

var spaces = regexp.MustCompile(" +")

const index = "[biodiversity_index]\nedition = 2021\n"

func TestNotStartedIsNotZeroPoints(t *testing.T) {
	none := profiled(t, "")
	if got := Human(none); got != "X has not started on the City Biodiversity Index.\n" {
		t.Errorf("got %q", got)
	}
	for _, c := range []struct{ lines, want, never string }{
		{index, "Not started", "Points"},
		{index + "components = { native = 0 }", "Points, of 36 0", "Total, of 112"},
		{index + "indicators = [{ number = 10, score = 0 }]", "Known points, of 4 available (max. 20) 0", "Points, of 36"},
		{index + "indicators = [{ number = 4, assessed = false }]", "Points not stated", "Points, of"},
		{index + "indicators = [{ number = 10 }, { number = 11 }, { number = 12 }, { number = 13 }, { number = 14 }]", "Points not assessed", "Points, of"},
		{index + "total = 50", "Points not stated", "Not started"},
	} {
		got := spaces.ReplaceAllString(Human(profiled(t, c.lines)), " ")
		if !strings.Contains(got, c.want) || strings.Contains(got, c.never) {
			t.Errorf("%s: want %q and not %q in\n%s", c.lines, c.want, c.never, got)
		}
	}
	if b, err := CSV(none); err != nil || bytes.Count(b, []byte("\r\n")) != 1 {
		t.Errorf("CSV is %q, %v", b, err)
	}
	b, err := JSON(none)
	if err != nil || !strings.Contains(string(b), `"started": false`) || !strings.Contains(string(b), `"now": null`) || !strings.Contains(string(b), `"earlier": []`) {
		t.Errorf("JSON is %s, %v", b, err)
	}
}

func TestTheTableIsNeverWiderThanATerminal(t *testing.T) {
	long := strings.Repeat("生物多様性", 30)
	var lines strings.Builder
	fmt.Fprintf(&lines, "%syear = 2024\nnote = \"%s\"\nindicators = [\n", index, long)
	for n := 1; n <= 28; n++ {
		fmt.Fprintf(&lines, "{ number = %d, score = 4, value = 0.000000000000000000012, unit = \"a\\n%s\", year = 2020, note = \"%s\" },\n", n, long, long)
	}
	lines.WriteString("]\n[[biodiversity_index.history]]\nyear = 2010\nindicators = [{ number = 1, score = 0 }]\n")
	for _, c := range []string{lines.String(), index} {
		p := profiled(t, c)
		p.City.Name = profile.Text(long)
		for _, line := range strings.Split(Human(p), "\n") {
			if w := cells.Width(line); w > width {
				t.Errorf("%q is %d cells wide", line, w)
			}
		}
	}
}

func TestAFirstApplicationSaysWhatItLeavesOut(t *testing.T) {
	got := Human(profiled(t, index+"indicators = [{ number = 1, score = 3 }, { number = 4 }, { number = 8, score = 4, value = 3 }]"))
	for _, want := range []string{
		"     Not scored (they compare with an earlier survey): 4\n",
		"  8  the city scored it 4, but 3 % gives 1 (1–6)\n",
		"  –  not assessed: 4\n",
		"  ·  not mentioned: 2, 3, 5–7, 9–28\n",
		"     Sum of the known points, of 8 available (max. 112)",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in\n%s", want, got)
		}
	}
}

func TestJSONKeepsTheDigitsOfAValue(t *testing.T) {
	b, err := JSON(profiled(t, index+"indicators = [{ number = 1, value = 12.50 }, { number = 8, score = 2, value = 6.05 }]"))
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var got struct {
		Now struct {
			Indicators []struct {
				State       string
				Computed    bool
				Score, Band *int
				Value       json.Number
				Between     []int
			}
		}
	}
	if err := d.Decode(&got); err != nil {
		t.Fatal(err)
	}
	one, eight, two := got.Now.Indicators[0], got.Now.Indicators[7], got.Now.Indicators[1]
	if one.State != "scored" || !one.Computed || *one.Score != 2 || one.Value != "12.50" || one.Between != nil {
		t.Errorf("indicator 1 is %+v", one)
	}
	if eight.State != "scored" || eight.Computed || *eight.Score != 2 || eight.Band != nil || fmt.Sprint(eight.Between) != "[1 2]" {
		t.Errorf("indicator 8 is %+v", eight)
	}
	if two.State != "not_mentioned" || two.Score != nil || two.Value != "" {
		t.Errorf("indicator 2 is %+v", two)
	}
}

// hyderabad is an application of which the city published the points of the
// components and their total, counts without scores, and one score.
const hyderabad = `[biodiversity_index]
edition = 2014
year = 2022
total = 57
components = { native = 27, services = 7, governance = 23 }
indicators = [
  { number = 4, value = 577, assessed = true }, { number = 5, value = 315, assessed = true },
  { number = 15, value = 1.60, score = 1 }, { number = 16, value = 75 }, { number = 23, value = 12 }, { number = 22, assessed = false },
]
[[biodiversity_index.history]]
year = 2012
total = 36
components = { native = 15, services = 4, governance = 17 }
`

// The four states are told apart in every format, by the same words.
func TestTheFourStatesAreToldApart(t *testing.T) {
	p := profiled(t, hyderabad)
	human := strings.Join(strings.Fields(Human(p)), " ")
	for _, want := range []string{
		" scored: 15, 23 † of these, computed from the value by bands from a single source: 23",
		" ? assessed, score not stated (0 to 4 points each, or what the table shows): 4, 5, 16 – not assessed: 22 · not mentioned: 1–3, 6–14, 17–21",
		" 75 projects 3–4? ", " 12 events 1† ", " 1.60 % 1 ", " 577 species ? ",
		" Points, of 40 27 +12 ", " Points, of 32 available (max. 36) 23 ", " Total, of 88 available (max. 92) 57 +15 ",
		" +15 points, from 19 to 34, on the same 14 indicators.",
		" 23: Environmental Management Plan for Vijayawada 2041, a students' report, after the user's manual (a single source)",
	} {
		if !strings.Contains(human, want) {
			t.Errorf("there is no %q in\n%s", want, human)
		}
	}
	rows, err := CSV(p)
	if err != nil {
		t.Fatal(err)
	}
	const source = "\"Environmental Management Plan for Vijayawada 2041, a students' report, after the user's manual\""
	for _, want := range []string{
		"Change in Number of Vascular Plant Species,score_not_stated,,0,4,577,species,,,,,0,4,false,,\r\n",
		"Annually,score_not_stated,,0,4,75,projects,,,,,3,4,false,single_source," + source + "\r\n",
		"Held in the City per Year,scored,1,4,4,12,events,,,,,1,1,true,single_source," + source + "\r\n",
		"Budget Allocated to Biodiversity,scored,1,4,4,1.60,%,,,,,1,1,false,,\r\n",
		"Included in the School Curriculum,not_assessed,,0,4,,,,,,,0,0,false,,\r\n",
		"Institutional Capacity: Number of Biodiversity Related Functions,not_mentioned,,0,4,,,,,,,0,4,false,,\r\n",
	} {
		if !strings.Contains(string(rows), want) {
			t.Errorf("there is no row %q in\n%s", want, rows)
		}
	}
	b, err := JSON(p)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Now struct {
			Total struct {
				Points, Possible, Scored, Max int
				Given, Complete               bool
				Unscored                      int `json:"score_not_stated"`
				NotAssessed                   int `json:"not_assessed"`
				NotMentioned                  int `json:"not_mentioned"`
			}
			Indicators []struct {
				State       string
				Least, Most int
				Between     []int
				Bands       *struct {
					Basis, Source string
					Bands         []string
				}
			}
		}
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if s := fmt.Sprintf("%+v", got.Now.Total); s != "{Points:57 Possible:88 Scored:2 Max:92 Given:true Complete:true Unscored:3 NotAssessed:1 NotMentioned:17}" {
		t.Errorf("total %s", s)
	}
	if x := got.Now.Indicators[15]; x.State != "score_not_stated" || x.Least != 3 || x.Most != 4 || fmt.Sprint(x.Between) != "[3 4]" || x.Bands.Basis != "single_source" || x.Bands.Bands[3] != "40–70…" {
		t.Errorf("indicator 16 is %+v", x)
	}
}

// Programs rely on these names: to add one is fine, to change one is not.
func TestTheFieldsOfJSONKeepTheirNames(t *testing.T) {
	b, err := JSON(profiled(t, index+"year = 2024\nindicators = [{ number = 1, score = 3, value = 15 }]\n[[biodiversity_index.history]]\nyear = 2020\nindicators = [{ number = 1, score = 1 }]"))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	at := func(path ...any) map[string]any {
		var v any = got
		for _, p := range path {
			switch p := p.(type) {
			case string:
				v = v.(map[string]any)[p]
			case int:
				v = v.([]any)[p]
			}
		}
		return v.(map[string]any)
	}
	for _, c := range []struct {
		in   map[string]any
		want string
	}{
		{got, "baseline city earlier name note now started"},
		{at("now"), "comparable components edition indicators total year"},
		{at("earlier", 0), "comparable components edition indicators total year"},
		{at("now", "total"), "change complete given max not_assessed not_mentioned points possible score_not_stated scored"},
		{at("now", "total", "change"), "indicators is points sums was"},
		{at("now", "components", 0), "change complete given id max name not_assessed not_mentioned points possible score_not_stated scored started"},
		{at("now", "indicators", 0), "band bands between change component computed estimate least most name needs_baseline note number score source state unit value year"},
		{at("now", "indicators", 0, "bands"), "bands basis limits source top unit"},
	} {
		if keys := strings.Join(slices.Sorted(maps.Keys(c.in)), " "); keys != c.want {
			t.Errorf("fields %q, want %q", keys, c.want)
		}
	}
}

func TestCSVHasARowForEachThing(t *testing.T) {
	b, err := CSV(profiled(t, index+`year = 2024
indicators = [{ number = 1, score = 3, note = "a, \"b\"\nc" }]
[[biodiversity_index.history]]
year = 2016
edition = 2014
total = 50
[[biodiversity_index.history]]
year = 2020
indicators = [{ number = 1, value = 0.5 }]
`))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	levels := map[string]int{}
	for _, row := range rows[1:] {
		levels[row[2]+" "+row[3]]++
	}
	want := map[string]int{
		"2016 component": 3, "2016 total": 1, // which lists no indicators
		"2020 indicator": 28, "2020 component": 3, "2020 total": 1,
		"2024 indicator": 28, "2024 component": 3, "2024 total": 1,
	}
	if fmt.Sprint(levels) != fmt.Sprint(want) {
		t.Errorf("rows %v, want %v", levels, want)
	}
	for _, want := range []string{
		"x,2014,2016,total,,,,given,50,92,92,,,,,,,,,,,",
		"x,2021,2020,indicator,1,native,Proportion of Natural Areas in the City,scored,0,4,4,0.5,%,,,,,0,0,true,confirmed,\"Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift\"",
		"x,2021,2020,indicator,2,native,Connectivity Measures or Ecological Networks to Counter Fragmentation,not_mentioned,,0,4,,,,,,,0,4,false,,",
		"x,2021,2024,indicator,1,native,Proportion of Natural Areas in the City,scored,3,4,4,,,,3,\"a, \"\"b\"\"\r\nc\",,3,3,false,,",
		"x,2021,2024,component,,services,Ecosystem Services Provided by Biodiversity,not_started,,0,20,,,,,,,,,,,",
		"x,2021,2024,total,,,,summed,3,4,112,,,,3,,,,,,,",
	} {
		if !strings.Contains(string(b), want+"\r\n") {
			t.Errorf("there is no row %q in\n%s", want, b)
		}
	}
}

// What changed on a part of a component is not told as the change of the whole.
func TestAChangeNamesTheIndicatorsThatItRestsOn(t *testing.T) {
	p := profiled(t, "[biodiversity_index]\nedition = 2014\nyear = 2018\ntotal = 49\nindicators = [{ number = 17, score = 4 }]\n[[biodiversity_index.history]]\nyear = 2015\ntotal = 40\nindicators = [{ number = 17, score = 2 }]\n")
	const want = "Governance and Management of Biodiversity: points not stated; since the baseline +2 points, from 2 to 4, on the same 1 indicator\n"
	if got := Plain(p); !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant in it\n%s", got, want)
	}
}
