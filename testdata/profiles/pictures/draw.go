//go:build ignore

// Draw makes the pictures of the illustrative profiles: nothing in them is
// taken from elsewhere. Run it in this folder with go run draw.go. The WebP
// file is the PNG of the same name, converted by ImageMagick.
package main

import (
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"log"
	"math"
	"os"
)

func main() {
	save("hills.jpg", hills(900, 900, 0))
	save("river.jpg", hills(600, 400, 2.1))
	save("portrait.png", portrait(480, 480))
	save("logo.png", logo(300, 120))
	save("meadow.png", hills(480, 320, 4.4))
}

func save(name string, m image.Image) {
	f, err := os.Create(name)
	if err != nil {
		log.Fatal(err)
	}
	if name[len(name)-3:] == "jpg" {
		err = jpeg.Encode(f, m, &jpeg.Options{Quality: 80})
	} else {
		err = png.Encode(f, m)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		log.Fatal(err)
	}
}

// hills are ranges that pale with their distance.
func hills(w, h int, phase float64) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	near, far := [3]float64{24, 68, 56}, [3]float64{224, 216, 190}
	for x := range w {
		u := float64(x) / float64(w)
		for y := range h {
			v := float64(y) / float64(h)
			depth := 0.0
			for k := range 6 {
				k := float64(k)
				line := 0.25 + 0.12*k + 0.05*math.Sin(u*(7-k)+phase*k+k*k) + 0.02*math.Sin(u*23+k*5+phase)
				if v > line {
					depth = (k + 1) / 6
				}
			}
			c := func(i int) uint8 { return uint8(far[i]*(1-depth) + near[i]*depth) }
			m.Set(x, y, color.RGBA{c(0), c(1), c(2), 255})
		}
	}
	return m
}

// portrait is a head and shoulders without a face.
func portrait(w, h int) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for x := range w {
		for y := range h {
			u, v := float64(x)/float64(w)-0.5, float64(y)/float64(h)
			c := color.RGBA{206, 217, 208, 255}
			switch {
			case math.Hypot(u, (v-0.42)*0.85) < 0.17:
				c = color.RGBA{120, 150, 138, 255}
			case math.Hypot(u*0.8, v-1.02) < 0.36:
				c = color.RGBA{60, 98, 86, 255}
			}
			m.Set(x, y, c)
		}
	}
	return m
}

// logo is three leaves on a transparent ground.
func logo(w, h int) image.Image {
	m := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i, c := range []color.NRGBA{{20, 69, 58, 255}, {18, 78, 110, 255}, {242, 194, 48, 255}} {
		cx, cy, r := float64(60+90*i), float64(h)/2, float64(h)*0.42
		for x := range w {
			for y := range h {
				dx, dy := float64(x)-cx, float64(y)-cy
				if math.Hypot(dx-r/2, dy) < r && math.Hypot(dx+r/2, dy) < r {
					m.SetNRGBA(x, y, c)
				}
			}
		}
	}
	return m
}
