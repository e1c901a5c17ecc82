package wood

import (
	"fmt"
	"math"
	"testing"

	"cityprofile/layout"
)

// TestABadgeHasItsPercentageOfAreaAsWood measures the outlines that are drawn, as
// a mayor would see them: many thin triangles around the pith, in floating
// point, each in the wood or not.
func TestABadgeHasItsPercentageOfAreaAsWood(t *testing.T) {
	names := []string{"Kunming", "Kochi", "Curitiba", "عمّان", "חיפה", "Hà Nội", "กรุงเทพมหานคร", "成都", "A", "São Paulo"}
	for i := len(names); i < 200; i++ {
		names = append(names, fmt.Sprintf("%c%x City %d", 'A'+i%26, i*7919, i))
	}
	worst, sum, n := 0.0, 0.0, 0
	for i, name := range names {
		w := stock.Grow(name, false, nil)
		for tier := range tiers {
			for _, percent := range []int{1, 25, 33, 50, 67, 75, 99, 2 + i%97} {
				badge := w.Badge(tier, percent, clay)
				off := math.Abs(woodIn(badge, w.outer[tier]) - float64(percent))
				worst, sum, n = max(worst, off), sum+off, n+1
				if off > 0.5 {
					t.Errorf("%s, tier %d: %d per cent is drawn %.2f points off", name, tier, percent, off)
				}
			}
		}
		small := w.SmallBadge(0, 50, 9*mm, clay)
		if off := math.Abs(woodIn(small, w.outer[0]) - 50); off > 0.5 {
			t.Errorf("%s, small: half is drawn %.2f points off", name, off)
		}
	}
	t.Logf("mean %.3f, largest %.3f points", sum/float64(n), worst)
}

// woodIn is how much of a badge's area is in its clip, in per cent.
func woodIn(badge layout.Frame, ring *layout.Art) float64 {
	var clip []layout.Point
	var scale layout.Scale
	layout.Walk(badge, func(_ []*layout.Tag, p layout.Placed) {
		if d, ok := p.Item.(layout.Drawing); ok && d.Art == ring {
			scale = d.Scale
		}
	})
	for _, p := range badge.Items {
		if g, ok := p.Item.(layout.Group); ok && g.Clip != nil {
			clip = g.Clip.Points
		}
	}
	pith, last := clip[0], clip[len(clip)-1]
	direction := func(x, y float64) float64 { // from 12 o'clock, clockwise, in turns
		a := math.Atan2(x, -y) / (2 * math.Pi)
		return a - math.Floor(a)
	}
	end := direction(float64(last.X-pith.X), float64(last.Y-pith.Y))
	at := func(p layout.Point) (x, y float64) {
		return float64(p.X)*float64(scale.X)/1000 - float64(pith.X), float64(p.Y)*float64(scale.Y)/1000 - float64(pith.Y)
	}
	var all, in float64
	const pieces = 64
	x, y := at(ring.Path.Points[0])
	for i := 1; i < len(ring.Path.Points); i += 3 {
		var c [4][2]float64
		for k := range c {
			c[k][0], c[k][1] = at(ring.Path.Points[i-1+k])
		}
		for j := 1; j <= pieces; j++ {
			u := float64(j) / pieces
			v := 1 - u
			on := func(k int) float64 {
				return v*v*v*c[0][k] + 3*v*v*u*c[1][k] + 3*v*u*u*c[2][k] + u*u*u*c[3][k]
			}
			nx, ny := on(0), on(1)
			area := (x*ny - y*nx) / 2
			all += area
			if direction((x+nx)/2, (y+ny)/2) < end {
				in += area
			}
			x, y = nx, ny
		}
	}
	return 100 * in / all
}
