package report

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// valueOf is the value of a figure with its unit; an estimate says that it is
// one.
func (b *builder) valueOf(f *profile.Figure) string {
	return b.estimated(b.quantity(string(f.Value), b.told(f.Unit)), f.Estimate)
}

// estimated says of a value that it is an estimate, if it is.
func (b *builder) estimated(value string, estimate bool) string {
	if !estimate {
		return value
	}
	return b.Lang.Fill(b.Labels.Estimate, "value", apart(value))
}

// cited adds the number of a source to words, if there is a source.
func (b *builder) cited(words string, source profile.Text) string {
	if source == "" {
		return words
	}
	return b.Lang.Fill(b.Labels.Cited, "text", words, "n", b.Lang.Int(b.sources.number(source)))
}

// withCitations is a paragraph of words that cited has added the numbers of
// sources to; each leads to its source.
func (b *builder) withCitations(role layout.Role, s layout.Style, words string, from ...profile.Text) layout.Node {
	p := b.Figure(s.Font, words)
	whole, at := p.Text(), 0
	var marks []layout.Mark
	for i, source := range from {
		if source == "" || b.sources.of == "" {
			continue
		}
		n := b.sources.number(source)
		number := b.Lang.Fill(b.Labels.SourceNumber, "n", b.Lang.Int(n))
		found := strings.Index(whole[at:], number)
		if i == len(from)-1 { // what the city says may hold such a number, but it stands before
			found = strings.LastIndex(whole[at:], number)
		}
		if found < 0 {
			continue
		}
		start := utf8.RuneCountInString(whole[:at+found])
		at += found + len(number)
		marks = append(marks, layout.Mark{From: start, To: start + utf8.RuneCountInString(number), ID: b.sources.anchor(n),
			Tag: &layout.Tag{Role: layout.RoleLink, Alt: b.Lang.Fill(b.Labels.Alt.Source, "n", b.Lang.Int(n))}})
	}
	return b.Shaped(role, s, p, marks...)
}

// citation is what cited adds, for words that are set in pieces.
func (b *builder) citation(style layout.Style, source profile.Text) []layout.Piece {
	if source == "" {
		return nil
	}
	before, after := words.Split(b.Labels.Cited, "text")
	before, after = b.Lang.FillParts(before, after, "n", b.Lang.Int(b.sources.number(source)))
	return []layout.Piece{{Style: style, Text: b.Figure(style.Font, before+after)}}
}

// line is all that is known of a figure but its note, on a line: its value,
// year and the number of its source.
func (b *builder) line(f *profile.Figure) string {
	return b.cited(b.WithYear(b.valueOf(f), f.Year), f.Source)
}

// factOf is a figure and what it is; the label is the city's own if given.
func (b *builder) factOf(label string, given bool, f *profile.Figure) fact {
	if given && f.Year != nil {
		label, given = text.Isolate(label), false
	}
	return fact{value: b.valueOf(f), label: b.WithYear(label, f.Year), labelGiven: given, source: f.Source, note: f.Note}
}

// statisticValue is the figure of a statistic: what the city gives, or how
// many there are in its profile.
func (b *builder) statisticValue(s *profile.Statistic) profile.Figure {
	if s.Value != nil {
		return *s.Value
	}
	n, _ := b.profile.Count(s.Of)
	return profile.Figure{Value: profile.Value(strconv.Itoa(n))}
}

// ofPlatform reports whether a statistic is one of the platform: it counts
// what the platform counts, or has the label that the platform gives to that.
func (b *builder) ofPlatform(s *profile.Statistic) bool {
	if s.Of != "" || b.platformForm() {
		return true
	}
	for _, c := range b.Lang.Catalogue.Counted {
		if s.Label.String() == c.One || s.Label.String() == c.Other {
			return true
		}
	}
	return false
}

