package score

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cityprofile/report/cbi"
)

// legend explains the marks that are in the table.
func (t *table) legend() {
	now := t.history.Now
	if !now.Listed() {
		return
	}
	var lines [][2]string
	add := func(mark, words string, numbers []int) {
		if numbers != nil {
			lines = append(lines, [2]string{mark, words + ": " + cbi.Spans(numbers)})
		}
	}
	computed, single := split(now)
	add("", "scored", now.Numbers(cbi.Scored))
	add(markComputed, "of these, computed from the value", computed)
	add(markSingle, "of these, computed from the value by bands from a single source", single)
	add(markUnscored, "assessed, score not stated (0 to 4 points each, or what the table shows)", now.Numbers(cbi.Unscored))
	add(markNotAssessed, "not assessed", now.Numbers(cbi.NotAssessed))
	add(markNotMentioned, "not mentioned", now.Numbers(cbi.NotMentioned))
	t.line("")
	for _, l := range lines {
		t.labelled(l[0], l[1])
	}
}

// split are the indicators with a computed score: by bands that are confirmed
// or the city's own, and by those that a single source gives.
func split(r cbi.Result) (computed, single []int) {
	for _, o := range r.Indicators {
		switch {
		case !o.Computed:
		case o.Bands.Basis == cbi.Single:
			single = append(single, o.Number)
		default:
			computed = append(computed, o.Number)
		}
	}
	return computed, single
}

// notes are what there is to say of single indicators, and the city's own.
func (t *table) notes() {
	var lines [][2]string
	if note := said(t.profile.Index.Note); note != "" {
		lines = append(lines, [2]string{"", note})
	}
	if words := t.withoutBaseline(); words != "" {
		lines = append(lines, [2]string{"", words})
	}
	for _, words := range unfit(t.history.Now) {
		lines = append(lines, [2]string{"", words})
	}
	for _, o := range t.history.Now.Indicators {
		number := strconv.Itoa(o.Number)
		for _, words := range []string{gap(o), contradiction(o), said(o.Reading.Note)} {
			if words != "" {
				lines = append(lines, [2]string{number, words})
				number = ""
			}
		}
	}
	t.section("Notes", lines)
}

// unfit are the published points that computed scores do not add up to.
func unfit(r cbi.Result) []string {
	const stands = " stand as published; scores computed from values do not add up to them"
	var lines []string
	if r.Total.Unfit {
		lines = append(lines, "The points of the total"+stands)
	}
	for i, c := range r.Components {
		if c.Unfit {
			lines = append(lines, "The points of "+componentName(r.Edition.Components[i])+stands)
		}
	}
	return lines
}

// section writes lines under a heading, if there are any.
func (t *table) section(heading string, lines [][2]string) {
	if len(lines) == 0 {
		return
	}
	t.line("")
	t.line(heading)
	for _, l := range lines {
		t.labelled(l[0], l[1])
	}
}

// gap says that the bands leave the score of a value open.
func gap(o cbi.Outcome) string {
	low, high, ok := o.Between()
	if !ok || o.Contradiction() {
		return ""
	}
	how := "its score is not stated"
	switch o.State {
	case cbi.Scored:
		how = fmt.Sprintf("the city scored it %d", o.Score)
	case cbi.NotAssessed:
		how = "it was not assessed"
	}
	return fmt.Sprintf("%s may give %d or %d points by %s (%s): %s", measured(o), low, high, o.Bands.Source, bandsOf(o), how)
}

// bandsOf are the bands of a value, as they are printed.
func bandsOf(o cbi.Outcome) string {
	list := []string{o.Bands.Band(o.BandLow)}
	if band := o.Bands.Band(o.BandHigh); o.BandHigh != o.BandLow && band != "" {
		list = append(list, band)
	}
	return strings.Join(list, ", ")
}

// contradiction says that the city's score is not that of the value.
func contradiction(o cbi.Outcome) string {
	if !o.Contradiction() {
		return ""
	}
	gives := strconv.Itoa(o.BandLow)
	if o.BandHigh != o.BandLow {
		gives += " or " + strconv.Itoa(o.BandHigh)
	}
	return fmt.Sprintf("the city scored it %d, but %s gives %s (%s)", o.Score, measured(o), gives, bandsOf(o))
}

// withoutBaseline says why a first application has no score of some
// indicators.
func (t *table) withoutBaseline() string {
	var numbers []int
	for _, o := range t.history.Now.Indicators {
		if o.NeedsBaseline && (o.State == cbi.NotAssessed || o.State == cbi.Unscored) && t.history.First() {
			numbers = append(numbers, o.Number)
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return "Not scored (they compare with an earlier survey): " + cbi.Spans(numbers)
}

// sources are where the bands are from that scores were computed by.
func (t *table) sources() {
	var names []string
	numbers := map[string][]int{}
	for _, o := range t.history.Now.Indicators {
		if !o.Computed {
			continue
		}
		name := said(o.Bands.Source)
		if o.Bands.Basis == cbi.Single {
			name += " (a single source)"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		numbers[name] = append(numbers[name], o.Number)
	}
	if len(names) == 0 {
		return
	}
	t.line("")
	t.line("Bands used")
	for _, name := range names {
		t.labelled("", fmt.Sprintf("%s: %s", cbi.Spans(numbers[name]), name))
	}
}

// earlier lists the earlier applications.
func (t *table) earlier() {
	var lines [][2]string
	baseline := t.compared
	for _, r := range t.history.Earlier {
		words := reached(r.Total)
		if r.Total.Points != nil && !r.Total.Complete() {
			words += ", the sum of the known points"
		}
		switch {
		case r.Edition.Year != t.history.Now.Edition.Year:
			words += fmt.Sprintf(", %d edition, not comparable", r.Edition.Year)
		case baseline:
			words += ", the baseline"
			baseline = false
		}
		lines = append(lines, [2]string{"", fmt.Sprintf("%s: %s", cell(r.Year), words)})
	}
	t.section("Earlier applications", lines)
}
