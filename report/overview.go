package report

import (
	"strconv"
	"strings"

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
		parts = append(parts, layout.Space(distance), layout.Whole(n))
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
	accent := b.theme.Accent[0]
	return b.section(layout.AlignFirst, accent,
		b.bookmarked(2, b.labels.About, b.says(layout.RoleH2, in(b.styles.h4, accent), b.labels.About)),
		b.paragraphs(b.styles.lead, c.About, c.AboutLanguage))
}

// fact is a value and what it is.
type fact struct{ value, label string }

func (b *builder) facts() layout.Node {
	c, l := &b.profile.City, b.labels
	var facts []fact
	if c.Population != nil {
		facts = append(facts, fact{strconv.FormatInt(*c.Population, 10), withYear(l.Population, c.PopulationYear)})
	}
	if c.Country != "" {
		facts = append(facts, fact{c.Country, l.Country})
	}
	if c.Region != "" {
		facts = append(facts, fact{c.Region, l.Region})
	}
	if c.Area != nil {
		facts = append(facts, fact{string(c.Area.Value) + "\u00a0" + c.Area.Unit, withYear(l.Area, c.Area.Year)})
	}
	if len(facts) == 0 {
		return nil
	}
	value, label := left(b.styles.fact), in(b.styles.body, b.theme.Ink2)
	var at, air layout.Len = 75 * mm, 2.6 * mm // of the labels, from the main column
	if len(facts) > 3 {
		value, label = left(b.styles.factSmall), b.styles.small
		at, air = 90*mm, 2.2*mm
	}
	var rows []layout.Node
	for i, f := range facts {
		if i > 0 {
			rows = append(rows, gap(air), layout.Rule(hairline, b.theme.Line), gap(air))
		}
		style := value
		if style.Size.Em(b.city(style.Font, f.value).Width()) > at-6*mm {
			style = left(b.styles.factSmall)
		}
		rows = append(rows, item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: at - 6*mm, Node: b.told(layout.RoleP, style, f.value)},
			layout.Column{X: at, W: mainW - at, Node: b.told(layout.RoleP, label, f.label)},
		)))
	}
	accent := b.theme.Accent[0]
	return b.section(layout.AlignFirst, accent,
		b.bookmarked(2, l.Overview, b.says(layout.RoleH2, in(b.styles.h4, accent), l.Overview)),
		listed(rows...))
}

// withYear adds the year of a figure to its label.
func withYear(label string, year *int) string {
	if year == nil {
		return label
	}
	return label + ", " + strconv.Itoa(*year)
}

// head is the head of government, with a message on a band of its own.
func (b *builder) head() layout.Node {
	h := b.profile.Head
	if h == nil {
		return nil
	}
	l := b.labels
	name := h.Name
	if h.Title != "" {
		name = sentence(l.HeadName, "name", h.Name, "title", h.Title)
	}
	if h.Message == "" {
		accent := b.theme.Accent[0]
		return b.section(layout.AlignFirst, accent,
			b.bookmarked(2, l.HeadOfGovernment, b.says(layout.RoleH2, in(b.styles.h4, accent), l.HeadOfGovernment)),
			nodes(b.told(layout.RoleP, left(b.styles.factSmall), name), b.portrait(h)))
	}
	who := []layout.Node{b.portrait(h), b.told(layout.RoleH2, left(b.styles.h4), name), gap(0.5 * mm), b.says(layout.RoleP, b.styles.small, l.HeadOfGovernment)}
	align := layout.AlignFirst
	if h.Photo != nil && h.Photo.Picture != nil {
		align = layout.AlignTop
	}
	row := layout.Row(align, side(nodes(who...)), main(b.paragraphs(b.styles.message, h.Message, h.MessageLanguage)))
	return b.bookmarked(2, l.HeadOfGovernment, layout.Ground(b.theme.Birch, margin,
		layout.Pad(layout.Insets{Top: 10 * mm, Bottom: 10.5 * mm}, row)))
}

func (b *builder) statistics() layout.Node {
	var facts []fact
	for _, s := range b.profile.Statistics {
		f := fact{string(s.Value), s.Label}
		if f.label == "" {
			f.label = b.labels.Counted[string(s.Of)]
		}
		if f.value == "" {
			n, _ := b.profile.Count(s.Of)
			f.value = strconv.Itoa(n)
		}
		facts = append(facts, f)
	}
	if len(facts) == 0 {
		return nil
	}
	accent := b.theme.Accent[0]
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
			if value.Size.Em(b.city(value.Font, f.value).Width()) > width {
				value = in(b.styles.fact, accent)
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

// paragraphs are words of the city; an empty line begins a new paragraph.
func (b *builder) paragraphs(s layout.Style, words, lang string) layout.Node {
	own := lang // of the element
	if lang == b.lang {
		own = ""
	}
	var list []layout.Node
	for _, words := range strings.Split(words, "\n\n") {
		if words = strings.TrimSpace(words); words == "" {
			continue
		}
		if list != nil {
			list = append(list, layout.Space(s.Leading/2))
		}
		list = append(list, layout.As(&layout.Tag{Role: layout.RoleP, Lang: own}, layout.Para(s, b.foreign(s.Font, words, lang))))
	}
	return layout.Stack(list...)
}
