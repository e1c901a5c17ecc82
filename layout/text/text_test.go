package text

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"cityprofile/fonts"
)

// voice and plain are the two families, each standing in for the other.
func voice(t testing.TB) Font { return faces(t, fonts.LiterataMedium, fonts.NotoSansRegular) }
func plain(t testing.TB) Font { return faces(t, fonts.NotoSansRegular, fonts.LiterataRegular) }

func faces(t testing.TB, ids ...fonts.ID) Font {
	t.Helper()
	var f Font
	lib := fonts.NewLibrary()
	for _, id := range ids {
		face, err := lib.Face(id)
		if err != nil {
			t.Fatal(err)
		}
		f.Faces = append(f.Faces, face)
	}
	return f
}

func lines(p *Paragraph, width int, how Wrap) []string {
	var list []string
	for _, l := range p.Lines(width, how) {
		list = append(list, l.Text)
	}
	return list
}

func TestLinesBreakWhereReadersExpect(t *testing.T) {
	f := plain(t)
	for _, c := range []struct {
		name  string
		text  string
		width int
		how   Wrap
		want  []string
	}{
		{"a title is balanced", "The Action Platform", 8000, Balanced, []string{"The Action ", "Platform"}},
		{"the last line is not a single word", "aaaa aaaa aaaa aaaa aaaa", 9800, Ragged, []string{"aaaa aaaa aaaa ", "aaaa aaaa"}},
		{"a line end in the text ends a line", "one\ntwo", 9000, Ragged, []string{"one\n", "two"}},
		{"a hyphen in a word that fits a line does not break", "xx Barthélemy-des-Rivières", 12200, Ragged, []string{"xx ", "Barthélemy-des-Rivières"}},
		{"a word longer than a line breaks at its hyphens", "Barthélemy-des-Rivières", 8000, Ragged, []string{"Barthélemy-des-", "Rivières"}},
		{"a long address breaks after a slash", "https://example.org/nature/city", 10000, Ragged, []string{"https://example.org/", "nature/city"}},
		{"a long word breaks anywhere", strings.Repeat("m", 20), 9500, Ragged, []string{strings.Repeat("m", 10), strings.Repeat("m", 10)}},
		{"a number keeps its per cent sign", "about 100 %", 5300, Ragged, []string{"about ", "100 %"}},
		{"a no-break space holds", "about 100\u00a0km", 5300, Ragged, []string{"about ", "100\u00a0km"}},
		{"a soft hyphen breaks", "bio\u00addiversity", 5000, Ragged, []string{"bio\u00ad", "diversity"}},
		{"one line, whatever the width", "one two three", 10, Single, []string{"one two three"}},
		{"nothing", "", 1000, Ragged, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(NewShaper().Shape(f, "en", c.text), c.width, c.how); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestKerningBringsLettersTogether(t *testing.T) {
	s, f := NewShaper(), plain(t)
	if av, va := s.Shape(f, "en", "AV").Width(), s.Shape(f, "en", "A").Width()+s.Shape(f, "en", "V").Width(); av >= va {
		t.Errorf("AV is %d wide, A and V are %d", av, va)
	}
}

func TestALigatureStandsForItsLetters(t *testing.T) {
	p := NewShaper().Shape(voice(t), "en", "office")
	var texts []string
	for _, g := range p.Lines(0, Single)[0].Runs[0].Glyphs {
		texts = append(texts, g.Text)
	}
	if strings.Join(texts, "") != "office" {
		t.Errorf("glyphs stand for %q", texts)
	}
	if len(texts) == len("office") {
		t.Errorf("no ligature: %q", texts)
	}
}

func TestTrackingIsAddedBetweenLetters(t *testing.T) {
	f := voice(t)
	natural := NewShaper().Shape(f, "en", "Kunming").Width()
	f.Tracking = -25
	if got, want := NewShaper().Shape(f, "en", "Kunming").Width(), natural-25*6; got != want {
		t.Errorf("%d wide, want %d", got, want)
	}
}

func TestDecomposedTextIsComposed(t *testing.T) {
	s, f := NewShaper(), voice(t)
	a, b := s.Shape(f, "vi", "Hà Nội"), s.Shape(f, "vi", norm.NFD.String("Hà Nội"))
	if a.Text() != b.Text() || a.Width() != b.Width() {
		t.Errorf("%q is %d wide, %q is %d", a.Text(), a.Width(), b.Text(), b.Width())
	}
}

func TestACharacterThatNoFaceHasIsNamedAndReplaced(t *testing.T) {
	p := NewShaper().Shape(voice(t), "en", "Kunming 昆明昆")
	if got, want := p.Missing(), []rune("昆明"); !slices.Equal(got, want) {
		t.Errorf("missing %q, want %q", string(got), string(want))
	}
	all := ""
	for _, r := range p.Lines(0, Single)[0].Runs {
		for _, g := range r.Glyphs {
			if g.ID == 0 {
				t.Errorf("%q is drawn as a box", g.Text)
			}
			all += g.Text
		}
	}
	if all != "Kunming 昆明昆" {
		t.Errorf("the glyphs stand for %q", all)
	}
}

func TestTheOtherFamilyStandsIn(t *testing.T) {
	p := NewShaper().Shape(voice(t), "en", "2\u202f%") // Literata has no narrow space
	if len(p.Missing()) > 0 {
		t.Errorf("missing %q", p.Missing())
	}
}

func TestSpacesAtTheEndOfALineDoNotCount(t *testing.T) {
	s, f := NewShaper(), plain(t)
	if a, b := s.Shape(f, "en", "one").Width(), s.Shape(f, "en", "one   ").Width(); a != b {
		t.Errorf("%d and %d wide", a, b)
	}
}

func TestASharedParagraphMayBeBrokenByMany(t *testing.T) {
	p := NewShaper().Shape(plain(t), "en", strings.Repeat("nature in the city ", 20))
	want := lines(p, 9000, Ragged)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if got := lines(p, 9000, Ragged); !slices.Equal(got, want) {
				t.Errorf("got %q", got)
			}
		})
	}
	all.Wait()
}

