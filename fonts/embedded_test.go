package fonts

import (
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	ot "github.com/go-text/typesetting/font/opentype/tables"
)

func TestEveryEmbeddedFaceOpensAndHasTheCharactersOfItsList(t *testing.T) {
	l := NewLibrary()
	for _, e := range l.faces {
		if e.covers == nil {
			t.Errorf("%s has no list", e.ID)
			continue
		}
		f, err := e.open()
		if err != nil {
			t.Error(err)
			continue
		}
		if got, want := e.covers().ranges, f.coverage().ranges; !slices.Equal(got, want) {
			t.Errorf("%s: its list has %d characters, the face %d", e.ID, e.covers().len(), f.coverage().len())
		}
	}
}

func TestEveryEmbeddedFileIsAFace(t *testing.T) {
	ids := []string{"NotoSansCJK-Shared"}
	for _, info := range NewLibrary().Faces() {
		ids = append(ids, string(info.ID))
	}
	for _, folder := range []string{"faces", "faces/cjk"} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			id := strings.TrimSuffix(e.Name(), path.Ext(e.Name()))
			if e.IsDir() || e.Name() == "coverage.txt" || slices.Contains(ids, id) || folder == "faces/cjk" && len(cjk) == 0 {
				continue
			}
			t.Errorf("no face is made from %s/%s", folder, e.Name())
		}
	}
}

func TestEmbeddedFilesAreWhatIsToldOfThem(t *testing.T) {
	l := NewLibrary()
	for _, info := range l.Faces() {
		p, err := l.program(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range []string{"cvt ", "fpgm", "prep", "hdmx", "gasp", "fvar"} {
			if p.find(tag) != nil {
				t.Errorf("%s has hints or variations: table %q", info.ID, tag)
			}
		}
		names, _, err := ot.ParseName(p.find("name"))
		if err != nil {
			t.Fatal(err)
		}
		family := names.Name(16)
		if family == "" {
			family = names.Name(1)
		}
		for _, c := range []struct{ what, got, want string }{
			{"copyright", names.Name(0), "opyright"}, {"version", names.Name(5), "Version " + info.Version},
			{"PostScript name", names.Name(6), string(info.ID)}, {"licence", names.Name(13), "SIL Open Font License, Version 1.1"},
		} {
			if !strings.Contains(c.got, c.want) && !strings.HasPrefix(c.got, "(c) ") {
				t.Errorf("%s: its %s is %q, want %q", info.ID, c.what, c.got, c.want)
			}
		}
		if family != info.Family {
			t.Errorf("%s: its family is %q, want %q", info.ID, family, info.Family)
		}
		// The faces for Han characters reserve this name.
		if strings.Contains(names.Name(1)+names.Name(4)+names.Name(6)+names.Name(16), "Source") {
			t.Errorf("%s has a reserved font name", info.ID)
		}
		os2 := p.find("OS/2")
		if weight, embedding := u16(os2, 4), u16(os2, 8); weight != info.Weight || embedding != 0 {
			t.Errorf("%s: weight %d, want %d; fsType %d, want 0", info.ID, weight, info.Weight, embedding)
		}
		if info.Licence != "OFL-1.1" || info.Source != Embedded {
			t.Errorf("%s: licence %q, source %q", info.ID, info.Licence, info.Source)
		}
	}
}

func TestTheLicenceOfEveryEmbeddedFaceIsKept(t *testing.T) {
	kept := Licences()
	if n := strings.Count(kept, "SIL OPEN FONT LICENSE Version 1.1"); n != 2 {
		t.Fatalf("%d licences", n)
	}
	l := NewLibrary()
	for _, info := range l.Faces() {
		p, err := l.program(info.ID)
		if err != nil {
			t.Fatal(err)
		}
		names, _, _ := ot.ParseName(p.find("name"))
		// Files and licences may state another year.
		_, holder, _ := strings.Cut(names.Name(0), "20")
		if holder = strings.TrimLeft(holder, "0123456789- "); holder == "Google LLC. All Rights Reserved." {
			holder = "The Noto Project Authors (https://github.com/notofonts/math)"
		}
		holder, _, _ = strings.Cut(holder, ",")
		if holder == "" || !strings.Contains(kept, holder) {
			t.Errorf("no licence is by %q, who made %s", holder, info.ID)
		}
	}
}

// TestScriptsHaveBothWeights holds what a heading needs.
func TestScriptsHaveBothWeights(t *testing.T) {
	l := NewLibrary()
	for bold, weight := range map[bool]int{false: 400, true: 700} {
		s, err := l.Set(bold, NotoSansRegular)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range "عհবदአქગਗאಕកກമကසதతก" {
			i := s.Find(r)
			if i < 0 || s.faces[i].Weight != weight {
				t.Errorf("%c is in face %d, want one of weight %d", r, i, weight)
			}
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for _, info := range NewLibrary().Faces() {
		b.Run(string(info.ID), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := NewLibrary().Face(info.ID); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
