package golden

import (
	"bytes"
	"context"
	"errors"
	"os"
	"testing"
	"testing/fstest"
)

// A golden that somebody else wrote is damaged and says where, or is read and written
// again as it is.
func FuzzReadKept(f *testing.F) {
	whole := os.DirFS("testdata/postcard")
	read := func(name string) []byte {
		data, err := readFile(whole, name)
		if err != nil {
			f.Fatal(err)
		}
		return data
	}
	picture, err := os.ReadFile("testdata/postcard/" + PageFile(1))
	if err != nil {
		f.Fatal(err)
	}
	meta, tags, text := read(MetaFile), read(TagsFile), read(TextFile)
	f.Add(meta, tags, text, picture)
	f.Add(bytes.Replace(meta, []byte(`"dpi": 18`), []byte(`"dpi": 150`), 1), tags, text, picture[:len(picture)/2])
	f.Add([]byte("{}"), []byte("Document\n\t\tP\n"), []byte{}, []byte("\x89PNG\r\n\x1a\n"))
	f.Fuzz(func(t *testing.T, meta, tags, text, picture []byte) {
		folder := fstest.MapFS{}
		for name, data := range map[string][]byte{MetaFile: meta, TagsFile: tags, TextFile: text, PageFile(1): picture} {
			folder[name] = &fstest.MapFile{Data: data}
		}
		k, err := ReadKept(folder)
		if err == nil {
			err = k.Verify(context.Background())
		}
		if err != nil {
			var d *Damage
			if !errors.As(err, &d) || d.File == "" || d.Error() == "" {
				t.Errorf("%T: %v", err, err)
			}
			return
		}
		files, err := k.Files()
		if err != nil {
			t.Fatal(err)
		}
		again := fstest.MapFS{}
		for _, file := range files {
			again[file.Name] = &fstest.MapFile{Data: file.Data}
		}
		other, err := ReadKept(again)
		if err != nil {
			t.Fatalf("what is written is not read: %v", err)
		}
		c, err := CompareKept(context.Background(), k, other, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !c.Same() {
			t.Errorf("%+v", c.Differences)
		}
	})
}
