package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
)

// opener is the first page of a chapter: its number and title on a window
// into the trunk.
func (b *builder) opener(id chapterID, sect *layout.Tag) layout.Frame {
	const bottom = 245 * mm // of the text
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	c, _ := b.chapterOf(id)
	b.wood.PutWindow(&f, c.window, f.Size, 0, 178*mm, b.accent(id))
	text := b.openerText(id, sect)
	f.PutFrame(margin, bottom-text.H, text)
	const side = 13 * mm
	b.wood.PutMark(&f, margin, 269*mm+b.wood.MarkHeight(side)/2, side, b.place(id), b.theme.Paper, b.theme.Pollen)
	return f
}

// halfOpener is a band at the top of a page, for a chapter that is short.
func (b *builder) halfOpener(id chapterID, sect *layout.Tag) layout.Frame {
	const band, up = 128 * mm, 62 * mm
	var art layout.Frame
	c, _ := b.chapterOf(id)
	b.wood.PutWindow(&art, c.window, layout.Size{W: pageW, H: band}, up, 66*mm, b.accent(id))
	clip := layout.Rect(0, 0, pageW, band)
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	f.Put(0, 0, layout.Group{Clip: &clip, Frame: art})
	f.PutFrame(margin, 74*mm, b.openerText(id, sect))
	return f
}

// openerText is the number and the title of a chapter: its heading.
func (b *builder) openerText(id chapterID, sect *layout.Tag) layout.Frame {
	s := b.styles
	title := b.title(id)
	style := s.openerTitle
	p := b.label(style.Font, title)
	if len(p.Lines(style.Size.Thousandths(bodyW), text.Balanced)) > 3 {
		style = s.openerSmall
	}
	heading := layout.Begin(layout.As(sect, nodes(
		b.filled(layout.RoleP, s.openerNumber, b.lang.Fill(b.labels.Chapter, "n", b.lang.Int(b.place(id)+1))),
		gap(2*mm),
		tag(layout.RoleH1, layout.Para(style, p)),
	)),
		layout.Anchor{ID: id.anchor()},
		layout.Bookmark{Level: 1, Title: title})
	f, _ := heading.Fit(layout.Room{Size: layout.Size{W: bodyW, H: pageH}, Top: true})
	return f
}
