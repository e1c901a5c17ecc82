package profile

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	schemas "github.com/santhosh-tekuri/jsonschema/v6"
)

func load(t testing.TB, name string, format SourceFormat, text []byte) (*File, Diagnostics) {
	t.Helper()
	return Load(context.Background(), Source{Name: name, Format: format, Text: text}, nil)
}

// accepted loads what must be without a defect.
func accepted(t testing.TB, name string, format SourceFormat, text []byte) *Profile {
	t.Helper()
	file, found := load(t, name, format, text)
	if found.Fail(true) {
		t.Fatalf("%s: %s", name, found.Human(Style{Plain: true}))
	}
	return file.Profile
}

func kunming(t testing.TB, format SourceFormat) []byte {
	t.Helper()
	text, err := os.ReadFile("../../testdata/profiles/kunming." + string(format))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestTOMLAndJSONSayTheSame(t *testing.T) {
	a := accepted(t, "kunming.toml", TOML, kunming(t, TOML))
	b := accepted(t, "kunming.json", JSON, kunming(t, JSON))
	if !reflect.DeepEqual(a, b) {
		t.Errorf("TOML gives\n%+v\nJSON gives\n%+v", a, b)
	}
}

func TestKunmingIsReadAsItIsWritten(t *testing.T) {
	p := accepted(t, "kunming.toml", TOML, kunming(t, TOML))
	note := Text("")
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"population", *p.City.Population, Figure{Value: "6840000"}},
		{"date", *p.Report.Date, Date{2026, 4, 22}},
		{"statistic", p.Statistics, []Statistic{{Of: CountedActions, Value: &Figure{Value: "17"}}}},
		{"Star of the Action Platform", *p.Achievements.Actions.Star, 50},
		{"last step", p.NaturePathway.Steps, []Step{{Step: 9, Note: &note}}},
		{"index", p.Index, (*Index)(nil)},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s: got %v, want %v", c.what, c.got, c.want)
		}
	}
	if m := string(p.Head.Message); strings.Contains(m, "\n") || !strings.HasPrefix(m, "Kunming is the first") {
		t.Errorf("message %q", m)
	}
}

func TestTextsAreNFCAndTrimmed(t *testing.T) {
	p := accepted(t, "x.toml", TOML, []byte("format = 1\n[city]\nid = \"x\"\nname = \"  Ha\u0300 No\u0323\u0302i \"\n"))
	if p.City.Name != "Hà Nội" {
		t.Errorf("got %q", p.City.Name)
	}
}

func TestUnknownIsNotZero(t *testing.T) {
	const head = "format = 1\n[city]\nid = \"x\"\nname = \"X\"\n"
	if p := accepted(t, "x.toml", TOML, []byte(head)); p.City.Population != nil || p.Achievements.Profile != nil {
		t.Errorf("%+v", p)
	}
	if p := accepted(t, "x.toml", TOML, []byte(head+"population = 0\n")); p.City.Population == nil {
		t.Error("no inhabitants are unknown inhabitants")
	}
}

func TestFiguresKeepTheirForm(t *testing.T) {
	for text, want := range map[string]Value{`17`: "17", `"1 in 5"`: "1 in 5", `51.50`: "51.50", `1e3`: "1e3"} {
		for _, s := range []Source{
			{Name: "x.toml", Format: TOML, Text: []byte("format = 1\n[city]\nid = \"x\"\nname = \"X\"\n[[statistics]]\nlabel = \"L\"\nvalue = " + text)},
			{Name: "x.json", Format: JSON, Text: []byte(`{"format": 1, "city": {"id": "x", "name": "X"}, "statistics": [{"label": "L", "value": ` + text + `}]}`)},
		} {
			if got := accepted(t, s.Name, s.Format, s.Text).Statistics[0].Value.Value; got != want {
				t.Errorf("%s of %s: got %q, want %q", s.Name, text, got, want)
			}
		}
	}
}

