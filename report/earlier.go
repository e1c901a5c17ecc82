package report

import (
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// earlier is what the city says of an earlier application, a note each: its
// points, those of its components and of its indicators, and what it says of
// an indicator beside its score. The points of the baseline stand in the
// chapter already.
func (b *builder) earlier(e cbi.Result, baseline bool) []string {
	l := &b.Labels.Index
	var notes []string
	if e.Total.Points == nil {
		notes = append(notes, b.Lang.Fill(l.Applied, "year", b.Lang.Year(e.Year), "edition", b.Lang.Int(e.Edition.Year)))
	} else if !baseline {
		pattern, kv := l.Earlier, []string{"year", b.Lang.Year(e.Year), "edition", b.Lang.Int(e.Edition.Year),
			"points", b.Lang.Int(*e.Total.Points), "possible", b.Lang.Int(e.Total.Possible)}
		if !e.Total.Whole() {
			pattern, kv = l.EarlierPart, append(kv, "max", b.Lang.Int(e.Total.Max))
		}
		notes = append(notes, b.Lang.Fill(pattern, kv...))
		var components, scores []string
		for i, c := range e.Components {
			if c.Points != nil {
				components = append(components, b.Lang.Fill(l.EarlierComponent, "component", b.componentTitle(i),
					"points", b.Lang.Int(*c.Points), "max", b.Lang.Int(c.Max)))
			}
		}
		if components != nil {
			notes = append(notes, b.Lang.Fill(l.EarlierComponents, "year", b.Lang.Year(e.Year), "list", b.Lang.Plainly(components)))
		}
		for _, o := range e.Indicators {
			if o.Scored() {
				scores = append(scores, b.Lang.Fill(l.EarlierScore, "n", b.Lang.Int(o.Number), "score", b.Lang.Int(o.Score)))
			}
		}
		if scores != nil {
			notes = append(notes, b.Lang.Fill(l.EarlierScores, "year", b.Lang.Year(e.Year), "list", b.Lang.Plainly(scores)))
		}
	}
	for _, state := range []cbi.State{cbi.Unscored, cbi.NotAssessed} {
		if numbers := e.Numbers(state); numbers != nil && !(baseline && e.Total.Scored > 0) { // else the table tells
			notes = append(notes, b.Lang.Fill(l.EarlierState, "state", b.stateName(state), "year", b.Lang.Year(e.Year), "list", b.numbers(numbers)))
		}
	}
	for _, o := range e.Indicators {
		var facts []string
		if o.Reading.Value != "" {
			facts = append(facts, b.measured(o))
		}
		if o.Reading.Note != "" {
			facts = append(facts, b.told(profile.Text(o.Reading.Note)))
		}
		if facts != nil {
			note := b.Lang.Fill(l.EarlierIndicator, "year", b.Lang.Year(e.Year), "n", b.Lang.Int(o.Number), "facts", b.Lang.Facts(sheet.Isolated(facts)))
			notes = append(notes, b.cited(note, profile.Text(o.Reading.Source)))
		}
	}
	return notes
}
