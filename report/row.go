package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// actionRow is an action on a line: its state, title and years, and how far
// its first target has come.
func (b *builder) actionRow(a *profile.Action) layout.Node {
	const air, titleW, yearsX, yearsW, targetX = 1.5 * mm, 56 * mm, 56 * mm, 19 * mm, 75 * mm
	accent, s := b.accent(platformChapter), b.styles
	ink := in(s.small, b.theme.Ink)
	read, seen := layout.Aside(b.status(a, accent))
	columns := []layout.Column{
		{X: 0, W: titleW - 2*mm, Node: nodes(b.inLanguage(layout.RoleH4, ink, a.Title, a.Language), read)},
	}
	if years := b.lang.Years(a.Start, a.End); years != "" {
		columns = append(columns, layout.Column{X: yearsX, W: yearsW - 1*mm, Node: b.filled(layout.RoleP, s.small, years)})
	}
	if len(a.Targets) > 0 {
		columns = append(columns, layout.Column{X: targetX, W: mainW - targetX, Node: b.targetRow(&a.Targets[0], accent)})
	}
	return nodes(
		layout.Keep(inMain(layout.Rule(hairline, b.theme.Line))),
		layout.Keep(gap(air)),
		item(layout.Row(layout.AlignTop, main(layout.Row(layout.AlignTop, columns...)), side(seen))),
		layout.Space(air),
	)
}

// targetRow is a target on a line: a short core sample, where the way is
// known, and the latest value beside the goal.
func (b *builder) targetRow(t *profile.Target, accent layout.Color) layout.Node {
	const w, h, text = 18 * mm, 3.2 * mm, 21.5 * mm
	l := &b.labels.Target
	words := b.sentence(l.GoalAlone, "goal", b.quantity(string(t.Target.Value), t.Unit))
	if t.Latest != nil {
		pattern := l.Of
		if t.Baseline != nil && t.Target.Value.Compare(t.Baseline.Value) < 0 {
			pattern = l.Falling // less is better: it is no part of a whole
		}
		words = b.sentence(pattern, "latest", b.number(string(t.Latest.Value)), "goal", b.quantity(string(t.Target.Value), t.Unit))
	}
	columns := []layout.Column{{X: text, W: mainW - 75*mm - text, Node: b.filled(layout.RoleP, b.styles.micro, words)}}
	if t.Baseline != nil {
		part, _ := progress(t)
		bar := b.wood.Core(accent)
		bar.W, bar.H, bar.Cells, bar.Num, bar.Den = w, h, 6, part, whole
		columns = append(columns, layout.Column{X: 0, W: text, Node: layout.Pad(layout.Insets{Top: 0.5 * mm}, layout.Fixed(bar.Frame()))})
	}
	return layout.Row(layout.AlignTop, columns...)
}
