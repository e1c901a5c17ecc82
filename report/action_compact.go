package report

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// The main column in two halves.
const (
	halves = 6 * mm // between them
	halfW  = (sheet.MainW - halves) / 2
)

// compactCard is all of an action, set closer than a card: small type, and what
// is short in two columns.
func (b *builder) compactCard(a *profile.Action) layout.Node {
	accent, small := b.accent(platformChapter), sheet.In(b.Styles.Small, b.Theme.Ink)
	read, seen := layout.Aside(b.statusAndYears(a, accent, 0))
	head := sheet.Nodes(layout.Keep(b.actionTitle(a)), layout.Keep(read))
	var body []layout.Node
	add := func(distance layout.Len, n layout.Node) {
		if n != nil {
			body = append(body, layout.Space(distance), n)
		}
	}
	if len(a.Targets) == 1 && b.short(small, b.toldIn(a.Description, a.Language)) && !b.City(b.Styles.H4.Font, b.toldIn(a.Title, a.Language)).RightToLeft() {
		if a.Description != "" {
			head = sheet.Nodes(head, b.Paragraphs(small, b.toldIn(a.Description, a.Language), ""))
		}
		head = layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: halfW, Node: head},
			layout.Column{X: halfW + halves, W: halfW, Node: sheet.Listed(sheet.Item(b.target(&a.Targets[0], a.Language, accent, halfW)))})
	} else {
		if a.Description != "" {
			add(0, sheet.Narrow(b.Paragraphs(small, b.toldIn(a.Description, a.Language), "")))
		}
		add(1.5*mm, b.compactTargets(a, accent))
	}
	add(1.5*mm, b.compactDetails(a))
	add(2*mm, b.pictures(a.Images, 4))
	if list := b.signsOf(a); list != nil {
		signs, _ := b.signRows(list, accent)
		add(1.8*mm, signs)
	}
	return b.actionFrame(a, 2*mm, head, seen, body, 3*mm)
}

// short reports whether words take a few lines of half of the main column. Those
// from right to left need its edge.
func (b *builder) short(s layout.Style, words string) bool {
	const lines, most = 6, 500 // of the words, in bytes: long ones are not worth shaping
	if len(words) > most || strings.Contains(words, "\n") {
		return false
	}
	p := b.City(s.Font, words)
	return !p.RightToLeft() && s.Size.Em(p.Width()) <= lines*halfW
}

// compactTargets are the targets of an action in two columns; nil without any.
func (b *builder) compactTargets(a *profile.Action, accent layout.Color) layout.Node {
	var rows []layout.Node
	for list := a.Targets; len(list) > 0; list = list[min(2, len(list)):] {
		var columns []layout.Column
		for i := range list[:min(2, len(list))] {
			columns = append(columns, layout.Column{X: layout.Len(i) * (halfW + halves), W: halfW, Node: sheet.Item(b.target(&list[i], a.Language, accent, halfW))})
		}
		if rows != nil {
			rows = append(rows, layout.Space(1.5*mm))
		}
		rows = append(rows, layout.Whole(layout.Row(layout.AlignTop, columns...)))
	}
	if rows == nil {
		return nil
	}
	return sheet.Listed(rows...)
}
