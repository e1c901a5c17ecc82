package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/wood"
)

// windows are the parts of the trunk that openers show. They move from the
// pith to the bark.
var windows = [5]wood.Window{
	{Ring: 7, Sample: wood.Pith, X: 118 * mm, Y: 92 * mm},
	{Ring: 20, Sample: 66, X: 96 * mm, Y: 70 * mm},
	{Ring: 33, Sample: 14, X: 128 * mm, Y: 84 * mm},
	{Ring: 46, Sample: 56, X: 70 * mm, Y: 96 * mm},
	{Ring: wood.Bark, Sample: 9, X: 132 * mm, Y: 84 * mm},
}

// markRings are the rings of the mark that stand for the chapters.
var markRings = [5]int{11, 23, 35, 47, wood.Bark}

// opener is the first page of a chapter: its number and title on a window
// into the trunk.
func (b *builder) opener(i int, sect *layout.Tag) layout.Frame {
	const bottom = 245 * mm // of the text
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	b.wood.PutWindow(&f, windows[i], f.Size, 0, 178*mm, b.theme.Accent[i])
	text := b.openerText(i, sect)
	f.PutFrame(margin, bottom-text.H, text)
	const side = 13 * mm
	b.wood.PutMark(&f, margin, 269*mm+b.wood.MarkHeight(side)/2, side, i, b.theme.Paper, b.theme.Pollen)
	return f
}

// halfOpener is a band at the top of a page, for a chapter that is short.
func (b *builder) halfOpener(i int, sect *layout.Tag) layout.Frame {
	const band, up = 128 * mm, 62 * mm
	var art layout.Frame
	b.wood.PutWindow(&art, windows[i], layout.Size{W: pageW, H: band}, up, 66*mm, b.theme.Accent[i])
	clip := layout.Rect(0, 0, pageW, band)
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	f.Put(0, 0, layout.Group{Clip: &clip, Frame: art})
	f.PutFrame(margin, 74*mm, b.openerText(i, sect))
	return f
}

// openerText is the number and the title of a chapter: its heading.
func (b *builder) openerText(i int, sect *layout.Tag) layout.Frame {
	s := b.styles
	title := b.labels.Chapters[i]
	style := s.openerTitle
	p := b.label(style.Font, title)
	if len(p.Lines(style.Size.Thousandths(bodyW), text.Balanced)) > 3 {
		style = s.openerSmall
	}
	heading := layout.Begin(layout.As(sect, nodes(
		b.told(layout.RoleP, s.openerNumber, fill(b.labels.Chapter, "n", strconv.Itoa(i+1))),
		gap(2*mm),
		tag(layout.RoleH1, layout.Para(style, p)),
	)),
		layout.Anchor{ID: chapterAnchor(i)},
		layout.Bookmark{Level: 1, Title: title})
	f, _ := heading.Fit(layout.Room{Size: layout.Size{W: bodyW, H: pageH}, Top: true})
	return f
}
