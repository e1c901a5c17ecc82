package cbi

import (
	"cmp"
	"strconv"
	"strings"
)

// Decimal is a number as it is written, in the form of JSON (RFC 8259, section
// 6): 6.1, 6.10, -3 or 1e3. It is empty where there is no number.
//
// It keeps its digits, so that a value is printed as the city gave it, and it
// is compared exactly: in binary floating point 6.09999999999999999 would
// reach a limit of 6.1.
type Decimal string

// Compare is negative, zero or positive as d is less than, equal to or greater
// than e. What is not a number counts as zero.
func (d Decimal) Compare(e Decimal) int {
	a, b := d.parts(), e.parts()
	if a.sign != b.sign || a.sign == 0 {
		return cmp.Compare(a.sign, b.sign)
	}
	return a.sign * cmp.Or(cmp.Compare(a.point, b.point), cmp.Compare(a.digits, b.digits))
}

// MarshalJSON is the number as it is written; null where there is none.
func (d Decimal) MarshalJSON() ([]byte, error) {
	if d == "" {
		return []byte("null"), nil
	}
	return []byte(d), nil
}

// parts are a number as sign × 0.digits × 10^point, in which the digits
// neither begin nor end with a zero: so each number has one form.
type parts struct {
	sign   int // 0 for zero
	digits string
	point  int
}

func (d Decimal) parts() parts {
	const far = 1 << 30 // no number of a profile reaches it
	s, sign := string(d), 1
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, sign = rest, -1
	}
	mantissa, exponent := s, ""
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		mantissa, exponent = s[:i], s[i+1:]
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	zeros := len(whole) + len(fraction) - len(digits)
	digits = strings.TrimRight(digits, "0")
	if digits == "" {
		return parts{}
	}
	e, _ := strconv.Atoi(exponent) // beyond an int it is the largest one
	return parts{sign, digits, len(whole) - zeros + min(max(e, -far), far)}
}
