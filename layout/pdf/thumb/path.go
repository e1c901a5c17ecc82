package thumb

import (
	"image"
	"math"
)

// What is computed here in floating point is rounded after each step: a product
// that is converted is not fused with the sum that follows (Go specification,
// "Floating-point operators"), which some machines do and others do not.

// matrix takes points to the pixels of the picture (ISO 32000-1, 8.3.4).
type matrix [6]float64

// times is m and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		products(m[0], n[0], m[1], n[2]), products(m[0], n[1], m[1], n[3]),
		products(m[2], n[0], m[3], n[2]), products(m[2], n[1], m[3], n[3]),
		products(m[4], n[0], m[5], n[2]) + n[4], products(m[4], n[1], m[5], n[3]) + n[5],
	}
}

// products is a times b and c times d, added.
func products(a, b, c, d float64) float64 { return float64(a*b) + float64(c*d) }

func (m matrix) at(x, y float64) point {
	return point{within16(products(m[0], x, m[2], y) + m[4]), within16(products(m[1], x, m[3], y) + m[5])}
}

// within16 keeps coordinates where their products are numbers.
func within16(v float64) float64 {
	const far = 1 << 16
	if v > -far && v < far {
		return v
	}
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, -far), far)
}

// size is how long a unit is, on the average of all directions.
func (m matrix) size() float64 { return math.Sqrt(math.Abs(products(m[0], m[3], -m[1], m[2]))) }

type point struct{ x, y float64 }

func (a point) plus(b point) point        { return point{a.x + b.x, a.y + b.y} }
func (a point) minus(b point) point       { return point{a.x - b.x, a.y - b.y} }
func (a point) scaled(by float64) point   { return point{float64(a.x * by), float64(a.y * by)} }
func (a point) length() float64           { return math.Sqrt(products(a.x, a.x, a.y, a.y)) }
func (a point) turned() point             { return point{-a.y, a.x} }
func cross(a, b point) float64            { return products(a.x, b.y, -a.y, b.x) }
func dots(a, b point) float64             { return products(a.x, b.x, a.y, b.y) }
func between(a, b point, t float64) point { return a.plus(b.minus(a).scaled(t)) }
func bend(a, b, c point) float64          { return a.minus(b.scaled(2)).plus(c).length() }
func (a point) dot() dot                  { return dot{fixed(a.x), fixed(a.y)} }
func fixed(v float64) int64               { return int64(math.Floor(float64(v*sub) + 0.5)) }
func chords(bend, divisor float64) int    { return min(int(math.Ceil(math.Sqrt(bend/divisor))), 64) }

// path is a list of polygons, in pixels. Curves are flattened as they are added.
type path struct {
	points []point
	pieces []piece
	// left and right are the sides of a line whose area is added, and chords its
	// points: room that is used again.
	left, right, chords []point
}

// piece is the points from one to the next piece.
type piece struct {
	from   int
	closed bool
}

func (p *path) reset() { p.points, p.pieces = p.points[:0], p.pieces[:0] }

func (p *path) move(a point) {
	p.pieces = append(p.pieces, piece{from: len(p.points)})
	p.points = append(p.points, a)
}

// here is where the path is; a piece that is closed goes on from where it began.
func (p *path) here() point {
	if n := len(p.pieces); n == 0 {
		p.move(point{})
	} else if l := p.pieces[n-1]; l.closed {
		p.move(p.points[l.from])
	}
	return p.points[len(p.points)-1]
}

func (p *path) line(a point) {
	p.here()
	p.points = append(p.points, a)
}

// flat is how far a flattened curve may be from the curve, in pixels.
const flat = 0.08

func (p *path) cubic(b, c, d point) {
	a := p.here()
	// Wang's formula: how many chords stay as near as flat.
	n := chords(max(bend(a, b, c), bend(b, c, d)), 8*flat/6)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		ab, bc, cd := between(a, b, t), between(b, c, t), between(c, d, t)
		p.points = append(p.points, between(between(ab, bc, t), between(bc, cd, t), t))
	}
	p.points = append(p.points, d)
}

func (p *path) quad(b, c point) {
	a := p.here()
	n := chords(bend(a, b, c), 4*flat)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		p.points = append(p.points, between(between(a, b, t), between(b, c, t), t))
	}
	p.points = append(p.points, c)
}

func (p *path) close() {
	if n := len(p.pieces); n > 0 {
		p.pieces[n-1].closed = true
	}
}

// each gives the points of each piece.
func (p *path) each(give func(points []point, closed bool)) {
	for i, l := range p.pieces {
		to := len(p.points)
		if i+1 < len(p.pieces) {
			to = p.pieces[i+1].from
		}
		give(p.points[l.from:to], l.closed)
	}
}

// polygon adds points as a closed piece.
func (p *path) polygon(points ...point) {
	p.pieces = append(p.pieces, piece{from: len(p.points), closed: true})
	p.points = append(p.points, points...)
}

// bounds are the pixels that the path reaches.
func (p *path) bounds() image.Rectangle {
	if len(p.points) == 0 {
		return image.Rectangle{}
	}
	lo, hi := p.points[0], p.points[0]
	for _, a := range p.points[1:] {
		lo, hi = point{min(lo.x, a.x), min(lo.y, a.y)}, point{max(hi.x, a.x), max(hi.y, a.y)}
	}
	a, b := lo.dot(), hi.dot()
	return image.Rect(int(a.x>>subBits), int(a.y>>subBits), int(b.x>>subBits)+1, int(b.y>>subBits)+1)
}

// draw gives the edges of the path to a rasteriser.
func (p *path) draw(r *rasterizer) {
	p.each(func(points []point, _ bool) {
		first := points[0].dot()
		last := first
		for _, a := range points[1:] {
			next := a.dot()
			r.edge(last, next)
			last = next
		}
		r.edge(last, first)
	})
}
