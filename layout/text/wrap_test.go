package text

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

func lines(p *Paragraph, width int, how Wrap) []string {
	var list []string
	for _, l := range p.Lines(width, how) {
		list = append(list, l.Text)
	}
	return list
}

func TestLinesEndWhereReadersExpect(t *testing.T) {
	s, f := NewShaper(), plain(t)
	for _, c := range []struct {
		name  string
		text  string
		width int
		how   Wrap
		want  []string
	}{
		{"a title is balanced", "The Action Platform", 8000, Balanced, []string{"The Action ", "Platform"}},
		{"balanced lines are as many as filled ones", "aaaa aaaa aaaa aaaa aaaa", 9800, Balanced, []string{"aaaa aaaa aaaa ", "aaaa aaaa"}},
		{"three balanced lines are alike", "aaaa aaaa aaaa aaaa aaaa aaaa aaaa", 7600, Balanced, []string{"aaaa aaaa aaaa ", "aaaa aaaa ", "aaaa aaaa"}},
		{"a title avoids a soft hyphen", "Urban bio\u00addiversity", 6300, Balanced, []string{"Urban ", "bio\u00addiversity"}},
		{"the last line is not a single word", "aaaa aaaa aaaa aaaa aaaa", 9800, Ragged, []string{"aaaa aaaa aaaa ", "aaaa aaaa"}},
		{"the last line stays a single word when two do not fit", "aaaaaaaa aaaaaaaa", 7000, Ragged, []string{"aaaaaaaa ", "aaaaaaaa"}},
		{"the last line of each part is not a single word", "aa aa aa aa\naa aa aa aa", 4500, Ragged, []string{"aa aa ", "aa aa\n", "aa aa ", "aa aa"}},
		{"a line end in the text ends a line", "one\ntwo", 9000, Ragged, []string{"one\n", "two"}},
		{"an empty line stays", "one\n\ntwo", 9000, Balanced, []string{"one\n", "\n", "two"}},
		{"a line end at the end adds no line", "one\n", 9000, Ragged, []string{"one\n"}},
		{"a word with hyphens that fits a line is not cut", "xx Barthélemy-des-Rivières", 12200, Ragged, []string{"xx ", "Barthélemy-des-Rivières"}},
		{"a word longer than a line is cut at its hyphens", "Barthélemy-des-Rivières", 8000, Ragged, []string{"Barthélemy-des-", "Rivières"}},
		{"years are not cut at their dash", "in 2010–2020", 6000, Ragged, []string{"in ", "2010–2020"}},
		{"a speed is not cut at its slash", "at 50 km/h", 5000, Ragged, []string{"at ", "50 km/h"}},
		{"a long address is cut after a slash", "https://example.org/nature/city", 10000, Ragged, []string{"https://example.org/", "nature/city"}},
		{"a long address is cut after a full stop", "www.citieswithnature.org", 10000, Ragged, []string{"www.", "citieswithnature.org"}},
		{"a full stop stays with its word", "aaaaaaaaaa.", 5800, Ragged, []string{"aaaaaaaaaa", "."}},
		{"a file name is cut after an underscore", "city_biodiversity_index", 10500, Ragged, []string{"city_biodiversity_", "index"}},
		{"a long word is cut anywhere", strings.Repeat("m", 20), 9500, Ragged, []string{strings.Repeat("m", 10), strings.Repeat("m", 10)}},
		{"a long word begins a line of its own", "a " + strings.Repeat("m", 11), 9500, Ragged, []string{"a ", strings.Repeat("m", 10), "m"}},
		{"a number keeps its per cent sign", "about 100 %", 5300, Ragged, []string{"about ", "100 %"}},
		{"a number keeps its unit", "about 100 km², or", 6000, Ragged, []string{"about ", "100 km², or"}},
		{"a number does not keep a word", "about 100 kites fly", 5300, Ragged, []string{"about 100 ", "kites fly"}},
		{"a no-break space holds", "about 100\u00a0km", 5300, Ragged, []string{"about ", "100\u00a0km"}},
		{"a soft hyphen breaks", "bio\u00addiversity", 5000, Ragged, []string{"bio\u00ad", "diversity"}},
		{"spaces at the end do not count", "one      two", 2300, Ragged, []string{"one      ", "two"}},
		{"one line, whatever the width", "one two\nthree", 10, Single, []string{"one two\nthree"}},
		{"nothing", "", 1000, Ragged, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(s.Shape(f, "en", c.text), c.width, c.how); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAWordOf300LettersFillsLinesWithoutGoingOver(t *testing.T) {
	p := NewShaper().Shape(voice(t), "en", strings.Repeat("AVTofi", 50))
	list := p.Lines(10000, Ragged)
	if len(list) < 15 {
		t.Fatalf("%d lines", len(list))
	}
	for i, l := range list {
		if l.Over || l.Width > 10000 || i < len(list)-1 && l.Width < 8500 {
			t.Errorf("%q is %d wide, over: %v", l.Text, l.Width, l.Over)
		}
	}
}

func TestWhatCannotBeCutGoesOver(t *testing.T) {
	l := NewShaper().Shape(plain(t), "en", "m").Lines(100, Ragged)
	if len(l) != 1 || !l[0].Over || l[0].Width <= 100 {
		t.Errorf("got %+v", l)
	}
}

// TestACutThroughALigatureSetsItsLettersAnew cuts where fi is one glyph.
func TestACutThroughALigatureSetsItsLettersAnew(t *testing.T) {
	f := voice(t)
	p := NewShaper().Shape(f, "en", "fifififi")
	if n := len(p.glyphs); n != 4 {
		t.Fatalf("%d glyphs: the test needs four ligatures", n)
	}
	got := p.Lines(NewShaper().Shape(f, "en", "fif").Width(), Ragged)
	for _, l := range got {
		if texts := glyphTexts(l.Runs[0]); texts != l.Text {
			t.Errorf("glyphs stand for %q of %q", texts, l.Text)
		}
	}
	if got[0].Text != "fif" {
		t.Errorf("the first line is %q, want %q", got[0].Text, "fif")
	}
}

func TestASoftHyphenShowsOnlyWhereALineEnds(t *testing.T) {
	f := plain(t)
	p := NewShaper().Shape(f, "en", "bio\u00addiversity")
	whole := p.Lines(0, Single)[0]
	if got := glyphTexts(whole.Runs[0]); got != "biodiversity" {
		t.Errorf("on one line the glyphs stand for %q", got)
	}
	first := p.Lines(5000, Ragged)[0]
	hyphen, _ := f.Faces.Face(0).Font().NominalGlyph('\u2010')
	glyphs := first.Runs[0].Glyphs
	if last := glyphs[len(glyphs)-1]; last.ID != hyphen || last.Text != "\u00ad" || last.Advance == 0 {
		t.Errorf("the line ends in %+v", last)
	}
	if want := NewShaper().Shape(f, "en", "bio\u2010").Width(); first.Width != want {
		t.Errorf("%d wide, want %d", first.Width, want)
	}
}

func TestSpacesAtTheEndOfALineHaveNoAdvance(t *testing.T) {
	s, f := NewShaper(), plain(t)
	f.Tracking = 20
	word, spaced := s.Shape(f, "en", "one"), s.Shape(f, "en", "one  ")
	if word.Width() != spaced.Width() {
		t.Errorf("%d and %d wide", word.Width(), spaced.Width())
	}
	l := spaced.Lines(0, Single)[0]
	if l.Width != word.Width() || glyphTexts(l.Runs[0]) != "one  " {
		t.Errorf("%q is %d wide, want %d", glyphTexts(l.Runs[0]), l.Width, word.Width())
	}
}

func TestOrdinaryLinesNeedNoShaping(t *testing.T) {
	for _, f := range []Font{voice(t), plain(t)} {
		p := NewShaper().Shape(f, "en", about)
		for _, s := range p.stops {
			if !p.clean[s.at] {
				t.Errorf("%s: shaping reaches over %q", f.Faces.Face(0).Name(), p.text[max(0, p.at[s.at]-8):min(len(p.text), p.at[s.at]+8)])
			}
		}
	}
}

// TestASharedParagraphMayBeBrokenByMany breaks one paragraph for several widths
// at once, over and over, so that what it remembers of one is never given for
// another.
func TestASharedParagraphMayBeBrokenByMany(t *testing.T) {
	f, str := voice(t), strings.Repeat("AVAToffice", 20)+" nature in the city"
	p := NewShaper().Shape(f, "en", str)
	var all sync.WaitGroup
	for i := range 4 {
		width := 7000 + 500*i
		want := lines(NewShaper().Shape(f, "en", str), width, Ragged)
		all.Go(func() {
			for range 5 {
				if got := lines(p, width, Ragged); !slices.Equal(got, want) {
					t.Errorf("width %d: got %q, want %q", width, got, want)
				}
			}
		})
	}
	all.Wait()
}

func TestAParagraphIsBrokenForTheWidthAndWayThatAreAsked(t *testing.T) {
	f, str := plain(t), "aaaa aaaa aaaa aaaa aaaa aaaa aaaa"
	p := NewShaper().Shape(f, "en", str)
	for _, c := range []struct {
		width int
		how   Wrap
	}{{7600, Ragged}, {7600, Balanced}, {7600, Single}, {5200, Ragged}, {7600, Ragged}, {7600, Ragged}} {
		want := lines(NewShaper().Shape(f, "en", str), c.width, c.how)
		if got := lines(p, c.width, c.how); !slices.Equal(got, want) {
			t.Errorf("width %d, way %d: got %q, want %q", c.width, c.how, got, want)
		}
	}
}
