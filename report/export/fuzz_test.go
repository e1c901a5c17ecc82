package export

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cityprofile/report/profile"
)

// What is read of a journal is whole lines of it, each of which is read again as the
// same, and names nothing outside of the folder.
func FuzzJournal(f *testing.F) {
	f.Add([]byte(`{"begin":["a.pdf","b/c.pdf"]}` + "\n" + `{"city":{"id":"a","output":"a.pdf","status":"written"}}` + "\n" + `{"city":{"id":"b`))
	f.Add([]byte(`{"city":{"output":"../a.pdf","status":"written"}}` + "\n"))
	f.Add([]byte("{}\n\n{}\nnull\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		entries, size, err := entriesOf(bytes.NewReader(text))
		if err != nil || size < 0 || size > int64(len(text)) || size > 0 && text[size-1] != '\n' {
			t.Fatalf("%d of %d bytes, %v", size, len(text), err)
		}
		if n := bytes.Count(text[:size], []byte("\n")); n != len(entries) {
			t.Fatalf("%d lines, %d entries", n, len(entries))
		}
		var b bytes.Buffer
		for _, e := range entries {
			line, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(line, '\n'))
			if e.City != nil && e.City.Output != "" && !filepath.IsLocal(filepath.FromSlash(e.City.Output)) {
				t.Fatalf("a file outside of the folder: %q", e.City.Output)
			}
		}
		again, all, err := entriesOf(bytes.NewReader(b.Bytes()))
		if err != nil || all != int64(b.Len()) || len(again) != len(entries) {
			t.Fatalf("%d of %d entries again, %v", len(again), len(entries), err)
		}
	})
}

// A template gives a name that every file system takes, in the folder, or says what
// is wrong.
func FuzzTemplate(f *testing.F) {
	f.Add("{country}-{id}.pdf", "kunming", "Kunming", "China")
	f.Add("{id}", "..", "", "")
	f.Add("a{id}/../{name}.pdf", "x", "con", "a/b")
	f.Add("{name}.PDF", "x", "e\u0301\u202e", "\x00")
	f.Fuzz(func(t *testing.T, template, id, name, country string) {
		parsed, err := ParseTemplate(template)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\x00\x1b\n\u202e") {
				t.Errorf("%q", err)
			}
			return
		}
		again, err := ParseTemplate(parsed.String())
		if err != nil || again.String() != parsed.String() {
			t.Errorf("%q is read as %q, and that as %q, %v", template, parsed, again, err)
		}
		file, wrong := parsed.Name(profile.Identity{ID: id, Name: name, Country: country})
		if wrong != nil {
			if wrong.message == "" || wrong.help == "" {
				t.Errorf("%q: no message: %+v", file, wrong)
			}
			return
		}
		if !filepath.IsLocal(file) || len(file) > maxName || !strings.EqualFold(filepath.Ext(file), extension) ||
			strings.ContainsAny(file, "/\\:*?\"<>|\x00\n") || strings.HasPrefix(file, ".") {
			t.Errorf("%q from %q", file, template)
		}
	})
}

// A merge of manifests that somebody else wrote ends with an error, or with all their
// cities.
func FuzzMerge(f *testing.F) {
	whole, err := os.ReadFile("testdata/manifest.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, []byte(`{"format":1,"cities":[]}`))
	f.Add([]byte(`{"format":1,"program":"cityprofile 0.1.0","shard":"1/2","cities":[{"id":"a","output":"a.pdf","status":"written"}]}`),
		[]byte(`{"format":1,"program":"cityprofile 0.1.0","shard":"2/2","cities":[{"id":"b","status":"failed"}]}`))
	f.Fuzz(func(t *testing.T, one, two []byte) {
		folder := t.TempDir()
		o := MergeOptions{Folder: filepath.Join(folder, "merged")}
		cities := 0
		for i, text := range [][]byte{one, two} {
			shard := filepath.Join(folder, []string{"one", "two"}[i])
			if err := os.Mkdir(shard, 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(shard, ManifestName), text, 0o666); err != nil {
				t.Fatal(err)
			}
			o.Shards = append(o.Shards, shard)
			if m, err := readManifest(fstest.MapFS{ManifestName: {Data: text}}); err == nil {
				for _, c := range m.Cities {
					if c.Status != Leftover {
						cities++
					}
				}
			}
		}
		s, err := Merge(t.Context(), o)
		if err != nil {
			return
		}
		if got := s.Count(Written) + s.Count(Unchanged) + s.Count(Failed) + s.Count(Unreached); got != cities {
			t.Errorf("%d cities of %d", got, cities)
		}
	})
}
