package main

import (
	"context"
	"fmt"

	"cityprofile/layout/pdf/thumb"
	"cityprofile/report/export"
	"cityprofile/report/picture"
)

// pictureWidth is how wide the pictures of the index are, in pixels.
const pictureWidth = 240

// index writes the page of all reports in a folder.
func (c *console) index(ctx context.Context, folder, format string) error {
	bar := c.progress("Drew", "cover", "covers", format)
	defer bar.end()
	return export.WriteIndex(ctx, export.IndexOptions{
		Folder:  folder,
		Planned: bar.begin,
		Draw:    firstPage,
		Step:    bar.step,
		Failed: func(output string, err error) {
			fmt.Fprintf(bar, "%s: no cover image: %v\n", output, err)
		},
	})
}

// firstPage is a picture of the first page of a PDF.
func firstPage(ctx context.Context, pdf []byte) ([]byte, error) {
	page, err := thumb.Page(ctx, pdf, 1, pictureWidth)
	if err != nil {
		return nil, err
	}
	return picture.Of(page).JPEG(), nil
}
