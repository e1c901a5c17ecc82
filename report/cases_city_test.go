package report_test

import (
	"strings"
	"testing"
)

// cityCases are cities, written up from public facts by an officer with init and the README.
var cityCases = []truth{
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
	}},
	{file: "cities/fingal.toml", checks: []string{
		"285:21: warning: `action_platform.actions[24].budget.amount` is \"€40,000 a year\", with a currency of its own: 40000?",
	}, says: []string{
		"The city in figures\n100\nActions in the plan\n32\nPriority actions for 2022-2030\n4 million\nFunding needed for all actions (euro a year)\nabout 6\nFull-time staff needed",
		"EUR\u00a0€40,000 a year",
	}, never: []string{"Platform engagement statistics"}, holds: nothingLost},
	{file: "cities/freetown-as-first-written.toml", checks: []string{""}},
	{file: "cities/freetown.toml", checks: []string{""}, says: []string{
		"SLE\u00a0Le 12 billion (old leones), from World Bank through the Ministry of Finance",
	}, holds: nothingLost},
	{file: "cities/hyderabad-as-first-written.toml", checks: []string{""}},
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
