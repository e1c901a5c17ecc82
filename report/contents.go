package report

import (
	"cityprofile/layout"
)

// contents is a page with the chapters and the pages on which they begin. The
// numbers are filled in when all pages exist; their boxes are here already.
func (b *builder) contents() layout.Section {
	s := b.styles
	number := layout.Len(12 * mm)
	var rows []layout.Node
	for _, c := range b.chapters {
		title, accent := b.title(c.id), b.accent(c.id)
		link := &layout.Tag{Role: layout.RoleLink} // what stands in it is read, the number too
		line := contentsLine{
			title: b.says("", in(s.h3, accent), title),
			ref: layout.PageRef{ID: c.id.anchor(), Number: func(page int) layout.Frame {
				p := layout.Piece{Style: s.h3, Text: b.figure(s.h3.Font, b.lang.Int(page))}
				f, _ := layout.Inline(s.h3, p).Fit(layout.Room{Size: layout.Size{W: layout.Width(p), H: s.h3.Leading}})
				return f
			}},
			link: layout.Link{ID: c.id.anchor(), Text: title},
			room: number,
		}
		rows = append(rows,
			layout.Rule(hairline, b.theme.Line), gap(2.6*mm),
			tag(layout.RoleTOCI, tag(layout.RoleRef, layout.As(link, line))), gap(2.6*mm))
	}
	h1 := in(s.h1, b.theme.Brand())
	body := nodes(
		b.bookmarked(1, b.labels.Contents, b.says(layout.RoleH1, h1, b.labels.Contents)),
		gap(10*mm),
		inMain(tag(layout.RoleTOC, layout.Stack(rows...))),
	)
	sheet := b.bodySheet()
	return layout.Section{Body: tag(layout.RoleSect, body), First: sheet, Next: sheet}
}

// contentsLine is a title and the number of a page, all of it a link.
type contentsLine struct {
	title layout.Node
	ref   layout.PageRef
	link  layout.Link
	room  layout.Len // for the number
}

func (c contentsLine) Fit(room layout.Room) (layout.Frame, layout.Node) {
	f, rest := c.title.Fit(layout.Room{Size: layout.Size{W: room.W - c.room, H: room.H}, Top: room.Top})
	if rest != nil {
		return layout.Frame{}, c
	}
	f.W = room.W
	f.Put(room.W, 0, c.ref)
	c.link.Size = f.Size
	f.Put(0, 0, c.link)
	return f, nil
}
