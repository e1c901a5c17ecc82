// Package raster shows what a reader of a finished PDF gets: its pixels, and
// its structure tree with the text of each element. It asks PDFium, the
// library in Chrome, which runs here as WebAssembly without cgo.
package raster

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"runtime"
	"strings"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Renderer is one instance of a running PDFium. It takes seconds to start, since
// it is compiled to machine code first, so the tests of a package share one. It
// and its documents are not safe for concurrent use; see Beside.
type Renderer struct {
	pool   pdfium.Pool
	cache  wazero.CompilationCache // nil without a folder
	pdfium pdfium.Pdfium
}

// most is the number of instances that run at once.
const most = 8

// Start starts PDFium, which runs until Close or the end of the context. The
// machine code is kept in the folder cache, from which the next start takes it
// within 0.2 s; an empty name keeps nothing. What PDFium would print is thrown
// away.
func Start(ctx context.Context, cache string) (*Renderer, error) {
	if err := ctx.Err(); err != nil { // or seconds would be spent in vain
		return nil, fmt.Errorf("raster: %w", err)
	}
	config := wazero.NewRuntimeConfig().WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	r := &Renderer{}
	if cache != "" {
		c, err := wazero.NewCompilationCacheWithDir(cache)
		if err != nil {
			return nil, fmt.Errorf("raster: %w", err)
		}
		r.cache, config = c, config.WithCompilationCache(c)
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context: experimental.WithCompilationWorkers(ctx, runtime.GOMAXPROCS(0)),
		MinIdle: 1, MaxIdle: most, MaxTotal: most,
		RuntimeConfig: config,
		Stdout:        io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	r.pool = pool
	if r.pdfium, err = pool.GetInstanceWithContext(ctx); err != nil {
		pool.Close()
		return nil, fmt.Errorf("raster: %w", err)
	}
	return r, nil
}

// Beside is another instance of the same PDFium, for use at the same time as the
// first, with which it ends. There may be eight in all; one more waits for the
// end of the context, which is its error.
func (r *Renderer) Beside(ctx context.Context) (*Renderer, error) {
	instance, err := r.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("raster: %w", err)
	}
	return &Renderer{pdfium: instance}, nil
}

// Close ends this instance of PDFium and, of the one that Start returned, all
// others.
func (r *Renderer) Close() error {
	errs := []error{r.pdfium.Close()}
	if r.pool != nil {
		errs = append(errs, r.pool.Close())
	}
	if r.cache != nil {
		errs = append(errs, r.cache.Close(context.Background()))
	}
	return errors.Join(errs...)
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
