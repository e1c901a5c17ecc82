package report

import (
	"math/big"
	"slices"
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// fact is a value and what it is. Both are the report's own words, unless they
// are said to be the city's.
type fact struct {
	value, label           string
	valueGiven, labelGiven bool // by the city
	source, note           profile.Text
	described              string // how many of what it counts the report describes, in its own words
}

// value is the value of a fact as a paragraph, perhaps cut.
func (b *builder) value(s layout.Style, f fact, value string) layout.Node {
	if f.valueGiven {
		return b.Told(layout.RoleP, s, value)
	}
	return b.Filled(layout.RoleP, s, value)
}

// labelOf is the label of a fact as a paragraph.
func (b *builder) labelOf(s layout.Style, f fact) layout.Node {
	if f.labelGiven {
		return b.Told(layout.RoleP, s, f.label)
	}
	return b.Filled(layout.RoleP, s, f.label)
}

// labelAndNote is the label of a fact with the number of its source, and its
// note below.
func (b *builder) labelAndNote(s layout.Style, f fact) layout.Node {
	if f.source != "" {
		if f.labelGiven {
			f.label = text.Isolate(f.label)
		}
		f.label, f.labelGiven = b.cited(f.label, f.source), false
	}
	label := b.labelOf(s, f)
	if f.source != "" {
		label = b.withCitations(layout.RoleP, s, f.label, f.source)
	}
	lines := []layout.Node{label}
	if f.note != "" {
		lines = append(lines, b.Told(layout.RoleP, sheet.Left(b.Styles.Small), b.told(f.note)))
	}
	if f.described != "" {
		lines = append(lines, b.Filled(layout.RoleP, sheet.In(b.Styles.Small, b.Theme.Ink), f.described))
	}
	return layout.Stack(lines...)
}

// facts are what is known of the city in figures and names, large, and below
// them the rest, small; nil when nothing is.
func (b *builder) facts() layout.Node {
	large, small := b.figures(), b.particulars()
	if len(large)+len(small) == 0 {
		return nil
	}
	l, accent := b.Labels, b.accent(overviewChapter)
	return sheet.Section(layout.AlignFirst, accent,
		sheet.Bookmarked(2, l.Overview, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), l.Overview)),
		sheet.Listed(b.factRows(b.factStyle(len(large), len(small)), large, small)...))
}

// factStyle is how facts are set: the styles of a value and of its label, where
// labels begin in the main column, and the air above and below a line.
type factStyle struct {
	value, label layout.Style
	at, air      layout.Len
}

// factStyle is that of some facts in large type and some in small: larger where
// they are few.
func (b *builder) factStyle(large, small int) factStyle {
	if large > 3 || small > 0 {
		return factStyle{sheet.Left(b.Styles.FactSmall), b.Styles.Small, 90 * mm, 2.2 * mm}
	}
	return factStyle{sheet.Left(b.Styles.Fact), sheet.In(b.Styles.Body, b.Theme.Ink2), 75 * mm, 2.6 * mm}
}

// factRows are facts, each beside what it is, with a line between them.
func (b *builder) factRows(set factStyle, large []fact, small []particular) []layout.Node {
	at, label := set.at, set.label
	var rows []layout.Node
	add := func(air layout.Len, value layout.Node, label layout.Node) {
		if rows != nil {
			rows = append(rows, sheet.Gap(air), layout.Rule(sheet.Hairline, b.Theme.Line), sheet.Gap(air))
		}
		rows = append(rows, sheet.Item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: at - 6*mm, Node: value},
			layout.Column{X: at, W: sheet.MainW - at, Node: label})))
	}
	for _, f := range large {
		style := set.value
		if style.Size.Em(b.City(style.Font, f.value).Width()) > at-6*mm {
			style = sheet.Left(b.Styles.FactSmall)
		}
		add(b.air(set.air, set.air/2), b.value(style, f, f.value), b.labelAndNote(label, f))
	}
	for _, p := range small {
		add(b.air(1.8*mm, 0.9*mm), p.value, b.Says(layout.RoleP, label, p.label))
	}
	return rows
}

// figures are the facts that are printed large.
func (b *builder) figures() []fact {
	c, l := &b.profile.City, b.Labels
	var list []fact
	add := func(value, label string) {
		if value != "" {
			list = append(list, fact{value: value, label: label})
		}
	}
	if c.Population != nil {
		f := *c.Population
		f.Year = populationYear(c)
		list = append(list, b.factOf(l.Population, false, &f))
	}
	if c.Country != "" {
		list = append(list, fact{value: b.told(c.Country), label: l.Country, valueGiven: true})
	}
	add(b.region(), l.Region)
	if c.Area != nil {
		list = append(list, b.factOf(l.Area, false, c.Area))
		if d, state := c.Density(); state == profile.DensityKnown && !b.platformForm() {
			add(b.estimated(b.Sentence(l.PerUnit, "n", b.number(rounded(d)), "unit", b.told(c.Area.Unit)), c.Area.Estimate || c.Population.Estimate), l.Density)
		}
	}
	return list
}

