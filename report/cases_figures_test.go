package report_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// figureCases are figures in every place and spelling, with sources, estimates and notes.
var figureCases = []truth{
	{file: "figures/everywhere.toml",
		says: []string{
			"about 2.3 million", "Population size, 2023 [1]", "Residents registered in the 16 wards.",
			"326.5\u00a0km²", "Area of the municipality, 2020 [2]",
			"Not calculated: the population is given in words", "Population density",
			"The city in figures", "about 106700", "Street trees, 2022 [1]", "21.5\u00a0%", "Green cover, 2020 [3]", "Trees, grass and farmland", "1578.9\u00a0mm", "降水量",
			"about 340", "Volunteers who count dragonflies, 2024",
			"Group\nNative species\nIntroduced species", "Birds, 2010 [4]\n315\n12",
			"Vascular plants [4]\nWithout cultivated plants.\nabout 2200\nHerbarium records included.\n640, 2015 [5]", "トンボ (dragonflies)\n67\n–",
			"Platform engagement statistics\n1\nCommitment made\n",
			"Sources\n[1]\nCity of Nagoya, Statistics, https://www.city.nagoya.jp/en/statistics\n[2]\nGeospatial Information Authority of Japan\n[3]\n緑被率調査報告書\n[4]\nCity of Nagoya, Red List 2010\n[5]\nSurvey of alien plants\nChapter 2",
			"about 310 Latest 2023", "120 Baseline 2008 [1]", "500 Target 2030", "2012", "148", "2016", "about 203", "2020", "262", "[2]", "Latest, 2023: From the reports of 25 groups.",
			"892 Latest", "Target reached", "544\u00a0ha [3]", "about 51000, 2023", "Visitors of guided walks.",
			"Spent: JPY\u00a01.2\u00a0billion (2023) [1]", "Secured: JPY\u00a0800000000 a year, from the forest environment transfer tax", "Not available: about JPY\u00a04 billion in total",
			"Sources\n[1]\nBudget book 2023\n[2]\n緑被率調査報告書\n[3]\nCity of Nagoya, Red List 2010\nChapter 3",
			"Proportion of Natural Areas in the City [1]", "about 12.5\u00a0% (2020)", "Institutional Capacity", "[2]",
			"Sources\n[1]\nGeospatial Information Authority of Japan\n[2]\nBiodiversity Center",
		},
		holds: func(t *testing.T, r *reported) {
			if url := "https://www.city.nagoya.jp/en/statistics"; !slices.Contains(r.told.addresses, url) {
				t.Errorf("no link leads to %s", url)
			}
		}},
	{file: "figures/old-spellings.toml",
		says: []string{
			"139875\nPopulation size, 2023", "273\u00a0km²\nArea of the municipality, 2021", "512 per km²\nPopulation density",
			"Platform engagement statistics\n3\nActions made",
			"7.50 Latest 2022", "0 Baseline 2016", "15 Target 2030", "about 60\u00a0ha", "ISK\u00a080–100 million a year, from the city",
			"Heath counted apart.", "9.1\u00a0% (2019)", "Sources\n[1]\nTree inventory",
		},
		never: []string{"The city in figures", "Species", "about 139875", "Not calculated"}},
	{file: "figures/arabic.toml",
		checks: []string{"7:24: warning: `city.population.value` is \"4.5 مليون\": 4500000 or 4.5?"},
		says: []string{
			"Population size, 2023 [1]", "مع اللاجئين المسجلين", "Area of the municipality [1]", "about 250000", "أشجار الزيتون", "200–400\u00a0mm\nRain in a year [2]",
			"Sources\n[1]", "[2]\nGreater Amman Municipality, annual report 2022 (p. 14)\nChapter 2",
			"each household of the district", "Secured: JOD\u00a01500000 (2024), from", "أمانة عمّان الكبرى", "Sought: about USD\u00a0750000 in total\nAsked of two donors.",
		},
		never: []string{"[3]"},
		holds: func(t *testing.T, r *reported) {
			if url := "https://dosweb.dos.gov.jo/ar/"; !slices.Contains(r.told.addresses, url) {
				t.Errorf("no link leads to %s, but to %q", url, r.told.addresses)
			}
			if !slices.Contains(r.told.languages, "ar") {
				t.Error("nothing is told in Arabic")
			}
		}},
	{file: "figures/series.toml",
		says: []string{
			"about 78.6 Latest 2023", "0 Baseline 2015", "160 Target 2030", "2019", "40", "[1]", "2021", "60", "[1]", "2023", "about 78.6",
			"8 Latest 2024", "Target reached", "10 Target", "2010", "41.50", "Value, 2015: Without golf courses.",
			"98 Latest", "97 Target", // less may be better: nobody says that it is reached
			"Roofs with plants\n892.0 Latest\nTarget reached\n892 Target 2030 [2]\nTarget, 2030: As in the roof plan.",
			"0.5 Latest", "−3.5 Baseline", "−2", "−1.25", "Sources\n[1]\nPla Natura\n[2]\n",
		},
		holds: func(t *testing.T, r *reported) {
			if url := "https://ajuntament.barcelona.cat/ecologiaurbana/(ca)/terrats"; !slices.Contains(r.told.addresses, url) {
				t.Errorf("no link leads to %s, but to %q", url, r.told.addresses)
			}
		}},
	{file: "figures/density.toml",
		checks: []string{"8:8: warning: 545796 people on 8 ha are 6822450 per km², more than in any city"},
		says:   []string{"545796\nPopulation size, 2021 [1]", "68225 per ha\nPopulation density"}},
	{file: "figures/unit-of-area.toml",
		checks: []string{"8:8: warning: unknown unit of area \"रोपनी\", so the density of the population cannot be checked"},
		says:   []string{"Population density"}},
	{file: "figures/area-in-words.toml",
		checks: []string{"8:8: warning: `city.area` is a text, so nothing is worked out from it", "{ value = 794.5, unit = \"km²\" }"},
		says:   []string{"794.5 km²\nArea of the municipality\nNot calculated: the area is given in words\nPopulation density"}},
	{file: "figures/population-missing.toml", checks: []string{"note: the density of the population is not calculated, because the population is not given [no-density]"},
		says:  []string{"19.2\u00a0km²\nArea of the municipality"},
		never: []string{"Population density", "Not calculated"}},
	{file: "figures/not-figures.toml", checks: []string{
		"`city.population` is a number (2.2)", "expected an integer, or a text, such as \"2.2 million\"",
		"`population_year` is 2021, but the year of `population` is 2020",
		"`city.area` has no unit", "missing field `label` in `key_figures[0]`",
		"`key_figures[1].value` is a table", "unit, year, source, estimate and note stand beside it",
		"`species[0]` has no count", "`action_platform.actions[0].people_reached` is a list",
		"`action_platform.actions[0].budget[0].state` is \"gone\"", "missing field `value` in `action_platform.actions[0].budget[1].amount`",
		"`action_platform.actions[0].targets[0].target` is a boolean (true)", "the value of 2018 is listed after the one for 2020",
		"`action_platform.actions[0].targets[0].values[2]` is a string (3)",
	}},
}

// The table of species is one that a screen reader can walk through: each count
// stands below the head of its column and beside its group.
func TestSpeciesStandInATable(t *testing.T) {
	text, err := os.ReadFile("../testdata/cases/figures/everywhere.toml")
	if err != nil {
		t.Fatal(err)
	}
	file, found := profile.Load(context.Background(), profile.Source{Name: "everywhere.toml", Format: profile.TOML, Text: text}, nil)
	if file == nil {
		t.Fatal(found.Human(profile.Style{Plain: true}))
	}
	roles := map[layout.Role]int{}
	known := map[*layout.Tag]bool{}
	for _, page := range build(t, newPress(t), file.Profile).Pages[:4] {
		layout.Walk(page.Frame, func(tags []*layout.Tag, _ layout.Placed) {
			for _, tag := range tags {
				if !known[tag] {
					known[tag] = true
					roles[tag.Role+layout.Role(tag.Scope)]++
				}
			}
		})
	}
	for role, want := range map[layout.Role]int{layout.RoleTable: 1, "THColumn": 3, "THRow": 3, layout.RoleTD: 6} {
		if roles[role] != want {
			t.Errorf("%d of %s, want %d", roles[role], role, want)
		}
	}
}
