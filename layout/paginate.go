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
	Text  Box   // no text leaves it, from the top left corner of the page; none is checked if it is empty
}

// Section is a part of a document that begins on a new page.
type Section struct {
	Body        Node
	First, Next Sheet // the ground of its first page and of the others
	// Least is what there should be on a page after the first. A page with
	// less takes over from the end of the one before, if that can spare it:
	// a page is not turned for two lines.
	Least Len
	// Closer, if any, makes the body set closer. It is what is printed where that
	// saves a page, if the body has few pages and one of them has room left.
	Closer func() Node
	// Margin, if any, makes what stands around the body once the number of
	// pages is known. It is placed at the top left corner of the page.
	Margin func(page, total int) Frame
}

// Page is a finished page.
type Page struct {
	Number int // from 1
	Frame  Frame
	Bleed  Len // what is trimmed off the frame on each side
}

// ErrNoRoom is the error of Paginate when a node does not fit on a page of
// its own.
var ErrNoRoom = errors.New("layout: a block is higher than an empty page")

// MaxPages are the pages that a document has at most.
const MaxPages = 2000

// ErrTooLong is the error of Paginate for a document of more than MaxPages.
var ErrTooLong = fmt.Errorf("the document has more than %d pages; shorten it", MaxPages)

// Paginate fills pages with the bodies of the sections, one after the other,
// until nothing is left. It does not fail for a link or a PageRef whose anchor
// no page has: that is a Problem of the page on which it stands.
func Paginate(ctx context.Context, sections []Section) ([]Page, error) {
	var pages []Page
	var margins []func(page, total int) Frame
	var texts []Box
	for _, s := range sections {
		list, err := s.fill(ctx, len(pages))
		if err != nil {
			return nil, err
		}
		for i, now := range list {
			sheet := s.Next
			if i == 0 {
				sheet = s.First
			}
			page := Frame{Size: sheet.Size}
			page.PutFrame(0, 0, sheet.Under)
			page.PutFrame(sheet.X, sheet.Y, now.body)
			pages = append(pages, Page{Number: len(pages) + 1, Frame: page})
			margins = append(margins, s.Margin)
			texts = append(texts, sheet.Text)
		}
	}
	for i, margin := range margins {
		if margin != nil {
			pages[i].Frame.PutFrame(0, 0, margin(i+1, len(pages)))
		}
	}
	lead(pages)
	var s survey
	for i := range pages {
		s.look(&pages[i].Frame, texts[i])
	}
	return pages, nil
}

// fill lays out the pages of a section, closer if that saves one.
func (s *Section) fill(ctx context.Context, before int) ([]laid, error) {
	const few = 5 // pages, of which one is worth the work
	list, err := s.pages(ctx, s.Body, before)
	if err != nil || s.Closer == nil || len(list) < 2 || len(list) > few {
		return list, err
	}
	for _, page := range list[1:] {
		if page.body.H < page.room.H*2/3 {
			closer, err := s.pages(ctx, s.Closer(), before)
			if err == nil && len(closer) < len(list) {
				list = closer
			}
			return list, err
		}
	}
	return list, nil
}

// pages lays out the pages of a section, after some others.
func (s *Section) pages(ctx context.Context, body Node, before int) (list []laid, err error) {
	for now := s.lay(body, s.First.Room); ; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if before+len(list) >= MaxPages {
			return nil, ErrTooLong
		}
		if now.rest != nil && now.body.Empty() {
			return nil, fmt.Errorf("%w (page %d, %T)", ErrNoRoom, before+len(list)+1, now.rest)
		}
		var next laid
		if now.rest != nil {
			next = s.lay(now.rest, s.Next.Room)
			now, next = s.share(now, next)
		}
		list = append(list, now)
		if now.rest == nil {
			return list, nil
		}
		now = next
	}
}

// laid is a page that is laid out: from a node, in some room.
type laid struct {
	from Node
	room Size
	body Frame
	rest Node
}

func (s *Section) lay(n Node, room Size) laid {
	body, rest := n.Fit(Room{Size: room, Top: true})
	return laid{n, room, body, rest}
}

// share evens out a page and a next one that holds too little. It gives up
// rather than change the page after that, make one that itself holds too little,
// or one that holds clearly less than the next.
func (s *Section) share(now, next laid) (laid, laid) {
	const tries = 4
	from, to := now, next
	for range tries {
		missing := s.Least - to.body.H
		if missing <= 0 {
			return from, to
		}
		room := Size{now.room.W, from.body.H - missing}
		from = s.lay(now.from, room)
		if from.rest == nil || from.body.H < s.Least {
			break
		}
		before := to.body.H
		to = s.lay(from.rest, next.room)
		if to.body.H <= before || from.body.H < to.body.H*9/10 || !s.sameAfter(next, to) {
			break
		}
	}
	return now, next
}

// sameAfter reports whether what follows two ways of laying out a page is the
// same.
func (s *Section) sameAfter(a, b laid) bool {
	if a.rest == nil || b.rest == nil {
		return a.rest == nil && b.rest == nil
	}
	x, y := s.lay(a.rest, a.room), s.lay(b.rest, b.room)
	return x.body.H == y.body.H && (x.rest == nil) == (y.rest == nil)
}

// lead gives each PageRef the number that it stands for. What leads to an anchor
// that no page has is a Problem of its page.
func lead(pages []Page) {
	at := map[string]int{}
	links, refs := false, false
	for _, p := range pages {
		Walk(p.Frame, func(_ []*Tag, pl Placed) {
			switch it := pl.Item.(type) {
			case Anchor:
				at[it.ID] = p.Number
			case Link:
				links = links || it.URL == ""
			case PageRef:
				refs = true
			}
		})
	}
	if !links && !refs {
		return
	}
	for i := range pages {
		f := &pages[i].Frame
		for _, p := range astray(*f, at) {
			f.Put(0, 0, p)
		}
		if refs {
			*f = withPageRefs(*f, at)
		}
	}
}

// astray are the problems of a page whose links and references lead to no anchor.
func astray(f Frame, at map[string]int) (list []Problem) {
	Walk(f, func(_ []*Tag, pl Placed) {
		switch it := pl.Item.(type) {
		case Link:
			if it.URL == "" && at[it.ID] == 0 {
				list = append(list, Problem{Message: fmt.Sprintf("a link leads nowhere: no page has the anchor %q", it.ID), Text: it.Text})
			}
		case PageRef:
			if at[it.ID] == 0 {
				list = append(list, Problem{Message: "a page number stands for no page: no page has its anchor", Text: it.ID})
			}
		}
	})
	return list
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
