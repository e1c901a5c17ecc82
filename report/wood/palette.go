package wood

import "cityprofile/layout"

// Palette is the colours that drawings share. The colour of what a drawing
// stands for, its accent, comes with each call.
type Palette struct {
	Paper  layout.Color // ground, and rings in solid wood
	Ink    layout.Color // outline of what was reached
	Faint  layout.Color // what is not known
	Pollen layout.Color // what was reached
}

// pale is a colour that has gone so many per cent of the way to paper.
func (p *Palette) pale(c layout.Color, percent int) layout.Color { return c.Mix(p.Paper, percent) }
