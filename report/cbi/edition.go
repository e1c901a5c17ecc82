// Package cbi is the City Biodiversity Index, also called the Singapore Index
// on Cities' Biodiversity: its editions, their indicators, the bands that turn
// a measured value into a score, and the sums and comparisons of a city's
// applications of it. What it says of an application is a value, a Result;
// nothing in it depends on how that is shown.
//
// Every indicator scores 0 to 4 points; the index is their plain sum. A city
// measures itself against its own first application, the baseline, and not
// against other cities. What is not known is left out of the sums and of the
// points that were possible: it is not 0 points. What a city published stands.
//
// Sources: NParks, "Singapore Index on Cities' Biodiversity"
// (https://beta.nparks.gov.sg/nature/singapore-index-cities-biodiversity) for
// the edition of 2021; ENVIS
// (https://spaenvis.nic.in/index1.aspx?lid=3072&mid=1&langid=1&linkid=579) for
// that of 2014. Names and bands have their sources beside them. What is not
// known from a source is left empty, and a city's own table of bands can take
// its place.
package cbi

// MaxScore is the highest score of an indicator.
const MaxScore = 4

// Edition is an edition of the index.
type Edition struct {
	Year       int
	Components [3]Component
}

// Component is one of the three components of the index.
type Component struct {
	ID         string
	Indicators int
}

// Points is the highest score of a component.
func (c Component) Points() int { return c.Indicators * MaxScore }

// Indicators is the number of indicators of an edition.
func (e Edition) Indicators() int {
	n := 0
	for _, c := range e.Components {
		n += c.Indicators
	}
	return n
}

// Points is the highest score of an edition.
func (e Edition) Points() int { return e.Indicators() * MaxScore }

// Find is the edition of a year.
func Find(year int) (Edition, bool) {
	for _, e := range Editions() {
		if e.Year == year {
			return e, true
		}
	}
	return Edition{}, false
}

// Editions are the editions that circulate, the newest first.
func Editions() []Edition {
	return []Edition{
		{2021, [3]Component{{"native", 9}, {"services", 5}, {"governance", 14}}},
		{2014, [3]Component{{"native", 10}, {"services", 4}, {"governance", 9}}},
	}
}
