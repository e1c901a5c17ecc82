package cbi

import "math/bits"

// Result is what comes out of an application of the index.
type Result struct {
	Edition    Edition
	Year       *int
	Indicators []Outcome // all of the edition, by number from 0
	Components [3]Sum
	Total      Sum
}

// Sum is the points of a component, or of the whole index.
type Sum struct {
	Points *int // nil when none are known, which is another thing than 0 points
	Given  bool // Points are the city's figure, which stands as it is; else they are added up

	// Possible is the most that Points could be: 4 for each indicator that they
	// cover. Points that are added up cover the indicators that have a score.
	// Points that are given cover every indicator but those that were not
	// assessed, for a city may publish its total alone; where they are just
	// what the scores add up to, they cover these.
	Possible int
	Max      int // the most in the edition

	Scored, Unscored, NotAssessed, NotMentioned int // indicators in each state

	// Unfit is true when Points are given, and scores that are computed from
	// values, or left open by bands, keep their parts from adding up to them.
	Unfit bool

	covers cover
}

// cover is a set of indicators, a bit for each.
type cover uint32

func (c cover) count() int { return bits.OnesCount32(uint32(c)) }

// Whole reports whether the points cover every indicator.
func (s Sum) Whole() bool { return s.Points != nil && s.Possible == s.Max }

// Complete reports whether the points are what the city reached: its own
// figure, or scores of every indicator that may have been assessed. If not,
// they are a part of it.
func (s Sum) Complete() bool {
	return s.Points != nil && (s.Given || s.Possible+s.NotAssessed*MaxScore == s.Max)
}

// Counts are the indicators in a state.
func (s Sum) Counts(state State) int {
	return [...]int{NotMentioned: s.NotMentioned, NotAssessed: s.NotAssessed, Unscored: s.Unscored, Scored: s.Scored}[state]
}

// Result works out an application: the score of each indicator, the points of
// the components and their total, and what was possible.
func (a Application) Result() Result {
	r := Result{Edition: a.Edition, Year: a.Year, Indicators: a.outcomes()}
	parts := r.parts()
	for i, part := range parts {
		r.Components[i] = sum(a.Components[i], part)
	}
	r.Total = total(a.Total, &r.Components, parts)
	return r
}

// parts are the indicators of each component.
func (r Result) parts() [3][]Outcome {
	var parts [3][]Outcome
	first := 0
	for i, c := range r.Edition.Components {
		parts[i] = r.Indicators[first : first+c.Indicators]
		first += c.Indicators
	}
	return parts
}

// sum is that of a component.
func sum(given *int, part []Outcome) Sum {
	s := Sum{Max: len(part) * MaxScore}
	added := 0
	var scored, assessed cover // the second as far as the city does not rule it out
	for _, o := range part {
		bit := cover(1) << (o.Number - 1)
		switch o.State {
		case Scored:
			s.Scored++
			added += o.Score
			scored |= bit
			assessed |= bit
		case Unscored:
			s.Unscored++
			assessed |= bit
		case NotAssessed:
			s.NotAssessed++
		default:
			s.NotMentioned++
			assessed |= bit
		}
	}
	s.points(given, scored != 0, added, scored, assessed)
	s.Unfit = given != nil && unfit(*given, part)
	return s
}

// unfit reports whether indicators could add up to points by what the city
// states of them, and do not with the scores that their values have.
func unfit(points int, part []Outcome) bool {
	var least, most, from, to int
	for _, o := range part {
		a, b := o.Points()
		least, most = least+a, most+b
		a, b = o.Stated()
		from, to = from+a, to+b
	}
	return (points < least || points > most) && points >= from && points <= to
}

// total is the sum of the components. Where the city gives a total that they do
// not add up to, a component that is known in part has no points: what is
// known of it is not what it reached.
func total(given *int, components *[3]Sum, parts [3][]Outcome) Sum {
	var s Sum
	known, added := false, 0
	var covers, assessed cover
	for _, c := range components {
		s.Max += c.Max
		s.Scored, s.Unscored, s.NotAssessed, s.NotMentioned = s.Scored+c.Scored, s.Unscored+c.Unscored, s.NotAssessed+c.NotAssessed, s.NotMentioned+c.NotMentioned
		if c.Points != nil {
			known, added, covers = true, added+*c.Points, covers|c.covers
		}
	}
	for _, part := range parts {
		for _, o := range part {
			if o.State != NotAssessed {
				assessed |= cover(1) << (o.Number - 1)
			}
		}
	}
	s.points(given, known, added, covers, assessed)
	if given != nil {
		rest, points := []Outcome(nil), *given // of the components that are not given
		for i, c := range parts {
			if components[i].Given {
				points -= *components[i].Points
			} else {
				rest = append(rest, c...)
			}
		}
		s.Unfit = unfit(points, rest)
	}
	if given != nil && *given != added {
		for i := range components {
			if c := &components[i]; !c.Given && !c.Complete() {
				c.Points, c.Possible, c.covers = nil, 0, 0
			}
		}
	}
	return s
}

// points are those given, or else those that are added up from what is known.
func (s *Sum) points(given *int, known bool, added int, covers, assessed cover) {
	switch {
	case given == nil && !known:
		return
	case given == nil:
		s.Points, s.covers = &added, covers
	default:
		s.Points, s.Given, s.covers = given, true, covers
		if !known || *given != added || s.Unscored > 0 {
			s.covers = assessed
		}
	}
	s.Possible = s.covers.count() * MaxScore
}

// Started reports whether the city has begun with a component: it has points,
// or the city speaks of one of its indicators, or of a total that it may be in.
func (r Result) Started(component int) bool {
	s := r.Components[component]
	return s.Points != nil || s.NotMentioned*MaxScore < s.Max || r.Total.Given
}

// Listed reports whether the city speaks of single indicators.
func (r Result) Listed() bool { return r.Total.NotMentioned < len(r.Indicators) }

// Scores are those of the indicators, by number from 0; nil where there is
// none.
func (r Result) Scores() []*int {
	list := make([]*int, len(r.Indicators))
	for i := range r.Indicators {
		if r.Indicators[i].Scored() {
			list[i] = &r.Indicators[i].Score
		}
	}
	return list
}

// Numbers are the numbers of the indicators in a state, in order.
func (r Result) Numbers(s State) []int {
	var list []int
	for _, o := range r.Indicators {
		if o.State == s {
			list = append(list, o.Number)
		}
	}
	return list
}
