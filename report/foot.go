package report

import (
	"sync"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// dot is the diameter of the dots between the words of a foot.
const dot = 0.8 * mm

var footDot = sync.OnceValue(func() layout.Path { return wood.Disc(dot) })

// foot is the running foot of a content page: the mark, then city, chapter
// and date, and the page number. It is page furniture.
func (b *builder) foot(id chapterID, page int) layout.Frame {
	const (
		line   = 280.6 * mm // baseline
		middle = 280 * mm   // of the mark
		air    = 2.2 * mm   // on both sides of a dot
		right  = sheet.Margin + sheet.BodyW
	)
	accent, s := b.accent(id), b.Styles
	var f layout.Frame
	b.wood.PutMark(&f, sheet.Margin, middle, 8.5*mm, b.place(id), b.Theme.Grey, accent)
	x := layout.Len(sheet.Margin + sheet.MainX)
	put := func(st layout.Style, p *text.Paragraph) layout.Len {
		piece, _ := layout.Inline(st, layout.Piece{Style: st, Text: p}).Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: st.Leading}})
		f.Put(x, line-piece.First, layout.Group{Frame: piece})
		return layout.Width(layout.Piece{Style: st, Text: p})
	}
	x += put(sheet.In(s.MicroBold, accent), b.Shortened(s.MicroBold, b.profile.City.Name, 60*mm))
	more := []string{b.title(id)}
	if b.date != "" {
		more = append(more, b.date)
	}
	if b.profile.Report.Illustrative {
		more = append(more, b.Labels.Illustrated)
	}
	for _, words := range more {
		f.Put(x+air, line-1.4*mm, layout.Shape{Path: footDot(), Pen: layout.Pen{Fill: &b.Theme.Line}})
		x += air + dot + air
		x += put(s.Micro, b.Label(s.Micro.Font, words))
	}
	number := b.Figure(s.PageNumber.Font, b.Lang.Int(page))
	x = right - layout.Width(layout.Piece{Style: s.PageNumber, Text: number})
	put(s.PageNumber, number)
	return layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}, Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleArtifact}, Frame: f}},
	}}
}
