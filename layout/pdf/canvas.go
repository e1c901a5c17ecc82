package pdf

import "cityprofile/layout"

// canvas paints one page at a time, and notes in the ledger what the page shares
// with others. It decides nothing: each item says where it stands and what it
// looks like.
type canvas struct {
	ledger *ledger
	ops    ops // the content of all pages

	page     int // from 0
	width    layout.Len
	height   layout.Len
	pictures []placement
	now      state
	saved    []state
	open     bool     // marked content is open
	owner    *element // of the open marked content; nil for an artifact
}

// state is the part of the graphics state that the canvas keeps track of, so
// that nothing is set twice.
type state struct {
	fill, stroke       layout.Color
	hasFill, hasStroke bool
	width              layout.Len
	dash               [2]layout.Len
	round              bool
	font               int // 1 and up
	size               int64
}

// begin makes the canvas ready for a document.
func (c *canvas) begin() { c.page, c.ops = -1, c.ops[:0] }

// paint paints the next page.
func (c *canvas) paint(p layout.Page) sheet {
	c.page++
	c.ledger.tree.beginPage()
	c.width, c.height = p.Frame.W, p.Frame.H
	c.pictures = nil
	c.now, c.saved, c.open = state{width: unknown}, c.saved[:0], false
	from := len(c.ops)
	c.ops.str(".01 0 0 -.01 0 ")
	c.ops = append(appendDecimal(c.ops, divRound(int64(c.height)*1000, layout.Pt), 3), " cm\n"...)
	c.frame(p.Frame, 0, 0, make([]*layout.Tag, 0, 16))
	c.endMark()
	return sheet{p.Frame.Size, from, len(c.ops), c.pictures}
}

// unknown is a width or a dash that must be set anew.
const unknown layout.Len = -1

// fromBottom is a box with y pointing up, as all of a file outside of our
// content has it.
func (c *canvas) fromBottom(b layout.Box) layout.Box {
	return layout.Box{X0: b.X0, Y0: c.height - b.Y1, X1: b.X1, Y1: c.height - b.Y0}
}

func (c *canvas) frame(f layout.Frame, x, y layout.Len, tags []*layout.Tag) {
	for _, p := range f.Items {
		x, y := x+p.X, y+p.Y
		switch it := p.Item.(type) {
		case layout.Group:
			c.group(it, x, y, tags)
		case layout.Glyphs:
			c.beginMark(tags, false)
			c.glyphs(it, x, y)
		case layout.Shape:
			c.beginMark(tags, true)
			c.shape(it, x, y)
		case layout.Drawing:
			c.beginMark(tags, true)
			c.drawing(it, x, y)
		case layout.Picture:
			c.beginMark(tags, true)
			c.picture(it, x, y)
		case layout.Link:
			box := layout.Box{X0: x, Y0: y, X1: x + it.W, Y1: y + it.H}
			c.ledger.links = append(c.ledger.links, link{it, c.page, c.fromBottom(box), c.ledger.tree.at(tags)})
		case layout.Anchor:
			c.ledger.anchors[it.ID] = spot{c.page, c.height - y}
		case layout.Bookmark:
			c.ledger.bookmarks = append(c.ledger.bookmarks, bookmark{it, spot{c.page, c.height - y}})
		case layout.Void:
			if _, ok := content(tags); ok {
				c.ledger.tree.at(tags).blank = true
			}
		}
	}
}

func (c *canvas) group(g layout.Group, x, y layout.Len, tags []*layout.Tag) {
	if g.Tag != nil {
		tags = append(tags, g.Tag)
		c.element(g, x, y, tags)
	}
	if g.Clip == nil {
		c.frame(g.Frame, x, y, tags)
		return
	}
	c.endMark()
	c.save()
	c.ops.pathAt(*g.Clip, x, y)
	c.ops.str("W n\n")
	c.frame(g.Frame, x, y, tags)
	c.endMark()
	c.restore()
}

// element gives the tag of a group its place in the tree, before anything is
// painted in it: an element stands where its group stands first. A figure or a
// table that is whole on a page gets its box there (ISO 32000-1, table 345).
func (c *canvas) element(g layout.Group, x, y layout.Len, tags []*layout.Tag) {
	if _, ok := content(tags); !ok && g.Tag.Role != layout.RoleOrder {
		return
	}
	e := c.ledger.tree.at(tags)
	if g.Tag.Role != layout.RoleFigure && g.Tag.Role != layout.RoleTable {
		return
	}
	if e.parts++; e.parts == 1 {
		b := g.Frame.Bounds()
		b = layout.Box{X0: x + b.X0, Y0: y + b.Y0, X1: x + b.X1, Y1: y + b.Y1}
		e.box = c.fromBottom(b.Within(layout.Box{X1: c.width, Y1: c.height}))
	}
}

