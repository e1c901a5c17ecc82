package text

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cityprofile/fonts"
)

// placedGlyph is a glyph as HarfBuzz's hb-shape writes it: number, offsets and
// advance, in font units.
var placedGlyph = regexp.MustCompile(`^(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)$`)

// TestWordsAreShapedAsHarfBuzzShapesThem holds some twenty words or more of each
// script against what HarfBuzz itself makes of them: the same glyphs, in the same
// places. testdata/shaped.txt says how it was made.
func TestWordsAreShapedAsHarfBuzzShapesThem(t *testing.T) {
	data, err := os.ReadFile("testdata/shaped.txt")
	if err != nil {
		t.Fatal(err)
	}
	lib, s := fonts.NewLibrary(), NewShaper()
	var face *fonts.Face
	words := 0
	enough := func() {
		if face != nil && words < 20 {
			t.Errorf("%s: only %d words", face.Name(), words)
		}
		words = 0
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		name, newFace := strings.CutPrefix(line, "@ ")
		switch {
		case newFace:
			enough()
			if face, err = lib.Face(fonts.ID(name)); err != nil {
				face = nil // left out of this build
				if !slices.Contains(leftOut, name) {
					t.Fatal(err)
				}
			}
		case face == nil:
		case line != "" && line[0] != '#' || strings.HasPrefix(line, "#️⃣"):
			word, want, _ := strings.Cut(line, "\t")
			words++
			p := s.Shape(Font{Faces: fonts.NewSet(face)}, "", word)
			if got, want := glyphsOf(p), harfbuzzGlyphs(t, face, want); !slices.Equal(got, want) {
				t.Errorf("%s: %s is\n%v, want\n%v", face.Name(), word, got, want)
			}
		}
	}
	enough()
}

// glyphsOf lists the glyphs of a paragraph on one line, from left to right.
func glyphsOf(p *Paragraph) []string {
	var list []string
	runs := slices.Clone(p.Lines(0, Single)[0].Runs)
	slices.SortStableFunc(runs, func(a, b Run) int { return a.X - b.X })
	for _, r := range runs {
		for _, g := range r.Glyphs {
			list = append(list, fmt.Sprintf("%d@%d,%d+%d", g.ID, g.X, g.Y, g.Advance))
		}
	}
	return list
}

// harfbuzzGlyphs reads what hb-shape writes, and rounds it as the layout does.
func harfbuzzGlyphs(t *testing.T, f *fonts.Face, line string) []string {
	t.Helper()
	var list []string
	for _, item := range strings.Split(line, "|") {
		m := placedGlyph.FindStringSubmatch(item)
		if m == nil {
			t.Fatalf("%q is no glyph", item)
		}
		var v [4]int // number, x, y, advance
		for i := range v {
			v[i], _ = strconv.Atoi(m[i+1]) // offsets may be missing
		}
		list = append(list, fmt.Sprintf("%d@%d,%d+%d", v[0], f.Em(v[1]), f.Em(v[2]), f.Em(v[3])))
	}
	return list
}
