// Package pdf writes laid-out pages as a PDF file. It alone knows fpdf.
//
// A canvas paints each page as a content stream; fpdf gathers the pages into
// a document; finish then takes fpdf's file apart, adds what fpdf cannot write
// (fonts, drawings, pictures, the structure tree, links, the outline and the
// metadata) and writes the objects again in an order of their own. So the file
// is a function of the document: same pages, same bytes.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/go-pdf/fpdf"

	"cityprofile/layout"
	"cityprofile/layout/cos"
)

// errShape is an error of ours: fpdf wrote a file of an unknown shape.
var errShape = errors.New("pdf: fpdf wrote a file of an unknown shape")

// Document is what a file is made of.
type Document struct {
	Pages  []layout.Page
	Meta   Meta
	Source *Source // carried in the file where its standard allows; nil for none
}

// Meta describes a document.
type Meta struct {
	Title    string
	Author   string
	Subject  string
	Language string    // language tag (BCP 47)
	Creator  string    // the program that made the document
	Producer string    // the program that made the file
	Date     time.Time // of creation and change; only its UTC day and time count
	Standard Standard
}

// Write writes a document. The bytes depend on nothing but the document.
// Nothing is written to w when there is an error.
func Write(ctx context.Context, w io.Writer, d Document) error {
	b, err := encode(ctx, d)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// encode makes the file in memory. fpdf panics on what it does not expect:
// that is an error of the one document, not the end of the program.
func encode(ctx context.Context, d Document) (b []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			b, err = nil, fmt.Errorf("pdf: %v", r)
		}
	}()
	c := newCanvas(d.Meta.Language)
	skeleton, err := paintPages(ctx, c, d.Pages)
	if err != nil {
		return nil, err
	}
	f, err := cos.Read(skeleton)
	if err != nil {
		return nil, err
	}
	if err := finish(f, c, d); err != nil {
		return nil, err
	}
	return f.Bytes(), nil
}

// paintPages gives the pages to fpdf and returns its file: pages with their
// content, uncompressed, and nothing else.
func paintPages(ctx context.Context, c *canvas, pages []layout.Page) ([]byte, error) {
	if len(pages) == 0 {
		return nil, fmt.Errorf("pdf: a document without pages")
	}
	size := func(s layout.Size) fpdf.SizeType {
		return fpdf.SizeType{Wd: inPoints(s.W), Ht: inPoints(s.H)}
	}
	pen := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size(pages[0].Frame.Size)})
	pen.SetCompression(false) // finish deflates everything once
	pen.SetCatalogSort(true)
	pen.SetAutoPageBreak(false, 0)
	const perPage = 256 // bytes that fpdf adds to a page's content
	total := 4 * perPage
	epoch := time.Unix(0, 0).UTC() // replaced by finish; fpdf would read the clock
	pen.SetCreationDate(epoch)
	pen.SetModificationDate(epoch)
	for _, p := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		pen.AddPageFormat("P", size(p.Frame.Size))
		content := c.paint(p)
		total += len(content) + perPage
		pen.RawWriteBuf(bytes.NewReader(content))
	}
	var b bytes.Buffer
	b.Grow(total)
	if err := pen.Output(&b); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return b.Bytes(), nil
}

// inPoints is a length for fpdf, which writes it to a hundredth of a point.
func inPoints(l layout.Len) float64 { return float64(unit(l)) / 100 }
