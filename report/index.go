package report

import (
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/report/cbi"
)

// index is chapter 4: the City Biodiversity Index.
func (b *builder) index() layout.Node {
	const chapter = 3
	x := b.indexScores()
	parts := []layout.Node{b.chapterHead(chapter, b.labels.IndexIntro), layout.Keep(gap(7 * mm)), layout.Whole(b.indexTotal(x))}
	air := layout.Len(8 * mm)
	if x.indicators != nil {
		air = 4 * mm
	}
	parts = append(parts, layout.Space(air))
	for i := range x.components {
		parts = append(parts, layout.Whole(b.component(i, x)))
	}
	return layout.Stack(parts...)
}

// indexScores is what is known of the index: nil is unknown.
type indexScores struct {
	edition    cbi.Edition
	started    bool
	total      *int
	components [3]*int
	indicators []*int // by number, from 0; nil when none is given
}

// indexScores reads the index of the profile. A city without one has not
// started, for which the platform prints 0.
func (b *builder) indexScores() indexScores {
	in := b.profile.Index
	if in == nil {
		zero := 0
		return indexScores{edition: cbi.Editions()[0], total: &zero}
	}
	r := in.Results().Now
	x := indexScores{edition: r.Edition, started: true, total: r.Total.Points}
	for i, c := range r.Components {
		x.components[i] = c.Points
	}
	if len(in.Indicators) > 0 {
		x.indicators = r.Scores()
	}
	return x
}

// indexTotal is the total score, beside the wheel.
func (b *builder) indexTotal(x indexScores) layout.Node {
	const left, right = 54 * mm, 114 * mm
	accent, s := b.theme.Accent[3], b.styles
	var words []layout.Node
	if x.total != nil {
		sentence := fill(b.labels.IndexTotal, "max", strconv.Itoa(x.edition.Points()))
		words = append(words,
			b.told(layout.RoleP, s.body, sentence), gap(4*mm),
			tag(layout.RoleP, nodes(
				layout.Para(in(s.total, accent), b.city(s.total.Font, strconv.Itoa(*x.total)+wordSpace)),
				layout.Para(in(s.points, accent), b.label(s.points.Font, b.labels.Points)))))
	}
	columns := []layout.Column{{X: 0, W: left, Node: layout.Stack(words...)}}
	if !x.started || x.indicators != nil {
		width := layout.Len(102 * mm)
		if x.indicators != nil {
			width = 103 * mm
		}
		w := wheel{scores: x.indicators}
		for i, c := range x.edition.Components {
			w.sectors[i] = c.Indicators
		}
		figure := layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: b.wheelAlt(x)}, layout.Fixed(b.wheel(w, width)))
		columns = append(columns, layout.Column{X: bodyW - width, W: width, Node: figure})
	}
	return layout.Row(layout.AlignTop, columns...)
}

// wheelAlt says in words what the wheel shows.
func (b *builder) wheelAlt(x indexScores) string {
	points := strconv.Itoa(x.edition.Points())
	if x.indicators == nil || x.total == nil {
		return fill(b.labels.Alt.WheelEmpty, "all", strconv.Itoa(x.edition.Indicators()), "max", points)
	}
	kv := []string{"total", strconv.Itoa(*x.total), "max", points}
	for i, c := range x.edition.Components {
		n, score := strconv.Itoa(i+1), "–"
		if x.components[i] != nil {
			score = strconv.Itoa(*x.components[i])
		}
		kv = append(kv, "component"+n, b.labels.Components[i], "s"+n, score, "m"+n, strconv.Itoa(c.Points()))
	}
	return fill(b.labels.Alt.Wheel, kv...)
}

// component is the score of a component, with a bar on which a cell is a
// point: the three bars share one scale.
func (b *builder) component(i int, x indexScores) layout.Node {
	const perPoint = 3.082 * mm
	s, accent := b.styles, b.theme.Component(i)
	most := x.edition.Components[i].Points()
	score := 0
	if x.components[i] != nil {
		score = *x.components[i]
	}
	bar := core{
		w: perPoint * layout.Len(most), h: 5 * mm, cells: most, num: int64(score), den: int64(most),
		accent: accent, outline: accent, hairs: b.theme.pale(accent, 50), paper: b.theme.Paper,
	}
	parts := []layout.Node{
		layout.Rule(sectionRule, accent), gap(2 * mm),
		b.componentHead(b.labels.Components[i], score, most, accent),
		gap(0.6 * mm), layout.Fixed(bar.frame()), gap(0.8 * mm),
	}
	if x.components[i] == nil {
		words := sentence(b.labels.NotStarted, "city", b.profile.City.Name)
		parts = append(parts, b.told(layout.RoleP, s.small, words))
	}
	return nodes(append(parts, gap(2.6*mm))...)
}

// componentHead is a component's title and its score on one baseline, or
// below each other where they are too long for that.
func (b *builder) componentHead(title string, score, most int, accent layout.Color) layout.Node {
	const air = 6 * mm
	h3, body := in(b.styles.h3, accent), b.styles.body
	strong := b.styles.h4
	const mark = "{score}"
	words := fill(b.labels.ComponentScore, "max", strconv.Itoa(most))
	before, after, _ := strings.Cut(words, mark)
	lead := strings.TrimRight(before, " ") // a space counts only before something
	pieces := []layout.Piece{
		{Style: body, Text: b.label(body.Font, lead)},
		{Style: strong, Text: b.city(strong.Font, before[len(lead):]+strconv.Itoa(score))},
		{Style: body, Text: b.label(body.Font, after)},
	}
	need := layout.Width(pieces...)
	heading := b.bookmarked(2, title, b.says(layout.RoleH2, h3, title))
	if h3.Size.Em(b.label(h3.Font, title).Width())+air+need > bodyW {
		return nodes(heading, tag(layout.RoleP, layout.Inline(body, pieces...)))
	}
	return layout.Row(layout.AlignFirst,
		layout.Column{X: 0, W: bodyW - need - air, Node: heading},
		layout.Column{X: bodyW - need, W: need, Node: tag(layout.RoleP, layout.Inline(right(body), pieces...))})
}
