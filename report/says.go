package report

import (
	"cityprofile/report/profile"
)

// onDay is a date in words; empty for the zero date.
func (b *builder) onDay(d profile.Date) string {
	if d == (profile.Date{}) {
		return ""
	}
	return b.Lang.Date(d.Year, d.Month, d.Day)
}

// number is a number of the profile as it is printed: grouped if the profile
// asks for that.
func (b *builder) number(s string) string { return b.Lang.Decimal(s, b.profile.Report.GroupDigits) }

// quantity is a number with its unit, if it has one, which do not come apart.
func (b *builder) quantity(number, unit string) string {
	return b.Lang.Quantity(b.number(number), unit)
}
