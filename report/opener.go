package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/sheet"
)

// opener is the first page of a chapter: its number and title on a window
// into the trunk.
func (b *builder) opener(id chapterID, sect *layout.Tag) layout.Frame {
	const bottom = 245 * mm // of the text
	f := layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}}
	c, _ := b.chapterOf(id)
	b.wood.PutWindow(&f, c.window, f.Size, 0, 178*mm, b.accent(id))
	text := b.openerText(id, sect)
	f.PutFrame(sheet.Margin, bottom-text.H, text)
	const side = 13 * mm
	b.wood.PutMark(&f, sheet.Margin, 269*mm+b.wood.MarkHeight(side)/2, side, b.place(id), b.Theme.Paper, b.Theme.Pollen)
	return f
}

// halfOpener is a band at the top of a page, for a chapter that is short.
func (b *builder) halfOpener(id chapterID, sect *layout.Tag) layout.Frame {
	const band, up = 128 * mm, 62 * mm
	var art layout.Frame
	c, _ := b.chapterOf(id)
	b.wood.PutWindow(&art, c.window, layout.Size{W: sheet.PageW, H: band}, up, 66*mm, b.accent(id))
	clip := layout.Rect(0, 0, sheet.PageW, band)
	f := layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}}
	f.Put(0, 0, layout.Group{Clip: &clip, Frame: art})
	f.PutFrame(sheet.Margin, 74*mm, b.openerText(id, sect))
	return f
}

// openerText is the number and the title of a chapter: its heading.
func (b *builder) openerText(id chapterID, sect *layout.Tag) layout.Frame {
	s := b.Styles
	title := b.title(id)
	style := s.OpenerTitle
	p := b.Label(style.Font, title)
	if len(p.Lines(style.Size.Thousandths(sheet.BodyW), text.Balanced)) > 3 {
		style = s.OpenerSmall
	}
	heading := layout.Begin(layout.As(sect, sheet.Nodes(
		b.Filled(layout.RoleP, s.OpenerNumber, b.Lang.Fill(b.Labels.Chapter, "n", b.Lang.Int(b.place(id)+1))),
		sheet.Gap(2*mm),
		sheet.Tag(layout.RoleH1, layout.Para(style, p)),
	)),
		layout.Anchor{ID: id.anchor()},
		layout.Bookmark{Level: 1, Title: title})
	f, _ := heading.Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH}, Top: true})
	return f
}
