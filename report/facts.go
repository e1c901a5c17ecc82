package report

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// fact is a value and what it is. Both are the report's own words, unless they
// are said to be the city's.
type fact struct {
	value, label           string
	valueGiven, labelGiven bool // by the city
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

// facts are what is known of the city in figures and names, large, and below
// them the rest, small; nil when nothing is.
func (b *builder) facts() layout.Node {
	large, small := b.figures(), b.particulars()
	if len(large)+len(small) == 0 {
		return nil
	}
	value, label := sheet.Left(b.Styles.Fact), sheet.In(b.Styles.Body, b.Theme.Ink2)
	var at, air layout.Len = 75 * mm, 2.6 * mm // of the labels, from the main column
	if len(large) > 3 || len(small) > 0 {
		value, label = sheet.Left(b.Styles.FactSmall), b.Styles.Small
		at, air = 90*mm, 2.2*mm
	}
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
		style := value
		if style.Size.Em(b.City(style.Font, f.value).Width()) > at-6*mm {
			style = sheet.Left(b.Styles.FactSmall)
		}
		add(air, b.value(style, f, f.value), b.labelOf(label, f))
	}
	for _, p := range small {
		add(1.8*mm, p.value, b.Says(layout.RoleP, label, p.label))
	}
	l, accent := b.Labels, b.accent(overviewChapter)
	return sheet.Section(layout.AlignFirst, accent,
		sheet.Bookmarked(2, l.Overview, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), l.Overview)),
		sheet.Listed(rows...))
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
		add(b.number(strconv.FormatInt(*c.Population, 10)), b.WithYear(l.Population, c.PopulationYear))
	}
	if c.Country != "" {
		list = append(list, fact{value: b.told(c.Country), label: l.Country, valueGiven: true})
	}
	add(b.region(), l.Region)
	if c.Area != nil {
		add(b.quantity(string(c.Area.Value), b.told(c.Area.Unit)), b.WithYear(l.Area, c.Area.Year))
		if c.Population != nil && !b.platformForm() {
			if d, ok := density(*c.Population, string(c.Area.Value)); ok {
				add(b.Sentence(l.PerUnit, "n", b.number(d), "unit", b.told(c.Area.Unit)), l.Density)
			}
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
		add(l.MemberSince, b.Filled(layout.RoleP, body, b.Lang.Year(c.MemberSince)))
	}
	var joined []string
	for _, m := range c.Memberships {
		joined = append(joined, b.WithYear(text.Isolate(b.told(m.Name)), m.Year))
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
	return b.Lang.Fill(pattern[which], "latitude", latitude, "longitude", longitude)
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
