package wood

import "cityprofile/layout"

// Palette is the colours that drawings share. The colour of what a drawing
// stands for, its accent, comes with each call.
type Palette struct {
	Paper  layout.Color // ground, and rings in solid wood
	Ink    layout.Color // marks of where something started
	Faint  layout.Color // what has no points; signs in a legend
	Pollen layout.Color // what was reached: awards, the ring of a window
}

// pale is a colour that has gone so many per cent of the way to paper.
func (p *Palette) pale(c layout.Color, percent int) layout.Color { return c.Mix(p.Paper, percent) }

// WindowRing is the colour of ring lines on the ground of a window in an
// accent.
func (p *Palette) WindowRing(accent layout.Color) layout.Color { return p.pale(accent, 20) }

// CellLine is the outline of a cell of the wheel that holds no point.
func (p *Palette) CellLine(accent layout.Color) layout.Color { return p.pale(accent, 35) }
