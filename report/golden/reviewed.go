package golden

import (
	"cmp"
	"context"
	"encoding/base64"
	"fmt"
	"html/template"
	"image"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cityprofile/report/cells"
)

// reviewed is a subject as a review shows it.
type reviewed struct {
	Number         int // from 1, among those that differ
	Name, Old, New string
	Problem, Count string
	Pages          []reviewedPage
	Unchanged      string   // a sentence
	Notes          []string // sentences
	count, pages   int
}

// reviewedPage is a page that differs.
type reviewedPage struct {
	ID               string
	Number           string // for links: 3, or what was 3
	Heading          string
	OldName, NewName string // for the pictures
	Old, New, Mask   template.URL
	Width, Height    int
	Boxes            []image.Rectangle
	Note             string // why there is no picture
	Differences      []reviewedDifference
	Pair             Pair
}

// reviewedDifference is a difference.
type reviewedDifference struct {
	Layer, Kind, Path string
	What              string // what of the element, or of the metadata
	Sentence          string // in place of texts
	Parts             []reviewedPart
	Also              string // a sentence
	As                string // the ID of the page that tells it
	AsName            string
	Language          string // of the parts; empty for that of the page
}

// reviewedPart is a part of a text: Kind is added, removed or empty.
type reviewedPart struct {
	Kind Kind
	Text string
}

// reviewed makes what is shown of a subject.
func (r *Review) reviewed(ctx context.Context, s Subject) (reviewed, error) {
	v := reviewed{Name: shownText(s.Name), Old: shownText(s.Old), New: shownText(s.New), Problem: shownText(s.Problem)}
	lang := ""
	if language.MatchString(s.Language) {
		lang = s.Language
	}
	show := func(d Difference) reviewedDifference {
		shown := shownDifference(d)
		if d.Layer == Text || d.What == "alt" || d.What == "title" {
			shown.Language = lang
		}
		return shown
	}
	if s.Comparison == nil {
		return v, nil
	}
	c := s.Comparison
	v.count = len(c.Differences)
	document := reviewedPage{ID: "document", Number: "Document", Heading: "The document as a whole"}
	at := map[Pair]*reviewedPage{}
	var order []Pair
	ofOld, ofNew := map[int]Pair{}, map[int]Pair{}
	for _, p := range c.Pages {
		if p.Old > 0 {
			ofOld[p.Old] = p
		}
		if p.New > 0 {
			ofNew[p.New] = p
		}
	}
	page := func(p Pair) *reviewedPage {
		if at[p] == nil {
			at[p] = newReviewedPage(p)
			order = append(order, p)
		}
		return at[p]
	}
	looks := map[Pair]bool{} // pages that look different
	for _, d := range c.Differences {
		if d.Old == 0 && d.New == 0 {
			document.Differences = append(document.Differences, show(d))
			continue
		}
		p, ok := ofNew[d.New]
		if !ok {
			p = ofOld[d.Old]
		}
		page(p).Differences = append(page(p).Differences, show(d))
		looks[p] = looks[p] || d.Layer == Text || d.Layer == Pixels
		if p.Old != d.Old && d.Old > 0 { // it stood on another page
			looks[ofOld[d.Old]] = true
			page(ofOld[d.Old])
		}
	}
	// Pages that differ in the same way as another come behind those with
	// differences of their own.
	own := len(order)
	for _, d := range c.Differences {
		for _, n := range d.Also {
			first, p := page(ofNew[d.New]), ofNew[n]
			like := show(d)
			like.Also, like.As, like.AsName = "", first.ID, first.Heading
			page(p).Differences = append(page(p).Differences, like)
			looks[p] = true
		}
	}
	place := map[Pair]int{}
	for i, p := range c.Pages {
		place[p] = i
	}
	for _, list := range [][]Pair{order[:own], order[own:]} {
		slices.SortFunc(list, func(a, b Pair) int { return place[a] - place[b] })
	}
	why := map[Pair]string{}
	for _, u := range c.Undrawn {
		why[u.Pair] = u.Why
		v.Notes = append(v.Notes, fmt.Sprintf("The pixels of page %d were not compared: not drawn: %s.", u.New, shownText(u.Why)))
	}
	for _, p := range order {
		q := at[p]
		if len(q.Differences) == 0 {
			q.Differences = []reviewedDifference{{Layer: titles[Text], Kind: string(Moved), Sentence: "What stood here is on another page now."}}
		}
		switch {
		case looks[p]:
			if err := r.draw(ctx, s, q); err != nil {
				return reviewed{}, err
			}
		case why[p] == "":
			q.Note = "Text and pixels are the same; there is no picture."
		default:
			q.Note = "The text is the same; the pixels were not compared."
		}
		v.Pages = append(v.Pages, *q)
	}
	if v.pages = len(v.Pages); len(document.Differences) > 0 {
		v.Pages = append(v.Pages, document)
	}
	v.Unchanged = unchanged(c.Pages, func(p Pair) bool { return at[p] == nil && why[p] == "" })
	v.Count = cells.Count(v.count, "difference", "differences")
	return v, nil
}

