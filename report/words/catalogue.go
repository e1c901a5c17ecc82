package words

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
	Short      map[string]string // by id, in two words, for a drawing
	Official   map[string]string // by id, as the index itself does
	Indicators map[int][]string  // by the year of the edition; in their order
	Units      map[string]string // of values, by the id of the unit
}
