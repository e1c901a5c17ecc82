package main

import (
	"context"
	"fmt"
	"runtime/debug"

	"cityprofile/layout/raster"
	"cityprofile/report/export"
	"cityprofile/report/picture"
)

// Pictures of the index are as wide as a number of pixels, and made from larger
// ones, since PDFium draws no line thinner than a pixel.
const (
	pictureWidth = 160
	drawnWidth   = 3 * pictureWidth
)

// index writes the page of all reports in a folder. PDFium is started only if
// a picture is missing.
func (c *console) index(ctx context.Context, folder string) error {
	// What main allows for one report would be several times PDFium's 100 MB.
	defer debug.SetGCPercent(debug.SetGCPercent(50))
	bar := c.progress("drawn")
	defer bar.end()
	var renderer *raster.Renderer
	defer func() {
		if renderer != nil {
			renderer.Close()
		}
	}()
	return export.WriteIndex(ctx, export.IndexOptions{
		Folder: folder,
		Planned: func(pictures int) (err error) {
			if pictures > 0 {
				bar.begin(pictures)
				renderer, err = raster.Start(ctx)
			}
			return err
		},
		Draw: func(_ context.Context, pdf []byte) ([]byte, error) { return firstPage(renderer, pdf) },
		Step: bar.step,
		Failed: func(output string, err error) {
			fmt.Fprintf(bar, "%s: there is no picture of it: %v\n", output, err)
		},
	})
}

// firstPage is a picture of the first page of a PDF.
func firstPage(r *raster.Renderer, pdf []byte) ([]byte, error) {
	d, err := r.Open(pdf)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	page, err := d.Image(1, drawnWidth)
	if err != nil {
		return nil, err
	}
	return picture.Of(page).Fit(pictureWidth, 2*pictureWidth).JPEG(), nil
}
