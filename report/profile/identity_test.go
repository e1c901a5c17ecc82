package profile

import (
	"os"
	"path/filepath"
	"testing"
)

// sourcesOf are the sources under a folder of testdata.
func sourcesOf(t testing.TB, folder string) []Source {
	t.Helper()
	var all []Source
	for _, ext := range []string{"*.toml", "*.json"} {
		files, err := filepath.Glob(filepath.Join("../../testdata", folder, ext))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			format, _ := FormatOf(f)
			all = append(all, Source{Name: filepath.Base(f), Format: format, Text: text})
		}
	}
	if len(all) == 0 {
		t.Fatalf("no profiles in %s", folder)
	}
	return all
}

func TestIdentifySaysWhatLoadSays(t *testing.T) {
	for _, s := range append(sourcesOf(t, "profiles"), Source{Name: "spaces", Format: TOML,
		Text: []byte("format = 1\n[city]\nid = \" a \"\nname = \" e\u0301 \"\ncountry = \"\"\"\r\nB\r\nC\"\"\"\n")}) {
		file, found := Load(t.Context(), s, nil)
		if file == nil {
			t.Fatal(found.Human(Style{}))
		}
		if got, want := Identify(s), file.Profile.Identity(); got != want {
			t.Errorf("%s: got %+v, want %+v", s.Name, got, want)
		}
	}
}

func TestIdentifyLooksPastOtherDefects(t *testing.T) {
	for _, s := range []Source{
		{Name: "a.toml", Format: TOML, Text: []byte("[city]\nid = \"a\"\npopulation = \"many\"\n")},
		{Name: "a.json", Format: JSON, Text: []byte(`{"city": {"name": 7, "id": "a", "more": {}}}`)},
	} {
		if got := Identify(s).ID; got != "a" {
			t.Errorf("%s: got %q", s.Name, got)
		}
	}
	for _, s := range sourcesOf(t, "bad") {
		Identify(s) // it must not panic
	}
}

func TestPlacesInAFileOfManyProfilesAreThoseOfTheFile(t *testing.T) {
	s := Source{Name: "cities.jsonl", Format: JSON, Text: []byte("{\"city\":\n {\"id\": 7}}"),
		Start: Position{Bytes: 100, Lines: 4, Columns: 2}}
	_, found := Load(t.Context(), s, nil)
	want := "cities.jsonl:5:3: error: missing field `format` [missing-field]\n    Version of this format. Always 1.\n" +
		"cities.jsonl:5:4: error: missing field `name` in `city` [missing-field]\n    Display name in the report's language, printed as given.\n" +
		"cities.jsonl:6:9: error: `city.id` is an integer (7) [wrong-type]\n    expected a string in quotes\n"
	if got := found.Human(Style{Plain: true}); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := s.Diagnose(Warning, "x", Span{3, 4}, "m", ""), (Diagnostic{Severity: Warning, Code: "x", Span: Span{3, 4}, Line: 5, Column: 6, Message: "m", source: &s}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := string(found[2:].JSON()), `{"file":"cities.jsonl","line":6,"column":9,"from":117,"to":118,`; len(got) < len(want) || got[:len(want)] != want {
		t.Errorf("got %s", got)
	}
}

func BenchmarkIdentify(b *testing.B) {
	for _, format := range []SourceFormat{TOML, JSON} {
		s := Source{Name: "kunming", Format: format, Text: kunming(b, format)}
		b.Run(string(format), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Identify(s)
			}
		})
	}
}
