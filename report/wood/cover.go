package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// Place is a size of the whole trunk, and where its origin lies on the page.
type Place struct {
	scale layout.Scale
	x, y  layout.Len
}

// Across is the place of the trunk, moved to the right by dx.
func (p Place) Across(dx layout.Len) Place { return Place{p.scale, p.x + dx, p.y} }

// weighing makes the trunk weigh as much as a square with a side in
// millimetres: so does every trunk.
func (w *Wood) weighing(side int64) layout.Scale {
	nm := side * 1_000_000 / w.trunk.Box.Root() // for a ring unit
	return layout.Scale{X: nm * mm / 1000, Y: nm * mm / 1000}
}

// OnCover is the place of the trunk on the cover, with its lower edge at
// bottom. A fifth of it or more is off the left edge of the page.
func (w *Wood) OnCover(bottom layout.Len) Place {
	box, s := w.trunk.Box, w.weighing(238)
	edge := min(198*mm, units(box.W(), s)*8/10)
	return Place{s, edge - units(box.X1, s), bottom - units(box.Y1, s)}
}

// InCorner is the place of the trunk with its left edge at left and its lower
// edge at bottom. It weighs as much as a square with a side in whole
// millimetres.
func (w *Wood) InCorner(left, bottom, side layout.Len) Place {
	box, s := w.trunk.Box, w.weighing(int64(side/mm))
	return Place{s, left - units(box.X0, s), bottom - units(box.Y1, s)}
}

// PutTrunk paints the whole trunk in a colour, with lines in another, as on the
// cover. A photograph fills its inner rings, if Grow left them to one; nil
// without one; a tag that is not nil is its own within the trunk. Awards are percentages, 0 to 100: an arc over as much of a ring.
func (w *Wood) PutTrunk(f *layout.Frame, at Place, photo *layout.Image, tag *layout.Tag, awards [Awards]int, c, line layout.Color) {
	x, y, s := at.x, at.y, at.scale
	w.putBark(f, x, y, s, c)
	sets, first, step, group, width := []int{0, 1}, 12, 3, 3, int64(95)
	if photo != nil {
		w.putPhoto(f, at, photo, tag)
		sets, first, step, group, width = []int{1}, 46, 1, 0, 62
	}
	w.putLines(f, x, y, s, line, 100, sets...)
	for n, percent := range awards {
		steps := (min(max(percent, 0), 100)*trunk.Samples + 50) / 100
		if steps == 0 {
			continue
		}
		f.Put(x, y, layout.Drawing{Art: w.arc(n, first+step*n+group*(n/3), steps), Scale: s, Pen: layout.Pen{Stroke: &w.palette.Pollen, Width: units(width, s), Round: true}})
	}
}

// putPhoto fills the inner rings with a photograph.
func (w *Wood) putPhoto(f *layout.Frame, at Place, photo *layout.Image, tag *layout.Tag) {
	length := func(n int64) layout.Len { return units(n, at.scale) }
	clip := w.trunk.Rings[photoRing].Closed()
	inLen := layout.Path{Ops: clip.Ops, Points: make([]layout.Point, len(clip.Points))}
	for i, p := range clip.Points {
		inLen.Points[i] = layout.At(length(int64(p.X)), length(int64(p.Y)))
	}
	var inner layout.Frame
	side := length(trunk.Side)
	inner.Put(-side/2, -side/2, layout.Picture{Size: layout.Size{W: side, H: side}, Image: photo})
	f.Put(at.x, at.y, layout.Group{Clip: &inLen, Tag: tag, Frame: inner})
}

// arc is the drawing of award arc n, on a ring over a number of steps: the
// same for the cover and the back.
func (w *Wood) arc(n, ring, steps int) *layout.Art {
	if w.arcs[n] == nil {
		p := w.trunk.Rings[ring].Arc(0, steps)
		if steps == trunk.Samples {
			p = w.trunk.Rings[ring].Closed()
		}
		w.arcs[n] = &layout.Art{Path: p, Paint: layout.Stroke}
	}
	return w.arcs[n]
}
