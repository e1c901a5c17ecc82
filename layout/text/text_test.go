package text

import (
	"cmp"
	"slices"
	"strings"
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
	lib := fonts.NewLibrary()
	list := make([]*fonts.Face, len(ids))
	for i, id := range ids {
		var err error
		if list[i], err = lib.Face(id); err != nil {
			t.Fatal(err)
		}
	}
	return Font{Faces: fonts.NewSet(list...)}
}

// TestKerningBringsLettersTogether looks at pairs from all over the tables of
// kerning: go-text 0.3.5 loses some if their glyphs are listed as ranges (see
// fonts/README.md).
func TestKerningBringsLettersTogether(t *testing.T) {
	s := NewShaper()
	for _, id := range []fonts.ID{fonts.LiterataRegular, fonts.LiterataMedium, fonts.NotoSansRegular, fonts.NotoSansSemiBold} {
		f := faces(t, id)
		for _, pair := range []string{"AV", "To", "Yu", "Vo", "Та", "Γα"} {
			sum := 0
			for _, r := range pair {
				sum += s.Shape(f, "en", string(r)).Width()
			}
			if got := s.Shape(f, "en", pair).Width(); got >= sum {
				t.Errorf("%s: %s is %d wide, its letters are %d", id, pair, got, sum)
			}
		}
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

func TestAMarkMeetsItsLetterInOneFace(t *testing.T) {
	// No letter with both marks exists, and each face must have all three.
	p := NewShaper().Shape(voice(t), "yo", "a q\u0323\u0301 b")
	if len(p.Missing()) > 0 {
		t.Fatalf("missing %q", p.Missing())
	}
	for _, r := range p.Lines(0, Single)[0].Runs {
		if strings.HasPrefix(r.Text, "\u0323") || strings.HasPrefix(r.Text, "\u0301") {
			t.Errorf("a run begins with a mark: %q", r.Text)
		}
	}
}

func TestTabularFiguresAreEquallyWide(t *testing.T) {
	s, f := NewShaper(), voice(t)
	if s.Shape(f, "en", "111").Width() == s.Shape(f, "en", "888").Width() {
		t.Fatal("figures are equally wide anyway: the test looks at nothing")
	}
	f.Tabular = true
	if one, eight := s.Shape(f, "en", "111").Width(), s.Shape(f, "en", "888").Width(); one != eight {
		t.Errorf("111 is %d wide, 888 is %d", one, eight)
	}
}

func TestTrackingFollowsALetterWithMarks(t *testing.T) {
	f := voice(t)
	natural := NewShaper().Shape(f, "en", "q\u0323q\u0323q").Width()
	f.Tracking = 10
	if got, want := NewShaper().Shape(f, "en", "q\u0323q\u0323q").Width(), natural+2*10; got != want {
		t.Errorf("%d wide, want %d", got, want)
	}
}

func TestTextIsNormalised(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"line ends", "a\r\nb\rc\u2028d\ve", "a\nb\nc\nd\ne"},
		{"a tab", "a\tb", "a b"},
		{"invalid UTF-8", "a\xffb", "a\uFFFDb"},
	} {
		if got := NewShaper().Shape(plain(t), "en", c.text).Text(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAFontWithoutFacesMissesEverything(t *testing.T) {
	p := NewShaper().Shape(Font{}, "en", "a\u00adb a")
	if got := string(p.Missing()); got != "ab" {
		t.Errorf("missing %q", got)
	}
	if got := lines(p, 100, Ragged); strings.Join(got, "") != p.Text() {
		t.Errorf("lines %q", got)
	}
}

func TestRightToLeftPiecesStandInTheirPlace(t *testing.T) {
	// No face has Hebrew, but direction does not depend on glyphs.
	l := NewShaper().Shape(plain(t), "en", "a אב 12 גד b").Lines(0, Single)[0]
	if got, want := seenFromLeft(l), []string{"a ", " גד", "12", "אב ", " b"}; !slices.Equal(got, want) {
		t.Errorf("from left to right %q, want %q", got, want)
	}
	if texts := glyphTexts(l.Runs[3]); texts != "דג " {
		t.Errorf("glyphs from left to right stand for %q", texts)
	}
}

// seenFromLeft is the text of a line's runs, from left to right.
func seenFromLeft(l Line) []string {
	runs := slices.Clone(l.Runs)
	slices.SortStableFunc(runs, func(a, b Run) int { return cmp.Compare(a.X, b.X) })
	var list []string
	for _, r := range runs {
		list = append(list, r.Text)
	}
	return list
}

func TestShapingIsDeterministic(t *testing.T) {
	f := voice(t)
	used := NewShaper()
	used.Shape(f, "vi", "Hà Nội 昆明")
	a, b := NewShaper().Shape(f, "en", about), used.Shape(f, "en", about)
	if !slices.Equal(a.glyphs, b.glyphs) || !slices.Equal(a.stops, b.stops) {
		t.Error("a shaper that was used before shapes differently")
	}
}

func glyphTexts(r Run) string {
	var b strings.Builder
	for _, g := range r.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}

// about has some 600 characters.
const about = "Kunming is the capital of southwest China's Yunnan Province which is the richest place in China in terms of biodiversity. With typical karst landscape, significant vertical differences in climate, diverse topography, numerous lakes and rivers, and sound hydrothermal conditions, Kunming has fostered rich biodiversity. It protects the habitats of more than 400 species of birds and restores the wetlands of Dianchi Lake, the largest lake of the province; since 2010, its water has become clear again. Schools, companies and neighbours plant native trees and count what returns: gulls, dragonflies, orchids and, at last, the Kunming fish."

func BenchmarkShape(b *testing.B) {
	set, err := fonts.NewLibrary().Set(false, fonts.NotoSansRegular)
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ script, lang, text string }{
		{"Latin", "en", about},
		{"Arabic", "ar", "كونمينغ هي عاصمة مقاطعة يونان في جنوب غرب الصين، وهي أغنى مكان في الصين من حيث التنوع البيولوجي"},
		{"Thai", "th", "คุนหมิงเป็นเมืองหลวงของมณฑลยูนนานทางตะวันตกเฉียงใต้ของประเทศจีน ซึ่งเป็นสถานที่ที่มีความหลากหลายทางชีวภาพมากที่สุด"},
		{"Han", "zh-Hans", "昆明是中国西南部云南省的省会，云南省是中国生物多样性最丰富的地方。昆明拥有典型的喀斯特地貌、显著的垂直气候差异"},
		{"Devanagari", "hi", "कुनमिंग दक्षिण पश्चिम चीन के युन्नान प्रांत की राजधानी है जो जैव विविधता की दृष्टि से चीन का सबसे समृद्ध स्थान है"},
	} {
		b.Run(c.script, func(b *testing.B) {
			s, f := NewShaper(), Font{Faces: set}
			text := c.text
			for utf8.RuneCountInString(text) < utf8.RuneCountInString(about) { // as long as the Latin one
				text += " " + c.text
			}
			text = string([]rune(text)[:utf8.RuneCountInString(about)])
			s.Shape(f, c.lang, text) // opens the faces
			b.ReportAllocs()
			for b.Loop() {
				s.Shape(f, c.lang, text)
			}
		})
	}
}

// BenchmarkLines asks for another width each time: a paragraph remembers how it
// was broken the last time.
func BenchmarkLines(b *testing.B) {
	p := NewShaper().Shape(plain(b), "en", about)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Lines(30000+i%2, Ragged)
	}
}

func BenchmarkLinesOfTheSameWidth(b *testing.B) {
	p := NewShaper().Shape(plain(b), "en", about)
	b.ReportAllocs()
	for b.Loop() {
		p.Lines(30000, Ragged)
	}
}

func BenchmarkBalanced(b *testing.B) {
	p := NewShaper().Shape(voice(b), "en", "Restoring the wetlands of Dianchi Lake together with its villages")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p.Lines(12000+i%2, Balanced)
	}
}
