package words

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
