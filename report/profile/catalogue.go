package profile

// CatalogueVersion is the catalogue of commitments in use: the year in which
// the Action Platform was launched.
const CatalogueVersion = "2022"

// Area is an action area of the Action Platform with its commitments. Their
// titles are in package words.
type Area struct {
	ID          string
	Commitments []Entry
}

// Entry is one commitment of the catalogue.
type Entry struct {
	ID string // stable, part of the profile format
	// Related are targets of the Kunming-Montreal Global Biodiversity Framework
	// with the same subject. No list published by the platform was found: they are read
	// from the titles, which follow the order of the targets, and are indicative.
	Related []int
}

// Catalogue returns the action areas of the catalogue in their order.
//
// Source: a profile downloaded from CitiesWithNature on 22 April 2026.
func Catalogue() []Area {
	return []Area{
		{"protect-and-restore", []Entry{
			{"ecosystems", []int{1, 2, 3}},
			{"fauna-and-flora", []int{4}},
			{"invasive-species", []int{6}},
			{"pollution", []int{7}},
			{"climate", []int{8}},
		}},
		{"use-sustainably", []Entry{
			{"wild-species", []int{5, 9}},
			{"urban-agriculture", []int{10}},
			{"green-and-blue-spaces", []int{12}},
		}},
		{"tools-and-solutions", []Entry{
			{"mainstreaming", []int{14}},
			{"production-and-consumption", []int{15, 16}},
			{"knowledge", []int{20, 21}},
			{"participation", []int{22, 23}},
			{"finance", []int{18, 19}},
		}},
	}
}

// Regions returns the known regions of the platform. The list is not closed:
// only "Asia & Oceania" has been read in a downloaded profile.
func Regions() []string {
	return []string{"Africa", "Asia & Oceania", "Europe", "Latin America & Caribbean", "North America"}
}