// region is the region of the platform in the report's words, or else in the
// city's.
func (b *builder) region() string {
	region := b.profile.City.Region
	for _, v := range region.Versions() {
		if name := b.Lang.Region(v.Text); slices.Contains(profile.Regions(), v.Text) {
			return name
		}
	}
	return b.told(region)
}

// particular is something that is known of a city, and what it is.
type particular struct {
	value layout.Node
	label string
}

// particulars are what is printed small.
func (b *builder) particulars() []particular {
	c, l, body := &b.profile.City, b.Labels, sheet.Left(b.Styles.Body)
	accent := b.accent(overviewChapter)
	var list []particular
	add := func(label string, lines ...layout.Node) {
		if len(lines) > 0 {
			list = append(list, particular{layout.Stack(lines...), label})
		}
	}
	words := func(label string, all ...string) {
		var lines []layout.Node
		for _, w := range all {
			if w != "" {
				lines = append(lines, b.Told(layout.RoleP, body, w))
			}
		}
		add(label, lines...)
	}
	if why := b.noDensity(); why != "" {
		add(l.Density, b.Says(layout.RoleP, body, why))
	}
	var names []layout.Node
	for _, n := range c.Names {
		names = append(names, b.Told(layout.RoleP, body, b.toldIn(n.Name, n.Language)))
	}
	add(l.OtherNames, names...)
	words(l.Kind, b.told(c.Kind))
	if r := c.ParentRegion; r != nil {
		name := b.told(r.Name)
		if r.Country != "" {
			name = b.Sentence(l.InCountry, "place", name, "country", b.told(r.Country))
		}
		lines := []layout.Node{b.Told(layout.RoleP, body, name)}
		if r.URL != "" {
			lines = append(lines, b.Address(sheet.In(body, accent), b.plain(r.Name), r.URL, r.URL))
		}
		add(l.ParentRegion, lines...)
	}
	if where := b.coordinates(); where != "" {
		add(l.Coordinates, b.Filled(layout.RoleP, body, where))
	}
	words(l.Ecosystems, b.toldAll(c.Ecosystems)...)
	words(l.Climate, b.told(c.Climate))
	if c.Website != "" {
		add(l.Website, b.Address(sheet.In(body, accent), b.plain(c.Name), c.Website, c.Website))
	}
	if c.MemberSince != nil {
		add(l.MemberSince, b.Filled(layout.RoleP, body, b.when(c.MemberSince)))
	}
	var joined []string
	for _, m := range c.Memberships {
		joined = append(joined, b.Dated(text.Isolate(b.told(m.Name)), b.when(m.Year)))
	}
	words(l.Memberships, joined...)
	if k := c.Contact; k != nil {
		lines := []layout.Node{b.Told(layout.RoleP, body, b.told(k.Office))}
		if k.Email != "" {
			lines = append(lines, b.Address(sheet.In(body, accent), "", k.Email, "mailto:"+k.Email))
		}
		if k.URL != "" {
			lines = append(lines, b.Address(sheet.In(body, accent), b.plain(k.Office), k.URL, k.URL))
		}
		add(l.Contact, lines...)
	}
	return list
}

// coordinates are where the city is, in degrees.
func (b *builder) coordinates() string {
	c := b.profile.City.Coordinates
	if c == nil {
		return ""
	}
	pattern := b.Labels.Degrees
	latitude, south := strings.CutPrefix(string(c.Latitude), "-")
	longitude, west := strings.CutPrefix(string(c.Longitude), "-")
	which := 0
	if south {
		which += 2
	}
	if west {
		which++
	}
	return b.Lang.Fill(pattern[which], "latitude", b.Lang.Decimal(latitude, false), "longitude", b.Lang.Decimal(longitude, false))
}

// noDensity says why there is no density beside a population and an area; empty
// where there is one, and where nobody asks for it. Of a population that is not
// given, only check speaks.
func (b *builder) noDensity() string {
	if b.platformForm() {
		return ""
	}
	switch _, state := b.profile.City.Density(); state {
	case profile.PopulationInWords:
		return b.Labels.NoDensity.PopulationInWords
	case profile.PopulationInUnits:
		return b.Lang.Fill(b.Labels.NoDensity.PopulationInUnits, "unit", b.profile.City.Population.Unit.In(b.Lang.Tag).Text)
	case profile.AreaInWords:
		return b.Labels.NoDensity.AreaInWords
	}
	return ""
}

// rounded is a density, to a tenth when it is low.
func rounded(per *big.Rat) string {
	if per.Cmp(big.NewRat(10, 1)) < 0 {
		return per.FloatString(1)
	}
	return per.FloatString(0)
}
