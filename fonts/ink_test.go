package fonts

import (
	"os"
	"testing"
)

func TestInkIsWhereTheOutlineIs(t *testing.T) {
	noto := embedded(t, NotoSansRegular)
	box := func(f *Face, r rune) ([4]int, bool) {
		g, ok := f.Font().NominalGlyph(r)
		if !ok {
			t.Fatalf("no glyph for %q", r)
		}
		return f.Ink(g)
	}
	if b, ok := box(noto, 'H'); !ok || b[1] != 0 || b[3] != noto.Metrics().CapHeight || b[0] <= 0 || b[2] <= b[0] {
		t.Errorf("H: %v, %v", b, ok)
	}
	if b, _ := box(noto, 'g'); b[1] >= -100 || b[3] < noto.Metrics().XHeight-20 {
		t.Errorf("g: %v", b)
	}
	if b, _ := box(noto, 'Ấ'); b[3] <= noto.Metrics().CapHeight+100 {
		t.Errorf("Ấ: %v is no higher than a capital letter", b)
	}
	if b, ok := box(noto, ' '); ok {
		t.Errorf("a space: %v", b)
	}
	if b, ok := noto.Ink(60000); ok {
		t.Errorf("no glyph: %v", b)
	}
	data, err := os.ReadFile("testdata/cubic.otf")
	if err != nil {
		t.Fatal(err)
	}
	cubic, err := Parse("Cubic", data)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for g := range cubic.tables.glyphs {
		b, ok := cubic.Ink(GID(g))
		found = found || ok
		if ok && (b[2] <= b[0] || b[3] <= b[1]) {
			t.Errorf("glyph %d of PostScript outlines: %v", g, b)
		}
	}
	if !found {
		t.Error("no glyph of PostScript outlines has ink")
	}
}
