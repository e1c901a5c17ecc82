package report

import (
	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// contents is a page with the chapters and the pages on which they begin. The
// numbers are filled in when all pages exist; their boxes are here already.
func (b *builder) contents() layout.Section {
	s := b.Styles
	number := layout.Len(12 * mm)
	var rows []layout.Node
	for _, c := range b.chapters {
		title, accent := b.title(c.id), b.accent(c.id)
		link := &layout.Tag{Role: layout.RoleLink} // what stands in it is read, the number too
		line := contentsLine{
			title: b.Says("", sheet.In(s.H3, accent), title),
			ref: layout.PageRef{ID: c.id.anchor(), Number: func(page int) layout.Frame {
				p := layout.Piece{Style: s.H3, Text: b.Figure(s.H3.Font, b.Lang.Int(page))}
				f, _ := layout.Inline(s.H3, p).Fit(layout.Room{Size: layout.Size{W: layout.Width(p), H: s.H3.Leading}})
				return f
			}},
			link: layout.Link{ID: c.id.anchor(), Text: title},
			room: number,
		}
		rows = append(rows,
			layout.Rule(sheet.Hairline, b.Theme.Line), sheet.Gap(2.6*mm),
			sheet.Tag(layout.RoleTOCI, sheet.Tag(layout.RoleRef, layout.As(link, line))), sheet.Gap(2.6*mm))
	}
	h1 := sheet.In(s.H1, b.Theme.Brand())
	body := sheet.Nodes(
		sheet.Bookmarked(1, b.Labels.Contents, b.Says(layout.RoleH1, h1, b.Labels.Contents)),
		sheet.Gap(10*mm),
		sheet.InMain(sheet.Tag(layout.RoleTOC, layout.Stack(rows...))),
	)
	page := sheet.Page()
	return layout.Section{Body: sheet.Tag(layout.RoleSect, body), First: page, Next: page}
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
