package sheet

import (
	"slices"
	"sync"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/wood"
)

// dot is the diameter of the dots between the words of a foot, dotAir the
// distance on both sides of it.
const (
	dot    = 0.8 * mm
	dotAir = 2.2 * mm
)

var footDot = sync.OnceValue(func() layout.Path { return wood.Disc(dot) })

// Foot is the running foot of a content page: the mark, then city, part and
// more words, each after a dot, and the page number. City is the names of the
// city, the longest first. If no line holds one of them with the other words, the
// city has a line of its own, with the first name that fits there or with the
// beginning of the last. A foot is page furniture.
func (st *Setter) Foot(w *wood.Wood, p Part, city, more []string, page int) layout.Frame {
	const (
		line   = 280.6 * mm // baseline
		middle = 280 * mm   // of the mark
		leaded = 2 * mm     // of two lines, up and down from the one
		air    = 4 * mm     // before the page number
	)
	s := st.Styles
	var f layout.Frame
	w.PutMark(&f, Margin, middle, 8.5*mm, p.Place, st.Theme.Grey, p.Accent)
	number := layout.Piece{Style: s.PageNumber, Text: st.Figure(s.PageNumber.Font, st.Lang.Int(page))}
	room := MainW - layout.Width(number) - air
	var about []layout.Piece
	for _, words := range append([]string{p.Title}, more...) {
		about = append(about, layout.Piece{Style: s.Micro, Text: st.Label(s.Micro.Font, words)})
	}
	if name, alone := st.footName(In(s.MicroBold, p.Accent), city, room, about); alone {
		st.putFoot(&f, line-leaded, []layout.Piece{name})
		st.putFoot(&f, line+leaded, st.fitted(about, room))
	} else {
		st.putFoot(&f, line, append([]layout.Piece{name}, about...))
	}
	putPiece(&f, Margin+BodyW-layout.Width(number), line, number)
	return layout.Frame{Size: layout.Size{W: PageW, H: PageH}, Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleArtifact}, Frame: f}},
	}}
}

// footName is the name in a foot: the first that fits beside the other words or,
// alone on a line, the first that fits there or the beginning of the last.
func (st *Setter) footName(s layout.Style, names []string, room layout.Len, about []layout.Piece) (name layout.Piece, alone bool) {
	for _, alone := range []bool{false, true} {
		for _, words := range names {
			name = layout.Piece{Style: s, Text: st.City(s.Font, words)}
			row := []layout.Piece{name}
			if !alone {
				row = append(row, about...)
			}
			if footWidth(row) <= room {
				return name, alone
			}
		}
	}
	name.Text = st.Shortened(s, names[len(names)-1], room)
	return name, true
}

// footWidth is the width of pieces with dots between them.
func footWidth(pieces []layout.Piece) layout.Len {
	return layout.Width(pieces...) + layout.Len(len(pieces)-1)*(2*dotAir+dot)
}

// fitted shortens the longest of some pieces with dots between them until they fit.
func (st *Setter) fitted(pieces []layout.Piece, room layout.Len) []layout.Piece {
	over := footWidth(pieces) - room
	if over <= 0 {
		return pieces
	}
	pieces = slices.Clone(pieces)
	widths := make([]layout.Len, len(pieces))
	for i, p := range pieces {
		widths[i] = layout.Width(p)
	}
	slices.Sort(widths)
	left, most := layout.Width(pieces...)-over, layout.Len(0) // a width that none may exceed
	for i, w := range widths {
		if most = left / layout.Len(len(widths)-i); w > most {
			break
		}
		left -= w
	}
	for i, p := range pieces {
		if layout.Width(p) > most {
			pieces[i].Text = st.Shortened(p.Style, text.InLanguage(p.Text.Lang(), p.Text.Text()), most)
		}
	}
	return pieces
}

// putFoot puts pieces with dots between them on a baseline.
func (st *Setter) putFoot(f *layout.Frame, line layout.Len, pieces []layout.Piece) {
	x := layout.Len(Margin + MainX)
	for i, p := range pieces {
		if i > 0 {
			f.Put(x+dotAir, line-1.4*mm, layout.Shape{Path: footDot(), Pen: layout.Pen{Fill: &st.Theme.Line}})
			x += dotAir + dot + dotAir
		}
		putPiece(f, x, line, p)
		x += layout.Width(p)
	}
}

// putPiece puts a piece on a baseline.
func putPiece(f *layout.Frame, x, line layout.Len, p layout.Piece) {
	g, _ := layout.Inline(p.Style, p).Fit(layout.Room{Size: layout.Size{W: BodyW, H: p.Style.Leading}})
	f.Put(x, line-g.First, layout.Group{Frame: g})
}