// language is what is taken for a language: no more than its letters are looked at.
var language = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)

func newReviewedPage(p Pair) *reviewedPage {
	q := &reviewedPage{Pair: p, OldName: fmt.Sprintf("Old page %d", p.Old), NewName: fmt.Sprintf("New page %d", p.New)}
	switch {
	case p.Old == 0:
		q.ID, q.Number, q.Heading = fmt.Sprintf("p%d", p.New), strconv.Itoa(p.New), fmt.Sprintf("Page %d, added", p.New)
	case p.New == 0:
		q.ID, q.Number, q.Heading = fmt.Sprintf("old%d", p.Old), fmt.Sprintf("−%d", p.Old), fmt.Sprintf("Old page %d, removed", p.Old)
	case p.Old == p.New:
		q.ID, q.Number, q.Heading = fmt.Sprintf("p%d", p.New), strconv.Itoa(p.New), fmt.Sprintf("Page %d", p.New)
	default:
		q.ID, q.Number, q.Heading = fmt.Sprintf("p%d", p.New), strconv.Itoa(p.New), fmt.Sprintf("Page %d, was %d", p.New, p.Old)
	}
	return q
}

// draw gives a page its pictures, as long as the review has room for them.
func (r *Review) draw(ctx context.Context, s Subject, q *reviewedPage) error {
	if r.room < 0 {
		q.Note = "There is no picture: the pages before fill the file. Compare fewer reports at a time to see it."
		return nil
	}
	var both [2]image.Image
	size := image.Point{}
	for i, side := range []struct {
		draw Draw
		page int
	}{{s.DrawOld, q.Pair.Old}, {s.DrawNew, q.Pair.New}} {
		if side.page == 0 || side.draw == nil {
			continue
		}
		img, err := side.draw(ctx, side.page)
		if err != nil {
			return err
		}
		if img != nil {
			both[i] = img
			size = image.Pt(max(size.X, img.Bounds().Dx()), max(size.Y, img.Bounds().Dy()))
		}
	}
	if size.X == 0 || size.Y == 0 {
		q.Note = "The page cannot be drawn; there is no picture."
		return nil
	}
	var sheets []*image.RGBA
	for i, side := range both {
		if side != nil {
			sheets = append(sheets, onSheet(both[i], size))
		}
	}
	q.Width, q.Height = size.X, size.Y
	var mask *image.Paletted
	if len(sheets) == 2 {
		m := marksOf(sheets[0], sheets[1], s.Options, q.Pair, cmp.Or(s.DPI, ReviewDPI))
		mask, q.Boxes = m.mask, m.boxes
	}
	addresses := []*template.URL{}
	if both[0] != nil {
		addresses = append(addresses, &q.Old)
	}
	if both[1] != nil {
		addresses = append(addresses, &q.New)
	}
	list := paletted(sheets...)
	if mask != nil {
		addresses, list = append(addresses, &q.Mask), append(list, mask)
	}
	for i, img := range list {
		b, err := pngOf(img)
		if err != nil {
			return err
		}
		*addresses[i] = template.URL("data:image/png;base64," + base64.StdEncoding.EncodeToString(b))
		r.room -= len(*addresses[i])
	}
	return nil
}

