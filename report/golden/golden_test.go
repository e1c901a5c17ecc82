package golden

import (
	"image"
	"image/color"
	"strings"
	"testing"

	"cityprofile/layout/pdf/seen"
)

// FuzzDiff: what both have is the same, and the parts together are both lists.
func FuzzDiff(f *testing.F) {
	f.Add("abcabba", "cbabac")
	f.Add("", "abc")
	f.Add("the old report", "the new report, longer")
	f.Fuzz(func(t *testing.T, was, is string) {
		a, b := []byte(was), []byte(is)
		var left, right []byte
		for _, s := range diff(a, b) {
			if s.same && string(a[s.a0:s.a1]) != string(b[s.b0:s.b1]) {
				t.Fatalf("%q and %q are not the same", a[s.a0:s.a1], b[s.b0:s.b1])
			}
			left, right = append(left, a[s.a0:s.a1]...), append(right, b[s.b0:s.b1]...)
		}
		if string(left) != was || string(right) != is {
			t.Fatalf("%q and %q became %q and %q", was, is, left, right)
		}
	})
}

func TestAsMuchIsTheSameAsCanBe(t *testing.T) {
	for _, c := range []struct {
		was, is string
		common  int
	}{{"abcabba", "cbabac", 4}, {"abc", "abc", 3}, {"abc", "xyz", 0}, {"kitten", "sitting", 4}, {"", "a", 0}} {
		n := 0
		for _, s := range diff([]byte(c.was), []byte(c.is)) {
			if s.same {
				n += s.a1 - s.a0
			}
		}
		if n != c.common {
			t.Errorf("%s and %s have %d in common, want %d", c.was, c.is, n, c.common)
		}
	}
}

