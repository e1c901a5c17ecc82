package score

import (
	"bytes"
	"encoding/json"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// city is the object. Null is unknown, which is not 0. Fields keep their
// names and their meaning; others may be added.
type city struct {
	City    string `json:"city"` // its id
	Name    string `json:"name"`
	Started bool   `json:"started"` // false when the profile has no index; then the rest is empty
	Note    string `json:"note"`
	// Baseline is the year of the application that changes are measured from:
	// the first of the same edition. Null when there is none.
	Baseline *int          `json:"baseline"`
	Now      *application  `json:"now"`
	Earlier  []application `json:"earlier"` // the first one first
}

// application is an application of the index.
type application struct {
	Edition    int         `json:"edition"`
	Year       *int        `json:"year"`
	Comparable bool        `json:"comparable"` // of the edition of the latest one
	Total      sum         `json:"total"`
	Components []component `json:"components"`
	Indicators []indicator `json:"indicators"` // all of the edition, by number
}

// sum is the points of a component, or of all.
type sum struct {
	Points   *int `json:"points"`
	Given    bool `json:"given"`    // by the city; else summed
	Complete bool `json:"complete"` // the points cover all that may have been assessed; else they are a part of it
	Possible int  `json:"possible"` // 4 for each indicator that the points cover
	Max      int  `json:"max"`      // the most in the edition
	// The indicators in each state.
	Scored       int     `json:"scored"`
	Unscored     int     `json:"score_not_stated"`
	NotAssessed  int     `json:"not_assessed"`
	NotMentioned int     `json:"not_mentioned"`
	Change       *change `json:"change"` // since the baseline
}

// change counts only what both applications state.
type change struct {
	Points     int  `json:"points"`
	Was        int  `json:"was"`
	Is         int  `json:"is"`
	Indicators int  `json:"indicators"`
	Sums       bool `json:"sums"` // sums for the same indicators were compared, of which single scores are not known
}

// component is a component with its points.
type component struct {
	ID   string `json:"id"` // native, services or governance
	Name string `json:"name"`
	// Started is false when the city says nothing of the component.
	Started bool `json:"started"`
	sum
}

// indicator is an indicator with its score.
type indicator struct {
	Number        int         `json:"number"`
	Name          string      `json:"name"`
	Component     string      `json:"component"`
	State         cbi.State   `json:"state"` // scored, score_not_stated, not_assessed or not_mentioned
	Score         *int        `json:"score"`
	Computed      bool        `json:"computed"` // the score follows from the value, by the bands; else the city gives it
	Least         int         `json:"least"`    // points that the indicator can be worth
	Most          int         `json:"most"`
	Value         cbi.Decimal `json:"value"`
	Unit          string      `json:"unit"`
	Year          *int        `json:"year"`     // of the value
	Estimate      bool        `json:"estimate"` // the value is an estimate or provisional
	Note          string      `json:"note"`
	Source        string      `json:"source"` // of the value
	NeedsBaseline bool        `json:"needs_baseline"`
	Band          *int        `json:"band"`    // the score that the bands give the value; null when there are none, or they leave it open
	Between       []int       `json:"between"` // the two scores that the bands leave open, or null
	Bands         *bands      `json:"bands"`
	Change        *int        `json:"change"` // points gained since the baseline
}

// bands say how the value is scored.
type bands struct {
	Limits [4]cbi.Decimal `json:"limits"` // of 1, 2, 3 and 4 points; of published bands, the lowest values that are printed
	Top    profile.Top    `json:"top"`    // reached or passed
	Bands  [5]string      `json:"bands"`  // for 0 to 4 points, as printed; empty when no source shows it
	Unit   string         `json:"unit"`
	Source string         `json:"source"`
	Basis  cbi.Basis      `json:"basis"` // own, confirmed or single_source
}

// JSON puts the index into one object.
func JSON(p *profile.Profile) ([]byte, error) {
	c := city{City: p.City.ID, Name: said(p.City.Name), Earlier: []application{}}
	if p.Index != nil {
		h := p.Index.Results()
		c.Started, c.Note = true, said(p.Index.Note)
		var change cbi.Change
		if baseline, ok := h.Baseline(); ok {
			c.Baseline = baseline.Year
			change, _ = h.Now.Since(baseline)
		}
		now := scoredOf(h.Now, change)
		now.Comparable = true
		c.Now = &now
		for _, r := range h.Earlier {
			a := scoredOf(r, cbi.Change{})
			a.Comparable = r.Edition.Year == h.Now.Edition.Year
			c.Earlier = append(c.Earlier, a)
		}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(c)
	return b.Bytes(), err
}

func scoredOf(r cbi.Result, change cbi.Change) application {
	a := application{Edition: r.Edition.Year, Year: r.Year, Total: sumOf(r.Total, change.Total)}
	for i, c := range r.Edition.Components {
		a.Components = append(a.Components, component{c.ID, componentName(c), r.Started(i), sumOf(r.Components[i], change.Components[i])})
	}
	for i, o := range r.Indicators {
		x := indicatorOf(r.Edition, o)
		if change.Indicators != nil {
			x.Change = change.Indicators[i]
		}
		a.Indicators = append(a.Indicators, x)
	}
	return a
}

func sumOf(s cbi.Sum, d cbi.Delta) sum {
	sum := sum{Points: s.Points, Given: s.Given, Complete: s.Complete(), Possible: s.Possible, Max: s.Max,
		Scored: s.Scored, Unscored: s.Unscored, NotAssessed: s.NotAssessed, NotMentioned: s.NotMentioned}
	if d.Indicators > 0 {
		sum.Change = &change{d.Points(), d.Was, d.Is, d.Indicators, d.Sums}
	}
	return sum
}

func indicatorOf(e cbi.Edition, o cbi.Outcome) indicator {
	x := indicator{
		Number: o.Number, Name: indicatorName(e, o.Number), Component: e.Components[o.Component].ID, State: o.State, Unit: unit(o), Year: o.Reading.Year,
		Note: said(o.Reading.Note), Source: said(o.Reading.Source), NeedsBaseline: o.NeedsBaseline, Value: o.Reading.Value, Estimate: o.Reading.Estimate,
	}
	x.Least, x.Most = o.Points()
	x.Computed = o.Computed
	if o.Scored() {
		x.Score = &o.Score
	}
	if low, high, ok := o.Between(); ok {
		x.Between = []int{low, high}
	} else if o.Banded {
		x.Band = &o.BandLow
	}
	if o.Bands.Known() {
		x.Bands = &bands{Limits: o.Bands.Limits, Top: profile.TopReached, Unit: o.Bands.Unit, Source: said(o.Bands.Source), Basis: o.Bands.Basis}
		for score := range x.Bands.Bands {
			x.Bands.Bands[score] = o.Bands.Band(score)
		}
		if o.Bands.Passed {
			x.Bands.Top = profile.TopPassed
		}
	}
	return x
}
