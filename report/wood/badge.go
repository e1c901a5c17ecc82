package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// badgeSides are the longer sides of the badges by tier.
var badgeSides = [tiers]layout.Len{22 * mm, 27.5 * mm, 33 * mm}

// Badge is the badge of a tier, 0 to 2, that is complete to a percentage, 0 to
// 100: solid wood from 12 o'clock clockwise over as much of its area, an outline
// for the rest.
func (w *Wood) Badge(tier, percent int, accent layout.Color) layout.Frame {
	const air = 0.2 * mm // half of the widest line, and a little
	b := w.badgeAt(tier, badgeSides[tier], air)
	if percent < 100 {
		outline := layout.Pen{Fill: &w.palette.Paper, Stroke: &accent, Width: 0.30 * mm}
		if percent == 0 {
			outline.Width, outline.Dash = 0.26*mm, [2]layout.Len{1.1 * mm, 0.7 * mm}
		}
		pale := w.palette.pale(accent, 62)
		b.put(w.outer[tier], outline)
		for _, a := range w.inner[:tier+1] {
			b.put(a, layout.Pen{Stroke: &pale, Width: 0.16 * mm})
		}
	}
	if percent > 0 {
		solid := b.solid(w.outer[tier], accent, 0.30*mm)
		for _, a := range w.inner[:tier+1] {
			solid.Put(0, 0, layout.Drawing{Art: a, Scale: b.scale, Pen: layout.Pen{Stroke: &w.palette.Paper, Width: 0.24 * mm}})
		}
		b.fill(w.trunk, w.outer[tier], solid, percent)
	}
	return b.frame
}

// SmallBadge is a badge as large as a line, its longer side as long as side:
// its outline, and solid wood without rings.
func (w *Wood) SmallBadge(tier, percent int, side layout.Len, accent layout.Color) layout.Frame {
	const air = 0.1 * mm
	b := w.badgeAt(tier, side, air)
	outline := layout.Pen{Fill: &w.palette.Paper, Stroke: &accent, Width: 0.22 * mm}
	if percent == 0 {
		outline.Dash = [2]layout.Len{0.7 * mm, 0.45 * mm}
	}
	b.put(w.outer[tier], outline)
	if percent > 0 {
		b.fill(w.trunk, w.outer[tier], b.solid(w.outer[tier], accent, 0.22*mm), percent)
	}
	return b.frame
}

// badge is a badge that is being drawn.
type badge struct {
	frame layout.Frame
	scale layout.Scale
	x, y  layout.Len // of the origin of its rings
}

// badgeAt is the badge of a tier, as long as side and with air around it, before
// anything is drawn.
func (w *Wood) badgeAt(tier int, side, air layout.Len) badge {
	box, longer := w.ringBox(outerRings[tier])
	s := perUnit(side, longer)
	return badge{
		frame: layout.Frame{Size: layout.Size{W: units(box.W(), s) + 2*air, H: units(box.H(), s) + 2*air}},
		scale: s, x: air - units(box.X0, s), y: air - units(box.Y0, s),
	}
}

func (b *badge) put(a *layout.Art, pen layout.Pen) {
	b.frame.Put(b.x, b.y, layout.Drawing{Art: a, Scale: b.scale, Pen: pen})
}

// solid is the area of a ring in a colour.
func (b *badge) solid(ring *layout.Art, c layout.Color, line layout.Len) layout.Frame {
	var f layout.Frame
	f.Put(0, 0, layout.Drawing{Art: ring, Scale: b.scale, Pen: layout.Pen{Fill: &c, Stroke: &c, Width: line}})
	return f
}

// fill puts solid wood into the badge as far as a percentage of the area of
// its ring.
func (b *badge) fill(t *trunk.Trunk, ring *layout.Art, solid layout.Frame, percent int) {
	const reach = 60 * mm // further than any badge
	g := layout.Group{Frame: solid}
	if percent < 100 {
		pith := t.Pith.Small()
		clip := share(&ring.Path, layout.Point{X: int32(pith.X), Y: int32(pith.Y)}, percent, reach)
		x, y := int32(units(pith.X, b.scale)), int32(units(pith.Y, b.scale))
		for i, p := range clip.Points {
			clip.Points[i] = layout.Point{X: p.X + x, Y: p.Y + y}
		}
		g.Clip = &clip
	}
	b.frame.Put(b.x, b.y, g)
}
