package words

// englishCatalogue are the platform's titles, spelling and capitals included.
//
// Source: a profile downloaded from CitiesWithNature on 22 April 2026.
var englishCatalogue = Catalogue{
	Areas: map[string]string{
		"protect-and-restore": "Protect and restore nature",
		"use-sustainably":     "Use nature sustainably",
		"tools-and-solutions": "Develop tools and solutions",
	},
	Commitments: map[string]string{
		"ecosystems":                 "Protect, connect and restore ecosystems",
		"fauna-and-flora":            "Conserve and restore fauna and flora",
		"invasive-species":           "Manage invasive alien species",
		"pollution":                  "Control Pollution",
		"climate":                    "Climate change adaptation and mitigation",
		"wild-species":               "Equitable benefits through sustainable use of wild species",
		"urban-agriculture":          "Biodiversity in urban agriculture, aquaculture and forestry",
		"green-and-blue-spaces":      "Promote people's access to green and blue spaces",
		"mainstreaming":              "Mainstreaming biodiversity values",
		"production-and-consumption": "Sustainable production and consumption",
		"knowledge":                  "Use relevant knowledge, including traditional knowledge, for effective biodiversity management",
		"participation":              "Equitable and effective participation of indigenous peoples and local communities in biodiversity-related decision-making",
		"finance":                    "Mobilize resources for biodiversity actions",
	},
	Regions: map[string]string{
		"Africa":                    "Africa",
		"Asia & Oceania":            "Asia & Oceania",
		"Europe":                    "Europe",
		"Latin America & Caribbean": "Latin America & Caribbean",
		"North America":             "North America",
	},
	Statuses: map[string]string{
		"planned": "Planned", "in_progress": "In progress", "completed": "Completed", "on_hold": "On hold", "cancelled": "Cancelled",
	},
	Counted: map[string]Counted{
		"actions":     {One: "Action made on the Action Platform", Other: "Actions made on the Action Platform"},
		"commitments": {One: "Commitment made", Other: "Commitments made"},
		"resources":   {One: "Tool or resource uploaded", Other: "Tools & resources uploaded"},
		"steps":       {One: "Nature Pathway step with resources", Other: "Nature Pathway steps with resources"},
	},
}
