package report

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// wood is what a report draws from its city's trunk. Every drawing is made
// once, in units of the trunk, and placed wherever it appears.
type wood struct {
	trunk *trunk.Trunk
	// lines are all ring lines by weight, in two sets: those that a cover
	// photograph hides, and those around it. Without a photograph all are in
	// the first.
	lines [2][4]layout.Art
	bark  *layout.Art // the outermost ring
	arcs  [12]*layout.Art

	// What follows is a tenth of the size, for small drawings.

	outer [3]*layout.Art // the rings that end a badge, by tier
	inner [3]*layout.Art // the rings between them
	slice [2]*layout.Art // the area of the ring that ends a slice, and rings in it
	seal  [2]*layout.Art // the area of the trunk, and rings in it
	marks [5]*layout.Art // one ring each
}

// photoRing is the ring that a cover photograph fills.
const photoRing = 43

// Rings of the small drawings.
var (
	outerRings = [3]int{19, 39, trunk.Bark}
	innerRings = [3][]int{{3, 7, 11, 15}, {19, 23, 27, 31, 35}, {39, 43, 47, 51, 55}}
	sliceRings = []int{10, 20, 30}
	sealRings  = []int{8, 22, 36, 48}
	markRings  = [5]int{11, 23, 35, 47, trunk.Bark}
)

// lineWidths are the widths of ring lines by weight, in ring units.
var lineWidths = [4]int64{14, 22, 34, 52}

// newWood grows a trunk; photo says whether the cover has a photograph.
func newWood(seed string, photo bool) *wood {
	t := trunk.Grow(seed)
	w := &wood{trunk: t, bark: &layout.Art{Path: t.Rings[trunk.Bark].Closed(), Paint: layout.Both}}
	var rings [2][4][]int
	for k, weight := range t.Weight {
		set := 0
		if photo && k > photoRing {
			set = 1
		}
		rings[set][weight] = append(rings[set][weight], k)
	}
	for set := range rings {
		for weight, list := range rings[set] {
			w.lines[set][weight] = layout.Art{Path: t.Curves(list...), Paint: layout.Stroke}
		}
	}
	small := func(paint layout.Paint, rings ...int) *layout.Art {
		return &layout.Art{Path: t.SmallCurves(rings...), Paint: paint}
	}
	for i, k := range outerRings {
		w.outer[i] = small(layout.Both, k)
		w.inner[i] = small(layout.Stroke, innerRings[i]...)
	}
	w.slice = [2]*layout.Art{small(layout.Fill, outerRings[1]), small(layout.Stroke, sliceRings...)}
	w.seal = [2]*layout.Art{small(layout.Fill, trunk.Bark), small(layout.Stroke, sealRings...)}
	for i, k := range markRings {
		w.marks[i] = small(layout.Stroke, k)
	}
	return w
}

// perUnit is the scale at which n units are as long as l.
func perUnit(l layout.Len, n int64) layout.Scale {
	s := int64(l) * 1000 / n
	return layout.Scale{X: s, Y: s}
}

// units is how long some units are.
func units(n int64, s layout.Scale) layout.Len { return layout.Len(n * s.Y / 1000) }

// ringBox is the box of a ring in small drawings, and its longer side.
func (w *wood) ringBox(k int) (b trunk.Box, side int64) {
	b = w.trunk.SmallBounds(k)
	return b, max(b.W(), b.H())
}

// ringLines places ring lines, with widths in per cent of their own.
func (w *wood) ringLines(f *layout.Frame, x, y layout.Len, s layout.Scale, c layout.Color, percent int64, sets ...int) {
	for _, set := range sets {
		for weight := range w.lines[set] {
			if a := &w.lines[set][weight]; len(a.Path.Ops) > 0 {
				f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: layout.Pen{Stroke: &c, Width: units(lineWidths[weight]*percent, s) / 100}})
			}
		}
	}
}

// putSeal puts the seal into a square of 8 mm with its corner at x, y.
func (w *wood) putSeal(f *layout.Frame, x, y layout.Len, c, ground layout.Color) {
	const side = 8 * layout.MM
	s := perUnit(side, trunk.Side/10)
	x, y = x+side/2, y+side/2
	f.Put(x, y, layout.Drawing{Art: w.seal[0], Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(x, y, layout.Drawing{Art: w.seal[1], Scale: s, Pen: layout.Pen{Stroke: &ground, Width: units(62, s)}})
}

// Lines of the mark, in units of small drawings: its rings, and the ring of
// the current chapter.
const (
	markLine  = 42
	markHeavy = 130
	markSide  = trunk.Side/10 + markHeavy // its longer side, lines included
)

// putMark puts the mark, five rings from pith to bark with that of the chapter
// heavy, with the left edge of its box at x and its middle at y. The longer
// side of the box is as long as side.
func (w *wood) putMark(f *layout.Frame, x, y, side layout.Len, chapter int, rings, heavy layout.Color) {
	s := perUnit(side, markSide)
	box, _ := w.ringBox(trunk.Bark)
	x += units(markHeavy/2-box.X0, s)
	for i, a := range w.marks {
		pen := layout.Pen{Stroke: &rings, Width: units(markLine, s)}
		if i == chapter {
			pen = layout.Pen{Stroke: &heavy, Width: units(markHeavy, s)}
		}
		f.Put(x, y, layout.Drawing{Art: a, Scale: s, Pen: pen})
	}
}

// markHeight is the height of the mark's box.
func (w *wood) markHeight(side layout.Len) layout.Len {
	box, _ := w.ringBox(trunk.Bark)
	return units(box.H()+markHeavy, perUnit(side, markSide))
}

// A slice is a slice of the young trunk: solid wood for what is achieved, a
// dashed outline for what is open. Its ring is as long as 1000 parts of a box
// of 1080, which is the size that is named.
func (w *wood) sliceScale(size layout.Len) (s layout.Scale, x, y layout.Len) {
	box, side := w.ringBox(outerRings[1])
	s = perUnit(size*1000/1080, side)
	return s, size/2 - units(box.X0+box.X1, s)/2, size/2 - units(box.Y0+box.Y1, s)/2
}

// solidSlice is a slice of a size in a colour, as a node as large.
func (w *wood) solidSlice(size layout.Len, c, paper layout.Color) layout.Node {
	s, x, y := w.sliceScale(size)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(x, y, layout.Drawing{Art: w.slice[0], Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(x, y, layout.Drawing{Art: w.slice[1], Scale: s, Pen: layout.Pen{Stroke: &paper, Width: size * 34 / 1080}})
	return layout.Fixed(f)
}

// openSlice is the dashed outline of a slice on paper.
func (w *wood) openSlice(size layout.Len, c, paper layout.Color) layout.Node {
	s, x, y := w.sliceScale(size)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(x, y, layout.Drawing{Art: w.outer[1], Scale: s, Pen: layout.Pen{
		Fill: &paper, Stroke: &c, Width: 0.28 * layout.MM, Dash: [2]layout.Len{0.88 * layout.MM, 0.56 * layout.MM},
	}})
	return layout.Fixed(f)
}
