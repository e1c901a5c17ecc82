package pdf

import (
	"cityprofile/layout"
)

// glyphs shows a run of glyphs (ISO 32000-1, 9.4.3).
func (c *canvas) glyphs(g layout.Glyphs, x, y layout.Len) {
	u := c.ledger.face(g.Run.Face)
	c.fill(g.Color)
	c.ops.str("BT\n")
	if size := unit(g.Size); c.now.font != u.n || c.now.size != size {
		c.ops.named("/F", u.n, " ")
		c.ops.int(size)
		c.ops.str("Tf\n")
		c.now.font, c.now.size = u.n, size
	}
	c.ops.str("1 0 0 -1 ")
	c.ops.int(unit(x))
	c.ops.int(unit(y))
	c.ops.str("Tm[<")
	rise, off := 0, 0 // off: how far right of its place the next glyph would stand
	for list := g.Run.Glyphs; len(list) > 0; {
		n, first := clusterLen(list), list[0]
		var code uint16
		if n == 1 {
			code = u.code(first.ID, asSeen(first.Text, g.Run.RightToLeft))
		} else {
			code = u.codeOf(list[:n], g.Run.RightToLeft)
			first.X, first.Y = 0, 0
		}
		if first.Y != rise {
			c.ops.str(">]TJ ")
			c.ops.int(unit(g.Size.Em(first.Y)))
			c.ops.str("Ts[<")
			rise = first.Y
		}
		if d := off - first.X; d != 0 {
			c.ops.str(">")
			c.ops.int(int64(d))
			c.ops.str("<")
			off = first.X
		}
		c.ops = appendHex(c.ops, code)
		off += u.order[code].width
		for _, gl := range list[:n] {
			off -= gl.Advance
		}
		list = list[n:]
	}
	c.ops.str(">]TJ\n")
	if rise != 0 {
		c.ops.str("0 Ts\n")
	}
	c.ops.str("ET\n")
}
