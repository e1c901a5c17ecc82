package report

import (
	"strconv"

	"cityprofile/layout"
)

// overview is chapter 1: the city, its head of government and what it has
// done on the platform.
func (b *builder) overview() layout.Node {
	var parts []layout.Node
	add := func(distance layout.Len, n layout.Node) {
		if n == nil {
			return
		}
		parts = append(parts, layout.Space(distance), together(n))
	}
	add(0, b.about())
	add(9.5*mm, b.facts())
	add(10*mm, b.head())
	add(10*mm, b.statistics())
	if g := b.gallery(); g != nil {
		parts = append(parts, layout.Space(10*mm), g)
	}
	if a := b.achievements(); a != nil {
		parts = append(parts, layout.Need(bodyH, a)) // a page of its own
	}
	return layout.Stack(parts...)
}

func (b *builder) about() layout.Node {
	c := &b.profile.City
	if c.About == "" {
		return nil
	}
	accent := b.accent(overviewChapter)
	return b.section(layout.AlignFirst, accent,
		b.bookmarked(2, b.labels.About, b.says(layout.RoleH2, in(b.styles.h4, accent), b.labels.About)),
		b.paragraphs(b.styles.lead, c.About, c.AboutLanguage))
}

func (b *builder) statistics() layout.Node {
	var facts []fact
	for _, s := range b.profile.Statistics {
		value := string(s.Value)
		if value == "" {
			n, _ := b.profile.Count(s.Of)
			value = strconv.Itoa(n)
		}
		f := fact{b.number(value), s.Label}
		if f.label == "" {
			f.label = b.lang.CountedLabel(string(s.Of), value)
		}
		facts = append(facts, f)
	}
	if len(facts) == 0 {
		return nil
	}
	accent := b.accent(overviewChapter)
	head := b.bookmarked(2, b.labels.Statistics, b.says(layout.RoleH2, in(b.styles.h4, accent), b.labels.Statistics))
	if len(facts) == 1 {
		return b.section(layout.AlignTop, accent, head, listed(item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: 69 * mm, Node: b.told(layout.RoleP, b.styles.single, facts[0].value)},
			layout.Column{X: 75 * mm, W: 54 * mm, Node: b.told(layout.RoleP, in(b.styles.body, b.theme.Ink2), facts[0].label)},
		))))
	}
	const columns, width, module = 3, 39 * mm, 45 * mm
	var rows []layout.Node
	for len(facts) > 0 {
		var cells []layout.Column
		for i, f := range facts[:min(columns, len(facts))] {
			value := b.styles.several
			for _, smaller := range []layout.Style{b.styles.fact, b.styles.factSmall, b.styles.h3} {
				if value.Size.Em(b.city(value.Font, f.value).Width()) <= width {
					break
				}
				value = in(smaller, accent)
			}
			if value.Size.Em(b.city(value.Font, f.value).Width()) <= width {
				value.Leading = b.styles.several.Leading // on the line of the others
			}
			cells = append(cells, layout.Column{X: layout.Len(i) * module, W: width, Node: item(nodes(
				b.told(layout.RoleP, value, f.value), b.told(layout.RoleP, b.styles.small, f.label)))})
		}
		if rows != nil {
			rows = append(rows, gap(7*mm))
		}
		rows = append(rows, layout.Row(layout.AlignTop, cells...))
		facts = facts[len(cells):]
	}
	return b.section(layout.AlignTop, accent, head, listed(rows...))
}
