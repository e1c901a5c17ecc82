package trunk

import "cityprofile/layout"

// Closed is the ring as a closed Catmull-Rom curve.
func (r *Ring) Closed() layout.Path { return curve(r[:], 0, Samples).Close() }

// Arc is the ring from a sample on, over a number of steps.
func (r *Ring) Arc(from, steps int) layout.Path { return curve(r[:], from, steps) }

// Coarse is the closed curve through every second sample: enough for a
// drawing of a few centimetres, at half the size.
func (r *Ring) Coarse() layout.Path {
	var half [Samples / 2]Point
	for i := range half {
		half[i] = r[2*i]
	}
	return curve(half[:], 0, len(half)).Close()
}

// curve goes through a closed row of points, from one of them over a number
// of steps.
func curve(points []Point, from, steps int) layout.Path {
	n := len(points)
	at := func(j int) Point { return points[((from+j)%n+n)%n] }
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

// Small is the ring a tenth of its size, for small drawings: it needs fewer
// digits.
func (r *Ring) Small() Ring {
	var out Ring
	for i, p := range r {
		out[i] = p.Small()
	}
	return out
}

// Small is the point a tenth as far from the origin, rounded half up.
func (p Point) Small() Point { return Point{div(p.X+5, 10), div(p.Y+5, 10)} }

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
