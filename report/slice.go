package report

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// sliceArt is a slice of the young trunk: solid wood for what is achieved, a
// dashed outline for what is open.
type sliceArt struct {
	area, rings, outline *layout.Art
}

const (
	sliceRing = 39
	sliceSide = 1000 // longer side of the ring
	sliceBox  = 1080 // side of the box that a size names
)

func newSlice(t *trunk.Trunk) sliceArt {
	frame := &t.Rings[sliceRing]
	outer := fitted(t, frame, sliceSide, sliceRing)
	return sliceArt{
		area:    &layout.Art{Path: outer, Paint: layout.Fill},
		rings:   &layout.Art{Path: fitted(t, frame, sliceSide, 10, 20, 30), Paint: layout.Stroke},
		outline: &layout.Art{Path: outer, Paint: layout.Stroke},
	}
}

// solid is a slice of a size in a colour, as a node as large.
func (a sliceArt) solid(size layout.Len, c, paper layout.Color) layout.Node {
	s := perUnit(size, sliceBox)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(size/2, size/2, layout.Drawing{Art: a.area, Scale: s, Pen: layout.Pen{Fill: &c}})
	f.Put(size/2, size/2, layout.Drawing{Art: a.rings, Scale: s, Pen: layout.Pen{Stroke: &paper, Width: 34}})
	return layout.Fixed(f)
}

// open is the dashed outline of a slice.
func (a sliceArt) open(size layout.Len, c layout.Color) layout.Node {
	s := perUnit(size, sliceBox)
	f := layout.Frame{Size: layout.Size{W: size, H: size}}
	f.Put(size/2, size/2, layout.Drawing{Art: a.outline, Scale: s, Pen: layout.Pen{
		Stroke: &c,
		Width:  unitsOf(0.28*layout.MM, s),
		Dash:   [2]int64{unitsOf(0.88*layout.MM, s), unitsOf(0.56*layout.MM, s)},
	}})
	return layout.Fixed(f)
}
