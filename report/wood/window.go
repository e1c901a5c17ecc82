package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// Window is a part of the trunk that is seen through an opening: a sample of
// a ring, 0 to 71 clockwise from 12 o'clock, lies at X, Y on the page; where the
// sample is Pith, the middle of the trunk does. The ring, 0 to Bark, is drawn
// heavy.
type Window struct {
	Ring, Sample int
	X, Y         layout.Len
}

// Pith is the sample of a Window that is the middle of the trunk.
const Pith = -1

// windowScale is 0.031 mm for a ring unit.
var windowScale = layout.Scale{X: 0.031 * mm * 1000, Y: 0.031 * mm * 1000}

// PutWindow paints a ground of a size with its top left corner at the origin,
// and the trunk on it, moved up by a length. The window's own ring shows
// wherever it stays above clear, so that words can stand below.
func (w *Wood) PutWindow(f *layout.Frame, win Window, size layout.Size, up, clear layout.Len, accent layout.Color) {
	ring := &w.trunk.Rings[win.Ring]
	at := w.trunk.Pith
	if win.Sample != Pith {
		at = ring[win.Sample]
	}
	unit := layout.Len(windowScale.X / 1000)
	x, y := win.X-layout.Len(at.X)*unit, win.Y-layout.Len(at.Y)*unit-up

	ground := accent
	if win.Ring == trunk.Bark {
		ground = deep(accent)
	}
	f.Put(0, 0, layout.Shape{Path: layout.Rect(0, 0, size.W, size.H), Pen: layout.Pen{Fill: &ground}})
	if win.Ring == trunk.Bark {
		w.putBark(f, x, y, windowScale, accent)
	}
	w.putLines(f, x, y, windowScale, w.palette.WindowRing(accent), 80, 0, 1)
	if p := runs(ring, func(p trunk.Point) bool { return y+layout.Len(p.Y)*unit < clear }); len(p.Ops) > 0 {
		f.Put(x, y, layout.Drawing{Art: &layout.Art{Path: p, Paint: layout.Stroke}, Scale: windowScale,
			Pen: layout.Pen{Stroke: &w.palette.Pollen, Width: units(52, windowScale), Round: true}})
	}
}

// deep is the ground outside the bark.
func deep(c layout.Color) layout.Color { return c.Mix(layout.Color{}, 25) }

// runs is the ring over every run of at least two neighbouring samples that
// are wanted; closed when all are.
func runs(r *trunk.Ring, wanted func(trunk.Point) bool) layout.Path {
	at := func(j int) bool { return wanted(r[(j+trunk.Samples)%trunk.Samples]) }
	var p layout.Path
	all := true
	for j := range r {
		if !at(j) {
			all = false
			continue
		}
		if at(j - 1) {
			continue
		}
		n := 0
		for n < trunk.Samples && at(j+n+1) {
			n++
		}
		if n > 0 {
			p = p.Join(r.Arc(j, n))
		}
	}
	if all {
		return r.Closed()
	}
	return p
}
