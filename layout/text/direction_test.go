package text

import (
	"slices"
	"strings"
	"testing"
)

// The tests of direction need no glyphs: no face here has Arabic or Hebrew, and
// direction does not depend on glyphs.

func TestAParagraphRunsInTheDirectionOfItsLanguage(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		right      bool
	}{
		{"en", "Amman", false},
		{"en", "عمّان is a city", false},
		{"ar", "عمّان", true},
		{"ar", "ICLEI في عمّان", true},
		{"fa-IR", "12", true},
		{"pa", "x", false},
		{"pa-Arab", "x", true},
		{"ar-Latn", "x", false},
		{"ug-Cyrl", "x", false},
		{"he", "", true},
		{"yi", "x", true},
		{"ur-PK", "x", true},
		{"", "عمّان is a city", false},
		{"", "عمّان (Amman) is the capital", false},
		{"", "חיפה, Haifa, is a port in the north", false},
		{"", "عمّان (Amman) عاصمة الأردن", true},
		{"", "ߓߡߊߞߐ and Kayes", false},
		{"", "މާލެ", true},
		{"", "ߓߡߊߞߐ", true},
		{"", "עיר " + Isolate("Haifa and its hills"), true},
		{"", "Amman (عمّان)", false},
		{"", "(12) עיר", true},
		{"", "12 %", false},
		{"", "", false},
		{"", Isolate("עיר") + " has not started", false},
		{"", Isolate("Haifa") + ": עיר", true},
		{"", "\n\nעיר", true},
		{"", Isolate("עיר") + "; " + Isolate("حديقة"), true},
		{"", Isolate("עיר") + "; " + Isolate("The park"), false},
		{"", Isolate("Haifa"), false},
		{"", Isolate("12"), false},
	} {
		if got := NewShaper().Shape(plain(t), c.lang, c.text).RightToLeft(); got != c.right {
			t.Errorf("%q in %q: from right to left is %v", c.text, c.lang, got)
		}
	}
}

// TestMixedTextIsSeenAsItsReadersExpect writes what is seen from left to right;
// runs from right to left are turned round, as their glyphs are.
func TestMixedTextIsSeenAsItsReadersExpect(t *testing.T) {
	for _, c := range []struct{ name, lang, text, want string }{
		{"a number in Arabic", "ar", "مساحة 120 هكتار", "راتكه 120 ةحاسم"},
		{"a per cent sign", "ar", "نسبة 12%", "%12 ةبسن"},
		{"a per cent sign apart", "ar", "نسبة 12 %", "% 12 ةبسن"},
		{"Arabic figures", "ar", "نسبة ١٢٪", "٪١٢ ةبسن"},
		{"a range of years", "ar", "من 2010–2020", "2020–2010 نم"},
		{"a date", "ar", "في 12/04/2026", "12/04/2026 يف"},
		{"a Latin name", "ar", "مع ICLEI في عمان.", ".نامع يف ICLEI عم"},
		{"parentheses around Latin", "ar", "عمان (ICLEI)", "(ICLEI) نامع"},
		{"parentheses around Arabic in English", "en", "Amman (عمان 34)", "Amman (34 نامع)"},
		{"a decimal", "he", "שטח 3.5 דונם", "םנוד 3.5 חטש"},
		{"a temperature", "he", "\u200e-5°C", "\u200e-5°C"},
		{"English after a Hebrew word", "en", "אב, b", "בא, b"},
		{"a list of Hebrew words in English", "en", "אב, גד", "דג ,בא"},
		{"isolated Hebrew words in English", "en", Isolate("אב") + ", " + Isolate("גד"), "בא, דג"},
		{"a Hebrew name before a number", "en", "אב 12 points", "12 בא points"},
		{"an isolated one", "en", Isolate("אב") + " 12 points", "בא 12 points"},
		{"an isolated name that begins with a number", "en", "x " + Isolate("א12 ב") + " y", "x ב 12א y"},
		{"a Latin name in a Hebrew sentence", "he", Isolate("C++") + " דהו", "והד C++"},
		{"an isolate that nothing ends", "en", "x \u2067אב, y", "x y ,בא"},
	} {
		l := NewShaper().Shape(plain(t), c.lang, c.text).Lines(0, Single)[0]
		if got := fromLeft(l); got != c.want {
			t.Errorf("%s: %q is seen as %q, want %q", c.name, c.text, got, c.want)
		}
	}
}

// fromLeft is what the glyphs of a line stand for, from left to right. Brackets
// are mirrored as HarfBuzz mirrors their glyphs.
func fromLeft(l Line) string {
	mirror := strings.NewReplacer("(", ")", ")", "(")
	runs := slices.Clone(l.Runs)
	slices.SortStableFunc(runs, func(a, b Run) int { return a.X - b.X })
	var b strings.Builder
	for _, r := range runs {
		s := glyphTexts(r)
		if r.RightToLeft {
			s = mirror.Replace(s)
		}
		b.WriteString(s)
	}
	return b.String()
}

func TestIsolatesAreNoPartOfTheText(t *testing.T) {
	p := NewShaper().Shape(plain(t), "en", "a "+Isolate("e\u0301")+Isolate("")+" b\u2066")
	if got, want := p.Text(), "a é b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := glyphTexts(p.Lines(0, Single)[0].Runs[0]); got != p.Text() {
		t.Errorf("the glyphs stand for %q", got)
	}
	// A mark does not join the letter before the isolate on its own.
	if got, want := NewShaper().Shape(plain(t), "en", "e"+Isolate("\u0301")).Text(), "é"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRunsOfALineAreInReadingOrder(t *testing.T) {
	p := NewShaper().Shape(plain(t), "ar", "واحد ICLEI اثنان 12 ثلاثة")
	for _, width := range []int{0, 4000, 7000} {
		read := ""
		for _, l := range p.Lines(width, Ragged) {
			for _, r := range l.Runs {
				read += r.Text
			}
		}
		if read != p.Text() {
			t.Errorf("%d wide: %q, want %q", width, read, p.Text())
		}
	}
}

func TestSpacesAtTheEndOfALineStandAtItsEnd(t *testing.T) {
	s, f := NewShaper(), plain(t)
	for _, c := range []struct{ lang, text string }{{"en", "ab אב "}, {"he", "אב ab "}} {
		l := s.Shape(f, c.lang, c.text).Lines(0, Single)[0]
		last := l.Runs[len(l.Runs)-1]
		if want := map[string]int{"en": l.Width, "he": 0}[c.lang]; last.Text != " " || last.X != want || last.Width() != 0 {
			t.Errorf("%s: the space is %+v on a line %d wide", c.lang, last, l.Width)
		}
	}
}
