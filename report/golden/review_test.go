package golden

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cityprofile/layout/pdf/seen"
)

var update = flag.Bool("update", false, "write the golden files")

var (
	white = color.RGBA{255, 255, 255, 255}
	black = color.RGBA{0, 0, 0, 255}
)

// drawnPages draws small pages, each with a black pixel at its number, and a red one
// that another report has not.
func drawnPages(other bool) Draw {
	return func(_ context.Context, page int) (image.Image, error) {
		img := filled(24, 32, white)
		img.SetRGBA(page, 1, black)
		if other {
			img.SetRGBA(12, 20, color.RGBA{200, 0, 0, 255})
		}
		return img, nil
	}
}

func reviewedBytes(t *testing.T, subjects ...Subject) string {
	t.Helper()
	r := NewReview("Differences")
	for _, s := range subjects {
		if err := r.Add(t.Context(), s); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := r.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// subjects have each kind of difference.
func subjects() []Subject {
	draw := func(s Subject) Subject {
		s.DrawOld, s.DrawNew = drawnPages(false), drawnPages(true)
		return s
	}
	return []Subject{
		{Name: "Utopia", Comparison: &Comparison{Pages: []Pair{{1, 1}}}},
		draw(Subject{Name: "Kunming", Old: "old.pdf", New: "new.pdf", Language: "zh", Comparison: &Comparison{
			Pages: []Pair{{1, 1}, {2, 2}, {0, 3}, {3, 4}, {5, 5}, {4, 0}, {6, 6}, {7, 7}, {8, 8}, {9, 9}},
			Differences: []Difference{
				{Layer: Metadata, Kind: Changed, What: "title", Was: "Old", Is: "New"},
				{Layer: Text, Kind: Changed, Old: 1, New: 1, Path: "Document/P", Was: "昆明是春城", Is: "昆明是花城", Words: wordDiff("昆明是春城", "昆明是花城")},
				{Layer: Text, Kind: Changed, Old: 1, New: 1, What: "running text", Was: "May 1", Is: "June 1", Words: wordDiff("May 1", "June 1"), Also: []int{6, 7}},
				{Layer: Text, Kind: Added, New: 3, Is: "A page\nof its own"},
				{Layer: Text, Kind: Removed, Old: 4, Was: "Another page"},
				{Layer: Text, Kind: Moved, Old: 5, New: 5},
				{Layer: Structure, Kind: Changed, Old: 2, New: 2, Path: "Document/H2", What: "role", Was: "H3", Is: "H2"},
				{Layer: Pixels, Kind: Changed, Old: 3, New: 4, Area: &Area{Pixels: 1, Of: 768, Most: 55, DPI: 72, Points: [4]int{12, 20, 1, 1}}},
			},
			Undrawn: []Undrawn{{Pair{9, 9}, "the operator sh"}},
		}}),
		{Name: "Amman", Problem: "There is no golden of this city."},
	}
}

// The page without its pictures, style and script, which stand in files of their own.
func TestAReviewIsThatWhichWasLookedAt(t *testing.T) {
	got := reviewedBytes(t, subjects()...)
	got = strings.Replace(strings.Replace(got, reviewStyle, "", 1), reviewScript, "", 1)
	got = regexp.MustCompile(`base64,[^"]*|sha256-[^\s"]{6,60}=`).ReplaceAllString(got, "…")
	file := filepath.Join("testdata", "review.html")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at what -update makes of it", file)
	}
}

// Values of reports and names of files are shown, and are never part of the page.
func TestAReviewShowsForeignTextsAsTexts(t *testing.T) {
	const evil = "<script>alert(1)</script>\"'&\u202e\x1b[31m"
	page := reviewedBytes(t, Subject{Name: evil, Old: evil, New: evil, Language: `en" onload="x`, DrawOld: drawnPages(false), DrawNew: drawnPages(true),
		Comparison: &Comparison{Pages: []Pair{{1, 1}}, Differences: []Difference{
			{Layer: Text, Kind: Changed, Old: 1, New: 1, Path: evil, Was: evil, Is: evil + " b", Words: wordDiff(evil, evil+" b")},
			{Layer: Structure, Kind: Changed, Old: 1, New: 1, Path: evil, What: evil, Was: evil, Is: evil},
			{Layer: Metadata, Kind: Changed, What: evil, Was: "", Is: evil},
		}, Undrawn: []Undrawn{{Pair{1, 1}, evil}}}}, Subject{Name: evil, Problem: evil})
	if n := strings.Count(page, "<script>"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	for _, never := range []string{"\u202e", "\x1b", "onload", "alert(1)</script>"} {
		if strings.Contains(page, never) {
			t.Errorf("the page has %q", never)
		}
	}
	if n := strings.Count(page, "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;&amp;‹U&#43;202E›‹U&#43;001B›[31m"); n < 14 {
		t.Errorf("shown %d times", n)
	}
	if other := regexp.MustCompile(`(src|href)="[^"#]*:|https?:|@import|url\(|<[^>]* style=|<[^>]* on\w+=`).FindAllString(strings.ReplaceAll(page, `src="data:`, ""), -1); len(other) > 0 {
		t.Errorf("the page needs something else: %v", other)
	}
}

func TestWhatCannotBeSeenIsShown(t *testing.T) {
	for _, c := range []struct{ was, is, want string }{
		{"a b", "a\u00a0b", "a[- -‹U+00A0›]b"},
		{"ab", "a\u200eb", "a‹U+200E›b"},
		{"می\u200cخواهم", "میخواهم", "می\u200cخواهم"},
		{"a\u2066b", "c", "a‹U+2066›b"},
	} {
		var got strings.Builder
		for _, p := range shownDifference(Difference{Layer: Text, Kind: Changed, Old: 1, New: 1, Was: c.was, Is: c.is, Words: wordDiff(c.was, c.is)}).Parts {
			got.WriteString(p.Text + "|")
		}
		if want := strings.NewReplacer("[- -", "|␣|", "]", "|").Replace(c.want); !strings.Contains(got.String(), want) {
			t.Errorf("%q and %q are shown as %q", c.was, c.is, got.String())
		}
	}
}

func TestTheSameReviewHasTheSameBytes(t *testing.T) {
	if a, b := reviewedBytes(t, subjects()...), reviewedBytes(t, subjects()...); a != b {
		t.Error("twice the same, and the bytes differ")
	}
}

// Pages that have no room for their pictures are told.
func TestAReviewHasRoomForSoManyPictures(t *testing.T) {
	const most, room = 30, 4000
	r := NewReview("")
	r.room = room
	s := Subject{Name: "A", Comparison: &Comparison{}, DrawOld: drawnPages(false), DrawNew: drawnPages(true)}
	for i := range most {
		s.Comparison.Pages = append(s.Comparison.Pages, Pair{i + 1, i + 1})
		s.Comparison.Differences = append(s.Comparison.Differences, Difference{Layer: Text, Kind: Changed, Old: i + 1, New: i + 1, Path: "P", Was: "a", Is: "b"})
	}
	if err := r.Add(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	bytes, with := 0, 0
	for _, q := range r.subjects[0].Pages {
		bytes += len(q.Old) + len(q.New) + len(q.Mask)
		if q.Old != "" {
			with++
		} else if !strings.Contains(q.Note, "no picture") {
			t.Errorf("page %s: %q", q.Number, q.Note)
		}
	}
	if len(r.subjects[0].Pages) != most || with == 0 || with == most || bytes > room+1000 {
		t.Errorf("%d pages, %d with pictures of %d bytes", len(r.subjects[0].Pages), with, bytes)
	}
}

// What is the same in two pictures is the same in their palette; few colours stay
// what they are, and of many none is far off.
func TestPicturesShareAPalette(t *testing.T) {
	few, many := filled(40, 40, white), filled(40, 40, white)
	few.SetRGBA(3, 3, color.RGBA{1, 2, 3, 255})
	few.SetRGBA(4, 3, color.RGBA{2, 2, 3, 255})
	for i := range 1000 {
		many.SetRGBA(i%40, i/40, color.RGBA{uint8(i), uint8(i * 7), uint8(i * 13), 255})
	}
	list := paletted(few)
	for _, at := range []image.Point{{0, 0}, {3, 3}, {4, 3}} {
		if r, g, b, _ := list[0].At(at.X, at.Y).RGBA(); (color.RGBA{uint8(r), uint8(g), uint8(b), 255}) != few.RGBAAt(at.X, at.Y) {
			t.Errorf("%v is %v", at, list[0].At(at.X, at.Y))
		}
	}
	list = paletted(few, many)
	if len(list[0].Palette) > 256 || list[0].ColorIndexAt(39, 39) != list[1].ColorIndexAt(39, 39) {
		t.Errorf("%d colours", len(list[0].Palette))
	}
	worst := 0
	for y := range 40 {
		for x := range 40 {
			r, g, b, _ := list[1].At(x, y).RGBA()
			c := many.RGBAAt(x, y)
			worst = max(worst, apart([]uint8{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8)}, []uint8{c.R, c.G, c.B}))
		}
	}
	if worst > 40 {
		t.Errorf("a colour is %d off", worst)
	}
	if b, err := pngOf(list[1]); err != nil {
		t.Error(err)
	} else if img, err := png.Decode(bytes.NewReader(b)); err != nil || img.Bounds().Dx() != 40 {
		t.Error(err)
	}
}

// What stands together is in one box, and what is ignored is in none.
func TestDifferencesAreBoxed(t *testing.T) {
	was, is := filled(200, 100, white), filled(200, 100, white)
	for _, at := range []image.Point{{20, 20}, {24, 21}, {150, 80}} {
		is.SetRGBA(at.X, at.Y, black)
	}
	p := Pair{1, 1}
	m := marksOf(was, is, Options{}, p, 72)
	if len(m.boxes) != 2 || m.boxes[0] != image.Rect(15, 15, 30, 27) {
		t.Errorf("%v", m.boxes)
	}
	if m := marksOf(was, is, Options{Ignore: []Ignore{{Box: [4]float64{140, 70, 30, 30}}}}, p, 72); len(m.boxes) != 1 {
		t.Errorf("%v", m.boxes)
	}
	if m := marksOf(was, was, Options{}, p, 72); m.mask != nil {
		t.Error("the same is marked")
	}
	if m := marksOf(was, is, Options{Tolerance: 255}, p, 72); m.mask != nil {
		t.Error("what is tolerated is marked")
	}
	for i := range 100 {
		is.SetRGBA(i%10*20, i/10*10*2%100, black)
	}
	if m := marksOf(was, is, Options{}, p, 72); len(m.boxes) > 40 {
		t.Errorf("%d boxes", len(m.boxes))
	}
}

func TestPagesAreListedInRanges(t *testing.T) {
	for _, c := range []struct {
		list []int
		want string
	}{{[]int{4}, "page 4"}, {[]int{4, 5}, "pages 4 and 5"}, {[]int{9, 1, 2, 3, 5}, "pages 1–3, 5 and 9"}, {[]int{1, 2, 3}, "pages 1–3"}} {
		if got := pageList(c.list); got != c.want {
			t.Errorf("%v: %s, want %s", c.list, got, c.want)
		}
	}
}

// A page of another size is shown on a sheet that holds both.
func TestPagesOfTwoSizesAreShown(t *testing.T) {
	r := NewReview("")
	s := Subject{Name: "A", Comparison: &Comparison{Pages: []Pair{{1, 1}}, Differences: []Difference{{Layer: Pixels, Kind: Changed, Old: 1, New: 1, Area: &Area{DPI: 72}}}},
		DrawOld: func(context.Context, int) (image.Image, error) { return filled(20, 30, white), nil },
		DrawNew: func(context.Context, int) (image.Image, error) { return filled(40, 20, white), nil }}
	if err := r.Add(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if q := r.subjects[0].Pages[0]; q.Width != 40 || q.Height != 30 || len(q.Boxes) == 0 {
		t.Errorf("%d × %d, %v", q.Width, q.Height, q.Boxes)
	}
}

// What a report says of itself heads it.
func TestAReportHasATitleAndALanguage(t *testing.T) {
	r := &Report{seen: &seen.Document{Meta: seen.Metadata{Title: "Kunming", Language: "zh-Hans"}}}
	if r.Title() != "Kunming" || r.Language() != "zh-Hans" {
		t.Errorf("%q, %q", r.Title(), r.Language())
	}
}
