package cbi

import "testing"

func edition(t testing.TB, year int) Edition {
	t.Helper()
	e, ok := Find(year)
	if !ok {
		t.Fatalf("no edition of %d", year)
	}
	return e
}

func TestEditionsAddUpToTheirPublishedPoints(t *testing.T) {
	for year, want := range map[int][5]int{2021: {36, 20, 56, 112, 28}, 2014: {40, 16, 36, 92, 23}} {
		e := edition(t, year)
		got := [5]int{e.Components[0].Points(), e.Components[1].Points(), e.Components[2].Points(), e.Points(), e.Indicators()}
		if got != want {
			t.Errorf("edition of %d: %v points, want %v", year, got, want)
		}
	}
	if _, ok := Find(2008); ok {
		t.Error("there is no edition of 2008")
	}
}

func TestEveryIndicatorHasANumberAndAComponent(t *testing.T) {
	for _, e := range Editions() {
		in := [3]int{}
		for n := 1; n <= e.Indicators(); n++ {
			i, ok := e.Indicator(n)
			if !ok || i.Number != n {
				t.Errorf("indicator %d of %d is %+v, %v", n, e.Year, i, ok)
			}
			in[i.Component]++
		}
		for i, c := range e.Components {
			if in[i] != c.Indicators {
				t.Errorf("component %s of %d has %d indicators, want %d", c.ID, e.Year, in[i], c.Indicators)
			}
		}
		for _, n := range []int{0, -1, e.Indicators() + 1} {
			if i, ok := e.Indicator(n); ok {
				t.Errorf("indicator %d of %d is %+v", n, e.Year, i)
			}
		}
	}
}

func TestComponentsMeetWhereTheyShould(t *testing.T) {
	for _, c := range []struct {
		year, number int
		component    int
	}{ // where components meet
		{2021, 1, 0},
		{2021, 9, 0},
		{2021, 10, 1},
		{2021, 14, 1},
		{2021, 15, 2},
		{2021, 28, 2},
		{2014, 2, 0},
		{2014, 6, 0},
		{2014, 10, 0},
		{2014, 11, 1},
		{2014, 15, 2},
		{2014, 23, 2},
	} {
		e := edition(t, c.year)
		if i, _ := e.Indicator(c.number); i.Component != c.component {
			t.Errorf("indicator %d of %d is in component %d, want %d", c.number, c.year, i.Component, c.component)
		}
	}
}

func TestOnlyChangesNeedABaseline(t *testing.T) {
	for year, want := range map[int]map[int]bool{2021: {4: true, 5: true, 6: true}, 2014: {4: true, 5: true, 6: true, 7: true, 8: true}} {
		e := edition(t, year)
		for n := 1; n <= e.Indicators(); n++ {
			if i, _ := e.Indicator(n); i.NeedsBaseline != want[n] {
				t.Errorf("indicator %d of %d: needs a baseline is %v", n, year, i.NeedsBaseline)
			}
		}
	}
}
