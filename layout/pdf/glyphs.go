package pdf

import (
	"fmt"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/cos"
)

// usedFace is a face and the glyphs of it that a document uses. A glyph that
// stands for two texts has two codes, so that each gives its own text back.
type usedFace struct {
	face  *fonts.Face
	n     int // its number in the resources, 1 and up
	codes map[glyphText]uint16
	order []glyphText // by code
}

type glyphText struct {
	id   fonts.GID
	text string
}

func (u *usedFace) code(id fonts.GID, text string) uint16 {
	k := glyphText{id, text}
	code, ok := u.codes[k]
	if !ok {
		code = uint16(len(u.order))
		u.codes[k] = code
		u.order = append(u.order, k)
	}
	return code
}

func (c *canvas) face(f *fonts.Face) *usedFace {
	u := c.fonts[f]
	if u == nil {
		u = &usedFace{face: f, n: len(c.faces) + 1, codes: map[glyphText]uint16{}}
		u.code(0, "") // .notdef
		c.fonts[f] = u
		c.faces = append(c.faces, u)
	}
	return u
}

// glyphs shows a run of glyphs (ISO 32000-1, 9.4.3).
func (c *canvas) glyphs(g layout.Glyphs, x, y layout.Len) {
	u := c.face(g.Run.Face)
	c.fill(g.Color)
	actual := false // whether glyphs and texts are not one to one
	for _, gl := range g.Run.Glyphs {
		actual = actual || gl.Text == ""
	}
	if actual {
		c.ops = fmt.Appendf(c.ops, "/Span<</ActualText %s>>BDC\n", cos.Text(g.Run.Text))
	}
	c.ops.str("BT\n")
	if size := unit(g.Size); c.now.font != u.n || c.now.size != size {
		c.ops = fmt.Appendf(c.ops, "/F%d %d Tf\n", u.n, size)
		c.now.font, c.now.size = u.n, size
	}
	c.ops.str("1 0 0 -1 ")
	c.ops.int(unit(x))
	c.ops.int(unit(y))
	c.ops.str("Tm[<")
	rise, off := 0, 0 // off: how far the pen stands right of where it should
	for _, gl := range g.Run.Glyphs {
		if gl.Y != rise {
			c.ops.str(">]TJ ")
			c.ops.int(unit(g.Size.Em(gl.Y)))
			c.ops.str("Ts[<")
			rise = gl.Y
		}
		if d := off - gl.X; d != 0 {
			c.ops.str(">")
			c.ops.int(int64(d))
			c.ops.str("<")
			off = gl.X
		}
		code := u.code(gl.ID, gl.Text)
		const hex = "0123456789ABCDEF"
		c.ops = append(c.ops, hex[code>>12], hex[code>>8&15], hex[code>>4&15], hex[code&15])
		off += u.face.Advance(gl.ID) - gl.Advance
	}
	c.ops.str(">]TJ\n")
	if rise != 0 {
		c.ops.str("0 Ts\n")
	}
	c.ops.str("ET\n")
	if actual {
		c.ops.str("EMC\n")
	}
}
