package main

import (
	"context"
	"image"
	"testing"

	"cityprofile/layout/pdf/raster"
	"cityprofile/layout/pdf/thumb"
)

// What package thumb draws is what PDFium, a whole reader, draws: at 96 dots per
// inch, a page is off by no more than 1.5 of 255 on average, and no square of 12
// pixels by more than 30, which dense small Han letters come near. A letter that is missing or stands elsewhere is off by
// more; what is less is how the two smooth edges, thin lines and pictures. CI has
// every page of all samples drawn, other runs every fourth page of some.
func TestPDFiumDrawsTheSamePages(t *testing.T) {
	const (
		dpi     = 96
		onPage  = 1.5
		onPlace = 30.0
	)
	needsPDFium(t)
	every := 4
	if demanded() {
		every = 1
	}
	for i, name := range refereed(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pdf := sample(t, name)
			d, err := thumb.Open(pdf)
			if err != nil {
				t.Fatal(err)
			}
			throughPDFium(t, pdf, func(r *raster.Document) {
				if d.Pages() != r.Pages() {
					t.Fatalf("%d pages, PDFium has %d", d.Pages(), r.Pages())
				}
				for page := 1 + i%every; page <= r.Pages(); page += every {
					got, err := d.Page(context.Background(), page, d.Width(page, dpi))
					if err != nil {
						t.Fatal(err)
					}
					if len(got.Missing) > 0 {
						t.Errorf("page %d: not drawn: %q", page, got.Missing)
					}
					want := averaged(t, r, page, got.Rect.Dx(), 2)
					b := got.Rect.Intersect(want.Rect)
					if got.Rect.Dx() != want.Rect.Dx() || got.Rect.Dy()-b.Dy() > 1 {
						t.Fatalf("page %d: %v, PDFium draws %v", page, got.Rect, want.Rect)
					}
					off := distance(got.RGBA, want, b)
					place, most := furthest(got.RGBA, want, b)
					if off > onPage || most > onPlace {
						t.Errorf("page %d: %.2f of 255 off, at %v %.1f", page, off, place, most)
					}
				}
			})
		})
	}
}

// averaged is a page that is drawn n times as large.
func averaged(t *testing.T, d *raster.Document, page, width, n int) *image.RGBA {
	t.Helper()
	img, err := d.Image(page, n*width)
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(image.Rect(0, 0, width, img.Bounds().Dy()/n))
	for y := range out.Bounds().Dy() {
		for x := range width {
			var sum [4]int
			for i := range n * n {
				at := img.PixOffset(n*x+i%n, n*y+i/n)
				for c := range sum {
					sum[c] += int(img.Pix[at+c])
				}
			}
			at := out.PixOffset(x, y)
			for c, v := range sum {
				out.Pix[at+c] = byte(v / (n * n))
			}
		}
	}
	return out
}

// furthest is the square in which two pictures are furthest apart.
func furthest(got, want *image.RGBA, in image.Rectangle) (at image.Point, most float64) {
	const side = 12
	for y := in.Min.Y; y+side <= in.Max.Y; y += side / 2 {
		for x := in.Min.X; x+side <= in.Max.X; x += side / 2 {
			if off := distance(got, want, image.Rect(x, y, x+side, y+side)); off > most {
				at, most = image.Pt(x, y), off
			}
		}
	}
	return at, most
}

// distance is how far two pictures are apart in a part of them, from 0 to 255, on
// average.
func distance(got, want *image.RGBA, in image.Rectangle) float64 {
	sum := 0
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			g, w := got.PixOffset(x, y), want.PixOffset(x, y)
			for c := range 3 {
				sum += max(int(got.Pix[g+c])-int(want.Pix[w+c]), int(want.Pix[w+c])-int(got.Pix[g+c]))
			}
		}
	}
	return float64(sum) / float64(3*in.Dx()*in.Dy())
}
