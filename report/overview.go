package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// overview is chapter 1: the city, its head of government and what it has
// done on the platform.
func (b *builder) overview() layout.Node {
	var parts []layout.Node
	add := func(distance layout.Len, n layout.Node) {
		if n == nil {
			return
		}
		parts = append(parts, layout.Space(distance), sheet.Together(n))
	}
	add(0, b.about())
	add(b.air(9.5*mm, 7*mm), b.facts())
	add(b.air(10*mm, 7*mm), b.keyFigures())
	add(b.air(10*mm, 7*mm), b.speciesTable())
	add(b.air(10*mm, 7*mm), b.head())
	add(b.air(10*mm, 7*mm), b.statistics())
	if g := b.gallery(); g != nil {
		parts = append(parts, layout.Space(b.air(10*mm, 7*mm)), g)
	}
	if a := b.achievements(); a != nil {
		parts = append(parts, layout.Space(b.air(12*mm, 8*mm)), layout.Whole(a)) // a page of its own, unless there is room for all of it
	}
	return layout.Stack(parts...)
}

func (b *builder) about() layout.Node {
	c := &b.profile.City
	if c.About == "" {
		return nil
	}
	accent := b.accent(overviewChapter)
	return sheet.Section(layout.AlignFirst, accent,
		sheet.Bookmarked(2, b.Labels.About, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.About)),
		b.Paragraphs(b.Styles.Lead, b.toldIn(c.About, c.AboutLanguage), ""))
}

func (b *builder) statistics() layout.Node {
	var facts []fact
	for i := range b.profile.Statistics {
		s := &b.profile.Statistics[i]
		if !b.ofPlatform(s) {
			continue // among the key figures
		}
		value := b.statisticValue(s)
		label := b.told(s.Label)
		if label == "" {
			label = b.Lang.CountedLabel(string(s.Of), string(value.Value))
		}
		f := b.factOf(label, s.Label != "", &value)
		f.described = b.described(s)
		facts = append(facts, f)
	}
	if len(facts) == 0 {
		return nil
	}
	accent := b.accent(overviewChapter)
	head := sheet.Bookmarked(2, b.Labels.Statistics, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.Statistics))
	if len(facts) == 1 {
		const width = 69 * mm
		value := b.ofWidth(width, facts[0].value, b.Styles.Single, sheet.In(b.Styles.Several, accent), sheet.In(b.Styles.Fact, accent), sheet.In(b.Styles.FactSmall, accent), sheet.In(b.Styles.H3, accent))
		return sheet.Section(layout.AlignTop, accent, head, sheet.Listed(sheet.Item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: width, Node: b.value(value, facts[0], facts[0].value)},
			layout.Column{X: 75 * mm, W: 54 * mm, Node: b.labelAndNote(sheet.In(b.Styles.Body, b.Theme.Ink2), facts[0])},
		))))
	}
	const columns, width, module = 3, 39 * mm, 45 * mm
	var rows []layout.Node
	for len(facts) > 0 {
		var cells []layout.Column
		for i, f := range facts[:min(columns, len(facts))] {
			value := b.ofWidth(width, f.value, b.Styles.Several, sheet.In(b.Styles.Fact, accent), sheet.In(b.Styles.FactSmall, accent), sheet.In(b.Styles.H3, accent))
			if value.Size.Em(b.City(value.Font, f.value).Width()) <= width {
				value.Leading = b.Styles.Several.Leading // on the line of the others
			}
			cells = append(cells, layout.Column{X: layout.Len(i) * module, W: width, Node: sheet.Item(sheet.Nodes(
				b.value(value, f, f.value), b.labelAndNote(b.Styles.Small, f)))})
		}
		if rows != nil {
			rows = append(rows, sheet.Gap(b.air(7*mm, 5*mm)))
		}
		rows = append(rows, layout.Row(layout.AlignTop, cells...))
		facts = facts[len(cells):]
	}
	return sheet.Section(layout.AlignTop, accent, head, sheet.Listed(rows...))
}

// ofWidth is the first of some styles in which words fit a width, or the last.
func (b *builder) ofWidth(width layout.Len, words string, styles ...layout.Style) layout.Style {
	for _, s := range styles {
		if s.Size.Em(b.City(s.Font, words).Width()) <= width {
			return s
		}
	}
	return styles[len(styles)-1]
}

// described says how many of what a statistic counts the report describes; empty
// when it is all, or none. The platform's download says nothing of it.
func (b *builder) described(s *profile.Statistic) string {
	l := b.Labels
	n, part := b.profile.Described(s)
	if !part || b.platformForm() {
		return ""
	}
	all, some := l.DescribedActions, l.SomeActions
	if s.Of == profile.CountedResources {
		all, some = l.DescribedResources, l.SomeResources
	}
	if total, whole := s.Total(); whole {
		return b.Lang.Count(all, n, "all", b.estimated(b.number(strconv.Itoa(total)), s.Value.Estimate))
	}
	return b.Lang.Count(some, n)
}
