package sheet

import (
	"cityprofile/layout"
	"cityprofile/report/wood"
)

// Theme is the colours of a report.
type Theme struct {
	Ink    layout.Color // body text
	Ink2   layout.Color // secondary text, labels, empty states
	Grey   layout.Color // rings of the mark that are not the current one
	Line   layout.Color // hairlines between rows; decoration
	Paper  layout.Color // page, rings in solid wood, text on accents
	Birch  layout.Color // ground of the cover, the back and the message
	Pollen layout.Color // what was reached, where the reader is; never text
	Hues   [hues]layout.Color
}

// Hue is one of the strong colours of a theme: chapters and the components of
// the City Biodiversity Index choose among them.
type Hue int

// The hues, by their names in the theme "rings".
const (
	Pine Hue = iota
	Lake
	Clay
	Moss
	Heath
	hues // how many there are
)

// Rings is the theme "rings": the growth rings of a tree.
func Rings() *Theme {
	hex := func(v uint32) layout.Color { return layout.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)} }
	return &Theme{
		Ink: hex(0x17251F), Ink2: hex(0x4B5A53), Grey: hex(0x7C8981), Line: hex(0xC6CCC3),
		Paper: hex(0xFFFFFF), Birch: hex(0xF5F1E6), Pollen: hex(0xF2C230),
		Hues: [hues]layout.Color{
			Pine:  hex(0x14453A),
			Lake:  hex(0x124E6E),
			Clay:  hex(0x8A3A1C),
			Moss:  hex(0x4A5714),
			Heath: hex(0x5B3862),
		},
	}
}

// Brand is the colour of the report as a whole: its cover and back, and what
// stands in no chapter.
func (t *Theme) Brand() layout.Color { return t.Hues[Pine] }

// Component is the colour of a component of the City Biodiversity Index, 0 to 2.
func (t *Theme) Component(i int) layout.Color { return t.Hues[[3]Hue{Pine, Lake, Clay}[i]] }

// Palette is the colours of drawings.
func (t *Theme) Palette() wood.Palette {
	return wood.Palette{Paper: t.Paper, Ink: t.Ink, Faint: t.Ink2, Pollen: t.Pollen}
}
