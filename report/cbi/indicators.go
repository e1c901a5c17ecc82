package cbi

// Indicator is what an edition says of an indicator.
type Indicator struct {
	Number        int
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
// The formulas, from which units and bounds follow, are from the technical note
// of the World Resources Institute on the biodiversity indicators of UrbanShift,
// 2023. No source that could be read gives the bands of 4 to 6, 9 and 14, and
// the formulas and bands of 15 to 28. Names are in package words.
var indicators2021 = [28]Indicator{
	/*  1 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(handbook, percent, "1.0", [3][2]Decimal{{"1.0", "6.9"}, {"7.0", "13.9"}, {"14.0", "20.0"}}, "20.0")},
	/*  2 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(handbook, percent, "20.0", [3][2]Decimal{{"20.0", "39.9"}, {"40.0", "59.9"}, {"60.0", "79.0"}}, "79.0")},
	/*  3 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "6", [3][2]Decimal{{"6", "10.9"}, {"11", "15.9"}, {"16", "20"}}, "20")},
	/*  4 */ {Unit: species, NeedsBaseline: true},
	/*  5 */ {Unit: species, NeedsBaseline: true},
	/*  6 */ {Unit: species, NeedsBaseline: true},
	/*  7 */ {Unit: percent, Low: "0",
		Bands: published(wri, percent, "20", [3][2]Decimal{{"20", "39.9"}, {"40", "59.9"}, {"60", "79.9"}}, "80")},
	/*  8 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "1", [3][2]Decimal{{"1", "6"}, {"6.1", "11"}, {"11.1", "17"}}, "17")},
	/*  9 */ {Unit: percent, Low: "0", High: "100", LessIsBetter: true},
	/* 10 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "30", [3][2]Decimal{{"30", "39.9"}, {"40", "49.9"}, {"50", "59.9"}}, "60")},
	/* 11 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "10", [3][2]Decimal{{"10.1", "24.9"}, {"25", "39.9"}, {"40", "54.9"}}, "55")},
	/* 12 */ {Unit: hectares, Low: "0",
		Bands: published(wri, hectares, "0.1", [3][2]Decimal{{"0.1", "0.3"}, {"0.4", "0.6"}, {"0.7", "0.9"}}, "0.9")},
	/* 13 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, "30", [3][2]Decimal{{"30", "49.9"}, {"50", "69.9"}, {"70", "89.9"}}, "90")},
	/* 14 */ {},
	/* 15 */ {},
	/* 16 */ {},
	/* 17 */ {},
	/* 18 */ {},
	/* 19 */ {},
	/* 20 */ {},
	/* 21 */ {},
	/* 22 */ {},
	/* 23 */ {},
	/* 24 */ {},
	/* 25 */ {},
	/* 26 */ {},
	/* 27 */ {},
	/* 28 */ {},
}

// indicators2014 are the indicators of the edition of 2014, by number.
//
// That 4 to 8 count changes from the previous survey to the most recent one is
// from nodeServer/routes/indicators.js of the Urban Biodiversity Hub
// (https://github.com/glenpierce/UBHub). No source that could be read gives the
// bands.
var indicators2014 = [23]Indicator{
	/*  1 */ {},
	/*  2 */ {},
	/*  3 */ {Unit: species},
	/*  4 */ {Unit: species, NeedsBaseline: true},
	/*  5 */ {Unit: species, NeedsBaseline: true},
	/*  6 */ {Unit: species, NeedsBaseline: true},
	/*  7 */ {Unit: species, NeedsBaseline: true},
	/*  8 */ {Unit: species, NeedsBaseline: true},
	/*  9 */ {},
	/* 10 */ {LessIsBetter: true},
	/* 11 */ {},
	/* 12 */ {},
	/* 13 */ {},
	/* 14 */ {},
	/* 15 */ {},
	/* 16 */ {},
	/* 17 */ {},
	/* 18 */ {},
	/* 19 */ {},
	/* 20 */ {},
	/* 21 */ {},
	/* 22 */ {},
	/* 23 */ {},
}
