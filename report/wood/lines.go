package wood

import "cityprofile/layout"

// lineWidths are the widths of ring lines by weight, in ring units.
var lineWidths = [4]int64{14, 22, 34, 52}

// putLines places ring lines, with widths in per cent of their own.
func (w *Wood) putLines(f *layout.Frame, x, y layout.Len, s layout.Scale, c layout.Color, percent int64, sets ...int) {
	for _, set := range sets {
		for weight := range w.lines[set] {
			if a := &w.lines[set][weight]; len(a.Path.Ops) > 0 {
				f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: layout.Pen{Stroke: &c, Width: units(lineWidths[weight]*percent, s) / 100}})
			}
		}
	}
}

// putBark paints the area of the trunk with its bark.
func (w *Wood) putBark(f *layout.Frame, x, y layout.Len, s layout.Scale, c layout.Color) {
	f.Put(x, y, layout.Drawing{Art: w.bark, Scale: s, Pen: layout.Pen{Fill: &c, Stroke: &c, Width: units(260, s), Round: true}})
}
