package sheet

import (
	"sync"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/wood"
)

// dot is the diameter of the dots between the words of a foot.
const dot = 0.8 * mm

var footDot = sync.OnceValue(func() layout.Path { return wood.Disc(dot) })

// Foot is the running foot of a content page: the mark, then city, part and
// more words, each after a dot, and the page number. It is page furniture.
func (st *Setter) Foot(w *wood.Wood, p Part, city string, more []string, page int) layout.Frame {
	const (
		line   = 280.6 * mm // baseline
		middle = 280 * mm   // of the mark
		air    = 2.2 * mm   // on both sides of a dot
		cityW  = 60 * mm    // at most
	)
	s := st.Styles
	var f layout.Frame
	w.PutMark(&f, Margin, middle, 8.5*mm, p.Place, st.Theme.Grey, p.Accent)
	x := layout.Len(Margin + MainX)
	put := func(style layout.Style, words *text.Paragraph) layout.Len {
		piece, _ := layout.Inline(style, layout.Piece{Style: style, Text: words}).Fit(layout.Room{Size: layout.Size{W: BodyW, H: style.Leading}})
		f.Put(x, line-piece.First, layout.Group{Frame: piece})
		return layout.Width(layout.Piece{Style: style, Text: words})
	}
	x += put(In(s.MicroBold, p.Accent), st.Shortened(s.MicroBold, city, cityW))
	for _, words := range append([]string{p.Title}, more...) {
		f.Put(x+air, line-1.4*mm, layout.Shape{Path: footDot(), Pen: layout.Pen{Fill: &st.Theme.Line}})
		x += air + dot + air
		x += put(s.Micro, st.Label(s.Micro.Font, words))
	}
	number := st.Figure(s.PageNumber.Font, st.Lang.Int(page))
	x = Margin + BodyW - layout.Width(layout.Piece{Style: s.PageNumber, Text: number})
	put(s.PageNumber, number)
	return layout.Frame{Size: layout.Size{W: PageW, H: PageH}, Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleArtifact}, Frame: f}},
	}}
}
