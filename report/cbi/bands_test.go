package cbi

import (
	"strconv"
	"strings"
	"testing"
)

// Every published band at its edges: a value below, at and above each, and
// those that the sources leave open, as 1-2: between two printed bands, or where
// a source prints a value in one band and counts it in another.
var edges = map[int]map[int]string{
	2021: {
		1:  "0 0, 0.99 0, 1.0 1, 1 1, 6.9 1, 6.91 1-2, 6.99 1-2, 7.0 2, 13.9 2, 13.95 2-3, 14.0 3, 14 3, 20 3, 20.0 3, 20.01 4, 100 4",
		2:  "0 0, 19.99 0, 20.0 1, 39.9 1, 39.95 1-2, 40.0 2, 59.9 2, 59.99 2-3, 60.0 3, 79 3, 79.0 3, 79.01 4, 100 4",
		3:  "0 0, 5.9 0, 5.99 0, 6 1, 10.9 1, 10.95 1-2, 11 2, 15.9 2, 15.95 2-3, 16 3, 19.99 3, 20 3-4, 20.0 3-4, 20.1 4",
		7:  "0 0, 19.9 0, 20 1, 39.9 1, 39.95 1-2, 40 2, 59.9 2, 59.95 2-3, 60 3, 79.9 3, 79.95 3-4, 80 3-4, 80.1 4, 300 4",
		8:  "0 0, 0.99 0, 1 1, 5.99 1, 6 1-2, 6.0 1-2, 6.05 1-2, 6.0999999999999999999 1-2, 6.1 2, 6.10 2, 11 2-3, 11.05 2-3, 11.1 3, 16.9 3, 17 3-4, 17.01 4",
		10: "0 0, 29.9 0, 30 1, 39.9 1, 39.95 1-2, 40 2, 49.9 2, 49.95 2-3, 50 3, 59.9 3, 59.95 3-4, 60 3-4, 60.0 3-4, 60.1 4",
		11: "0 0, 9.9 0, 10 0-1, 10.05 0-1, 10.1 1, 24.9 1, 24.95 1-2, 25 2, 39.9 2, 39.95 2-3, 40 3, 54.9 3, 54.95 3-4, 55 3-4, 55.1 4",
		12: "0 0, 0.09 0, 0.1 1, 0.10 1, 0.29 1, 0.3 1-2, 0.35 1-2, 0.39 1-2, 0.4 2, 0.59 2, 0.6 2-3, 0.65 2-3, 0.7 3, 0.89 3, 0.90 3-4, 0.91 4, 5 4",
		13: "0 0, 29.9 0, 30 1, 49.8 1, 49.9 1-2, 49.95 1-2, 50 2, 69.8 2, 69.9 2-3, 69.95 2-3, 70 3, 89.9 3, 89.95 3-4, 90 3-4, 90.1 4, 100 4",
	},
	2014: {
		13: "0 0, 0.09 0, 0.1 1, 0.3 1, 0.35 1-2, 0.4 2, 0.6 2, 0.65 2-3, 0.7 3, 0.9 3, 0.91 4",
		14: "0 0, 0.0 0, 0.5 0-1, 1 1, 1.5 1-2, 2 2, 2.01 2-3, 3 3, 3.1 4, 9 4",
		15: "0 0, 0.39 0, 0.4 1, 1.60 1, 2.2 1, 2.25 1-2, 2.3 2, 2.7 2, 2.75 2-3, 2.8 3, 3.7 3, 3.71 4, 100 4",
		16: "0 0, 11 0, 11.9 0, 12 1, 21 1, 21.5 1-2, 22 2, 39 2, 39.5 2-3, 40 3, 69 3, 70 3, 71 3-4, 500 3-4", // its last edge is cut off
		23: "0 0, 0.5 0-1, 1 1, 59 1, 60 2, 149 2, 150 3, 300 3, 301 4",
	},
}

func TestPublishedBandsAtTheirEdges(t *testing.T) {
	for _, e := range Editions() {
		for n := 1; n <= e.Indicators(); n++ {
			in, _ := e.Indicator(n)
			want := edges[e.Year][n]
			if in.Bands.Known() != (want != "") {
				t.Errorf("indicator %d of %d: its bands are known is %v", n, e.Year, in.Bands.Known())
				continue
			}
			if want == "" {
				continue
			}
			if in.Bands.Unit != in.Unit {
				t.Errorf("indicator %d of %d is in %q and its bands in %q", n, e.Year, in.Unit, in.Bands.Unit)
			}
			for _, c := range strings.Split(want, ", ") {
				value, scores, _ := strings.Cut(c, " ")
				low, high := in.Bands.Scores(Decimal(value))
				got := strconv.Itoa(low)
				if high != low {
					got += "-" + strconv.Itoa(high)
				}
				if got != scores {
					t.Errorf("indicator %d of %d: %s gives %s, want %s", n, e.Year, value, got, scores)
				}
			}
		}
	}
}

// Two tables were read in the handbook itself; all others are second-hand.
func TestOnlyTheHandbooksOwnPrintIsConfirmed(t *testing.T) {
	for _, e := range Editions() {
		for n := 1; n <= e.Indicators(); n++ {
			in, _ := e.Indicator(n)
			want := Single
			if e.Year == 2021 && n <= 2 {
				want = Confirmed
			}
			if in.Bands.Known() && in.Bands.Basis != want {
				t.Errorf("the bands of %d of %d are %s, want %s", n, e.Year, in.Bands.Basis, want)
			}
		}
	}
}

