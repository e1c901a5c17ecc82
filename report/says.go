package report

import (
	"slices"

	"cityprofile/layout/text"
	"cityprofile/report/profile"
)

// sentence fills a pattern with values of the city for words that are set on a
// page: a name that runs in the other direction does not turn round what stands
// beside it.
func (b *builder) sentence(pattern string, kv ...string) string {
	kv = slices.Clone(kv)
	for i := 1; i < len(kv); i += 2 {
		kv[i] = text.Isolate(kv[i])
	}
	return b.lang.Fill(pattern, kv...)
}

// isolated are words of the city, each in a direction of its own.
func isolated(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = text.Isolate(w)
	}
	return list
}

// onDay is a date in words; empty for the zero date.
func (b *builder) onDay(d profile.Date) string {
	if d == (profile.Date{}) {
		return ""
	}
	return b.lang.Date(d.Year, d.Month, d.Day)
}

// number is a number of the profile as it is printed: grouped if the profile
// asks for that.
func (b *builder) number(s string) string { return b.lang.Decimal(s, b.profile.Report.GroupDigits) }

// quantity is a number with its unit, if it has one, which do not come apart.
func (b *builder) quantity(number, unit string) string {
	return b.lang.Quantity(b.number(number), unit)
}

// withYear adds the year of a figure to its label.
func (b *builder) withYear(label string, year *int) string {
	if year == nil {
		return label
	}
	return b.lang.Fill(b.labels.Dated, "label", label, "year", b.lang.Int(*year))
}
