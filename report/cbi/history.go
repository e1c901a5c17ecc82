package cbi

// History is a city's applications of the index.
type History struct {
	Now     Result
	Earlier []Result // the first one first
}

// Baseline is the application against which the city measures itself: the
// first of the edition in use. Editions ask for other things, and are not
// compared.
func (h History) Baseline() (Result, bool) {
	for _, r := range h.Earlier {
		if r.Edition.Year == h.Now.Edition.Year {
			return r, true
		}
	}
	return Result{}, false
}

// First reports whether this is the first application of the edition that is
// known of, so that an indicator that is a change since the first one has
// nothing to be compared with.
func (h History) First() bool {
	_, later := h.Baseline()
	return !later
}

// Change is what has changed between two applications.
type Change struct {
	Total      Delta
	Components [3]Delta
	Indicators []*int // points more or less, by number from 0; nil where one of the scores is not known
}

// Delta is a change of points. It counts only what both applications state: an
// indicator that is scored for the first time is no gain.
type Delta struct {
	Indicators int  // compared; 0 when there is nothing to compare
	Was, Is    int  // points of these
	Sums       bool // sums were compared, of which single scores are not known
}

// Points are the points gained; less than 0 when they were lost.
func (d Delta) Points() int { return d.Is - d.Was }

// Since is what has changed since an earlier application. Applications of
// different editions cannot be compared.
func (r Result) Since(before Result) (Change, bool) {
	if r.Edition.Year != before.Edition.Year {
		return Change{}, false
	}
	c := Change{Indicators: make([]*int, len(r.Indicators))}
	for i := range r.Indicators {
		if was, is := before.Indicators[i], r.Indicators[i]; was.Scored() && is.Scored() {
			n := is.Score - was.Score
			c.Indicators[i] = &n
		}
	}
	now, then := r.parts(), before.parts()
	for i := range c.Components {
		c.Components[i] = compare(then[i], now[i])
		c.Components[i].whole(before.Components[i], r.Components[i])
		c.Total.Indicators += c.Components[i].Indicators
		c.Total.Was += c.Components[i].Was
		c.Total.Is += c.Components[i].Is
	}
	c.Total.whole(before.Total, r.Total)
	return c, true
}

// compare adds up the indicators that have a score in both applications.
func compare(then, now []Outcome) Delta {
	var d Delta
	for i := range now {
		if then[i].Scored() && now[i].Scored() {
			d.Indicators++
			d.Was += then[i].Score
			d.Is += now[i].Score
		}
	}
	return d
}

// whole compares the points themselves where they cover the same indicators in
// both applications: they may be known when single scores are not.
func (d *Delta) whole(then, now Sum) {
	if then.Points == nil || now.Points == nil || then.covers != now.covers {
		return
	}
	n := now.covers.count()
	*d = Delta{Indicators: n, Was: *then.Points, Is: *now.Points, Sums: then.Scored < n || now.Scored < n}
}
