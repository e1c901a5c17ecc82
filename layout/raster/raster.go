// Package raster shows what a reader of a finished PDF gets: its pixels, and
// its structure tree with the text of each element. It asks PDFium, the
// library in Chrome, which runs here as WebAssembly without cgo.
package raster

import (
	"context"
	"fmt"
	"image"
	"image/draw"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
)

// Renderer is a running PDFium. It takes a second or two to start, so one is
// shared by whoever needs it. It is not safe for concurrent use.
type Renderer struct {
	pool   pdfium.Pool
	pdfium pdfium.Pdfium
}

// Start starts PDFium.
func Start(ctx context.Context) (*Renderer, error) {
	pool, err := webassembly.Init(webassembly.Config{Context: ctx, MinIdle: 1, MaxIdle: 1, MaxTotal: 1})
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	const patience = 30 * time.Second
	instance, err := pool.GetInstance(patience)
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

// Open opens a PDF.
func (r *Renderer) Open(data []byte) (*Document, error) {
	d, err := r.pdfium.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	n, err := r.pdfium.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.Document})
	if err != nil {
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

// page names a page, from 1.
func (d *Document) page(n int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: n - 1}}
}

// Image is a page, from 1, as wide as a number of pixels.
func (d *Document) Image(page, width int) (*image.RGBA, error) {
	p, err := d.renderer.pdfium.RenderPageInPixels(&requests.RenderPageInPixels{Page: d.page(page), Width: width, Height: 4 * width})
	if err != nil {
		return nil, fmt.Errorf("raster: page %d: %w", page, err)
	}
	defer p.Cleanup()
	out := image.NewRGBA(p.Result.RenderedImage.Bounds())
	draw.Draw(out, out.Bounds(), p.Result.RenderedImage, p.Result.RenderedImage.Bounds().Min, draw.Src)
	return out, nil
}
