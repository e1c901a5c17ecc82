package export

import (
	"bytes"
	"os"
	"reflect"
	"testing"
	"testing/fstest"
)

// What can be read as a manifest is written as one that says the same.
func FuzzManifest(f *testing.F) {
	text, err := os.ReadFile("testdata/manifest.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add([]byte(`{"format":1,"program":"<&>","shard":"1/3","missing":2,"cities":[{"status":"leftover","output":"a.pdf"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		m, err := readManifest(fstest.MapFS{ManifestName: {Data: text}})
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := m.write(&b); err != nil {
			t.Fatal(err)
		}
		again, err := readManifest(fstest.MapFS{ManifestName: {Data: b.Bytes()}})
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.Bytes())
		}
		var c bytes.Buffer
		if err := again.write(&c); err != nil || !bytes.Equal(b.Bytes(), c.Bytes()) || len(m.Cities) > 0 && !reflect.DeepEqual(m.Cities[0].Problems, again.Cities[0].Problems) {
			t.Errorf("got\n%s\nwant\n%s", c.Bytes(), b.Bytes())
		}
	})
}
