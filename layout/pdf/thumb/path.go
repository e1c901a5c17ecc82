package thumb

import (
	"image"
	"math"

	"golang.org/x/image/vector"
)

// matrix takes points to the pixels of the picture (ISO 32000-1, 8.3.4).
type matrix [6]float64

// times is m and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) at(x, y float64) point {
	return point{within16(m[0]*x + m[2]*y + m[4]), within16(m[1]*x + m[3]*y + m[5])}
}

// within16 keeps coordinates where their products are numbers.
func within16(v float64) float64 {
	const far = 1 << 16
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, -far), far)
}

// size is how long a unit is, on the average of all directions.
func (m matrix) size() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

type point struct{ x, y float64 }

// path is a list of polygons, in pixels. Curves are flattened as they are added.
type path struct{ pieces []piece }

type piece struct {
	points []point
	closed bool
}

func (p *path) move(a point) { p.pieces = append(p.pieces, piece{points: []point{a}}) }

func (p *path) last() *piece {
	if len(p.pieces) == 0 {
		p.move(point{})
	}
	return &p.pieces[len(p.pieces)-1]
}

func (p *path) line(a point) {
	l := p.last()
	if l.closed { // goes on from where the piece began
		p.move(l.points[0])
		l = p.last()
	}
	l.points = append(l.points, a)
}

// flat is how far a flattened curve may be from the curve, in pixels.
const flat = 0.1

func (p *path) cubic(b, c, d point) {
	l := p.last()
	a := l.points[len(l.points)-1]
	// Wang's formula: how many chords stay as near as flat.
	dx := max(math.Abs(a.x-2*b.x+c.x), math.Abs(b.x-2*c.x+d.x))
	dy := max(math.Abs(a.y-2*b.y+c.y), math.Abs(b.y-2*c.y+d.y))
	n := min(int(math.Ceil(math.Sqrt(math.Hypot(dx, dy)*6/(8*flat)))), 64)
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		p.line(point{
			u*u*u*a.x + 3*u*u*t*b.x + 3*u*t*t*c.x + t*t*t*d.x,
			u*u*u*a.y + 3*u*u*t*b.y + 3*u*t*t*c.y + t*t*t*d.y,
		})
	}
	p.line(d)
}

func (p *path) quad(b, c point) {
	l := p.last()
	a := l.points[len(l.points)-1]
	third := func(u, v float64) float64 { return u + (v-u)*2/3 }
	p.cubic(point{third(a.x, b.x), third(a.y, b.y)}, point{third(c.x, b.x), third(c.y, b.y)}, c)
}

func (p *path) close() { p.last().closed = true }

// bounds are the pixels that the path reaches.
func (p *path) bounds() image.Rectangle {
	var r image.Rectangle
	first := true
	for _, l := range p.pieces {
		for _, a := range l.points {
			x, y := int(math.Floor(a.x)), int(math.Floor(a.y))
			if first {
				r, first = image.Rect(x, y, x+1, y+1), false
			}
			r = image.Rect(min(r.Min.X, x), min(r.Min.Y, y), max(r.Max.X, x+1), max(r.Max.Y, y+1))
		}
	}
	return r
}

// draw gives the areas of the path to a rasteriser whose corner is a pixel.
func (p *path) draw(r *vector.Rasterizer, corner image.Point) {
	x, y := float64(corner.X), float64(corner.Y)
	for _, l := range p.pieces {
		for i, a := range l.points {
			if i == 0 {
				r.MoveTo(float32(a.x-x), float32(a.y-y))
			} else {
				r.LineTo(float32(a.x-x), float32(a.y-y))
			}
		}
		r.ClosePath()
	}
}

// stroked is the area of the lines along a path: a rectangle for each chord.
// Joins and ends are left out; at the size of a thumbnail they are not seen.
func (p *path) stroked(width float64, dash []float64, unit float64) path {
	var out path
	half := max(width, 0.05) / 2
	for _, l := range p.pieces {
		points := l.points
		if l.closed {
			points = append(points[:len(points):len(points)], points[0])
		}
		d := newDasher(dash, unit)
		for i := 1; i < len(points); i++ {
			a, b := points[i-1], points[i]
			length := math.Hypot(b.x-a.x, b.y-a.y)
			if length == 0 {
				continue
			}
			u := point{(b.x - a.x) / length, (b.y - a.y) / length}
			d.split(length, func(from, to float64) {
				s, e := point{a.x + u.x*from, a.y + u.y*from}, point{a.x + u.x*to, a.y + u.y*to}
				nx, ny := -u.y*half, u.x*half
				out.pieces = append(out.pieces, piece{closed: true, points: []point{
					{s.x + nx, s.y + ny}, {e.x + nx, e.y + ny}, {e.x - nx, e.y - ny}, {s.x - nx, s.y - ny},
				}})
			})
		}
	}
	return out
}

// dasher cuts lines into dashes (ISO 32000-1, 8.4.3.6).
type dasher struct {
	pattern []float64 // in pixels; empty for a solid line
	at      int
	left    float64 // of the current dash or gap
}

func newDasher(dash []float64, unit float64) *dasher {
	d := &dasher{}
	sum := 0.0
	for _, n := range dash {
		d.pattern = append(d.pattern, max(n, 0)*unit)
		sum += max(n, 0) * unit
	}
	if sum < 0.5 || math.IsInf(sum, 0) { // finer than can be seen
		d.pattern = nil
		return d
	}
	d.left = d.pattern[0]
	return d
}

// split tells the parts of a chord that are drawn.
func (d *dasher) split(length float64, drawn func(from, to float64)) {
	if d.pattern == nil {
		drawn(0, length)
		return
	}
	for from := 0.0; from < length; {
		to := min(from+d.left, length)
		if d.at%2 == 0 {
			drawn(from, to)
		}
		d.left -= to - from
		from = to
		for d.left <= 1e-9 {
			d.at++
			d.left = d.pattern[d.at%len(d.pattern)]
		}
	}
}
