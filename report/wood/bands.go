package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// Band is a band of a core sample that stands upright at the binding edge of a
// page, as high as what stands beside it.
type Band struct {
	Y      layout.Len // where it begins
	Number int        // from 0; it chooses the rings
	Solid  bool       // wood, and not its outline
}

// bandMiddle is how far the middle of the rings lies above the first boundary.
const bandMiddle = 24 * mm

// Bands draws bands below each other down to bottom, with the binding edge at
// x = 0; nothing without bands. Above is the height of those on earlier pages:
// over the pages the rings grow flatter.
func (w *Wood) Bands(bands []Band, bottom, above layout.Len, accent layout.Color) layout.Frame {
	var f layout.Frame
	if len(bands) == 0 {
		return f
	}
	middle := bands[0].Y - bandMiddle - above
	put := func(p layout.Path, pen layout.Pen) { f.Put(0, 0, layout.Shape{Path: p, Pen: pen}) }
	stroke := func(y, width layout.Len, c layout.Color) {
		put(growthLine(middle, y), layout.Pen{Stroke: &c, Width: width})
	}
	end := func(i int) layout.Len {
		if i+1 < len(bands) {
			return bands[i+1].Y
		}
		return bottom
	}
	r := trunk.NewRand(w.trunk.Seed)
	for i, b := range bands {
		ground, line, widths := w.palette.Paper, w.palette.pale(accent, 66), [4]layout.Len{0.12 * mm, 0.16 * mm, 0.20 * mm, 0.26 * mm}
		if b.Solid {
			ground, line, widths = accent, w.palette.Paper, [4]layout.Len{0.14 * mm, 0.22 * mm, 0.34 * mm, 0.50 * mm}
		}
		put(area(middle, b.Y, end(i)), layout.Pen{Fill: &ground})
		y := b.Y
		for k := 0; ; k++ {
			y += 0.75*mm + layout.Len(w.trunk.Widths[(k+7*b.Number)%trunk.Rings]-48)*mm/75
			if y > end(i)-0.5*mm {
				break
			}
			stroke(y, widths[r.Next()%4], line)
		}
	}
	for _, b := range bands {
		stroke(b.Y, 0.5*mm, accent)
	}
	stroke(bottom, 0.5*mm, accent)
	put(layout.Path{}.Move(layout.At(bandWidth, bands[0].Y)).Line(layout.At(bandWidth, bottom)),
		layout.Pen{Stroke: &accent, Width: 0.5 * mm})
	return f
}
