package fonts

import (
	"math"
	"testing"

	"github.com/go-text/typesetting/font/opentype"
)

// area is the area of a simple glyph, with its sign, by its points and curves.
func area(t *testing.T, outline []byte) float64 {
	t.Helper()
	sum := 0.0
	for _, c := range contours(t, outline) {
		// The middle between two points that are off the curve is on it.
		var full []point
		for i, p := range c {
			if last := c[(i+len(c)-1)%len(c)]; !p.on && !last.on {
				full = append(full, point{middle(vec{2 * p.x, 2 * p.y}, vec{2 * last.x, 2 * last.y}), true})
			}
			full = append(full, point{vec{2 * p.x, 2 * p.y}, p.on})
		}
		n := len(full)
		for i, p := range full {
			q := full[(i+1)%n]
			cross := func(a, b point) float64 { return float64(a.x*b.y - b.x*a.y) }
			switch {
			case p.on && q.on:
				sum += cross(p, q) / 2
			case p.on: // a curve from p over q to r
				r := full[(i+2)%n]
				sum += (2*cross(p, q) + 2*cross(q, r) + cross(p, r)) / 6
			}
		}
	}
	return sum / 4
}

// contours reads a simple glyph.
func contours(t *testing.T, b []byte) [][]point {
	t.Helper()
	n := i16(b, 0)
	if n < 0 {
		t.Fatal("a composite glyph")
	}
	total := u16(b, 10+2*(n-1)) + 1
	at := 12 + 2*n + u16(b, 10+2*n)
	var flags []byte
	for len(flags) < total {
		flags = append(flags, b[at])
		if b[at]&8 != 0 {
			for range b[at+1] {
				flags = append(flags, b[at])
			}
			at++
		}
		at++
	}
	read := func(short, same byte) []int {
		var list []int
		v := 0
		for _, f := range flags {
			switch {
			case f&short != 0 && f&same != 0:
				v, at = v+int(b[at]), at+1
			case f&short != 0:
				v, at = v-int(b[at]), at+1
			case f&same == 0:
				v, at = v+i16(b, at), at+2
			}
			list = append(list, v)
		}
		return list
	}
	xs, ys := read(shortX, sameOrRightX), read(shortY, sameOrHigherY)
	var list [][]point
	from := 0
	for i := range n {
		end := u16(b, 10+2*i) + 1
		var c []point
		for k := from; k < end; k++ {
			c = append(c, point{vec{xs[k], ys[k]}, flags[k]&onCurve != 0})
		}
		list, from = append(list, c), end
	}
	return list
}

// areaOf is the area of a glyph with PostScript outlines, with its sign.
func areaOf(t *testing.T, f *Face, g GID) float64 {
	t.Helper()
	segments, _, err := f.tables.cubic.LoadGlyph(uint16(g))
	if err != nil {
		t.Fatal(err)
	}
	sum := 0.0
	var start, at opentype.SegmentPoint
	cross := func(a, b opentype.SegmentPoint) float64 { return float64(a.X)*float64(b.Y) - float64(b.X)*float64(a.Y) }
	for _, s := range segments {
		a := s.ArgsSlice()
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			sum += cross(at, start) / 2
			start = a[0]
		case opentype.SegmentOpLineTo:
			sum += cross(at, a[0]) / 2
		case opentype.SegmentOpCubeTo:
			sum += (6*cross(at, a[0]) + 3*cross(at, a[1]) + cross(at, a[2]) + 3*cross(a[0], a[1]) + 3*cross(a[0], a[2]) + 6*cross(a[1], a[2])) / 20
		}
		at = a[len(a)-1]
	}
	return sum + cross(at, start)/2
}

func TestPostScriptOutlinesKeepTheirForm(t *testing.T) {
	l, bad := withFolder(map[string][]byte{"x.otf": testdata(t, "cubic.otf")})
	if len(bad) > 0 {
		t.Fatal(bad)
	}
	cubic, err := l.faces[len(l.faces)-1].open()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range "A吉𠮷野家々" {
		g := glyph(t, cubic, r)
		data, err := cubic.Cut([]GID{0, g})
		if err != nil {
			t.Fatal(err)
		}
		_, c := parsed(t, data)
		outline, err := c.tables.outline(1)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := area(t, outline), areaOf(t, cubic, g); want == 0 || math.Abs(got-want) > math.Abs(want)/500 {
			t.Errorf("%c: area %.0f, want %.0f", r, got, want)
		}
		if c.tables.bearing(1) != u16(outline, 2) {
			t.Errorf("%c: bearing %d, the outline begins at %d", r, c.tables.bearing(1), u16(outline, 2))
		}
		if got, want := c.Advance(1), cubic.Advance(g); got != want {
			t.Errorf("%c: advance %d, want %d", r, got, want)
		}
	}
}

func TestCurvesAreDividedUntilTheyAreNearEnough(t *testing.T) {
	// A quarter of a circle of 1000 units around the origin.
	const r, k = 1000 * fine, 552 * fine
	p := pen{near: fine / 2}
	p.line(vec{r, 0})
	p.curve([4]vec{{r, 0}, {r, k}, {k, r}, {0, r}}, 0)
	if n := len(p.contour); n < 5 || n > 17 {
		t.Errorf("%d points", n)
	}
	for i, q := range p.contour {
		if d := math.Hypot(float64(q.x), float64(q.y)); q.on && math.Abs(d-1000) > 1.5 {
			t.Errorf("point %d is %.1f from the middle", i, d)
		}
	}
}
