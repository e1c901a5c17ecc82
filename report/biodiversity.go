package report

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// index is chapter 4: the City Biodiversity Index.
func (b *builder) index() layout.Node {
	s := b.standing()
	air := b.air(8*mm, 3*mm)
	if s.listed() {
		air = 2.5 * mm
	}
	parts := []layout.Node{
		b.chapterHead(indexChapter, b.Labels.IndexIntro), layout.Keep(sheet.Gap(b.air(7*mm, 4*mm))),
		layout.Whole(b.indexTotal(&s)), layout.Space(air),
	}
	for i := range s.now.Components {
		parts = append(parts, layout.Whole(b.component(i, &s)))
	}
	if s.listed() {
		parts = append(parts, layout.Need(sheet.BodyH, b.indicators(&s))) // on a page of its own
	}
	if notes := b.indexNotes(&s); notes != nil {
		parts = append(parts, layout.Space(b.air(5*mm, 4*mm)), notes)
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
	figure := layout.As(b.drawing(func() string { return b.wheelAlt(s) }), layout.Fixed(b.wood.Wheel(b.wheelOf(s, width), width)))
	return layout.Row(layout.AlignTop,
		layout.Column{X: 0, W: left, Node: sheet.Nodes(words, spaced(5*mm, facts))},
		layout.Column{X: left + 6*mm, W: sheet.BodyW - left - 6*mm, Node: sheet.Nodes(
			layout.Pad(layout.Insets{Left: sheet.BodyW - left - 6*mm - width}, figure),
			spaced(1*mm, b.wheelLegend(s)))})
}

// totalScore is the total, large. A city that has not begun has 0 points, as
// the platform prints it.
func (b *builder) totalScore(s *standing) layout.Node {
	accent, st := b.accent(indexChapter), b.Styles
	total := s.now.Total.Points
	if !s.started {
		total = new(int)
	}
	if total == nil {
		return sheet.Nodes(b.Says(layout.RoleP, st.Body, b.Labels.IndexNoTotal), b.application(s))
	}
	sum := s.now.Total
	heading := b.Lang.Fill(b.Labels.IndexTotal, "max", b.Lang.Int(sum.Max))
	if s.started && !sum.Complete() {
		heading = b.Lang.Fill(b.Labels.IndexPart, "possible", b.Lang.Int(sum.Possible), "max", b.Lang.Int(sum.Max))
	}
	_, points := words.Split(b.Lang.Form(b.Labels.Index.Points, *total), "n")
	return sheet.Nodes(
		b.Filled(layout.RoleP, st.Body, heading), sheet.Gap(4*mm),
		sheet.Tag(layout.RoleP, sheet.Nodes(
			layout.Para(sheet.In(st.Total, accent), b.Figure(st.Total.Font, b.Lang.Int(*total)+sheet.WordSpace)),
			layout.Para(sheet.In(st.Points, accent), b.Label(st.Points.Font, strings.TrimSpace(points))))),
		b.application(s))
}

// application says of which year the scores are, and by which edition; nil
// when nothing has begun.
func (b *builder) application(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	edition := b.Lang.Int(s.now.Edition.Year)
	words := b.Lang.Fill(b.Labels.Index.Edition, "edition", edition)
	if s.now.Year != nil {
		words = b.Lang.Fill(b.Labels.Index.Applied, "year", b.Lang.Year(s.now.Year), "edition", edition)
	}
	return spaced(1*mm, b.Filled(layout.RoleP, b.Styles.Small, words))
}

// indexFacts are what a total means: how many indicators are in each state, the
// points that it is out of where it leaves some of them out, what it was before,
// and what has changed; nil when nothing has begun.
func (b *builder) indexFacts(s *standing) layout.Node {
	if !s.started {
		return nil
	}
	l := &b.Labels.Index
	var rows []layout.Node
	add := func(figure, meaning string) {
		rows = append(rows, sheet.Item(sheet.Nodes(
			layout.Rule(sheet.Hairline, b.Theme.Line), sheet.Gap(1.6*mm),
			b.Filled(layout.RoleP, sheet.In(b.Styles.H3, b.accent(indexChapter)), figure),
			b.Filled(layout.RoleP, b.Styles.Small, meaning), sheet.Gap(1.6*mm))))
	}
	now := s.now.Total
	partly := now.Complete() && !now.Whole() // else the words above the total say what it is out of
	if s.listed() {
		meaning := []string{l.ScoredMeaning}
		for _, state := range cbi.States() {
			if n := now.Counts(state); n > 0 && state != cbi.Scored {
				meaning = append(meaning, b.Lang.Fill(l.StateCount, "state", b.stateName(state), "n", b.Lang.Int(n)))
			}
		}
		if partly {
			meaning = append(meaning, b.Lang.Count(l.Available, now.Possible, "possible", b.Lang.Int(now.Possible)))
		}
		add(b.Lang.Fill(l.ScoredOf, "n", b.Lang.Int(now.Scored), "all", b.Lang.Int(len(s.now.Indicators))), b.Lang.Facts(meaning))
	} else if partly {
		add(b.Lang.Int(now.Possible), b.Lang.Count(l.Possible, now.Possible))
	}
	if base := s.base.Total; s.compared && base.Points != nil {
		add(b.points(*base.Points), b.Lang.Fill(l.Baseline, "possible", b.Lang.Int(base.Possible), "year", b.Lang.Year(s.base.Year)))
	}
	if d := s.change.Total; d.Indicators > 0 {
		kv := []string{"was", b.Lang.Int(d.Was), "is", b.Lang.Int(d.Is)}
		meaning := b.Lang.Count(l.Change, d.Indicators, kv...)
		if d.Sums && now.Complete() && s.base.Total.Complete() {
			meaning = b.Lang.Fill(l.ChangeTotal, kv...)
		}
		add(b.Lang.Count(l.Some, d.Points(), "points", b.Lang.Signed(d.Points())), meaning)
	}
	if rows == nil {
		return nil
	}
	return sheet.Listed(rows...)
}

// points are a number of points, in words.
func (b *builder) points(n int) string {
	return b.Lang.Count(b.Labels.Index.Some, n, "points", b.Lang.Int(n))
}
