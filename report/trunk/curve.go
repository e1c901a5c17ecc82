package trunk

import "cityprofile/layout"

// Closed is the ring as a closed Catmull-Rom curve.
func (r *Ring) Closed() layout.Path { return r.Arc(0, Samples).Close() }

// Arc is the ring from a sample on, over a number of steps.
func (r *Ring) Arc(from, steps int) layout.Path {
	at := func(j int) Point { return r[((from+j)%Samples+Samples)%Samples] }
	p := layout.Path{
		Ops:    make([]layout.Op, 0, steps+2),
		Points: make([]layout.Point, 0, 3*steps+1),
	}
	p = p.Move(layout.Point(at(0)))
	for j := range steps {
		a, b, c, e := at(j-1), at(j), at(j+1), at(j+2)
		p = p.Curve(
			layout.Point{X: div(6*b.X+c.X-a.X, 6), Y: div(6*b.Y+c.Y-a.Y, 6)},
			layout.Point{X: div(6*c.X-e.X+b.X, 6), Y: div(6*c.Y-e.Y+b.Y, 6)},
			layout.Point(c),
		)
	}
	return p
}

// Fitted is the ring with the longer side of its box scaled to side and the
// middle of the frame ring's box on the origin. Rings of one drawing share
// their frame.
func (r *Ring) Fitted(frame *Ring, side int64) Ring {
	b := frame.Bounds()
	ext := max(b.W(), b.H())
	var out Ring
	for i, p := range r {
		out[i] = Fit(p, b, side, ext)
	}
	return out
}

// Fit scales a point so that ext becomes side and the middle of b the origin.
func Fit(p Point, b Box, side, ext int64) Point {
	return Point{div((2*p.X-b.X0-b.X1)*side, 2*ext), div((2*p.Y-b.Y0-b.Y1)*side, 2*ext)}
}

// Portrait is the bark fitted to a square of the given side on each axis, and
// then moved two thirds of the way to the circle of the given radius, each
// point along its own ray from the middle: nearly round, and still this
// city's.
func (t *Trunk) Portrait(side, radius int64) Ring {
	var out Ring
	for i, p := range t.Rings[Bark] {
		x := div((2*p.X-t.Box.X0-t.Box.X1)*side, 2*t.Box.W())
		y := div((2*p.Y-t.Box.Y0-t.Box.Y1)*side, 2*t.Box.H())
		l := max(isqrt(x*x+y*y), 1)
		out[i] = Point{div(x+2*div(x*radius, l), 3), div(y+2*div(y*radius, l), 3)}
	}
	return out
}
