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
	if !listed(now) {
		return
	}
	var lines [][2]string
	for _, m := range []struct {
		mark  string
		state cbi.State
		words string
	}{
		{markComputed, cbi.Computed, "computed from the value"},
		{markNotAssessed, cbi.NotAssessed, "not assessed (not counted): "},
		{markUnknown, cbi.Unknown, "not in the profile: "},
	} {
		numbers := now.Numbers(m.state)
		if len(numbers) == 0 {
			continue
		}
		if m.state != cbi.Computed {
			m.words += spans(numbers)
		}
		lines = append(lines, [2]string{m.mark, m.words})
	}
	if len(lines) > 0 {
		t.line("")
	}
	for _, l := range lines {
		t.labelled(l[0], l[1])
	}
}

// spans writes numbers with their neighbours as one: 1–3, 7.
func spans(numbers []int) string {
	var list []string
	for i := 0; i < len(numbers); {
		last := i
		for last+1 < len(numbers) && numbers[last+1] == numbers[last]+1 {
			last++
		}
		span := strconv.Itoa(numbers[i])
		switch last - i {
		case 0:
		case 1:
			span += ", " + strconv.Itoa(numbers[last])
		default:
			span += "–" + strconv.Itoa(numbers[last])
		}
		list = append(list, span)
		i = last + 1
	}
	return strings.Join(list, ", ")
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

// gap says that a value lies between two bands, which leaves its score open.
func gap(o cbi.Outcome) string {
	low, high, ok := o.Between()
	if !ok {
		return ""
	}
	how := fmt.Sprintf("its score is %d", o.Score)
	if !o.Scored() {
		how = "it has no score"
	}
	return fmt.Sprintf("%s falls between two published bands, %s and %s: %s", measured(o), o.Bands.Band(low), o.Bands.Band(high), how)
}

// contradiction says that the city's score is not that of the value.
func contradiction(o cbi.Outcome) string {
	if _, _, between := o.Between(); between || !o.Contradiction() {
		return ""
	}
	return fmt.Sprintf("the city scored it %d, but %s is in the band %s, which gives %d", o.Score, measured(o), o.Bands.Band(o.Band), o.Band)
}

// withoutBaseline says why a first application has no score of some
// indicators.
func (t *table) withoutBaseline() string {
	var numbers []int
	for _, o := range t.history.Now.Indicators {
		if o.NeedsBaseline && o.State == cbi.NotAssessed && t.history.First() {
			numbers = append(numbers, o.Number)
		}
	}
	if len(numbers) == 0 {
		return ""
	}
	return "Not scored (they compare with an earlier survey): " + spans(numbers)
}

// sources are where the bands are from that scores were computed by.
func (t *table) sources() {
	var names []string
	numbers := map[string][]int{}
	for _, o := range t.history.Now.Indicators {
		if o.State != cbi.Computed {
			continue
		}
		if !slices.Contains(names, o.Bands.Source) {
			names = append(names, o.Bands.Source)
		}
		numbers[o.Bands.Source] = append(numbers[o.Bands.Source], o.Number)
	}
	if len(names) == 0 {
		return
	}
	t.line("")
	t.line("Bands used")
	for _, name := range names {
		t.labelled("", fmt.Sprintf("%s: %s", spans(numbers[name]), said(name)))
	}
}

// earlier lists the earlier applications.
func (t *table) earlier() {
	var lines [][2]string
	baseline := t.compared
	for _, r := range t.history.Earlier {
		words := reached(r.Total)
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
