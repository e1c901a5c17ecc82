package cbi

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
	Given  bool // Points are the city's figure; else they are added up

	// Possible is the most that Points could be: 4 for each indicator that they
	// cover. Points that are added up cover the indicators that have a score.
	// Points that are given cover also those of which the city says nothing, if
	// they are more than the scores add up to or if there are no scores: a city
	// may publish its total alone. What was not assessed is never covered.
	Possible int
	Max      int // the most in the edition

	Scored, NotAssessed, Unknown int // indicators
}

// Whole reports whether the points cover every indicator.
func (s Sum) Whole() bool { return s.Points != nil && s.Possible == s.Max }

// Result works out an application: the score of each indicator, the points of
// the components and their total, and what was possible.
func (a Application) Result() Result {
	r := Result{Edition: a.Edition, Year: a.Year, Indicators: a.outcomes()}
	for i, part := range r.parts() {
		r.Components[i] = sum(a.Components[i], part)
	}
	r.Total = total(a.Total, r.Components)
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
	for _, o := range part {
		switch {
		case o.Scored():
			s.Scored++
			added += o.Score
		case o.State == NotAssessed:
			s.NotAssessed++
		default:
			s.Unknown++
		}
	}
	s.points(given, s.Scored > 0, added, s.Scored*MaxScore)
	return s
}

// total is the sum of the components.
func total(given *int, components [3]Sum) Sum {
	var s Sum
	known, added, possible := false, 0, 0
	for _, c := range components {
		s.Max += c.Max
		s.Scored, s.NotAssessed, s.Unknown = s.Scored+c.Scored, s.NotAssessed+c.NotAssessed, s.Unknown+c.Unknown
		if c.Points != nil {
			known, added, possible = true, added+*c.Points, possible+c.Possible
		}
	}
	s.points(given, known, added, possible)
	return s
}

// points are those given, or else those that are added up from what is known.
func (s *Sum) points(given *int, known bool, added, possible int) {
	switch {
	case given == nil && !known:
	case given == nil:
		s.Points, s.Possible = &added, possible
	default:
		s.Points, s.Given, s.Possible = given, true, possible
		if !known || *given > added {
			s.Possible = s.Max - s.NotAssessed*MaxScore
		}
	}
}

// Started reports whether the city has begun with a component: it has points,
// or the city speaks of one of its indicators, or of a total that it may be in.
func (r Result) Started(component int) bool {
	s := r.Components[component]
	return s.Points != nil || s.Unknown*MaxScore < s.Max || r.Total.Given
}

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
