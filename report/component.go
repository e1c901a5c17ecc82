package report

import (
	"cityprofile/layout"
	"cityprofile/report/cbi"
)

// component is the score of a component, with a bar on which a cell is a
// point: the three bars share one scale. What the bar shows is said in words,
// so that it is decoration.
func (b *builder) component(i int, s *standing) layout.Node {
	const perPoint = 3.082 * mm
	accent, sum := b.theme.Component(i), s.now.Components[i]
	points := sum.Points
	if !s.started {
		points = new(int) // as the platform prints it
	}
	score := b.lang.Numbers.None
	if points != nil {
		score = b.lang.Int(*points)
	}
	parts := []layout.Node{
		layout.Rule(sectionRule, accent), gap(2 * mm),
		b.componentHead(b.componentTitle(i), score, sum.Max, accent), gap(1.6 * mm),
	}
	if points != nil { // what is not known is not drawn as zero
		bar := b.wood.Core(accent)
		bar.W, bar.H, bar.Cells = perPoint*layout.Len(sum.Max), 5*mm, sum.Max
		bar.Num, bar.Den = int64(*points), int64(sum.Max)
		if base := s.base.Components[i]; s.compared && base.Points != nil {
			mark := int64(*base.Points)
			bar.Mark = &mark
		}
		parts = append(parts, layout.Fixed(bar.Frame()), gap(0.8*mm))
	}
	if words := b.componentNote(i, s); words != "" {
		parts = append(parts, b.filled(layout.RoleP, b.styles.small, words))
	}
	return nodes(append(parts, gap(3.2*mm))...)
}

// componentNote says what the points of a component mean.
func (b *builder) componentNote(i int, s *standing) string {
	l, sum := &b.labels.Index, s.now.Components[i]
	switch {
	case !s.now.Started(i):
		return b.sentence(b.labels.NotStarted, "city", b.profile.City.Name)
	case sum.Points == nil && sum.NotAssessed*cbi.MaxScore == sum.Max:
		return l.ComponentOpen
	case sum.Points == nil:
		return l.ComponentUnknown
	}
	var notes []string
	if !sum.Whole() {
		notes = append(notes, b.lang.Count(l.ComponentPossible, sum.Possible, "possible", b.lang.Int(sum.Possible),
			"n", b.lang.Int(sum.Possible/cbi.MaxScore), "all", b.lang.Int(sum.Max/cbi.MaxScore)))
	}
	if base := s.base.Components[i]; s.compared && base.Points != nil {
		notes = append(notes, b.lang.Count(l.ComponentBaseline, *base.Points, "year", b.lang.Year(s.base.Year), "points", b.lang.Int(*base.Points),
			"n", b.lang.Int(base.Possible/cbi.MaxScore), "all", b.lang.Int(base.Max/cbi.MaxScore)))
	}
	return b.lang.Facts(notes)
}

// componentHead is a component's title and its score on one baseline, or
// below each other where they are too long for that.
func (b *builder) componentHead(title, score string, most int, accent layout.Color) layout.Node {
	const air = 6 * mm
	h3, body := in(b.styles.h3, accent), b.styles.body
	pieces := b.around(b.labels.ComponentScore, "score", score, b.styles.h4, body, "max", b.lang.Int(most))
	need := layout.Width(pieces...)
	heading := b.bookmarked(2, title, b.says(layout.RoleH2, h3, title))
	if h3.Size.Em(b.label(h3.Font, title).Width())+air+need > bodyW {
		return nodes(heading, tag(layout.RoleP, layout.Inline(body, pieces...)))
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: 0, W: bodyW - need - air, Node: heading},
		layout.Column{X: bodyW - need, W: need, Node: tag(layout.RoleP, layout.Inline(right(body), pieces...))})
}
