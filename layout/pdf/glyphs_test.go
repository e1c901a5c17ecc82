package pdf

import (
	"strings"
	"sync"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
)

// painted is a line of text as it is painted, and the face of its last run as it
// is used.
func painted(t *testing.T, lang, words string) (content string, u *usedFace) {
	t.Helper()
	faces, err := fonts.NewLibrary().Set(false, fonts.LiterataRegular, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	font := &text.Font{Faces: faces}
	s := layout.Style{Font: font, Size: 10 * layout.Pt, Leading: 20 * layout.Pt}
	f, _ := layout.Para(s, text.NewShaper().Shape(*font, lang, words)).Fit(layout.Room{Size: layout.Size{W: 500 * layout.Pt, H: 500 * layout.Pt}, Top: true})
	j := newJob(new(sync.Map))
	c := j.canvas
	j.ledger.begin("en")
	c.begin()
	c.paint(layout.Page{Frame: layout.Frame{
		Size: layout.Size{W: 500 * layout.Pt, H: 500 * layout.Pt}, Items: []layout.Placed{{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleP}, Frame: f}}},
	}})
	return string(c.ops), j.ledger.used[len(j.ledger.used)-1]
}

func TestEachCodeStandsForWhatIsReadAsOne(t *testing.T) {
	for _, c := range []struct {
		name, lang, words string
		want              string // of all codes, in the order of their first use
	}{
		{"letters", "en", "nature", "n|a|t|u|r|e"},
		{"ligatures", "en", "office", "o|ffi|c|e"},
		{"a letter with marks that no face has as one", "yo", "q\u0323\u0301q", "q\u0323\u0301|q"},
		{"conjuncts and a vowel before its letter", "hi", "क्षेत्रि", "क्षे|त्रि"},
		{"a vowel around its letter", "ta", "கொக", "கொ|க"},
		{"letters below", "km", "ស្ត្រី", "ស្ត្រី"},
		{"tones", "th", "น้ำ", "น้ำ"},
		{"Arabic letters with marks are told as they are seen", "ar", "بَب", "ب|\u064eب"},
		{"Hebrew letters with points too", "he", "שָׁל", "ל|\u05c1\u05b8ש"},
	} {
		content, u := painted(t, c.lang, c.words)
		var got []string
		for _, s := range u.order[1:] { // without .notdef
			got = append(got, s.text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(got, "|"), c.want)
		}
		if strings.Contains(content, "ActualText") {
			t.Errorf("%s: the content needs more than its codes:\n%s", c.name, content)
		}
	}
}

func TestTheSameClusterHasOneCode(t *testing.T) {
	_, u := painted(t, "hi", "क्षे क्षे क्षि क्षे")
	if len(u.order) != 1+3 { // .notdef, two clusters and the space
		t.Errorf("%d codes: %+v", len(u.order), u.order)
	}
}

func TestNoCodeGivesZeroOrAByteOrderMark(t *testing.T) {
	_, u := painted(t, "", "\u200d\u200c\u00ad a\ufe0f \U0001f333")
	for _, s := range u.order[1:] {
		if s.text == "" || strings.ContainsAny(s.text, "\x00\ufeff\ufffe") {
			t.Errorf("a code gives %q", s.text)
		}
	}
}

func TestAGlyphStandsWhereItIsPut(t *testing.T) {
	face, err := fonts.NewLibrary().Face(fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	j := newJob(new(sync.Map))
	c := j.canvas
	j.ledger.begin("en")
	c.begin()
	wide := face.Advance(5)
	c.glyphs(layout.Glyphs{Size: 10 * layout.Pt, Run: text.Run{Face: face, Glyphs: []text.Glyph{
		{ID: 5, Text: "a", Rune: 0, Advance: wide},
		{ID: 5, Text: "b", Rune: 1, Advance: wide - 40, X: 20, Y: 100},
		{ID: 5, Text: "c", Rune: 2, Advance: wide},
	}}}, 0, 0)
	// The pen goes up by 100 thousandths and right by 20; then down, and left by
	// these 20 and by the 40 that the second glyph is narrower.
	if want := "[<0001>]TJ 100 Ts[<>-20 <0002>]TJ 0 Ts[<>60 <0003>]TJ"; !strings.Contains(string(c.ops), want) {
		t.Errorf("got %s, want %s", c.ops, want)
	}
}
