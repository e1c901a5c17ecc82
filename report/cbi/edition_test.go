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
