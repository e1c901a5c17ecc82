package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// PutSeal puts the seal, the trunk as a stamp, into a square of 8 mm with its
// top left corner at x, y. Its rings have the colour of the ground.
func (w *Wood) PutSeal(f *layout.Frame, x, y layout.Len, c, ground layout.Color) {
	const side = 8 * mm
	s := perUnit(side, trunk.Side/10)
	x, y = x+side/2, y+side/2
	f.Put(x, y, layout.Drawing{Art: w.seal[0], Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(x, y, layout.Drawing{Art: w.seal[1], Scale: s, Pen: layout.Pen{Stroke: &ground, Width: units(62, s)}})
}
