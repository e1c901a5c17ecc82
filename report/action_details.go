package report

import (
	"slices"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// detail is something else that is known of an action, beside what it is.
type detail struct {
	label string
	value layout.Node
	words layout.Len // how wide the value would be on one line; 0 when it is a list
	left  bool       // the value runs from right to left
}

// detailsOf are what else is known of an action; with its lead, if that stands
// nowhere else.
func (b *builder) detailsOf(a *profile.Action, lead bool) (all []detail) {
	l, small := &b.Labels.Action, sheet.In(b.Styles.Small, b.Theme.Ink)
	words := func(what, words string, shape func(*text.Font, string) *text.Paragraph) {
		if words != "" {
			p := shape(small.Font, words)
			all = append(all, detail{what, b.Shaped(layout.RoleP, small, p), small.Size.Em(p.Width()), p.RightToLeft()})
		}
	}
	list := func(what string, items []layout.Node) {
		if items != nil {
			all = append(all, detail{label: what, value: sheet.Listed(items...)})
		}
	}
	if lead {
		words(l.LeadAlone, b.told(a.Lead), b.City)
	}
	words(l.Partners, b.Lang.Names(sheet.Isolated(b.toldAll(a.Partners))), b.City)
	words(l.Place, b.told(a.Place), b.City)
	figure := func(what, line string, note, source profile.Text) {
		if note == "" && source == "" {
			words(what, line, b.Figure)
			return
		}
		all = append(all, detail{label: what, value: b.noted(line, note, source)})
	}
	if a.Area != nil {
		figure(l.Area, b.line(a.Area), a.Area.Note, a.Area.Source)
	}
	if a.People != nil {
		figure(l.People, b.line(a.People), a.People.Note, a.People.Source)
	}
	if len(a.Budget) == 1 {
		figure(l.Budget, b.budget(&a.Budget[0]), a.Budget[0].Amount.Note, a.Budget[0].Amount.Source)
	} else {
		list(l.Budget, b.budgets(a.Budget))
	}
	words(l.Pacts, b.Lang.Names(sheet.Isolated(b.toldAll(a.Pacts))), b.City)
	words(l.Also, b.Lang.Names(b.alsoServes(a)), b.Figure)
	list(l.Documents, b.documents(a.Documents))
	list(l.Updates, b.updates(a))
	return all
}

// documents are documents, each above its address.
func (b *builder) documents(list []profile.Document) (items []layout.Node) {
	for i, d := range list {
		if i > 0 {
			items = append(items, layout.Space(1*mm))
		}
		items = append(items, sheet.Item(sheet.Nodes(
			layout.Keep(b.Told(layout.RoleP, sheet.In(b.Styles.Small, b.Theme.Ink), b.told(d.Title))),
			b.Address(sheet.In(b.Styles.Small, b.accent(platformChapter)), b.plain(d.Title), d.URL, d.URL))))
	}
	return items
}

// updates are the updates of an action, the newest first, each below its day.
// Those of one day keep the order in which they are given.
func (b *builder) updates(a *profile.Action) (items []layout.Node) {
	list := slices.Clone(a.Updates)
	slices.SortStableFunc(list, func(x, y profile.Update) int { return y.Date.Compare(*x.Date) })
	for i, u := range list {
		if i > 0 {
			items = append(items, layout.Space(1*mm))
		}
		items = append(items, sheet.Item(sheet.Nodes(
			layout.Keep(b.Filled(layout.RoleP, b.Styles.Small, b.when(u.Date))),
			b.Paragraphs(sheet.In(b.Styles.Small, b.Theme.Ink), b.toldIn(u.Text, a.Language), ""))))
	}
	return items
}

// detailColumns are where details stand: how wide a label is, where what it
// tells begins, and where that ends.
type detailColumns struct{ label, value, end layout.Len }

// The columns of a card, and of a compact one over all and a half of the main
// column. Values end where running text does.
var (
	cardColumns    = detailColumns{24 * mm, 27 * mm, sheet.TextW}
	compactColumns = detailColumns{22 * mm, 24 * mm, sheet.TextW}
	halfColumns    = detailColumns{22 * mm, 24 * mm, halfW}
)

// detailRow are details beside each other. Words stay together, a list goes over
// pages.
func (b *builder) detailRow(c detailColumns, list ...detail) layout.Node {
	var columns []layout.Column
	words := true
	for i, d := range list {
		words = words && d.words > 0
		columns = append(columns, layout.Column{X: layout.Len(i) * (c.end + halves), W: c.end, Node: sheet.Item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: c.label, Node: b.Says(layout.RoleP, b.Styles.Small, d.label)},
			layout.Column{X: c.value, W: c.end - c.value, Node: d.value}))})
	}
	n := layout.Row(layout.AlignFirst, columns...)
	if len(columns) == 1 {
		n = layout.Pad(layout.Insets{Right: sheet.MainW - c.end}, columns[0].Node)
	}
	if words {
		return sheet.Together(n)
	}
	return n
}

// details are the details of an action in rows; nil when there is nothing.
func (b *builder) details(a *profile.Action, lead bool) layout.Node {
	var rows []layout.Node
	for _, d := range b.detailsOf(a, lead) {
		if rows != nil {
			rows = append(rows, layout.Space(1*mm))
		}
		rows = append(rows, b.detailRow(cardColumns, d))
	}
	if rows == nil {
		return nil
	}
	return sheet.Listed(rows...)
}

// compactDetails are the details of an action, two in a row where each needs
// but one line there and runs from left to right; nil when there is nothing.
func (b *builder) compactDetails(a *profile.Action) layout.Node {
	var rows []layout.Node
	add := func(c detailColumns, list ...detail) {
		if rows != nil {
			rows = append(rows, layout.Space(0.5*mm))
		}
		rows = append(rows, b.detailRow(c, list...))
	}
	var short, long []detail
	for _, d := range b.detailsOf(a, true) {
		switch {
		case d.left: // who leads it, partners and the place: they come first
			add(compactColumns, d)
		case d.words == 0 || d.words > halfColumns.end-halfColumns.value:
			long = append(long, d)
		default:
			short = append(short, d)
		}
	}
	for len(short) > 0 {
		n := min(2, len(short))
		add(halfColumns, short[:n]...)
		short = short[n:]
	}
	for _, d := range long {
		add(compactColumns, d)
	}
	if rows == nil {
		return nil
	}
	return sheet.Listed(rows...)
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
