// Package seen says what a reader gets of a PDF, from the file alone: the
// elements of its structure with their roles, texts, languages, descriptions and
// links, and what the file says of itself.
//
// It reads the structure tree and not the look of a page: what is not in the tree
// is not an element, and is kept for each page as Loose. A file without a tree has
// one element for each page, with the page's text in the order of its content.
//
// Text is read code by code through ToUnicode. A tagged file states every space
// (ISO 32000-1, 14.8.2.5), so there nothing is guessed from positions; in a file
// without tags a wide gap is a space and a new height is a new line. Codes of
// simple fonts without ToUnicode are read as WinAnsiEncoding; a code without a
// text is U+FFFD.
//
// Package raster, which asks PDFium, is the referee of this package in tests.
package seen

import (
	"context"
	"errors"
	"fmt"

	"cityprofile/layout/pdf/cos"
)

// Document is what a reader gets of a file.
type Document struct {
	Meta     Metadata
	Pages    []Page
	Elements []*Element // the outermost, in reading order
}

// Page is a page of a document.
type Page struct {
	Width, Height float64 // points
	// Loose is the text that is in no element: that of artifacts, such as a
	// running foot. Each piece of marked content is a line, and each text in it.
	Loose string
}

// Read reads a file. It does not change data. It is an error of package cos if
// the file cannot be read, and one if it has no pages or ctx ends. Damage within a
// page ends the text of that page.
func Read(ctx context.Context, data []byte) (*Document, error) {
	f, err := cos.Read(data)
	if err != nil {
		return nil, fmt.Errorf("seen: %w", err)
	}
	return File(ctx, f)
}

// File is Read for a file that was taken apart before.
func File(ctx context.Context, f *cos.File) (*Document, error) {
	leaves := pagesOf(f)
	if len(leaves) == 0 {
		return nil, errors.New("the file has no pages")
	}
	d := &Document{Meta: metadata(f)}
	r := &reader{ctx: ctx, file: f, fonts: map[*cos.Dict]*font{}, guess: !d.Meta.Tagged, left: maxOperators}
	t := &tree{file: f, page: map[cos.Ref]int{}, contents: make([]*content, len(leaves)), seen: map[cos.Ref]bool{}}
	for i, leaf := range leaves {
		if t.contents[i] = r.page(leaf); ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if leaf.ref != 0 {
			t.page[leaf.ref] = i + 1
		}
		d.Pages = append(d.Pages, Page{leaf.width, leaf.height, t.contents[i].loose()})
	}
	d.Elements = t.elements()
	if len(d.Elements) == 0 {
		for i, c := range t.contents {
			if text := c.all(); text != "" {
				d.Elements = append(d.Elements, &Element{Text: text, Page: i + 1})
			}
			d.Pages[i].Loose = ""
		}
	}
	return d, nil
}
