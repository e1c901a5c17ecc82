// Package thumb draws the pages of reports from their files.
//
// It serves reports whose pages are gone: an index of exported files has only
// the files, not the layout.Page values they were written from, and whoever
// compares two reports may have nothing but the files. That is why it interprets
// content and reads glyph outlines although the house has both as values while it
// writes.
//
// It reads what package pdf writes: paths, lines, drawings, clips, pictures and
// the glyphs of embedded TrueType programs, in device colours. It draws only part
// of a file by another program, and says what is missing. Its pixels are the same
// on every machine: areas are summed up in whole numbers, and no product is fused
// with a sum. Package raster, which contains a whole viewer and is as large as one,
// is its referee in tests.
package thumb

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"math"

	"cityprofile/layout/pdf/cos"
)

// maxSide keeps a picture within reason.
const maxSide = 4000

// Document is a file whose pages are drawn. What pages share is read once. It is
// not safe for concurrent use.
type Document struct {
	file  *cos.File
	pages []*cos.Dict
	fonts map[*cos.Dict]*outlines
	forms map[*cos.Stream][]byte
	room  room
	// digests are those of the dictionaries and streams that Digest met.
	digests map[cos.Object][sha256.Size]byte
}

// Picture is a drawn page.
type Picture struct {
	*image.RGBA
	// Missing is what the page has and the picture has not, such as "the operator
	// sh". It is empty for the reports of package pdf.
	Missing []string
}

// Open opens a file. It does not change data.
func Open(data []byte) (*Document, error) {
	f, err := cos.Read(data)
	if err != nil {
		return nil, fmt.Errorf("thumb: %w", err)
	}
	return New(f), nil
}

// New is Open for a file that was taken apart before.
func New(f *cos.File) *Document {
	return &Document{
		file: f, pages: pages(f),
		fonts: map[*cos.Dict]*outlines{}, forms: map[*cos.Stream][]byte{}, digests: map[cos.Object][sha256.Size]byte{},
	}
}

// Pages is the number of pages.
func (d *Document) Pages() int { return len(d.pages) }

// Width is how many pixels a page, from 1, is wide at a number of dots per inch;
// 0 if there is no such page, or it has no size.
func (d *Document) Width(page, dpi int) int {
	if page < 1 || page > len(d.pages) {
		return 0
	}
	box, ok := boxOf(d.file, d.pages[page-1])
	if !ok {
		return 0
	}
	return max(int(math.Round((box.x1-box.x0)*float64(dpi)/72)), 1)
}

// Page draws a page, numbered from 1, on white; width is in pixels, 1 to 4000. The
// same file gives the same pixels. Damage within a page ends its drawing early, and
// is Missing. It is an error if there is no such page, the picture would be empty or
// too large, or ctx ends.
func (d *Document) Page(ctx context.Context, page, width int) (*Picture, error) {
	if page < 1 || page > len(d.pages) {
		return nil, fmt.Errorf("thumb: the file has no page %d", page)
	}
	dict := d.pages[page-1]
	box, ok := boxOf(d.file, dict)
	if !ok || width < 1 || width > maxSide || float64(width)*(box.y1-box.y0)/(box.x1-box.x0) > maxSide {
		return nil, errors.New("thumb: the picture would be empty or too large")
	}
	scale := float64(width) / (box.x1 - box.x0)
	height := max(int(math.Round((box.y1-box.y0)*scale)), 1)
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	d.room.path.reset() // a page can end within a path
	p := &painter{Document: d, ctx: ctx, img: img, left: maxOps, room: &d.room}
	p.state = state{matrix: matrix{scale, 0, 0, -scale, -box.x0 * scale, box.y1 * scale}, pen: pen{width: 1, miter: 10}}
	p.state.fill.A, p.state.stroke.A = 255, 255
	if turn, _ := d.file.Int(inherited(d.file, dict, "Rotate")); turn != 0 {
		p.miss("that the page is turned")
	}
	p.run(p.content(dict), d.file.Dict(inherited(d.file, dict, "Resources")))
	return &Picture{img, p.missing}, ctx.Err()
}

// Page opens a file and draws one of its pages.
func Page(ctx context.Context, pdf []byte, page, width int) (*image.RGBA, error) {
	d, err := Open(pdf)
	if err != nil {
		return nil, err
	}
	p, err := d.Page(ctx, page, width)
	if err != nil {
		return nil, err
	}
	return p.RGBA, nil
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

// pages are the pages of a file, in order (7.7.3).
func pages(f *cos.File) (all []*cos.Dict) {
	seen := map[*cos.Dict]bool{}
	var walk func(node *cos.Dict, depth int)
	walk = func(node *cos.Dict, depth int) {
		if node == nil || depth > maxDepth || seen[node] {
			return
		}
		seen[node] = true
		if f.Name(node.Get("Type")) != "Pages" {
			all = append(all, node)
			return
		}
		for _, k := range f.Array(node.Get("Kids")) {
			walk(f.Dict(k), depth+1)
		}
	}
	walk(f.Dict(f.Dict(f.Root).Get("Pages")), 0)
	return all
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
