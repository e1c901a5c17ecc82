package wood

import "cityprofile/layout"

const mm = layout.MM

// Stock is what all reports draw with: colours, and the drawings that no city
// changes. Many goroutines may use it at once.
type Stock struct {
	palette Palette
	lasting lasting
}

// NewStock is a stock with the colours of a palette.
func NewStock(p Palette) *Stock {
	return &Stock{palette: p, lasting: lasting{arts: map[lastingKey]*layout.Art{}}}
}
