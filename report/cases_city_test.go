package report_test

import (
	"strings"
	"testing"
)

// cityCases are cities, written up from public facts by an officer with init and the README.
var cityCases = []truth{
	// Lakh and crore are asked about and printed as given; a published total and two components stand.
	{file: "cities/pune.toml", checks: []string{
		"`city.population.value` is \"31.24 lakh\": 3124000 or 31.24?", "`key_figures[1].value` is \"Rs. 9,515 crore\": 95150000000 or 95150000?",
		"`action_platform.actions[0].people_reached` is \"about 31 lakh\": 3100000 or 31?",
		"note: `action_platform.actions[0].targets[2].target` is 0.33 %, and would be 33 % as a fraction of 1 [fraction]", "indicator 4 has a value but no score",
	},
		says: []string{
			"31.24 lakh", "Not calculated: the population is given in words", "722 mm", "Rs. 9,515 crore", "about 4,013,464", "-2 to 41 °C", "1.5 lakh+",
			"477 Latest 2024", "567 Baseline 2021", "963 Target 2025", "25 Latest 2023", "90 Baseline", "30 Target", "0.33 Target",
			"about 31 lakh", "Sought: INR\u00a04,727\u00a0crore in total", "Secured: INR\u00a0650\u00a0crore (2023), from PMC [1]", "PMC budget",
			"out of 92 points:", "49 Points", "+9 points", "from 40 to 49, by the totals of both years", "20 of 40 points", "10 of 16 points", "– of 36 points",
		},
		never: []string{"722000000", "from 2 to 4"}},
	{file: "cities/nagoya-as-first-written.toml", checks: []string{
		"write \"Asia & Oceania\"", "`city.population` is \"232万人\": 2320000 or 232?", "write the office, such as \"Mayor of Nagoya\"",
		"write the year of the common era, 2022, and the fiscal year in `period`",
		"is \"1億2,000万円\", with a currency of its own: 120000000?", "`action_platform.actions[1].people_reached` is \"1万5千人\": 15000?",
		"expected a list: [\"Satoyama\", \"tidal flat\", \"river\"]", "{ value = 326.5, unit = \"km²\" }", "2023-04 is a year with a month", "write it in quotes: \"2023-04\"",
	}},
	{file: "cities/nagoya.toml",
		says: []string{
			"2320000", "7106 per km²", "2 of 120 actions are described here", "9800 Baseline", "12000 Target", "Spent: JPY\u00a0120000000 (2023)", "JPY\u00a098000000 (2024)",
			"5 October 2024", "Visitor centre renewed.", "April 2023", "15000", "なごや生物多様性センターとともに。", "改定 2022",
			"out of 88 points available (112 in total):", "48 Points", "18 of 36 points", "Nagoya has not started on this biodiversity index section", "30 of 56 points",
			"21.5\u00a0%", "4*", "26.5\u00a0%", "1*", "35\u00a0%", "1†", "80\u00a0%", "4†", "2010 application, 2014 edition: 52 of 92 points",
		},
		never: []string{"baseline year", "112 points:"}},
	{file: "cities/curridabat-as-first-written.toml", checks: []string{
		"13:18: warning: `city.area.value` is \"16,06\": 16.06 or 1606?",
		`18:24: warning: indicator 1 is 0.3945 %: 0.3945 % or 39.45 %?`,
	}},
	{file: "cities/curridabat.toml", checks: []string{
		"13:18: warning: `city.area.value` is \"16,06\": 16.06 or 1606?",
		`18:24: warning: indicator 1 is 0.3945 %: 0.3945 % or 39.45 %?`,
	}, says: []string{
		"16,06\u00a0km²\nArea of the municipality\nNot calculated: the area is given in words\nPopulation density",
	}},
	{file: "cities/fingal-as-first-written.toml", checks: []string{
		"50:21: warning: `action_platform.actions[0].budget.amount` is \"€40,000 a year\", with a currency of its own: 40000?",
	}, says: []string{"100", "Actions", "26 of 100 actions are described here"}, holds: nothingLost},
	{file: "cities/fingal.toml", checks: []string{
		"285:21: warning: `action_platform.actions[24].budget.amount` is \"€40,000 a year\", with a currency of its own: 40000?",
	}, says: []string{
		"The city in figures\n100\nActions in the plan\n32\nPriority actions for 2022-2030\n4 million\nFunding needed for all actions (euro a year)\nabout 6\nFull-time staff needed",
		"EUR\u00a0€40,000 a year",
	}, never: []string{"Platform engagement statistics"}, holds: nothingLost},
	{file: "cities/freetown-as-first-written.toml", checks: []string{""}, says: []string{
		"SLE\u00a0Le 12 billion (old leones), from World Bank through the Ministry of Finance",
	}, holds: nothingLost},
	{file: "cities/freetown.toml", checks: []string{""}, says: []string{
		"SLE\u00a0Le 12 billion (old leones), from World Bank through the Ministry of Finance",
	}, holds: nothingLost},
	{file: "cities/hyderabad.toml", checks: []string{
		"40:21: warning: `action_platform.actions[0].budget.amount` is \"57.53 crore\": 575300000 or 57.53?",
	}},
	{file: "cities/medellin-as-first-written.toml", checks: []string{
		"17:18: warning: `city.area.value` is \"380,64\": 380.64 or 38064?",
		"24:9: warning: `statistics[0].value` is \"106.700\": 106700 or 106.700?",
		"39:21: warning: `action_platform.actions[0].budget.amount` is \"6,50 por habitante\": 6.50 or 650?",
		"80:1: error: unknown field `updates`",
		"`updates` belongs to the action: put it above the first [[action_platform.actions.targets]]",
	}},
	{file: "cities/medellin.toml", checks: []string{
		"17:18: warning: `city.area.value` is \"380,64\": 380.64 or 38064?",
	}, says: []string{
		"380,64\u00a0km²\nArea of the municipality\nNot calculated: the area is given in words\nPopulation density",
		"The city in figures\n106.700\nárboles sembrados\n247\ncanchas",
		"USD\u00a06,50 por habitante",
	}, holds: func(t *testing.T, r *reported) {
		for _, foot := range r.feet() { // the name, and beside it all else
			if !strings.HasPrefix(foot, "Distrito Especial de Ciencia, Tecnología e Innovación de Medellín ") || !strings.Contains(foot, " Illustrative data ") {
				t.Errorf("a foot says %q", foot)
			}
		}
	}},
	{file: "cities/template-uncommented.toml", checks: []string{
		`12:19: warning: ` + "`city.government_name`" + ` is "City of Example"`,
		`14:14: warning: ` + "`city.population`" + ` is 123456`,
		`17:15: warning: ` + "`city.coordinates`" + ` is 0, 0`,
		`18:11: warning: ` + "`city.website`" + ` is "https://www.example.org"`,
		`26:8: warning: ` + "`head_of_government.name`" + ` is "First Last"`,
		`27:9: warning: ` + "`head_of_government.title`" + ` is "Mayor of Example"`,
		`62:54: warning: ` + "`action_platform.actions[0].documents[0].url`" + ` is "https://www.example.org/plan.pdf"`,
		`95:7: warning: ` + "`resources[0].url`" + ` is "https://www.example.org/strategy.pdf"`,
	}},

	{file: "numbers/every-grouping.toml", checks: []string{"12345.6 or 123456?", "575300000 or 57.53?", "12345 or 12.345?"}, holds: func(t *testing.T, r *reported) {
		allTold(t, r)
		for _, number := range []string{
			"1 234 567", "12,34,56,789", "1.234.567", "0.000001", "12 345", "1 234 567 890", "99 999 999 999 999 999", "12 345 678 901 234",
			"1,234,567,890,123", "5 million", "57.53 crore", "১২,৩৪,৫৬৭", "٤٬٥٠٠٬٠٠٠", "12 345,6", "1 234 567 890", "9.876.543,21", "1 234", "3 400",
		} {
			if !r.onOneLine(number) {
				t.Errorf("%q is parted", number)
			}
		}
	}},
	{file: "numbers/thousands-or-decimals.toml", checks: []string{
		"9:14: error: `city.population` is a string (1,139,047) [wrong-type]\n    write 1139047, without quotes",
		"10:18: warning: `city.area.value` is \"794,571\": 794571 or 794.571?",
		"13:9: warning: `key_figures[0].value` is \"1.139.047\": 1139047?",
		"16:9: warning: `key_figures[1].value` is \"27,5\": 27.5 or 275?",
		"20:10: warning: `species[0].native` is \"1.315\": 1315 or 1.315?",
		"26:21: warning: `action_platform.actions[0].budget.amount` is \"R$ 4,3 milhões\", with a currency of its own: 4300000 or 43000000?",
		"27:18: warning: `action_platform.actions[0].people_reached` is \"51 mil pessoas\": 51000 or 51?",
		"31:21: warning: `action_platform.actions[1].budget.amount` is \"3.5\": 3.5 or 3500000?",
	}},
	{file: "numbers/numbers-as-they-are-meant.toml", says: []string{"1,139,047", "794.571", "about 51 thousand people", "4,300,000"}},
}
