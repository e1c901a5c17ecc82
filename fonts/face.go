// Package fonts holds the faces that reports are set in: embedded, parsed once
// when they are first used, and cut down to the glyphs in use when a report is
// written.
package fonts

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// GID is the index of a glyph in its face.
type GID = font.GID

// Face is a parsed font program with TrueType outlines. It does not change
// and may be used by many goroutines at once.
type Face struct {
	name    string
	font    *font.Font
	metrics Metrics
	tables  tables
}

// Metrics are what a font descriptor states (ISO 32000-1, 9.8.1), in
// thousandths of an em; y points up, so Descent is negative.
type Metrics struct {
	Ascent, Descent     int
	CapHeight, XHeight  int
	BBox                [4]int
	StemV               int
	ItalicAngle         int // degrees
	LineGap, UnitsPerEm int // UnitsPerEm is in the face's own units
}

// tables are the tables of a face that a cut is made from.
type tables struct {
	head, hhea, maxp, hmtx, loca, glyf []byte
	hinting                            []table // cvt, fpgm and prep
	long                               bool    // loca has 32-bit offsets
	metrics                            int     // advances in hmtx
	glyphs                             int
}

type table struct {
	tag  string
	data []byte
}

// Parse reads a font program (ISO/IEC 14496-22). It takes TrueType outlines
// only; name is the PostScript name, for files made with the face.
func Parse(name string, data []byte) (*Face, error) {
	if len(data) < 12 || string(data[:4]) != "\x00\x01\x00\x00" && string(data[:4]) != "true" {
		return nil, fmt.Errorf("fonts: %s: not a TrueType font", name)
	}
	ld, err := ot.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	f, err := parseFont(ld)
	if err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	face := &Face{name: name, font: f}
	if err := face.readTables(data); err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	return face, nil
}

// parseFont keeps a corrupt font from ending the program: go-text checks most
// offsets, but not all.
func parseFont(ld *ot.Loader) (f *font.Font, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("corrupt font: %v", r)
		}
	}()
	return font.NewFont(ld)
}

// readTables finds the tables of a cut and the metrics.
func (f *Face) readTables(data []byte) error {
	find := func(tag string) []byte {
		n := int(binary.BigEndian.Uint16(data[4:]))
		for i := range n {
			at := 12 + 16*i
			if at+16 > len(data) {
				return nil
			}
			e := data[at:]
			if string(e[:4]) != tag {
				continue
			}
			from, size := uint64(binary.BigEndian.Uint32(e[8:])), uint64(binary.BigEndian.Uint32(e[12:]))
			if from+size > uint64(len(data)) {
				return nil
			}
			return data[from : from+size : from+size]
		}
		return nil
	}
	t := tables{head: find("head"), hhea: find("hhea"), maxp: find("maxp"), hmtx: find("hmtx"), loca: find("loca"), glyf: find("glyf")}
	if len(t.head) < 54 || len(t.hhea) < 36 || len(t.maxp) < 6 || t.glyf == nil {
		return fmt.Errorf("a table is missing or too short")
	}
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
		if d := find(tag); d != nil {
			t.hinting = append(t.hinting, table{tag, d})
		}
	}
	t.long = u16(t.head, 50) == 1
	t.metrics = u16(t.hhea, 34)
	t.glyphs = u16(t.maxp, 4)
	entry := 2
	if t.long {
		entry = 4
	}
	if len(t.loca) < entry*(t.glyphs+1) || t.metrics < 1 || t.metrics > t.glyphs || len(t.hmtx) < 4*t.metrics+2*(t.glyphs-t.metrics) {
		return fmt.Errorf("a table is too short for %d glyphs", t.glyphs)
	}
	f.tables = t
	return f.readMetrics(find("OS/2"), find("post"))
}

func (f *Face) readMetrics(os2, post []byte) error {
	m, t := &f.metrics, &f.tables
	m.UnitsPerEm = u16(t.head, 18)
	if m.UnitsPerEm < 16 || m.UnitsPerEm > 16384 {
		return fmt.Errorf("%d units per em", m.UnitsPerEm)
	}
	em := func(units int) int { return thousandths(units, m.UnitsPerEm) }
	m.Ascent, m.Descent, m.LineGap = em(i16(t.hhea, 4)), em(i16(t.hhea, 6)), em(i16(t.hhea, 8))
	for i := range m.BBox {
		m.BBox[i] = em(i16(t.head, 36+2*i))
	}
	m.CapHeight, m.XHeight = m.Ascent, m.Ascent/2
	weight := 400
	if len(os2) >= 90 && u16(os2, 0) >= 2 {
		m.XHeight, m.CapHeight = em(i16(os2, 86)), em(i16(os2, 88))
	}
	if len(os2) >= 34 {
		weight = u16(os2, 4)
	}
	// The width of stems is nowhere in a font; this is the usual estimate
	// from the weight.
	m.StemV = 50 + weight*weight/4225
	if len(post) >= 8 {
		m.ItalicAngle = i16(post, 4)
	}
	return nil
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func i16(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }

// thousandths is a length in font units as thousandths of an em, rounded half
// away from zero.
func thousandths(units, perEm int) int {
	n := units * 2000
	if n < 0 {
		return -((-n + perEm) / (2 * perEm))
	}
	return (n + perEm) / (2 * perEm)
}

// Name is the PostScript name.
func (f *Face) Name() string { return f.name }

// Font is the parsed font, for shaping.
func (f *Face) Font() *font.Font { return f.font }

// Metrics are the metrics of the face.
func (f *Face) Metrics() Metrics { return f.metrics }

// Has reports whether the face has a glyph for a character.
func (f *Face) Has(r rune) bool {
	g, ok := f.font.NominalGlyph(r)
	return ok && g != 0
}

// Advance is the width of a glyph in thousandths of an em: exactly what a PDF
// states. It is 0 for a glyph that the face does not have.
func (f *Face) Advance(g GID) int {
	if int(g) >= f.tables.glyphs {
		return 0
	}
	return thousandths(u16(f.tables.hmtx, 4*min(int(g), f.tables.metrics-1)), f.metrics.UnitsPerEm)
}

// Em is a length in font units as thousandths of an em, rounded half away from
// zero.
func (f *Face) Em(units int) int { return thousandths(units, f.metrics.UnitsPerEm) }
