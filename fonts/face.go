// Package fonts holds the faces that reports are set in: embedded, parsed once
// when they are first used, and cut down to the glyphs in use when a report is
// written.
//
// A Library opens faces. A Face gives a shaper what it needs to set text (Font,
// Has), a layout its height and widths (Metrics, Advance), and a file the glyphs
// in use (Cut). All measures are integers in thousandths of an
// em, the unit of a PDF.
package fonts

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/cff"
	ot "github.com/go-text/typesetting/font/opentype"
)

// GID is the index of a glyph in its face.
type GID = font.GID

// Face is a parsed font program. It does not change and may be used by many
// goroutines at once.
type Face struct {
	name    string
	font    *font.Font
	metrics Metrics
	tables  tables
}

// tables are those tables of a face that a cut copies or rewrites.
type tables struct {
	head, hhea, maxp, hmtx, loca, glyf []byte
	cubic                              *cff.CFF // instead of loca and glyf
	hints                              program  // cvt, fpgm and prep
	long                               bool     // loca has 32-bit offsets
	advances                           int      // how many hmtx has; the last one is that of all further glyphs
	glyphs                             int
}

// newFace makes a face of a font program. It leaves the outlines unparsed: they take
// most of the time, and shaping needs them only to place marks without GPOS.
func newFace(name string, p program, outlines bool) (*Face, error) {
	f := &Face{name: name}
	if err := f.readTables(p); err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	if err := f.readMetrics(p.find("OS/2"), p.find("post")); err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	var err error
	if f.font, err = shapingFont(p, outlines); err != nil {
		return nil, fmt.Errorf("fonts: %s: %w", name, err)
	}
	return f, nil
}

// shapingFont parses what shaping needs.
func shapingFont(p program, outlines bool) (f *font.Font, err error) {
	// go-text checks most offsets of a corrupt font, but not all.
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("the font is corrupt: %v", r)
		}
	}()
	tags := []string{"GDEF", "GPOS", "GSUB", "OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp"}
	if outlines {
		tags = append(tags, "CFF ", "glyf", "loca")
	}
	ld, err := ot.NewLoader(bytes.NewReader(p.only(tags...).bytes()))
	if err != nil {
		return nil, err
	}
	if f, err = font.NewFont(ld); err != nil {
		return nil, err
	}
	listCoverage(f)
	return f, nil
}

// readTables finds the tables of a cut and checks their sizes.
func (f *Face) readTables(p program) error {
	t := &f.tables
	needs := []need{{"head", &t.head, 54}, {"hhea", &t.hhea, 36}, {"hmtx", &t.hmtx, 4}, {"maxp", &t.maxp, 6}}
	postScript := p.find("CFF ")
	if postScript == nil {
		needs = append(needs, need{"maxp", &t.maxp, 32}, need{"loca", &t.loca, 4}, need{"glyf", &t.glyf, 0})
	}
	for _, n := range needs {
		*n.table = p.find(n.tag)
		if *n.table == nil {
			return fmt.Errorf("missing table %q", n.tag)
		}
		if len(*n.table) < n.size {
			return fmt.Errorf("table %q has %d bytes; expected %d or more", n.tag, len(*n.table), n.size)
		}
	}
	t.hints = p.only("cvt ", "fpgm", "prep")
	t.long = u16(t.head, 50) == 1
	t.advances = u16(t.hhea, 34)
	t.glyphs = u16(t.maxp, 4)
	if t.glyphs < 1 || t.advances < 1 || t.advances > t.glyphs {
		return fmt.Errorf("%d glyphs, but %d widths", t.glyphs, t.advances)
	}
	if size := 4*t.advances + 2*(t.glyphs-t.advances); len(t.hmtx) < size {
		return fmt.Errorf("table \"hmtx\" has %d bytes; expected %d for %d glyphs", len(t.hmtx), size, t.glyphs)
	}
	if postScript != nil {
		var err error
		t.cubic, err = readCFF(postScript)
		return err
	}
	entry := 2
	if t.long {
		entry = 4
	}
	if size := entry * (t.glyphs + 1); len(t.loca) < size {
		return fmt.Errorf("table \"loca\" has %d bytes; expected %d for %d glyphs", len(t.loca), size, t.glyphs)
	}
	return nil
}

// need is a table that a face must have, and its least size (ISO/IEC 14496-22,
// 5.2 and 5.3).
type need struct {
	tag   string
	table *[]byte
	size  int
}

// readCFF reads PostScript outlines.
func readCFF(data []byte) (f *cff.CFF, err error) {
	// go-text checks most of a corrupt font, but not all.
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("table \"CFF \" is corrupt: %v", r)
		}
	}()
	if f, err = cff.Parse(data); err != nil {
		return nil, fmt.Errorf("table \"CFF \": %w", err)
	}
	return f, nil
}

// Name is the PostScript name.
func (f *Face) Name() string { return f.name }

// Font is the parsed font, for shaping. It has no outlines.
func (f *Face) Font() *font.Font { return f.font }

// Metrics are the metrics of the face.
func (f *Face) Metrics() Metrics { return f.metrics }

// Has reports whether the face has a glyph for a character.
func (f *Face) Has(r rune) bool {
	g, ok := f.font.NominalGlyph(r)
	return ok && g != 0
}

// coverage is the set of characters of the face.
func (f *Face) coverage() *coverage { return coverageOf(f.font.Cmap, f.tables.glyphs) }

// Advance is the width of a glyph in thousandths of an em, rounded half away
// from zero: exactly what a PDF states. It is 0 for a glyph that the face does
// not have.
func (f *Face) Advance(g GID) int {
	if uint64(g) >= uint64(f.tables.glyphs) {
		return 0
	}
	return f.Em(f.tables.advance(int(g)))
}

// Em is a length in font units as thousandths of an em, rounded half away from
// zero.
func (f *Face) Em(units int) int { return thousandths(units, f.metrics.UnitsPerEm) }

// advance is the width of a glyph in font units.
func (t *tables) advance(g int) int { return u16(t.hmtx, 4*min(g, t.advances-1)) }

// bearing is the left side bearing of a glyph in font units, as its two bytes.
func (t *tables) bearing(g int) int {
	if g < t.advances {
		return u16(t.hmtx, 4*g+2)
	}
	return u16(t.hmtx, 4*t.advances+2*(g-t.advances))
}

// outline is the outline of a glyph, empty for a blank.
func (t *tables) outline(g int) ([]byte, error) {
	from, to := t.offset(g), t.offset(g+1)
	if from > to || to > len(t.glyf) {
		return nil, errors.New("outline lies outside the font")
	}
	return t.glyf[from:to], nil
}

// offset is where the outline of a glyph begins.
func (t *tables) offset(g int) int {
	if t.long {
		return u16(t.loca, 4*g)<<16 | u16(t.loca, 4*g+2)
	}
	return 2 * u16(t.loca, 2*g)
}
