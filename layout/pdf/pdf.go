// Package pdf writes laid-out pages as a PDF file. It alone knows fpdf.
//
// The way of a document is frame, canvas, fpdf, finish. The canvas paints the
// frame of each page as operators. fpdf carries the document: its pages with
// their content, its pictures, its language and its information go into fpdf by
// calls that fpdf offers, and come out in the file that it writes. finish reads
// that file, adds what fpdf lacks, and writes the objects in an order of their
// own. So the file is a function of the document: same pages, same bytes.
//
// This is what finish does, and why fpdf does not:
//
//	fonts           fpdf shapes nothing, and has no way in for a font made elsewhere
//	drawings        a template sets a line width of its own, rounds its scale, and is hashed each time
//	structure tree  fpdf has no call for it
//	links           fpdf writes them inside of the page, where no tag can refer to them
//	outline         fpdf counts no entries, and takes the height of the last page for that of all
//	XMP             fpdf writes the packet, but the catalogue does not refer to it
//	dates           fpdf writes them without their time zone
//	output intent   fpdf has no call for it
//	source          fpdf does not say how an attachment is related, and its links then lead astray
//	page labels,    fpdf has no call for them
//	viewer settings
//	leftovers       fpdf writes an empty list of attachments, and a ProcSet that nobody reads
//	compression     fpdf deflates stream by stream with new tables, and has no object streams
package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"cityprofile/layout/pdf/cos"
)

// Writer writes documents, one after the other or several at once. It keeps
// the memory that one document needed for the next. The zero Writer is ready to
// be used.
type Writer struct {
	jobs    sync.Pool
	lasting sync.Map // *layout.Art to *cos.Stream: lasting drawings as forms
}

// Write writes a document. The bytes depend on nothing but the document.
// Nothing is written to out when there is an error.
func (w *Writer) Write(ctx context.Context, out io.Writer, d Document) (err error) {
	j, ok := w.jobs.Get().(*job)
	if !ok {
		j = newJob(&w.lasting)
	}
	f, err := j.file(ctx, d)
	if err != nil {
		return err // the job may be in any state: it is not used again
	}
	defer w.jobs.Put(j)
	return f.Write(out)
}

// Write writes one document.
func Write(ctx context.Context, out io.Writer, d Document) error {
	return new(Writer).Write(ctx, out, d)
}

// file makes the file of a document. It is good until the job is used again.
func (j *job) file(ctx context.Context, d Document) (*cos.File, error) {
	f, err := j.carry(ctx, d)
	if err != nil {
		return nil, err
	}
	return f, j.finish(f, d)
}

// carry paints the pages and has fpdf carry them.
func (j *job) carry(ctx context.Context, d Document) (*cos.File, error) {
	if len(d.Pages) == 0 {
		return nil, errors.New("pdf: a document without pages")
	}
	j.streams.b = j.streams.b[:0]
	j.ledger.begin(d.Meta.Language)
	j.canvas.begin()
	sheets := make([]sheet, len(d.Pages))
	for i, p := range d.Pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		sheets[i] = j.canvas.paint(p)
	}
	images := make([]carried, len(j.ledger.images.list))
	for i, m := range j.ledger.images.list {
		var err error
		if images[i], err = carriedImage(m); err != nil {
			return nil, fmt.Errorf("pdf: picture %d: %w", i+1, err)
		}
	}
	j.carried.Reset()
	if err := carry(&j.carried, d.Meta, sheets, j.canvas.ops, images); err != nil {
		return nil, err
	}
	return cos.Read(j.carried.Bytes())
}
