package profile

// CatalogueVersion is the catalogue of commitments in use: the year in which
// the Action Platform was launched.
const CatalogueVersion = "2022"

// Area is an action area of the Action Platform with its commitments. Titles
// are the platform's words, spelling and capitals included.
type Area struct {
	ID          string
	Title       string
	Commitments []Entry
}

// Entry is one commitment of the catalogue.
type Entry struct {
	ID    string // stable, part of the profile format
	Title string
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
		{"protect-and-restore", "Protect and restore nature", []Entry{
			{"ecosystems", "Protect, connect and restore ecosystems", []int{1, 2, 3}},
			{"fauna-and-flora", "Conserve and restore fauna and flora", []int{4}},
			{"invasive-species", "Manage invasive alien species", []int{6}},
			{"pollution", "Control Pollution", []int{7}},
			{"climate", "Climate change adaptation and mitigation", []int{8}},
		}},
		{"use-sustainably", "Use nature sustainably", []Entry{
			{"wild-species", "Equitable benefits through sustainable use of wild species", []int{5, 9}},
			{"urban-agriculture", "Biodiversity in urban agriculture, aquaculture and forestry", []int{10}},
			{"green-and-blue-spaces", "Promote people's access to green and blue spaces", []int{12}},
		}},
		{"tools-and-solutions", "Develop tools and solutions", []Entry{
			{"mainstreaming", "Mainstreaming biodiversity values", []int{14}},
			{"production-and-consumption", "Sustainable production and consumption", []int{15, 16}},
			{"knowledge", "Use relevant knowledge, including traditional knowledge, for effective biodiversity management", []int{20, 21}},
			{"participation", "Equitable and effective participation of indigenous peoples and local communities in biodiversity-related decision-making", []int{22, 23}},
			{"finance", "Mobilize resources for biodiversity actions", []int{18, 19}},
		}},
	}
}

// Regions returns the known regions of the platform. The list is not closed:
// only "Asia & Oceania" has been read in a downloaded profile.
func Regions() []string {
	return []string{"Africa", "Asia & Oceania", "Europe", "Latin America & Caribbean", "North America"}
}
