package report

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// badgeArt is the trunk at one of three ages. Both its size and the number of
// its rings tell the tier.
type badgeArt struct {
	outer, inner *layout.Art
	box          trunk.Box
	pith         trunk.Point
}

// badgeUnit is a hundredth of a millimetre, the unit of a badge.
const badgeUnit = layout.MM / 100

// badges are the outer ring and the longer side of each tier.
var badges = [3]struct {
	ring int
	side int64 // in units
}{{19, 2200}, {39, 2750}, {59, 3300}}

func newBadge(t *trunk.Trunk, tier int) badgeArt {
	b := badges[tier]
	frame := &t.Rings[b.ring]
	outer := frame.Fitted(frame, b.side)
	var inner []int
	for k := b.ring - 4; k > 1; k -= 4 {
		inner = append(inner, k)
	}
	box := frame.Bounds()
	return badgeArt{
		outer: &layout.Art{Path: outer.Closed(), Paint: layout.Both},
		inner: &layout.Art{Path: fitted(t, frame, b.side, inner...), Paint: layout.Stroke},
		box:   outer.Bounds(),
		pith:  trunk.Fit(t.Pith, box, b.side, max(box.W(), box.H())),
	}
}

// frame is a badge that is complete to a percentage, 0 to 100: solid from 12
// o'clock clockwise as far as that.
func (b badgeArt) frame(percent int, accent layout.Color, t *Theme) layout.Frame {
	const air = 0.2 * layout.MM // half of the widest line
	f := layout.Frame{Size: layout.Size{
		W: layout.Len(b.box.W())*badgeUnit + 2*air,
		H: layout.Len(b.box.H())*badgeUnit + 2*air,
	}}
	x, y := air-layout.Len(b.box.X0)*badgeUnit, air-layout.Len(b.box.Y0)*badgeUnit
	s := layout.Scale{X: badgeUnit * 1000, Y: badgeUnit * 1000}
	pale := t.pale(accent, 62)
	if percent < 100 {
		outline := layout.Pen{Fill: &t.Paper, Stroke: &accent, Width: 30}
		if percent == 0 {
			outline.Width, outline.Dash = 26, [2]int64{110, 70}
		}
		f.Put(x, y, layout.Drawing{Art: b.outer, Scale: s, Pen: outline})
		f.Put(x, y, layout.Drawing{Art: b.inner, Scale: s, Pen: layout.Pen{Stroke: &pale, Width: 16}})
	}
	if percent == 0 {
		return f
	}
	var solid layout.Frame
	solid.Put(0, 0, layout.Drawing{Art: b.outer, Scale: s, Pen: layout.Pen{Fill: &accent, Stroke: &accent, Width: 30}})
	solid.Put(0, 0, layout.Drawing{Art: b.inner, Scale: s, Pen: layout.Pen{Stroke: &t.Paper, Width: 24}})
	g := layout.Group{Frame: solid}
	if percent < 100 {
		g.Clip = b.sector(percent)
	}
	f.Put(x, y, g)
	return f
}

// sector is the part of the plane from 12 o'clock clockwise, seen from the
// pith, as far as the badge reaches.
func (b badgeArt) sector(percent int) *layout.Path {
	const reach = 60 * layout.MM
	at := func(angle int64) layout.Point {
		p := polar(reach, angle)
		return layout.Point{X: p.X + b.pith.X*badgeUnit, Y: p.Y + b.pith.Y*badgeUnit}
	}
	to := int64(percent) * turn / 100
	p := layout.Path{}.Move(layout.Point{X: b.pith.X * badgeUnit, Y: b.pith.Y * badgeUnit}).Line(at(0))
	for angle := int64(turn / 8); angle < to; angle += turn / 8 {
		p = p.Line(at(angle))
	}
	p = p.Line(at(to)).Close()
	return &p
}
