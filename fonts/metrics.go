package fonts

import "fmt"

// Metrics are what a font descriptor states (ISO 32000-1, 9.8.1, table 122),
// in thousandths of an em; y points up, so Descent is negative.
type Metrics struct {
	Ascent, Descent     int
	CapHeight, XHeight  int
	BBox                [4]int // left, bottom, right, top of all glyphs together
	StemV               int    // an estimate: no font states it
	ItalicAngle         int    // degrees counterclockwise from upright, so mostly negative
	Flags               Flags
	LineGap, UnitsPerEm int // UnitsPerEm is in the face's own units
}

// Flags are the characteristics of a face (ISO 32000-1, 9.8.2, table 123).
type Flags uint32

// The flags that can be read from a font program. Whether a font is symbolic
// depends on how a file encodes it, so the file adds that flag.
const (
	FixedPitch Flags = 1 << 0
	Serif      Flags = 1 << 1
	Italic     Flags = 1 << 6
)

// readMetrics reads the metrics of a face; OS/2 and post may be missing.
func (f *Face) readMetrics(os2, post []byte) error {
	m, t := &f.metrics, &f.tables
	m.UnitsPerEm = u16(t.head, 18)
	if m.UnitsPerEm < 16 || m.UnitsPerEm > 16384 { // ISO/IEC 14496-22, 5.2.2
		return fmt.Errorf("%d units per em; it must be 16 to 16384", m.UnitsPerEm)
	}
	m.Ascent, m.Descent, m.LineGap = f.Em(i16(t.hhea, 4)), f.Em(i16(t.hhea, 6)), f.Em(i16(t.hhea, 8))
	for i := range m.BBox {
		m.BBox[i] = f.Em(i16(t.head, 36+2*i))
	}
	m.CapHeight, m.XHeight = m.Ascent, m.Ascent/2
	weight := 400
	if len(os2) >= 68 {
		weight = u16(os2, 4)
		if serif(os2) {
			m.Flags |= Serif
		}
	}
	if len(os2) >= 90 && u16(os2, 0) >= 2 {
		m.XHeight, m.CapHeight = f.Em(i16(os2, 86)), f.Em(i16(os2, 88))
	}
	m.StemV = 50 + weight*weight/4225 // the usual estimate from the weight
	if len(post) >= 16 {
		m.ItalicAngle = i16(post, 4)
		if m.ItalicAngle != 0 {
			m.Flags |= Italic
		}
		if u16(post, 12) != 0 || u16(post, 14) != 0 {
			m.Flags |= FixedPitch
		}
	}
	return nil
}

// serif reports whether a face has serifs, by its family class (ISO/IEC
// 14496-22, 5.2.7, sFamilyClass) or else by its PANOSE.
func serif(os2 []byte) bool {
	switch class := os2[30]; {
	case class >= 1 && class <= 5, class == 7:
		return true
	case class != 0:
		return false
	}
	const latinText = 2
	return os2[32] == latinText && os2[33] >= 2 && os2[33] <= 10
}

// thousandths is a length in font units as thousandths of an em, rounded half
// away from zero.
func thousandths(units, perEm int) int {
	n := units * 2000
	if n < 0 {
		return -((-n + perEm) / (2 * perEm))
	}
	return (n + perEm) / (2 * perEm)
}
