package report

import (
	"slices"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// mostCards is how many actions of a profile are printed as cards, unless the
// profile chooses: more are printed as rows, each on one line.
const mostCards = 24

// rows reports whether actions are printed as rows.
func (b *builder) rows() bool {
	switch b.profile.ActionPlatform.ActionStyle {
	case profile.ActionRows:
		return true
	case profile.ActionCards:
		return false
	}
	return len(b.profile.ActionPlatform.Actions) > mostCards
}

// actions is a list of actions.
func (b *builder) actions(list []*profile.Action) layout.Node {
	print := b.card
	if b.rows() {
		print = b.actionRow
	}
	var nodes []layout.Node
	for _, a := range list {
		nodes = append(nodes, layout.Whole(print(a)))
	}
	return sheet.Listed(nodes...)
}

// card is all of an action, beside its state.
func (b *builder) card(a *profile.Action) layout.Node {
	accent, s := b.accent(platformChapter), b.Styles
	read, seen := layout.Aside(b.statusAndYears(a, accent))
	title := b.Told(layout.RoleH4, s.H4, b.toldIn(a.Title, a.Language))
	again := later(func() layout.Node {
		return sheet.Nodes(b.InLanguage(layout.RoleP, s.H4, b.Sentence(b.Labels.Continued, "title", b.toldIn(a.Title, a.Language)), a.Language), sheet.Gap(0.5*mm))
	})
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
	return sheet.Nodes(
		layout.Keep(sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line))),
		layout.Keep(sheet.Gap(3*mm)),
		sheet.Item(layout.Row(layout.AlignTop,
			sheet.Main(sheet.Nodes(layout.Keep(title), layout.Keep(read), layout.Again(again, layout.Stack(body...)))),
			sheet.Side(seen))),
		layout.Space(4*mm),
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

// details are what else is known of an action, each beside what it is; with
// its lead, if that stands nowhere else. nil when there is nothing.
func (b *builder) details(a *profile.Action, lead bool) layout.Node {
	const label, value = 24 * mm, 27 * mm // width of the one, and where the other begins
	l, s := &b.Labels.Action, b.Styles
	var rows []layout.Node
	add := func(what string, n layout.Node) {
		if rows != nil {
			rows = append(rows, layout.Space(1*mm))
		}
		rows = append(rows, layout.Whole(sheet.Item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: label, Node: b.Says(layout.RoleP, s.Small, what)},
			layout.Column{X: value, W: sheet.TextW - value, Node: n}))))
	}
	words := func(what, words string) {
		if words != "" {
			add(what, b.Told(layout.RoleP, sheet.In(s.Small, b.Theme.Ink), words))
		}
	}
	filled := func(what, words string) {
		if words != "" {
			add(what, b.Filled(layout.RoleP, sheet.In(s.Small, b.Theme.Ink), words))
		}
	}
	if lead {
		words(l.LeadAlone, b.told(a.Lead))
	}
	words(l.Partners, b.Lang.Names(sheet.Isolated(b.toldAll(a.Partners))))
	words(l.Place, b.told(a.Place))
	if a.Area != nil {
		filled(l.Area, b.WithYear(b.quantity(string(a.Area.Value), b.told(a.Area.Unit)), a.Area.Year))
	}
	filled(l.Budget, b.budget(a.Budget))
	words(l.Pacts, b.Lang.Names(sheet.Isolated(b.toldAll(a.Pacts))))
	filled(l.Also, b.Lang.Names(b.alsoServes(a)))
	if len(a.Documents) > 0 {
		var list []layout.Node
		for i, d := range a.Documents {
			if i > 0 {
				list = append(list, layout.Space(1*mm))
			}
			list = append(list, sheet.Item(sheet.Nodes(
				b.Told(layout.RoleP, sheet.In(s.Small, b.Theme.Ink), b.told(d.Title)),
				b.Address(sheet.In(s.Small, b.accent(platformChapter)), b.plain(d.Title), d.URL, d.URL))))
		}
		add(l.Documents, sheet.Listed(list...))
	}
	if len(a.Updates) > 0 {
		var list []layout.Node
		for i, u := range a.Updates {
			if i > 0 {
				list = append(list, layout.Space(1*mm))
			}
			list = append(list, sheet.Item(sheet.Nodes(
				b.Filled(layout.RoleP, s.Small, b.onDay(*u.Date)),
				b.Paragraphs(sheet.In(s.Small, b.Theme.Ink), b.toldIn(u.Text, a.Language), ""))))
		}
		add(l.Updates, sheet.Listed(list...))
	}
	if rows == nil {
		return nil
	}
	return sheet.Listed(rows...)
}

// budget is an amount and where it comes from.
func (b *builder) budget(x *profile.Budget) string {
	if x == nil {
		return ""
	}
	amount := b.Lang.Fill(b.Labels.Action.Amount, "amount", b.number(string(x.Amount)), "currency", x.Currency)
	if x.Source == "" {
		return amount
	}
	return b.Sentence(b.Labels.Action.AmountFrom, "amount", amount, "source", b.told(x.Source))
}

// alsoServes are the titles of the commitments that an action serves beside
// the one under which it is printed.
func (b *builder) alsoServes(a *profile.Action) []string {
	var list []string
	under := b.commitmentOf(a)
	for _, e := range entries(a.Commitments) {
		if title := b.commitmentTitle(e.ID); e.ID != under && !slices.Contains(list, title) {
			list = append(list, title)
		}
	}
	return list
}
