package cbi

import (
	"math/big"
	"regexp"
	"testing"
)

var jsonNumber = regexp.MustCompile(`^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d{1,3})?$`)

func TestDecimalsAreComparedExactly(t *testing.T) {
	for _, c := range []struct {
		a, b Decimal
		want int
	}{
		{"6.1", "6.1", 0},
		{"6.1", "6.10", 0},
		{"6.0999999999999999999", "6.1", -1}, // one number in binary floating point
		{"6.1000000000000000001", "6.1", 1},
		{"0.30000000000000004", "0.3", 1},
		{"0.1", "0.09", 1},
		{"9", "10", -1},
		{"100", "99.9", 1},
		{"0", "-0", 0},
		{"0.0", "0", 0},
		{"-1", "0", -1},
		{"-2", "-10", 1},
		{"-0.5", "-0.49", -1},
		{"1e3", "1000", 0},
		{"1E+3", "1000.0", 0},
		{"12.5e-1", "1.25", 0},
		{"1e-400", "0", 1},
		{"1e99999999999999999999", "1e3", 1},
		{"1e-99999999999999999999", "0", 1},
		{"007", "7", 0},
		{"", "0", 0},
	} {
		if got := c.a.Compare(c.b); got != c.want {
			t.Errorf("%q against %q: %d, want %d", c.a, c.b, got, c.want)
		}
		if got := c.b.Compare(c.a); got != -c.want {
			t.Errorf("%q against %q: %d, want %d", c.b, c.a, got, -c.want)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("6.1", "6.10")
	f.Add("-12.5e-1", "0.001")
	f.Add("1e3", "999.999")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := Decimal(a).Compare(Decimal(b)) // whatever they are
		x, ok := number(a)
		y, also := number(b)
		if ok && also && got != x.Cmp(y) {
			t.Errorf("%q against %q: %d, want %d", a, b, got, x.Cmp(y))
		}
	})
}

// number reads what JSON takes for a number, if it is not out of all measure.
func number(s string) (*big.Rat, bool) {
	if !jsonNumber.MatchString(s) || len(s) > 40 {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}