// beginMark opens the marked content that an item belongs to, unless it is open
// already. What is drawn belongs to a figure or is an artifact.
func (c *canvas) beginMark(tags []*layout.Tag, drawn bool) {
	inner, ok := content(tags)
	if ok && drawn && inner.Role != layout.RoleFigure {
		ok = false
	}
	var owner *element
	if ok {
		owner = c.ledger.tree.at(tags)
	}
	if c.open && c.owner == owner {
		return
	}
	c.endMark()
	c.open, c.owner = true, owner
	if owner == nil {
		c.ops.str("/Artifact BMC\n")
		return
	}
	c.ops.str("/")
	c.ops.str(string(inner.Role))
	c.ops.named("<</MCID ", c.ledger.tree.mark(owner, c.page), ">>BDC\n")
}

func (c *canvas) endMark() {
	if c.open {
		c.ops.str("EMC\n")
		c.open = false
	}
}

func (c *canvas) save() {
	c.ops.str("q\n")
	c.saved = append(c.saved, c.now)
}

func (c *canvas) restore() {
	c.ops.str("Q\n")
	c.now = c.saved[len(c.saved)-1]
	c.saved = c.saved[:len(c.saved)-1]
}

func (c *canvas) fill(col layout.Color) {
	if !c.now.hasFill || c.now.fill != col {
		c.ops.color(col, "rg\n")
		c.now.fill, c.now.hasFill = col, true
	}
}

// colors sets the colours of a pen and says what they do.
func (c *canvas) colors(p layout.Pen) (does layout.Paint) {
	if p.Fill != nil {
		c.fill(*p.Fill)
		does |= layout.Fill
	}
	if p.Stroke != nil {
		if !c.now.hasStroke || c.now.stroke != *p.Stroke {
			c.ops.color(*p.Stroke, "RG\n")
			c.now.stroke, c.now.hasStroke = *p.Stroke, true
		}
		does |= layout.Stroke
	}
	return does
}

// line sets the width, the dashes, and the ends and joins of lines. length
// writes a length in the units of the content.
func (c *canvas) line(p layout.Pen, length func(layout.Len)) {
	if c.now.width != p.Width {
		length(p.Width)
		c.ops.str("w\n")
		c.now.width = p.Width
	}
	if c.now.dash != p.Dash {
		c.ops.str("[")
		if p.Dash != [2]layout.Len{} {
			length(p.Dash[0])
			length(p.Dash[1])
		}
		c.ops.str("]0 d\n")
		c.now.dash = p.Dash
	}
	if c.now.round != p.Round {
		if p.Round {
			c.ops.str("1 J 1 j\n")
		} else {
			c.ops.str("0 J 0 j\n")
		}
		c.now.round = p.Round
	}
}

func (c *canvas) shape(s layout.Shape, x, y layout.Len) {
	does := c.colors(s.Pen)
	if does&layout.Stroke != 0 {
		c.line(s.Pen, c.ops.length)
	}
	c.ops.pathAt(s.Path, x, y)
	c.ops.str(paintOperator(does))
}

// drawing places a form. What the form does not set comes from the page: its
// colours, and its line width, which counts in units of the form.
func (c *canvas) drawing(d layout.Drawing, x, y layout.Len) {
	n, _ := c.ledger.drawings.number(d.Art)
	c.colors(d.Pen)
	c.save()
	c.scale(d.Scale.X)
	c.ops.str("0 0 ")
	c.scale(d.Scale.Y)
	c.ops.int(unit(x))
	c.ops.int(unit(y))
	c.ops.str("cm\n")
	if d.Art.Paint&layout.Stroke != 0 {
		c.now.width = unknown // it was set in another unit
		if c.now.dash != [2]layout.Len{} {
			c.now.dash = [2]layout.Len{unknown, unknown}
		}
		c.line(d.Pen, func(l layout.Len) { c.ops.hundredths(int64(l)*100_000, d.Scale.Y) })
	}
	c.ops.named("/X", n, " Do\n")
	c.restore()
}

// scale writes thousandths of a Len as hundredths of a point.
func (c *canvas) scale(s int64) {
	const places = 7
	c.ops = append(appendDecimal(c.ops, divRound(s*10_000, perUnit), places), ' ')
}

// picture leaves a place for a picture, which fpdf fills. fpdf has y point up, so
// the page is turned upright for it.
func (c *canvas) picture(p layout.Picture, x, y layout.Len) {
	n, _ := c.ledger.images.number(p.Image)
	w, h := unit(p.W), unit(p.H)
	c.save()
	c.ops.str("1 0 0 -1 0 0 cm\n")
	c.pictures = append(c.pictures, placement{len(c.ops), n, unit(x), unit(y+p.H) - h, w, h})
	c.restore()
}
