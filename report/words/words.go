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

	Numbers Numbers
	Dates   Dates
	Lists   Lists

	Labels    Labels
	Catalogue Catalogue
	Index     IndexNames

	misuse func(string) // of patterns; nil outside of tests
}

// All returns the languages that a report can be made in, English first.
func All() []*Language { return []*Language{English()} }

// Of is the language of a tag (BCP 47), English for the empty one.
func Of(tag string) (*Language, bool) {
	for _, l := range All() {
		if tag == "" || l.Tag == tag {
			return l, true
		}
	}
	return nil, false
}
