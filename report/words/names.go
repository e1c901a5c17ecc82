package words

import "fmt"

// Region is the name of a region of the platform, or else what was given.
func (l *Language) Region(name string) string { return known(l.Catalogue.Regions, name) }

// Unit is a unit of the index in words, or else the unit that was given.
func (l *Language) Unit(unit string) string { return known(l.Index.Units, unit) }

func known(names map[string]string, id string) string {
	if name, ok := names[id]; ok {
		return name
	}
	return id
}

// Indicator is the name of an indicator of an edition by its number, from 1;
// empty when the edition has none of that number.
func (l *Language) Indicator(edition, number int) string {
	names := l.Index.Indicators[edition]
	if number < 1 || number > len(names) {
		return ""
	}
	return names[number-1]
}

// OriginalIndicator is the name of an indicator in English, by which people know
// it where the name in the language is our own; empty where that is official.
func (l *Language) OriginalIndicator(edition, number int) string {
	return l.original(fmt.Sprintf("Index.Indicators[%d][%d]", edition, number-1), English().Indicator(edition, number))
}

// OriginalCommitment is, as OriginalIndicator, the title of a commitment.
func (l *Language) OriginalCommitment(id string) string {
	return l.original(fmt.Sprintf("Catalogue.Commitments[%s]", id), English().Catalogue.Commitments[id])
}

func (l *Language) original(path, name string) string {
	if l.Official == nil || l.Official[path] != "" {
		return ""
	}
	return name
}
