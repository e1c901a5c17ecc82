package fonts

import (
	"bytes"
	"os"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// kerned are words and what HarfBuzz's hb-shape says of their advances in
// testdata/ranges.ttf: Latin of Literata as fontTools cuts it, with
// Coverage tables as ranges.
var kerned = []struct {
	word     string
	advances []int
}{
	{"“To”", []int{525, 666, 555, 525}},
	{"–V", []int{449, 737}},
	{"Yž", []int{635, 486}},
	{"ľt", []int{365, 403}},
}

func advances(f *Face, word string) []int {
	var list []int
	for _, g := range shape(f, word) {
		list = append(list, g.Ax)
	}
	return list
}

func TestKerningOfAFontWithRangesIsKept(t *testing.T) {
	data, err := os.ReadFile("testdata/ranges.ttf")
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse("Ranges", data)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range kerned {
		if got := advances(f, c.word); !slices.Equal(got, c.advances) {
			t.Errorf("%s: advances %d, want %d", c.word, got, c.advances)
		}
	}
}

// TestGoTextStillLosesGlyphsOfRanges fails when digest.go is not needed any
// more.
func TestGoTextStillLosesGlyphsOfRanges(t *testing.T) {
	data, err := os.ReadFile("testdata/ranges.ttf")
	if err != nil {
		t.Fatal(err)
	}
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := font.NewFont(ld)
	if err != nil {
		t.Fatal(err)
	}
	lost := slices.ContainsFunc(kerned, func(c struct {
		word     string
		advances []int
	}) bool {
		return !slices.Equal(advances(&Face{font: plain}, c.word), c.advances)
	})
	if !lost {
		t.Error("go-text keeps all kerning: digest.go can go, and list_coverage in cut.py")
	}
}

func TestEmbeddedFacesHaveNoRanges(t *testing.T) {
	l := NewLibrary()
	for _, e := range l.faces {
		p, err := l.program(e.ID)
		if err != nil {
			t.Fatal(err)
		}
		ld, err := opentype.NewLoader(bytes.NewReader(p.bytes()))
		if err != nil {
			t.Fatal(err)
		}
		f, err := font.NewFont(ld)
		if err != nil {
			t.Fatal(err)
		}
		for _, lookup := range f.GSUB.Lookups {
			checkNoRanges(t, e.ID, lookup.Subtables)
		}
		for _, lookup := range f.GPOS.Lookups {
			checkNoRanges(t, e.ID, lookup.Subtables)
		}
	}
}

func checkNoRanges[T interface{ Cov() ot.Coverage }](t *testing.T, id ID, subtables []T) {
	t.Helper()
	for _, s := range subtables {
		if _, ok := s.Cov().(ot.Coverage2); ok {
			t.Errorf("%s has a Coverage of ranges: cut.py writes lists", id)
		}
	}
}
