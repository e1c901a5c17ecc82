package wood

import "cityprofile/layout"

// A slice is a slice of the young trunk: solid wood for what is achieved, a
// dashed outline for what is open. Its ring is as long as 1000 parts of a box
// of 1080, which is the size that is named.
func (w *Wood) sliceScale(size layout.Len) (s layout.Scale, x, y layout.Len) {
	box, side := w.ringBox(outerRings[1])
	s = perUnit(size*1000/1080, side)
	return s, size/2 - units(box.X0+box.X1, s)/2, size/2 - units(box.Y0+box.Y1, s)/2
}

// SolidSlice is a slice in a colour, as a square node with sides of a size.
func (w *Wood) SolidSlice(size layout.Len, c layout.Color) layout.Node {
	s, x, y := w.sliceScale(size)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(x, y, layout.Drawing{Art: w.slice[0], Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(x, y, layout.Drawing{Art: w.slice[1], Scale: s, Pen: layout.Pen{Stroke: &w.palette.Paper, Width: size * 34 / 1080}})
	return layout.Fixed(f)
}

// OpenSlice is the dashed outline of a slice on paper, as a square node with
// sides of a size.
func (w *Wood) OpenSlice(size layout.Len, c layout.Color) layout.Node {
	s, x, y := w.sliceScale(size)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(x, y, layout.Drawing{Art: w.outer[1], Scale: s, Pen: layout.Pen{
		Fill: &w.palette.Paper, Stroke: &c, Width: 0.28 * mm, Dash: [2]layout.Len{0.88 * mm, 0.56 * mm},
	}})
	return layout.Fixed(f)
}
