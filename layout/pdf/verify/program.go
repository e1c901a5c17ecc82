package verify

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// program is what the rules need of an embedded TrueType program (ISO/IEC
// 14496-22).
type program struct {
	glyphs   int
	perEm    int
	advances int // how many hmtx has
	hmtx     []byte
	cmaps    []charmap
}

// charmap is a table from characters to glyphs.
type charmap struct {
	platform, encoding int
	data               []byte
}

var errProgram = errors.New("the font program is damaged")

// parseProgram reads a TrueType program.
func parseProgram(b []byte) (*program, error) {
	const head, entry = 12, 16
	if len(b) < head {
		return nil, errProgram
	}
	switch string(b[:4]) {
	case "\x00\x01\x00\x00", "true", "OTTO":
	default:
		return nil, fmt.Errorf("%w: it does not start like a TrueType font", errProgram)
	}
	tables := map[string][]byte{}
	n := u16(b, 4)
	for i := range n {
		if len(b) < head+entry*(i+1) {
			return nil, fmt.Errorf("%w: its table directory is truncated", errProgram)
		}
		e := b[head+entry*i:]
		from, size := int(binary.BigEndian.Uint32(e[8:])), int(binary.BigEndian.Uint32(e[12:]))
		if from > len(b) || size > len(b)-from {
			return nil, fmt.Errorf("%w: its table %q extends past the end", errProgram, e[:4])
		}
		tables[string(e[:4])] = b[from : from+size]
	}
	for tag, size := range map[string]int{"head": 54, "hhea": 36, "maxp": 6} {
		if len(tables[tag]) < size {
			return nil, fmt.Errorf("%w: it has no head, hhea or maxp", errProgram)
		}
	}
	p := &program{glyphs: u16(tables["maxp"], 4), perEm: u16(tables["head"], 18), advances: u16(tables["hhea"], 34), hmtx: tables["hmtx"]}
	if p.perEm == 0 || p.advances == 0 || len(p.hmtx) < 4*p.advances {
		return nil, fmt.Errorf("%w: it has no widths", errProgram)
	}
	p.readCharmaps(tables["cmap"])
	return p, nil
}

func (p *program) readCharmaps(b []byte) {
	if len(b) < 4 {
		return
	}
	for i := range u16(b, 2) {
		const head, entry = 4, 8
		if len(b) < head+entry*(i+1) {
			return
		}
		e := b[head+entry*i:]
		from := int(binary.BigEndian.Uint32(e[4:]))
		if from < len(b) {
			p.cmaps = append(p.cmaps, charmap{u16(e, 0), u16(e, 2), b[from:]})
		}
	}
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }

// width is the width of a glyph in thousandths of an em.
func (p *program) width(glyph int) float64 {
	return float64(u16(p.hmtx, 4*min(glyph, p.advances-1))) * 1000 / float64(p.perEm)
}

// charmap is the table for a platform and an encoding.
func (p *program) charmap(platform, encoding int) (charmap, bool) {
	for _, m := range p.cmaps {
		if m.platform == platform && m.encoding == encoding {
			return m, true
		}
	}
	return charmap{}, false
}

// glyph is the glyph of a character, 0 for none; ok is false if the format of
// the table is not supported.
func (m charmap) glyph(r int) (glyph int, ok bool) {
	b := m.data
	if len(b) < 6 {
		return 0, false
	}
	switch u16(b, 0) {
	case 0:
		if r < 256 && len(b) >= 6+256 {
			return int(b[6+r]), true
		}
		return 0, true
	case 6:
		if len(b) < 10 {
			return 0, false
		}
		if i := r - u16(b, 6); i >= 0 && i < u16(b, 8) && len(b) >= 12+2*i {
			return u16(b, 10+2*i), true
		}
		return 0, true
	case 4:
		return m.segments(r)
	}
	return 0, false
}

// segments looks a character up in a table of format 4.
func (m charmap) segments(r int) (glyph int, ok bool) {
	const head = 14
	b := m.data
	if len(b) < head {
		return 0, false
	}
	n := u16(b, 6) / 2
	if len(b) < head+2+8*n {
		return 0, false
	}
	for i := range n {
		end, start := u16(b, head+2*i), u16(b, head+2+2*n+2*i)
		if r > end {
			continue
		}
		if r < start {
			return 0, true
		}
		delta, at := u16(b, head+2+4*n+2*i), head+2+6*n+2*i
		offset := u16(b, at)
		if offset == 0 {
			return (r + delta) & 0xFFFF, true
		}
		if at += offset + 2*(r-start); at+2 > len(b) {
			return 0, true
		}
		if g := u16(b, at); g != 0 {
			return (g + delta) & 0xFFFF, true
		}
		return 0, true
	}
	return 0, true
}
