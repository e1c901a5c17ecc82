package cbi

import (
	"fmt"
	"testing"
)

func TestAChangeCountsWhatBothApplicationsHave(t *testing.T) {
	e2021, e2014 := edition(t, 2021), edition(t, 2014)
	var left []Reading
	for n := 4; n <= 8; n++ {
		left = append(left, Reading{Number: n, NotAssessed: true})
	}
	for _, c := range []struct {
		name     string
		then     Application
		now      Application
		want     [3]string // "was → is on indicators"
		total    string
		possible bool
	}{
		{"the same indicators", Application{Edition: e2021, Readings: scored(1, 1, 2)}, Application{Edition: e2021, Readings: scored(1, 2, 4)},
			[3]string{"3 → 6 on 2", "0 → 0 on 0", "0 → 0 on 0"}, "3 → 6 on 2", true},
		{"an indicator scored for the first time is no gain", Application{Edition: e2021, Readings: scored(1, 1, 2)}, Application{Edition: e2021, Readings: scored(2, 1, 4, 4)},
			[3]string{"2 → 1 on 1", "0 → 0 on 0", "0 → 0 on 0"}, "2 → 1 on 1", true},
		{"nothing in common", Application{Edition: e2021, Readings: scored(1, 1)}, Application{Edition: e2021, Readings: scored(2, 1)},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "0 → 0 on 0", true},
		{"totals alone", Application{Edition: e2014, Total: points(36)}, Application{Edition: e2014, Total: points(57)},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "36 → 57 on 23 by sums", true},
		{"components alone", Application{Edition: e2014, Components: [3]*int{points(15), points(4), points(17)}}, Application{Edition: e2014, Components: [3]*int{points(27), points(7), points(23)}},
			[3]string{"15 → 27 on 10 by sums", "4 → 7 on 4 by sums", "17 → 23 on 9 by sums"}, "36 → 57 on 23 by sums", true},
		{"a component alone against its indicators", Application{Edition: e2021, Components: [3]*int{nil, points(9), nil}}, Application{Edition: e2021, Readings: scored(10, 1, 2, 3, 4, 4)},
			[3]string{"0 → 0 on 0", "9 → 14 on 5 by sums", "0 → 0 on 0"}, "9 → 14 on 5 by sums", true},
		{"a total that leaves something out is not compared", Application{Edition: e2014, Total: points(38), Readings: []Reading{{Number: 4}}}, Application{Edition: e2014, Total: points(57)},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "0 → 0 on 0", true},
		{"totals that leave out the same", Application{Edition: e2014, Total: points(38), Readings: left}, Application{Edition: e2014, Total: points(42), Readings: left},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "38 → 42 on 18 by sums", true},
		{"published totals, and a few indicators now", Application{Edition: e2014, Total: points(36), Components: [3]*int{points(15), points(4), points(17)}},
			Application{Edition: e2014, Total: points(57), Components: [3]*int{points(27), points(7), points(23)}, Readings: append(scored(15, 1), valued(4, 8)...)},
			[3]string{"15 → 27 on 10 by sums", "4 → 7 on 4 by sums", "17 → 23 on 9 by sums"}, "36 → 57 on 23 by sums", true},
		{"a total without its components, against both", Application{Edition: e2014, Total: points(36), Components: [3]*int{points(15), points(4), points(17)}},
			Application{Edition: e2014, Total: points(57), Readings: append(scored(15, 1), valued(4, 4)...)},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "36 → 57 on 23 by sums", true},
		{"two of three components", Application{Edition: e2014, Total: points(36), Components: [3]*int{points(15), points(4), points(17)}},
			Application{Edition: e2014, Components: [3]*int{nil, points(7), points(23)}, Readings: valued(4, 8)},
			[3]string{"0 → 0 on 0", "4 → 7 on 4 by sums", "17 → 23 on 9 by sums"}, "21 → 30 on 13", true},
		{"two editions", Application{Edition: e2014, Readings: scored(1, 1)}, Application{Edition: e2021, Readings: scored(1, 2)},
			[3]string{"0 → 0 on 0", "0 → 0 on 0", "0 → 0 on 0"}, "0 → 0 on 0", false},
	} {
		change, ok := c.now.Result().Since(c.then.Result())
		if ok != c.possible {
			t.Errorf("%s: can be compared is %v", c.name, ok)
		}
		put := func(d Delta) string {
			s := fmt.Sprintf("%d → %d on %d", d.Was, d.Is, d.Indicators)
			if d.Sums {
				s += " by sums"
			}
			return s
		}
		for i, want := range c.want {
			if got := put(change.Components[i]); got != want {
				t.Errorf("%s: component %d changed %s, want %s", c.name, i, got, want)
			}
		}
		if got := put(change.Total); got != c.total || change.Total.Points() != change.Total.Is-change.Total.Was {
			t.Errorf("%s: the total changed %s, want %s", c.name, got, c.total)
		}
	}
}

func TestAChangeIsKnownByIndicator(t *testing.T) {
	e := edition(t, 2021)
	then := Application{Edition: e, Readings: append(scored(1, 1, 4), Reading{Number: 8, Value: "5"})}
	now := Application{Edition: e, Readings: append(scored(1, 3), Reading{Number: 8, Value: "12"})}
	c, _ := now.Result().Since(then.Result())
	if d := c.Indicators; *d[0] != 2 || d[1] != nil || *d[7] != 2 || d[27] != nil {
		t.Errorf("changes %v", d)
	}
}

func TestTheBaselineIsTheFirstOfTheEditionInUse(t *testing.T) {
	e2021, e2014 := edition(t, 2021), edition(t, 2014)
	at := func(e Edition, year int) Result { return Application{Edition: e, Year: &year}.Result() }
	h := History{Now: at(e2021, 2026), Earlier: []Result{at(e2014, 2014), at(e2021, 2022), at(e2021, 2024)}}
	if b, ok := h.Baseline(); !ok || *b.Year != 2022 || h.First() {
		t.Errorf("the baseline is %v, %v", b.Year, ok)
	}
	h.Earlier = h.Earlier[:1]
	if _, ok := h.Baseline(); ok || !h.First() {
		t.Error("another edition is no baseline")
	}
}
