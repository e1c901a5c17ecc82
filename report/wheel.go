package report

import (
	"cityprofile/layout"
	"cityprofile/report/cbi"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// wheelOf is the wheel of a standing, for a square of a width: with numbers
// around it, its components at its rim and the total in its hub where its
// indicators are listed.
func (b *builder) wheelOf(s *standing, width layout.Len) wood.Wheel {
	var w wood.Wheel
	if s.listed() {
		w.Number = b.wheelNumber
	}
	if s.listed() && !b.platformForm() {
		w.Hub, w.Names = b.wheelHub(s, wood.HubW(width)), b.wheelNames(s, width)
	}
	var base []*int
	if s.compared {
		base = s.base.Scores()
	}
	n := 0
	for i, c := range s.now.Edition.Components {
		part := wood.Component{Color: b.Theme.Component(i)}
		for range c.Indicators {
			sector := b.sector(s, s.now.Indicators[n])
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

// sector shows the state of an indicator.
func (b *builder) sector(s *standing, o cbi.Outcome) wood.Sector {
	switch {
	case !s.started:
		return wood.Sector{Open: true}
	case o.State == cbi.Scored:
		return wood.Sector{Now: &o.Score}
	case o.State == cbi.Unscored:
		least, most := o.Points()
		return wood.Sector{Range: &[2]int{least, most}}
	}
	return wood.Sector{Mute: o.State == cbi.NotMentioned}
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

// wheelHub is the total and what it is out of, for the hole of a wheel; empty
// where there is no total.
func (b *builder) wheelHub(s *standing, width layout.Len) layout.Frame {
	total := s.now.Total
	if total.Points == nil {
		return layout.Frame{}
	}
	st, accent := b.Styles, b.accent(indexChapter)
	figure, of := sheet.In(st.Several, accent), sheet.In(st.Micro, b.Theme.Ink)
	figure.Size, figure.Leading = 32*layout.Pt, 11*mm
	return stacked(width,
		layout.Piece{Style: figure, Text: b.Figure(figure.Font, b.Lang.Int(*total.Points))},
		layout.Piece{Style: of, Text: b.Figure(of.Font, b.Lang.Fill(b.Labels.Index.Hub, "possible", b.Lang.Int(total.Possible)))})
}

// stacked are pieces below each other, each in the middle of a width.
func stacked(width layout.Len, pieces ...layout.Piece) layout.Frame {
	f := layout.Frame{Size: layout.Size{W: width}}
	for _, p := range pieces {
		w := layout.Width(p)
		line, _ := layout.Inline(p.Style, p).Fit(layout.Room{Size: layout.Size{W: w, H: p.Style.Leading}, Top: true})
		f.PutFrame((width-w)/2, f.H, line)
		f.H += p.Style.Leading
	}
	return f
}

// wheelNames are the names of the components for the corners of a wheel, each
// with its points.
func (b *builder) wheelNames(s *standing, width layout.Len) []layout.Frame {
	var list []layout.Frame
	for i, c := range s.now.Components {
		name := sheet.In(b.Styles.MicroBold, b.Theme.Component(i))
		lines := []layout.Node{layout.Para(name, b.Label(name.Font, b.Lang.Index.Short[s.now.Edition.Components[i].ID]))}
		if c.Points != nil {
			score := sheet.Left(sheet.In(b.Styles.Micro, b.Theme.Ink))
			lines = append(lines, layout.Para(score, b.Figure(score.Font, b.Lang.Fill(b.Labels.Index.Of, "points", b.Lang.Int(*c.Points), "max", b.Lang.Int(c.Possible)))))
		}
		f, _ := layout.Stack(lines...).Fit(layout.Room{Size: layout.Size{W: width / 5, H: width}, Top: true})
		list = append(list, f)
	}
	return list
}

// wheelLegend says what the signs of the wheel mean; nil when it has none.
func (b *builder) wheelLegend(s *standing) layout.Node {
	const w, air, apart, legendW = wood.LegendW, 1.5 * mm, 5 * mm, layout.Len(114 * mm)
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
	signs := map[cbi.State]func() layout.Frame{cbi.Unscored: b.wood.RangeSign, cbi.NotAssessed: b.wood.SpokeSign, cbi.NotMentioned: b.wood.MuteSign}
	for _, state := range cbi.States() {
		if sign := signs[state]; sign != nil && s.now.Total.Counts(state) > 0 {
			entries = append(entries, entry{sign(), b.stateName(state)})
		}
	}
	piece := func(e entry) layout.Piece { return layout.Piece{Style: style, Text: b.Figure(style.Font, e.words)} }
	var rows []layout.Node
	for len(entries) > 0 { // as many as a line takes
		n, width := 0, layout.Len(-apart)
		for n < len(entries) {
			next := width + apart + w + air + layout.Width(piece(entries[n]))
			if n > 0 && next > legendW {
				break
			}
			n, width = n+1, next
		}
		var columns []layout.Column
		x := max(legendW-width, 0) // up to the right edge
		for _, e := range entries[:n] {
			p := piece(e)
			columns = append(columns,
				layout.Column{X: x, W: w, Node: layout.Fixed(e.sign)},
				layout.Column{X: x + w + air, W: layout.Width(p), Node: sheet.Item(sheet.Tag(layout.RoleP, layout.Inline(style, p)))})
			x += w + air + layout.Width(p) + apart
		}
		rows = append(rows, layout.Row(layout.AlignTop, columns...))
		entries = entries[n:]
	}
	return sheet.Tag(layout.RoleL, layout.Stack(rows...))
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
	var said []string
	if now.Points == nil {
		said = append(said, b.Lang.Fill(l.WheelEmpty, "all", b.Lang.Int(len(s.now.Indicators)), "max", b.Lang.Int(now.Max)))
	} else {
		pattern, kv := l.Wheel, []string{"total", b.Lang.Int(*now.Points), "max", b.Lang.Int(now.Max), "components", b.Lang.Plainly(b.wheelComponents(s))}
		if !now.Whole() {
			pattern, kv = l.WheelPart, append(kv, "possible", b.Lang.Int(now.Possible))
		}
		said = append(said, b.Lang.Fill(pattern, kv...))
	}
	for _, state := range cbi.States() {
		if numbers := s.now.Numbers(state); numbers != nil && s.listed() {
			said = append(said, b.Lang.Fill(l.WheelState, "state", b.stateName(state), "list", b.numbers(numbers)))
		}
	}
	if base := s.base.Total; s.compared && base.Points != nil {
		said = append(said, b.Lang.Fill(l.WheelBaseline, "year", b.Lang.Year(s.base.Year), "total", b.Lang.Int(*base.Points), "possible", b.Lang.Int(base.Possible)))
	}
	return b.Lang.Sentences(said...)
}

// wheelComponents are the points of each component, in words.
func (b *builder) wheelComponents(s *standing) []string {
	l := &b.Labels.Alt
	var list []string
	for i, c := range s.now.Components {
		if c.Points == nil {
			list = append(list, b.Lang.Fill(l.ComponentOpen, "component", b.componentTitle(i)))
			continue
		}
		list = append(list, b.Lang.Fill(l.Component, "component", b.componentTitle(i), "points", b.Lang.Int(*c.Points), "max", b.Lang.Int(c.Max)))
	}
	return list
}
