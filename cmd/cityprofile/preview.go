package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf/cos"
	"cityprofile/layout/pdf/thumb"
)

// previewOptions are the flags of preview.
type previewOptions struct {
	reportOptions
	output, pages string
	dpi           int
	sheet         bool
}

func (c *console) previewCommand() *cobra.Command {
	var o previewOptions
	cmd := &cobra.Command{
		Use:   "preview PROFILE|FILE.pdf|-",
		Short: "Draw the pages of a report as PNG pictures",
		Long: "Draw the pages of a report as PNG pictures: page-001.png and so on, in the folder ID-preview or\n" +
			"the one that -o names. With a single page, or --sheet for one picture of all pages, -o may name a\n" +
			"PNG file.\n\n" +
			"A report is a PDF file or a profile, which is rendered in memory. The pictures are the same on\n" +
			"every computer. Pages made by another program may have parts that cannot be drawn: each is named.",
		Example: "  cityprofile preview kunming.toml\n  cityprofile preview kunming.pdf --pages 1,3-5 --dpi 150 -o pages\n  cityprofile preview kunming.toml --sheet --dpi 24 -o kunming.png",
		Args:    takeOne("a profile or a PDF file"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.preview(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "output folder, or PNG file for a single picture (default NAME-preview, or NAME.png)")
	f.StringVar(&o.pages, "pages", "", "pages to draw, such as 1,3-5 (default all)")
	f.IntVar(&o.dpi, "dpi", 96, "resolution, from 18 to 150")
	f.BoolVar(&o.sheet, "sheet", false, "draw one picture with all pages, at a lower resolution if it would be too large")
	o.reportOptions.flags(cmd)
	return cmd
}

func (c *console) preview(ctx context.Context, name string, o previewOptions) error {
	if o.dpi < fewestDPI || o.dpi > mostDPI {
		return fmt.Errorf("--dpi %d: expected %d to %d", o.dpi, fewestDPI, mostDPI)
	}
	data, err := c.reportFile(ctx, name, o.reportOptions)
	if err != nil {
		return err
	}
	d, err := thumb.Open(data)
	switch {
	case errors.Is(err, cos.ErrEncrypted):
		return fmt.Errorf("%s is encrypted; remove the password first", name)
	case errors.Is(err, cos.ErrNoPDF):
		return fmt.Errorf("%s: %w", name, cos.ErrNoPDF)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	}
	pages, err := pageNumbers(o.pages, d.Pages())
	if err != nil {
		return fmt.Errorf("--pages %s: %w", o.pages, err)
	}
	isPNG := strings.EqualFold(filepath.Ext(o.output), ".png")
	if isPNG && len(pages) > 1 && !o.sheet {
		return fmt.Errorf("-o %s is one picture, and there are %d pages; name a folder, choose one with --pages, or use --sheet", o.output, len(pages))
	}
	if o.output == "" {
		base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
		if name == stdin {
			base = "report"
		}
		if o.output = base + "-preview"; o.sheet {
			o.output, isPNG = base+".png", true
		}
	}
	if o.sheet {
		img, err := c.contactSheet(ctx, d, name, pages, o.dpi)
		if err != nil {
			return err
		}
		if !isPNG {
			o.output = filepath.Join(o.output, "sheet.png")
		}
		return writePicture(ctx, o.output, img)
	}
	for _, page := range pages {
		img, err := c.drawnPage(ctx, d, name, page, o.dpi)
		if err != nil {
			return err
		}
		file := o.output
		if !isPNG {
			file = filepath.Join(o.output, fmt.Sprintf("page-%03d.png", page))
		}
		if err := writePicture(ctx, file, img); err != nil {
			return err
		}
	}
	return nil
}

// drawnPage draws a page, and says what of it is not drawn.
func (c *console) drawnPage(ctx context.Context, d *thumb.Document, name string, page, dpi int) (*image.RGBA, error) {
	p, err := d.Page(ctx, page, d.Width(page, dpi))
	if err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%s: page %d: %w", name, page, err)
	}
	if len(p.Missing) > 0 {
		fmt.Fprintf(c.err, "%s: page %d: not drawn: %s\n", shown(name), page, shown(strings.Join(p.Missing, ", ")))
	}
	return p.RGBA, nil
}

// contactSheet is a picture of pages, seven in a row. It has no more than some
// million pixels: large reports get smaller pages.
func (c *console) contactSheet(ctx context.Context, d *thumb.Document, name string, pages []int, dpi int) (*image.RGBA, error) {
	const (
		across = 7
		air    = 8
		lowest = 6
		most   = 40_000_000 // pixels
	)
	for dpi > lowest && len(pages)*d.Width(1, dpi)*d.Width(1, dpi)*3/2 > most {
		dpi--
	}
	var all []*image.RGBA
	var size image.Point // of the largest page
	for _, page := range pages {
		img, err := c.drawnPage(ctx, d, name, page, dpi)
		if err != nil {
			return nil, err
		}
		all = append(all, img)
		size = image.Pt(max(size.X, img.Rect.Dx()), max(size.Y, img.Rect.Dy()))
	}
	columns := min(across, len(all))
	rows := (len(all) + columns - 1) / columns
	sheet := image.NewRGBA(image.Rect(0, 0, air+columns*(size.X+air), air+rows*(size.Y+air)))
	draw.Draw(sheet, sheet.Rect, image.NewUniform(color.Gray{0xDD}), image.Point{}, draw.Src)
	for i, img := range all {
		at := image.Pt(air+i%columns*(size.X+air), air+i/columns*(size.Y+air))
		draw.Draw(sheet, img.Rect.Add(at), img, image.Point{}, draw.Src)
	}
	return sheet, nil
}

// pageNumbers reads a list of pages and ranges, in order and each once; all pages if
// it is empty.
func pageNumbers(list string, most int) ([]int, error) {
	wanted := make([]bool, most+1)
	for _, part := range strings.Split(list, ",") {
		from, to := 1, most
		if list != "" {
			first, last, isRange := strings.Cut(part, "-")
			var err error
			if from, err = strconv.Atoi(strings.TrimSpace(first)); err != nil {
				return nil, errors.New("expected pages and ranges, such as 1,3-5")
			}
			if to = from; isRange {
				if to, err = strconv.Atoi(strings.TrimSpace(last)); err != nil {
					return nil, errors.New("expected pages and ranges, such as 1,3-5")
				}
			}
		}
		if from < 1 || to > most || from > to {
			return nil, fmt.Errorf("the report has pages 1 to %d", most)
		}
		for page := from; page <= to; page++ {
			wanted[page] = true
		}
	}
	var all []int
	for page, is := range wanted {
		if is {
			all = append(all, page)
		}
	}
	return all, nil
}
