package words

// ademe is where the names of the index in French are from. It has indicators 1
// to 10 of the edition of 2012, which are those of 2014 too.
const ademe = "ADEME, Écosystèmes dans les territoires, p. 50 (https://studylibfr.com/doc/950472/indice-de-biodiversite-de-la-ville)"

// onlineReporting is where the Secretariat of the Convention on Biological
// Diversity has the names of the framework and of its goals.
const onlineReporting = "Secretariat of the Convention on Biological Diversity (https://github.com/scbd/online-reporting-tool)"

var frenchOfficial = map[string]string{
	"Labels.Chapters.Index":        ademe,
	"Labels.Action.GBF":            onlineReporting,
	"Labels.Action.GBFLong":        onlineReporting,
	"Labels.Action.SDG":            onlineReporting,
	"Labels.Action.SDGLong":        onlineReporting,
	"Index.Components[native]":     ademe,
	"Index.Components[services]":   ademe,
	"Index.Components[governance]": ademe,
	"Index.Official[native]":       ademe,
	"Index.Official[services]":     ademe,
	"Index.Official[governance]":   ademe,
	"Index.Indicators[2014][0]":    ademe,
	"Index.Indicators[2014][1]":    ademe,
	"Index.Indicators[2014][2]":    ademe,
	"Index.Indicators[2014][3]":    ademe,
	"Index.Indicators[2014][4]":    ademe,
	"Index.Indicators[2014][5]":    ademe,
	"Index.Indicators[2014][8]":    ademe,
	"Index.Indicators[2014][9]":    ademe,
}

var frenchIndex = IndexNames{
	Components: frenchComponents,
	Short: map[string]string{
		"native":     "Biodiversité indigène",
		"services":   "Services des écosystèmes",
		"governance": "Gouvernance",
	},
	Official: frenchComponents,
	Indicators: map[int][]string{
		2021: {
			"Proportion des zones naturelles dans la ville",
			"Mesures de connectivité ou réseaux écologiques pour contrer la fragmentation",
			"Biodiversité indigène dans les zones construites (oiseaux)",
			"Changement du nombre d’espèces de plantes vasculaires",
			"Changement du nombre d’espèces indigènes d’oiseaux",
			"Changement du nombre d’espèces indigènes d’arthropodes",
			"Restauration des habitats",
			"Proportion des zones naturelles protégées",
			"Proportion d’espèces exotiques envahissantes",
			"Régulation de la quantité d’eau",
			"Régulation du climat\u00a0: bienfaits des arbres et de la végétation",
			"Services récréatifs",
			"Santé et bien-être\u00a0: proximité et accessibilité des parcs",
			"Résilience et sécurité alimentaires\u00a0: agriculture urbaine",
			"Capacités institutionnelles",
			"Budget alloué à la biodiversité",
			"Politiques, règles et règlements\u00a0: existence d’une stratégie et d’un plan d’action locaux pour la biodiversité",
			"État de l’évaluation du capital naturel dans la ville",
			"État des plans de gestion des espaces verts et bleus dans la ville",
			"Réponses aux changements climatiques liées à la biodiversité",
			"Politique ou incitations en faveur des infrastructures vertes comme solutions fondées sur la nature",
			"Collaborations entre secteurs et entre organismes",
			"Participation et partenariats\u00a0: existence d’une procédure officielle ou non de consultation publique sur les questions de biodiversité",
			"Participation et partenariats\u00a0: nombre d’organismes publics, d’entreprises privées, d’ONG, d’établissements universitaires et d’organisations internationales partenaires de la ville dans des activités, projets et programmes de biodiversité",
			"Nombre de projets de biodiversité mis en œuvre chaque année par la ville",
			"Éducation",
			"Sensibilisation",
			"Sciences participatives",
		},
		2014: {
			"Proportion des zones naturelles dans la ville",
			"Mesures de connectivité ou réseaux écologiques pour contrer la fragmentation",
			"Biodiversité indigène dans les zones construites",
			"Changement du nombre d’espèces indigènes (plantes vasculaires)",
			"Changement du nombre d’espèces indigènes (oiseaux)",
			"Changement du nombre d’espèces indigènes (papillons)",
			"Changement du nombre d’espèces indigènes (autre groupe taxonomique au choix de la ville)",
			"Changement du nombre d’espèces indigènes (autre groupe taxonomique au choix de la ville)",
			"Proportion des zones naturelles protégées",
			"Proportion d’espèces non indigènes envahissantes",
			"Régulation de la quantité d’eau",
			"Régulation du climat\u00a0: stockage du carbone et effet rafraîchissant de la végétation",
			"Services récréatifs et éducatifs\u00a0: superficie des parcs comportant des zones naturelles",
			"Services récréatifs et éducatifs\u00a0: nombre annuel de visites scolaires par enfant de moins de 16\u00a0ans dans les parcs comportant des zones naturelles",
			"Budget alloué à la biodiversité",
			"Nombre de projets de biodiversité mis en œuvre chaque année par la ville",
			"Politiques, règles et règlements\u00a0: existence d’une stratégie et d’un plan d’action locaux pour la biodiversité",
			"Capacités institutionnelles\u00a0: nombre de fonctions liées à la biodiversité",
			"Capacités institutionnelles\u00a0: nombre d’organismes de la ville ou de la collectivité qui coopèrent sur les questions de biodiversité",
			"Participation et partenariats\u00a0: existence d’une procédure officielle ou non de consultation publique",
			"Participation et partenariats\u00a0: nombre d’organismes publics, d’entreprises privées, d’ONG, d’établissements universitaires et d’organisations internationales partenaires de la ville dans des activités, projets et programmes de biodiversité",
			"Éducation et sensibilisation\u00a0: place de la biodiversité ou de la nature dans les programmes scolaires",
			"Éducation et sensibilisation\u00a0: nombre annuel d’événements de sensibilisation du public organisés dans la ville",
		},
	},
	Units: map[string]string{"%": "%", "ha/1,000 persons": "ha pour 1\u202f000 habitants", "species": "espèces",
		"visits/child": "visites par enfant", "projects": "projets", "events": "événements"},
}

var frenchComponents = map[string]string{
	"native":     "Biodiversité indigène dans la ville",
	"services":   "Services écosystémiques de la biodiversité urbaine",
	"governance": "Gouvernance et gestion de la biodiversité urbaine",
}
