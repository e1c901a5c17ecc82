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
	"slices"
	"sync"
	"time"

	"github.com/go-pdf/fpdf"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
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

// Writer writes documents, one after the other or several at once. It keeps
// the memory that one document needed for the next. The zero Writer is ready to
// be used.
type Writer struct {
	benches sync.Pool
	lasting sync.Map // *layout.Art to *cos.Stream: lasting drawings as forms
}

// Write writes a document. The bytes depend on nothing but the document.
// Nothing is written to out when there is an error.
func (w *Writer) Write(ctx context.Context, out io.Writer, d Document) (err error) {
	b, ok := w.benches.Get().(*bench)
	if !ok {
		b = newBench(&w.lasting)
	}
	f, err := b.make(ctx, d)
	if err != nil {
		return err // the bench may be in any state: it is not used again
	}
	defer w.benches.Put(b)
	return f.Write(out)
}

// Write writes one document.
func Write(ctx context.Context, out io.Writer, d Document) error {
	return new(Writer).Write(ctx, out, d)
}

// bench is where a document is made, with the memory that is used again.
type bench struct {
	canvas   *canvas
	sizes    []layout.Size // of the pages
	skeleton bytes.Buffer  // fpdf's file of such pages
	contents [][]byte      // of the pages
	streams  arena
	lasting  *sync.Map // of the writer
}

func newBench(lasting *sync.Map) *bench { return &bench{canvas: newCanvas(), lasting: lasting} }

// arena is memory for the streams of a document.
type arena struct{ b []byte }

// room is an empty slice with room for n bytes.
func (a *arena) room(n int) []byte {
	const chunk = 1 << 18
	if cap(a.b)-len(a.b) < n { // what is in use stays where it is
		a.b = make([]byte, 0, max(n, 2*cap(a.b), chunk))
	}
	from := len(a.b)
	a.b = a.b[:from+n]
	return a.b[from : from : from+n]
}

// make makes the file of a document. It is good until the bench is used again.
// fpdf panics on what it does not expect: that is an error of the one document,
// not the end of the program.
func (b *bench) make(ctx context.Context, d Document) (f *cos.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("pdf: %v", r)
		}
	}()
	b.streams.b, b.contents = b.streams.b[:0], b.contents[:0]
	b.canvas.begins(d.Meta.Language)
	if err := b.paint(ctx, d.Pages); err != nil {
		return nil, err
	}
	if f, err = cos.Read(b.skeleton.Bytes()); err != nil {
		return nil, err
	}
	return f, b.finish(f, d)
}

// paint paints the pages, and has fpdf write a file of as many, if the last
// document had others. Their content does not go through it: it would be copied
// four times over.
func (b *bench) paint(ctx context.Context, pages []layout.Page) error {
	if len(pages) == 0 {
		return fmt.Errorf("pdf: a document without pages")
	}
	sizes := make([]layout.Size, len(pages))
	for i, p := range pages {
		if err := ctx.Err(); err != nil {
			return err
		}
		sizes[i] = p.Frame.Size
		content := b.canvas.paint(p)
		b.contents = append(b.contents, append(b.streams.room(len(content)), content...))
	}
	if slices.Equal(sizes, b.sizes) {
		return nil // as in the last document
	}
	b.sizes = nil
	if err := b.layDown(sizes); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	b.sizes = sizes
	return nil
}

// layDown has fpdf write a file of empty pages.
func (b *bench) layDown(pages []layout.Size) error {
	size := func(s layout.Size) fpdf.SizeType {
		return fpdf.SizeType{Wd: inPoints(s.W), Ht: inPoints(s.H)}
	}
	pen := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: size(pages[0])})
	pen.SetCompression(false) // finish deflates everything once
	pen.SetCatalogSort(true)
	pen.SetAutoPageBreak(false, 0)
	epoch := time.Unix(0, 0).UTC() // replaced by finish; fpdf would read the clock
	pen.SetCreationDate(epoch)
	pen.SetModificationDate(epoch)
	for _, s := range pages {
		pen.AddPageFormat("P", size(s))
	}
	b.skeleton.Reset()
	return pen.Output(&b.skeleton)
}

// inPoints is a length for fpdf, which writes it to a hundredth of a point.
func inPoints(l layout.Len) float64 { return float64(unit(l)) / 100 }
