package report

import (
	"cmp"
	"slices"

	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// tableColumn is a column of the table of indicators.
type tableColumn struct {
	x, w  layout.Len
	title string
	of    func(cbi.Outcome, layout.Color) layout.Node // nil for none
	total func(component int) string                  // of a component
}

// indicators is the table of all indicators, a body for each component. Its
// heading and its head stand again on every page.
func (b *builder) indicators(s *standing) layout.Node {
	columns := b.indicatorColumns(s)
	h2 := sheet.In(b.Styles.H2, b.accent(indexChapter))
	title := b.Lang.Count(b.Labels.Index.Indicators, len(s.now.Indicators))
	heading := func(role layout.Role) layout.Node { return sheet.Nodes(b.Filled(role, h2, title), sheet.Gap(4*mm)) }
	var bodies []layout.Node
	first := 0
	for i, c := range s.now.Edition.Components {
		if i > 0 {
			bodies = append(bodies, layout.Space(b.air(6*mm, 4*mm)))
		}
		list := s.now.Indicators[first : first+c.Indicators]
		if !s.now.Started(i) {
			list = nil
		}
		bodies = append(bodies, sheet.Together(b.indicatorBody(i, list, columns)))
		first += c.Indicators
	}
	return layout.Stack(
		layout.Keep(sheet.Bookmarked(2, title, heading(layout.RoleH2))),
		sheet.Tag(layout.RoleTable, layout.Stack(
			layout.Keep(sheet.Tag(layout.RoleTHead, b.indicatorHead(columns))),
			layout.Again(sheet.Nodes(heading(layout.RoleP), b.indicatorHead(columns)), layout.Stack(bodies...)),
		)),
	)
}

// indicatorColumns are those that have something to show.
func (b *builder) indicatorColumns(s *standing) []tableColumn {
	l, st := &b.Labels.Index, b.Styles
	small := sheet.In(st.Small, b.Theme.Ink)
	const measured, before, now, change = 87 * mm, 117 * mm, 129 * mm, 163 * mm
	columns := []tableColumn{{x: 0, w: 83 * mm, title: l.Indicator}}
	if slices.ContainsFunc(s.now.Indicators, func(o cbi.Outcome) bool { return o.Reading.Value != "" }) {
		columns = append(columns, tableColumn{x: measured, w: 28 * mm, title: l.Measured, of: func(o cbi.Outcome, _ layout.Color) layout.Node {
			if o.Reading.Value == "" {
				return nil
			}
			return b.Filled(layout.RoleP, st.Small, b.measured(o))
		}})
	} else {
		columns[0].w = before - 6*mm
	}
	single := s.compared && s.base.Total.Scored > 0 // scores to compare with
	if single {
		columns = append(columns, tableColumn{x: before, w: 11 * mm, title: b.Lang.Year(s.base.Year),
			of: func(o cbi.Outcome, _ layout.Color) layout.Node {
				return b.scoreBefore(small, s.base.Indicators[o.Number-1])
			},
			total: func(i int) string { return b.pointsOf(s.base.Components[i]) },
		})
	}
	columns = append(columns, tableColumn{x: now, w: 33 * mm, title: cmp.Or(b.Lang.Year(s.now.Year), l.Score), of: b.indicatorScore,
		total: func(i int) string {
			sum := s.now.Components[i]
			if !s.now.Started(i) {
				return l.NotStarted
			}
			return b.Lang.Fill(l.Of, "points", b.pointsOf(sum), "max", b.Lang.Int(sum.Max))
		}})
	if single {
		columns = append(columns, tableColumn{x: change, w: 11 * mm, title: l.Gain, of: func(o cbi.Outcome, _ layout.Color) layout.Node {
			words := b.Lang.Numbers.None
			if d := s.change.Indicators[o.Number-1]; d != nil {
				words = b.Lang.Signed(*d)
			}
			return b.Filled(layout.RoleP, sheet.In(st.SmallBold, b.Theme.Ink), words)
		}})
	}
	columns[0].of = func(o cbi.Outcome, accent layout.Color) layout.Node {
		return b.indicatorName(s.now.Edition.Year, o, columns[0].w, accent)
	}
	return columns
}

// indicatorHead is the row of the titles.
func (b *builder) indicatorHead(columns []tableColumn) layout.Node {
	style := sheet.In(b.Styles.MicroBold, b.Theme.Ink2)
	var cells []layout.Column
	for _, c := range columns {
		th := &layout.Tag{Role: layout.RoleTH, Scope: "Column"}
		cells = append(cells, layout.Column{X: c.x, W: c.w, Node: layout.As(th, b.Filled(layout.RoleP, style, c.title))})
	}
	return sheet.Nodes(sheet.Tag(layout.RoleTR, layout.Row(layout.AlignLast, cells...)), sheet.Gap(1*mm))
}

// indicatorBody is a component: its title and points, and a row for each of
// its indicators; none when it has not started.
func (b *builder) indicatorBody(i int, list []cbi.Outcome, columns []tableColumn) layout.Node {
	accent := b.Theme.Component(i)
	strong := sheet.In(b.Styles.SmallBold, accent)
	th := &layout.Tag{Role: layout.RoleTH, Scope: "Row"}
	title := layout.Column{X: 0, W: columns[0].w, Node: layout.As(th, b.Says(layout.RoleP, sheet.In(b.Styles.H3, accent), b.componentTitle(i)))}
	cells := []layout.Column{title}
	for _, c := range columns[1:] {
		n := layout.Blank()
		if c.total != nil {
			n = b.Filled(layout.RoleP, strong, c.total(i))
			if cells[0].W == columns[0].w { // the title takes the room up to here
				cells[0].W = c.x - 4*mm
			}
		}
		cells = append(cells, layout.Column{X: c.x, W: c.w, Node: sheet.Tag(layout.RoleTD, n)})
	}
	rows := []layout.Node{layout.Keep(sheet.Nodes(
		layout.Rule(sheet.SectionRule, accent), sheet.Gap(2*mm),
		sheet.Tag(layout.RoleTR, layout.Row(layout.AlignFirst, cells...)), sheet.Gap(1.6*mm)))}
	for n, o := range list {
		row := b.indicatorRow(o, columns, accent)
		if n < 2 || n == len(list)-2 { // no row stands alone
			row = layout.Keep(row)
		}
		rows = append(rows, row)
	}
	return sheet.Tag(layout.RoleTBody, layout.Stack(rows...))
}

// indicatorRow is an indicator.
func (b *builder) indicatorRow(o cbi.Outcome, columns []tableColumn, accent layout.Color) layout.Node {
	air := b.air(1.7*mm, 1*mm)
	var cells []layout.Column
	for i, c := range columns {
		t := &layout.Tag{Role: layout.RoleTD}
		if i == 0 {
			t = &layout.Tag{Role: layout.RoleTH, Scope: "Row"}
		}
		n := c.of(o, accent)
		if n == nil {
			n = layout.Blank()
		}
		cells = append(cells, layout.Column{X: c.x, W: c.w, Node: layout.As(t, n)})
	}
	return layout.Whole(sheet.Nodes(
		layout.Rule(sheet.Hairline, b.Theme.Line), sheet.Gap(air),
		sheet.Tag(layout.RoleTR, layout.Row(layout.AlignTop, cells...)),
		sheet.Gap(air)))
}

// indicatorName is the number and the name, with what the city notes.
func (b *builder) indicatorName(edition int, o cbi.Outcome, w layout.Len, accent layout.Color) layout.Node {
	const number = 8 * mm
	s := b.Styles
	words := []layout.Node{b.withCitations(layout.RoleP, sheet.In(s.Small, b.Theme.Ink), b.cited(b.Lang.Indicator(edition, o.Number), profile.Text(o.Reading.Source)), profile.Text(o.Reading.Source))}
	words = append(words, b.original(b.Lang.OriginalIndicator(edition, o.Number))...)
	if o.Reading.Note != "" {
		words = append(words, b.Told(layout.RoleP, s.Small, b.told(profile.Text(o.Reading.Note))))
	}
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: number, Node: b.Filled(layout.RoleP, sheet.In(s.SmallBold, accent), b.Lang.Int(o.Number))},
		layout.Column{X: number, W: w - number, Node: layout.Stack(words...)})
}

