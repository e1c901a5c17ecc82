// Package raster shows what a reader of a finished PDF gets: its pixels, and
// its structure tree with the text of each element. It asks PDFium, the
// library in Chrome, which runs here as WebAssembly without cgo.
package raster

import (
	"context"
	"fmt"
	"image"
	"image/draw"
	"io"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
)

// Renderer is a running PDFium. It takes seconds to start, since it is compiled
// each time, so the tests of a package, or the files of a command, share one.
// It and its documents are not safe for concurrent use.
type Renderer struct {
	pool   pdfium.Pool
	pdfium pdfium.Pdfium
}

// Start starts PDFium, which runs until Close or the end of the context. What
// it would print is thrown away.
func Start(ctx context.Context) (*Renderer, error) {
	if err := ctx.Err(); err != nil { // or seconds would be spent in vain
		return nil, fmt.Errorf("raster: %w", err)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: ctx, MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	instance, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("raster: %w", err)
	}
	return &Renderer{pool, instance}, nil
}

// Close ends PDFium.
func (r *Renderer) Close() error {
	err := r.pdfium.Close()
	if e := r.pool.Close(); err == nil {
		err = e
	}
	return err
}

// Document is an open file. Close it.
type Document struct {
	renderer *Renderer
	ref      references.FPDF_DOCUMENT
	pages    int
}

// Open opens a PDF, of which it keeps the bytes until it is closed. A file that
// PDFium cannot read, or that has a password, is an error.
func (r *Renderer) Open(data []byte) (*Document, error) {
	d, err := r.pdfium.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	n, err := r.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.Document})
	if err != nil {
		r.pdfium.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.Document})
		return nil, fmt.Errorf("raster: %w", err)
	}
	return &Document{r, d.Document, n.PageCount}, nil
}

// Close closes the file.
func (d *Document) Close() error {
	_, err := d.renderer.pdfium.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref})
	return err
}

// Pages is the number of pages.
func (d *Document) Pages() int { return d.pages }

// check is the error for a page, from 1, that is not there.
func (d *Document) check(page int) error {
	if page < 1 || page > d.pages {
		return fmt.Errorf("raster: there is no page %d: the file has %d", page, d.pages)
	}
	return nil
}

// Image is a page, from 1, as wide as a number of pixels, on white. A page more
// than four times as high as it is wide becomes narrower than that. The same
// file gives the same pixels wherever its fonts are embedded.
func (d *Document) Image(page, width int) (*image.RGBA, error) {
	if err := d.check(page); err != nil {
		return nil, err
	}
	if width < 1 || width > maxWidth {
		return nil, fmt.Errorf("raster: page %d cannot be %d pixels wide: choose 1 to %d", page, width, maxWidth)
	}
	p, err := d.renderer.pdfium.RenderPageInPixels(&requests.RenderPageInPixels{
		Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: page - 1}},
		Width: width, Height: 4 * width,
	})
	if err != nil {
		return nil, fmt.Errorf("raster: page %d: %w", page, err)
	}
	defer p.Cleanup()
	// The pixels lie in PDFium's memory, which is used again.
	out := image.NewRGBA(p.Result.RenderedImage.Bounds())
	draw.Draw(out, out.Bounds(), p.Result.RenderedImage, p.Result.RenderedImage.Bounds().Min, draw.Src)
	return out, nil
}

// Selected is the text of a page, from 1, as it is copied by who selects all of
// it, with line feeds.
func (d *Document) Selected(page int) (string, error) {
	if err := d.check(page); err != nil {
		return "", err
	}
	p := d.renderer.pdfium
	text, err := p.FPDFText_LoadPage(&requests.FPDFText_LoadPage{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: page - 1}},
	})
	if err != nil {
		return "", fmt.Errorf("raster: page %d: %w", page, err)
	}
	defer p.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	n, err := p.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return "", fmt.Errorf("raster: page %d: %w", page, err)
	}
	all, err := p.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: text.TextPage, Count: n.Count})
	if err != nil {
		return "", fmt.Errorf("raster: page %d: %w", page, err)
	}
	return strings.TrimRight(strings.ReplaceAll(all.Text, "\r\n", "\n"), "\x00"), nil
}

// maxWidth keeps a page within the memory that WebAssembly has.
const maxWidth = 8000
