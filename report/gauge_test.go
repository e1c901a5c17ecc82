package report

import (
	"testing"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

func TestABarHasItsBaselineGoalAndLatestValueInProportion(t *testing.T) {
	for _, c := range []struct {
		base, latest, goal string
		want               gauge
		step               cbi.Decimal
		rulers             int
	}{
		{"0", "64", "120", gauge{goal: whole, latest: 533_333}, "20", 5},
		{"100", "150", "200", gauge{goal: whole, latest: 500_000}, "20", 4},
		{"41", "41", "25", gauge{goal: whole}, "2", 8},                                             // to fall, and has not begun
		{"41", "33", "25", gauge{goal: whole, latest: 500_000}, "2", 8},                            // half of the way down
		{"10", "30", "20", gauge{goal: 500_000, latest: whole}, "2", 4},                            // twice as far as it was to come
		{"10", "40", "20", gauge{goal: 500_000, latest: whole, cut: true}, "2", 4},                 // and further than the bar
		{"1000", "2000.1", "2000", gauge{goal: 961_538, latest: whole}, "200", 4},                  // just past it, and to be seen
		{"10", "5", "20", gauge{base: 333_333, goal: whole}, "2", 4},                               // worse by half of the way
		{"10", "-20", "20", gauge{base: 500_000, goal: whole, cut: true}, "2", 4},                  // worse by more than the way
		{"0.001", "0.002", "0.004", gauge{goal: whole, latest: 333_333}, "0.0005", 5},              // small
		{"-1.7e308", "1.7e308", "1.6e308", gauge{goal: 961_538, latest: whole, cut: false}, "", 0}, // the largest
	} {
		p := &profile.Target{Baseline: &profile.Reading{Value: cbi.Decimal(c.base)}, Latest: &profile.Reading{Value: cbi.Decimal(c.latest)}, Target: profile.Reading{Value: cbi.Decimal(c.goal)}}
		part, s := progress(p)
		if got := gaugeOf(p, part, s); got != c.want {
			t.Errorf("from %s to %s, at %s: got %+v, want %+v", c.base, c.goal, c.latest, got, c.want)
		}
		if at, step := rulers(p); step != c.step || len(at) < c.rulers-1 || len(at) > c.rulers {
			t.Errorf("from %s to %s: steps of %q at %v, want %q, about %d", c.base, c.goal, step, at, c.step, c.rulers)
		}
	}
}
