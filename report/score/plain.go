package score

import (
	"fmt"
	"strings"

	"cityprofile/report/cbi"
	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// Plain puts the index into lines that are read one by one, as a screen reader
// does: no columns, no marks, and the state of every indicator in words.
func Plain(p *profile.Profile) string {
	name := said(p.City.Name)
	if p.Index == nil {
		return name + " has not started on the City Biodiversity Index.\n"
	}
	t := table{profile: p, history: p.Index.Results()}
	if t.baseline, t.compared = t.history.Baseline(); t.compared {
		t.change, _ = t.history.Now.Since(t.baseline)
	}
	now := t.history.Now
	title := fmt.Sprintf("City Biodiversity Index, %s, %d edition", name, now.Edition.Year)
	if now.Year != nil {
		title += fmt.Sprintf(", application of %d", *now.Year)
	}
	t.line(title)
	t.line("Total: " + plainSum(now.Total))
	if t.compared {
		t.line(t.since())
	}
	first := 0
	for i, c := range now.Edition.Components {
		words := "not started"
		if now.Started(i) {
			words = plainSum(now.Components[i])
		}
		if d := t.change.Components[i]; d.Indicators > 0 {
			words += fmt.Sprintf("; since the baseline %s, from %d to %d", signedPoints(d.Points()), d.Was, d.Is)
			if d.Indicators < c.Indicators {
				words += ", on the same " + cells.Count(d.Indicators, "indicator", "indicators")
			}
		}
		t.line(componentName(c) + ": " + words)
		for _, o := range now.Indicators[first : first+c.Indicators] {
			if now.Listed() {
				t.line(fmt.Sprintf("%d. %s: %s", o.Number, indicatorName(now.Edition, o.Number), strings.Join(t.plain(o), "; ")))
			}
		}
		first += c.Indicators
	}
	for _, r := range t.history.Earlier {
		t.line(fmt.Sprintf("Application of %s, %d edition: %s", cell(r.Year), r.Edition.Year, plainSum(r.Total)))
	}
	for _, words := range unfit(now) {
		t.line("Note: " + words)
	}
	if note := said(p.Index.Note); note != "" {
		t.line("Note: " + strings.Join(strings.Fields(note), " "))
	}
	return t.String()
}

// plainSum is a sum in words, and what it is where it is a part.
func plainSum(s cbi.Sum) string {
	words := reached(s)
	if s.Points != nil && !s.Complete() {
		words += ", the sum of the known points"
	}
	return words
}

// plain is what there is to say of an indicator, its state first.
func (t *table) plain(o cbi.Outcome) []string {
	var facts []string
	switch o.State {
	case cbi.Scored:
		score := "scored, " + cells.Count(o.Score, "point", "points")
		if o.Computed {
			score += " computed from the value"
		}
		facts = append(facts, score)
	case cbi.Unscored:
		least, most := o.Points()
		facts = append(facts, fmt.Sprintf("assessed, score not stated, %d to %d points", least, most))
	case cbi.NotAssessed:
		facts = append(facts, "not assessed")
	default:
		facts = append(facts, "not mentioned")
	}
	if value := measured(o); value != "" {
		facts = append(facts, "measured "+value)
	}
	if o.Computed {
		source := "bands from " + said(o.Bands.Source)
		if o.Bands.Basis == cbi.Single {
			source += ", a single source"
		}
		facts = append(facts, source)
	}
	if d := t.change.Indicators; d != nil && d[o.Number-1] != nil {
		facts = append(facts, "since the baseline "+signedPoints(*d[o.Number-1]))
	}
	for _, words := range []string{gap(o), contradiction(o), strings.Join(strings.Fields(said(o.Reading.Note)), " ")} {
		if words != "" {
			facts = append(facts, words)
		}
	}
	return facts
}
