package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// indexNotes are the city's note, where scores come from that were computed,
// why others are not stated, and the earlier applications; nil when there is
// nothing to say.
func (b *builder) indexNotes(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	var notes []layout.Node
	put := func(n layout.Node) {
		if notes != nil {
			notes = append(notes, layout.Space(1.5*mm))
		}
		notes = append(notes, n)
	}
	if note := b.profile.Index.Note; note != "" {
		put(b.Paragraphs(b.Styles.Small, b.told(note), ""))
	}
	said := append(b.whyUnscored(s), b.bandNotes(s)...)
	if s.now.Total.Unfit {
		said = append([]string{b.Labels.Index.TotalUnfit}, said...)
	}
	for _, e := range s.earlier {
		said = append(said, b.earlier(e, s.compared && b.Lang.Year(e.Year) == b.Lang.Year(s.base.Year))...)
	}
	for _, words := range said {
		put(b.Filled(layout.RoleP, b.Styles.Small, words))
	}
	if notes == nil {
		return nil
	}
	return layout.Pad(layout.Insets{Right: sheet.BodyW - sheet.MainW}, layout.Stack(notes...))
}

// whyUnscored says which indicators have no score because it is a first
// application, and which may be worth anything.
func (b *builder) whyUnscored(s *standing) []string {
	l := &b.Labels.Index
	var first, open []int
	for _, o := range s.now.Indicators {
		_, _, between := o.Between()
		switch {
		case o.NeedsBaseline && !s.compared && (o.State == cbi.NotAssessed || o.State == cbi.Unscored):
			first = append(first, o.Number)
		case o.State == cbi.Unscored && !between:
			open = append(open, o.Number)
		}
	}
	var notes []string
	if first != nil {
		notes = append(notes, b.Lang.Count(l.FirstApplication, len(first), "list", b.numbers(first)))
	}
	if open != nil {
		notes = append(notes, b.Lang.Count(l.Open, len(open), "list", b.numbers(open)))
	}
	return notes
}

// banding is what bands of one source gave.
type banding struct {
	bands    cbi.Bands
	computed []int    // the indicators that they gave a score
	open     []string // those whose score they leave open, in words
}

// bandNotes name the source of all bands that a score was computed by, or that
// leave one open.
func (b *builder) bandNotes(s *standing) []string {
	l := &b.Labels.Index
	var all []*banding // in the order in which they are met
	by := map[string]*banding{}
	for _, o := range s.now.Indicators {
		low, high, between := o.Between()
		open := between && o.State == cbi.Unscored
		if !o.Computed && !open {
			continue
		}
		of := by[o.Bands.Source]
		if of == nil {
			of = &banding{bands: o.Bands}
			by[o.Bands.Source] = of
			all = append(all, of)
		}
		if open {
			of.open = append(of.open, b.Lang.Fill(l.BetweenItem, "n", b.Lang.Int(o.Number), "low", b.Lang.Int(low), "high", b.Lang.Int(high)))
		} else {
			of.computed = append(of.computed, o.Number)
		}
	}
	var notes []string
	for _, of := range all {
		source := text.Isolate(b.told(profile.Text(of.bands.Source)))
		if n := len(of.computed); n > 0 {
			pattern := l.Computed
			if of.bands.Basis == cbi.Single {
				pattern = l.ComputedSingle
			}
			notes = append(notes, b.Lang.Count(pattern, n, "mark", b.computedMark(of.bands), "list", b.numbers(of.computed), "source", source))
		}
		if n := len(of.open); n > 0 {
			notes = append(notes, b.Lang.Count(l.Between, n, "list", b.Lang.Plainly(of.open), "source", source))
		}
	}
	return notes
}

// numbers are the numbers of indicators, listed.
func (b *builder) numbers(list []int) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = b.Lang.Int(n)
	}
	return b.Lang.List(words)
}
