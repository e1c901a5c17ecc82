package cbi

// Indicator is what an edition says of an indicator.
type Indicator struct {
	Number        int
	Name          string  // official
	Component     int     // in Edition.Components
	Unit          string  // of its value; empty where it has none or is not known
	Low, High     Decimal // between which its value must lie; empty where there is no bound
	NeedsBaseline bool    // it counts a change from an earlier survey to this one
	LessIsBetter  bool
	Bands         Bands // published; not Known where no source gives them
}

// Indicator is an indicator of an edition by its number, from 1.
func (e Edition) Indicator(number int) (Indicator, bool) {
	var list []Indicator
	switch e.Year {
	case 2021:
		list = indicators2021[:]
	case 2014:
		list = indicators2014[:]
	}
	if number < 1 || number > len(list) {
		return Indicator{}, false
	}
	i := list[number-1]
	i.Number = number
	last := 0
	for component, c := range e.Components {
		if last += c.Indicators; number <= last {
			i.Component = component
			break
		}
	}
	return i, true
}

// Name is the official name of an indicator by its number, from 1.
func (e Edition) Name(indicator int) (string, bool) {
	i, ok := e.Indicator(indicator)
	return i.Name, ok
}

// Where the published bands are from. The handbook: Chan, L., Hillel, O.,
// Werner, P., Holman, N., Coetzee, I., Galt, R., and Elmqvist, T., 2021
// Handbook on the Singapore Index on Cities' Biodiversity, CBD Technical
// Series 98 (https://www.cbd.int/doc/publications/cbd-ts-98-en.pdf). The
// World Resources Institute cites it and follows it in
// UrbanShift-Biodiversity-SanJose-v2.Rmd
// (https://github.com/wri/cities-urbanshift), whose legends print the bands.
const (
	handbook = "Handbook on the Singapore Index, 2021, pp. 14–15"
	wri      = "World Resources Institute, UrbanShift, after the handbook of 2021"
)

// indicators2021 are the indicators of the edition of 2021, by number.
//
// The names are from the list in UrbanShift-Biodiversity-SanJose.Rmd of the
// World Resources Institute (see above), the formulas, from which units and
// bounds follow, from its technical note on the biodiversity indicators of
// UrbanShift, 2023. No source that could be read gives the bands of 4 to 6, 9
// and 14, and the formulas and bands of 15 to 28.
var indicators2021 = [28]Indicator{
	{Name: "Proportion of Natural Areas in the City", Unit: percent, Low: "0", High: "100",
		Bands: published(handbook, percent, "1.0", [3][2]Decimal{{"1.0", "6.9"}, {"7.0", "13.9"}, {"14.0", "20.0"}}, "20.0")},
	{Name: "Connectivity Measures or Ecological Networks to Counter Fragmentation", Unit: percent, Low: "0", High: "100",
		Bands: published(handbook, percent, "20.0", [3][2]Decimal{{"20.0", "39.9"}, {"40.0", "59.9"}, {"60.0", "79.0"}}, "79.0")},
	{Name: "Native Biodiversity in Built Up Areas (Bird Species)", Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "6", [3][2]Decimal{{"6", "10.9"}, {"11", "15.9"}, {"16", "20"}}, "20")},
	{Name: "Change in Number of Vascular Plant Species", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Native Bird Species", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Native Arthropod Species", Unit: species, NeedsBaseline: true},
	{Name: "Habitat Restoration", Unit: percent, Low: "0",
		Bands: published(wri, percent, "20", [3][2]Decimal{{"20", "39.9"}, {"40", "59.9"}, {"60", "79.9"}}, "80")},
	{Name: "Proportion of Protected Natural Areas", Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "1", [3][2]Decimal{{"1", "6"}, {"6.1", "11"}, {"11.1", "17"}}, "17")},
	{Name: "Proportion of Invasive Alien Species", Unit: percent, Low: "0", High: "100", LessIsBetter: true},
	{Name: "Regulation of Quantity of Water", Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "30", [3][2]Decimal{{"30", "39.9"}, {"40", "49.9"}, {"50", "59.9"}}, "60")},
	{Name: "Climate Regulation – Benefits of Trees and Greenery", Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "10", [3][2]Decimal{{"10.1", "24.9"}, {"25", "39.9"}, {"40", "54.9"}}, "55")},
	{Name: "Recreational Services", Unit: hectares, Low: "0",
		Bands: published(wri, hectares, "0.1", [3][2]Decimal{{"0.1", "0.3"}, {"0.4", "0.6"}, {"0.7", "0.9"}}, "0.9")},
	{Name: "Health and Wellbeing – Proximity/Accessibility to Parks", Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "30", [3][2]Decimal{{"30", "49.9"}, {"50", "69.9"}, {"70", "89.9"}}, "90")},
	{Name: "Food Security Resilience – Urban Agriculture"},
	{Name: "Institutional Capacity"},
	{Name: "Budget Allocated to Biodiversity"},
	{Name: "Policies, Rules and Regulations – Existence of Local Biodiversity Strategy and Action Plan"},
	{Name: "Status of Natural Capital Assessment in the City"},
	{Name: "State of Green and Blue Space Management Plans in the City"},
	{Name: "Biodiversity Related Responses to Climate Change"},
	{Name: "Policy and/or Incentives for Green Infrastructure as Nature-based Solutions"},
	{Name: "Cross-sectoral and Inter-agency Collaborations"},
	{Name: "Participation and Partnership: Existence of Formal or Informal Public Consultation Process Pertaining to Biodiversity Related Matters"},
	{Name: "Participation and Partnership: Number of Agencies/Private Companies/NGOs/Academic Institutions/International Organisations with which the City is Partnering in Biodiversity Activities, Projects and Programmes"},
	{Name: "Number of Biodiversity Projects Implemented by the City Annually"},
	{Name: "Education"},
	{Name: "Awareness"},
	{Name: "Community Science"},
}

