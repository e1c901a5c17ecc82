package golden

import (
	"image"
	"image/color"
	"image/draw"
)

// marks are what differs in two pictures: a picture of it, and boxes around what
// stands together.
type marks struct {
	mask  *image.Paletted // nil where nothing differs
	boxes []image.Rectangle
}

// marksOf finds what differs in two pictures of the same size.
func marksOf(was, is *image.RGBA, o Options, p Pair, dpi int) marks {
	w, h := was.Rect.Dx(), was.Rect.Dy()
	skip := rectangles(o.Ignore, p, dpi)
	mask := image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.RGBA{}, color.RGBA{204, 0, 34, 255}})
	g := grid{w: (w + tile - 1) / tile, h: (h + tile - 1) / tile}
	g.boxes = make([]image.Rectangle, g.w*g.h)
	any := false
	for y := range h {
		if equalRow(was, is, y) {
			continue
		}
	pixels:
		for x := range w {
			at := image.Pt(x, y)
			if apart(was.Pix[y*was.Stride+4*x:], is.Pix[y*is.Stride+4*x:]) <= o.Tolerance {
				continue
			}
			for _, r := range skip {
				if at.In(r) {
					continue pixels
				}
			}
			any = true
			mask.Pix[y*mask.Stride+x] = 1
			b := &g.boxes[y/tile*g.w+x/tile]
			*b = b.Union(image.Rect(x, y, x+1, y+1))
		}
	}
	if !any {
		return marks{}
	}
	return marks{mask, g.together(mask.Rect)}
}

// tile is the side of the squares by which pixels are put together, in pixels.
const tile = 6

// grid has, for each square of a picture, a box around what differs in it.
type grid struct {
	w, h  int
	boxes []image.Rectangle
}

// together puts the boxes of near squares together. What would be a multitude of
// boxes is one.
func (g *grid) together(all image.Rectangle) []image.Rectangle {
	const (
		near = 2 // squares
		most = 40
		air  = 5 // pixels around a box
	)
	var found []image.Rectangle
	seen := make([]bool, len(g.boxes))
	for start := range g.boxes {
		if seen[start] || g.boxes[start].Empty() {
			continue
		}
		var box image.Rectangle
		seen[start] = true
		for list := []int{start}; len(list) > 0; {
			i := list[len(list)-1]
			list = list[:len(list)-1]
			box = box.Union(g.boxes[i])
			for y := max(i/g.w-near, 0); y <= min(i/g.w+near, g.h-1); y++ {
				for x := max(i%g.w-near, 0); x <= min(i%g.w+near, g.w-1); x++ {
					if k := y*g.w + x; !seen[k] && !g.boxes[k].Empty() {
						seen[k] = true
						list = append(list, k)
					}
				}
			}
		}
		found = append(found, box.Inset(-air).Intersect(all))
	}
	for i := 0; i < len(found); i++ {
		for k := i + 1; k < len(found); k++ {
			if found[i].Overlaps(found[k]) {
				found[i] = found[i].Union(found[k])
				found = append(found[:k], found[k+1:]...)
				i = -1
				break
			}
		}
	}
	if len(found) > most {
		one := image.Rectangle{}
		for _, r := range found {
			one = one.Union(r)
		}
		return []image.Rectangle{one}
	}
	return found
}

// onSheet puts a picture on a sheet that may be larger than it; what is beside the
// page is grey.
func onSheet(img image.Image, size image.Point) *image.RGBA {
	out := image.NewRGBA(image.Rectangle{Max: size})
	if img.Bounds().Size() != size {
		draw.Draw(out, out.Rect, image.NewUniform(color.Gray{0x80}), image.Point{}, draw.Src)
	}
	draw.Draw(out, out.Rect, img, img.Bounds().Min, draw.Src)
	return out
}
