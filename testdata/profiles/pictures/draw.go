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
	save("araucaria.jpg", araucaria(1640, 1640))
	save("garden.jpg", garden(600, 400))
	save("hills.jpg", hills(1640, 1640, 0))
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

// araucaria are trees with crowns like bowls above the mist of a valley.
func araucaria(w, h int) image.Image {
	m := hills(w, h, 1.3).(*image.RGBA)
	for i := range 19 {
		k := float64(i)
		near := 0.35 + 0.65*math.Abs(math.Sin(k*2.4)) // how near a tree stands
		x, foot := math.Mod(0.03+k*0.618, 1), 0.42+0.55*near
		high, wide := 0.30*near, 0.085*near
		tone := color.RGBA{uint8(150 - 126*near), uint8(168 - 112*near), uint8(148 - 104*near), 255}
		for px := range w {
			for py := range h {
				u, v := (float64(px)/float64(w)-x)/wide, (foot-float64(py)/float64(h))/high
				trunk := math.Abs(u) < 0.06 && v > 0 && v < 0.9
				crown := math.Abs(u) < 1 && v > 0.78+0.16*u*u && v < 0.92+0.10*u*u+0.04*math.Cos(u*14)
				if trunk || crown {
					m.Set(px, py, tone)
				}
			}
		}
	}
	return m
}

// garden is seen from above: round beds in rows, and hives between them.
func garden(w, h int) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	flowers := []color.RGBA{{242, 194, 48, 255}, {138, 58, 28, 255}, {91, 56, 98, 255}, {230, 222, 196, 255}}
	for x := range w {
		for y := range h {
			const cell = 100
			u, v := x%cell-cell/2, y%cell-cell/2
			r := math.Hypot(float64(u), float64(v))
			c := color.RGBA{112, 133, 92, 255} // grass
			switch {
			case (y/cell)%2 == 1 && (x/cell)%3 == 1:
				if max(u, -u) < 20 && max(v, -v) < 14 {
					c = color.RGBA{164, 122, 76, 255} // a hive
				}
			case r < 40 && int(r)%10 < 3:
				c = color.RGBA{74, 87, 20, 255} // leaves
			case r < 40:
				c = flowers[(x/cell+2*(y/cell))%len(flowers)]
			}
			m.Set(x, y, c)
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
