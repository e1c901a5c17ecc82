package wood

import "cityprofile/layout"

// Wheel is the score wheel: a sector for each score, a cell for each point. A
// score fills the innermost cells, so the wheel grows outwards like wood.
type Wheel struct {
	Components []Component // clockwise from 12 o'clock, with gaps between them

	// Number draws the number of a sector, from 1, which stands outside of it;
	// nil leaves no room for numbers. Sectors that are not begun have none.
	Number func(n int, c layout.Color) layout.Frame
}

// Component is neighbouring sectors in one colour.
type Component struct {
	Color   layout.Color
	Sectors []Sector
}

// Wheel draws a wheel in a square of a width.
func (s *Stock) Wheel(w Wheel, width layout.Len) layout.Frame {
	d := dial{stock: s, width: width, own: 114 * mm}
	if w.Number != nil {
		d.own = 127.2 * mm
	}
	d.frame.Size = layout.Size{W: width, H: width}
	all := 0
	for _, c := range w.Components {
		all += len(c.Sectors)
	}
	const full = 360_000
	gaps := int64(len(w.Components)) * wheelGap
	start, n := int64(0), 0 // sectors before this one
	for _, c := range w.Components {
		start += wheelGap
		if len(c.Sectors) == 0 {
			continue
		}
		at := func(n int) angle { // where a sector begins
			return degrees(start - wheelGap/2 + int64(n)*(full-gaps)/int64(all))
		}
		if untouched(c.Sectors) {
			d.empty(at, n, len(c.Sectors), c.Color)
			n += len(c.Sectors)
			continue
		}
		for _, sector := range c.Sectors {
			from, end := at(n), at(n+1)
			n++
			if w.Number != nil && !sector.Open {
				d.number(w.Number(n, c.Color), (from+end)/2)
			}
			d.sector(sector, from, end, c.Color)
		}
	}
	return d.frame
}

// untouched reports whether nothing is known of any sector.
func untouched(sectors []Sector) bool {
	for _, s := range sectors {
		if !s.Open || s.Now != nil || s.Base != nil {
			return false
		}
	}
	return true
}
