package golden

import (
	"cmp"
	"slices"
)

// sort puts the differences in order: by layer, then as the pages come.
func (c *Comparison) sort() {
	at := map[Pair]int{}
	old, new := map[int]int{}, map[int]int{}
	for i, p := range c.Pages {
		at[p], old[p.Old], new[p.New] = i, i, i
	}
	place := func(d Difference) int {
		if d.New > 0 {
			return new[d.New]
		}
		if d.Old > 0 {
			return old[d.Old]
		}
		return -1
	}
	slices.SortStableFunc(c.Differences, func(x, y Difference) int {
		return cmp.Or(cmp.Compare(slices.Index(Layers, x.Layer), slices.Index(Layers, y.Layer)), cmp.Compare(place(x), place(y)))
	})
}
