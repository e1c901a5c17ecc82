package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// noted is a line of an action's details with the note on it below.
func (b *builder) noted(line string, note, source profile.Text) layout.Node {
	n := b.withCitations(layout.RoleP, sheet.In(b.Styles.Small, b.Theme.Ink), line, source)
	if note == "" {
		return n
	}
	return sheet.Nodes(layout.Keep(n), b.Told(layout.RoleP, b.Styles.Small, b.told(note)))
}

// budgets are the amounts of an action, an item each.
func (b *builder) budgets(list []profile.Budget) (items []layout.Node) {
	for i := range list {
		items = append(items, sheet.Item(b.noted(b.budget(&list[i]), list[i].Amount.Note, list[i].Amount.Source)))
	}
	return items
}

// budget is an amount: what it is for, whether it is there, and where it comes
// from.
func (b *builder) budget(x *profile.Budget) string {
	l := &b.Labels.Action
	amount := b.quantity(string(x.Amount.Value), b.told(x.Amount.Unit))
	words := b.estimated(b.Lang.Fill(l.Amount, "amount", amount, "currency", x.Currency), x.Amount.Estimate)
	for _, is := range []struct {
		so      bool
		pattern string
	}{
		{x.Period == profile.PeriodYear, l.AmountYearly}, {x.Period == profile.PeriodTotal, l.AmountTotal},
		{x.State == profile.Spent, l.AmountSpent}, {x.State == profile.Secured, l.AmountSecured},
		{x.State == profile.Sought, l.AmountSought}, {x.State == profile.NotAvailable, l.AmountMissing},
	} {
		if is.so {
			words = b.Lang.Fill(is.pattern, "amount", words)
		}
	}
	if x.Year != nil {
		words = b.Lang.Fill(l.AmountIn, "amount", words, "year", b.Lang.Year(x.Year))
	}
	if x.Amount.Year != nil && (x.Year == nil || *x.Year != *x.Amount.Year) {
		words = b.Lang.Fill(l.AmountAsOf, "amount", words, "year", b.Lang.Year(x.Amount.Year))
	}
	if x.Source != "" {
		words = b.Sentence(l.AmountFrom, "amount", words, "source", b.told(x.Source))
	}
	return b.cited(words, x.Amount.Source)
}
