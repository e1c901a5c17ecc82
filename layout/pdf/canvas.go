package pdf

import (
	"cityprofile/fonts"
	"cityprofile/layout"
)

// canvas paints pages one after the other. It decides nothing: each item says
// where it stands and what it looks like.
type canvas struct {
	tree    *tree
	fonts   map[*fonts.Face]*usedFace
	faces   []*usedFace // in the order of first use
	arts    map[*layout.Art]int
	art     []*layout.Art
	images  map[*layout.Image]int
	image   []*layout.Image
	links   []link
	marks   []bookmark
	anchors map[string]spot

	page   int // from 0
	width  layout.Len
	height layout.Len
	ops    ops
	now    pen
	saved  []pen
	open   bool     // marked content is open
	owner  *element // of the open marked content; nil for an artifact
}

// pen is the part of the graphics state that the canvas keeps track of, so
// that nothing is set twice.
type pen struct {
	fill, stroke       layout.Color
	hasFill, hasStroke bool
	width              layout.Len
	dash               [2]layout.Len
	round              bool
	font               int // 1 and up
	size               int64
}

type link struct {
	layout.Link
	page int
	x, y layout.Len
	own  *element
}

type bookmark struct {
	layout.Bookmark
	spot
}

// spot is a place in the document.
type spot struct {
	page int
	y    layout.Len // from the bottom of the page
}

func newCanvas() *canvas {
	return &canvas{
		fonts:   map[*fonts.Face]*usedFace{},
		arts:    map[*layout.Art]int{},
		images:  map[*layout.Image]int{},
		anchors: map[string]spot{},
	}
}

// begins makes the canvas ready for a new document in a language.
func (c *canvas) begins(lang string) {
	c.tree = newTree(lang)
	clear(c.fonts)
	clear(c.arts)
	clear(c.images)
	clear(c.anchors)
	c.faces, c.art, c.image, c.links, c.marks = nil, c.art[:0], c.image[:0], c.links[:0], c.marks[:0]
}

// paint returns the content of the next page.
func (c *canvas) paint(p layout.Page) []byte {
	c.page = len(c.tree.marks)
	c.tree.marks = append(c.tree.marks, nil)
	c.tree.heights = append(c.tree.heights, p.Frame.H)
	c.width, c.height = p.Frame.W, p.Frame.H
	c.ops = c.ops[:0]
	c.now, c.saved, c.open = pen{}, c.saved[:0], false
	c.ops.str(".01 0 0 -.01 0 ")
	c.ops = append(appendDecimal(c.ops, divRound(int64(c.height)*1000, layout.Pt), 3), " cm\n"...)
	c.frame(p.Frame, 0, 0, make([]*layout.Tag, 0, 16))
	c.endMark()
	return c.ops
}

func (c *canvas) frame(f layout.Frame, x, y layout.Len, tags []*layout.Tag) {
	for _, p := range f.Items {
		x, y := x+p.X, y+p.Y
		switch it := p.Item.(type) {
		case layout.Group:
			c.group(it, x, y, tags)
		case layout.Glyphs:
			c.begin(tags, false)
			c.glyphs(it, x, y)
		case layout.Shape:
			c.begin(tags, true)
			c.shape(it, x, y)
		case layout.Drawing:
			c.begin(tags, true)
			c.drawing(it, x, y)
		case layout.Picture:
			c.begin(tags, true)
			c.picture(it, x, y)
		case layout.Link:
			c.links = append(c.links, link{it, c.page, x, y, c.tree.at(tags)})
		case layout.Anchor:
			c.anchors[it.ID] = spot{c.page, c.height - y}
		case layout.Bookmark:
			c.marks = append(c.marks, bookmark{it, spot{c.page, c.height - y}})
		case layout.Void:
			if _, ok := content(tags); ok {
				c.tree.at(tags).blank = true
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
	e := c.tree.at(tags)
	if g.Tag.Role != layout.RoleFigure && g.Tag.Role != layout.RoleTable {
		return
	}
	if e.parts++; e.parts == 1 {
		b := g.Frame.Bounds()
		e.page, e.box = c.page, layout.Box{X0: x + b.X0, Y0: y + b.Y0, X1: x + b.X1, Y1: y + b.Y1}.Within(layout.Box{X1: c.width, Y1: c.height})
	}
}

// begin opens the marked content that an item belongs to, unless it is open
// already. What is drawn belongs to a figure or is an artifact.
func (c *canvas) begin(tags []*layout.Tag, drawn bool) {
	inner, ok := content(tags)
	if ok && drawn && inner.Role != layout.RoleFigure {
		ok = false
	}
	var owner *element
	if ok {
		owner = c.tree.at(tags)
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
	c.ops.named("<</MCID ", c.tree.mark(owner, c.page), ">>BDC\n")
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
	c.ops.str(paint(does))
}

// drawing places a form. What the form does not set comes from the page: its
// colours, and its line width, which counts in units of the form.
func (c *canvas) drawing(d layout.Drawing, x, y layout.Len) {
	n, ok := c.arts[d.Art]
	if !ok {
		n = len(c.art)
		c.arts[d.Art] = n
		c.art = append(c.art, d.Art)
	}
	c.colors(d.Pen)
	c.save()
	c.scale(d.Scale.X)
	c.ops.str("0 0 ")
	c.scale(d.Scale.Y)
	c.ops.int(unit(x))
	c.ops.int(unit(y))
	c.ops.str("cm\n")
	if d.Art.Paint&layout.Stroke != 0 {
		c.now.width = -1 // it was set in another unit
		if c.now.dash != [2]layout.Len{} {
			c.now.dash = [2]layout.Len{-1, -1}
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

func (c *canvas) picture(p layout.Picture, x, y layout.Len) {
	n, ok := c.images[p.Image]
	if !ok {
		n = len(c.image)
		c.images[p.Image] = n
		c.image = append(c.image, p.Image)
	}
	c.save()
	c.ops.int(unit(p.W))
	c.ops.str("0 0 ")
	c.ops.int(-unit(p.H))
	c.ops.int(unit(x))
	c.ops.int(unit(y + p.H))
	c.ops.named("cm /I", n, " Do\n")
	c.restore()
}