func FuzzLines(f *testing.F) {
	f.Add("Kunming is the capital of southwest China's Yunnan Province", uint16(9000))
	f.Add("عمّان Amman 12%", uint16(300))
	f.Add("bio\u00addiversity\n\r\u2028x", uint16(1))
	font := plain(f)
	s := NewShaper()
	f.Fuzz(func(t *testing.T, str string, width uint16) {
		if len(str) > 400 {
			return
		}
		p := s.Shape(font, "en", str)
		for _, how := range []Wrap{Ragged, Balanced, Single} {
			all := ""
			for _, l := range p.Lines(int(width), how) {
				if l.Text == "" {
					t.Fatal("an empty line")
				}
				all += l.Text
				if !l.Over && how != Single && l.Width > int(width) {
					t.Fatalf("%q is %d wide, the column %d", l.Text, l.Width, width)
				}
				runes := 0
				for _, r := range l.Runs {
					runes += utf8.RuneCountInString(r.Text)
				}
				if want := utf8.RuneCountInString(l.Text); runes != want {
					t.Fatalf("runs of %d characters for %d of %q", runes, want, l.Text)
				}
			}
			if all != p.Text() {
				t.Fatalf("lines make %q of %q", all, p.Text())
			}
		}
	})
}

const about = "Kunming is the capital of southwest China's Yunnan Province which is the richest place in China in terms of biodiversity. With typical karst landscape, significant vertical differences in climate, diverse topography, numerous lakes and rivers, and sound hydrothermal conditions, Kunming has fostered rich biodiversity."

func BenchmarkShape(b *testing.B) {
	s, f := NewShaper(), plain(b)
	b.ReportAllocs()
	for b.Loop() {
		s.Shape(f, "en", about)
	}
}

func BenchmarkLines(b *testing.B) {
	p := NewShaper().Shape(plain(b), "en", about)
	b.ReportAllocs()
	for b.Loop() {
		p.Lines(30000, Ragged)
	}
}
