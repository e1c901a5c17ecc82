package wood

import "cityprofile/layout"

// Wheel is the score wheel: a sector for each score, a cell for each point. A
// score fills the innermost cells, so the wheel grows outwards like wood.
type Wheel struct {
	Components []Component // clockwise from 12 o'clock, with gaps between them

	// Number draws the number of a sector, from 1, which stands outside of it;
	// nil leaves no room for numbers. Sectors that are not begun have none.
	Number func(n int, c layout.Color) layout.Frame

	Hub   layout.Frame   // stands in the hole
	Names []layout.Frame // of components, in the corners that are nearest to them: top right, bottom right, top left
}

// HubW is the width of the hole of a wheel with numbers in a square of a width.
func HubW(width layout.Len) layout.Len { return width * 2 * wheelHole / numberedW }

// numberedW is the width of a wheel with numbers in its own measures.
const numberedW = 127.2 * mm

// Component is neighbouring sectors in one colour.
type Component struct {
	Color   layout.Color
	Sectors []Sector
}

// Wheel draws a wheel in a square of a width.
func (s *Stock) Wheel(w Wheel, width layout.Len) layout.Frame {
	d := dial{stock: s, width: width, own: 114 * mm}
	if w.Number != nil {
		d.own = numberedW
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
	d.frame.PutFrame((width-w.Hub.W)/2, (width-w.Hub.H)/2, w.Hub)
	for i, name := range w.Names {
		right, bottom := width-name.W, width-name.H
		switch i {
		case 0:
			d.frame.PutFrame(right, 0, name)
		case 1:
			d.frame.PutFrame(right, bottom, name)
		case 2:
			d.frame.PutFrame(0, 0, name)
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
