package profile

import (
	"fmt"

	"cityprofile/report/cbi"
)

func (r *rules) index() {
	x := r.profile.Index
	if x == nil {
		return
	}
	edition, ok := cbi.Find(x.Edition)
	if !ok {
		return // reported already
	}
	const at = "/biodiversity_index"
	r.scores(at, edition, x.Total, x.Components, x.Indicators)
	first := map[int]Span{}
	for i, h := range x.History {
		pointer := fmt.Sprintf("%s/history/%d", at, i)
		year := r.place("%s/year", pointer)
		if before, ok := first[h.Year]; ok && h.Year != 0 {
			r.again("duplicate-id", year, before, fmt.Sprintf("the year %d is there twice in `biodiversity_index.history`", h.Year))
		} else {
			first[h.Year] = year
		}
		r.scores(pointer, edition, h.Total, h.Components, h.Indicators)
	}
}

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

// scores checks one application of the index against its edition, and its
// totals against their parts.
func (r *rules) scores(pointer string, e cbi.Edition, total *int, c Components, list []Indicator) {
	given := [3]*int{c.Native, c.Services, c.Governance}
	indicators, sound := r.indicators(pointer, e, list)
	first := 0
	var all points
	for i, part := range e.Components {
		var sum points
		for _, p := range indicators[first : first+part.Indicators] {
			sum.least, sum.most = sum.least+p.least, sum.most+p.most
		}
		first += part.Indicators
		if g := given[i]; g != nil {
			at := r.place("%s/components/%s", pointer, part.ID)
			switch {
			case *g > part.Points():
				r.report("out-of-range", at, fmt.Sprintf("`%s` is %d", part.ID, *g), fmt.Sprintf("the component has %d points in the edition of %d", part.Points(), e.Year))
			case sound && (*g < sum.least || *g > sum.most):
				r.report("contradiction", at, fmt.Sprintf("`%s` is %d, but its indicators add up to %s", part.ID, *g, sum), "correct it, or leave it out to have it summed")
			}
			sum = points{*g, *g}
		}
		all.least, all.most = all.least+sum.least, all.most+sum.most
	}
	if total == nil {
		return
	}
	at := r.place("%s/total", pointer)
	switch {
	case *total > e.Points():
		r.report("out-of-range", at, fmt.Sprintf("`total` is %d", *total), fmt.Sprintf("the edition of %d has %d points", e.Year, e.Points()))
	case sound && (*total < all.least || *total > all.most):
		r.report("contradiction", at, fmt.Sprintf("`total` is %d, but the components add up to %s", *total, all), "correct it, or leave it out to have it summed")
	}
}

// indicators is what the score of each indicator of an edition can be. One
// that is listed without a score was not assessed and adds nothing. It is not
// sound when the list itself is wrong, so that its sum means nothing.
func (r *rules) indicators(pointer string, e cbi.Edition, list []Indicator) (scores []points, sound bool) {
	scores = make([]points, e.Indicators())
	for i := range scores {
		scores[i].most = cbi.MaxScore
	}
	first := map[int]Span{}
	sound = true
	for i, x := range list {
		at := r.place("%s/indicators/%d/number", pointer, i)
		before, twice := first[x.Number]
		switch {
		case x.Number < 1: // reported already
			sound = false
			continue
		case x.Number > e.Indicators():
			r.report("out-of-range", at, fmt.Sprintf("the edition of %d has no indicator %d", e.Year, x.Number), fmt.Sprintf("expected 1 to %d", e.Indicators()))
			sound = false
			continue
		case twice:
			r.again("duplicate-id", at, before, fmt.Sprintf("indicator %d is there twice", x.Number))
			sound = false
			continue
		}
		first[x.Number] = at
		score := 0
		if x.Score != nil {
			score = *x.Score
		} else if r.given("score", "%s/indicators/%d", pointer, i) {
			sound = false // it was reported already
		}
		scores[x.Number-1] = points{score, score}
	}
	return scores, sound
}
