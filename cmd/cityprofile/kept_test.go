package main

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"cityprofile/report/golden"
)

func keep(t testing.TB, pdf []byte, dpi int) *golden.Kept {
	t.Helper()
	return keepReport(t, opened(t, pdf), dpi)
}

func keepReport(t testing.TB, r *golden.Report, dpi int) *golden.Kept {
	t.Helper()
	k, err := golden.Keep(context.Background(), r, "report", "", dpi)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// asFolder are the files of a golden.
func asFolder(t testing.TB, k *golden.Kept) fstest.MapFS {
	t.Helper()
	list, err := k.Files()
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, f := range list {
		folder[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return folder
}

func readKept(t testing.TB, folder fstest.MapFS) *golden.Kept {
	t.Helper()
	k, err := golden.ReadKept(folder)
	if err == nil {
		err = k.Verify(context.Background())
	}
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestAGoldenThatIsReadIsTheReportThatWasKept(t *testing.T) {
	for _, name := range []string{"kunming.toml", "specimen.toml", "amman.toml"} { // pictures, tables, from right to left
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pdf := sample(t, name)
			k := keep(t, pdf, 24)
			folder := asFolder(t, k)
			read := readKept(t, folder)
			c, err := golden.CompareKept(context.Background(), read, k, golden.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if !c.Same() {
				t.Error(told(c))
			}
			for name, f := range asFolder(t, read) {
				if !bytes.Equal(f.Data, folder[name].Data) {
					t.Errorf("%s is another when it is written again", name)
				}
			}
			// As Git writes it on Windows.
			for name, f := range folder {
				if !strings.HasSuffix(name, ".png") {
					f.Data = bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))
				}
			}
			readKept(t, folder)
		})
	}
}

func TestTheGoldenOfKunmingIsSmall(t *testing.T) {
	const most = 550_000
	n := 0
	for _, f := range asFolder(t, keep(t, sample(t, "kunming.toml"), golden.DefaultDPI)) {
		n += len(f.Data)
	}
	if n > most {
		t.Errorf("%d bytes, at most %d", n, most)
	}
	t.Log(n)
}

func TestADamagedGoldenIsNamed(t *testing.T) {
	whole := asFolder(t, keep(t, sample(t, "minimal.toml"), golden.DefaultDPI))
	replace := func(old, new string) func([]byte) []byte {
		return func(b []byte) []byte {
			if !bytes.Contains(b, []byte(old)) {
				t.Errorf("nothing has %q", old)
			}
			return bytes.Replace(b, []byte(old), []byte(new), 1)
		}
	}
	for _, c := range []struct {
		file   string
		change func([]byte) []byte
		want   string
	}{
		{"text.txt", replace("--- page 2", "--- page 3"), "not the text of tags.txt"},
		{"text.txt", nil, "text.txt: the file is missing"},
		{"tags.txt", replace("Document", "\tDocument"), "tags.txt: line "},
		{"tags.txt", replace("  ", "   "), "tags.txt: line 3: the line is not indented as it should be"},
		{"tags.txt", replace("--- page 2", "--- page 200"), "expected a page from 1 to "},
		{"tags.txt", replace(" lang=\"", " lang="), "expected a text in quotes"},
		{"tags.txt", replace(" lang=", " tongue="), "unknown attribute \"tongue\""},
		{"tags.txt", func([]byte) []byte { return nil }, "tags.txt: line 1: expected an element"},
		{"metadata.json", replace("\"kind\"", "\"sort\""), "metadata.json: unknown field \"sort\""},
		{"metadata.json", replace("\"format\": 1", "\"format\": 2"), "format 2 is not one that this version of the program reads"},
		{"metadata.json", func(b []byte) []byte { return b[:100] }, "metadata.json: unexpected EOF"},
		{"metadata.json", func([]byte) []byte { return nil }, "metadata.json: it is empty"},
		{"metadata.json", replace("\"dpi\": 72", "\"dpi\": 7"), "dpi is 7: expected 18 to 150"},
		{"page-002.png", nil, "page-002.png: the file is missing"},
		{"page-002.png", func([]byte) []byte { return []byte("version https://git-lfs.github.com/spec/v1\n") }, "page-002.png: it is not a PNG picture"},
		{"page-002.png", func(b []byte) []byte { return b[:len(b)/2] }, "page-002.png: the picture is not whole"},
		{"page-002.png", func([]byte) []byte { return whole["page-001.png"].Data }, "page-002.png: not the picture that metadata.json has the sum of"},
	} {
		folder := fstest.MapFS{}
		for name, f := range whole {
			data := bytes.Clone(f.Data)
			if name == c.file {
				if c.change == nil {
					continue
				}
				data = c.change(data)
			}
			folder[name] = &fstest.MapFile{Data: data}
		}
		k, err := golden.ReadKept(folder)
		if err == nil {
			err = k.Verify(context.Background())
		}
		var damage *golden.Damage
		if !errors.As(err, &damage) || damage.File != c.file || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.file, err, c.want)
		}
	}
}
