// Package thumb draws small pictures of the pages of reports.
//
// It serves reports whose pages are gone: an index of exported files has only
// the files, not the layout.Page values they were written from, so their covers
// have to be drawn from the PDF. That is why it interprets content and reads
// glyph outlines although the house has both as values while it writes.
//
// It reads what package pdf writes: paths, drawings, pictures and the glyphs of
// embedded TrueType programs, in device RGB. It ignores everything else, so it
// draws only part of a file by another program. A picture of a few hundred
// pixels takes some milliseconds and little more memory than the picture itself.
// For pixels exactly as a PDF viewer shows them there is package raster, which
// contains a whole viewer and is as large as one.
package thumb

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	"cityprofile/layout/pdf/cos"
)

// maxSide keeps a picture within reason.
const maxSide = 4000

// Page draws a page of a PDF, numbered from 1, on white; width is in pixels, 1 to
// 4000. The same file gives the same pixels. Damage within a page ends its
// drawing early. It is an error if the file cannot be read, has no such page, or
// the picture would be empty or too large.
func Page(ctx context.Context, pdf []byte, page, width int) (*image.RGBA, error) {
	f, err := cos.Read(pdf)
	if err != nil {
		return nil, fmt.Errorf("thumb: %w", err)
	}
	d := find(f, page)
	if d == nil {
		return nil, fmt.Errorf("thumb: the file has no page %d", page)
	}
	box, ok := boxOf(f, d)
	if !ok || width < 1 || width > maxSide || float64(width)*(box.y1-box.y0)/(box.x1-box.x0) > maxSide {
		return nil, errors.New("thumb: the picture would be empty or too large")
	}
	scale := float64(width) / (box.x1 - box.x0)
	height := max(int(math.Round((box.y1-box.y0)*scale)), 1)
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	p := &painter{ctx: ctx, file: f, img: img, fonts: map[*cos.Dict]*outlines{}, left: maxOps}
	p.state = state{
		matrix: matrix{scale, 0, 0, -scale, -box.x0 * scale, box.y1 * scale},
		width:  1, fill: color.RGBA{A: 255}, stroke: color.RGBA{A: 255},
	}
	p.run(p.content(d), f.Dict(inherited(f, d, "Resources")))
	return img, ctx.Err()
}

// rect is a rectangle in points.
type rect struct{ x0, y0, x1, y1 float64 }

func boxOf(f *cos.File, page *cos.Dict) (r rect, ok bool) {
	a := f.Array(inherited(f, page, "MediaBox"))
	if len(a) != 4 {
		return r, false
	}
	var v [4]float64
	for i := range v {
		if v[i], ok = f.Number(a[i]); !ok {
			return r, false
		}
	}
	r = rect{min(v[0], v[2]), min(v[1], v[3]), max(v[0], v[2]), max(v[1], v[3])}
	return r, r.x1-r.x0 >= 1 && r.y1-r.y0 >= 1
}

// maxDepth is how deep pages and forms may stand in each other.
const maxDepth = 20

// inherited is an entry of a page, or of what is above it (ISO 32000-1,
// 7.7.3.4).
func inherited(f *cos.File, page *cos.Dict, key cos.Name) cos.Object {
	for range maxDepth {
		if v := page.Get(key); v != nil || page == nil {
			return v
		}
		page = f.Dict(page.Get("Parent"))
	}
	return nil
}

// find returns a page by its number, nil if there is none (7.7.3).
func find(f *cos.File, number int) *cos.Dict {
	var walk func(node *cos.Dict, depth int) *cos.Dict
	walk = func(node *cos.Dict, depth int) *cos.Dict {
		if node == nil || depth > maxDepth {
			return nil
		}
		if f.Name(node.Get("Type")) != "Pages" {
			number--
			if number == 0 {
				return node
			}
			return nil
		}
		for _, k := range f.Array(node.Get("Kids")) {
			if found := walk(f.Dict(k), depth+1); found != nil || number <= 0 {
				return found
			}
		}
		return nil
	}
	return walk(f.Dict(f.Dict(f.Root).Get("Pages")), 0)
}

// content returns the content of a page.
func (p *painter) content(page *cos.Dict) []byte {
	var all []byte
	add := func(o cos.Object) {
		if s := p.file.Stream(o); s != nil {
			if data, err := p.file.Decode(s); err == nil {
				all = append(append(all, data...), '\n')
			}
		}
	}
	if list := p.file.Array(page.Get("Contents")); list != nil {
		for _, o := range list {
			add(o)
		}
		return all
	}
	add(page.Get("Contents"))
	return all
}
