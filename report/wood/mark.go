package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// Lines of the mark, in units of small drawings: its rings, and the heavy
// one.
const (
	markLine  = 42
	markHeavy = 130
	markSide  = trunk.Side/10 + markHeavy // its longer side, lines included
)

// PutMark puts the mark, rings from pith to bark with one of them heavy, with
// the left edge of its box at x and its middle at y. The longer side of the box
// is as long as side. The heavy ring is one of those that Grow was given,
// counted from 0.
func (w *Wood) PutMark(f *layout.Frame, x, y, side layout.Len, current int, rings, heavy layout.Color) {
	s := perUnit(side, markSide)
	box, _ := w.ringBox(trunk.Bark)
	x += units(markHeavy/2-box.X0, s)
	for i, a := range w.marks {
		pen := layout.Pen{Stroke: &rings, Width: units(markLine, s)}
		if i == current {
			pen = layout.Pen{Stroke: &heavy, Width: units(markHeavy, s)}
		}
		f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: pen})
	}
}

// MarkHeight is the height of the mark's box, whose longer side is as long as
// side.
func (w *Wood) MarkHeight(side layout.Len) layout.Len {
	box, _ := w.ringBox(trunk.Bark)
	return units(box.H()+markHeavy, perUnit(side, markSide))
}
