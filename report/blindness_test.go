package report

import (
	"math"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// eyes are how a colour in linear RGB is seen: the matrices for a complete lack of
// one kind of cone in G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
// TVCG 15 (6), 2009; and a greyscale print, by the luminance of WCAG.
var eyes = map[string][3][3]float64{
	"all cones":    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"grey":         {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

// lab is a colour in CIELAB for D65, as eyes see it.
func lab(c layout.Color, eye [3][3]float64) [3]float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	in := [3]float64{linear(c.R), linear(c.G), linear(c.B)}
	var rgb [3]float64
	for i, row := range eye {
		rgb[i] = min(max(row[0]*in[0]+row[1]*in[1]+row[2]*in[2], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124*rgb[0] + 0.3576*rgb[1] + 0.1805*rgb[2]) / 0.9505)
	y := f(0.2126*rgb[0] + 0.7152*rgb[1] + 0.0722*rgb[2])
	z := f((0.0193*rgb[0] + 0.1192*rgb[1] + 0.9505*rgb[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// TestWhatMustBeToldApartIsByEveryEye simulates the eyes. Colours that differ by
// hue alone are told apart by a second sign as well, which is named here and
// tested where it is drawn.
func TestWhatMustBeToldApartIsByEveryEye(t *testing.T) {
	th := sheet.Rings()
	type pair struct {
		what   string
		a, b   layout.Color
		least  float64
		second string // what tells them apart in grey; empty where lightness must
	}
	pairs := []pair{
		{"a yellow ring and the wood below it", th.Pollen, th.Brand(), 40, ""},
		{"a yellow ring and the light rings", th.Pollen, th.Birch, 8, "it is at least 1.8 times as wide"},
		{"the marks of a baseline and of a target, and paper", th.Ink, th.Paper, 60, ""},
	}
	for i := range 3 { // beside each other in the wheel
		c := th.Component(i)
		pairs = append(pairs, pair{"a point of a component and none", c, th.Paper, 40, ""},
			pair{"neighbouring components", c, th.Component((i + 1) % 3), 8, "a gap, and their names at the rim"})
	}
	for name, eye := range eyes {
		for _, p := range pairs {
			if name == "grey" && p.second != "" {
				continue
			}
			a, b := lab(p.a, eye), lab(p.b, eye)
			d := math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
			if d < p.least {
				t.Errorf("%s: %s differ by %.1f, want %.0f", name, p.what, d, p.least)
			}
		}
	}
}
