package profile

import "cityprofile/report/cbi"

// Results works out the index: the score of each indicator, the sums, what was
// possible, and the earlier applications. The zero History is that of an
// edition that does not exist. Units are compared by their first version; what
// is only carried through, such as a note, is the string of a Text.
func (x *Index) Results() cbi.History {
	edition, ok := cbi.Find(x.Edition)
	if !ok {
		return cbi.History{}
	}
	own := x.ownBands(edition)
	h := cbi.History{Now: application(edition, x.Year, x.Total, x.Components, x.Indicators, own).Result()}
	for i := range x.History {
		e := &x.History[i]
		if edition, ok := e.edition(x); ok {
			bands := own
			if edition.Year != x.Edition {
				bands = nil
			}
			h.Earlier = append(h.Earlier, application(edition, &e.Year, e.Total, e.Components, e.Indicators, bands).Result())
		}
	}
	return h
}

// edition is that of an earlier application.
func (e *Earlier) edition(x *Index) (cbi.Edition, bool) {
	if e.Edition == 0 {
		return cbi.Find(x.Edition)
	}
	return cbi.Find(e.Edition)
}

func application(e cbi.Edition, year, total *int, c Components, list []Indicator, own map[int]cbi.Bands) cbi.Application {
	a := cbi.Application{Edition: e, Year: year, Total: total, Components: [3]*int{c.Native, c.Services, c.Governance}, Bands: own}
	for _, i := range list {
		a.Readings = append(a.Readings, cbi.Reading{
			Number: i.Number, Score: i.Score, Value: i.Value, Unit: i.Unit.String(), Year: i.Year,
			UnitTold: string(i.Unit), Note: string(i.Note), Source: string(i.Source), Estimate: i.Estimate,
			Assessed: i.Assessed != nil && *i.Assessed, NotAssessed: i.Assessed != nil && !*i.Assessed,
		})
	}
	return a
}

// ownBands are the city's tables that can be used, by number of the indicator.
func (x *Index) ownBands(e cbi.Edition) map[int]cbi.Bands {
	own := make(map[int]cbi.Bands, len(x.Bands))
	for _, b := range x.Bands {
		if in, ok := e.Indicator(b.Indicator); ok && len(b.Limits) == 4 {
			own[b.Indicator] = b.of(in)
		}
	}
	return own
}

// of is the table for an indicator.
func (b *Bands) of(in cbi.Indicator) cbi.Bands {
	bands := cbi.Bands{Limits: [4]cbi.Decimal(b.Limits), Passed: b.Top == TopPassed, Unit: b.Unit.String(), UnitTold: string(b.Unit), Source: string(b.Source)}
	if bands.Unit == "" {
		bands.Unit = in.Unit
	}
	return bands
}
