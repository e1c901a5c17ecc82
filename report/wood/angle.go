package wood

import "cityprofile/layout"

// angle is in millionths of a turn, clockwise from 12 o'clock.
type angle int64

// turn is a full turn.
const turn angle = 1_000_000

// one is the unit of sincos: 2 to the power of 30.
const one = 1 << 30

// sincos is the sine and the cosine of an angle, in parts of one, to about a
// millionth. They are computed in integers, so that a curve is the same on
// every machine.
func sincos(a angle) (sin, cos int64) {
	a = ((a % turn) + turn) % turn
	quarter, part := a/(turn/4), a%(turn/4)
	const tau = 6_746_518_852            // 2π in parts of one
	x := int64(part) * tau / int64(turn) // less than π/2
	// Taylor series; the terms of the eighth pair are below one part.
	sin, cos = x, one
	s, c := x, int64(one)
	for k := int64(1); k <= 8; k++ {
		c = -mul(mul(c, x), x) / ((2*k - 1) * (2 * k))
		s = -mul(mul(s, x), x) / ((2 * k) * (2*k + 1))
		cos, sin = cos+c, sin+s
	}
	switch quarter {
	case 1:
		return cos, -sin
	case 2:
		return -sin, -cos
	case 3:
		return -cos, sin
	}
	return sin, cos
}

func mul(a, b int64) int64 {
	const half = 1 << 15
	// Both factors are below 2^31 in size, so the product of one with the
	// other's upper part fits.
	return (a*(b>>15) + (a*(b&(half-1)))>>15) >> 15
}

// polar is the point at a distance from the origin in a direction.
func polar(r layout.Len, a angle) layout.Point {
	s, c := sincos(a)
	return layout.Point{X: int32(scaled(r, s)), Y: -int32(scaled(r, c))}
}

func scaled(r layout.Len, s int64) int64 { return (int64(r)*(s>>6) + 1<<23) >> 24 }

// arcTo goes along a circle around the origin, from an angle to another that
// is less than a quarter away, where the path is at the first.
func arcTo(p layout.Path, r layout.Len, from, to angle) layout.Path {
	// The handle of a cubic that fits an arc is 4/3·tan(θ/4).
	s, c := sincos((to - from) / 4)
	handle := layout.Len(int64(r) * 4 * (s >> 6) / (3 * (c >> 6)))
	a, b := polar(r, from), polar(r, to)
	ta, tb := polar(handle, from+turn/4), polar(handle, to+turn/4)
	return p.Curve(
		layout.Point{X: a.X + ta.X, Y: a.Y + ta.Y},
		layout.Point{X: b.X - tb.X, Y: b.Y - tb.Y},
		b,
	)
}

// degrees is an angle given in thousandths of a degree.
func degrees(thousandths int64) angle { return angle(thousandths * int64(turn) / 360_000) }
