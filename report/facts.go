package report

import (
	"math/big"
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/words"
)

// fact is a value and what it is.
type fact struct{ value, label string }

// facts are what is known of the city in figures and names, large, and below
// them the rest, small; nil when nothing is.
func (b *builder) facts() layout.Node {
	large, small := b.figures(), b.particulars()
	if len(large)+len(small) == 0 {
		return nil
	}
	value, label := left(b.styles.fact), in(b.styles.body, b.theme.Ink2)
	var at, air layout.Len = 75 * mm, 2.6 * mm // of the labels, from the main column
	if len(large) > 3 || len(small) > 0 {
		value, label = left(b.styles.factSmall), b.styles.small
		at, air = 90*mm, 2.2*mm
	}
	var rows []layout.Node
	add := func(air layout.Len, value layout.Node, label layout.Node) {
		if rows != nil {
			rows = append(rows, gap(air), layout.Rule(hairline, b.theme.Line), gap(air))
		}
		rows = append(rows, item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: at - 6*mm, Node: value},
			layout.Column{X: at, W: mainW - at, Node: label})))
	}
	for _, f := range large {
		style := value
		if style.Size.Em(b.city(style.Font, f.value).Width()) > at-6*mm {
			style = left(b.styles.factSmall)
		}
		add(air, b.told(layout.RoleP, style, f.value), b.filled(layout.RoleP, label, f.label))
	}
	for _, p := range small {
		add(1.8*mm, p.value, b.says(layout.RoleP, label, p.label))
	}
	l, accent := b.labels, b.accent(overviewChapter)
	return b.section(layout.AlignFirst, accent,
		b.bookmarked(2, l.Overview, b.says(layout.RoleH2, in(b.styles.h4, accent), l.Overview)),
		listed(rows...))
}

// figures are the facts that are printed large.
func (b *builder) figures() []fact {
	c, l := &b.profile.City, b.labels
	var list []fact
	add := func(value, label string) {
		if value != "" {
			list = append(list, fact{value, label})
		}
	}
	if c.Population != nil {
		add(b.number(strconv.FormatInt(*c.Population, 10)), b.withYear(l.Population, c.PopulationYear))
	}
	add(c.Country, l.Country)
	add(b.lang.Region(c.Region), l.Region)
	if c.Area != nil {
		add(b.quantity(string(c.Area.Value), c.Area.Unit), b.withYear(l.Area, c.Area.Year))
		if c.Population != nil {
			if d, ok := density(*c.Population, string(c.Area.Value)); ok {
				add(b.sentence(l.PerUnit, "n", b.number(d), "unit", c.Area.Unit), l.Density)
			}
		}
	}
	return list
}

// particular is something that is known of a city, and what it is.
type particular struct {
	value layout.Node
	label string
}

// particulars are what is printed small.
func (b *builder) particulars() []particular {
	c, l, body := &b.profile.City, b.labels, left(b.styles.body)
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
				lines = append(lines, b.told(layout.RoleP, body, w))
			}
		}
		add(label, lines...)
	}
	var names []layout.Node
	for _, n := range c.Names {
		names = append(names, b.inLanguage(layout.RoleP, body, n.Name, n.Language))
	}
	add(l.OtherNames, names...)
	words(l.Kind, c.Kind)
	if r := c.ParentRegion; r != nil {
		name := r.Name
		if r.Country != "" {
			name = b.sentence(l.InCountry, "place", r.Name, "country", r.Country)
		}
		lines := []layout.Node{b.told(layout.RoleP, body, name)}
		if r.URL != "" {
			lines = append(lines, b.address(in(body, accent), r.Name, r.URL, r.URL))
		}
		add(l.ParentRegion, lines...)
	}
	if where := b.coordinates(); where != "" {
		add(l.Coordinates, b.filled(layout.RoleP, body, where))
	}
	words(l.Ecosystems, c.Ecosystems...)
	words(l.Climate, c.Climate)
	if c.Website != "" {
		add(l.Website, b.address(in(body, accent), c.Name, c.Website, c.Website))
	}
	if c.MemberSince != nil {
		add(l.MemberSince, b.filled(layout.RoleP, body, b.lang.Year(c.MemberSince)))
	}
	var joined []string
	for _, m := range c.Memberships {
		joined = append(joined, b.withYear(text.Isolate(m.Name), m.Year))
	}
	words(l.Memberships, joined...)
	if k := c.Contact; k != nil {
		lines := []layout.Node{b.told(layout.RoleP, body, k.Office)}
		if k.Email != "" {
			lines = append(lines, b.address(in(body, accent), "", k.Email, "mailto:"+k.Email))
		}
		if k.URL != "" {
			lines = append(lines, b.address(in(body, accent), k.Office, k.URL, k.URL))
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
	pattern := b.labels.Degrees
	latitude, south := strings.CutPrefix(string(c.Latitude), "-")
	longitude, west := strings.CutPrefix(string(c.Longitude), "-")
	which := 0
	if south {
		which += 2
	}
	if west {
		which++
	}
	return b.lang.Fill(pattern[which], "latitude", latitude, "longitude", longitude)
}

// density is how many inhabitants there are on a unit of area, to a tenth when
// they are few; not ok when there is next to nobody, or when the area is not a
// plain number.
func density(population int64, area string) (d string, ok bool) {
	const most = 20 // digits of an area
	if !words.Plain(area) || len(area) > most {
		return "", false
	}
	a, ok := new(big.Rat).SetString(area)
	if !ok || a.Sign() == 0 {
		return "", false
	}
	per := new(big.Rat).Quo(new(big.Rat).SetInt64(population), a)
	switch {
	case per.Cmp(big.NewRat(1, 10)) < 0:
		return "", false
	case per.Cmp(big.NewRat(10, 1)) < 0:
		return per.FloatString(1), true
	}
	return per.FloatString(0), true
}
