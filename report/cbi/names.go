package cbi

// Name is the official name of an indicator by its number, from 1. Only those
// of the edition of 2021 are known.
//
// Source: the list of all indicators in UrbanShift-Biodiversity-SanJose.Rmd of
// the World Resources Institute (https://github.com/wri/cities-urbanshift).
func (e Edition) Name(indicator int) (string, bool) {
	if e.Year != 2021 || indicator < 1 || indicator > len(names2021) {
		return "", false
	}
	return names2021[indicator-1], true
}

// names2021 are the names of the edition of 2021, by number.
var names2021 = [28]string{
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
}
