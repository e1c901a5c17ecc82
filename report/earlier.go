package report

import (
	"strconv"
	"strings"

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
		notes = append(notes, fill(l.Applied, "year", year(e.Year), "edition", strconv.Itoa(e.Edition.Year)))
	} else if !baseline {
		notes = append(notes, fill(l.Earlier, "year", year(e.Year), "points", b.points(*e.Total.Points),
			"possible", strconv.Itoa(e.Total.Possible), "edition", strconv.Itoa(e.Edition.Year)))
		var components, scores []string
		for i, c := range e.Components {
			if c.Points != nil {
				components = append(components, fill(l.EarlierComponent, "component", b.labels.Components[i],
					"points", strconv.Itoa(*c.Points), "max", strconv.Itoa(c.Max)))
			}
		}
		if components != nil {
			notes = append(notes, fill(l.EarlierComponents, "year", year(e.Year), "list", strings.Join(components, ", ")))
		}
		for _, o := range e.Indicators {
			if o.Scored() {
				scores = append(scores, fill(l.EarlierScore, "n", strconv.Itoa(o.Number), "score", strconv.Itoa(o.Score)))
			}
		}
		if scores != nil {
			notes = append(notes, fill(l.EarlierScores, "year", year(e.Year), "list", strings.Join(scores, ", ")))
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
			facts = append(facts, sentence(l.Source, "source", o.Reading.Source))
		}
		if facts != nil {
			notes = append(notes, fill(l.EarlierIndicator, "year", year(e.Year), "n", strconv.Itoa(o.Number), "facts", series(facts, " · ")))
		}
	}
	return notes
}