func TestNumbersOfTOMLAreFiguresWithoutItsNotation(t *testing.T) {
	for text, want := range map[string]Value{`6_840_000`: "6840000", `1_000.50`: "1000.50", `+0.5`: "0.5"} {
		p := accepted(t, "x.toml", TOML, []byte("format = 1\n[city]\nid = \"x\"\nname = \"X\"\n[[statistics]]\nlabel = \"L\"\nvalue = "+text))
		if got := p.Statistics[0].Value.Value; got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestLineEndsAreLineFeeds(t *testing.T) {
	p := accepted(t, "x.json", JSON, []byte(`{"format": 1, "city": {"id": "x", "name": "X", "about": "one\r\n\r\ntwo\rthree"}}`))
	if p.City.About != "one\n\ntwo\nthree" {
		t.Errorf("got %q", p.City.About)
	}
}

func TestLookups(t *testing.T) {
	p := &Profile{Resources: []Resource{{ID: "a"}, {ID: "b", Title: "B"}}}
	p.ActionPlatform.Commitments = []Commitment{{ID: "climate", Statement: "S"}}
	if r, ok := p.Resource("b"); !ok || r.Title != "B" {
		t.Errorf("resource b is %+v, %v", r, ok)
	}
	if c, ok := p.MadeCommitment("climate"); !ok || c.Statement != "S" {
		t.Errorf("commitment climate is %+v, %v", c, ok)
	}
	if _, ok := p.Resource("c"); ok {
		t.Error("there is no resource c")
	}
	if _, ok := p.MadeCommitment("pollution"); ok {
		t.Error("pollution is not among the commitments made")
	}
}

func TestADiagnosticCanBeMadeAtAnyValue(t *testing.T) {
	text := []byte("format = 1\n[city]\nid = \"x\"\nname = \"X\"\nnames = [{ language = \"zh\", name = \"昆明\" }]\n")
	file, found := load(t, "x.toml", TOML, text)
	if file == nil {
		t.Fatal(found.Human(Style{}))
	}
	pointer := file.PointerTo("昆明")
	if pointer != "/city/names/0/name" {
		t.Errorf("the words stand at %q", pointer)
	}
	d := file.Diagnose(Warning, "missing-glyph", pointer, "no face has 昆", "")
	if d.Line != 5 || d.Column != 36 || string(text[d.Span.From:d.Span.To]) != `"昆明"` {
		t.Errorf("%d:%d %q", d.Line, d.Column, text[d.Span.From:d.Span.To])
	}
	if d := file.Diagnose(Error, "x", "/city/names/7/name", "m", ""); d.Line != 5 { // the nearest there is
		t.Errorf("line %d", d.Line)
	}
}

func TestOnlySoManyDefectsAreListed(t *testing.T) {
	var text bytes.Buffer
	text.WriteString("format = 1\n[city]\nid = \"x\"\nname = \"X\"\n")
	for i := range maxDefects + 5 {
		fmt.Fprintf(&text, "x%d = 1\n", i)
	}
	file, found := load(t, "x.toml", TOML, text.Bytes())
	last := found[len(found)-1]
	if file != nil || len(found) != maxDefects+1 || last.Code != "too-many" || !strings.HasPrefix(last.Message, "5 more") {
		t.Errorf("%d defects, the last is %+v", len(found), last)
	}
}

func TestAnErrorBehindManyWarningsIsStillAnError(t *testing.T) {
	text := "format = 1\n[city]\nid = \"x\"\nname = \"X\"\n" +
		"[[action_platform.actions]]\ntitle = \"A\"\ncommitments = [" + strings.Repeat("\"climate\", ", maxDefects+5) + "]\n"
	if file, _ := load(t, "x.toml", TOML, []byte(text)); file == nil {
		t.Error("warnings alone keep a profile from being printed")
	}
	if file, _ := load(t, "x.toml", TOML, []byte(text+"[[resources]]\nid = \"a\"\ntitle = \"A\"\ntranslation_of = \"b\"\n")); file != nil {
		t.Error("it was accepted")
	}
}

func TestNothingHiddenReachesATerminal(t *testing.T) {
	const hidden = "\x1b\x7f\u0085\u202e\u2066\u2028"
	_, found := load(t, "a"+hidden+".json", JSON, []byte(`{"a\u001b\u007f\u0085\u202e\u2066\u2028": 1, "city": {"id": "\u202e"}}`))
	for _, out := range []string{found.Human(Style{}), found.Human(Style{Plain: true}), found.GitHub()} {
		if strings.ContainsAny(out, hidden) {
			t.Errorf("%q", out)
		}
	}
}

func TestAFileBeyondTheLimitIsRefused(t *testing.T) {
	_, found := load(t, "x.toml", TOML, bytes.Repeat([]byte("# nature\n"), 50<<20/9))
	if len(found) != 1 || found[0].Code != "too-large" {
		t.Errorf("got %v", found.Human(Style{Plain: true}))
	}
}

func TestTheTemplateIsGoodOnceItsBlanksAreFilled(t *testing.T) {
	blank := string(Template(Starter{Schema: "./schema.json", Short: true}))
	_, found := load(t, "x.toml", TOML, []byte(blank))
	var missing []string
	for _, d := range found {
		missing = append(missing, d.Code)
	}
	if got := strings.Join(missing, " "); got != "empty-text empty-text" { // id and name
		t.Errorf("check says %q of the template", got)
	}
	filled := strings.NewReplacer(`id = ""`, `id = "x"`, `name = ""`, `name = "X"`).Replace(blank)
	accepted(t, "x.toml", TOML, []byte(filled))
	if !strings.HasPrefix(blank, "#:schema ./schema.json\n") {
		t.Error("the first line does not name the schema")
	}
}

func TestTheTemplateIsGoodWithAllThatMayBeLeftOut(t *testing.T) {
	text := regexp.MustCompile(`(?m)^# ([a-z_]+ = |\[|  |\])`).ReplaceAllString(string(Template(Starter{Name: "Testville", Schema: "s", Short: true})), "$1")
	if n := strings.Count(text, "\n# "); n > 4 {
		t.Errorf("%d lines are still comments:\n%s", n, text)
	}
	file, found := load(t, "x.toml", TOML, []byte(text))
	if file == nil {
		t.Fatal(found.Human(Style{}))
	}
}

func TestNamesOfFieldsAreTheSameInTOMLAndJSON(t *testing.T) {
	var walk func(reflect.Type)
	seen := map[reflect.Type]bool{}
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || seen[typ] || typ.PkgPath() != reflect.TypeFor[Profile]().PkgPath() || typ == dateType || typ == whenType {
			return
		}
		seen[typ] = true
		for i := range typ.NumField() {
			f := typ.Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name != f.Tag.Get("toml") {
				t.Errorf("%s.%s is %q in JSON and %q in TOML", typ, f.Name, name, f.Tag.Get("toml"))
			}
			if name == "-" {
				continue
			}
			if f.Tag.Get("jsonschema_description") == "" {
				t.Errorf("%s.%s has no description", typ, f.Name)
			}
			if c := parseConstraint(name, i, f.Tag.Get("jsonschema")); c.pattern != nil && c.words == "" {
				t.Errorf("%s.%s has a pattern that is not put in words", typ, f.Name)
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[Profile]())
}

// The published schema and Load judge by the same tags; another validator
// must agree about every sample.
func TestThePublishedSchemaAgrees(t *testing.T) {
	text, err := generatedSchema()
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "schema.json", string(text))
	doc, err := schemas.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := schemas.NewCompiler()
	if err := c.AddResource("profile.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("profile.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		string(kunming(t, JSON)):                                                                         true,
		`{"format": 1, "city": {"id": "x", "name": "X"}}`:                                                true,
		`{"format": 1, "city": {"id": "x"}}`:                                                             false,
		`{"format": 2, "city": {"id": "x", "name": "X"}}`:                                                false,
		`{"format": 1, "city": {"id": "X", "name": "X"}}`:                                                false,
		`{"format": 1, "city": {"id": "x", "name": "X", "population": -1}}`:                              false,
		`{"format": 1, "city": {"id": "x", "name": "X", "colour": 1}}`:                                   false,
		`{"format": 1, "city": {"id": "x", "name": "X"}, "report": {"openers": "double"}}`:               false,
		`{"format": 1, "city": {"id": "x", "name": "X"}, "statistics": [{"label": "L", "value": true}]}`: false,
	} {
		var v any
		d := json.NewDecoder(strings.NewReader(text))
		d.UseNumber()
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); (err == nil) != want {
			t.Errorf("the schema says %v of %s", err, text)
		}
		if file, found := load(t, "x.json", JSON, []byte(text)); (file != nil) != want {
			t.Errorf("Load says %s of %s", found.Human(Style{Plain: true}), text)
		}
	}
}

func TestIDs(t *testing.T) {
	for name, want := range map[string]string{
		"Kunming": "kunming", "São Paulo": "sao-paulo", "Santa Fe County, NM": "santa-fe-county-nm", "Hà Nội": "ha-noi",
		"Reykjavík": "reykjavik", "Köln-Porz": "koln-porz", "昆明": "", "Đà Nẵng": "da-nang", "L'Aquila": "laquila",
		strings.Repeat("abc ", 40): strings.Trim(strings.Repeat("abc-", 16), "-"),
	} {
		if got := ID(name); got != want {
			t.Errorf("ID(%q) is %q, want %q", name, got, want)
		}
	}
}

func FuzzLoad(f *testing.F) {
	f.Add(kunming(f, TOML), true)
	f.Add(kunming(f, JSON), false)
	f.Add([]byte("a = [{b = 1}, {b = \"\\u0000\"}]\n[[c]]\n[[c.d]]\ne.f = 1"), true)
	f.Add(append([]byte("a = 1"), bytes.Repeat([]byte{0x88}, 4000)...), true)
	f.Add([]byte("a = [\"\"\"x\"\"\"\", [[{b = nan}]], 1979-05-27T07:32:00, 0x_1]\r\n"), true)
	f.Add([]byte("\xef\xbb\xbfa = “x\nb = {c = 1,139, d: n/d, e = [1.1.1, ‘y’]\n\"f = \"g”\nh = 4 million\n"), true)
	f.Add([]byte("\rg"), true)
	f.Add([]byte(`{"a": “b”, "c": 1.139.047, "d": [True, 12,5, -], "e": «`), false)
	f.Add([]byte(`{"a": [{"\ud800": 1e999, "b": null}], "a": tru`), false)
	f.Add(withIndex("total = 4\nindicators = [{ number = 1, value = 1e3 }, { number = 15, value = -0.5 }]\n"+
		"[[biodiversity_index.bands]]\nindicator = 15\nlimits = [3, 2, 1, 1]\ntop = \"passed\"\nsource = \"S\"\n[[biodiversity_index.history]]\nyear = 2016\nedition = 2014"), true)
	f.Fuzz(func(t *testing.T, text []byte, isTOML bool) {
		s := Source{Name: "fuzz", Format: JSON, Text: text}
		if isTOML {
			s.Format = TOML
		}
		file, found := Load(context.Background(), s, nil)
		if (file == nil) != found.HasErrors() {
			t.Fatalf("file %v, diagnostics %v", file, found)
		}
		if file != nil && file.Profile.Index != nil {
			if h := file.Profile.Index.Results(); h.Now.Total.Points != nil && *h.Now.Total.Points > h.Now.Total.Possible {
				t.Fatalf("%+v", h.Now.Total)
			}
		}
		for _, d := range found {
			if d.Span.From < 0 || d.Span.To < d.Span.From || d.Span.To > len(text) || d.Line < 1 || d.Column < 1 || d.Message == "" {
				t.Fatalf("%+v", d)
			}
		}
		if out := found.Human(Style{}) + string(found.JSON()) + found.GitHub(); strings.ContainsAny(out, "\x00\x1b\x7f\u202e") {
			t.Fatalf("%q", out)
		}
		if file != nil {
			readBack(t, file.Profile)
		}
	})
}

// readBack: what was accepted is accepted again, however it is spelt, and is
// the same.
func readBack(t *testing.T, p *Profile) {
	t.Helper()
	want, err := p.Canonical(Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []Source{{Name: "again", Format: JSON, Text: want}, {Name: "again", Format: TOML, Text: p.TOML()}} {
		again, found := Load(context.Background(), s, nil)
		if again == nil {
			t.Fatalf("%s%s", found.Human(Style{}), s.Text)
		}
		if got, _ := again.Profile.Canonical(Date{}); !bytes.Equal(got, want) {
			t.Fatalf("got\n%s\nwant\n%s\nby way of\n%s", got, want, s.Text)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for _, format := range []SourceFormat{TOML, JSON} {
		b.Run(string(format), func(b *testing.B) {
			text := kunming(b, format)
			b.ReportAllocs()
			for b.Loop() {
				Load(context.Background(), Source{Name: "kunming", Format: format, Text: text}, nil)
			}
		})
	}
}

// Slips before a mark and behind it: what an editor puts before a file moves
// nothing.
func TestAByteOrderMarkMovesNothing(t *testing.T) {
	for _, c := range []struct {
		format SourceFormat
		text   string
	}{
		{TOML, "formt = 1\n[city]\nid = “x”\nname = 5\n"},
		{JSON, "{\"formt\": 1, \"city\": {\"id\": \"x\",\n \"name\": 5}}"},
		{TOML, string(kunming(t, TOML))},
	} {
		_, want := load(t, "x", c.format, []byte(c.text))
		_, got := load(t, "x", c.format, []byte("\xef\xbb\xbf"+c.text))
		if got.Human(Style{}) != want.Human(Style{}) {
			t.Errorf("%s: got\n%swant\n%s", c.format, got.Human(Style{}), want.Human(Style{}))
		}
		for i := range got {
			if from, to := fmt.Sprintf(`"from":%d,`, want[i].Span.From+3), string(got[i:i+1].JSON()); !strings.Contains(to, from) {
				t.Errorf("no %s in %s", from, to)
			}
		}
		bare, marked := Source{Format: c.format, Text: []byte(c.text)}, Source{Format: c.format, Text: []byte("\xef\xbb\xbf" + c.text)}
		if Identify(bare) != Identify(marked) {
			t.Errorf("%s: %v and %v", c.format, Identify(bare), Identify(marked))
		}
	}
}
