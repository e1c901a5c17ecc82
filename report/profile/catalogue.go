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
}

// Catalogue returns the action areas of the catalogue in their order.
//
// Source: a profile downloaded from CitiesWithNature on 22 April 2026.
func Catalogue() []Area {
	return []Area{
		{"protect-and-restore", "Protect and restore nature", []Entry{
			{"ecosystems", "Protect, connect and restore ecosystems"},
			{"fauna-and-flora", "Conserve and restore fauna and flora"},
			{"invasive-species", "Manage invasive alien species"},
			{"pollution", "Control Pollution"},
			{"climate", "Climate change adaptation and mitigation"},
		}},
		{"use-sustainably", "Use nature sustainably", []Entry{
			{"wild-species", "Equitable benefits through sustainable use of wild species"},
			{"urban-agriculture", "Biodiversity in urban agriculture, aquaculture and forestry"},
			{"green-and-blue-spaces", "Promote people's access to green and blue spaces"},
		}},
		{"tools-and-solutions", "Develop tools and solutions", []Entry{
			{"mainstreaming", "Mainstreaming biodiversity values"},
			{"production-and-consumption", "Sustainable production and consumption"},
			{"knowledge", "Use relevant knowledge, including traditional knowledge, for effective biodiversity management"},
			{"participation", "Equitable and effective participation of indigenous peoples and local communities in biodiversity-related decision-making"},
			{"finance", "Mobilize resources for biodiversity actions"},
		}},
	}
}

// Regions returns the known regions of the platform. The list is not closed:
// only "Asia & Oceania" has been read in a downloaded profile.
func Regions() []string {
	return []string{"Africa", "Asia & Oceania", "Europe", "Latin America & Caribbean", "North America"}
}
