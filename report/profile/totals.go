package profile

import (
	"fmt"

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

// pointsOf are what an indicator can add to a total. One that was not assessed
// adds nothing.
func pointsOf(o cbi.Outcome) points {
	switch {
	case o.Scored():
		return points{o.Score, o.Score}
	case o.State == cbi.Unknown:
		return points{0, cbi.MaxScore}
	}
	return points{}
}

// totals checks the totals of an application against their parts. They are
// only compared when what they are made of is sound.
func (r *rules) totals(pointer string, a cbi.Application, indicators []cbi.Outcome, sound bool) {
	first := 0
	var all points
	for i, part := range a.Edition.Components {
		var sum points
		for _, o := range indicators[first : first+part.Indicators] {
			p := pointsOf(o)
			sum.least, sum.most = sum.least+p.least, sum.most+p.most
		}
		first += part.Indicators
		if g := a.Components[i]; g != nil {
			at := r.place("%s/components/%s", pointer, part.ID)
			switch {
			case *g > part.Points():
				r.report("out-of-range", at, fmt.Sprintf("`%s` is %d", part.ID, *g), fmt.Sprintf("the maximum for this component is %d in the %d edition", part.Points(), a.Edition.Year))
			case sound && (*g < sum.least || *g > sum.most):
				r.report("contradiction", at, fmt.Sprintf("`%s` is %d, but its indicators add up to %s", part.ID, *g, sum), "correct it, or omit it to have it calculated")
			}
			sum = points{*g, *g}
		}
		all.least, all.most = all.least+sum.least, all.most+sum.most
	}
	if a.Total == nil {
		return
	}
	at := r.place("%s/total", pointer)
	switch total := *a.Total; {
	case total > a.Edition.Points():
		r.report("out-of-range", at, fmt.Sprintf("`total` is %d", total), fmt.Sprintf("the maximum is %d in the %d edition", a.Edition.Points(), a.Edition.Year))
	case sound && (total < all.least || total > all.most):
		r.report("contradiction", at, fmt.Sprintf("`total` is %d, but the components add up to %s", total, all), "correct it, or omit it to have it calculated")
	}
}
