package wood

import "cityprofile/layout"

// Sign is a sign of how far something has come. A word always stands beside it.
// The zero Sign is empty.
type Sign uint8

// The signs.
const (
	Planned    Sign = iota + 1 // a dashed ring
	InProgress                 // a ring, its right half filled
	Completed                  // a disc with a tick
	OnHold                     // a ring with two bars
	Cancelled                  // a ring with a cross
)

// SignSide is the side of the square that a sign stands in: the height of a
// line of small text.
const SignSide = 4.2 * mm

// signUnit is a tenth of the unit that signs are drawn in, of which 14 fit the
// side.
const signUnit = SignSide / 140

// Sign draws a sign in a colour.
func (s *Stock) Sign(sign Sign, c layout.Color) layout.Frame {
	const middle = 70 // tenths of a unit, as are all numbers here
	paper := &s.palette.Paper
	f := layout.Frame{Size: layout.Size{W: SignSide, H: SignSide}}
	at := func(x, y layout.Len) layout.Point { return layout.At(x*signUnit, y*signUnit) }
	put := func(p layout.Path, pen layout.Pen) { f.Put(0, 0, layout.Shape{Path: p, Pen: pen}) }
	circle := func(r layout.Len) layout.Path {
		return moved(Disc(2*r*signUnit), (middle-r)*signUnit, (middle-r)*signUnit)
	}
	line := func(color *layout.Color, width layout.Len) layout.Pen {
		return layout.Pen{Stroke: color, Width: width * signUnit}
	}
	ring := line(&c, 14)
	ring.Fill = paper
	switch sign {
	case Planned:
		ring.Dash = [2]layout.Len{24 * signUnit, 19 * signUnit}
		put(circle(60), ring)
	case InProgress:
		put(circle(60), ring)
		put(halfDisc(middle*signUnit, 60*signUnit), layout.Pen{Fill: &c})
	case Completed:
		put(circle(67), layout.Pen{Fill: &c})
		put(layout.Path{}.Move(at(39, 73)).Line(at(61, 95)).Line(at(102, 48)), line(paper, 15))
	case OnHold:
		put(circle(60), ring)
		put(layout.Path{}.Move(at(53, 44)).Line(at(53, 96)).Move(at(87, 44)).Line(at(87, 96)), line(&c, 15))
	case Cancelled:
		put(circle(60), ring)
		put(layout.Path{}.Move(at(46, 46)).Line(at(94, 94)).Move(at(94, 46)).Line(at(46, 94)), line(&c, 14))
	}
	return f
}
