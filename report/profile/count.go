package profile

import (
	"strconv"
	"strings"
)

// Count is how many there are in the profile of what a statistic counts, and
// whether the profile lists that at all.
func (p *Profile) Count(of Counted) (n int, listed bool) {
	switch of {
	case CountedActions:
		n = len(p.ActionPlatform.Actions)
	case CountedCommitments:
		n = len(p.ActionPlatform.Commitments)
	case CountedResources:
		n = len(p.Resources)
	case CountedSteps:
		for _, s := range p.NaturePathway.Steps {
			if len(s.Resources) > 0 {
				n++
			}
		}
	}
	return n, n > 0
}

// Total is the value of a statistic, and whether it is a whole number.
func (s *Statistic) Total() (n int, whole bool) {
	if s.Value == nil {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(s.Value.Value)))
	return n, err == nil && n >= 0
}

// partly reports whether a profile may list some and leave out others of what a
// statistic counts.
func (of Counted) partly() bool { return of == CountedActions || of == CountedResources }

// Described is how many the profile lists of what a statistic counts, if that is
// some and not all, or if the statistic does not tell how many there are exactly:
// about 100.
func (p *Profile) Described(s *Statistic) (n int, part bool) {
	n, listed := p.Count(s.Of)
	total, whole := s.Total()
	return n, listed && s.Of.partly() && s.Value != nil && (!whole || n < total)
}

// reaches reports whether a figure in words can be as many as n: about 100 can be
// 26, and so can many.
func (s *Statistic) reaches(n int) bool {
	text := string(s.Value.Value)
	list := numerals(text)
	for _, x := range list {
		m, _ := magnitudeAfter(text[x.to:])
		for _, reading := range x.all(m) {
			if v, err := strconv.ParseFloat(reading, 64); err == nil && v >= float64(n) {
				return true
			}
		}
	}
	return len(list) == 0
}

// Themes are the themes that a report can have.
func Themes() []string { return []string{"rings"} }
