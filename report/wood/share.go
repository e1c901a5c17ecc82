package wood

import (
	"iter"

	"cityprofile/layout"
)

// share is the part of a closed shape around a point that holds a percentage, 1
// to 99, of its area: from 12 o'clock clockwise. It is answered as a clip around
// that point which reaches as far as reach to each side. A trunk is not round
// and its pith is off the middle, so that a sector of the same percentage of
// the turn would hold another share. The shape runs clockwise, and begins
// above the point, as rings of a trunk do.
func share(shape *layout.Path, around layout.Point, percent int, reach layout.Len) layout.Path {
	var edge [][2]int64 // the outline as seen from the point, in parts of a unit
	for p := range outline(shape) {
		edge = append(edge, [2]int64{p[0] - int64(around.X)*parts, p[1] - int64(around.Y)*parts})
	}
	area := func(i int) int64 { // twice the triangle of a piece of the outline and the point
		a, b := edge[i-1], edge[i]
		return a[0]*b[1] - a[1]*b[0]
	}
	var all int64
	for i := 1; i < len(edge); i++ {
		all += area(i)
	}
	want, i := all*int64(percent)/100, 1
	for ; i < len(edge)-1 && area(i) < want; i++ {
		want -= area(i)
	}
	// Along a straight piece, area grows evenly.
	a, b, whole := edge[i-1], edge[i], max(area(i), 1)
	const fine = 1 << 20
	part := want * fine / whole // whole is below 2^40
	to := [2]int64{a[0] + (b[0]-a[0])*part/fine, a[1] + (b[1]-a[1])*part/fine}
	return turned(to, reach)
}

// turned is what a square around the origin has from 12 o'clock clockwise to a
// direction; half of its side is reach.
func turned(to [2]int64, reach layout.Len) layout.Path {
	x, y := to[0], to[1]
	far := max(x, -x, y, -y, 1)
	corners := 0 // that were passed
	switch {
	case y == -far && x >= 0:
	case x == far:
		corners = 1
	case y == far:
		corners = 2
	case x == -far:
		corners = 3
	default:
		corners = 4
	}
	r := reach
	p := layout.Path{}.Move(layout.At(0, 0)).Line(layout.At(0, -r))
	for _, c := range []layout.Point{layout.At(r, -r), layout.At(r, r), layout.At(-r, r), layout.At(-r, -r)}[:corners] {
		p = p.Line(c)
	}
	return p.Line(layout.At(layout.Len(x*int64(r)/far), layout.Len(y*int64(r)/far))).Close()
}

// parts is how many parts a unit has in an outline.
const parts = 1 << (3 * bits)

const bits = 3 // two to this is how many straight pieces stand for a curve

// outline goes along a path in straight pieces, from its first point, in parts
// of its units.
func outline(p *layout.Path) iter.Seq[[2]int64] {
	return func(yield func([2]int64) bool) {
		var at layout.Point
		next := p.Points
		for _, op := range p.Ops {
			switch op {
			case layout.MoveTo, layout.LineTo:
				at, next = next[0], next[1:]
				if !yield([2]int64{int64(at.X) * parts, int64(at.Y) * parts}) {
					return
				}
			case layout.CurveTo:
				const n = 1 << bits
				for j := int64(1); j <= n; j++ {
					i := n - j
					on := func(a, b, c, d int32) int64 {
						return i*i*i*int64(a) + 3*i*i*j*int64(b) + 3*i*j*j*int64(c) + j*j*j*int64(d)
					}
					if !yield([2]int64{on(at.X, next[0].X, next[1].X, next[2].X), on(at.Y, next[0].Y, next[1].Y, next[2].Y)}) {
						return
					}
				}
				at, next = next[2], next[3:]
			}
		}
	}
}
