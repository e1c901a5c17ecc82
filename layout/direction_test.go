package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/text"
)

// set is a paragraph in a frame 100 mm wide, as one line a run: where it stands,
// the tags around it with the text that they stand for, and its text.
func set(t *testing.T, flush Flush, lang, words string, marks ...Mark) []string {
	t.Helper()
	faces, err := fonts.NewLibrary().Set(false, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	s := Style{Font: &text.Font{Faces: faces}, Size: 10 * Pt, Leading: 20 * Pt, Flush: flush}
	f, _ := Para(s, text.NewShaper().Shape(*s.Font, lang, words), marks...).Fit(Room{Size: Size{W: 100 * MM, H: 100 * MM}, Top: true})
	var list []string
	Walk(f, func(tags []*Tag, p Placed) {
		g, ok := p.Item.(Glyphs)
		if !ok {
			return
		}
		side := "middle"
		switch {
		case p.X == 0:
			side = "left"
		case p.X+s.Size.Em(g.Run.Width()) == 100*MM:
			side = "right"
		}
		var around strings.Builder
		for _, tag := range tags {
			fmt.Fprintf(&around, "%s(%s) ", tag.Role, tag.Actual)
		}
		list = append(list, fmt.Sprintf("%s: %s%q", side, around.String(), g.Run.Text))
	})
	return list
}

func TestLinesStandWhereTheParagraphBegins(t *testing.T) {
	for _, c := range []struct {
		flush Flush
		lang  string
		words string
		want  string
	}{
		{FlushStart, "en", "Amman", "left"},
		{FlushStart, "ar", "عمان", "right"},
		{FlushStart, "", "עיר", "right"},
		{FlushStart, "he", "ICLEI", "right"},
		{FlushLeft, "ar", "عمان", "left"},
		{FlushRight, "en", "Amman", "right"},
		{FlushRight, "ar", "عمان", "right"},
	} {
		got := set(t, c.flush, c.lang, c.words)
		if len(got) != 1 || !strings.HasPrefix(got[0], c.want+":") {
			t.Errorf("%q in %q, flush %d: %s, want %s", c.words, c.lang, c.flush, got, c.want)
		}
	}
}

// A reader who copies text takes it as it is seen; one who follows the tags
// takes it as it is read.
func TestALineFromRightToLeftIsPaintedAsItIsSeenAndTaggedAsItIsRead(t *testing.T) {
	for _, c := range []struct {
		lang, words string
		want        []string
	}{
		{"en", "in Amman", []string{`left: "in Amman"`}},
		{"en", "in עיר today", []string{
			`left: Span(in עיר today) "in "`, `middle: Span(in עיר today) "עיר"`, `middle: Span(in עיר today) " "`, `middle: Span(in עיר today) "today"`}},
		{"he", "עיר 12 ICLEI", []string{
			`middle: Span(עיר 12 ICLEI) "ICLEI"`, `middle: Span(עיר 12 ICLEI) " "`, `middle: Span(עיר 12 ICLEI) "12"`, `right: Span(עיר 12 ICLEI) "עיר "`}},
		{"he", "עיר\nים", []string{`right: Span(עיר ) "עיר "`, `right: Span(ים) "ים"`}},
	} {
		if got := set(t, FlushStart, c.lang, c.words); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %s, want %s", c.words, got, c.want)
		}
	}
}

func TestAMarkHasItsPartOfTheText(t *testing.T) {
	link := &Tag{Role: RoleLink}
	mark := func(from, to int) Mark { return Mark{From: from, To: to, Tag: link} }
	for _, c := range []struct {
		words string
		mark  Mark
		want  []string
	}{
		{"see www here", mark(4, 7), []string{`left: "see "`, `middle: Link() "www"`, `middle: " here"`}},
		{"see עיר גדולה", mark(4, 7), []string{`left: "see "`, `middle: Link() Span(עיר) "עיר"`, `middle: Span( גדולה) " גדולה"`}},
	} {
		if got := set(t, FlushStart, "en", c.words, c.mark); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %s, want %s", c.words, got, c.want)
		}
	}
}
