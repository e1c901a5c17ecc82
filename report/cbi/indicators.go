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

// Where the published bands are from, as it is named beside the scores. The
// handbook: Chan, L., Hillel, O., Werner, P., Holman, N., Coetzee, I., Galt, R.,
// and Elmqvist, T., 2021 Handbook on the Singapore Index on Cities'
// Biodiversity, CBD Technical Series 98
// (https://www.cbd.int/doc/publications/cbd-ts-98-en.pdf). Of its pages 14 and
// 15, a picture was read; the World Resources Institute, which cites it, has the
// same bands in a workbook and in UrbanShift-Biodiversity-SanJose-v2.Rmd
// (https://github.com/wri/cities-urbanshift). The legends of the latter print
// bands of seven more, from which its own code departs at some edges. For the
// edition of 2014, a students' report on Vijayawada quotes the user's manual
// (https://issuu.com/deenu483/docs/semester_2_-_studio_report/255 and
// /259).
const (
	handbook   = "Handbook on the Singapore Index, 2021, pp. 14–15; World Resources Institute, UrbanShift"
	wri        = "World Resources Institute, UrbanShift, after the handbook of 2021"
	vijayawada = "Environmental Management Plan for Vijayawada 2041, a students' report, after the user's manual"
)

// indicators2021 are the indicators of the edition of 2021, by number.
//
// The formulas, from which units and bounds follow, are from the technical note
// of the World Resources Institute on the biodiversity indicators of UrbanShift,
// 2023. No source that could be read gives the bands of 4 to 6, 9 and 14, and
// the formulas and bands of 15 to 28. Names are in package words.
var indicators2021 = [28]Indicator{
	/*  1 */ {Unit: percent, Low: "0", High: "100",
		Bands: confirmed(handbook, percent, [5]printed{"< 1.0", "1.0–6.9", "7.0–13.9", "14.0–20.0", "> 20.0"})},
	/*  2 */ {Unit: percent, Low: "0", High: "100",
		Bands: confirmed(handbook, percent, [5]printed{"< 20.0", "20.0–39.9", "40.0–59.9", "60.0–79.0", "> 79.0"})},
	/*  3 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, [5]printed{"< 6", "6–10.9", "11–15.9", "16–20", "> 20"}, [4]Decimal{"6", "11", "16", "20"})},
	/*  4 */ {Unit: species, NeedsBaseline: true},
	/*  5 */ {Unit: species, NeedsBaseline: true},
	/*  6 */ {Unit: species, NeedsBaseline: true},
	/*  7 */ {Unit: percent, Low: "0",
		Bands: published(wri, percent, [5]printed{"< 20", "20–39.9", "40–59.9", "60–79.9", "> 80"}, [4]Decimal{"20", "40", "60", "80"})},
	/*  8 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, [5]printed{"< 1", "1–6", "6.1–11", "11.1–17", "> 17"}, [4]Decimal{"1", "6", "11", "17"})},
	/*  9 */ {Unit: percent, Low: "0", High: "100", LessIsBetter: true},
	/* 10 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, [5]printed{"< 30", "30–39.9", "40–49.9", "50–59.9", "> 60"}, [4]Decimal{"30", "40", "50", "60"})},
	/* 11 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, [5]printed{"< 10", "10.1–24.9", "25–39.9", "40–54.9", "> 55"}, [4]Decimal{"10", "25", "40", "55"})},
	/* 12 */ {Unit: hectares, Low: "0",
		Bands: published(wri, hectares, [5]printed{"< 0.1", "0.1–0.3", "0.4–0.6", "0.7–0.9", "> 0.9"}, [4]Decimal{"0.1", "0.3", "0.6", "0.9"})},
	/* 13 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(wri, percent, [5]printed{"< 30", "30–49.9", "50–69.9", "70–89.9", "> 90"}, [4]Decimal{"30", "49.9", "69.9", "90"})},
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
// (https://github.com/glenpierce/UBHub). Of 16, the source is cut off within
// the highest value for 3 points, whose first digit is 7; of 22 it shows only
// what gives 4 points, which is no number. No source that could be read gives
// the other bands.
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
	/* 13 */ {Unit: hectares, Low: "0",
		Bands: published(vijayawada, hectares, [5]printed{"< 0.1", "0.1–0.3", "0.4–0.6", "0.7–0.9", "> 0.9"}, [4]Decimal{})},
	/* 14 */ {Unit: visits, Low: "0",
		Bands: published(vijayawada, visits, [5]printed{"0", "1", "2", "3", "> 3"}, [4]Decimal{})},
	/* 15 */ {Unit: percent, Low: "0", High: "100",
		Bands: published(vijayawada, percent, [5]printed{"< 0.4", "0.4–2.2", "2.3–2.7", "2.8–3.7", "> 3.7"}, [4]Decimal{})},
	/* 16 */ {Unit: projects, Low: "0",
		Bands: published(vijayawada, projects, [5]printed{"< 12", "12–21", "22–39", "40–70…", ""}, [4]Decimal{})},
	/* 17 */ {},
	/* 18 */ {},
	/* 19 */ {},
	/* 20 */ {},
	/* 21 */ {},
	/* 22 */ {},
	/* 23 */ {Unit: events, Low: "0",
		Bands: published(vijayawada, events, [5]printed{"0", "1–59", "60–149", "150–300", "> 300"}, [4]Decimal{})},
}
