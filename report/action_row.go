package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// actionRow is an action on a line: its state, title and years, and how far
// its first target has come.
func (b *builder) actionRow(a *profile.Action) layout.Node {
	const air, titleW, yearsX, yearsW, targetX = 1.5 * mm, 56 * mm, 56 * mm, 19 * mm, 75 * mm
	accent, s := b.accent(platformChapter), b.Styles
	ink := sheet.In(s.Small, b.Theme.Ink)
	read, seen := layout.Aside(b.status(a, accent))
	columns := []layout.Column{
		{X: 0, W: titleW - 2*mm, Node: sheet.Nodes(b.Told(layout.RoleH4, ink, b.toldIn(a.Title, a.Language)), read)},
	}
	if years := b.Lang.Years(a.Start, a.End); years != "" {
		columns = append(columns, layout.Column{X: yearsX, W: yearsW - 1*mm, Node: b.Filled(layout.RoleP, s.Small, years)})
	}
	if len(a.Targets) > 0 {
		columns = append(columns, layout.Column{X: targetX, W: sheet.MainW - targetX, Node: b.targetRow(&a.Targets[0], accent)})
	}
	return sheet.Nodes(
		layout.Keep(sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line))),
		layout.Keep(sheet.Gap(air)),
		sheet.Item(layout.Row(layout.AlignTop, sheet.Main(layout.Row(layout.AlignTop, columns...)), sheet.Side(seen))),
		layout.Space(air),
	)
}

// targetRow is a target on a line: a short core sample, where the way is
// known, and the latest value beside the goal.
func (b *builder) targetRow(t *profile.Target, accent layout.Color) layout.Node {
	const w, h, text = 18 * mm, 3.2 * mm, 21.5 * mm
	l := &b.Labels.Target
	words := b.Sentence(l.GoalAlone, "goal", b.quantity(string(t.Target.Value), b.told(t.Unit)))
	if t.Latest != nil {
		pattern := l.Of
		if t.Baseline != nil && t.Target.Value.Compare(t.Baseline.Value) < 0 {
			pattern = l.Falling // less is better: it is no part of a whole
		}
		words = b.Sentence(pattern, "latest", b.number(string(t.Latest.Value)), "goal", b.quantity(string(t.Target.Value), b.told(t.Unit)))
	}
	columns := []layout.Column{{X: text, W: sheet.MainW - 75*mm - text, Node: b.Filled(layout.RoleP, b.Styles.Micro, words)}}
	if t.Baseline != nil {
		part, _ := progress(t)
		bar := b.wood.Core(accent)
		bar.W, bar.H, bar.Cells, bar.Num, bar.Den = w, h, 6, part, whole
		columns = append(columns, layout.Column{X: 0, W: text, Node: layout.Pad(layout.Insets{Top: 0.5 * mm}, layout.Fixed(bar.Frame()))})
	}
	return layout.Row(layout.AlignTop, columns...)
}
