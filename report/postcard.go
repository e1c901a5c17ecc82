package report

import (
	"context"
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// Postcard lays out a city on one page: its trunk, its name and its key
// figures, whatever the profile holds. The date is as that of Build.
func (pr *Press) Postcard(ctx context.Context, p *profile.Profile, date profile.Date) (*Document, error) {
	return pr.document(ctx, p, date, func(l *words.Labels) string { return l.PostcardTitle }, func(b *builder) []layout.Section {
		return []layout.Section{b.postcard()}
	})
}

// The postcard: where its contents end, and the least that is seen of the
// trunk.
const (
	cardEnd   = 270 * mm
	cardRule  = 276 * mm // below them
	cardTrunk = 34 * mm
	cardW     = 84 * mm // of a card; two stand beside each other
)

// postcard is the one page. What the city has to show stands on its lower
// part, and grows upwards; the trunk and the name have the rest. Of a profile
// with little in it, the trunk is large.
func (b *builder) postcard() layout.Section {
	const air = 8 * mm
	name := b.cardName()
	var contents layout.Frame
	for _, n := range b.cardContents() { // the first that leaves room for the trunk
		contents, _ = n.Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH}, Top: true})
		if contents.H+2*air+name.H+cardTrunk <= cardEnd {
			break
		}
	}
	band := cardEnd - contents.H - air
	if contents.H == 0 {
		band = cardRule
	}
	top := band - 6*mm - name.H
	b.bottom = top - air

	sect := &layout.Tag{Role: layout.RoleSect, Title: b.plain(b.profile.City.Name)}
	var f layout.Frame
	ground := layout.Rect(0, 0, sheet.PageW, band)
	f.Put(0, 0, layout.Shape{Path: ground, Pen: layout.Pen{Fill: &b.Theme.Birch}})
	words := &layout.Tag{Role: layout.RoleOrder} // the name is read first
	f.Put(0, 0, layout.Group{Tag: words})
	var trunk layout.Frame
	b.putTrunk(&trunk, b.onPostcard(band, sheet.Margin+name.Bounds().X1), b.photoTag())
	f.Put(0, 0, layout.Group{Clip: &ground, Frame: layout.Frame{Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleFigure, Alt: b.trunkAlt()}, Frame: trunk}},
	}}})
	f.Put(sheet.Margin, top, layout.Group{Tag: words, Frame: name})
	f.PutFrame(sheet.Margin, cardEnd-contents.H, contents)
	brand := b.Theme.Brand()
	f.Put(sheet.Margin, cardRule, layout.Shape{Path: layout.Rect(0, 0, sheet.BodyW, sheet.SectionRule), Pen: layout.Pen{Fill: &brand}})
	f.PutFrame(sheet.Margin, cardRule+3*mm, b.coverLine())
	page := layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}}
	page.Put(0, 0, layout.Group{Tag: sect, Frame: f})
	full := sheet.Full()
	return layout.Section{Body: layout.Fixed(page), First: full, Next: full}
}

// onPostcard is the place of the trunk on a postcard: above the name, as on the
// cover, or where that would leave little of it, beside the name, which ends at
// right.
func (b *builder) onPostcard(band, right layout.Len) wood.Place {
	const much, air = 80 * mm, 12 * mm
	left := right + air
	wide := sheet.PageW - left
	if b.bottom >= much || wide < much {
		return b.onCover()
	}
	return b.wood.InCorner(left, band-8*mm, min(wide*3/2, 200*mm))
}

// cardName is the masthead, the name as the heading of the page, and where the
// city is.
func (b *builder) cardName() layout.Frame {
	c, accent := &b.profile.City, b.Theme.Brand()
	ladder := func(name string) layout.Style {
		return b.titleStyle(name, []layout.Len{72, 60, 48}, []layout.Len{48, 40, 34})
	}
	named := b.told(c.Name)
	style := ladder(named)
	title := b.Told(layout.RoleH1, style, named)
	if short := b.told(c.ShortName); short != "" && style.Size < 34*layout.Pt { // the whole name is heard
		style = ladder(short)
		title = layout.As(&layout.Tag{Role: layout.RoleH1, Actual: b.plain(c.Name)}, layout.Para(style, b.City(style.Font, short)))
	}
	government := func(s layout.Style) layout.Node { return b.cutTold(s, b.government(), sheet.BodyW/2, 2) }
	parts := []layout.Node{b.masthead(government), sheet.Gap(3 * mm), sheet.Bookmarked(1, b.plain(c.Name), title)}
	var below []layout.Node
	if len(c.Names) > 0 {
		second := underTitle(style, sheet.Left(sheet.In(b.Styles.SecondName, accent)))
		below = append(below, b.cutTold(second, b.toldIn(c.Names[0].Name, c.Names[0].Language), sheet.BodyW, 1))
	}
	if where := b.Lang.Facts(sheet.Isolated(listNotEmpty(b.told(c.Country), b.region()))); where != "" {
		below = append(below, b.cutTold(underTitle(style, sheet.Left(sheet.In(b.Styles.Lead, accent))), where, sheet.BodyW, 1))
	}
	parts = append(parts, sheet.Gap(max(2.5*mm, lowered(title, layout.Stack(below...)))), layout.Stack(below...))
	f, _ := layout.Stack(parts...).Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH}, Top: true})
	return f
}

