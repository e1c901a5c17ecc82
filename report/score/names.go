package score

import (
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// The names that the index gives to things, in English: the tables of a score
// are for other programs and for comparing cities, whatever the language of
// their reports.

func indicatorName(e cbi.Edition, number int) string {
	return words.English().Indicator(e.Year, number)
}

func componentName(c cbi.Component) string { return words.English().Index.Official[c.ID] }

// said is a text of the city, or what package cbi carries of one, in English if
// there is such a version.
func said[T ~string](t T) string { return profile.Text(t).In(words.English().Tag).Text }
