package pdf

import (
	"crypto/sha256"
	"fmt"
	"unicode/utf16"

	"cityprofile/fonts"
	"cityprofile/layout/pdf/cos"
)

// fontResources makes a font object for each face in use: a Type 0 font whose
// codes are the clusters in use of a face that is cut down to them, in the order
// of their first use (ISO 32000-1, 9.7).
func fontResources(f *cos.File, used []*usedFace) (*cos.Dict, error) {
	d := &cos.Dict{}
	for _, u := range used {
		r, err := writeFont(f, u)
		if err != nil {
			return nil, err
		}
		d.Set(cos.Name(fmt.Sprintf("F%d", u.n)), r)
	}
	return d, nil
}

func writeFont(f *cos.File, u *usedFace) (cos.Ref, error) {
	clusters := make([]fonts.Cluster, len(u.order))
	widths := make(cos.Array, len(u.order))
	for i, s := range u.order {
		clusters[i], widths[i] = s.cluster, cos.Integer(s.width)
	}
	program, err := u.face.CutClusters(clusters)
	if err != nil {
		return 0, fmt.Errorf("pdf: face %s: %w", u.face.Name(), err)
	}
	full := cos.Name(subsetTag(program) + "+" + u.face.Name())
	m := u.face.Metrics()
	const symbolic = 4 // codes are glyphs, not characters
	descriptor := f.Add(cos.NewDict(cos.KV("Type", cos.Name("FontDescriptor")), cos.KV("FontName", full),
		cos.KV("Flags", cos.Integer(symbolic)),
		cos.KV("FontBBox", cos.Raw(fmt.Sprintf("[%d %d %d %d]", m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3]))),
		cos.KV("ItalicAngle", cos.Integer(m.ItalicAngle)), cos.KV("Ascent", cos.Integer(m.Ascent)), cos.KV("Descent", cos.Integer(m.Descent)),
		cos.KV("CapHeight", cos.Integer(m.CapHeight)), cos.KV("XHeight", cos.Integer(m.XHeight)), cos.KV("StemV", cos.Integer(m.StemV)),
		cos.KV("FontFile2", f.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("Length1", cos.Integer(len(program)))), Data: program}))))
	descendant := f.Add(cos.NewDict(cos.KV("Type", cos.Name("Font")), cos.KV("Subtype", cos.Name("CIDFontType2")), cos.KV("BaseFont", full),
		cos.KV("CIDSystemInfo", cos.Raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")),
		cos.KV("FontDescriptor", descriptor), cos.KV("DW", cos.Integer(0)), cos.KV("W", cos.Array{cos.Integer(0), widths}),
		cos.KV("CIDToGIDMap", cos.Name("Identity"))))
	return f.Add(cos.NewDict(cos.KV("Type", cos.Name("Font")), cos.KV("Subtype", cos.Name("Type0")), cos.KV("BaseFont", full),
		cos.KV("Encoding", cos.Name("Identity-H")), cos.KV("DescendantFonts", cos.Array{descendant}),
		cos.KV("ToUnicode", f.Add(&cos.Stream{Dict: &cos.Dict{}, Data: toUnicode(u.order)})))), nil
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

// toUnicode is the CMap from codes to text (ISO 32000-1, 9.10.3).
func toUnicode(order []shown) []byte {
	const perBlock = 100 // Adobe Technical Note 5014, 7.7
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for first := 1; first < len(order); first += perBlock { // 0 is .notdef
		block := order[first:min(first+perBlock, len(order))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, g := range block {
			b = append(appendHex(append(b, '<'), uint16(first+i)), "><"...)
			for _, u := range utf16.Encode([]rune(g.text)) {
				b = appendHex(b, u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"...)
}
