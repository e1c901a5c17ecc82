package words

import "strings"

// Catalogue is what the platform calls things, by the ids of a profile. Where a
// map has no entry, what the profile gives is printed.
type Catalogue struct {
	Areas       map[string]string // action areas
	Commitments map[string]string
	Regions     map[string]string  // by the platform's English name
	Statuses    map[string]string  // of an action
	Counted     map[string]Counted // what a statistic counts, below its figure
}

// IndexNames is what the City Biodiversity Index calls things. The platform
// writes components with small letters, and the index with capitals.
type IndexNames struct {
	Components map[string]string // by id, as the platform heads them
	Official   map[string]string // by id, as the index itself does
	Indicators map[int][]string  // by the year of the edition; in their order
	Units      map[string]string // of values, by the id of the unit
}

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

// CountedLabel is what stands below the figure of a statistic, for a number as
// the profile gives it.
func (l *Language) CountedLabel(of, value string) string {
	n := 2 // a number with a fraction, or one that no int holds, is no single thing
	if strings.TrimLeft(value, "0") == "1" {
		n = 1
	} else if strings.Trim(value, "0") == "" {
		n = 0
	}
	return l.Form(l.Catalogue.Counted[of], n)
}
