package report

import (
	"fmt"
	"math"
	"reflect"
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
		x, y := at(func(p layout.Point) int64 { return int64(p.X) }), at(func(p layout.Point) int64 { return int64(p.Y) })
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
	var walk func(string, reflect.Value)
	walk = func(name string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.String() == "" {
				t.Errorf("%s has no words", name)
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(name+"."+v.Type().Field(i).Name, v.Field(i))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", name, i), v.Index(i))
			}
		}
	}
	walk("Labels", reflect.ValueOf(*l))
	for _, s := range []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled} {
		if l.Statuses[string(s)] == "" {
			t.Errorf("no label for %s", s)
		}
	}
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
