package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/cbi"
)

// standing is how a city stands in the City Biodiversity Index.
type standing struct {
	started  bool // else it has not begun, for which the platform prints 0
	now      cbi.Result
	earlier  []cbi.Result
	base     cbi.Result // what the city measures itself against
	compared bool       // there is such a base
	change   cbi.Change // since then
}

// standing works out the index of the profile.
func (b *builder) standing() standing {
	x := b.profile.Index
	if x == nil {
		return standing{now: cbi.Application{Edition: cbi.Editions()[0]}.Result()}
	}
	h := x.Results()
	s := standing{started: true, now: h.Now, earlier: h.Earlier}
	if s.base, s.compared = h.Baseline(); s.compared {
		s.change, _ = s.now.Since(s.base)
	}
	return s
}

// listed reports whether the city speaks of single indicators.
func (s *standing) listed() bool { return s.now.Total.Unknown < len(s.now.Indicators) }

// index is chapter 4: the City Biodiversity Index.
func (b *builder) index() layout.Node {
	const chapter = 3
	s := b.standing()
	air := layout.Len(8 * mm)
	if s.listed() {
		air = 4 * mm
	}
	parts := []layout.Node{
		b.chapterHead(chapter, b.labels.IndexIntro), layout.Keep(gap(7 * mm)),
		layout.Whole(b.indexTotal(&s)), layout.Space(air),
	}
	for i := range s.now.Components {
		parts = append(parts, layout.Whole(b.component(i, &s)))
	}
	if s.listed() {
		parts = append(parts, layout.Need(bodyH, b.indicators(&s))) // on a page of its own
	}
	if notes := b.indexNotes(&s); notes != nil {
		parts = append(parts, layout.Space(5*mm), notes)
	}
	return layout.Stack(parts...)
}

// indexTotal is the total score, beside the wheel where there are scores or
// where nothing has begun. Of totals alone there is no wheel.
func (b *builder) indexTotal(s *standing) layout.Node {
	const left, half = 54 * mm, 84 * mm
	words, facts := b.totalScore(s), b.indexFacts(s)
	if s.started && !s.listed() {
		return layout.Row(layout.AlignTop,
			layout.Column{X: 0, W: half, Node: words},
			layout.Column{X: half + 6*mm, W: half, Node: facts})
	}
	width := layout.Len(102 * mm)
	if s.listed() {
		width = 103 * mm
	}
	figure := layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: b.wheelAlt(s)}, layout.Fixed(b.wood.Wheel(b.wheelOf(s), width)))
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: left, Node: nodes(words, spaced(5*mm, facts))},
		layout.Column{X: left + 6*mm, W: bodyW - left - 6*mm, Node: nodes(
			layout.Pad(layout.Insets{Left: bodyW - left - 6*mm - width}, figure),
			spaced(1*mm, b.wheelLegend(s)))})
}

// totalScore is the total, large. A city that has not begun has 0 points, as
// the platform prints it.
func (b *builder) totalScore(s *standing) layout.Node {
	accent, st := b.theme.Accent[3], b.styles
	total := s.now.Total.Points
	if !s.started {
		total = new(int)
	}
	if total == nil {
		return nodes(b.says(layout.RoleP, st.body, b.labels.IndexNoTotal), b.application(s))
	}
	return nodes(
		b.told(layout.RoleP, st.body, fill(b.labels.IndexTotal, "max", strconv.Itoa(s.now.Total.Max))), gap(4*mm),
		tag(layout.RoleP, nodes(
			layout.Para(in(st.total, accent), b.city(st.total.Font, strconv.Itoa(*total)+wordSpace)),
			layout.Para(in(st.points, accent), b.label(st.points.Font, b.labels.Points)))),
		b.application(s))
}

// application says of which year the scores are, and by which edition; nil
// when nothing has begun.
func (b *builder) application(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	pattern := b.labels.Index.Edition
	if s.now.Year != nil {
		pattern = b.labels.Index.Applied
	}
	words := fill(pattern, "year", year(s.now.Year), "edition", strconv.Itoa(s.now.Edition.Year))
	return spaced(1*mm, b.told(layout.RoleP, b.styles.small, words))
}

// indexFacts are what a total means: the indicators that it covers, what it
// was before, and what has changed; nil when nothing has begun.
func (b *builder) indexFacts(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	l := &b.labels.Index
	var rows []layout.Node
	add := func(figure, meaning string) {
		rows = append(rows, item(nodes(
			layout.Rule(hairline, b.theme.Line), gap(1.6*mm),
			b.told(layout.RoleP, in(b.styles.h3, b.theme.Accent[3]), figure),
			b.told(layout.RoleP, b.styles.small, meaning), gap(1.6*mm))))
	}
	now := s.now.Total
	if s.listed() {
		add(fill(l.Assessed, "n", strconv.Itoa(now.Scored), "all", strconv.Itoa(len(s.now.Indicators))),
			fill(l.Possible, "possible", strconv.Itoa(now.Possible)))
	} else if now.Points != nil && !now.Whole() {
		add(strconv.Itoa(now.Possible), l.PossibleAlone)
	}
	if base := s.base.Total; s.compared && base.Points != nil {
		meaning := fill(l.Baseline, "year", year(s.base.Year), "n", strconv.Itoa(base.Possible/cbi.MaxScore))
		add(b.points(*base.Points), meaning)
	}
	if d := s.change.Total; d.Indicators > 0 {
		figure := fill(l.SeveralPoints, "n", signed(d.Points()))
		if n := d.Points(); n == 1 || n == -1 {
			figure = fill(l.OnePoint, "n", signed(n))
		}
		add(figure, fill(l.Change, "n", strconv.Itoa(d.Indicators)))
	}
	if rows == nil {
		return nil
	}
	return listed(rows...)
}

// points are a number of points, in words.
func (b *builder) points(n int) string {
	if n == 1 {
		return fill(b.labels.Index.OnePoint, "n", "1")
	}
	return fill(b.labels.Index.SeveralPoints, "n", strconv.Itoa(n))
}

// signed shows whether points were gained or lost.
func signed(n int) string {
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	}
	return "0"
}