func TestWordsAreTold(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"The city has 12 parks.", "The city has 13 parks.", "The city has [-12-]{+13+} parks."},
		{"1,234.5 km²", "1,234.6 km²", "[-1,234.5-]{+1,234.6+} km²"},
		{"昆明是春城", "昆明是花城", "昆明是[-春-]{+花+}城"},
		{"ไทยดี", "ไทยดำ", "ไทย[-ดี-]{+ดำ+}"},
		{"مدينة عمّان", "مدينة إربد", "مدينة [-عمّان-]{+إربد+}"},
		{"a\x1b[31mb c", "a\x1b[31mb d", "a�[31mb [-c-]{+d+}"},
	} {
		if got := marked(wordDiff(c.was, c.is), Style{}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// report is a document of pages, each a list of paragraphs.
func report(pages ...string) *seen.Document {
	d := &seen.Document{}
	root := &seen.Element{Role: "Document", Standard: "Document", Page: 1}
	for i, p := range pages {
		d.Pages = append(d.Pages, seen.Page{Width: 100, Height: 100})
		for _, text := range strings.Split(p, "|") {
			root.Kids = append(root.Kids, &seen.Element{Role: "P", Standard: "P", Page: i + 1, Kids: []*seen.Element{{Text: text, Page: i + 1}}})
		}
	}
	d.Elements = []*seen.Element{root}
	return d
}

func TestPagesAreMatchedByWhatStandsOnThem(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		pairs    []Pair
		moved    int
	}{
		{"the same", []string{"a b", "c d"}, []string{"a b", "c d"}, []Pair{{1, 1}, {2, 2}}, 0},
		{"one more", []string{"a b", "c d"}, []string{"a b", "x y z", "c d"}, []Pair{{1, 1}, {0, 2}, {2, 3}}, 0},
		{"one more at the front", []string{"a b", "c d"}, []string{"x", "a b", "c d"}, []Pair{{0, 1}, {1, 2}, {2, 3}}, 0},
		{"one less", []string{"a b", "c d", "e f"}, []string{"a b", "e f"}, []Pair{{1, 1}, {2, 0}, {3, 2}}, 0},
		{"exchanged", []string{"a b", "c d", "e f"}, []string{"a b", "e f", "c d"}, []Pair{{1, 1}, {3, 2}, {2, 3}}, 1},
		{"another text at the same place", []string{"a b", "c d", "e f"}, []string{"a b", "x y", "e f"}, []Pair{{1, 1}, {2, 2}, {3, 3}}, 0},
		{"equal pages", []string{"a", "a", "a"}, []string{"a", "a"}, []Pair{{1, 1}, {2, 2}, {3, 0}}, 0},
	} {
		p := matched(flatten(report(c.old...)), flatten(report(c.new...)), len(c.old), len(c.new))
		if len(p.pairs) != len(c.pairs) || len(p.moved) != c.moved {
			t.Errorf("%s: %v, moved %v, want %v", c.name, p.pairs, p.moved, c.pairs)
			continue
		}
		for i := range p.pairs {
			if p.pairs[i] != c.pairs[i] {
				t.Errorf("%s: %v, want %v", c.name, p.pairs, c.pairs)
				break
			}
		}
	}
}

func elementsOf(t *testing.T, old, new *seen.Document) []Difference {
	t.Helper()
	a, b := flatten(old), flatten(new)
	return compareElements(a, b, matched(a, b, len(old.Pages), len(new.Pages)))
}

func TestElementsAreMatchedByTheirText(t *testing.T) {
	for _, c := range []struct {
		name, old, new string
		want           []Kind
	}{
		{"the same", "one|two|three", "one|two|three", nil},
		{"one more", "one|two|three", "one|two|new|three", []Kind{Added}},
		{"one less", "one|two|three", "one|three", []Kind{Removed}},
		{"a word", "a long text of words|two", "a long text of signs|two", []Kind{Changed}},
		{"a number alone", "Population|6840000|Country", "Population|6840001|Country", []Kind{Changed}},
		{"order", "one|two|three", "two|one|three", []Kind{Moved}},
		{"one more of the same", "one|one|two", "one|one|one|two", []Kind{Added}},
	} {
		got := elementsOf(t, report(c.old), report(c.new))
		ok := len(got) == len(c.want)
		for i := range got {
			ok = ok && got[i].Kind == c.want[i] && got[i].Layer == Text
		}
		if !ok {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

// A paragraph that goes to the next page is not another text.
func TestWhatGoesToAnotherPageIsTheSame(t *testing.T) {
	old, new := report("one and more|two|three", "four|five"), report("one and more|two", "three|four|five")
	if got := elementsOf(t, old, new); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A page that came is one difference; one on which something else stands as well is
// not told, but what is new on it; one that only took over what did not fit is one of
// the look.
func TestAPageThatCameIsToldOnce(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		want     []Difference
	}{
		{"a page", []string{"a b c|d", "e f g|h"}, []string{"a b c|d", "x y|z|u", "e f g|h"}, []Difference{{Layer: Text, Kind: Added, New: 2}}},
		{"a page less", []string{"a b c|d", "x y|z|u", "e f g|h"}, []string{"a b c|d", "e f g|h"}, []Difference{{Layer: Text, Kind: Removed, Old: 2}}},
		{"in the midst of a page", []string{"a b c|d e f|g h i", "e f g|h"}, []string{"a b c|x y z", "v w|u", "q|d e f|g h i", "e f g|h"},
			[]Difference{{Layer: Text, Kind: Added, New: 1}, {Layer: Text, Kind: Added, New: 2}, {Layer: Text, Kind: Added, New: 3}}},
		{"what did not fit", []string{"a b c d|e f|g", "k l m"}, []string{"a b c d|e f", "g", "k l m"}, []Difference{{Layer: Pixels, Kind: Added, New: 2}}},
	} {
		got := elementsOf(t, report(c.old...), report(c.new...))
		ok := len(got) == len(c.want)
		for _, w := range c.want {
			found := false
			for _, d := range got {
				found = found || d.Layer == w.Layer && d.Kind == w.Kind && d.New == w.New && d.Old == w.Old
			}
			ok = ok && found
		}
		if !ok {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestWhatIsIgnoredIsReadStrictly(t *testing.T) {
	for _, s := range []string{"", "colors", "role:", "text:P", "rect:", "rect:1,2,3,4", "rect:0,1,2,3,4", "rect:1,2,3,0,4", "rect:x,1,2,3,4", "rect:1,2,3,NaN,4", "rect:1,a,3,4,5"} {
		if i, err := ParseIgnore(s); err == nil {
			t.Errorf("%q is %+v", s, i)
		}
	}
	i, err := ParseIgnore("rect:*,10,20,30,40")
	if err != nil {
		t.Fatal(err)
	}
	if got := rectangles([]Ignore{i}, Pair{3, 4}, 144); len(got) != 1 || got[0] != image.Rect(20, 40, 81, 121) {
		t.Errorf("%v", got)
	}
	i.Page = 3
	if got := rectangles([]Ignore{i}, Pair{3, 4}, 144); len(got) != 0 {
		t.Errorf("page 3 of the old report: %v", got)
	}
}

func filled(w, h int, c color.RGBA) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func TestPixelsAreCountedOutsideOfWhatIsIgnored(t *testing.T) {
	white := color.RGBA{255, 255, 255, 255}
	was, is := filled(20, 10, white), filled(20, 10, white)
	if a := differing(was, is, Options{DPI: 72}, Pair{1, 1}); a != nil {
		t.Errorf("%+v", a)
	}
	is.SetRGBA(3, 4, color.RGBA{250, 255, 255, 255})
	is.SetRGBA(15, 8, color.RGBA{0, 0, 0, 255})
	for _, c := range []struct {
		o    Options
		want int
	}{
		{Options{DPI: 72}, 2},
		{Options{DPI: 72, Tolerance: 5}, 1},
		{Options{DPI: 72, Ignore: []Ignore{{Box: [4]float64{14, 7, 3, 3}}}}, 1},
		{Options{DPI: 72, Tolerance: 5, Ignore: []Ignore{{Page: 1, Box: [4]float64{14, 7, 3, 3}}}}, 0},
	} {
		a := differing(was, is, c.o, Pair{1, 1})
		if a == nil && c.want == 0 {
			continue
		}
		if a == nil || a.Pixels != c.want {
			t.Errorf("%+v: %+v, want %d", c.o, a, c.want)
		}
	}
	if a := differing(was, filled(20, 12, white), Options{DPI: 72}, Pair{1, 1}); a == nil || a.Pixels != 40 || a.Most != 255 {
		t.Errorf("a higher page: %+v", a)
	}
}

func TestAPictureMarksWhatDiffers(t *testing.T) {
	white, black := color.RGBA{255, 255, 255, 255}, color.RGBA{0, 0, 0, 255}
	was, is := filled(10, 10, white), filled(10, 10, white)
	was.SetRGBA(1, 1, black)
	is.SetRGBA(1, 1, black)
	is.SetRGBA(5, 5, black)
	img := Picture(was, is)
	for _, s := range []struct {
		name string
		x, y int
		want color.RGBA
	}{
		{"old", 8 + 5, 8 + 5, white}, {"new", 8 + 2*18 + 5, 8 + 5, black}, {"marked", 8 + 18 + 5, 8 + 5, color.RGBA{220, 0, 0, 255}},
		{"the same", 8 + 18 + 1, 8 + 1, color.RGBA{204, 204, 204, 255}}, {"ground", 2, 2, color.RGBA{128, 128, 128, 255}},
	} {
		if got := img.RGBAAt(s.x, s.y); got != s.want {
			t.Errorf("%s: %v, want %v", s.name, got, s.want)
		}
	}
	if img := Picture(nil, is); img.Rect.Dx() != 3*10+4*8 || img.RGBAAt(8+18+1, 9) != (color.RGBA{255, 128, 128, 255}) {
		t.Errorf("a page that is new: %v", img.Rect)
	}
}
