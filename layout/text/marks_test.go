package text

import (
	"strings"
	"testing"

	"cityprofile/fonts"
)

// title is the font of a title: Literata, and Noto Sans for what it lacks.
func title(t *testing.T) Font {
	t.Helper()
	set, err := fonts.NewLibrary().Set(false, fonts.LiterataMedium, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	return Font{Faces: set}
}

// Literata has these marks and letters, but no place for the mark at the letter.
func TestAMarkThatAFaceCannotJoinMovesItsWordToOneThatCan(t *testing.T) {
	f, s := title(t), NewShaper()
	for _, c := range []struct{ text, sans string }{
		{"Kunming é ñ ễ", ""},
		{"land of the Sḵwx̱wú7mesh people", "Sḵwx̱wú7mesh"},
		{"X̱ends", "X̱ends"},
		{"the g̱ and", "g̱"},
		{"q̃", "q̃"},
		{"x̌", "x̌"},
		{"Ту м̄а", "м̄а"},
		{"Saint-x̱’a", "Saint-x̱’a"},
	} {
		p := s.Shape(f, "en", c.text)
		var sans []string
		for i := range p.runs {
			r := &p.runs[i]
			if r.face.Name() == string(fonts.NotoSansRegular) {
				sans = append(sans, strings.TrimSpace(p.text[p.at[r.from]:p.at[r.to]]))
			}
		}
		if got := strings.Join(sans, "|"); got != c.sans {
			t.Errorf("%q: in Noto Sans %q, want %q", c.text, got, c.sans)
		}
		for i, g := range p.glyphs {
			if strings.ContainsAny(g.Text, "\u0331\u0303\u030c\u0304") && len([]rune(g.Text)) > 1 && i+1 < len(p.glyphs) && p.glyphs[i+1].Rune == g.Rune {
				if m := p.glyphs[i+1]; m.X == 0 && m.Y == 0 {
					t.Errorf("%q: the mark of %q stands beside it", c.text, g.Text)
				}
			}
		}
	}
}

// A ring and a square go round what they follow, and what is round a letter
// touches no other one.
func TestAnEnclosingMarkGoesRoundItsLetter(t *testing.T) {
	all, _ := every(t)
	for _, f := range []Font{title(t), all} {
		for _, text := range []string{"B\u20dd", "a P\u20e0 end", "1\u20dd2\u20de", "м\u20dd", "木\u20dd", "د\u20dd", "ক\u20de"} {
			p := NewShaper().Shape(f, "", text)
			found := false
			for _, l := range p.Lines(0, Single) {
				x := 0
				var letter [3]int // left and right of the ink, and its middle height
				for _, r := range l.Runs {
					x = r.X
					for _, g := range r.Glyphs {
						box, _ := r.Face.Ink(g.ID)
						box[0], box[2] = box[0]+x+g.X, box[2]+x+g.X
						if isEnclosing(p.runes[g.Rune]) {
							found = true
							if box[0] > letter[0] || box[2] < letter[1] {
								t.Errorf("%q: from %d to %d is not round %d to %d", text, box[0], box[2], letter[0], letter[1])
							}
							if middle := (box[1] + box[3]) / 2; middle+g.Y-letter[2] > 1 || letter[2]-middle-g.Y > 1 {
								t.Errorf("%q: its middle is at %d, that of the letter at %d", text, middle+g.Y, letter[2])
							}
						} else {
							letter = [3]int{box[0], box[2], (box[1] + box[3]) / 2}
						}
						x += g.Advance
					}
				}
			}
			if !found {
				t.Errorf("%q has no mark of its own", text)
			}
		}
	}
}
