package words

// frenchCatalogue are titles of our own: the platform has none in French. Names
// of regions are those of CLDR 48 for the same parts of the world.
var frenchCatalogue = Catalogue{
	Areas: map[string]string{
		"protect-and-restore": "Protéger et restaurer la nature",
		"use-sustainably":     "Utiliser la nature durablement",
		"tools-and-solutions": "Élaborer des outils et des solutions",
	},
	Commitments: map[string]string{
		"ecosystems":                 "Protéger, relier et restaurer les écosystèmes",
		"fauna-and-flora":            "Conserver et rétablir la faune et la flore",
		"invasive-species":           "Gérer les espèces exotiques envahissantes",
		"pollution":                  "Maîtriser la pollution",
		"climate":                    "Adaptation aux changements climatiques et atténuation",
		"wild-species":               "Avantages équitables tirés de l’utilisation durable des espèces sauvages",
		"urban-agriculture":          "Biodiversité dans l’agriculture, l’aquaculture et la foresterie urbaines",
		"green-and-blue-spaces":      "Favoriser l’accès de la population aux espaces verts et bleus",
		"mainstreaming":              "Intégrer les valeurs de la biodiversité",
		"production-and-consumption": "Production et consommation durables",
		"knowledge":                  "Mobiliser les connaissances pertinentes, y compris traditionnelles, pour une gestion efficace de la biodiversité",
		"participation":              "Participation équitable et effective des peuples autochtones et des communautés locales aux décisions relatives à la biodiversité",
		"finance":                    "Mobiliser des ressources pour les actions en faveur de la biodiversité",
	},
	Regions: map[string]string{
		"Africa":                    "Afrique",
		"Asia & Oceania":            "Asie et Océanie",
		"Europe":                    "Europe",
		"Latin America & Caribbean": "Amérique latine et Caraïbes",
		"North America":             "Amérique du Nord",
	},
	Statuses: map[string]string{
		"planned": "Prévue", "in_progress": "En cours", "completed": "Terminée", "on_hold": "Suspendue", "cancelled": "Abandonnée",
	},
	Counted: map[string]Counted{
		"actions":     {One: "Action inscrite sur la plateforme d’action", Other: "Actions inscrites sur la plateforme d’action"},
		"commitments": {One: "Engagement pris", Other: "Engagements pris"},
		"resources":   {One: "Outil ou ressource en ligne", Other: "Outils et ressources en ligne"},
		"steps":       {One: "Étape du parcours nature dotée de ressources", Other: "Étapes du parcours nature dotées de ressources"},
	},
}
