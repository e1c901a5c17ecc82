package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// chapters is the report in reading order. To add a chapter, add a line here
// and its words to the labels.
var chapters = [...]func(*builder) layout.Node{
	(*builder).overview,
	(*builder).platform,
	(*builder).pathway,
	(*builder).index,
	(*builder).tools,
}

// bandRoom is the height that is left for the body below a half opener; a
// chapter that fits it begins with one.
const (
	bandTop  = 146 * mm
	bandRoom = 122 * mm
)

// leastOnPage is what a page of a chapter should hold for a reader to turn it.
const leastOnPage = 40 * mm

// sections are the parts of the report: the cover, the chapters, the back.
func (b *builder) sections() []layout.Section {
	all := []layout.Section{b.cover()}
	if b.profile.Report.Contents {
		all = append(all, b.contents())
	}
	for i, build := range chapters {
		all = append(all, b.chapter(i, build(b))...)
	}
	return append(all, b.back())
}

// chapter is an opener and a body, in one element of the structure tree.
func (b *builder) chapter(i int, body layout.Node) []layout.Section {
	sect := &layout.Tag{Role: layout.RoleSect, Title: b.labels.Chapters[i]}
	body = layout.As(sect, body)
	foot := func(page, _ int) layout.Frame { return b.foot(i, page) }
	half := b.profile.Report.Openers == profile.OpenersHalf
	if o := b.profile.Report.Openers; o == "" || o == profile.OpenersAuto {
		room := layout.Room{Size: layout.Size{W: bodyW, H: bandRoom}, Top: true}
		frame, rest := body.Fit(room)
		if half = rest == nil; half {
			body = layout.Tried(body, room, frame)
		}
	}
	sheet := b.bodySheet()
	if half {
		first := sheet
		first.Y, first.Room.H = bandTop, bandRoom
		first.Under = b.halfOpener(i, sect)
		return []layout.Section{{Body: body, First: first, Next: sheet, Least: leastOnPage, Margin: foot}}
	}
	page := layout.Sheet{Size: layout.Size{W: pageW, H: pageH}, Room: layout.Size{W: pageW, H: pageH}}
	opener := layout.Section{Body: layout.Fixed(b.opener(i, sect)), First: page, Next: page}
	return []layout.Section{opener, {Body: body, First: sheet, Next: sheet, Least: leastOnPage, Margin: foot}}
}

// bookmarked gives a node an entry in the outline and a place to lead to.
func (b *builder) bookmarked(level int, title string, n layout.Node) layout.Node {
	return layout.Begin(n, layout.Bookmark{Level: level, Title: title})
}

// anchor is the place where a chapter begins.
func chapterAnchor(i int) string { return "chapter-" + strconv.Itoa(i+1) }

// chapterHead is the repeated title of a chapter with the words that lead into
// it. The title was announced by the opener, so it is a paragraph here.
func (b *builder) chapterHead(i int, intro string) layout.Node {
	h1 := in(b.styles.h1, b.theme.Accent[i])
	return layout.Keep(nodes(
		b.says(layout.RoleP, h1, b.labels.Chapters[i]),
		gap(5*mm),
		inMain(b.says(layout.RoleP, b.styles.lead, intro)),
	))
}
