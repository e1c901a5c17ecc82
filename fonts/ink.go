package fonts

// Ink is the box around the outline of a glyph, in thousandths of an em from
// where the glyph stands: left, bottom, right and top, as in Metrics.BBox. It is
// not ok for a blank, and for a glyph that the face does not have. An outline
// that cannot be read is taken to be a capital letter.
func (f *Face) Ink(g GID) (box [4]int, ok bool) {
	t := &f.tables
	if uint64(g) >= uint64(t.glyphs) {
		return box, false
	}
	var outline []byte
	var err error
	if t.cubic == nil {
		outline, err = t.outline(int(g))
	} else if s, e := quadratic(t.cubic, uint16(g), f.metrics.UnitsPerEm); s != nil {
		outline = s.data // PostScript outlines do not state their box
	} else {
		err = e
	}
	const head = 10 // the number of contours, and the box (ISO/IEC 14496-22, 5.3.3)
	switch {
	case err != nil:
		return [4]int{0, 0, f.Advance(g), f.metrics.CapHeight}, true
	case len(outline) < head:
		return box, false
	}
	for i := range box {
		box[i] = f.Em(i16(outline, 2+2*i))
	}
	return box, true
}
