package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// card is all of an action, beside its state.
func (b *builder) card(a *profile.Action) layout.Node {
	accent, s := b.accent(platformChapter), b.Styles
	read, seen := layout.Aside(b.statusAndYears(a, accent, 1*mm))
	var body []layout.Node
	add := func(distance layout.Len, n layout.Node) {
		if n != nil {
			body = append(body, layout.Space(distance), n)
		}
	}
	if a.Description != "" {
		add(0.5*mm, sheet.Narrow(b.Paragraphs(s.Body, b.toldIn(a.Description, a.Language), "")))
	}
	if len(a.Targets) > 0 {
		add(0, b.targets(a, accent))
	}
	signs, beside := b.signsAndLead(a, accent)
	add(2.5*mm, b.details(a, !beside))
	add(3*mm, b.pictures(a.Images, 3))
	add(3*mm, signs)
	return b.actionFrame(a, 3*mm, sheet.Nodes(layout.Keep(b.actionTitle(a)), layout.Keep(read)), seen, body, 4*mm)
}

// actionTitle is the title of an action.
func (b *builder) actionTitle(a *profile.Action) layout.Node {
	return b.atTextEdge(layout.RoleH4, b.Styles.H4, b.toldIn(a.Title, a.Language))
}

// atTextEdge is a paragraph of the main column. One from right to left begins
// where running text does: all that is told of an action has one right edge.
func (b *builder) atTextEdge(role layout.Role, s layout.Style, words string) layout.Node {
	p := b.City(s.Font, words)
	n := b.Shaped(role, s, p)
	if p.RightToLeft() {
		return sheet.Narrow(n)
	}
	return n
}

// actionFrame is an action below a line: what it begins with, with what is seen
// beside that, and its body. Its title stands again where the body goes on.
func (b *builder) actionFrame(a *profile.Action, above layout.Len, head, seen layout.Node, body []layout.Node, below layout.Len) layout.Node {
	again := later(func() layout.Node {
		return sheet.Nodes(b.atTextEdge(layout.RoleP, b.Styles.H4, text.InLanguage(a.Language, b.Sentence(b.Labels.Continued, "title", b.toldIn(a.Title, a.Language)))), sheet.Gap(0.5*mm))
	})
	return sheet.Nodes(
		layout.Keep(sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line))),
		layout.Keep(sheet.Gap(above)),
		sheet.Item(layout.Row(layout.AlignTop,
			sheet.Main(sheet.Nodes(layout.Keep(head), layout.Again(again, layout.Stack(body...)))),
			sheet.Side(seen))),
		layout.Space(below),
	)
}

// later is a node that is made when it is needed: most actions do not run over
// a page.
type later func() layout.Node

func (l later) Fit(room layout.Room) (layout.Frame, layout.Node) { return l().Fit(room) }

// signsAndLead are the tags of an action and, if there is room beside them,
// who leads it.
func (b *builder) signsAndLead(a *profile.Action, accent layout.Color) (n layout.Node, beside bool) {
	const air = 6 * mm
	list := b.signsOf(a)
	if list == nil {
		return nil, false
	}
	signs, end := b.signRows(list, accent)
	style := b.Styles.Micro
	p := layout.Piece{Style: style, Text: b.Figure(style.Font, b.Sentence(b.Labels.Action.Lead, "lead", b.told(a.Lead)))}
	need := layout.Width(p)
	if a.Lead == "" || end+air+need > sheet.MainW {
		return signs, false
	}
	return layout.Row(layout.AlignLast,
		layout.Column{X: 0, W: sheet.MainW, Node: signs},
		layout.Column{X: sheet.MainW - need, W: need, Node: sheet.Tag(layout.RoleP, layout.Inline(sheet.Right(style), p))}), true
}
