package layout

// Path is a sequence of lines and cubic Bézier curves. The zero value is the
// empty path. Its methods return the path grown by a piece, like append.
type Path struct {
	Ops    []Op
	Points []Point // one for MoveTo and LineTo, three for CurveTo
}

// Op is an operator of a path (ISO 32000-1, 8.5.2).
type Op byte

// The operators of a path.
const (
	MoveTo Op = iota
	LineTo
	CurveTo
	ClosePath
)

// Point is a point of a path; y points down. Paths are most of the memory of a
// report: 32 bits hold sixty metres.
type Point struct{ X, Y int32 }

// At makes a point from two lengths.
func At(x, y Len) Point { return Point{int32(x), int32(y)} }

// Move begins a new piece at p.
func (p Path) Move(a Point) Path { return Path{append(p.Ops, MoveTo), append(p.Points, a)} }

// Line goes straight to a.
func (p Path) Line(a Point) Path { return Path{append(p.Ops, LineTo), append(p.Points, a)} }

// Curve goes to c, with the control points a and b.
func (p Path) Curve(a, b, c Point) Path {
	return Path{append(p.Ops, CurveTo), append(p.Points, a, b, c)}
}

// Close draws a straight line back to the start of the piece.
func (p Path) Close() Path { return Path{append(p.Ops, ClosePath), p.Points} }

// Quad goes to b along a quadratic curve from a, where the path is, with the
// control point q.
func (p Path) Quad(a, q, b Point) Path {
	third := func(u, v int32) int32 { return u + (v-u)*2/3 }
	return p.Curve(
		Point{third(a.X, q.X), third(a.Y, q.Y)},
		Point{third(b.X, q.X), third(b.Y, q.Y)},
		b,
	)
}

// Join adds all of q.
func (p Path) Join(q Path) Path {
	return Path{append(p.Ops, q.Ops...), append(p.Points, q.Points...)}
}

// Rect is a rectangle.
func Rect(x, y, w, h Len) Path {
	return Path{}.Move(At(x, y)).Line(At(x+w, y)).Line(At(x+w, y+h)).Line(At(x, y+h)).Close()
}

// Bounds is the smallest rectangle that holds all points of p, control points
// included.
func (p Path) Bounds() (x0, y0, x1, y1 int64) {
	if len(p.Points) == 0 {
		return 0, 0, 0, 0
	}
	a, b := p.Points[0], p.Points[0]
	for _, q := range p.Points {
		a = Point{min(a.X, q.X), min(a.Y, q.Y)}
		b = Point{max(b.X, q.X), max(b.Y, q.Y)}
	}
	return int64(a.X), int64(a.Y), int64(b.X), int64(b.Y)
}
