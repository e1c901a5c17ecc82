package report

import (
	"cityprofile/layout"
	"cityprofile/report/cbi"
)

// wheel is the score wheel of the City Biodiversity Index: a sector for each
// indicator, a cell for each point. A score fills the innermost cells, so the
// index grows outwards like wood.
type wheel struct {
	sectors [3][]sectorScore // by component
	numbers bool             // around it
}

// sectorScore is what a sector shows.
type sectorScore struct {
	open bool // not begun: cells without a score
	now  *int // nil when it was not assessed
	base *int // nil when it was not assessed then
}

// wheelOf is the wheel of a standing.
func wheelOf(s *standing) wheel {
	w := wheel{numbers: s.listed()}
	now := s.now.Scores()
	var base []*int
	if s.compared {
		base = s.base.Scores()
	}
	n := 0
	for i, c := range s.now.Edition.Components {
		for range c.Indicators {
			sector := sectorScore{open: !s.now.Started(i), now: now[n]}
			if base != nil {
				sector.base = base[n]
			}
			w.sectors[i] = append(w.sectors[i], sector)
			n++
		}
	}
	return w
}

// The wheel's own measures; it is scaled when placed.
const (
	wheelHole  = 22 * mm
	wheelCell  = 8.6 * mm
	wheelOuter = wheelHole + 4*wheelCell
	wheelGap   = 5_000 // thousandths of a degree, between components
)

// wheel draws the wheel in a square of the given width.
func (b *builder) wheel(w wheel, width layout.Len) layout.Frame {
	own := layout.Len(114 * mm)
	if w.numbers {
		own = 127.2 * mm
	}
	to := func(l layout.Len) layout.Len { return l * width / own }
	f := layout.Frame{Size: layout.Size{W: width, H: width}}
	center := width / 2
	all := len(w.sectors[0]) + len(w.sectors[1]) + len(w.sectors[2])
	const full = 360_000
	start, n := int64(0), 0 // sectors before this one
	for component, sectors := range w.sectors {
		start += wheelGap
		color := b.theme.Component(component)
		angle := func(n int) int64 {
			return degrees(start - wheelGap/2 + int64(n)*(full-3*wheelGap)/int64(all))
		}
		if untouched(sectors) {
			b.emptySectors(&f, center, to, angle, n, len(sectors), color)
			n += len(sectors)
			continue
		}
		for _, s := range sectors {
			from, end := angle(n), angle(n+1)
			n++
			if w.numbers && !s.open {
				b.wheelNumber(&f, center, polar(to(wheelOuter+3.4*mm), (from+end)/2), n, color)
			}
			b.wheelSector(&f, center, to, s, from, end, color)
		}
	}
	return f
}

// untouched reports whether nothing is known of any sector.
func untouched(sectors []sectorScore) bool {
	for _, s := range sectors {
		if !s.open || s.now != nil || s.base != nil {
			return false
		}
	}
	return true
}

// thinnest is the thinnest line that prints.
const thinnest = 0.12 * mm

// emptySectors draws the cells of a component that was not begun, which are the
// same for all cities.
func (b *builder) emptySectors(f *layout.Frame, center layout.Len, to func(layout.Len) layout.Len, angle func(int) int64, first, count int, color layout.Color) {
	key := lastingKey{"wheel", [4]int64{int64(to(wheelOuter)), angle(first), angle(first + count), int64(count)}}
	cells := b.lasting.art(key, layout.Both, func() (p layout.Path) {
		for n := first; n < first+count; n++ {
			for v := range 4 {
				p = p.Join(wheelCellPath(v, to, angle(n), angle(n+1)))
			}
		}
		return p
	})
	edge := b.theme.pale(color, 35)
	f.Put(center, center, layout.Drawing{Art: cells, Scale: lastingScale,
		Pen: layout.Pen{Fill: &b.theme.Paper, Stroke: &edge, Width: max(to(0.2*mm), thinnest)}})
}

