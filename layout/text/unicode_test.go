package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// FuzzUnicode sets random characters of all planes, and of scripts with rules of
// their own, in random languages and widths. What checkLines holds must be true
// for all of them, and no character may be lost unsaid.
func FuzzUnicode(f *testing.F) {
	for seed := range uint64(150) {
		f.Add(seed)
	}
	font, _ := every(f)
	s := NewShaper()
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		str := randomText(r)
		langs := []string{"", "en", "ar", "he", "fa", "zh-Hans", "zh-Hant", "ja", "ko", "th", "my", "hi", "tr", "x-none", "ü"}
		lang := langs[r.IntN(len(langs))]
		font.Tracking = r.IntN(60) - 30
		p := s.Shape(font, lang, str)
		for _, how := range []Wrap{Ragged, Balanced, Single} {
			width := r.IntN(20000)
			checkLines(t, p, width, how)
			for _, l := range p.Lines(width, how) {
				checkHyphen(t, l)
			}
		}
		checkGlyphs(t, p)
	})
}

// checkGlyphs holds that every character has a glyph, is not to be seen, or is
// said to be missing, and that glyphs stand near their places.
func checkGlyphs(t *testing.T, p *Paragraph) {
	t.Helper()
	drawn := make([]bool, len(p.runes))
	for _, r := range p.runs {
		glyphs := p.glyphs[r.first:r.last]
		for _, g := range glyphs {
			const far = 200_000 // thousandths of an em: no glyph is so large
			for _, v := range []int{g.X, g.Y, g.Advance} {
				if v > far || v < -far {
					t.Fatalf("%q has the glyph %+v", p.text, g)
				}
			}
			if g.ID == 0 && !follows(p.runes[g.Rune]) && !unicode.IsControl(p.runes[g.Rune]) {
				t.Fatalf("%q: U+%04X is a box in %s", p.text, p.runes[g.Rune], r.face.Name())
			}
			to := r.to // of the cluster
			for _, other := range glyphs {
				if other.Rune > g.Rune && other.Rune < to {
					to = other.Rune
				}
			}
			for at := g.Rune; at < to; at++ {
				drawn[at] = true
			}
		}
	}
	missing := string(p.missing)
	for at, r := range p.runes {
		if !drawn[at] && !follows(r) && !strings.ContainsRune(missing, r) {
			t.Fatalf("%q: U+%04X has no glyph and is not missing", p.text, r)
		}
	}
}

// checkHyphen holds that a hyphen at the end of a line is drawn.
func checkHyphen(t *testing.T, l Line) {
	t.Helper()
	for _, r := range l.Runs {
		for _, g := range r.Glyphs {
			if g.Text == string(softHyphen) && g.ID == 0 {
				t.Fatalf("%q ends in a box", l.Text)
			}
		}
	}
}

// randomText is text of a few characters from each of a few ranges.
func randomText(r *rand.Rand) string {
	ranges := [][2]rune{
		{0x20, 0x7e}, {0xa0, 0x24f}, {0x300, 0x36f}, {0x590, 0x5ff}, {0x600, 0x6ff}, {0x700, 0x8ff}, {0x900, 0xdff}, {0xe00, 0xeff},
		{0xf00, 0x109f}, {0x1100, 0x11ff}, {0x1780, 0x17ff}, {0x2000, 0x206f}, {0x2190, 0x2bff}, {0x3000, 0x30ff}, {0x4e00, 0x9fff},
		{0xac00, 0xd7a3}, {0xfb00, 0xfdff}, {0xfe00, 0xfe0f}, {0xfe70, 0xffff}, {0x1f1e6, 0x1f1ff}, {0x1f300, 0x1faff}, {0x10800, 0x10fff},
		{0xe0000, 0xe01ef}, {0, 0x10ffff},
	}
	var b strings.Builder
	for range 1 + r.IntN(6) {
		from := ranges[r.IntN(len(ranges))]
		for range 1 + r.IntN(8) {
			b.WriteRune(from[0] + r.Int32N(from[1]-from[0]+1))
			if r.IntN(8) == 0 {
				b.WriteString([]string{" ", "\n", "\u00ad", "\u200d", "\u200c", "\ufe0f", "\u2068", "\u2069", "\u0301", "-", "%", "1"}[r.IntN(12)])
			}
		}
	}
	return b.String()
}
