package wood

import (
	"math"
	"testing"

	"cityprofile/layout"
)

func TestSinesAreRightToAMillionth(t *testing.T) {
	for a0 := -turn; a0 <= turn; a0 += 997 {
		s, c := sincos(a0)
		a := float64(a0) / float64(turn) * 2 * math.Pi
		if ds, dc := float64(s)/one-math.Sin(a), float64(c)/one-math.Cos(a); math.Abs(ds) > 1e-6 || math.Abs(dc) > 1e-6 {
			t.Fatalf("at %d: off by %g and %g", a0, ds, dc)
		}
	}
}

func TestAnArcStaysOnItsCircle(t *testing.T) {
	const r = 50 * mm
	p := arcTo(layout.Path{}.Move(polar(r, 0)), r, 0, turn/8)
	b := [4]layout.Point{p.Points[0], p.Points[1], p.Points[2], p.Points[3]}
	for i := range 11 { // along the curve
		u := float64(i) / 10
		at := func(f func(layout.Point) int64) float64 {
			w := 1 - u
			return w*w*w*float64(f(b[0])) + 3*w*w*u*float64(f(b[1])) + 3*w*u*u*float64(f(b[2])) + u*u*u*float64(f(b[3]))
		}
		x, y := at(func(p layout.Point) int64 { return int64(p.X) }), at(func(p layout.Point) int64 { return int64(p.Y) })
		if d := math.Hypot(x, y)/r - 1; math.Abs(d) > 1e-5 {
			t.Errorf("at %.1f: off by %g of the radius", u, d)
		}
	}
}