// wheelCellPath is the cell of a point, from 0, between two angles.
func wheelCellPath(v int, to func(layout.Len) layout.Len, from, end int64) layout.Path {
	inner := to(wheelHole + layout.Len(v)*wheelCell + 0.35*mm)
	outer := to(wheelHole + layout.Len(v+1)*wheelCell - 0.35*mm)
	return cell(inner, outer, from, end, to(0.38*mm))
}

// wheelSector draws a sector between two angles: its cells, or a dotted spoke
// where it was not assessed, and an arc where it started.
func (b *builder) wheelSector(f *layout.Frame, center layout.Len, to func(layout.Len) layout.Len, s sectorScore, from, end int64, color layout.Color) {
	put := func(p layout.Path, pen layout.Pen) { f.Put(center, center, layout.Shape{Path: p, Pen: pen}) }
	if s.now == nil && !s.open {
		put(layout.Path{}.Move(polar(to(wheelHole+0.6*mm), (from+end)/2)).Line(polar(to(wheelOuter-0.6*mm), (from+end)/2)), b.dotted(to))
		return
	}
	edge := b.theme.pale(color, 35)
	for v := range 4 {
		ground, line := b.theme.Paper, edge
		if s.now != nil && v < *s.now {
			ground, line = color, color
		}
		put(wheelCellPath(v, to, from, end), layout.Pen{Fill: &ground, Stroke: &line, Width: max(to(0.2*mm), thinnest)})
	}
	if s.base != nil {
		r := to(wheelHole + layout.Len(*s.base)*wheelCell)
		short := degrees(500) // on each side
		arc := arcTo(layout.Path{}.Move(polar(r, from+short)), r, from+short, end-short)
		put(arc, layout.Pen{Stroke: &b.theme.Ink, Width: to(1.5 * mm)})
		put(arc, layout.Pen{Stroke: &b.theme.Pollen, Width: to(0.9 * mm)})
	}
}

// dotted is the pen of a spoke.
func (b *builder) dotted(to func(layout.Len) layout.Len) layout.Pen {
	return layout.Pen{Stroke: &b.theme.Ink2, Width: to(0.45 * mm), Dash: [2]layout.Len{0, to(1.6 * mm)}, Round: true}
}

// cell is a piece of a ring between two radii and two angles, its sides drawn
// in by a distance.
func cell(inner, outer layout.Len, from, to int64, in layout.Len) layout.Path {
	at := func(r layout.Len) int64 { // the angle of an arc as long as in
		const tau = 6_283_185 // millionths
		return int64(in) * turn * 1000 / (int64(r) * tau / 1000)
	}
	i, o := at(inner), at(outer)
	p := layout.Path{}.Move(polar(inner, from+i)).Line(polar(outer, from+o))
	p = arcTo(p, outer, from+o, to-o).Line(polar(inner, to-i))
	return arcTo(p, inner, to-i, from+i).Close()
}

func (b *builder) wheelNumber(f *layout.Frame, center layout.Len, at layout.Point, n int, c layout.Color) {
	s := in(b.styles.microBold, c)
	p := layout.Piece{Style: s, Text: b.figure(s.Font, b.lang.Int(n))}
	w := layout.Width(p)
	number, _ := layout.Inline(s, p).Fit(layout.Room{Size: layout.Size{W: w, H: s.Leading}})
	f.PutFrame(center+layout.Len(at.X)-w/2, center+layout.Len(at.Y)-s.Leading/2, number)
}

