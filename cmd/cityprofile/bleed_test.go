package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// The boxes of a page with a bleed, as a print shop reads them, in points.
func TestABleedIsToldByTheBoxesOfEachPage(t *testing.T) {
	for _, postcard := range []string{"--postcard=false", "--postcard"} {
		file := filepath.Join(t.TempDir(), "bleed.pdf")
		if code, _, errs := run(t, "render", kunmingTOML, postcard, "--bleed", "3 mm", "-o", file); code != exitClean {
			t.Fatal(errs)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, err := cos.Read(data)
		if err != nil {
			t.Fatal(err)
		}
		pages := f.Dict(f.Dict(f.Root).Get("Pages"))
		for i, k := range f.Array(pages.Get("Kids")) {
			page := f.Dict(k)
			box := func(name cos.Name) string {
				o := page.Get(name)
				if o == nil {
					o = pages.Get(name)
				}
				var list []string
				for _, n := range f.Array(o) {
					v, _ := f.Number(n)
					list = append(list, strconv.FormatFloat(v, 'f', -1, 64))
				}
				return strings.Join(list, " ")
			}
			if m, b, tr := box("MediaBox"), box("BleedBox"), box("TrimBox"); m != b || m != "0 0 612.28 858.9" || tr != "8.5 8.5 603.78 850.39" {
				t.Errorf("page %d: media %s, bleed %s, trim %s", i+1, m, b, tr)
			}
		}
	}
}
