// Package wood draws what a report shows as wood: growth rings, badges, bars,
// signs, and the score wheel. It knows shapes and colours, and neither words
// nor profiles. Lengths are those of layout; drawings are artifacts until the
// caller tags them.
package wood

import (
	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// Bark is the outermost ring of a trunk; rings are counted from 0, the pith.
const Bark = trunk.Bark

// Awards is how many arcs the trunk on the cover has at most.
const Awards = 12

// tiers are how many badges there are: the same trunk at three ages. Both size
// and number of rings tell the tier.
const tiers = 3

// Wood is what one report draws from its city's trunk, on a stock that all
// reports share. Every drawing is made once, in units of the trunk, and placed
// wherever it appears. One goroutine uses it at a time.
type Wood struct {
	*Stock
	trunk *trunk.Trunk
	// lines are all ring lines by weight, in two sets: those that a cover
	// photograph hides, and those around it. Without a photograph all are in
	// the first.
	lines [2][4]layout.Art
	bark  *layout.Art // the outermost ring
	arcs  [Awards]*layout.Art

	// What follows is a tenth of the size, for small drawings.

	outer [tiers]*layout.Art // the rings that end a badge, by tier
	inner [tiers]*layout.Art // the rings between them
	slice [2]*layout.Art     // the area of the ring that ends a slice, and rings in it
	seal  [2]*layout.Art     // the area of the trunk, and rings in it
	marks []*layout.Art      // one ring each
}

// photoRing is the ring that a cover photograph fills.
const photoRing = 43

// Rings of the small drawings.
var (
	outerRings = [tiers]int{19, 39, trunk.Bark}
	innerRings = [tiers][]int{{3, 7, 11, 15}, {19, 23, 27, 31, 35}, {39, 43, 47, 51, 55}}
	sliceRings = []int{10, 20, 30}
	sealRings  = []int{8, 22, 36, 48}
)

// Grow grows the trunk of a name, which is in Unicode NFC. The mark has the
// given rings, 0 to Bark; photo leaves the inner rings on the cover to a
// photograph.
func (s *Stock) Grow(name string, photo bool, mark []int) *Wood {
	t := trunk.Grow(name)
	w := &Wood{Stock: s, trunk: t, bark: &layout.Art{Path: t.Rings[trunk.Bark].Closed(), Paint: layout.Both}}
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
	for _, k := range mark {
		w.marks = append(w.marks, small(layout.Stroke, k))
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
func (w *Wood) ringBox(k int) (b trunk.Box, side int64) {
	b = w.trunk.SmallBounds(k)
	return b, max(b.W(), b.H())
}
