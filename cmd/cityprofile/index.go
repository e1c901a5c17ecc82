package main

import (
	"context"
	"fmt"

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

// index writes the page of all reports in a folder. PDFium is started for the
// first picture that is missing.
func (c *console) index(ctx context.Context, folder string) error {
	var renderer *raster.Renderer
	defer func() {
		if renderer != nil {
			renderer.Close()
		}
	}()
	draw := func(ctx context.Context, pdf []byte) ([]byte, error) {
		if renderer == nil {
			var err error
			if renderer, err = raster.Start(ctx); err != nil {
				return nil, err
			}
		}
		d, err := renderer.Open(pdf)
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
	bar := c.progress("drawn")
	defer bar.end()
	return export.WriteIndex(ctx, export.IndexOptions{
		Folder: folder, Draw: draw, Planned: bar.begin, Step: bar.step,
		Failed: func(output string, err error) {
			fmt.Fprintf(bar, "%s: there is no picture of it: %v\n", output, err)
		},
	})
}
