package fonts

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Flags of a part of a composite glyph (ISO/IEC 14496-22, 5.3.3.1.2).
const (
	argsAreWords   = 1 << 0
	argsAreOffsets = 1 << 1
	hasScale       = 1 << 3
	morePart       = 1 << 5
	hasXYScale     = 1 << 6
	has2x2         = 1 << 7
)

// Part is a glyph as part of a cluster.
type Part struct {
	ID   GID
	X, Y int // where it is drawn, in thousandths of an em; y points up
}

// Cluster is what one code of a file draws: usually a single glyph, else several
// read as one, such as a letter with its marks. A cut merges them into one glyph,
// so that copied text has one code for them. It is as wide as all its glyphs
// together.
type Cluster []Part

// single reports whether a cluster is a glyph as the face has it.
func (c Cluster) single() bool { return len(c) == 1 && c[0].X == 0 && c[0].Y == 0 }

// Width is the width of a cluster in thousandths of an em, rounded half away
// from zero: exactly what a PDF states.
func (f *Face) Width(c Cluster) int {
	units := 0
	for _, p := range c {
		if uint64(p.ID) < uint64(f.tables.glyphs) {
			units += f.tables.advance(int(p.ID))
		}
	}
	return f.Em(units)
}

// Cut returns a TrueType program with just some glyphs: see CutClusters.
func (f *Face) Cut(glyphs []GID) ([]byte, error) {
	parts, clusters := make([]Part, len(glyphs)), make([]Cluster, len(glyphs))
	for i, g := range glyphs {
		parts[i].ID = g
		clusters[i] = parts[i : i+1 : i+1]
	}
	return f.CutClusters(clusters)
}

// CutClusters returns a TrueType program with just some clusters: glyph i of it
// is clusters[i], and the first must be .notdef, glyph 0 of the face. A cluster
// listed twice is written twice. The parts of composite glyphs follow the listed
// ones. The program has the tables of a CIDFont of type 2 whose codes are glyph
// indexes (ISO 32000-1, 9.9) and no others: no cmap, no names. The same clusters
// give the same bytes. A glyph missing from the face, or corrupt, is an error.
func (f *Face) CutClusters(clusters []Cluster) ([]byte, error) {
	if len(clusters) == 0 || !clusters[0].single() || clusters[0][0].ID != 0 {
		return nil, fmt.Errorf("fonts: %s: the first glyph of a cut must be .notdef, glyph 0", f.name)
	}
	const perGlyph = 128 // bytes of an outline, as a rule
	n := len(clusters)
	c := &cut{
		tables: &f.tables, perEm: f.metrics.UnitsPerEm, order: slices.Clone(clusters), at: make([]uint16, f.tables.glyphs),
		cutGlyf: make([]byte, 0, perGlyph*n), cutEnds: make([]int, 0, n), cutWidths: make([]byte, 0, 4*n),
	}
	for i, g := range clusters {
		if i > 0xFFFF {
			return nil, fmt.Errorf("fonts: %s: %d glyphs in a cut; a font holds 65535", f.name, len(clusters))
		}
		if g.single() && uint64(g[0].ID) < uint64(len(c.at)) && c.at[g[0].ID] == 0 {
			c.at[g[0].ID] = uint16(i)
		}
	}
	for i := 0; i < len(c.order); i++ { // grows while parts of composites are met
		add := c.compose
		if c.order[i].single() {
			add = c.add
		}
		if err := add(c.order[i]); err != nil {
			return nil, fmt.Errorf("fonts: %s: glyph %d: %w", f.name, c.order[i][0].ID, err)
		}
	}
	if len(c.order) > 0xFFFF {
		return nil, fmt.Errorf("fonts: %s: %d glyphs in a cut; a font holds 65535", f.name, len(c.order))
	}
	return c.bytes(), nil
}

// cut is a cut in the making.
type cut struct {
	*tables
	perEm     int
	order     []Cluster // the glyphs of the cut
	at        []uint16  // by glyph of the face: where it stands in order, 0 for nowhere yet
	most      int       // parts of a cluster
	cutGlyf   []byte
	cutEnds   []int // of each glyph in cutGlyf
	cutWidths []byte
	points    int // the most of an outline that was PostScript
	contours  int
}

// add appends a glyph's outline and width.
func (c *cut) add(cluster Cluster) error {
	g := cluster[0].ID
	outline, bearing, err := c.drawn(g)
	if err != nil {
		return err
	}
	start := len(c.cutGlyf)
	c.cutGlyf = append(c.cutGlyf, outline...)
	if len(outline) > 0 && i16(outline, 0) < 0 {
		if err := c.renumber(c.cutGlyf[start:]); err != nil {
			return err
		}
	}
	c.end(c.advance(int(g)), bearing)
	return nil
}

