package report

import (
	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/sheet"
)

// component is the score of a component, with a bar on which a cell is a
// point: the three bars share one scale. What the bar shows is said in words,
// so that it is decoration.
func (b *builder) component(i int, s *standing) layout.Node {
	const perPoint = 3.082 * mm
	accent, sum := b.Theme.Component(i), s.now.Components[i]
	points := sum.Points
	if !s.started {
		points = new(int) // as the platform prints it
	}
	score := b.Lang.Numbers.None
	if points != nil {
		score = b.Lang.Int(*points)
	}
	parts := []layout.Node{
		layout.Rule(sheet.SectionRule, accent), sheet.Gap(b.air(2*mm, 1.4*mm)),
		b.componentHead(b.componentTitle(i), score, sum.Max, accent), sheet.Gap(b.air(1.6*mm, 1*mm)),
	}
	if points != nil { // what is not known is not drawn as zero
		bar := b.wood.Core(accent)
		bar.W, bar.H, bar.Cells = perPoint*layout.Len(sum.Max), 5*mm, sum.Max
		bar.Num, bar.Den = int64(*points), int64(sum.Max)
		if base := s.base.Components[i]; s.compared && base.Points != nil {
			mark := int64(*base.Points)
			bar.Mark = &mark
		}
		parts = append(parts, layout.Fixed(bar.Frame()), sheet.Gap(0.8*mm))
	}
	if words := b.componentNote(i, s); words != "" {
		parts = append(parts, b.Filled(layout.RoleP, b.Styles.Small, words))
	}
	return sheet.Nodes(append(parts, sheet.Gap(b.air(3.2*mm, 2*mm)))...)
}

// componentNote says what the points of a component mean.
func (b *builder) componentNote(i int, s *standing) string {
	l, sum := &b.Labels.Index, s.now.Components[i]
	switch {
	case !s.now.Started(i):
		return b.Sentence(b.Labels.NotStarted, "city", b.told(b.profile.City.Name))
	case sum.Points == nil && sum.NotAssessed*cbi.MaxScore == sum.Max:
		return l.ComponentOpen
	}
	var notes []string
	if sum.Points == nil {
		notes = append(notes, l.ComponentUnknown)
	} else if !sum.Whole() {
		notes = append(notes, b.Lang.Count(l.ComponentPossible, sum.Possible, "possible", b.Lang.Int(sum.Possible),
			"n", b.Lang.Int(sum.Possible/cbi.MaxScore), "all", b.Lang.Int(sum.Max/cbi.MaxScore)))
	}
	if base := s.base.Components[i]; s.compared && base.Points != nil {
		notes = append(notes, b.baselineNote(s, base))
	}
	if sum.Unfit {
		notes = append(notes, l.ComponentUnfit)
	}
	return b.Lang.Facts(notes)
}

// baselineNote says what a component had in the baseline.
func (b *builder) baselineNote(s *standing, base cbi.Sum) string {
	return b.Lang.Count(b.Labels.Index.ComponentBaseline, base.Possible,
		"year", b.Lang.Year(s.base.Year), "points", b.Lang.Int(*base.Points), "possible", b.Lang.Int(base.Possible))
}

// componentHead is a component's title and its score on one baseline, or
// below each other where they are too long for that.
func (b *builder) componentHead(title, score string, most int, accent layout.Color) layout.Node {
	const air = 6 * mm
	h3, body := sheet.In(b.Styles.H3, accent), b.Styles.Body
	pieces := b.around(b.Labels.ComponentScore, "score", score, b.Styles.H4, body, "max", b.Lang.Int(most))
	need := layout.Width(pieces...)
	heading := sheet.Bookmarked(2, title, b.Says(layout.RoleH2, h3, title))
	if h3.Size.Em(b.Label(h3.Font, title).Width())+air+need > sheet.BodyW {
		return sheet.Nodes(heading, sheet.Tag(layout.RoleP, layout.Inline(body, pieces...)))
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: 0, W: sheet.BodyW - need - air, Node: heading},
		layout.Column{X: sheet.BodyW - need, W: need, Node: sheet.Tag(layout.RoleP, layout.Inline(sheet.Right(body), pieces...))})
}
