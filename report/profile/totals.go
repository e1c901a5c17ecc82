package profile

import (
	"fmt"
	"strings"

	"cityprofile/report/cbi"
)

// points are what a total can be, by what is known of its parts: a part that
// is left out may have any score.
type points struct{ least, most int }

// String puts the points in words, after "add up to".
func (p points) String() string {
	if p.least == p.most {
		return itoa(p.least)
	}
	return fmt.Sprintf("%d to %d", p.least, p.most)
}

// plus are the points together with others.
func (p points) plus(q points) points { return points{p.least + q.least, p.most + q.most} }

// calculate goes before what a sum rests on.
const calculate = "correct one of them, or omit it to have it calculated; it rests on: "

// stands goes before what a sum of calculated scores rests on.
const stands = "the published points stand; give the published `score` of the indicators too, or correct a value; it rests on: "

// add is what indicators can add up to.
func add(part []cbi.Outcome) (sum points) {
	for _, o := range part {
		least, most := o.Points()
		sum = sum.plus(points{least, most})
	}
	return sum
}

// stated is what indicators can add up to by what the city states of them.
func stated(part []cbi.Outcome) (sum points) {
	for _, o := range part {
		least, most := o.Stated()
		sum = sum.plus(points{least, most})
	}
	return sum
}

// has reports whether a total can be one of the points.
func (p points) has(total int) bool { return total >= p.least && total <= p.most }

// restsOn names the states that a sum of indicators rests on: which indicators
// are in each, and what they can add.
func restsOn(part []cbi.Outcome) string {
	words := map[cbi.State]string{cbi.Scored: "scored", cbi.Unscored: "assessed, score not stated", cbi.NotAssessed: "not assessed", cbi.NotMentioned: "not mentioned"}
	var list []string
	for _, state := range cbi.States() {
		var in []cbi.Outcome
		var numbers []int
		for _, o := range part {
			if o.State == state {
				in, numbers = append(in, o), append(numbers, o.Number)
			}
		}
		if in != nil {
			list = append(list, fmt.Sprintf("%s %s (%s)", words[state], cbi.Spans(numbers), counted(add(in))))
		}
	}
	return strings.Join(list, "; ")
}

// counted are points with their unit.
func counted(p points) string {
	if p == (points{1, 1}) {
		return "1 point"
	}
	return p.String() + " points"
}

// totals checks the totals of an application against their parts. They are
// only compared when what they are made of is sound.
func (r *rules) totals(pointer string, a cbi.Application, indicators []cbi.Outcome, sound bool) {
	first := 0
	var all, allStated points
	var rest []cbi.Outcome // of components that are not given
	given := ""
	for i, part := range a.Edition.Components {
		list := indicators[first : first+part.Indicators]
		sum, known := add(list), stated(list)
		first += part.Indicators
		if g := a.Components[i]; g != nil {
			at := r.place("%s/components/%s", pointer, part.ID)
			switch {
			case *g > part.Points():
				r.report("out-of-range", at, fmt.Sprintf("`%s` is %d", part.ID, *g), fmt.Sprintf("the maximum for this component is %d in the %d edition", part.Points(), a.Edition.Year))
			case sound && !stated(list).has(*g):
				r.report("contradiction", at, fmt.Sprintf("`%s` is %d, but its indicators add up to %s", part.ID, *g, sum), calculate+restsOn(list))
			case sound && !sum.has(*g):
				r.warn("calculated-score", at, fmt.Sprintf("`%s` is %d, but its indicators add up to %s with the scores calculated from values", part.ID, *g, sum), stands+restsOn(list))
			}
			sum, known = points{*g, *g}, points{*g, *g}
			given += fmt.Sprintf("`%s` %d; ", part.ID, *g)
		} else {
			rest = append(rest, list...)
		}
		all, allStated = all.plus(sum), allStated.plus(known)
	}
	if a.Total == nil {
		return
	}
	at := r.place("%s/total", pointer)
	switch total := *a.Total; {
	case total > a.Edition.Points():
		r.report("out-of-range", at, fmt.Sprintf("`total` is %d", total), fmt.Sprintf("the maximum is %d in the %d edition", a.Edition.Points(), a.Edition.Year))
	case sound && !allStated.has(total):
		r.report("contradiction", at, fmt.Sprintf("`total` is %d, but the components add up to %s", total, all), strings.TrimSuffix(calculate+given+restsOn(rest), "; "))
	case sound && !all.has(total):
		r.warn("calculated-score", at, fmt.Sprintf("`total` is %d, but the components add up to %s with the scores calculated from values", total, all), strings.TrimSuffix(stands+given+restsOn(rest), "; "))
	}
}
