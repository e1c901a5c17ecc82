package profile

import (
	"context"
	"testing"
)

// Of a profile that Load accepts, Identify says what Load says.
func FuzzIdentify(f *testing.F) {
	f.Add([]byte("format = 1\n[city]\nid = \"a\"\nname = \"A\"\ncountry = [{text = \"C\", language = \"en\"}, {text = \"D\", language = \"fr\"}]\n[report]\nlanguage = \"en\"\n"), true)
	f.Add([]byte("\xef\xbb\xbfformat = 1\ncity = {id = \"a\", name = {text = \"A\\u202e\", language = \"ar\"}, region = \" Africa \"}\n"), true)
	f.Add([]byte(`{"format": 1, "City": {"ID": "b"}, "city": {"id": "a", "name": "e\u0301", "name": "x"}}`), false)
	f.Add([]byte(`{"format": 1, "city": {"id": "a", "name": ["A"], "country": null}}`), false)
	f.Fuzz(func(t *testing.T, text []byte, isTOML bool) {
		s := Source{Name: "fuzz", Format: JSON, Text: text}
		if isTOML {
			s.Format = TOML
		}
		got := Identify(s)
		file, _ := Load(context.Background(), s, nil)
		if file == nil {
			return
		}
		if want := file.Profile.Identity(); got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}