// keyFigures is the city in figures: those that it gives, and the statistics
// that are none of the platform's; nil without any.
func (b *builder) keyFigures() layout.Node {
	var list []fact
	for i := range b.profile.KeyFigures {
		k := &b.profile.KeyFigures[i]
		f := k.Figure()
		list = append(list, b.factOf(b.told(k.Label), true, &f))
	}
	for i := range b.profile.Statistics {
		if s := &b.profile.Statistics[i]; !b.ofPlatform(s) {
			f := b.statisticValue(s)
			list = append(list, b.factOf(b.told(s.Label), true, &f))
		}
	}
	if list == nil {
		return nil
	}
	accent := b.accent(overviewChapter)
	set := factStyle{sheet.Left(b.Styles.FactSmall), b.Styles.Small, 60 * mm, 2.2 * mm} // labels and notes need more room than values
	return sheet.Section(layout.AlignFirst, accent,
		sheet.Bookmarked(2, b.Labels.KeyFigures, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.KeyFigures)),
		sheet.Listed(b.factRows(set, list, nil)...))
}

// speciesTable is how many native and introduced species of each group live in
// the city; nil when it counts none.
func (b *builder) speciesTable() layout.Node {
	const group, native, introduced = 60 * mm, 64 * mm, 98 * mm
	list := b.profile.Species
	if len(list) == 0 {
		return nil
	}
	l, s, accent := &b.Labels.Species, b.Styles, b.accent(overviewChapter)
	head := sheet.In(s.MicroBold, b.Theme.Ink2)
	cell := func(role layout.Role, scope string, x, w layout.Len, n layout.Node) layout.Column {
		if n == nil {
			n = layout.Blank()
		}
		return layout.Column{X: x, W: w, Node: layout.As(&layout.Tag{Role: role, Scope: scope}, n)}
	}
	row := func(align layout.Align, cells ...layout.Column) layout.Node {
		return sheet.Tag(layout.RoleTR, layout.Row(align, cells...))
	}
	count := func(f *profile.Figure) layout.Node {
		if f == nil {
			return b.absent(s.Small, l.NotCounted)
		}
		var note layout.Node
		if f.Note != "" {
			note = b.Told(layout.RoleP, s.Small, b.told(f.Note))
		}
		return sheet.Nodes(b.withCitations(layout.RoleP, sheet.In(s.Body, b.Theme.Ink), b.line(f), f.Source), note)
	}
	var rows []layout.Node
	for i := range list {
		x := &list[i]
		name := []layout.Node{b.withCitations(layout.RoleP, sheet.In(s.Body, b.Theme.Ink), b.cited(b.WithYear(text.Isolate(b.told(x.Group)), x.Year), x.Source), x.Source)}
		if x.Note != "" {
			name = append(name, b.Told(layout.RoleP, s.Small, b.told(x.Note)))
		}
		rows = append(rows, layout.Whole(sheet.Nodes(
			sheet.Gap(1.6*mm),
			row(layout.AlignFirst,
				cell(layout.RoleTH, "Row", 0, group, layout.Stack(name...)),
				cell(layout.RoleTD, "", native, introduced-native-4*mm, count(x.Native)),
				cell(layout.RoleTD, "", introduced, sheet.MainW-introduced, count(x.Introduced))),
			sheet.Gap(1.6*mm),
			layout.Rule(sheet.Hairline, b.Theme.Line))))
	}
	top := sheet.Nodes(
		row(layout.AlignLast,
			cell(layout.RoleTH, "Column", 0, group, b.Says(layout.RoleP, head, l.Group)),
			cell(layout.RoleTH, "Column", native, introduced-native-4*mm, b.Says(layout.RoleP, head, l.Native)),
			cell(layout.RoleTH, "Column", introduced, sheet.MainW-introduced, b.Says(layout.RoleP, head, l.Introduced))),
		sheet.Gap(1*mm), layout.Rule(sheet.Hairline, b.Theme.Line))
	return sheet.Section(layout.AlignFirst, accent,
		sheet.Bookmarked(2, l.Title, b.Says(layout.RoleH2, sheet.In(s.H4, accent), l.Title)),
		sheet.Tag(layout.RoleTable, layout.Stack(
			layout.Keep(sheet.Tag(layout.RoleTHead, top)),
			sheet.Tag(layout.RoleTBody, layout.Stack(rows...)))))
}

// absent is a dash where there is no figure; a reader who hears the page is
// told why.
func (b *builder) absent(s layout.Style, why string) layout.Node {
	return layout.As(&layout.Tag{Role: layout.RoleP, Actual: why}, layout.Para(s, b.Label(s.Font, b.Lang.Numbers.None)))
}

// populationYear is the year of the population, in either spelling.
func populationYear(c *profile.City) *int { return cmp.Or(c.Population.Year, c.PopulationYear) }
