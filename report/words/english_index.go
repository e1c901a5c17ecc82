package words

// englishIndex are the official names of the City Biodiversity Index.
//
// The indicators of 2021 are from the list in UrbanShift-Biodiversity-SanJose.Rmd
// of the World Resources Institute (https://github.com/wri/cities-urbanshift).
// Those of 2014 are from nodeServer/routes/indicators.js of the Urban
// Biodiversity Hub (https://github.com/glenpierce/UBHub), compared with the
// contents of the User's Manual on the Singapore Index on Cities' Biodiversity
// (https://scribd.com/document/350150030/biodiverity-index-for-city), which
// has the longer name of 2.
var englishIndex = IndexNames{
	Components: map[string]string{
		"native":     "Native biodiversity in the city",
		"services":   "Ecosystem services provided by biodiversity",
		"governance": "Governance and management of biodiversity",
	},
	Short: map[string]string{
		"native":     "Native biodiversity",
		"services":   "Ecosystem services",
		"governance": "Governance",
	},
	Official: map[string]string{
		"native":     "Native Biodiversity in the City",
		"services":   "Ecosystem Services Provided by Biodiversity",
		"governance": "Governance and Management of Biodiversity",
	},
	Indicators: map[int][]string{
		2021: {
			"Proportion of Natural Areas in the City",
			"Connectivity Measures or Ecological Networks to Counter Fragmentation",
			"Native Biodiversity in Built Up Areas (Bird Species)",
			"Change in Number of Vascular Plant Species",
			"Change in Number of Native Bird Species",
			"Change in Number of Native Arthropod Species",
			"Habitat Restoration",
			"Proportion of Protected Natural Areas",
			"Proportion of Invasive Alien Species",
			"Regulation of Quantity of Water",
			"Climate Regulation – Benefits of Trees and Greenery",
			"Recreational Services",
			"Health and Wellbeing – Proximity/Accessibility to Parks",
			"Food Security Resilience – Urban Agriculture",
			"Institutional Capacity",
			"Budget Allocated to Biodiversity",
			"Policies, Rules and Regulations – Existence of Local Biodiversity Strategy and Action Plan",
			"Status of Natural Capital Assessment in the City",
			"State of Green and Blue Space Management Plans in the City",
			"Biodiversity Related Responses to Climate Change",
			"Policy and/or Incentives for Green Infrastructure as Nature-based Solutions",
			"Cross-sectoral and Inter-agency Collaborations",
			"Participation and Partnership: Existence of Formal or Informal Public Consultation Process Pertaining to Biodiversity Related Matters",
			"Participation and Partnership: Number of Agencies/Private Companies/NGOs/Academic Institutions/International Organisations with which the City is Partnering in Biodiversity Activities, Projects and Programmes",
			"Number of Biodiversity Projects Implemented by the City Annually",
			"Education",
			"Awareness",
			"Community Science",
		},
		2014: {
			"Proportion of Natural Areas in the City",
			"Connectivity Measures or Ecological Networks to Counter Fragmentation",
			"Native Biodiversity in Built Up Areas (Bird Species)",
			"Change in Number of Vascular Plant Species",
			"Change in Number of Bird Species",
			"Change in Number of Butterfly Species",
			"Change in Number of Native Species (any other taxonomic group selected by the city)",
			"Change in Number of Native Species (any other taxonomic group selected by the city)",
			"Proportion of Protected Natural Areas",
			"Proportion of Invasive Alien Species",
			"Regulation of Quantity of Water",
			"Climate Regulation: Carbon Storage and Cooling Effect Of Vegetation",
			"Recreational and Educational Services: Area of Parks with Natural Areas",
			"Recreational and Educational Services: Number of Formal Education Visits per Child Below 16 Years to Parks with Natural Areas per Year",
			"Budget Allocated to Biodiversity",
			"Number of Biodiversity Projects Implemented by the City Annually",
			"Policies, Rules and Regulations – Existence of Local Biodiversity Strategy and Action Plan",
			"Institutional Capacity: Number of Biodiversity Related Functions",
			"Institutional Capacity: Number of City or Local Government Agencies Involved in Inter-agency Co-operation Pertaining to Biodiversity Matters",
			"Participation and Partnership: Existence of Formal or Informal Public Consultation Process",
			"Participation and Partnership: Number of Agencies/Private Companies/NGOs/Academic Institutions/International Organisations with which the City is Partnering in Biodiversity Activities, Projects and Programmes",
			"Education and Awareness: Is Biodiversity or Nature Awareness Included in the School Curriculum",
			"Education and Awareness: Number of Outreach or Public Awareness Events Held in the City per Year",
		},
	},
	Units: map[string]string{"%": "%", "ha/1,000 persons": "ha/1,000 persons", "species": "species",
		"visits/child": "visits per child", "projects": "projects", "events": "events"},
}
