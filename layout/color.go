package layout

// Color is a colour in sRGB.
type Color struct{ R, G, B uint8 }

// Mix is the colour t per cent of the way from c to d, each channel rounded
// half up.
func (c Color) Mix(d Color, t int) Color {
	m := func(a, b uint8) uint8 { return uint8((int(a)*(100-t) + int(b)*t + 50) / 100) }
	return Color{m(c.R, d.R), m(c.G, d.G), m(c.B, d.B)}
}
