package report

import (
	"strconv"

	"cityprofile/layout"
)

// wheel is the score wheel of the City Biodiversity Index: a sector for each
// indicator, a cell for each point. A score fills the innermost cells, so the
// index grows outwards like wood.
type wheel struct {
	sectors [3]int // indicators of each component
	// scores are by indicator from 0; nil where it was not assessed. Without
	// any score the wheel is empty and has no numbers.
	scores []*int
}

// The wheel's own measures; it is scaled when placed.
const (
	wheelHole  = 22 * mm
	wheelCell  = 8.6 * mm
	wheelOuter = wheelHole + 4*wheelCell
	wheelGap   = 5_000 // thousandths of a degree, between components
)

// frame draws the wheel in a square of the given width.
func (b *builder) wheel(w wheel, width layout.Len) layout.Frame {
	own := layout.Len(114 * mm)
	if w.scores != nil {
		own = 127.2 * mm // with the numbers around it
	}
	to := func(l layout.Len) layout.Len { return l * width / own }
	f := layout.Frame{Size: layout.Size{W: width, H: width}}
	center := width / 2
	all := w.sectors[0] + w.sectors[1] + w.sectors[2]
	const full = 360_000
	start, n := int64(0), 0 // sectors before this one
	for component, count := range w.sectors {
		start += wheelGap
		color := b.theme.Component(component)
		edge := b.theme.pale(color, 35)
		for range count {
			angle := func(n int) int64 {
				return degrees(start - wheelGap/2 + int64(n)*(full-3*wheelGap)/int64(all))
			}
			from, end := angle(n), angle(n+1)
			score := 0
			if w.scores != nil {
				if w.scores[n] == nil {
					f.Put(center, center, layout.Shape{
						Path: layout.Path{}.Move(polar(to(wheelHole+0.6*mm), (from+end)/2)).Line(polar(to(wheelOuter-0.6*mm), (from+end)/2)),
						Pen:  layout.Pen{Stroke: &b.theme.Ink2, Width: to(0.45 * mm), Dash: [2]layout.Len{0, to(1.6 * mm)}, Round: true},
					})
					score = -1
				} else {
					score = *w.scores[n]
				}
				b.wheelNumber(&f, center, polar(to(wheelOuter+3.4*mm), (from+end)/2), n+1, color)
			}
			for v := 0; v < 4 && score >= 0; v++ {
				ground, line := b.theme.Paper, edge
				if v < score {
					ground, line = color, color
				}
				inner := to(wheelHole + layout.Len(v)*wheelCell + 0.35*mm)
				outer := to(wheelHole + layout.Len(v+1)*wheelCell - 0.35*mm)
				f.Put(center, center, layout.Shape{
					Path: cell(inner, outer, from, end, to(0.38*mm)),
					Pen:  layout.Pen{Fill: &ground, Stroke: &line, Width: to(0.2 * mm)},
				})
			}
			n++
		}
	}
	return f
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
	p := layout.Piece{Style: s, Text: b.city(s.Font, strconv.Itoa(n))}
	w := layout.Width(p)
	number, _ := layout.Inline(s, p).Fit(layout.Room{Size: layout.Size{W: w, H: s.Leading}})
	f.PutFrame(center+layout.Len(at.X)-w/2, center+layout.Len(at.Y)-s.Leading/2, number)
}
