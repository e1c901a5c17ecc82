package layout

import (
	"context"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/text"
)

// plain is a style of 10 points, with faces for every script.
func plain(t *testing.T) Style {
	t.Helper()
	faces, err := fonts.NewLibrary().Set(false, fonts.NotoSansRegular)
	if err != nil {
		t.Fatal(err)
	}
	return Style{Font: &text.Font{Faces: faces}, Size: 10 * Pt, Leading: 14 * Pt}
}

// words is a frame with a paragraph in the width of a page.
func words(s Style, str string) Frame {
	f, _ := Para(s, text.NewShaper().Shape(*s.Font, "", str)).Fit(Room{Size: Size{W: 200 * MM, H: 200 * MM}, Top: true})
	return f
}

// problemsOf are the messages and texts of the problems of a page with a body.
func problemsOf(t *testing.T, body Frame, margin Box) string {
	t.Helper()
	sheet := Sheet{Size: Size{210 * MM, 297 * MM}, Room: Size{210 * MM, 297 * MM}, Text: margin}
	pages, err := Paginate(context.Background(), []Section{{Body: Fixed(body), First: sheet, Next: sheet}})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, p := range Problems(pages) {
		list = append(list, p.Message+": "+p.Text+"/"+p.Beside)
	}
	return strings.Join(list, "\n")
}

func TestTextsOnOneSpotAreFound(t *testing.T) {
	s := plain(t)
	large := s
	large.Size, large.Leading = 100*Pt, 102*Pt
	at := func(x, y Len, f Frame) Placed { return Placed{x, y, Group{Frame: f}} }
	tagged := func(tag *Tag, list ...Placed) Placed { return Placed{Item: Group{Tag: tag, Frame: Frame{Items: list}}} }
	figure := &Tag{Role: RoleFigure, Alt: "Figures."}
	wide := text.NewShaper().Shape(*s.Font, "", "Illustrative data").Width()
	for what, c := range map[string]struct {
		items []Placed
		want  string
	}{
		"a number on the end of a text": {[]Placed{at(0, 0, words(s, "Illustrative data")), at(s.Size.Em(wide)-4*Pt, 0, words(s, "12"))}, Overprint + ": Illustrative data/12"},
		"a number painted before":       {[]Placed{at(s.Size.Em(wide)-4*Pt, 0, words(s, "12")), at(0, 0, words(s, "Illustrative data"))}, Overprint + ": Illustrative data/12"},
		"one that touches":              {[]Placed{at(0, 0, words(s, "Illustrative data")), at(s.Size.Em(wide), 0, words(s, "12"))}, ""},
		"a line half a line lower":      {[]Placed{at(0, 0, words(s, "Kunming")), at(0, 5*Pt, words(s, "China"))}, Overprint + ": Kunming/China"},
		"the next line":                 {[]Placed{at(0, 0, words(s, "Kunming")), at(0, 14*Pt, words(s, "China"))}, ""},
		"columns":                       {[]Placed{at(0, 0, words(s, "Kunming")), at(60*MM, 0, words(s, "China")), at(120*MM, 3*Pt, words(s, "Asia"))}, ""},
		"a descender on a capital":      {[]Placed{at(0, 0, words(large, "j")), at(0, 80*Pt, words(large, "B"))}, Overprint + ": j/B"},
		"a descender beside a capital":  {[]Placed{at(0, 0, words(large, "j")), at(50*Pt, 80*Pt, words(large, "B"))}, ""},
		"a large line below another":    {[]Placed{at(0, 0, words(large, "Kyoto\nReykjavík"))}, ""},
		"marks on marks":                {[]Placed{at(0, 0, words(s, "ญี่ปุ่น กู้ภัยที่นี่\nผู้อื่นที่ปั้ว\nเป็ดก๋วยเตี๋ยว"))}, ""},
		"Arabic with marks":             {[]Placed{at(0, 0, words(s, "مُحَمَّدٌ رَسُولُ اللَّهِ\nإِنَّمَا الأَعْمَالُ"))}, ""},
		"Arabic beside Latin":           {[]Placed{at(0, 0, words(s, "عمّان Amman عمّان 2026 Amman"))}, ""},
		"Telugu and Burmese":            {[]Placed{at(0, 0, words(s, "హైదరాబాద్ స్త్రీ క్ష్మ్యై\nస్త్రీ\nမန္တလေးမြို့တော်ကြီး"))}, ""},
		"the words of a figure":         {[]Placed{tagged(figure, at(0, 0, words(s, "Kunming")), at(0, 5*Pt, words(s, "China")))}, ""},
		"words on those of a figure":    {[]Placed{tagged(figure, at(0, 0, words(s, "Kunming"))), at(0, 5*Pt, words(s, "China"))}, Overprint + ": Kunming/China"},
		"furniture on furniture":        {[]Placed{tagged(&Tag{Role: RoleArtifact}, at(0, 0, words(s, "Kunming")), at(0, 5*Pt, words(s, "China")))}, Overprint + ": Kunming/China"},
		"a space on a text":             {[]Placed{at(0, 0, words(s, "Kunming")), at(0, 0, words(s, "\u00a0"))}, ""},
	} {
		if got := problemsOf(t, Frame{Size: Size{200 * MM, 200 * MM}, Items: c.items}, Box{}); got != c.want {
			t.Errorf("%s: got %q, want %q", what, got, c.want)
		}
	}
}