// drawn is the outline of a glyph as TrueType, checked, and its left side
// bearing.
func (c *cut) drawn(g GID) (outline []byte, bearing int, err error) {
	if uint64(g) >= uint64(c.glyphs) {
		return nil, 0, fmt.Errorf("outside the face, which has %d glyphs", c.glyphs)
	}
	outline, bearing, err = c.draw(int(g))
	if err == nil && len(outline) > 0 && len(outline) < 10 {
		err = fmt.Errorf("outline of %d bytes is cut off; expected 10 or more", len(outline))
	}
	return outline, bearing, err
}

// end ends a glyph.
func (c *cut) end(advance, bearing int) {
	if len(c.cutGlyf)%2 != 0 { // the short form of loca counts pairs of bytes
		c.cutGlyf = append(c.cutGlyf, 0)
	}
	c.cutEnds = append(c.cutEnds, len(c.cutGlyf))
	c.cutWidths = binary.BigEndian.AppendUint16(c.cutWidths, uint16(advance))
	c.cutWidths = binary.BigEndian.AppendUint16(c.cutWidths, uint16(bearing))
}

// place returns the index in the cut of a glyph of the face, adding new ones at
// the end.
func (c *cut) place(g GID) uint16 {
	if c.at[g] == 0 && g != 0 {
		c.at[g] = uint16(len(c.order)) // no more than 65535: CutClusters checks it
		c.order = append(c.order, Cluster{{ID: g}})
	}
	return c.at[g]
}

// draw is the outline of a glyph as TrueType, and its left side bearing.
func (c *cut) draw(g int) (outline []byte, bearing int, err error) {
	if c.cubic == nil {
		outline, err = c.outline(g)
		return outline, c.bearing(g), err
	}
	s, err := quadratic(c.cubic, uint16(g), c.perEm)
	if s == nil || err != nil {
		return nil, 0, err
	}
	c.points, c.contours = max(c.points, s.points), max(c.contours, s.contours)
	return s.data, s.left, nil
}

// renumber gives the parts of a composite glyph their indexes in the cut.
func (c *cut) renumber(outline []byte) error {
	for at := 10; ; {
		if at+4 > len(outline) {
			return errors.New("list of parts is cut off")
		}
		flags, part := u16(outline, at), u16(outline, at+2)
		if part >= c.glyphs {
			return fmt.Errorf("part %d is outside the face, which has %d glyphs", part, c.glyphs)
		}
		binary.BigEndian.PutUint16(outline[at+2:], c.place(GID(part)))
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
		if at > len(outline) {
			return errors.New("list of parts is cut off")
		}
		if flags&morePart == 0 {
			return nil
		}
	}
}

// bytes assembles the tables.
func (c *cut) bytes() []byte {
	be := binary.BigEndian
	head, hhea, maxp := slices.Clone(c.head[:54]), slices.Clone(c.hhea[:36]), make([]byte, 32)
	if copy(maxp, c.maxp); c.cubic != nil {
		maximums := []int{1, 0, 0, c.points, c.contours, 0, 0, 1} // ISO/IEC 14496-22, 5.2.6
		for i, v := range maximums {
			be.PutUint16(maxp[2*i:], uint16(v))
		}
	}
	be.PutUint16(hhea[34:], uint16(len(c.order)))
	be.PutUint16(maxp[4:], uint16(len(c.order)))
	if c.most > 0 {
		c.limit(maxp)
	}
	long := len(c.cutGlyf) > 2*0xFFFF
	be.PutUint16(head[50:], 0)
	loca := make([]byte, 2, 4+4*len(c.cutEnds))
	if long {
		be.PutUint16(head[50:], 1)
		loca = loca[:4]
	}
	for _, end := range c.cutEnds {
		if long {
			loca = be.AppendUint32(loca, uint32(end))
		} else {
			loca = be.AppendUint16(loca, uint16(end/2))
		}
	}
	p := slices.Concat(c.hints, program{
		{"glyf", c.cutGlyf}, {"head", head}, {"hhea", hhea}, {"hmtx", c.cutWidths}, {"loca", loca}, {"maxp", maxp},
	})
	slices.SortFunc(p, func(a, b table) int { return cmp.Compare(a.tag, b.tag) })
	be.PutUint32(head[8:], 0) // the sum of the file, which is summed up without it
	b := p.bytes()
	at := 12 + 16*len(p)
	for _, t := range p {
		if t.tag == "head" {
			be.PutUint32(b[at+8:], 0xB1B0AFBA-checksum(b)) // ISO/IEC 14496-22, 5.2.2
			break
		}
		at += padded(len(t.data))
	}
	return b
}
