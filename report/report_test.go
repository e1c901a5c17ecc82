package report

import (
	"math"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

func TestSinesAreRightToAMillionth(t *testing.T) {
	for angle := int64(-turn); angle <= turn; angle += 997 {
		s, c := sincos(angle)
		a := float64(angle) / turn * 2 * math.Pi
		if ds, dc := float64(s)/one-math.Sin(a), float64(c)/one-math.Cos(a); math.Abs(ds) > 1e-6 || math.Abs(dc) > 1e-6 {
			t.Fatalf("at %d: off by %g and %g", angle, ds, dc)
		}
	}
}

func TestRootsAreExact(t *testing.T) {
	for _, n := range []int64{0, 1, 2, 3, 4, 8, 9, 1e12, 1e12 - 1, 1<<62 - 1} {
		if r := root(n); r*r > n || (r+1)*(r+1) <= n && r < 3037000499 {
			t.Errorf("root of %d is %d", n, r)
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

func TestTheCatalogueHasWordsForWhatAProfileMayName(t *testing.T) {
	for _, l := range words.All() {
		for _, s := range []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled} {
			if l.Catalogue.Statuses[string(s)] == "" {
				t.Errorf("%s: no words for %s", l.Tag, s)
			}
		}
		for _, area := range profile.Catalogue() {
			if l.Catalogue.Areas[area.ID] == "" {
				t.Errorf("%s: no title of area %s", l.Tag, area.ID)
			}
			for _, c := range area.Commitments {
				if l.Catalogue.Commitments[c.ID] == "" {
					t.Errorf("%s: no title of commitment %s", l.Tag, c.ID)
				}
			}
		}
		for _, r := range profile.Regions() {
			if l.Catalogue.Regions[r] == "" {
				t.Errorf("%s: no name of region %s", l.Tag, r)
			}
		}
		for _, of := range []profile.Counted{profile.CountedActions, profile.CountedCommitments, profile.CountedResources, profile.CountedSteps} {
			if l.Catalogue.Counted[string(of)] == (words.Counted{}) {
				t.Errorf("%s: no words for %s", l.Tag, of)
			}
		}
		for _, e := range cbi.Editions() {
			if got, want := len(l.Index.Indicators[e.Year]), e.Indicators(); got != want {
				t.Errorf("%s: %d names for the %d indicators of %d", l.Tag, got, want, e.Year)
			}
			for _, c := range e.Components {
				if l.Index.Components[c.ID] == "" || l.Index.Official[c.ID] == "" {
					t.Errorf("%s: no name of component %s", l.Tag, c.ID)
				}
			}
			for n := 1; n <= e.Indicators(); n++ {
				if in, _ := e.Indicator(n); in.Unit != "" && l.Index.Units[in.Unit] == "" {
					t.Errorf("%s: no words for the unit %s", l.Tag, in.Unit)
				}
			}
		}
		if !strings.Contains(l.Labels.Disclaimer, "<{privacy}>") {
			t.Errorf("%s: the disclaimer has no place for the privacy policy", l.Tag)
		}
	}
}

func TestAProfileMayAskForTheLanguagesThatThereAreWordsFor(t *testing.T) {
	var tags []string
	for _, l := range words.All() {
		tags = append(tags, l.Tag)
	}
	if got := profile.Languages(); !slices.Equal(got, tags) {
		t.Errorf("a profile may ask for %q, and there are words for %q", got, tags)
	}
}
