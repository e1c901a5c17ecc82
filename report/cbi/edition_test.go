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

func TestEveryIndicatorHasANumberANameAndAComponent(t *testing.T) {
	for _, e := range Editions() {
		in := [3]int{}
		for n := 1; n <= e.Indicators(); n++ {
			i, ok := e.Indicator(n)
			if !ok || i.Number != n || i.Name == "" {
				t.Errorf("indicator %d of %d is %+v, %v", n, e.Year, i, ok)
			}
			in[i.Component]++
		}
		for i, c := range e.Components {
			if in[i] != c.Indicators || c.Name == "" {
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

func TestNamesStandAtTheirNumbers(t *testing.T) {
	for _, c := range []struct {
		year, number int
		component    int
		want         string
	}{ // where components meet, and where the editions differ
		{2021, 1, 0, "Proportion of Natural Areas in the City"},
		{2021, 9, 0, "Proportion of Invasive Alien Species"},
		{2021, 10, 1, "Regulation of Quantity of Water"},
		{2021, 14, 1, "Food Security Resilience – Urban Agriculture"},
		{2021, 15, 2, "Institutional Capacity"},
		{2021, 28, 2, "Community Science"},
		{2014, 2, 0, "Connectivity Measures or Ecological Networks to Counter Fragmentation"},
		{2014, 6, 0, "Change in Number of Butterfly Species"},
		{2014, 10, 0, "Proportion of Invasive Alien Species"},
		{2014, 11, 1, "Regulation of Quantity of Water"},
		{2014, 15, 2, "Budget Allocated to Biodiversity"},
		{2014, 23, 2, "Education and Awareness: Number of Outreach or Public Awareness Events Held in the City per Year"},
	} {
		e := edition(t, c.year)
		if got, _ := e.Name(c.number); got != c.want {
			t.Errorf("indicator %d of %d is called %q, want %q", c.number, c.year, got, c.want)
		}
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
