package layout

import (
	"context"
	"errors"
	"fmt"
)

// Sheet is the ground of a page: its size, where the body stands on it, and
// what lies below the body.
type Sheet struct {
	Size
	X, Y  Len   // top left corner of the body
	Room  Size  // of the body
	Under Frame // painted first; an artifact unless it holds tags
}

// Section is a part of a document that begins on a new page.
type Section struct {
	Body        Node
	First, Next Sheet // the ground of its first page and of the others
	// Margin, if any, makes what stands around the body once the number of
	// pages is known. It is placed at the top left corner of the page.
	Margin func(page, total int) Frame
}

// Page is a finished page.
type Page struct {
	Number int // from 1
	Frame  Frame
}

// ErrNoRoom is the error of Paginate when a node does not fit on a page of
// its own.
var ErrNoRoom = errors.New("layout: a block is higher than an empty page")

// Paginate fills pages with the bodies of the sections, one after the other,
// until nothing is left.
func Paginate(ctx context.Context, sections []Section) ([]Page, error) {
	var pages []Page
	var margins []func(page, total int) Frame
	for _, s := range sections {
		sheet := s.First
		for rest := s.Body; rest != nil; sheet = s.Next {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			var body Frame
			body, rest = rest.Fit(Room{sheet.Room, true})
			if rest != nil && body.Empty() {
				return nil, fmt.Errorf("%w (page %d, %T)", ErrNoRoom, len(pages)+1, rest)
			}
			page := Frame{Size: sheet.Size}
			page.PutFrame(0, 0, sheet.Under)
			page.PutFrame(sheet.X, sheet.Y, body)
			pages = append(pages, Page{len(pages) + 1, page})
			margins = append(margins, s.Margin)
		}
	}
	for i, margin := range margins {
		if margin != nil {
			pages[i].Frame.PutFrame(0, 0, margin(i+1, len(pages)))
		}
	}
	fillPageRefs(pages)
	return pages, nil
}

// fillPageRefs replaces each PageRef by the number it stands for.
func fillPageRefs(pages []Page) {
	at := map[string]int{}
	refs := false
	for _, p := range pages {
		Walk(p.Frame, func(_ []*Tag, pl Placed) {
			switch it := pl.Item.(type) {
			case Anchor:
				at[it.ID] = p.Number
			case PageRef:
				refs = true
			}
		})
	}
	if !refs {
		return
	}
	for i := range pages {
		pages[i].Frame = withPageRefs(pages[i].Frame, at)
	}
}

func withPageRefs(f Frame, at map[string]int) Frame {
	items := make([]Placed, len(f.Items))
	for i, p := range f.Items {
		switch it := p.Item.(type) {
		case Group:
			it.Frame = withPageRefs(it.Frame, at)
			p.Item = it
		case PageRef:
			number := it.Number(at[it.ID])
			p = Placed{p.X - number.W, p.Y, Group{Frame: number}}
		}
		items[i] = p
	}
	f.Items = items
	return f
}

// Problems are the problems of all pages, in reading order of the pages.
func Problems(pages []Page) []PageProblem {
	var all []PageProblem
	for _, p := range pages {
		Walk(p.Frame, func(_ []*Tag, pl Placed) {
			if it, ok := pl.Item.(Problem); ok {
				all = append(all, PageProblem{p.Number, it})
			}
		})
	}
	return all
}

// PageProblem is a problem and the page on which it is.
type PageProblem struct {
	Page int
	Problem
}
