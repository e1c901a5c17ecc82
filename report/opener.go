package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/trunk"
)

// windowScale is 0.031 mm for a ring unit.
var windowScale = layout.Scale{X: 0.031 * mm * 1000, Y: 0.031 * mm * 1000}

// opener is the first page of a chapter: its number and title on a window
// into the trunk.
func (b *builder) opener(id chapterID, sect *layout.Tag) layout.Frame {
	const bottom = 245 * mm // of the text
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	b.window(&f, id, pageH, 0, 178*mm)
	text := b.openerText(id, sect)
	f.PutFrame(margin, bottom-text.H, text)
	const side = 13 * mm
	b.wood.putMark(&f, margin, 269*mm+b.wood.markHeight(side)/2, side, b.place(id), b.theme.Paper, b.theme.Pollen)
	return f
}

// halfOpener is a band at the top of a page, for a chapter that is short.
func (b *builder) halfOpener(id chapterID, sect *layout.Tag) layout.Frame {
	const band, up = 128 * mm, 62 * mm
	var art layout.Frame
	b.window(&art, id, band, up, 66*mm)
	clip := layout.Rect(0, 0, pageW, band)
	f := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	f.Put(0, 0, layout.Group{Clip: &clip, Frame: art})
	f.PutFrame(margin, 74*mm, b.openerText(id, sect))
	return f
}

// window paints the ground of an opener as high as height, with the trunk
// moved up, and the chapter's own ring wherever it stays above clear.
func (b *builder) window(f *layout.Frame, id chapterID, height, up, clear layout.Len) {
	t, accent := b.wood.trunk, b.accent(id)
	c, _ := b.chapterOf(id)
	w := c.window
	ring := &t.Rings[w.ring]
	at := t.Pith
	if w.sample >= 0 {
		at = ring[w.sample]
	}
	unit := layout.Len(windowScale.X / 1000)
	x, y := w.x-layout.Len(at.X)*unit, w.y-layout.Len(at.Y)*unit-up

	ground := accent
	if w.ring == trunk.Bark {
		ground = b.theme.deep(accent)
	}
	f.Put(0, 0, layout.Shape{Path: layout.Rect(0, 0, pageW, height), Pen: layout.Pen{Fill: &ground}})
	if w.ring == trunk.Bark {
		b.wood.putBark(f, x, y, windowScale, accent)
	}
	b.wood.ringLines(f, x, y, windowScale, b.theme.pale(accent, 20), 80, 0, 1)
	if p := runs(ring, func(p trunk.Point) bool { return y+layout.Len(p.Y)*unit < clear }); len(p.Ops) > 0 {
		f.Put(x, y, layout.Drawing{Art: &layout.Art{Path: p, Paint: layout.Stroke}, Scale: windowScale,
			Pen: layout.Pen{Stroke: &b.theme.Pollen, Width: units(52, windowScale), Round: true}})
	}
}

// putBark paints the area of the trunk with its bark.
func (w *wood) putBark(f *layout.Frame, x, y layout.Len, s layout.Scale, c layout.Color) {
	f.Put(x, y, layout.Drawing{Art: w.bark, Scale: s, Pen: layout.Pen{Fill: &c, Stroke: &c, Width: units(260, s), Round: true}})
}

// runs is the ring over every run of at least two neighbouring samples that
// are wanted; closed when all are.
func runs(r *trunk.Ring, wanted func(trunk.Point) bool) layout.Path {
	at := func(j int) bool { return wanted(r[(j+trunk.Samples)%trunk.Samples]) }
	var p layout.Path
	all := true
	for j := range r {
		if !at(j) {
			all = false
			continue
		}
		if at(j - 1) {
			continue
		}
		n := 0
		for n < trunk.Samples && at(j+n+1) {
			n++
		}
		if n > 0 {
			p = p.Join(r.Arc(j, n))
		}
	}
	if all {
		return r.Closed()
	}
	return p
}

// openerText is the number and the title of a chapter: its heading.
func (b *builder) openerText(id chapterID, sect *layout.Tag) layout.Frame {
	s := b.styles
	title := b.title(id)
	style := s.openerTitle
	p := b.label(style.Font, title)
	if len(p.Lines(style.Size.Thousandths(bodyW), text.Balanced)) > 3 {
		style = s.openerSmall
	}
	heading := layout.Begin(layout.As(sect, nodes(
		b.filled(layout.RoleP, s.openerNumber, b.lang.Fill(b.labels.Chapter, "n", b.lang.Int(b.place(id)+1))),
		gap(2*mm),
		tag(layout.RoleH1, layout.Para(style, p)),
	)),
		layout.Anchor{ID: id.anchor()},
		layout.Bookmark{Level: 1, Title: title})
	f, _ := heading.Fit(layout.Room{Size: layout.Size{W: bodyW, H: pageH}, Top: true})
	return f
}
