package report

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// wood is what a report draws from its city's trunk. Every drawing is made
// once and placed wherever it appears.
type wood struct {
	trunk *trunk.Trunk

	bark  *layout.Art // the area of the outermost ring
	lines [2][4]layout.Art
	seal  [2]*layout.Art
	marks [5]*layout.Art // one ring each
	slice sliceArt
	badge [3]badgeArt
	arcs  [12]*layout.Art // of the awards
}

// photoRing is the ring that a cover photograph fills; the lines are laid
// down in two sets, so that those outside of it can stand alone.
const photoRing = 43

// lineWidths are the widths of ring lines by weight, in ring units.
var lineWidths = [4]int64{14, 22, 34, 52}

func newWood(seed string) *wood {
	t := trunk.Grow(seed)
	w := &wood{trunk: t, bark: &layout.Art{Path: t.Rings[trunk.Bark].Closed(), Paint: layout.Both}}
	for k := range t.Rings {
		set := 0
		if k > photoRing {
			set = 1
		}
		a := &w.lines[set][t.Weight[k]]
		a.Paint = layout.Stroke
		a.Path = a.Path.Join(t.Rings[k].Closed())
	}
	bark := &t.Rings[trunk.Bark]
	w.seal = [2]*layout.Art{
		{Path: fitted(t, bark, smallSide, trunk.Bark), Paint: layout.Fill},
		{Path: fitted(t, bark, smallSide, 8, 22, 36, 48), Paint: layout.Stroke},
	}
	for i, k := range markRings {
		w.marks[i] = &layout.Art{Path: fitted(t, bark, smallSide, k), Paint: layout.Stroke}
	}
	w.slice = newSlice(t)
	for i := range w.badge {
		w.badge[i] = newBadge(t, i)
	}
	return w
}

// smallSide is the longer side of the bark in drawings of a few millimetres:
// a tenth of the trunk's own measure.
const smallSide = trunk.Side / 10

// fitted is the curves of some rings, with the box of the ring frame fitted to
// a side around the origin.
func fitted(t *trunk.Trunk, frame *trunk.Ring, side int64, rings ...int) layout.Path {
	var p layout.Path
	for _, k := range rings {
		r := t.Rings[k].Fitted(frame, side)
		p = p.Join(r.Closed())
	}
	return p
}

// perUnit is the scale at which n units are as long as l.
func perUnit(l layout.Len, n int64) layout.Scale {
	s := int64(l) * 1000 / n
	return layout.Scale{X: s, Y: s}
}

// unitsOf is a length in units of a drawing.
func unitsOf(l layout.Len, s layout.Scale) int64 { return (int64(l)*1000 + s.Y/2) / s.Y }

// ringLines places the ring lines from a set on, with widths in per cent of
// their own.
func (w *wood) ringLines(f *layout.Frame, x, y layout.Len, s layout.Scale, c layout.Color, percent int64, sets ...int) {
	for _, set := range sets {
		for weight := range w.lines[set] {
			a := &w.lines[set][weight]
			if len(a.Path.Ops) == 0 {
				continue
			}
			width := (lineWidths[weight]*percent + 50) / 100
			f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: layout.Pen{Stroke: &c, Width: width}})
		}
	}
}

// putSeal puts the seal into a square of 8 mm with its corner at x, y.
func (w *wood) putSeal(f *layout.Frame, x, y layout.Len, c, ground layout.Color) {
	const side = 8 * layout.MM
	s := perUnit(side, smallSide)
	x, y = x+side/2, y+side/2
	f.Put(x, y, layout.Drawing{Art: w.seal[0], Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(x, y, layout.Drawing{Art: w.seal[1], Scale: s, Pen: layout.Pen{Stroke: &ground, Width: 62}})
}

// The mark: five rings from pith to bark, that of the chapter heavy. Widths
// are in units of smallSide.
var markRings = [5]int{11, 23, 35, 47, trunk.Bark}

const (
	markLine  = 42
	markHeavy = 130
	markFrame = smallSide + markHeavy // the longer side, lines included
)

// putMark puts the mark with the left edge of its box at x and its middle at
// y; side is as long as the longer side of the box.
func (w *wood) putMark(f *layout.Frame, x, y, side layout.Len, chapter int, rings, heavy layout.Color) {
	s := perUnit(side, markFrame)
	half := w.trunk.Box.W() * smallSide / trunk.Side / 2
	x += layout.Len((half + markHeavy/2) * s.X / 1000)
	for i, a := range w.marks {
		pen := layout.Pen{Stroke: &rings, Width: markLine}
		if i == chapter {
			pen = layout.Pen{Stroke: &heavy, Width: markHeavy}
		}
		f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: pen})
	}
}

// markHeight is the height of the mark's box.
func (w *wood) markHeight(side layout.Len) layout.Len {
	s := perUnit(side, markFrame)
	return layout.Len((w.trunk.Box.H()*smallSide/trunk.Side + markHeavy) * s.Y / 1000)
}
