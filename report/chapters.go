package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// chapters is the report in reading order. Its windows and rings move from the
// pith to the bark. To add a chapter, name it in chapter.go, add a line here,
// its title to words.Chapters, and its builder.
func chapters() []chapter {
	return []chapter{
		{overviewChapter, func(w *words.Chapters) string { return w.Overview }, (*builder).overview,
			sheet.Pine, wood.Window{Ring: 7, Sample: wood.Pith, X: 118 * mm, Y: 92 * mm}, 11, true, 0},
		{platformChapter, func(w *words.Chapters) string { return w.Platform }, (*builder).platform,
			sheet.Lake, wood.Window{Ring: 20, Sample: 66, X: 96 * mm, Y: 70 * mm}, 23, true, leastPlatform},
		{pathwayChapter, func(w *words.Chapters) string { return w.Pathway }, (*builder).pathway,
			sheet.Clay, wood.Window{Ring: 33, Sample: 14, X: 128 * mm, Y: 84 * mm}, 35, true, leastPathway},
		{indexChapter, func(w *words.Chapters) string { return w.Index }, (*builder).index,
			sheet.Moss, wood.Window{Ring: 46, Sample: 56, X: 70 * mm, Y: 96 * mm}, 47, true, 0},
		{toolsChapter, func(w *words.Chapters) string { return w.Tools }, (*builder).tools,
			sheet.Heath, wood.Window{Ring: wood.Bark, Sample: 9, X: 132 * mm, Y: 84 * mm}, wood.Bark, false, 0},
	}
}

// bandRoom is the height that is left for the body below a half opener; a
// chapter that fits it begins with one.
const (
	bandTop  = 146 * mm
	bandRoom = 122 * mm
)

// leastOnPage is what a page of a chapter should hold for a reader to turn it:
// of the Nature Pathway more than one phase.
const (
	leastOnPage   = 40 * mm
	leastPathway  = 90 * mm
	leastPlatform = 90 * mm
)

// sections are the parts of the report: the cover, the chapters, the back.
func (b *builder) sections() []layout.Section {
	all := []layout.Section{b.cover()}
	if b.profile.Report.Contents && !b.platformForm() && len(b.chapters) > 0 {
		all = append(all, b.contents())
	}
	for _, c := range b.chapters {
		all = append(all, b.chapter(c)...)
	}
	return append(all, b.back())
}

// chapter is an opener and a body, in one element of the structure tree.
func (b *builder) chapter(c chapter) []layout.Section {
	id := c.id
	sect := &layout.Tag{Role: layout.RoleSect, Title: b.title(id)}
	build := func() layout.Node {
		b.sources = sources{of: id}
		return layout.As(sect, b.withSources(id, c.build(b)))
	}
	body := build()
	var closer func() layout.Node
	if c.closer {
		closer = func() layout.Node {
			b.closer = true
			defer func() { b.closer = false }()
			return build()
		}
	}
	foot := func(page, _ int) layout.Frame { return b.foot(id, page) }
	half, alone := b.profile.Report.Openers == profile.OpenersHalf, false
	if !half {
		room := layout.Room{Size: layout.Size{W: sheet.BodyW, H: bandRoom}, Top: true}
		frame, rest := body.Fit(room)
		alone = rest == nil && frame.Empty()
		if half = rest == nil && !alone && b.profile.Report.Openers != profile.OpenersFull; half {
			body = layout.Tried(body, room, frame)
		}
	}
	content, least := sheet.Page(), max(c.least, leastOnPage)
	if half {
		first := content
		first.Y, first.Room.H = bandTop, bandRoom
		first.Under = b.HalfOpener(b.wood, b.part(id), sect)
		return []layout.Section{{Body: body, Closer: closer, First: first, Next: content, Least: least, Margin: foot}}
	}
	page := sheet.Full() // alone where the chapter has nothing else: no page is empty below a band
	opener := layout.Section{Body: layout.Fixed(b.Opener(b.wood, b.part(id), sect)), First: page, Next: page}
	if alone {
		return []layout.Section{opener}
	}
	return []layout.Section{opener, {Body: body, Closer: closer, First: content, Next: content, Least: least, Margin: foot}}
}
