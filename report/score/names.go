package score

import (
	"cityprofile/report/cbi"
	"cityprofile/report/words"
)

// The names that the index gives to things, in English: the tables of a score
// are for other programs and for comparing cities, whatever the language of
// their reports.

func indicatorName(e cbi.Edition, number int) string {
	return words.English().Indicator(e.Year, number)
}

func componentName(c cbi.Component) string { return words.English().Index.Official[c.ID] }
