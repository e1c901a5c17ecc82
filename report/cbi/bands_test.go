package cbi

import (
	"strconv"
	"strings"
	"testing"
)

// Every published band at its edges: a value below, at and above each, and
// those in the gaps between bands, which are marked with ~.
var edges = map[int]string{
	1:  "0 0, 0.99 0, 1.0 1, 1 1, 6.9 1, 6.91 1~, 6.99 1~, 7.0 2, 13.9 2, 13.95 2~, 14.0 3, 14 3, 20 3, 20.0 3, 20.01 4, 100 4",
	2:  "0 0, 19.99 0, 20.0 1, 39.9 1, 39.95 1~, 40.0 2, 59.9 2, 59.99 2~, 60.0 3, 79 3, 79.0 3, 79.01 4, 100 4",
	3:  "0 0, 5.9 0, 5.99 0, 6 1, 10.9 1, 10.95 1~, 11 2, 15.9 2, 15.95 2~, 16 3, 20 3, 20.1 4",
	7:  "0 0, 19.9 0, 20 1, 39.9 1, 39.95 1~, 40 2, 59.9 2, 59.95 2~, 60 3, 79.9 3, 79.95 3~, 80 4~, 80.1 4",
	8:  "0 0, 0.99 0, 1 1, 6 1, 6.05 1~, 6.0999999999999999999 1~, 6.1 2, 6.10 2, 11 2, 11.05 2~, 11.1 3, 17 3, 17.0 3, 17.01 4",
	10: "0 0, 29.9 0, 30 1, 39.9 1, 39.95 1~, 40 2, 49.9 2, 49.95 2~, 50 3, 59.9 3, 59.95 3~, 60 4~, 60.0 4~, 60.1 4",
	11: "0 0, 9.9 0, 10 1~, 10.05 1~, 10.1 1, 24.9 1, 24.95 1~, 25 2, 39.9 2, 39.95 2~, 40 3, 54.9 3, 54.95 3~, 55 4~, 55.1 4",
	12: "0 0, 0.09 0, 0.1 1, 0.10 1, 0.3 1, 0.35 1~, 0.39 1~, 0.4 2, 0.6 2, 0.65 2~, 0.7 3, 0.9 3, 0.90 3, 0.91 4, 5 4",
	13: "0 0, 29.9 0, 30 1, 49.9 1, 49.95 1~, 50 2, 69.9 2, 69.95 2~, 70 3, 89.9 3, 89.95 3~, 90 4~, 90.1 4, 100 4",
}

func TestPublishedBandsAtTheirEdges(t *testing.T) {
	e := edition(t, 2021)
	for n := 1; n <= e.Indicators(); n++ {
		in, _ := e.Indicator(n)
		if in.Bands.Known() != (edges[n] != "") {
			t.Errorf("indicator %d: its bands are known is %v", n, in.Bands.Known())
			continue
		}
		if edges[n] == "" {
			continue
		}
		if in.Bands.Unit != in.Unit {
			t.Errorf("indicator %d is in %q and its bands in %q", n, in.Unit, in.Bands.Unit)
		}
		for _, c := range strings.Split(edges[n], ", ") {
			value, rest, _ := strings.Cut(c, " ")
			want, gap := strings.CutSuffix(rest, "~")
			if got := strconv.Itoa(in.Bands.Score(Decimal(value))); got != want {
				t.Errorf("indicator %d: %s gives %s, want %s", n, value, got, want)
			}
			if low, high, got := in.Bands.Between(Decimal(value)); got != gap {
				t.Errorf("indicator %d: %s lies between bands is %v (%d and %d)", n, value, got, low, high)
			}
		}
	}
	old := edition(t, 2014)
	for n := 1; n <= old.Indicators(); n++ {
		if in, _ := old.Indicator(n); in.Bands.Known() {
			t.Errorf("indicator %d of 2014 has bands, which no source gives", n)
		}
	}
}

func TestAGapNamesTheBandsBesideIt(t *testing.T) {
	for _, c := range []struct {
		number    int
		value     Decimal
		low, high int
	}{{8, "6.05", 1, 2}, {8, "11.09", 2, 3}, {11, "10", 0, 1}, {13, "90", 3, 4}, {7, "79.99", 3, 4}} {
		in, _ := edition(t, 2021).Indicator(c.number)
		if low, high, ok := in.Bands.Between(c.value); !ok || low != c.low || high != c.high {
			t.Errorf("indicator %d: %s lies between the bands of %d and %d, %v", c.number, c.value, low, high, ok)
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
			if got := strconv.Itoa(c.bands.Score(Decimal(value))); got != want {
				t.Errorf("%s: %s gives %s, want %s", c.name, value, got, want)
			}
			if _, _, gap := c.bands.Between(Decimal(value)); gap {
				t.Errorf("%s: limits leave no gap at %s", c.name, value)
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

func TestTablesAreTheSameWhenTheyScoreTheSame(t *testing.T) {
	in, _ := edition(t, 2021).Indicator(1)
	own := Bands{Limits: [4]Decimal{"1", "7", "14", "20.00"}, Passed: true, Source: "us"}
	if !in.Bands.Same(own) {
		t.Error("1 and 1.0 are one limit")
	}
	own.Passed = false
	if in.Bands.Same(own) {
		t.Error("20 gives 3 points in one and 4 in the other")
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
	} {
		if got := SameUnit(c.given, c.asked); got != c.want {
			t.Errorf("%q for %q: %v", c.given, c.asked, got)
		}
	}
}
