package words

import (
	"strconv"
	"strings"
)

// Int is a whole number, ungrouped.
func (l *Language) Int(n int) string {
	if n < 0 {
		return l.Numbers.Minus + strconv.Itoa(-n)
	}
	return strconv.Itoa(n)
}

// Signed is a change: its sign always shows, and 0 has none.
func (l *Language) Signed(n int) string {
	if n > 0 {
		return l.Numbers.Plus + l.Int(n)
	}
	return l.Int(n)
}

// Percent is a whole number of per cent.
func (l *Language) Percent(n int) string { return l.Fill(l.Numbers.Percent, "n", l.Int(n)) }

// Decimal is a number in decimal digits, as a profile gives it, in the
// language's signs; grouped groups its whole part. What is no plain number
// stays as it is.
func (l *Language) Decimal(s string, grouped bool) string {
	digits, negative := strings.CutPrefix(s, "-")
	if !Plain(digits) {
		return s
	}
	whole, fraction, decimal := strings.Cut(digits, ".")
	if grouped {
		whole = l.group(whole)
	}
	if decimal {
		whole += l.Numbers.Decimal + fraction
	}
	if negative {
		return l.Numbers.Minus + whole
	}
	return whole
}

// Quantity is a number, already in words, with its unit, if it has one.
func (l *Language) Quantity(number, unit string) string {
	if unit == "" {
		return number
	}
	return l.Fill(l.Numbers.Joined, "n", number, "unit", unit)
}

// Plain reports whether a text is digits with at most one point between them.
func Plain(s string) bool {
	whole, fraction, decimal := strings.Cut(s, ".")
	only := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return only(whole) && (!decimal || only(fraction))
}

// group puts a mark between the groups of digits of a whole number.
func (l *Language) group(digits string) string {
	if len(digits) < 3+l.Digits.FromGroups {
		return digits
	}
	size := 3 // of the groups before the last three digits
	if l.Digits.Indian {
		size = 2
	}
	var b strings.Builder
	for i, d := range digits {
		if rest := len(digits) - i - 3; i > 0 && rest >= 0 && rest%size == 0 {
			b.WriteString(l.Numbers.Group)
		}
		b.WriteRune(d)
	}
	return b.String()
}
