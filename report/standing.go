package report

import "cityprofile/report/cbi"

// standing is how a city stands in the City Biodiversity Index.
type standing struct {
	started  bool // else it has not begun, for which the platform prints 0
	now      cbi.Result
	earlier  []cbi.Result
	base     cbi.Result // what the city measures itself against
	compared bool       // there is such a base
	change   cbi.Change // since then
}

// standing works out the index of the profile.
func (b *builder) standing() standing {
	x := b.profile.Index
	if x == nil {
		return standing{now: cbi.Application{Edition: cbi.Editions()[0]}.Result()}
	}
	h := x.Results()
	s := standing{started: true, now: h.Now, earlier: h.Earlier}
	if s.base, s.compared = h.Baseline(); s.compared {
		s.change, _ = s.now.Since(s.base)
	}
	return s
}

// listed reports whether the city speaks of single indicators.
func (s *standing) listed() bool { return s.now.Listed() }

// stateName is the word for a state of an indicator, which is the same
// everywhere.
func (b *builder) stateName(s cbi.State) string {
	l := &b.Labels.Index
	return [...]string{cbi.NotMentioned: l.NotMentioned, cbi.NotAssessed: l.NotAssessed, cbi.Unscored: l.Unscored, cbi.Scored: l.Scored}[s]
}

// componentTitle is the title of a component of the index, as the platform
// heads it.
func (b *builder) componentTitle(i int) string {
	return b.Lang.Index.Components[cbi.Editions()[0].Components[i].ID]
}
