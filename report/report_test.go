package report

import (
	"math"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/profile"
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
		x, y := at(func(p layout.Point) int64 { return p.X }), at(func(p layout.Point) int64 { return p.Y })
		if d := math.Hypot(x, y)/r - 1; math.Abs(d) > 1e-5 {
			t.Errorf("at %.1f: off by %g of the radius", u, d)
		}
	}
}

func TestPlaceholdersAreFilled(t *testing.T) {
	for _, c := range []struct {
		pattern string
		kv      []string
		want    string
	}{
		{"{n}% of {city}", []string{"n", "5", "city", "A {n} B"}, "5% of A {n} B"}, // a value is not looked into
		{"no {such} name", []string{"n", "5"}, "no {such} name"},
		{"open {", nil, "open "},
		{"", nil, ""},
	} {
		if got := fill(c.pattern, c.kv...); got != c.want {
			t.Errorf("%q: got %q, want %q", c.pattern, got, c.want)
		}
	}
}

func TestEnglishIsComplete(t *testing.T) {
	l := English()
	for _, area := range profile.Catalogue() {
		if area.Title == "" || len(area.Commitments) == 0 {
			t.Errorf("area %q", area.ID)
		}
	}
	for _, of := range []profile.Counted{profile.CountedActions, profile.CountedCommitments, profile.CountedResources, profile.CountedSteps} {
		if l.Counted[string(of)] == "" {
			t.Errorf("no label for %s", of)
		}
	}
	for i, m := range l.Months {
		if m == "" {
			t.Errorf("no name for month %d", i+1)
		}
	}
	if got, want := l.date(profile.Date{Year: 2026, Month: 4, Day: 2}), "2 April 2026"; got != want {
		t.Errorf("date %q, want %q", got, want)
	}
	if l.date(profile.Date{}) != "" {
		t.Error("no day has a name")
	}
	if !strings.Contains(l.Disclaimer, "<{privacy}>") {
		t.Error("the disclaimer has no place for the privacy policy")
	}
}

// luminance and contrast are those of WCAG 2.2.
func luminance(c layout.Color) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b layout.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColoursCanBeTold(t *testing.T) {
	th := Rings()
	type pair struct {
		what       string
		text, back layout.Color
		least      float64
	}
	pairs := []pair{
		{"ink on paper", th.Ink, th.Paper, 4.5}, {"ink on birch", th.Ink, th.Birch, 4.5},
		{"secondary ink on paper", th.Ink2, th.Paper, 4.5}, {"secondary ink on birch", th.Ink2, th.Birch, 4.5},
		{"the mark's rings on paper", th.Grey, th.Paper, 3},
	}
	for i, a := range th.Accent {
		pairs = append(pairs,
			pair{"accent on paper", a, th.Paper, 4.5},
			pair{"title on an opener", th.Paper, a, 4.5},
			pair{"title on a ring of an opener", th.Paper, th.pale(a, 20), 4.5},
			pair{"the chapter's ring", th.Pollen, a, 3},
			pair{"the outline of an empty cell", th.pale(a, 35), th.Paper, 3})
		if i == 0 {
			pairs = append(pairs, pair{"the title on the cover", a, th.Birch, 4.5})
		}
	}
	for _, p := range pairs {
		if c := contrast(p.text, p.back); c < p.least {
			t.Errorf("%s: contrast %.2f, at least %.1f", p.what, c, p.least)
		}
	}
}
