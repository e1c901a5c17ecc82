package cbi

import "testing"

func TestEditionsAddUpToTheirPublishedPoints(t *testing.T) {
	for year, want := range map[int][4]int{2021: {36, 20, 56, 112}, 2014: {40, 16, 36, 92}} {
		e, ok := Find(year)
		if !ok {
			t.Fatalf("no edition of %d", year)
		}
		got := [4]int{e.Components[0].Points(), e.Components[1].Points(), e.Components[2].Points(), e.Points()}
		if got != want {
			t.Errorf("edition of %d: %v points, want %v", year, got, want)
		}
	}
	if _, ok := Find(2008); ok {
		t.Error("there is no edition of 2008")
	}
}

func TestTheNamesOf2021CoverItsIndicators(t *testing.T) {
	e, _ := Find(2021)
	seen := map[string]bool{}
	for n := 1; n <= e.Indicators(); n++ {
		name, ok := e.Name(n)
		if !ok || name == "" || seen[name] {
			t.Errorf("indicator %d is called %q, %v", n, name, ok)
		}
		seen[name] = true
	}
	for n, want := range map[int]string{
		9: "Proportion of Invasive Alien Species", 10: "Regulation of Quantity of Water", // where components meet
		14: "Food Security Resilience – Urban Agriculture", 15: "Institutional Capacity",
	} {
		if got, _ := e.Name(n); got != want {
			t.Errorf("indicator %d is called %q, want %q", n, got, want)
		}
	}
	old, _ := Find(2014)
	for _, c := range []struct {
		Edition
		n int
	}{{e, 0}, {e, 29}, {e, -1}, {old, 1}} {
		if name, ok := c.Name(c.n); ok {
			t.Errorf("indicator %d of %d is called %q", c.n, c.Year, name)
		}
	}
}
