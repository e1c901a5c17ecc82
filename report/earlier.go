package report

import (
	"cityprofile/report/cbi"
)

// earlier is what the city says of an earlier application, a note each: its
// points, those of its components and of its indicators, and what it says of
// an indicator beside its score. The points of the baseline stand in the
// chapter already.
func (b *builder) earlier(e cbi.Result, baseline bool) []string {
	l := &b.labels.Index
	var notes []string
	if e.Total.Points == nil {
		notes = append(notes, b.lang.Fill(l.Applied, "year", b.lang.Year(e.Year), "edition", b.lang.Int(e.Edition.Year)))
	} else if !baseline {
		notes = append(notes, b.lang.Fill(l.Earlier, "year", b.lang.Year(e.Year), "points", b.lang.Int(*e.Total.Points),
			"possible", b.lang.Int(e.Total.Possible), "edition", b.lang.Int(e.Edition.Year)))
		var components, scores []string
		for i, c := range e.Components {
			if c.Points != nil {
				components = append(components, b.lang.Fill(l.EarlierComponent, "component", b.componentTitle(i),
					"points", b.lang.Int(*c.Points), "max", b.lang.Int(c.Max)))
			}
		}
		if components != nil {
			notes = append(notes, b.lang.Fill(l.EarlierComponents, "year", b.lang.Year(e.Year), "list", b.lang.Plainly(components)))
		}
		for _, o := range e.Indicators {
			if o.Scored() {
				scores = append(scores, b.lang.Fill(l.EarlierScore, "n", b.lang.Int(o.Number), "score", b.lang.Int(o.Score)))
			}
		}
		if scores != nil {
			notes = append(notes, b.lang.Fill(l.EarlierScores, "year", b.lang.Year(e.Year), "list", b.lang.Plainly(scores)))
		}
	}
	for _, o := range e.Indicators {
		var facts []string
		if o.Reading.Value != "" {
			facts = append(facts, b.measured(o))
		}
		if o.Reading.Note != "" {
			facts = append(facts, o.Reading.Note)
		}
		if o.Reading.Source != "" {
			facts = append(facts, b.sentence(l.Source, "source", o.Reading.Source))
		}
		if facts != nil {
			notes = append(notes, b.lang.Fill(l.EarlierIndicator, "year", b.lang.Year(e.Year), "n", b.lang.Int(o.Number), "facts", b.lang.Facts(isolated(facts))))
		}
	}
	return notes
}
