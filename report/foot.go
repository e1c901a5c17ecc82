package report

import (
	"sync"

	"cityprofile/layout"
	"cityprofile/layout/text"
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
		right  = margin + bodyW
	)
	accent, s := b.accent(id), b.styles
	var f layout.Frame
	b.wood.PutMark(&f, margin, middle, 8.5*mm, b.place(id), b.theme.Grey, accent)
	x := layout.Len(margin + mainX)
	put := func(st layout.Style, p *text.Paragraph) layout.Len {
		piece, _ := layout.Inline(st, layout.Piece{Style: st, Text: p}).Fit(layout.Room{Size: layout.Size{W: bodyW, H: st.Leading}})
		f.Put(x, line-piece.First, layout.Group{Frame: piece})
		return layout.Width(layout.Piece{Style: st, Text: p})
	}
	x += put(in(s.microBold, accent), b.shortened(s.microBold, b.profile.City.Name, 60*mm))
	more := []string{b.title(id)}
	if b.date != "" {
		more = append(more, b.date)
	}
	if b.profile.Report.Illustrative {
		more = append(more, b.labels.Illustrated)
	}
	for _, words := range more {
		f.Put(x+air, line-1.4*mm, layout.Shape{Path: footDot(), Pen: layout.Pen{Fill: &b.theme.Line}})
		x += air + dot + air
		x += put(s.micro, b.label(s.micro.Font, words))
	}
	number := b.figure(s.pageNumber.Font, b.lang.Int(page))
	x = right - layout.Width(layout.Piece{Style: s.pageNumber, Text: number})
	put(s.pageNumber, number)
	return layout.Frame{Size: layout.Size{W: pageW, H: pageH}, Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleArtifact}, Frame: f}},
	}}
}

// shortened is a name, cut with an ellipsis where it is longer than room.
func (b *builder) shortened(s layout.Style, name string, room layout.Len) *text.Paragraph {
	p := b.city(s.Font, name)
	if s.Size.Em(p.Width()) <= room {
		return p
	}
	ends := append([]int{0}, p.Graphemes()...)
	name = p.Text()
	for lo, hi := 0, len(ends)-1; ; { // the longest beginning that fits
		mid := (lo + hi + 1) / 2
		p = b.city(s.Font, name[:ends[mid]]+"…")
		if lo == hi {
			return p
		}
		if s.Size.Em(p.Width()) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
}
