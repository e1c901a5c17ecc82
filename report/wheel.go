package report

import (
	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// wheelOf is the wheel of a standing: with numbers around it where its
// indicators are listed.
func (b *builder) wheelOf(s *standing) wood.Wheel {
	var w wood.Wheel
	if s.listed() {
		w.Number = b.wheelNumber
	}
	now := s.now.Scores()
	var base []*int
	if s.compared {
		base = s.base.Scores()
	}
	n := 0
	for i, c := range s.now.Edition.Components {
		part := wood.Component{Color: b.Theme.Component(i)}
		for range c.Indicators {
			sector := wood.Sector{Open: !s.now.Started(i), Now: now[n]}
			if base != nil {
				sector.Base = base[n]
			}
			part.Sectors = append(part.Sectors, sector)
			n++
		}
		w.Components = append(w.Components, part)
	}
	return w
}

// wheelNumber is the number of an indicator, beside its sector.
func (b *builder) wheelNumber(n int, c layout.Color) layout.Frame {
	s := sheet.In(b.Styles.MicroBold, c)
	p := layout.Piece{Style: s, Text: b.Figure(s.Font, b.Lang.Int(n))}
	w := layout.Width(p)
	number, _ := layout.Inline(s, p).Fit(layout.Room{Size: layout.Size{W: w, H: s.Leading}})
	number.Size = layout.Size{W: w, H: s.Leading}
	return number
}

// wheelLegend says what the signs of the wheel mean; nil when it has none.
func (b *builder) wheelLegend(s *standing) layout.Node {
	const w, air, apart = wood.LegendW, 1.5 * mm, 5 * mm
	if !s.listed() {
		return nil
	}
	l, style := &b.Labels.Index, b.Styles.Micro
	type entry struct {
		sign  layout.Frame
		words string
	}
	entries := []entry{{b.wood.PointSign(), l.Cell}}
	if s.compared && s.base.Total.Scored > 0 {
		entries = append(entries, entry{b.wood.StartSign(), b.Lang.Fill(l.ScoreIn, "year", b.Lang.Year(s.base.Year))})
	}
	dotted, words := false, l.NotAssessed
	for i, c := range s.now.Components {
		if s.now.Started(i) && c.NotAssessed+c.Unknown > 0 {
			dotted = true
			if c.Unknown > 0 {
				words = l.NoScore
			}
		}
	}
	if dotted {
		entries = append(entries, entry{b.wood.SpokeSign(), words})
	}
	var columns []layout.Column
	x := layout.Len(114 * mm)
	for i := len(entries) - 1; i >= 0; i-- { // from the right edge on
		e := entries[i]
		piece := layout.Piece{Style: style, Text: b.Figure(style.Font, e.words)}
		width := layout.Width(piece)
		x -= width
		words := layout.Column{X: x, W: width, Node: sheet.Item(sheet.Tag(layout.RoleP, layout.Inline(style, piece)))}
		x -= w + air
		columns = append([]layout.Column{{X: x, W: w, Node: layout.Fixed(e.sign)}, words}, columns...)
		x -= apart
	}
	return sheet.Tag(layout.RoleL, layout.Row(layout.AlignTop, columns...))
}

// wheelAlt says in words what the wheel shows, and where there is more.
func (b *builder) wheelAlt(s *standing) string {
	words := b.wheelWords(s)
	if s.listed() && s.now.Total.Points != nil {
		words = b.Lang.Sentences(words, b.Labels.Alt.WheelTable)
	}
	return words
}

// wheelWords say what the wheel shows.
func (b *builder) wheelWords(s *standing) string {
	now, l := s.now.Total, &b.Labels.Alt
	all := b.Lang.Int(len(s.now.Indicators))
	if now.Points == nil {
		return b.Lang.Fill(l.WheelEmpty, "all", all, "max", b.Lang.Int(now.Max))
	}
	kv := []string{"total", b.Lang.Int(*now.Points), "max", b.Lang.Int(now.Max), "n", b.Lang.Int(now.Scored), "all", all}
	var components []string
	for i, c := range s.now.Components {
		if c.Points == nil {
			components = append(components, b.Lang.Fill(l.ComponentOpen, "component", b.componentTitle(i)))
			continue
		}
		components = append(components, b.Lang.Fill(l.Component, "component", b.componentTitle(i), "points", b.Lang.Int(*c.Points), "max", b.Lang.Int(c.Max)))
	}
	kv = append(kv, "components", b.Lang.Plainly(components))
	pattern := l.Wheel
	var open []string
	for n, score := range s.now.Scores() {
		if score == nil {
			open = append(open, b.Lang.Int(n+1))
		}
	}
	if open != nil {
		pattern = l.WheelOpen
		kv = append(kv, "open", b.Lang.List(open))
	}
	words := b.Lang.Fill(pattern, kv...)
	if base := s.base.Total; s.compared && base.Points != nil {
		words = b.Lang.Sentences(words, b.Lang.Fill(l.WheelBaseline, "year", b.Lang.Year(s.base.Year), "total", b.Lang.Int(*base.Points),
			"possible", b.Lang.Int(base.Possible), "n", b.Lang.Int(base.Possible/cbi.MaxScore), "all", b.Lang.Int(base.Max/cbi.MaxScore)))
	}
	return words
}
