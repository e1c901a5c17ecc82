package fonts

import (
	"encoding/binary"
	"fmt"
)

// Flags of a composite glyph (ISO/IEC 14496-22, 5.3.3.1.2).
const (
	argsAreWords = 1 << 0
	hasScale     = 1 << 3
	hasMore      = 1 << 5
	hasXYScale   = 1 << 6
	has2x2       = 1 << 7
)

// Cut returns a font program with just some glyphs: glyph i of it is
// glyphs[i]. A glyph that is listed twice is there twice. The glyphs that
// composites are made of follow. It has the tables that a CIDFont needs whose
// codes are glyph indexes (ISO 32000-1, 9.9) and no others.
func (f *Face) Cut(glyphs []GID) ([]byte, error) {
	c := &cut{face: f, order: append([]GID(nil), glyphs...), at: make(map[GID]int, len(glyphs))}
	for i := len(glyphs) - 1; i >= 0; i-- {
		c.at[glyphs[i]] = i
	}
	for i := 0; i < len(c.order); i++ { // grows while parts of composites are met
		if err := c.add(c.order[i]); err != nil {
			return nil, fmt.Errorf("fonts: %s: glyph %d: %w", f.name, c.order[i], err)
		}
	}
	return c.program()
}

// cut is a cut in the making.
type cut struct {
	face  *Face
	order []GID
	at    map[GID]int // where a glyph stands in order, the first time
	glyf  []byte
	ends  []int // of each glyph in glyf
	hmtx  []byte
}

// add appends a glyph's outline and width.
func (c *cut) add(g GID) error {
	t := &c.face.tables
	if int(g) >= t.glyphs {
		return fmt.Errorf("the face has %d glyphs", t.glyphs)
	}
	from, to := t.outline(int(g)), t.outline(int(g)+1)
	if from > to || to > len(t.glyf) {
		return fmt.Errorf("its outline lies outside of the font")
	}
	d := append([]byte(nil), t.glyf[from:to]...)
	if len(d) >= 10 && i16(d, 0) < 0 {
		if err := c.renumber(d); err != nil {
			return err
		}
	}
	c.glyf = append(c.glyf, d...)
	if len(c.glyf)%2 != 0 {
		c.glyf = append(c.glyf, 0)
	}
	c.ends = append(c.ends, len(c.glyf))
	c.hmtx = append(c.hmtx, t.hmtx[4*min(int(g), t.metrics-1):][:2]...)
	bearing := 4*int(g) + 2
	if int(g) >= t.metrics {
		bearing = 4*t.metrics + 2*(int(g)-t.metrics)
	}
	c.hmtx = append(c.hmtx, t.hmtx[bearing:bearing+2]...)
	return nil
}

// outline is where a glyph's outline begins.
func (t *tables) outline(g int) int {
	if t.long {
		return int(binary.BigEndian.Uint32(t.loca[4*g:]))
	}
	return 2 * u16(t.loca, 2*g)
}

// renumber gives the parts of a composite glyph their indexes in the cut.
func (c *cut) renumber(d []byte) error {
	for at := 10; ; {
		if at+4 > len(d) {
			return fmt.Errorf("its outline is too short")
		}
		flags, part := u16(d, at), GID(u16(d, at+2))
		n, ok := c.at[part]
		if !ok {
			n = len(c.order)
			c.at[part] = n
			c.order = append(c.order, part)
		}
		binary.BigEndian.PutUint16(d[at+2:], uint16(n))
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&hasScale != 0:
			at += 2
		case flags&hasXYScale != 0:
			at += 4
		case flags&has2x2 != 0:
			at += 8
		}
		if flags&hasMore == 0 {
			return nil
		}
	}
}

// program assembles the tables.
func (c *cut) program() ([]byte, error) {
	t := &c.face.tables
	n := len(c.order)
	if n > 0xFFFF {
		return nil, fmt.Errorf("fonts: %s: %d glyphs in a cut", c.face.name, n)
	}
	head := append([]byte(nil), t.head...)
	hhea := append([]byte(nil), t.hhea...)
	maxp := append([]byte(nil), t.maxp...)
	binary.BigEndian.PutUint32(head[8:], 0) // the sum of the file, filled in at the end
	binary.BigEndian.PutUint16(hhea[34:], uint16(n))
	binary.BigEndian.PutUint16(maxp[4:], uint16(n))
	var loca []byte
	long := len(c.glyf) > 2*0xFFFF
	binary.BigEndian.PutUint16(head[50:], 0)
	if long {
		binary.BigEndian.PutUint16(head[50:], 1)
	}
	for _, end := range append([]int{0}, c.ends...) {
		if long {
			loca = binary.BigEndian.AppendUint32(loca, uint32(end))
		} else {
			loca = binary.BigEndian.AppendUint16(loca, uint16(end/2))
		}
	}
	list := append([]table(nil), t.hinting...) // cvt and fpgm come first, prep last
	var prep []table
	if k := len(list) - 1; k >= 0 && list[k].tag == "prep" {
		list, prep = list[:k], list[k:]
	}
	list = append(list, table{"glyf", c.glyf}, table{"head", head}, table{"hhea", hhea},
		table{"hmtx", c.hmtx}, table{"loca", loca}, table{"maxp", maxp})
	return assemble(append(list, prep...)), nil
}

// assemble writes a font program; its tables come sorted by tag (ISO/IEC
// 14496-22, 4.5).
func assemble(list []table) []byte {
	be := binary.BigEndian
	power, log := 1, 0
	for 2*power <= len(list) {
		power, log = 2*power, log+1
	}
	b := []byte{0, 1, 0, 0}
	for _, v := range []int{len(list), 16 * power, log, 16 * (len(list) - power)} {
		b = be.AppendUint16(b, uint16(v))
	}
	at := 12 + 16*len(list)
	headAt := 0
	for _, t := range list {
		b = append(b, t.tag...)
		b = be.AppendUint32(b, checksum(t.data))
		b = be.AppendUint32(be.AppendUint32(b, uint32(at)), uint32(len(t.data)))
		if t.tag == "head" {
			headAt = at
		}
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range list {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	be.PutUint32(b[headAt+8:], 0xB1B0AFBA-checksum(b))
	return b
}

func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
