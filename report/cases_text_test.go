package report_test

import (
	"strings"
	"testing"

	"cityprofile/layout"
)

// textCases are texts that public bug reports tell of, one kind each.
var textCases = []truth{
	{file: "text/01-unattached-marks.toml", checks: []string{""}, says: []string{"Sḵwx̱wú7mesh X̱ g̱ q̃ x̌", "q̃ x̌ end."}, holds: func(t *testing.T, r *reported) {
		for _, p := range r.glyphs() {
			for _, word := range []string{"x̱", "X̱", "g̱", "q̃", "x̌"} {
				if strings.Contains(p.Run.Text, word) && strings.HasPrefix(p.Run.Face.Name(), "Literata") {
					t.Errorf("%q is set in %s, which cannot join its mark", p.Run.Text, p.Run.Face.Name())
				}
			}
		}
	}},
	{file: "text/02-english-starts-rtl.toml", checks: []string{""}, says: []string{"عمّان (Amman) is the capital of Jordan."}, holds: func(t *testing.T, r *reported) {
		name, sentence := r.find("عمّان"), r.find("is the capital")
		if name == nil || sentence == nil || name.x >= sentence.x || name.y != sentence.y {
			t.Errorf("the name stands at %+v, what is said of it at %+v", name, sentence)
		}
	}},
	{file: "text/one-right-edge.toml", says: []string{"שיקום נחל לוטם", "רשות הטבע והגנים"}, holds: oneRightEdge},
	{file: "text/one-right-edge-of-cards.toml", says: []string{"שיקום נחל לוטם", "רשות הטבע והגנים"}, holds: oneRightEdge},
	{file: "text/statements-in-eleven-scripts.toml", holds: allTold},
	{file: "text/nko-city.toml", holds: allTold},
	{file: "text/03-whole-updates.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/04-whole-card.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/05-date-stranded.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/06-single-statistic.toml", checks: []string{""}, holds: holdsWhole("1,727,010")},
	{file: "text/07-space-grouped-number.toml", checks: []string{""}, holds: holdsWhole("1 727 010", "EUR 48 500 000")},
	{file: "text/08-line-of-one-space.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		first, second := r.find("First paragraph."), r.find("Second paragraph.")
		if first == nil || second == nil || first.tag == second.tag {
			t.Error("two paragraphs are one")
		}
	}},
	{file: "text/09-url-cut-in-words.toml", checks: []string{""}, holds: holdsWhole("https://www.example.", "query=", "biodiversity&", "city=", "saopaulo&", "section=", "environment#", "results")},
	{file: "text/10-enclosing-mark.toml", checks: []string{""}, says: []string{"B⃝ P⃝", "Ring B⃝ and 1⃝ and square A⃞ and P⃠ end."}, holds: func(t *testing.T, r *reported) {
		for _, p := range r.glyphs() {
			for _, g := range p.Run.Glyphs {
				if strings.ContainsAny(g.Text, "\u20dd\u20de\u20e0") && (g.Advance != 0 || g.X >= 0) {
					t.Errorf("%q is %d wide and stands at %d", g.Text, g.Advance, g.X)
				}
			}
		}
	}},
	{file: "text/11-scripts-without-a-face.toml", checks: []string{""}, says: []string{
		"ᠤᠯᠠᠭᠠᠨ", "ଭୁବନେଶ୍ୱର · ", "ཐིམ་ཕུ · ", "މާލެ", "ᐃᖃᓗᐃᑦ · ", "ⵕⴱⴰⵟ · ", "ᱨᱟᱧᱪᱤ · ", "ꯏꯝꯐꯥꯜ · ", "ߓߡߊߞߐ",
	}, holds: func(t *testing.T, r *reported) {
		if len(r.Problems) > 0 {
			t.Errorf("problems: %v", r.Problems)
		}
	}},
	{file: "text/12-second-name-larger.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		second := r.find("Communauté")
		if second == nil {
			t.Fatal("the second name is missing")
		}
		if size := r.titleSize(); second.Size >= size {
			t.Errorf("the title is set in %v, the name below it in %v", size, second.Size)
		}
	}},
	{file: "text/13-three-lines-parted.toml", checks: []string{""}, holds: breaksWell},
	{file: "text/numbers-in-every-field.toml", checks: []string{""}, holds: holdsWhole(
		"48 500 000", "1 727 010 ", "6 900 000 hectares", "22 avril", "12 345 678",
		"12,345,678,901", "1,7 млн", "1727010", "17,27,010", "١٬٧٢٧٬٠١٠", "22 April", "1 727 010 votes",
	)},
	{file: "text/number-longer-than-its-column.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		parted := 0
		for _, p := range r.Problems {
			if strings.Contains(p.Message, "a number is longer than its column") {
				parted++
			}
		}
		first := r.find("123,456,789,")
		if parted == 0 || first == nil || first.Size != 9*layout.Pt || !strings.HasSuffix(first.Run.Text, ",") {
			t.Errorf("%d problems; it begins with %+v", parted, first)
		}
	}},
	{file: "text/paragraphs-by-any-blank-line.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		tags := map[*layout.Tag]bool{}
		for _, words := range []string{"One.", "Two.", "Three.", "Four.", "Five.", "Six,"} {
			if p := r.find(words); p == nil || tags[p.tag] {
				t.Errorf("%q is no paragraph of its own", words)
			} else {
				tags[p.tag] = true
			}
		}
		if p := r.find("still six."); p == nil || !tags[p.tag] {
			t.Error("a line is a paragraph")
		}
	}},
	{file: "text/hebrew-name-before-english.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		for _, c := range []struct {
			name, rest string
			left       bool
		}{{"חיפה", "is a port", true}, {"عمّان", "Amman", false}, {"މާލެ", "is an island", true}} {
			name, rest := r.find(c.name), r.find(c.rest)
			if name == nil || rest == nil || (name.x < rest.x) != c.left {
				t.Errorf("%s stands at %+v, the rest at %+v", c.name, name, rest)
			}
		}
	}},
	{file: "text/long-name-of-one-word.toml", checks: []string{""}, holds: func(t *testing.T, r *reported) {
		first, second := r.find("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"), r.find("กรุงเทพมหานคร")
		if size := r.titleSize(); first == nil || second == nil || size <= second.Size {
			t.Errorf("the title is set in %v: %+v, and below it %+v", size, first, second)
		}
		for _, p := range r.glyphs() {
			if p.tag.Role == layout.RoleTitle && !strings.HasSuffix(p.Run.Text, "gogogoch") {
				t.Errorf("the title is cut after %q", p.Run.Text)
			}
		}
	}},
}