// indicators2014 are the indicators of the edition of 2014, by number.
//
// The names are from nodeServer/routes/indicators.js of the Urban Biodiversity
// Hub (https://github.com/glenpierce/UBHub), compared with the contents of the
// User's Manual on the Singapore Index on Cities' Biodiversity
// (https://scribd.com/document/350150030/biodiverity-index-for-city), which
// has the longer name of 2. The former says that 4 to 8 count changes from the
// previous survey to the most recent one. No source that could be read gives the bands.
var indicators2014 = [23]Indicator{
	{Name: "Proportion of Natural Areas in the City"},
	{Name: "Connectivity Measures or Ecological Networks to Counter Fragmentation"},
	{Name: "Native Biodiversity in Built Up Areas (Bird Species)", Unit: species},
	{Name: "Change in Number of Vascular Plant Species", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Bird Species", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Butterfly Species", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Native Species (any other taxonomic group selected by the city)", Unit: species, NeedsBaseline: true},
	{Name: "Change in Number of Native Species (any other taxonomic group selected by the city)", Unit: species, NeedsBaseline: true},
	{Name: "Proportion of Protected Natural Areas"},
	{Name: "Proportion of Invasive Alien Species", LessIsBetter: true},
	{Name: "Regulation of Quantity of Water"},
	{Name: "Climate Regulation: Carbon Storage and Cooling Effect Of Vegetation"},
	{Name: "Recreational and Educational Services: Area of Parks with Natural Areas"},
	{Name: "Recreational and Educational Services: Number of Formal Education Visits per Child Below 16 Years to Parks with Natural Areas per Year"},
	{Name: "Budget Allocated to Biodiversity"},
	{Name: "Number of Biodiversity Projects Implemented by the City Annually"},
	{Name: "Policies, Rules and Regulations – Existence of Local Biodiversity Strategy and Action Plan"},
	{Name: "Institutional Capacity: Number of Biodiversity Related Functions"},
	{Name: "Institutional Capacity: Number of City or Local Government Agencies Involved in Inter-agency Co-operation Pertaining to Biodiversity Matters"},
	{Name: "Participation and Partnership: Existence of Formal or Informal Public Consultation Process"},
	{Name: "Participation and Partnership: Number of Agencies/Private Companies/NGOs/Academic Institutions/International Organisations with which the City is Partnering in Biodiversity Activities, Projects and Programmes"},
	{Name: "Education and Awareness: Is Biodiversity or Nature Awareness Included in the School Curriculum"},
	{Name: "Education and Awareness: Number of Outreach or Public Awareness Events Held in the City per Year"},
}