func TestACitysOwnBands(t *testing.T) {
	for _, c := range []struct {
		name  string
		bands Bands
		want  string // values and their scores
		texts [5]string
	}{
		{"counts", Bands{Limits: [4]Decimal{"1", "2", "3", "4"}},
			"0 0, 1 1, 2 2, 3 3, 3.5 3, 4 4, 9 4", [5]string{"< 1", "≥ 1, < 2", "≥ 2, < 3", "≥ 3, < 4", "≥ 4"}},
		{"passed", Bands{Limits: [4]Decimal{"12", "22", "40", "71"}, Passed: true},
			"11 0, 12 1, 71 3, 72 4", [5]string{"< 12", "≥ 12, < 22", "≥ 22, < 40", "≥ 40, ≤ 71", "> 71"}},
		{"the last as the one before", Bands{Limits: [4]Decimal{"1", "2", "3", "3"}, Passed: true},
			"2 2, 3 3, 4 4", [5]string{"< 1", "≥ 1, < 2", "≥ 2, < 3", "≥ 3, ≤ 3", "> 3"}},
		{"less is better", Bands{Limits: [4]Decimal{"30", "20", "11", "1"}, Passed: true},
			"31 0, 30 1, 20.1 1, 20 2, 11 3, 1 3, 1.0 3, 0.9 4, 0 4", [5]string{"> 30", "≤ 30, > 20", "≤ 20, > 11", "≤ 11, ≥ 1", "< 1"}},
		{"changes", Bands{Limits: [4]Decimal{"-5", "0", "1", "2"}},
			"-6 0, -5 1, 0 2, -0.0 2, 2 4", [5]string{"< -5", "≥ -5, < 0", "≥ 0, < 1", "≥ 1, < 2", "≥ 2"}},
	} {
		for _, pair := range strings.Split(c.want, ", ") {
			value, want, _ := strings.Cut(pair, " ")
			low, high := c.bands.Scores(Decimal(value))
			if got := strconv.Itoa(low); got != want || high != low {
				t.Errorf("%s: %s gives %d to %d, want %s", c.name, value, low, high, want)
			}
		}
		for score, want := range c.texts {
			if got := c.bands.Band(score); got != want {
				t.Errorf("%s: the band of %d is %q, want %q", c.name, score, got, want)
			}
		}
	}
}

func TestPublishedBandsReadAsTheyArePrinted(t *testing.T) {
	for number, want := range map[int]string{
		1:  "< 1.0, 1.0–6.9, 7.0–13.9, 14.0–20.0, > 20.0",
		8:  "< 1, 1–6, 6.1–11, 11.1–17, > 17",
		11: "< 10, 10.1–24.9, 25–39.9, 40–54.9, > 55",
	} {
		in, _ := edition(t, 2021).Indicator(number)
		var got []string
		for score := range MaxScore + 1 {
			got = append(got, in.Bands.Band(score))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("indicator %d: %q, want %q", number, got, want)
		}
	}
}

func TestAnOwnTableIsHeldAgainstThePublishedOne(t *testing.T) {
	for _, c := range []struct {
		year, number int
		own          [4]Decimal
		passed, want bool
	}{
		{2021, 1, [4]Decimal{"1", "7", "14", "20.00"}, true, true},
		{2021, 1, [4]Decimal{"1", "7", "14", "20"}, false, false}, // 20 gives 3 points in one and 4 in the other
		{2021, 1, [4]Decimal{"1", "6.95", "14", "20"}, true, true},
		{2021, 1, [4]Decimal{"0.5", "7", "14", "20"}, true, false},
		{2021, 1, [4]Decimal{"1", "7", "14", "21"}, true, false},
		{2021, 8, [4]Decimal{"1", "6", "11", "17"}, false, true}, // as its source counts
		{2021, 8, [4]Decimal{"1", "6.1", "11.1", "17"}, true, true},
		{2021, 13, [4]Decimal{"30", "50", "70", "95"}, false, false},
		{2021, 13, [4]Decimal{"90", "70", "50", "30"}, false, false},
		{2014, 16, [4]Decimal{"12", "22", "40", "71"}, true, true},
		{2014, 16, [4]Decimal{"12", "22", "40", "60"}, true, false},
	} {
		in, _ := edition(t, c.year).Indicator(c.number)
		if got := in.Bands.Allow(Bands{Limits: c.own, Passed: c.passed, Source: "us"}); got != c.want {
			t.Errorf("indicator %d of %d: %v may stand beside the published bands is %v", c.number, c.year, c.own, got)
		}
	}
}

func TestUnitsAreOneHoweverTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		given, asked string
		want         bool
	}{
		{"", "%", true},
		{"%", "%", true},
		{"per cent", "%", true},
		{"Percent", "%", true},
		{"fraction", "%", false},
		{"ha/1,000 persons", hectares, true},
		{"ha/1000 persons", hectares, true},
		{"ha per 1,000 people", hectares, true},
		{"hectares per 1\u00a0000 inhabitants", hectares, true},
		{"ha", hectares, false},
		{"m²/person", hectares, false},
		{"functions", "", false},
		{"visits per child", visits, true},
		{"visits", visits, false},
	} {
		if got := SameUnit(c.given, c.asked); got != c.want {
			t.Errorf("%q for %q: %v", c.given, c.asked, got)
		}
	}
}