// wheelLegend says what the signs of the wheel mean; nil when it has none.
func (b *builder) wheelLegend(s *standing) layout.Node {
	const w, h, air, apart = 8 * mm, 4 * mm, 1.5 * mm, 5 * mm
	if !s.listed() {
		return nil
	}
	l, style := &b.labels.Index, b.styles.micro
	same := func(n layout.Len) layout.Len { return n }
	across := layout.Path{}.Move(layout.At(0.6*mm, h/2)).Line(layout.At(w-0.8*mm, h/2))
	type entry struct {
		shapes []layout.Shape
		words  string
	}
	entries := []entry{{[]layout.Shape{{Path: layout.Rect(0.6*mm, 0.5*mm, 6.4*mm, 3*mm), Pen: layout.Pen{Fill: &b.theme.Ink2}}}, l.Cell}}
	if s.compared && s.base.Total.Scored > 0 {
		entries = append(entries, entry{[]layout.Shape{
			{Path: across, Pen: layout.Pen{Stroke: &b.theme.Ink, Width: 1.5 * mm}},
			{Path: across, Pen: layout.Pen{Stroke: &b.theme.Pollen, Width: 0.9 * mm}},
		}, b.lang.Fill(l.ScoreIn, "year", b.lang.Year(s.base.Year))})
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
		entries = append(entries, entry{[]layout.Shape{{Path: across, Pen: b.dotted(same)}}, words})
	}
	var columns []layout.Column
	x := layout.Len(114 * mm)
	for i := len(entries) - 1; i >= 0; i-- { // from the right edge on
		e := entries[i]
		piece := layout.Piece{Style: style, Text: b.figure(style.Font, e.words)}
		var sign layout.Frame
		for _, shape := range e.shapes {
			sign.Put(0, 0, shape)
		}
		sign.Size = layout.Size{W: w, H: h}
		width := layout.Width(piece)
		x -= width
		words := layout.Column{X: x, W: width, Node: item(tag(layout.RoleP, layout.Inline(style, piece)))}
		x -= w + air
		columns = append([]layout.Column{{X: x, W: w, Node: layout.Fixed(sign)}, words}, columns...)
		x -= apart
	}
	return tag(layout.RoleL, layout.Row(layout.AlignTop, columns...))
}

// wheelAlt says in words what the wheel shows, and where there is more.
func (b *builder) wheelAlt(s *standing) string {
	words := b.wheelWords(s)
	if s.listed() && s.now.Total.Points != nil {
		words = b.lang.Sentences(words, b.labels.Alt.WheelTable)
	}
	return words
}

// wheelWords say what the wheel shows.
func (b *builder) wheelWords(s *standing) string {
	now, l := s.now.Total, &b.labels.Alt
	all := b.lang.Int(len(s.now.Indicators))
	if now.Points == nil {
		return b.lang.Fill(l.WheelEmpty, "all", all, "max", b.lang.Int(now.Max))
	}
	kv := []string{"total", b.lang.Int(*now.Points), "max", b.lang.Int(now.Max), "n", b.lang.Int(now.Scored), "all", all}
	var components []string
	for i, c := range s.now.Components {
		if c.Points == nil {
			components = append(components, b.lang.Fill(l.ComponentOpen, "component", b.componentTitle(i)))
			continue
		}
		components = append(components, b.lang.Fill(l.Component, "component", b.componentTitle(i), "points", b.lang.Int(*c.Points), "max", b.lang.Int(c.Max)))
	}
	kv = append(kv, "components", b.lang.Plainly(components))
	pattern := l.Wheel
	var open []string
	for n, score := range s.now.Scores() {
		if score == nil {
			open = append(open, b.lang.Int(n+1))
		}
	}
	if open != nil {
		pattern = l.WheelOpen
		kv = append(kv, "open", b.lang.List(open))
	}
	words := b.lang.Fill(pattern, kv...)
	if base := s.base.Total; s.compared && base.Points != nil {
		words = b.lang.Sentences(words, b.lang.Fill(l.WheelBaseline, "year", b.lang.Year(s.base.Year), "total", b.lang.Int(*base.Points),
			"possible", b.lang.Int(base.Possible), "n", b.lang.Int(base.Possible/cbi.MaxScore), "all", b.lang.Int(base.Max/cbi.MaxScore)))
	}
	return words
}
