package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype"
)

// PostScript outlines (CFF) have cubic curves, those of TrueType are
// quadratic. All arithmetic is in integers: a machine may round floating point
// once where another one rounds twice.

// fine is how many steps a font unit has while curves are divided.
const fine = 64

// vec is a position or a direction.
type vec struct{ x, y int }

// point is a point of a quadratic outline, in font units.
type point struct {
	vec
	on bool // the outline goes through it
}

// pen draws the contours of a glyph.
type pen struct {
	at       vec // in fine steps
	near     int // how far a quadratic curve may be from a cubic one, in fine steps
	contour  []point
	contours [][]point
}

// quadratic draws a glyph of PostScript outlines as a simple glyph of TrueType.
// It is nil for a blank.
func quadratic(f *cff.CFF, g uint16, unitsPerEm int) (s *simpleGlyph, err error) {
	// go-text checks most of a corrupt font, but not all.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("corrupt outline: %v", r)
		}
	}()
	segments, _, err := f.LoadGlyph(g)
	if err != nil {
		return nil, err
	}
	p := pen{near: max(1, fine*unitsPerEm/2000)}
	for i := range segments {
		var a [3]vec
		for k, arg := range segments[i].ArgsSlice() {
			const far = 1 << 15
			if !(arg.X > -far && arg.X < far && arg.Y > -far && arg.Y < far) {
				return nil, errors.New("outline out of range")
			}
			a[k] = vec{int(arg.X * fine), int(arg.Y * fine)}
		}
		switch segments[i].Op {
		case opentype.SegmentOpMoveTo:
			p.end()
			p.line(a[0])
		case opentype.SegmentOpLineTo:
			p.line(a[0])
		case opentype.SegmentOpCubeTo:
			p.curve([4]vec{p.at, a[0], a[1], a[2]}, 0)
		}
	}
	p.end()
	return p.glyph()
}

// put adds a point.
func (p *pen) put(v vec, on bool) {
	p.contour = append(p.contour, point{vec{(v.x + fine/2) >> 6, (v.y + fine/2) >> 6}, on})
}

func (p *pen) line(to vec) {
	p.put(to, true)
	p.at = to
}

// curve draws a cubic curve by its four points: as a quadratic one if that is
// near enough, else as two halves.
func (p *pen) curve(c [4]vec, depth int) {
	// The two are nowhere further apart than |c3 - 3 c2 + 3 c1 - c0| √3/36.
	x, y := c[3].x-3*c[2].x+3*c[1].x-c[0].x, c[3].y-3*c[2].y+3*c[1].y-c[0].y
	if 3*(x*x+y*y) <= 36*36*p.near*p.near || depth == 8 {
		p.put(vec{(3*(c[1].x+c[2].x) - c[0].x - c[3].x) / 4, (3*(c[1].y+c[2].y) - c[0].y - c[3].y) / 4}, false)
		p.line(c[3])
		return
	}
	ab, bc, cd := middle(c[0], c[1]), middle(c[1], c[2]), middle(c[2], c[3])
	abc, bcd := middle(ab, bc), middle(bc, cd)
	m := middle(abc, bcd)
	p.curve([4]vec{c[0], ab, abc, m}, depth+1)
	p.curve([4]vec{m, bcd, cd, c[3]}, depth+1)
}

func middle(a, b vec) vec { return vec{(a.x + b.x) >> 1, (a.y + b.y) >> 1} }

// end closes the contour.
func (p *pen) end() {
	c := p.contour
	if n := len(c); n > 1 && c[0] == c[n-1] {
		c = c[:n-1]
	}
	if len(c) > 2 {
		p.contours = append(p.contours, c)
	}
	p.contour = nil
}

// simpleGlyph is an outline of TrueType.
type simpleGlyph struct {
	data             []byte
	left             int // its leftmost place
	points, contours int
}

// Flags of a point (ISO/IEC 14496-22, 5.3.3.1.1).
const (
	onCurve       = 1 << 0
	shortX        = 1 << 1
	shortY        = 1 << 2
	sameOrRightX  = 1 << 4 // of a short one: it is positive
	sameOrHigherY = 1 << 5
)

// glyph writes what was drawn.
func (p *pen) glyph() (*simpleGlyph, error) {
	if len(p.contours) == 0 {
		return nil, nil
	}
	g := &simpleGlyph{contours: len(p.contours)}
	least, most := p.contours[0][0].vec, p.contours[0][0].vec
	var ends, flags, xs, ys []byte
	var last vec
	for _, contour := range p.contours {
		for _, pt := range contour {
			least, most = vec{min(least.x, pt.x), min(least.y, pt.y)}, vec{max(most.x, pt.x), max(most.y, pt.y)}
			flag := byte(0)
			if pt.on {
				flag = onCurve
			}
			var fx, fy byte
			xs, fx = appendStep(xs, pt.x-last.x, shortX, sameOrRightX)
			ys, fy = appendStep(ys, pt.y-last.y, shortY, sameOrHigherY)
			flags = append(flags, flag|fx|fy)
			last = pt.vec
		}
		g.points += len(contour)
		ends = binary.BigEndian.AppendUint16(ends, uint16(g.points-1))
	}
	if g.points > 0xFFFF || most.x-least.x > 0x7FFF || most.y-least.y > 0x7FFF {
		return nil, errors.New("outline too large for TrueType")
	}
	g.left = least.x
	for _, v := range []int{g.contours, least.x, least.y, most.x, most.y} {
		g.data = binary.BigEndian.AppendUint16(g.data, uint16(v))
	}
	g.data = append(append(g.data, ends...), 0, 0) // no instructions
	g.data = append(append(append(g.data, flags...), xs...), ys...)
	return g, nil
}

// appendStep appends one coordinate of the way to a point.
func appendStep(dst []byte, d int, short, same byte) ([]byte, byte) {
	switch {
	case d == 0:
		return dst, same
	case d > 0 && d < 256:
		return append(dst, byte(d)), short | same
	case d < 0 && d > -256:
		return append(dst, byte(-d)), short
	}
	return binary.BigEndian.AppendUint16(dst, uint16(d)), 0
}
