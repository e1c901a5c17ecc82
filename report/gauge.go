package report

import (
	"math"
	"strconv"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// gauge is where the values of a target stand along its bar, in millionths of
// it. The bar runs from the baseline to the goal, and further on the side where
// the latest value lies outside of them, so that lengths can be compared.
type gauge struct {
	base, goal, latest int64
	cut                bool // the latest value lies further out than the bar reaches
}

// The bar grows on one side by at least so much of the way that it can be seen,
// and by no more than the way itself.
const (
	leastOut = 0.04
	mostOut  = 1.0
)

// gaugeOf is the gauge of a target in a state that progress has found.
func gaugeOf(t *profile.Target, part int64, s state) gauge {
	switch s {
	case beyond:
		out := min(max(way(t)-1, leastOut), mostOut)
		return gauge{goal: int64(whole / (1 + out)), latest: whole, cut: way(t)-1 > mostOut}
	case short:
		out := min(max(-way(t), leastOut), mostOut)
		return gauge{base: int64(whole * (out / (1 + out))), goal: whole, cut: -way(t) > mostOut}
	}
	return gauge{goal: whole, latest: part}
}

// way is how far a target has come, as a part of the way from the baseline to
// the goal: below 0 on the other side of the baseline, above 1 past the goal.
func way(t *profile.Target) float64 {
	// Halves, so that the difference of the largest numbers is one.
	start := float(t.Baseline.Value) / 2
	f := (float(t.Last().Value)/2 - start) / (float(t.Target.Value)/2 - start)
	if math.IsNaN(f) { // of numbers next to nothing, there is no half
		return 0
	}
	return f
}

// rulers are round values between the baseline and the goal, in millionths of the
// way, and their distance: 1, 2 or 5 times a power of ten, so that there are up to
// eight. There are none for values that do not differ, or beyond what people
// write.
func rulers(t *profile.Target) (at []int64, step cbi.Decimal) {
	const most, far = 8, 1e12
	from, to := float(t.Baseline.Value), float(t.Target.Value)
	span := math.Abs(to - from)
	if !(span > 1/far) || math.Abs(from) > far || math.Abs(to) > far {
		return nil, ""
	}
	for e := -12; e <= 12; e++ {
		for _, m := range []string{"1", "2", "5"} {
			d := cbi.Decimal(m + "e" + strconv.Itoa(e))
			if size := float(d); size*most >= span {
				low := math.Floor(min(from, to) / size)
				for k := low; k <= low+most+1; k++ {
					// The conversion keeps machines from rounding once instead of twice.
					part := (float64(k*size) - from) / (to - from)
					if n := int64(math.Round(part * whole)); part > 0 && n > 0 && n < whole {
						at = append(at, n)
					}
				}
				return at, cbi.Decimal(strconv.FormatFloat(size, 'f', -1, 64))
			}
		}
	}
	return nil, ""
}

// onBar are places along the way on the bar of a gauge.
func (g gauge) onBar(at []int64) []int64 {
	list := make([]int64, len(at))
	for i, n := range at {
		list[i] = g.base + n*(g.goal-g.base)/whole
	}
	return list
}
