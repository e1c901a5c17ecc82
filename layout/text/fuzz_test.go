package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzLines holds what is true for every text and width: the lines are the
// text, nothing is lost within a line, and a line is too wide only if it cannot
// be cut.
func FuzzLines(f *testing.F) {
	f.Add("Kunming is the capital of southwest China's Yunnan Province", int32(9000), int8(0))
	f.Add("عمّان Amman 12% (عربي 34) x", int32(300), int8(-25))
	f.Add("bio\u00addiversity\n\r\u2028x", int32(1), int8(20))
	f.Add("e\u0301\u0323 👩‍👩‍👧 fi\u00adfi AVAVAV a/b.c-d_e", int32(1500), int8(3))
	f.Add("\u202eabc\u202c \u2067x\u2069\u200b\u00a0 100 %", int32(-5), int8(0))
	f.Add("0\x1e", int32(1280), int8(115))
	f.Add("00!\u00ad0", int32(1500), int8(3))
	f.Add("昆明，“Xi’an”—— น้ำ 1️⃣ 👩\u200d👩\u200d👧 ক্ষ।\u3000", int32(3000), int8(0))
	all, _ := every(f)
	fonts := []Font{plain(f), voice(f), all}
	s := NewShaper()
	f.Fuzz(func(t *testing.T, str string, width int32, tracking int8) {
		if len(str) > 300 {
			return
		}
		for _, font := range fonts {
			font.Tracking = int(tracking)
			p := s.Shape(font, "en", str)
			for _, how := range []Wrap{Ragged, Balanced, Single} {
				checkLines(t, p, int(width), how)
			}
			if l := p.Lines(0, Single); len(l) == 1 && tracking >= 0 && l[0].Width != p.Width() {
				t.Fatalf("on one line %q is %d wide, Width says %d", str, l[0].Width, p.Width())
			}
		}
	})
}

func checkLines(t *testing.T, p *Paragraph, width int, how Wrap) {
	t.Helper()
	from := 0
	for _, l := range p.Lines(width, how) {
		if l.Text == "" {
			t.Fatal("an empty line")
		}
		to := from + utf8.RuneCountInString(l.Text)
		if to > len(p.runes) || p.text[p.at[from]:p.at[to]] != l.Text {
			t.Fatalf("%q is not what follows in %q", l.Text, p.text)
		}
		checkLine(t, p, l)
		if l.Over != (how != Single && l.Width > width) {
			t.Fatalf("%q is %d wide, asked %d, over: %v", l.Text, l.Width, width, l.Over)
		}
		for at := from + 1; l.Over && at < p.seen(from, to); at++ {
			if p.cuts[at] != noCut {
				t.Fatalf("%q is %d wide, asked %d, and can be cut at %d", l.Text, l.Width, width, at-from)
			}
		}
		from = to
	}
	if from != len(p.runes) {
		t.Fatalf("%d of %d characters of %q", from, len(p.runes), p.text)
	}
}

// checkLine holds a line's width, its text and that of its glyphs against each
// other.
func checkLine(t *testing.T, p *Paragraph, l Line) {
	t.Helper()
	width, read := 0, ""
	for _, r := range l.Runs {
		texts := 0
		if r.X < 0 || r.X+r.Width() > l.Width && r.Width() >= 0 && p.tracking >= 0 {
			t.Fatalf("on %q, %d wide, a run of %d begins at %d", l.Text, l.Width, r.Width(), r.X)
		}
		for _, g := range r.Glyphs {
			width += g.Advance
			texts += len(g.Text)
			if int(g.ID) < 0 || g.Rune < 0 || g.Rune >= len(p.runes) {
				t.Fatalf("%q has a glyph %+v", l.Text, g)
			}
		}
		if len(r.Glyphs) > 0 && texts != len(r.Text) {
			t.Fatalf("the glyphs of %q stand for %d bytes of it", r.Text, texts)
		}
		if len(r.Glyphs) > 0 && r.Spelt() != r.Text {
			t.Fatalf("the glyphs of %q stand for %q", r.Text, r.Spelt())
		}
		read += r.Text
	}
	want := strings.ReplaceAll(strings.ReplaceAll(l.Text, string(softHyphen), ""), "\n", " ")
	if hyphen := strings.TrimSuffix(read, string(softHyphen)); hyphen != want || !strings.HasSuffix(l.Text, string(softHyphen)) && read != want {
		t.Fatalf("the runs of %q read %q", l.Text, read)
	}
	if width != l.Width {
		t.Fatalf("%q is %d wide, its glyphs %d", l.Text, l.Width, width)
	}
}
