package fonts

import (
	"encoding/binary"
	"fmt"
)

// compose appends a cluster of several glyphs as a composite glyph (ISO/IEC
// 14496-22, 5.3.3.1.2).
func (c *cut) compose(cluster Cluster) error {
	be := binary.BigEndian
	start, advance, parts := len(c.cutGlyf), 0, 0
	var box [4]int // left, bottom, right, top
	flags := 0     // where those of the last part stand
	for _, p := range cluster {
		outline, _, err := c.drawn(p.ID)
		if err != nil {
			return err
		}
		advance += c.advance(int(p.ID))
		if len(outline) == 0 {
			continue
		}
		x, y := c.units(p.X), c.units(p.Y)
		for i, at := range [4]int{x, y, x, y} {
			v := i16(outline, 2+2*i) + at
			if v != int(int16(v)) || at != int(int16(at)) {
				return fmt.Errorf("a part of its cluster lies %d units away", at)
			}
			if parts == 0 || i < 2 && v < box[i] || i >= 2 && v > box[i] {
				box[i] = v
			}
		}
		if parts == 0 {
			c.cutGlyf = append(c.cutGlyf, make([]byte, 10)...)
		}
		flags = len(c.cutGlyf)
		for _, v := range [4]int{argsAreWords | argsAreOffsets | morePart, int(c.place(p.ID)), x, y} {
			c.cutGlyf = be.AppendUint16(c.cutGlyf, uint16(v))
		}
		parts++
	}
	if parts > 0 {
		c.cutGlyf[flags+1] &^= morePart
		for i, v := range [5]int{-1, box[0], box[1], box[2], box[3]} {
			be.PutUint16(c.cutGlyf[start+2*i:], uint16(v))
		}
	}
	c.most = max(c.most, parts)
	c.end(min(advance, 0xFFFF), box[0])
	return nil
}

// units is a length in font units, from thousandths of an em.
func (c *cut) units(thousandths int) int {
	n := thousandths * c.perEm * 2
	if n < 0 {
		return -((-n + 1000) / 2000)
	}
	return (n + 1000) / 2000
}

// limit states what composites of clusters may need at most: for each part as
// much as the largest glyph of the face (ISO/IEC 14496-22, 5.2.8).
func (c *cut) limit(maxp []byte) {
	be := binary.BigEndian
	for _, m := range []struct{ of, simple, composite int }{{10, 6, 10}, {12, 8, 12}} {
		be.PutUint16(maxp[m.of:], uint16(min(0xFFFF, c.most*max(u16(maxp, m.simple), u16(maxp, m.composite)))))
	}
	be.PutUint16(maxp[28:], uint16(max(c.most, u16(maxp, 28))))
	be.PutUint16(maxp[30:], uint16(u16(maxp, 30)+1))
}
