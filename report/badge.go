package report

import (
	"cityprofile/layout"
)

// badgeSides are the longer sides of the badges by tier. The three are the
// same trunk at three ages: both size and number of rings tell the tier.
var badgeSides = [3]layout.Len{22 * mm, 27.5 * mm, 33 * mm}

// badge is a badge that is complete to a percentage, 0 to 100: solid wood from
// 12 o'clock clockwise as far as that, an outline for the rest.
func (b *builder) badge(tier, percent int, accent layout.Color) layout.Frame {
	const air = 0.2 * mm // half of the widest line, and a little
	w, t := b.wood, b.theme
	box, side := w.ringBox(outerRings[tier])
	s := perUnit(badgeSides[tier], side)
	f := layout.Frame{Size: layout.Size{W: units(box.W(), s) + 2*air, H: units(box.H(), s) + 2*air}}
	x, y := air-units(box.X0, s), air-units(box.Y0, s)
	rings := func(f *layout.Frame, x, y layout.Len, pen layout.Pen) {
		for _, a := range w.inner[:tier+1] {
			f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: pen})
		}
	}
	if percent < 100 {
		outline := layout.Pen{Fill: &t.Paper, Stroke: &accent, Width: 0.30 * mm}
		if percent == 0 {
			outline.Width, outline.Dash = 0.26*mm, [2]layout.Len{1.1 * mm, 0.7 * mm}
		}
		pale := t.pale(accent, 62)
		f.Put(x, y, layout.Drawing{Art: w.outer[tier], Scale: s, Pen: outline})
		rings(&f, x, y, layout.Pen{Stroke: &pale, Width: 0.16 * mm})
	}
	if percent == 0 {
		return f
	}
	var solid layout.Frame
	solid.Put(0, 0, layout.Drawing{Art: w.outer[tier], Scale: s, Pen: layout.Pen{Fill: &accent, Stroke: &accent, Width: 0.30 * mm}})
	rings(&solid, 0, 0, layout.Pen{Stroke: &t.Paper, Width: 0.24 * mm})
	g := layout.Group{Frame: solid}
	if percent < 100 {
		pith := w.trunk.Pith.Small()
		g.Clip = sector(units(pith.X, s), units(pith.Y, s), percent)
	}
	f.Put(x, y, g)
	return f
}

// smallBadge is a badge that is as large as a line: its outline, and solid
// wood without rings.
func (b *builder) smallBadge(tier, percent int, side layout.Len, accent layout.Color) layout.Frame {
	const air = 0.1 * mm
	w := b.wood
	box, longer := w.ringBox(outerRings[tier])
	s := perUnit(side, longer)
	f := layout.Frame{Size: layout.Size{W: units(box.W(), s) + 2*air, H: units(box.H(), s) + 2*air}}
	x, y := air-units(box.X0, s), air-units(box.Y0, s)
	outline := layout.Pen{Fill: &b.theme.Paper, Stroke: &accent, Width: 0.22 * mm}
	if percent == 0 {
		outline.Dash = [2]layout.Len{0.7 * mm, 0.45 * mm}
	}
	f.Put(x, y, layout.Drawing{Art: w.outer[tier], Scale: s, Pen: outline})
	if percent == 0 {
		return f
	}
	var solid layout.Frame
	solid.Put(0, 0, layout.Drawing{Art: w.outer[tier], Scale: s, Pen: layout.Pen{Fill: &accent, Stroke: &accent, Width: 0.22 * mm}})
	g := layout.Group{Frame: solid}
	if percent < 100 {
		pith := w.trunk.Pith.Small()
		g.Clip = sector(units(pith.X, s), units(pith.Y, s), percent)
	}
	f.Put(x, y, g)
	return f
}

// sector is the part of the plane around a point from 12 o'clock clockwise to
// a percentage of the turn, as far as any badge reaches.
func sector(x, y layout.Len, percent int) *layout.Path {
	const reach = 60 * mm
	at := func(angle int64) layout.Point {
		p := polar(reach, angle)
		return layout.Point{X: p.X + int32(x), Y: p.Y + int32(y)}
	}
	to := int64(percent) * turn / 100
	p := layout.Path{}.Move(layout.At(x, y)).Line(at(0))
	for angle := int64(turn / 8); angle < to; angle += turn / 8 {
		p = p.Line(at(angle))
	}
	p = p.Line(at(to)).Close()
	return &p
}