// cardContents are the contents of the postcard: all of it, and less and less
// where that takes too much room.
func (b *builder) cardContents() []layout.Node {
	cards := b.cards()
	var figures, about layout.Node
	if b.has(overviewChapter) {
		figures, about = b.cardFigures(), b.cardAbout()
	}
	stack := func(list ...layout.Node) layout.Node {
		var some []layout.Node
		for _, n := range list {
			if n == nil {
				continue
			}
			if some != nil {
				some = append(some, sheet.Gap(6*mm))
			}
			some = append(some, n)
		}
		return layout.Stack(some...)
	}
	return []layout.Node{stack(figures, about, cards), stack(figures, cards), stack(cards)}
}

// cardFigures are up to four figures beside each other; nil without any.
func (b *builder) cardFigures() layout.Node {
	const most, width, module = 4, 39 * mm, 45 * mm
	c, s := &b.profile.City, b.Styles
	var list []fact
	for _, f := range b.figures() {
		if f.value != b.told(c.Country) && f.value != b.region() { // they stand below the name
			list = append(list, f)
		}
	}
	if c.MemberSince != nil {
		list = append(list, fact{value: b.when(c.MemberSince), label: b.Labels.MemberSince})
	}
	if len(list) == 0 {
		return nil
	}
	list = list[:min(most, len(list))]
	value := sheet.Left(sheet.In(s.Fact, b.Theme.Brand()))
	for _, f := range list { // all in the size in which the longest fits
		for value.Size.Em(b.City(value.Font, f.value).Width()) > width && value.Size > 9*layout.Pt {
			value.Size -= layout.Pt // its line stays
		}
	}
	var cells []layout.Column
	for i, f := range list {
		cells = append(cells, layout.Column{X: layout.Len(i) * module, W: width, Node: sheet.Item(sheet.Nodes(
			b.value(value, f, b.cutTo(value, f.value, width, 1)),
			b.Filled(layout.RoleP, s.Small, b.cutTo(s.Small, f.label, width, 2))))})
	}
	return sheet.Tag(layout.RoleL, layout.Row(layout.AlignTop, cells...))
}

// cardAbout is the beginning of what the city says of itself; nil when it says
// nothing.
func (b *builder) cardAbout() layout.Node {
	c, s := &b.profile.City, b.Styles.Message
	about := sheet.Passages(b.toldIn(c.About, c.AboutLanguage))
	if about == nil {
		return nil
	}
	return b.Told(layout.RoleP, s, b.cutTo(s, about[0], sheet.BodyW, 3))
}

// cutTo cuts words to a number of lines: after a sentence if that keeps half
// of the room, else after a word, with an ellipsis.
func (b *builder) cutTo(s layout.Style, words string, width layout.Len, lines int) string {
	const glance = 120 // runes that a line may have; no more are looked at
	lang := text.Lang(words)
	shape := func(words string) *text.Paragraph { return b.Shaper.Shape(*s.Font, lang, words) }
	fits := func(p *text.Paragraph) bool { return len(p.Lines(s.Size.Thousandths(width), text.Ragged)) <= lines }
	seen := words
	if runes := []rune(words); len(runes) > glance*lines {
		seen = string(runes[:glance*lines])
	}
	p := shape(seen)
	if seen == words && fits(p) {
		return words
	}
	ends := append([]int{0}, p.Graphemes()...)
	seen = p.Text()
	lo, hi := 0, len(ends)-1
	for lo < hi { // the longest beginning that fits
		if mid := (lo + hi + 1) / 2; fits(shape(seen[:ends[mid]] + "…")) {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	cut := seen[:ends[lo]]
	if i := strings.LastIndex(cut, ". "); i > len(cut)/2 {
		return text.InLanguage(lang, cut[:i+1])
	}
	for i := lo; i > 0; i-- { // none of the ends is in a number
		if seen[ends[i]-1] == ' ' {
			cut = seen[:ends[i]]
			break
		}
	}
	if cut == "" { // a number, which is not cut
		return words
	}
	return text.InLanguage(lang, strings.TrimRight(cut, " ,;:")+"…")
}

// cutTold is a paragraph of names, cut to a number of lines. Who hears it hears all
// of it.
func (b *builder) cutTold(s layout.Style, words string, width layout.Len, lines int) layout.Node {
	cut := b.cutTo(s, words, width, lines)
	if cut == words {
		return b.Told(layout.RoleP, s, words)
	}
	whole := b.City(s.Font, words)
	tag := &layout.Tag{Role: layout.RoleP, Actual: whole.Text()}
	if lang := whole.Lang(); lang != b.Lang.Tag {
		tag.Lang = lang
	}
	return layout.As(tag, layout.Para(s, b.City(s.Font, cut)))
}
