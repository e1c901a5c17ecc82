package report

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/words"
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
	s := b.standing()
	air := layout.Len(8 * mm)
	if s.listed() {
		air = 4 * mm
	}
	parts := []layout.Node{
		b.chapterHead(indexChapter, b.labels.IndexIntro), layout.Keep(gap(7 * mm)),
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
	accent, st := b.accent(indexChapter), b.styles
	total := s.now.Total.Points
	if !s.started {
		total = new(int)
	}
	if total == nil {
		return nodes(b.says(layout.RoleP, st.body, b.labels.IndexNoTotal), b.application(s))
	}
	_, points := words.Split(b.lang.Form(b.labels.Index.Points, *total), "n")
	return nodes(
		b.filled(layout.RoleP, st.body, b.lang.Fill(b.labels.IndexTotal, "max", b.lang.Int(s.now.Total.Max))), gap(4*mm),
		tag(layout.RoleP, nodes(
			layout.Para(in(st.total, accent), b.figure(st.total.Font, b.lang.Int(*total)+wordSpace)),
			layout.Para(in(st.points, accent), b.label(st.points.Font, strings.TrimSpace(points))))),
		b.application(s))
}

// application says of which year the scores are, and by which edition; nil
// when nothing has begun.
func (b *builder) application(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	edition := b.lang.Int(s.now.Edition.Year)
	words := b.lang.Fill(b.labels.Index.Edition, "edition", edition)
	if s.now.Year != nil {
		words = b.lang.Fill(b.labels.Index.Applied, "year", b.lang.Year(s.now.Year), "edition", edition)
	}
	return spaced(1*mm, b.filled(layout.RoleP, b.styles.small, words))
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
			b.filled(layout.RoleP, in(b.styles.h3, b.accent(indexChapter)), figure),
			b.filled(layout.RoleP, b.styles.small, meaning), gap(1.6*mm))))
	}
	now := s.now.Total
	if s.listed() {
		add(b.lang.Fill(l.Assessed, "n", b.lang.Int(now.Scored), "all", b.lang.Int(len(s.now.Indicators))),
			b.lang.Count(l.Possible, now.Possible, "possible", b.lang.Int(now.Possible)))
	} else if now.Points != nil && !now.Whole() {
		add(b.lang.Int(now.Possible), b.lang.Count(l.PossibleAlone, now.Possible))
	}
	if base := s.base.Total; s.compared && base.Points != nil {
		meaning := b.lang.Count(l.Baseline, base.Possible/cbi.MaxScore, "year", b.lang.Year(s.base.Year))
		add(b.points(*base.Points), meaning)
	}
	if d := s.change.Total; d.Indicators > 0 {
		figure := b.lang.Count(l.Some, d.Points(), "points", b.lang.Signed(d.Points()))
		add(figure, b.lang.Count(l.Change, d.Indicators))
	}
	if rows == nil {
		return nil
	}
	return listed(rows...)
}

// points are a number of points, in words.
func (b *builder) points(n int) string {
	return b.lang.Count(b.labels.Index.Some, n, "points", b.lang.Int(n))
}

// componentTitle is the title of a component of the index, as the platform
// heads it.
func (b *builder) componentTitle(i int) string {
	return b.lang.Index.Components[cbi.Editions()[0].Components[i].ID]
}
