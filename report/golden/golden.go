// Package golden compares reports as a reader has them, not as bytes: what the file
// says of itself, its text, its structure and its pixels.
//
// Pages are matched by what stands on them, and then elements by their text and
// role, so that a page or a paragraph more is one difference, and what follows it is
// compared with what it was. A change is told once, in the layer that it belongs to:
// where text has changed, the pixels of its page have of necessity, and where
// anything has, so has the embedded profile; neither is told then.
package golden

import (
	"context"
	"image"

	"cityprofile/layout/pdf/cos"
	"cityprofile/layout/pdf/seen"
	"cityprofile/layout/pdf/thumb"
)

// Layer is what a difference is in.
type Layer string

// The layers, in the order in which differences are told.
const (
	Metadata  Layer = "metadata"
	Text      Layer = "text"
	Structure Layer = "structure"
	Pixels    Layer = "pixels"
)

// Layers are all layers.
var Layers = []Layer{Metadata, Text, Structure, Pixels}

// Kind is what has happened.
type Kind string

// The kinds of a difference.
const (
	Added   Kind = "added"
	Removed Kind = "removed"
	Changed Kind = "changed"
	Moved   Kind = "moved"
)

// Difference is one difference of two reports.
type Difference struct {
	Layer Layer `json:"layer"`
	Kind  Kind  `json:"kind"`
	Old   int   `json:"oldPage,omitempty"` // from 1; 0 for the document, or what was not there
	New   int   `json:"newPage,omitempty"`
	// Path is the element, such as Document/Sect[2]/P, in the new report unless it
	// was removed; empty for a page as a whole and for metadata.
	Path  string `json:"path,omitempty"`
	What  string `json:"what,omitempty"` // of an element or the metadata: role, alt, lang, title, …
	Was   string `json:"was,omitempty"`
	Is    string `json:"is,omitempty"`
	Words []Word `json:"words,omitempty"` // of a changed text
	Also  []int  `json:"also,omitempty"`  // further pages of the new report with the same difference
	Area  *Area  `json:"area,omitempty"`  // of changed pixels
}

// Area is where the pixels of a page differ.
type Area struct {
	Pixels int             `json:"pixels"` // how many differ
	Of     int             `json:"of"`     // of so many
	Most   int             `json:"most"`   // the largest difference of a colour, up to 255
	DPI    int             `json:"dpi"`
	Box    image.Rectangle `json:"-"`
	Points [4]int          `json:"points"` // the box: left, top, width and height
}

// Pair is a page of the old report and the page of the new one that is compared
// with it; 0 where there is none.
type Pair struct {
	Old int `json:"old"`
	New int `json:"new"`
}

// Comparison is what differs.
type Comparison struct {
	Pages       []Pair       `json:"pages"` // in the order of the new report, removed pages where they were
	Differences []Difference `json:"differences"`
	// Undrawn says why the pixels of pages were not compared: the files of other
	// programs can have what is not drawn.
	Undrawn []Undrawn `json:"undrawn,omitempty"`
}

// Undrawn is a page whose pixels were not compared.
type Undrawn struct {
	Pair
	Why string `json:"why"`
}

// Same reports whether nothing differs.
func (c *Comparison) Same() bool { return len(c.Differences) == 0 }

// Options say how reports are compared.
type Options struct {
	DPI       int // dots per inch, 1 to 150; 0 for DefaultDPI
	Tolerance int // the difference of a colour that is none, 0 to 255
	Ignore    []Ignore
}

// DefaultDPI is enough for a letter to be seen, and quickly drawn.
const DefaultDPI = 72

// Report is a report to compare.
type Report struct {
	seen  *seen.Document
	drawn drawer
}

// drawer draws the pages of a report, numbered from 1.
type drawer interface {
	page(ctx context.Context, page, dpi int) (*thumb.Picture, error)
}

// file draws the pages of a file.
type file struct{ *thumb.Document }

func (f file) page(ctx context.Context, page, dpi int) (*thumb.Picture, error) {
	return f.Page(ctx, page, f.Width(page, dpi))
}

// Open opens a report. An error means that it cannot be read.
func Open(ctx context.Context, data []byte) (*Report, error) {
	f, err := cos.Read(data)
	if err != nil {
		return nil, err
	}
	d, err := seen.File(ctx, f)
	if err != nil {
		return nil, err
	}
	return &Report{d, file{thumb.New(f)}}, nil
}