// measured is the value of an indicator with its unit, which is the one that
// is asked for when none is given, and its year.
func (b *builder) measured(o cbi.Outcome) string {
	value := b.estimated(b.quantity(string(o.Reading.Value), cmp.Or(b.told(profile.Text(cmp.Or(o.Reading.UnitTold, o.Bands.UnitTold))), b.Lang.Unit(cmp.Or(o.Bands.Unit, o.Unit)))), o.Reading.Estimate)
	if o.Reading.Year == nil {
		return value
	}
	return b.Sentence(b.Labels.Index.MeasuredIn, "value", value, "year", b.Lang.Year(o.Reading.Year))
}

// indicatorScore is a score with its bar, or the state of the indicator, and
// what its bands leave open.
func (b *builder) indicatorScore(o cbi.Outcome, accent layout.Color) layout.Node {
	const w, h, text = 18 * mm, 3.4 * mm, 21.5 * mm
	s, l := b.Styles, &b.Labels.Index
	if !o.Scored() {
		state := b.Says(layout.RoleP, s.Small, b.stateName(o.State))
		low, high, open := o.Between()
		if !open || o.State != cbi.Unscored {
			return state
		}
		return layout.Stack(state, b.Filled(layout.RoleP, s.Small, b.Lang.Fill(l.BetweenScore, "low", b.Lang.Int(low), "high", b.Lang.Int(high))))
	}
	bar := b.wood.Core(accent)
	bar.W, bar.H, bar.Cells, bar.Num, bar.Den = w, h, cbi.MaxScore, int64(o.Score), cbi.MaxScore
	score := b.Lang.Int(o.Score)
	if o.Computed {
		score = b.Lang.Fill(l.ComputedScore, "score", score, "mark", b.computedMark(o.Bands))
	}
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: text, Node: layout.Pad(layout.Insets{Top: 0.45 * mm}, layout.Fixed(bar.Frame()))},
		layout.Column{X: text, W: 33*mm - text, Node: b.Filled(layout.RoleP, sheet.In(s.SmallBold, b.Theme.Ink), score)})
}

// scoreBefore is a score of the baseline. Where there is none stands a dash, and
// a reader is told why.
func (b *builder) scoreBefore(s layout.Style, o cbi.Outcome) layout.Node {
	if o.Scored() {
		return b.Filled(layout.RoleP, s, b.Lang.Int(o.Score))
	}
	return layout.As(&layout.Tag{Role: layout.RoleP, Actual: b.stateName(o.State)}, layout.Para(s, b.Label(s.Font, b.Lang.Numbers.None)))
}

// computedMark stands beside a score that was computed by bands.
func (b *builder) computedMark(bands cbi.Bands) string {
	if bands.Basis == cbi.Single {
		return b.Labels.Index.SingleMark
	}
	return b.Labels.Index.ComputedMark
}

// pointsOf is a figure, or a dash where there is none.
func (b *builder) pointsOf(s cbi.Sum) string {
	if s.Points == nil {
		return b.Lang.Numbers.None
	}
	return b.Lang.Int(*s.Points)
}