func TestTextThatLeavesTheMarginIsFound(t *testing.T) {
	s := plain(t)
	margin := Box{18 * MM, 25 * MM, 192 * MM, 285 * MM}
	wide := s.Size.Em(text.NewShaper().Shape(*s.Font, "", "Kunming").Width())
	for what, c := range map[string]struct {
		x, y Len
		want string
	}{
		"inside":         {18 * MM, 25 * MM, ""},
		"up to the edge": {192*MM - wide, 100 * MM, ""},
		"over the right": {192*MM - wide + 2*Pt, 100 * MM, OffMargin + ": Kunming/"},
		"over the left":  {17 * MM, 100 * MM, OffMargin + ": Kunming/"},
		"too high":       {18 * MM, 20 * MM, OffMargin + ": Kunming/"},
		"too low":        {18 * MM, 284 * MM, OffMargin + ": Kunming/"},
		"off the page":   {230 * MM, 100 * MM, OffMargin + ": Kunming/"},
	} {
		body := Frame{Size: Size{200 * MM, 290 * MM}, Items: []Placed{{c.x, c.y, Group{Frame: words(s, "Kunming")}}}}
		if got := problemsOf(t, body, margin); got != c.want {
			t.Errorf("%s: got %q, want %q", what, got, c.want)
		}
		if got := problemsOf(t, body, Box{}); got != "" {
			t.Errorf("%s: %q where no margin is given", what, got)
		}
		body = Frame{Size: body.Size, Items: []Placed{{Item: Group{Tag: &Tag{Role: RoleFigure, Alt: "x"}, Frame: body}}}}
		if got := problemsOf(t, body, margin); got != "" {
			t.Errorf("%s: %q of a figure", what, got)
		}
	}
}

func TestLinesAreSpreadWhereLettersMeet(t *testing.T) {
	s := plain(t)
	s.Size, s.Leading = 60*Pt, 62*Pt
	for str, more := range map[string]bool{"Kunming\nKunming": false, "ĄĘ\nẤỘ": true, "Ạ\nỘ Ỗ": true, "မြို့\nမြို့": true, "Kunming": false} {
		p := text.NewShaper().Shape(*s.Font, "", str)
		spread := s.Spread(p, 200*MM, 2*Pt)
		if (spread.Leading > s.Leading) != more {
			t.Errorf("%q: a leading of %v became %v", str, s.Leading, spread.Leading)
		}
		if got := problemsOf(t, words(spread, str), Box{}); got != "" {
			t.Errorf("%q: %s", str, got)
		}
	}
}
