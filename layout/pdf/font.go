package pdf

import (
	"crypto/sha256"
	"fmt"
	"unicode/utf16"

	"cityprofile/fonts"
)

// fontResources makes a font object for each face in use: a Type 0 font whose
// codes are the glyphs of a face cut down to those in use, in the order of
// their first use (ISO 32000-1, 9.7).
func fontResources(f *file, c *canvas) (*dict, error) {
	d := &dict{}
	for _, u := range c.faces {
		r, err := writeFont(f, u)
		if err != nil {
			return nil, err
		}
		d.set(name(fmt.Sprintf("F%d", u.n)), r)
	}
	return d, nil
}

func writeFont(f *file, u *usedFace) (ref, error) {
	ids := make([]fonts.GID, len(u.order))
	for i, g := range u.order {
		ids[i] = g.id
	}
	program, err := u.face.Cut(ids)
	if err != nil {
		return 0, fmt.Errorf("pdf: face %s: %w", u.face.Name(), err)
	}
	full := name(subsetTag(program) + "+" + u.face.Name())
	m := u.face.Metrics()
	const symbolic = 4 // codes are glyphs, not characters
	descriptor := f.add(newDict("Type", name("FontDescriptor"), "FontName", full,
		"Flags", integer(symbolic),
		"FontBBox", raw(fmt.Sprintf("[%d %d %d %d]", m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3])),
		"ItalicAngle", integer(m.ItalicAngle), "Ascent", integer(m.Ascent), "Descent", integer(m.Descent),
		"CapHeight", integer(m.CapHeight), "XHeight", integer(m.XHeight), "StemV", integer(m.StemV),
		"FontFile2", f.add(&stream{dict: newDict("Length1", integer(len(program))), data: program})))
	widths := make(array, len(ids))
	for i, id := range ids {
		widths[i] = integer(u.face.Advance(id))
	}
	descendant := f.add(newDict("Type", name("Font"), "Subtype", name("CIDFontType2"), "BaseFont", full,
		"CIDSystemInfo", raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"),
		"FontDescriptor", descriptor, "DW", integer(0), "W", array{integer(0), widths},
		"CIDToGIDMap", name("Identity")))
	return f.add(newDict("Type", name("Font"), "Subtype", name("Type0"), "BaseFont", full,
		"Encoding", name("Identity-H"), "DescendantFonts", array{descendant},
		"ToUnicode", f.add(&stream{dict: &dict{}, data: toUnicode(u.order)}))), nil
}

// subsetTag is the six letters that tell two cuts of a face apart (ISO
// 32000-1, 9.6.4), from a hash of the cut.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode is the CMap from codes to text (ISO 32000-1, 9.10.3). A further
// glyph of a cluster stands for no text of its own: it gives a zero width
// space, and the text is given by ActualText.
func toUnicode(order []glyphText) []byte {
	const perBlock = 100 // Adobe Technical Note 5014, 7.7
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for first := 1; first < len(order); first += perBlock { // 0 is .notdef
		block := order[first:min(first+perBlock, len(order))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, g := range block {
			text := g.text
			if text == "" {
				text = "\u200b"
			}
			b = fmt.Appendf(b, "<%04X><", first+i)
			for _, u := range utf16.Encode([]rune(text)) {
				b = fmt.Appendf(b, "%04X", u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"...)
}