// shownDifference is a difference as it is shown.
func shownDifference(d Difference) reviewedDifference {
	v := reviewedDifference{Layer: titles[d.Layer], Kind: string(d.Kind), Path: shownText(d.Path), What: shownText(d.What)}
	if n := len(d.Also); n > 0 {
		v.Also = "Also on " + pageList(d.Also) + "."
	}
	const long = 600 // characters
	was, is := shownPart(cutTo(d.Was, long)), shownPart(cutTo(d.Is, long))
	switch {
	case d.Area != nil || d.Kind == Moved && d.What == "parent" || d.Kind == Moved && d.Path == "":
		s := d.sentence(Style{Plain: true})
		v.Sentence = shownText(strings.ToUpper(s[:1])+s[1:]) + "."
	case d.Kind == Moved:
		v.Parts = []reviewedPart{{"", is}}
	case len(d.Words) > 0:
		for i, w := range d.Words {
			text := shownPart(w.Text)
			if w.Kind == "" {
				text = shortened(shownText(w.Text), i == 0, i == len(d.Words)-1)
			}
			v.Parts = append(v.Parts, reviewedPart{w.Kind, text})
		}
	default:
		if d.Was != "" {
			v.Parts = append(v.Parts, reviewedPart{Removed, was})
		}
		if d.Is != "" {
			v.Parts = append(v.Parts, reviewedPart{Added, is})
		}
	}
	if d.Path == "" && d.Area == nil && d.What == "" {
		v.What = "page"
	}
	return v
}

// unchanged says which pages are the same.
func unchanged(pages []Pair, is func(Pair) bool) string {
	var same []int
	for _, p := range pages {
		if p.New > 0 && is(p) {
			same = append(same, p.New)
		}
	}
	switch len(same) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Page %d is the same.", same[0])
	}
	s := pageList(same)
	return strings.ToUpper(s[:1]) + s[1:] + " are the same."
}

// pageList is a list of pages with ranges: pages 1, 3–5 and 8.
func pageList(list []int) string {
	list = slices.Clone(list)
	slices.Sort(list)
	list = slices.Compact(list)
	var parts []string
	for i := 0; i < len(list); {
		k := i
		for k+1 < len(list) && list[k+1] == list[k]+1 {
			k++
		}
		switch {
		case k > i+1:
			parts = append(parts, fmt.Sprintf("%d–%d", list[i], list[k]))
		case k > i:
			parts = append(parts, strconv.Itoa(list[i]), strconv.Itoa(list[k]))
		default:
			parts = append(parts, strconv.Itoa(list[i]))
		}
		i = k + 1
	}
	if len(list) == 1 {
		return "page " + parts[0]
	}
	if n := len(parts); n > 1 {
		return "pages " + strings.Join(parts[:n-1], ", ") + " and " + parts[n-1]
	}
	return "pages " + parts[0]
}

func cutTo(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

// shownText makes visible what would not be seen in a text, or would change how
// others are: controls, and the marks that turn the direction of writing, which are
// written as ‹U+202E›. A line feed is a space.
func shownText(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '\n':
			b.WriteByte(' ')
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' && r != '\u00ad', unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
			fmt.Fprintf(&b, "‹U+%04X›", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// shownPart is shownText for what came or went, of which spaces and joiners are seen
// as well where there is nothing else.
func shownPart(s string) string {
	if strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }) != "" {
		return shownText(s)
	}
	var b strings.Builder
	for _, r := range s {
		if r == ' ' {
			b.WriteRune('␣')
		} else {
			fmt.Fprintf(&b, "‹U+%04X›", r)
		}
	}
	return b.String()
}
