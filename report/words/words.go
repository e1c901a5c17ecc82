// Package words is what a report says, in each language: sentences, counted
// forms, numbers, dates, lists, and the names that the platform and the City
// Biodiversity Index give to things. Nothing outside of it has a word of a
// language, and nothing in it decides what is said.
//
// A language is one value, complete by construction: an entry without words, a
// form that its plural rule never asks for, and a placeholder that does not
// belong to an entry each fail a test.
//
// Names that a profile gives never stand inside a sentence that would have to
// inflect them: they are set off by a colon or a comma, or are its subject.
package words

// Language is all that a report says, and how it writes figures, in one
// language. It is not changed once it is made and may be shared.
type Language struct {
	Tag         string // language tag (BCP 47)
	RightToLeft bool   // direction of its script
	Plural      Rule

	Digits  Digits
	Numbers Numbers
	Dates   Dates
	Lists   Lists

	Labels    Labels
	Catalogue Catalogue
	Index     IndexNames

	// Official are the entries that someone else has published in this language,
	// by their path, such as Labels.Chapters.Index, with the source. All others
	// are ours. Nil where all are the originals.
	Official map[string]string

	misuse func(string) // of patterns; nil outside of tests
}

// Digits is how a language or a region groups the digits of a number.
type Digits struct {
	FromGroups int  // digits that must stand before the first mark: with 2, 1234 has none, and 12.345 has one
	Indian     bool // groups of two before the last three
}

// Numbers is how a language writes numbers.
type Numbers struct {
	Group   string // between groups of digits
	Decimal string // before a fraction
	Minus   string // before a number below zero
	Plus    string // before a gain
	Percent string `holds:"n"`
	None    string // in place of a figure that is not known
	Joined  string `holds:"n unit"` // a number and its unit, which stay together
}

// Dates is how a language writes dates.
type Dates struct {
	Months [12]string
	Day    string `holds:"day month year"`
	First  string `holds:"day month year"` // the first of a month
	Month  string `holds:"month year"`     // without a day

	Years string `holds:"start end"` // between two years
	Span  string `holds:"start end"` // where one of the two is a month or a day
	From  string `holds:"start"`
	Until string `holds:"end"`
}

// Lists is how a language puts several words in a row.
type Lists struct {
	Two    string `holds:"list last"` // a list of two, and the end of a longer one
	Comma  string // between the words before these, and between plain figures
	Names  string // between names that may have commas of their own
	Facts  string // between facts on one line
	Phrase string // between sentences
}
