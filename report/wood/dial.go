package wood

import "cityprofile/layout"

// Sector is what a sector shows, in one of four ways: points that are known,
// points that may lie anywhere in a range, nothing because it was left out, and
// nothing because nobody speaks of it. Points are 0 to 4.
type Sector struct {
	Open  bool    // not begun: cells without a point
	Now   *int    // points; nil when none are known
	Range *[2]int // the least and the most points, when it has some that are not known
	Mute  bool    // nobody speaks of it
	Base  *int    // where it started; nil when that is not known
}

// The wheel's own measures; it is scaled when placed.
const (
	wheelHole  = 22 * mm
	wheelCell  = 8.6 * mm
	wheelOuter = wheelHole + points*wheelCell
	wheelGap   = 5_000 // thousandths of a degree, between components
	points     = 4     // the most that a sector has
)

// thinnest is the thinnest line that prints.
const thinnest = 0.12 * mm

// dial is a wheel that is being drawn.
type dial struct {
	stock *Stock
	frame layout.Frame
	width layout.Len
	own   layout.Len // the width in the wheel's own measures
}

// to is a length in the wheel's own measures as it is on the page.
func (d *dial) to(l layout.Len) layout.Len { return l * d.width / d.own }

// edge is the pen of a cell.
func (d *dial) edge(ground, line *layout.Color) layout.Pen {
	return layout.Pen{Fill: ground, Stroke: line, Width: max(d.to(0.2*mm), thinnest)}
}

func (d *dial) put(p layout.Path, pen layout.Pen) {
	d.frame.Put(d.width/2, d.width/2, layout.Shape{Path: p, Pen: pen})
}

// number puts the number of a sector outside of it.
func (d *dial) number(f layout.Frame, at angle) {
	p := polar(d.to(wheelOuter+3.4*mm), at)
	d.frame.PutFrame(d.width/2+layout.Len(p.X)-f.W/2, d.width/2+layout.Len(p.Y)-f.H/2, f)
}

// empty draws the cells of a component that was not begun, which are the same
// for all cities.
func (d *dial) empty(at func(int) angle, first, count int, c layout.Color) {
	key := lastingKey{"wheel", [4]int64{int64(d.to(wheelOuter)), int64(at(first)), int64(at(first + count)), int64(count)}}
	cells := d.stock.lasting.art(key, layout.Both, func() (p layout.Path) {
		for n := first; n < first+count; n++ {
			for v := range points {
				p = p.Join(d.cell(v, v+1, at(n), at(n+1)))
			}
		}
		return p
	})
	line := d.stock.palette.CellLine(c)
	d.frame.Put(d.width/2, d.width/2, layout.Drawing{Art: cells, Scale: lastingScale, Pen: d.edge(&d.stock.palette.Paper, &line)})
}

// sector draws a sector between two angles, and an arc where it started: its
// cells; or one undivided cell, with a line
// through it, over all that its points may be; or a dotted
// spoke where it was not assessed; or a single dot where nobody speaks of it.
func (d *dial) sector(s Sector, from, end angle, c layout.Color) {
	p := &d.stock.palette
	middle := (from + end) / 2
	switch {
	case s.Now == nil && s.Mute:
		const half = 0.1 * mm // not every reader draws a line without length
		from, to := polar(d.to(wheelHole+points*wheelCell/2-half), middle), polar(d.to(wheelHole+points*wheelCell/2+half), middle)
		d.put(layout.Path{}.Move(from).Line(to), p.dot(d.to))
		return
	case s.Now == nil && s.Range == nil && !s.Open:
		d.put(layout.Path{}.Move(polar(d.to(wheelHole+0.6*mm), middle)).Line(polar(d.to(wheelOuter-0.6*mm), middle)), p.spoke(d.to))
		return
	}
	low, high := 0, 0 // of the undivided cell
	if s.Now != nil {
		low, high = *s.Now, *s.Now
	} else if s.Range != nil {
		low, high = s.Range[0], s.Range[1]
	}
	pale := p.CellLine(c)
	for v := range points {
		ground, line := p.Paper, pale
		switch {
		case v < low:
			ground, line = c, c
		case v < high:
			continue
		}
		d.put(d.cell(v, v+1, from, end), d.edge(&ground, &line))
	}
	if low < high {
		tint := p.tint(c)
		d.put(d.cell(low, high, from, end), d.edge(&tint, &pale))
		const air = 2 * mm // a line through it, so that one open cell is not told by its colour alone
		through := layout.Path{}.Move(polar(d.to(wheelHole+layout.Len(low)*wheelCell+air), middle)).Line(polar(d.to(wheelHole+layout.Len(high)*wheelCell-air), middle))
		d.put(through, layout.Pen{Stroke: &pale, Width: max(d.to(0.3*mm), thinnest), Round: true})
	}
	if s.Base != nil {
		r := d.to(wheelHole + layout.Len(*s.Base)*wheelCell)
		short := degrees(500) // on each side
		arc := arcTo(layout.Path{}.Move(polar(r, from+short)), r, from+short, end-short)
		for _, pen := range p.start(d.to) {
			d.put(arc, pen)
		}
	}
}

// dot is the pen of a single dot.
func (p *Palette) dot(to func(layout.Len) layout.Len) layout.Pen {
	return layout.Pen{Stroke: &p.Faint, Width: to(1.1 * mm), Round: true}
}

// tint is the ground of a cell whose points are not known.
func (p *Palette) tint(accent layout.Color) layout.Color { return p.pale(accent, 80) }

// spoke is the pen of a spoke, whose measures go through to.
func (p *Palette) spoke(to func(layout.Len) layout.Len) layout.Pen {
	return layout.Pen{Stroke: &p.Faint, Width: to(0.45 * mm), Dash: [2]layout.Len{0, to(1.6 * mm)}, Round: true}
}

// start are the pens of a line that tells where something started, one over the
// other: dark, with light on both sides, so that it is seen on wood and beside
// it, in grey too. It is the same on every drawing.
func (p *Palette) start(to func(layout.Len) layout.Len) [2]layout.Pen {
	return [2]layout.Pen{{Stroke: &p.Paper, Width: to(1.5 * mm)}, {Stroke: &p.Ink, Width: to(0.6 * mm)}}
}

// cell is the cell of some points, from a first one up to another, between two
// angles.
func (d *dial) cell(first, end int, from, to angle) layout.Path {
	inner := d.to(wheelHole + layout.Len(first)*wheelCell + 0.35*mm)
	outer := d.to(wheelHole + layout.Len(end)*wheelCell - 0.35*mm)
	return ringPiece(inner, outer, from, to, d.to(0.38*mm))
}

// ringPiece is a piece of a ring between two radii and two angles, its sides
// drawn in by a distance.
func ringPiece(inner, outer layout.Len, from, to angle, in layout.Len) layout.Path {
	at := func(r layout.Len) angle { // the angle of an arc as long as in
		const tau = 6_283_185 // millionths
		return angle(int64(in) * int64(turn) * 1000 / (int64(r) * tau / 1000))
	}
	i, o := at(inner), at(outer)
	p := layout.Path{}.Move(polar(inner, from+i)).Line(polar(outer, from+o))
	p = arcTo(p, outer, from+o, to-o).Line(polar(inner, to-i))
	return arcTo(p, inner, to-i, from+i).Close()
}