// painted is a run of glyphs where it stands on a page.
type painted struct {
	layout.Glyphs
	page int
	x, y layout.Len
	tag  *layout.Tag // the element that it belongs to
}

// glyphs are all runs of the report, in the order in which they were set.
func (r *reported) glyphs() []painted {
	var list []painted
	for i, page := range r.Pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			g, ok := p.Item.(layout.Glyphs)
			if !ok {
				return
			}
			found := painted{Glyphs: g, page: i + 1, x: p.X, y: p.Y}
			for _, tag := range tags {
				if tag.Role != layout.RoleSpan {
					found.tag = tag
				}
			}
			list = append(list, found)
		})
	}
	return list
}

// titleSize is the size of the title.
func (r *reported) titleSize() layout.Len {
	size := layout.Len(0)
	for _, p := range r.glyphs() {
		if p.tag.Role == layout.RoleTitle {
			size = max(size, p.Size)
		}
	}
	return size
}

// find is the first run with some words, nil if there is none.
func (r *reported) find(words string) *painted {
	for _, p := range r.glyphs() {
		if strings.Contains(p.Run.Text, words) {
			return &p
		}
	}
	return nil
}

// holdsWhole holds that each of some words stands on one line.
func holdsWhole(all ...string) func(t *testing.T, r *reported) {
	return func(t *testing.T, r *reported) {
		for _, words := range all {
			if r.find(words) == nil {
				t.Errorf("%q is parted", words)
			}
		}
		for _, p := range r.Problems {
			t.Errorf("page %d: %s: %q", p.Page, p.Message, p.Text)
		}
	}
}

// oneRightEdge is the truth of actions told from right to left: all that runs so in the
// chapter ends at one edge, but for the name of what a target measures, which stands
// above the beginning of its bar.
func oneRightEdge(t *testing.T, r *reported) {
	edges := map[layout.Len][]string{}
	for _, page := range r.Pages {
		lines := map[layout.Len]layout.Len{} // from baselines to the right ends of what is on them
		words := map[layout.Len]string{}
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			g, ok := p.Item.(layout.Glyphs)
			if !ok || len(tags) == 0 || tags[0].Title != "The Action Platform" || !g.Run.RightToLeft || strings.Contains(g.Run.Text, "שניטעו") {
				return
			}
			lines[p.Y] = max(lines[p.Y], p.X+g.Size.Em(g.Run.Width()))
			words[p.Y] += g.Run.Text
		})
		for y, edge := range lines {
			const unit = layout.MM / 10
			edges[(edge+unit/2)/unit*unit] = append(edges[(edge+unit/2)/unit*unit], words[y])
		}
	}
	if len(edges) != 1 {
		t.Errorf("there are %d edges: %v", len(edges), edges)
	}
}

// onOneLine reports whether some words stand on one line of an element, with whatever
// spaces and in whatever faces they are set.
func (r *reported) onOneLine(words string) bool {
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\u2009", " ", "\u2007", " ", "\u2060", "")
	var last painted
	line := ""
	for _, p := range r.glyphs() {
		if p.tag != last.tag || p.y != last.y {
			line = ""
		}
		line += plain.Replace(p.Run.Text)
		if strings.Contains(line, words) {
			return true
		}
		last = p
	}
	return false
}
