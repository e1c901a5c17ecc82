package trunk

import "cityprofile/layout"

// Curves pass through the samples of a ring with the direction that the ring
// has there (Catmull and Rom), and leave samples out where they come as near to
// them without: nobody sees a twentieth of a millimetre, and a drawing is half
// as large.
const (
	// slack is how far from a sample a curve may pass, in ring units: a third
	// of the thinnest line.
	slack = 4
	// smallSlack is the same for small drawings: one unit of theirs.
	smallSlack = 10
	// stride is the most samples from one point of a curve to the next.
	stride = 6
)

// Closed is the ring as a closed curve.
func (r *Ring) Closed() layout.Path { return r.curve(room(Samples), 0, Samples, slack).Close() }

// Arc is the ring from a sample on, over a number of steps.
func (r *Ring) Arc(from, steps int) layout.Path { return r.curve(room(steps), from, steps, slack) }

// Curves are some rings as closed curves.
func (t *Trunk) Curves(rings ...int) layout.Path {
	p := room(len(rings) * Samples)
	for _, k := range rings {
		p = t.Rings[k].curve(p, 0, Samples, slack).Close()
	}
	return p
}

// SmallCurves are some rings as closed curves for drawings of a few
// centimetres: a tenth of the size, so that they need fewer digits.
func (t *Trunk) SmallCurves(rings ...int) layout.Path {
	p := room(len(rings) * Samples)
	for _, k := range rings {
		p = t.Rings[k].curve(p, 0, Samples, smallSlack).Close()
	}
	for i, q := range p.Points {
		p.Points[i] = onPath(Point{int64(q.X), int64(q.Y)}.Small())
	}
	return p
}

// room is an empty path with room for a number of steps: for half as many
// curves, which is about what there are.
func room(steps int) layout.Path {
	const ring = 2 // operators that begin and end a ring of any length
	return layout.Path{
		Ops:    make([]layout.Op, 0, steps/2+steps*ring/Samples+ring),
		Points: make([]layout.Point, 0, 3*steps/2+steps/Samples+1),
	}
}

// curve goes on with a curve from a sample of the ring over a number of steps
// that passes no sample further away than off.
func (r *Ring) curve(p layout.Path, from, steps int, off int64) layout.Path {
	var a row
	a.unroll(r, from, steps)
	p = p.Move(onPath(a.at[0]))
	for i := 0; i < steps; {
		n := 1
		for n < min(stride, steps-i) && a.passes(i, n+1, off) {
			n++
		}
		m, here, there := int64(n), &a.at[i], &a.at[i+n]
		out, in := &a.way[i], &a.way[i+n]
		p = p.Curve(
			onPath(Point{sixth(6*here.X + m*out.X), sixth(6*here.Y + m*out.Y)}),
			onPath(Point{sixth(6*there.X - m*in.X), sixth(6*there.Y - m*in.Y)}),
			onPath(*there))
		i += n
	}
	return p
}

// row is a row of samples, and the way of the ring at each: from the sample
// before it to the one after it.
type row struct{ at, way [Samples + 1]Point }

func (a *row) unroll(r *Ring, from, steps int) {
	before, here := r[(from+Samples-1)%Samples], r[from]
	for i := range steps + 1 {
		after := r[(from+i+1)%Samples]
		a.at[i], a.way[i] = here, Point{after.X - before.X, after.Y - before.Y}
		before, here = here, after
	}
}

// passes tells whether a curve from i over n steps passes no sample between
// further away than off, on each axis.
func (a *row) passes(i, n int, off int64) bool {
	p, out, q, in := &a.at[i], &a.way[i], &a.at[i+n], &a.way[i+n]
	whole := blend[n][0].whole
	for j := 1; j < n; j++ {
		b, s := &blend[n][j], &a.at[i+j]
		x := b.p*p.X + b.out*out.X + b.q*q.X + b.in*in.X - whole*s.X
		y := b.p*p.Y + b.out*out.Y + b.q*q.Y + b.in*in.Y - whole*s.Y
		if max(x, -x, y, -y) > whole*off {
			return false
		}
	}
	return true
}

// blend is where a curve over n steps is after j of them: so much of its ends
// and of its ways there, of a whole (the polynomials of Hermite for the
// parameter j/n, twice n³ times as large).
var blend = func() (b [stride + 1][stride]struct{ p, out, q, in, whole int64 }) {
	for n := range int64(len(b)) {
		for j := range n {
			w := &b[n][j]
			w.q = 2 * (3*j*j*n - 2*j*j*j)
			w.whole = 2 * n * n * n
			w.p = w.whole - w.q
			w.out = n * j * (n - j) * (n - j)
			w.in = -n * j * j * (n - j)
		}
	}
	return b
}()

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
