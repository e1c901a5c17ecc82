package report

import "strings"

// number is a number as it is printed: with a true minus, and grouped if the
// profile asks for that. What is no plain number stays as it is.
func (b *builder) number(s string) string {
	digits, negative := strings.CutPrefix(s, "-")
	if !plain(digits) {
		return s
	}
	if b.profile.Report.GroupDigits {
		whole, fraction, decimal := strings.Cut(digits, ".")
		whole = grouped(whole, b.labels.Group)
		if decimal {
			whole += b.labels.Decimal + fraction
		}
		digits = whole
	}
	if negative {
		return "−" + digits
	}
	return digits
}

// plain reports whether a text is digits with at most one point between them.
func plain(s string) bool {
	whole, fraction, decimal := strings.Cut(s, ".")
	only := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return only(whole) && (!decimal || only(fraction))
}

// grouped puts a mark between every three digits of a whole number.
func grouped(digits, mark string) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// quantity is a number with its unit, which do not come apart.
func (b *builder) quantity(number, unit string) string {
	if unit == "" {
		return b.number(number)
	}
	return b.number(number) + "\u00a0" + unit
}
