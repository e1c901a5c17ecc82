package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// BandW is the width of bands.
const BandW = 16 * mm

// Band is a piece of a core sample that stands upright, as high as what stands
// beside it.
type Band struct {
	Y, End layout.Len // where it begins and ends
	Number int        // from 0; it chooses the rings
	Solid  bool       // wood, and not its dashed outline
}

// bandBow is how far the rings of a band hang down in the middle.
const bandBow = 1.2 * mm

// Bands draws bands below each other, from x = 0 to BandW. Each has its number,
// from 1, on a plain spot near its upper end; number draws it in a colour, and
// nil leaves it out.
func (w *Wood) Bands(bands []Band, accent layout.Color, number func(n int, c layout.Color) layout.Frame) layout.Frame {
	const (
		spot   = 3 * mm           // half of its side
		middle = 6*mm + bandBow   // of it, below the upper end
		edge   = bandBow + 0.5*mm // without rings above the lower end
		side   = 0.14 * mm        // half of the outline
		pitch  = 75               // units of a ring's width in a millimetre
		least  = 48               // the least width of a ring, in these units
		first  = 0.75*mm + side*2 // below the upper end
	)
	var f layout.Frame
	r := trunk.NewRand(w.trunk.Seed)
	for _, b := range bands {
		shape := bandShape(b.Y, b.End)
		ink := w.palette.Paper
		if b.Solid {
			var wood layout.Frame
			wood.Put(0, 0, layout.Shape{Path: shape, Pen: layout.Pen{Fill: &accent}})
			widths := [4]layout.Len{0.14 * mm, 0.22 * mm, 0.34 * mm, 0.50 * mm}
			y := b.Y
			for k := 0; ; k++ {
				y += first + layout.Len(w.trunk.Widths[(k+7*b.Number)%trunk.Rings]-least)*mm/pitch
				if y > b.End-edge {
					break
				}
				wood.Put(0, 0, layout.Shape{Path: bandRing(y), Pen: layout.Pen{Stroke: &w.palette.Paper, Width: widths[r.Next()%4]}})
			}
			f.Put(0, 0, layout.Group{Clip: &shape, Frame: wood})
		} else {
			f.Put(0, 0, layout.Shape{Path: shape, Pen: layout.Pen{Stroke: &accent, Width: 2 * side, Dash: [2]layout.Len{0.88 * mm, 0.56 * mm}}})
			ink = accent
		}
		if number == nil {
			continue
		}
		y := b.Y + min(middle, (b.End-b.Y+bandBow)/2)
		if b.Solid {
			f.Put(BandW/2, y, layout.Shape{Path: layout.Rect(-spot, -spot, 2*spot, 2*spot), Pen: layout.Pen{Fill: &accent}})
		}
		n := number(b.Number+1, ink)
		f.PutFrame((BandW-n.W)/2, y-n.H/2, n)
	}
	return f
}

// bandShape is the outline of a band.
func bandShape(y, end layout.Len) layout.Path {
	p := layout.Path{}.Move(layout.At(0, y)).Quad(layout.At(0, y), layout.At(BandW/2, y+2*bandBow), layout.At(BandW, y))
	return p.Line(layout.At(BandW, end)).Quad(layout.At(BandW, end), layout.At(BandW/2, end+2*bandBow), layout.At(0, end)).Close()
}

// bandRing is a ring of a band.
func bandRing(y layout.Len) layout.Path {
	return layout.Path{}.Move(layout.At(0, y)).Quad(layout.At(0, y), layout.At(BandW/2, y+2*bandBow), layout.At(BandW, y))
}
