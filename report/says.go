package report

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// onDay is a date in words; empty for the zero date.
func (b *builder) onDay(d profile.Date) string {
	if d == (profile.Date{}) {
		return ""
	}
	return b.Lang.When((*words.When)(&d))
}

// when is a year, a month or a day in words; empty for none.
func (b *builder) when(p *profile.When) string { return b.Lang.When((*words.When)(p)) }

// span is the time of an action in words; empty when it is not known.
func (b *builder) span(a *profile.Action) string {
	return b.Lang.Span((*words.When)(a.Start), (*words.When)(a.End))
}

// number is a number of the profile as it is printed: grouped if the profile
// asks for that.
func (b *builder) number(s string) string { return b.Lang.Decimal(s, b.profile.Report.GroupDigits) }

// quantity is a number with its unit, if it has one, which do not come apart.
func (b *builder) quantity(number, unit string) string {
	return b.Lang.Quantity(b.number(number), apart(unit))
}

// apart are words of the city, in a direction of their own where they have a
// language, or letters that may run from right to left.
func apart(words string) string {
	const hebrew = 0x590 // the first block of a script that does
	if text.Lang(words) != "" || strings.ContainsFunc(words, func(r rune) bool { return r >= hebrew }) {
		return text.Isolate(words)
	}
	return words
}

// told is what a text of the city says to the readers of the report, as words
// for a page: in a language of its own, they carry it.
func (b *builder) told(t profile.Text) string { return b.toldIn(t, "") }

// toldIn is told for a text whose language another field gives. A language of
// the text's own comes before it.
func (b *builder) toldIn(t profile.Text, lang string) string {
	v := t.Or(lang).In(b.Lang.Tag)
	return text.InLanguage(v.Language, v.Text)
}

// toldAll is told for a list.
func (b *builder) toldAll(list []profile.Text) []string {
	all := make([]string, len(list))
	for i, t := range list {
		all[i] = b.told(t)
	}
	return all
}

// plain is what a text of the city says to the readers of the report where no
// language can be told: in an alternative, a bookmark, the title of the file.
func (b *builder) plain(t profile.Text) string { return t.In(b.Lang.Tag).Text }

// figure is the tag of a picture of the city, which a text stands for.
func (b *builder) figure(alt profile.Text) *layout.Tag {
	v := alt.In(b.Lang.Tag)
	if v.Language == b.Lang.Tag {
		v.Language = ""
	}
	return &layout.Tag{Role: layout.RoleFigure, Alt: v.Text, Lang: v.Language}
}

// government is who the report is by.
func (b *builder) government() string {
	c := &b.profile.City
	if c.GovernmentName != "" {
		return b.toldIn(c.GovernmentName, c.GovernmentLanguage)
	}
	return b.told(c.Name)
}
