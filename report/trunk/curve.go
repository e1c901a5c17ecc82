package trunk

import "cityprofile/layout"

// Closed is the ring as a closed Catmull-Rom curve.
func (r *Ring) Closed() layout.Path { return curve(room(Samples), r[:], 0, Samples).Close() }

// Arc is the ring from a sample on, over a number of steps.
func (r *Ring) Arc(from, steps int) layout.Path { return curve(room(steps), r[:], from, steps) }

// Curves are some rings as closed curves.
func (t *Trunk) Curves(rings ...int) layout.Path {
	p := room(len(rings) * Samples)
	for _, k := range rings {
		p = curve(p, t.Rings[k][:], 0, Samples).Close()
	}
	return p
}

// SmallCurves are some rings as closed curves for drawings of a few
// centimetres: a tenth of the size, so that they need fewer digits, and
// through every second sample.
func (t *Trunk) SmallCurves(rings ...int) layout.Path {
	const n = Samples / 2
	p := room(len(rings) * n)
	for _, k := range rings {
		var half [n]Point
		for i := range half {
			half[i] = t.Rings[k][2*i].Small()
		}
		p = curve(p, half[:], 0, n).Close()
	}
	return p
}

// room is an empty path with room for a number of steps.
func room(steps int) layout.Path {
	const ring = 2 // operators that begin and end a ring of any length
	return layout.Path{
		Ops:    make([]layout.Op, 0, steps+steps*ring/(Samples/2)+ring),
		Points: make([]layout.Point, 0, 3*steps+steps/(Samples/2)+1),
	}
}

// curve goes on with a curve through a closed row of points, from one of them
// over a number of steps.
func curve(p layout.Path, points []Point, from, steps int) layout.Path {
	n := len(points)
	p = p.Move(onPath(points[from]))
	first := len(p.Points)
	p.Points = append(p.Points, make([]layout.Point, 3*steps)...)
	to := p.Points[first:]
	before, here := points[(from+n-1)%n], points[from]
	next := (from + 1) % n
	there := points[next]
	for len(to) >= 3 {
		if next++; next == n {
			next = 0
		}
		beyond := points[next]
		to[0] = layout.Point{X: int32(sixth(6*here.X + there.X - before.X)), Y: int32(sixth(6*here.Y + there.Y - before.Y))}
		to[1] = layout.Point{X: int32(sixth(6*there.X - beyond.X + here.X)), Y: int32(sixth(6*there.Y - beyond.Y + here.Y))}
		to[2] = onPath(there)
		before, here, there = here, there, beyond
		p.Ops = append(p.Ops, layout.CurveTo)
		to = to[3:]
	}
	return p
}

// onPath is a point as paths have it.
func onPath(p Point) layout.Point { return layout.Point{X: int32(p.X), Y: int32(p.Y)} }

// sixth is floor division by six.
func sixth(a int64) int64 {
	const far = 1 << 40 // nothing is as far below zero as six times this
	return (a+6*far)/6 - far
}

// SmallBounds is the box around a ring in small drawings.
func (t *Trunk) SmallBounds(k int) Box {
	var r Ring
	for i, p := range t.Rings[k] {
		r[i] = p.Small()
	}
	return r.Bounds()
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
