package verify

import "cityprofile/layout/pdf/cos"

var fontRules = []*Rule{fontDictionary, fontEmbedded, fontSystem, fontGlyphMap, fontCMap, fontMode, fontGlyphSet, fontEncoding, fontCharacters}

var (
	fontDictionary = &Rule{ID: "font-dictionary", A: "6.2.11.2", PDF: "9.6 and 9.7",
		Demands: "a font declares its type, and a simple font its character widths"}
	fontEmbedded = &Rule{ID: "font-embedded", UA: "7.21.4.1", Matterhorn: "31-009", A: "6.2.11.4.1", PDF: "9.9",
		Demands: "the program of each font in use is embedded and can be read",
		Means:   "another font replaces it, or none"}
	fontSystem = &Rule{ID: "font-system", UA: "7.21.3.1", Matterhorn: "31-001", A: "6.2.11.3.1",
		Demands: "a composite font and its CMap use the same CID system"}
	fontGlyphMap = &Rule{ID: "font-glyph-map", UA: "7.21.3.2", Matterhorn: "31-004", A: "6.2.11.3.2",
		Demands: "a type 2 CIDFont maps CIDs to glyphs (CIDToGIDMap)"}
	fontCMap = &Rule{ID: "font-cmap", UA: "7.21.3.3", Matterhorn: "31-006", A: "6.2.11.3.3",
		Demands: "a CMap is predefined or embedded"}
	fontMode = &Rule{ID: "font-mode", UA: "7.21.3.3", Matterhorn: "31-007", A: "6.2.11.3.3",
		Demands: "an embedded CMap has the same WMode as its dictionary"}
	fontGlyphSet = &Rule{ID: "font-cidset", UA: "7.21.4.2", Matterhorn: "31-014", A: "6.2.11.4.2",
		Demands: "a CIDSet lists exactly the glyphs of the font program"}
	fontEncoding = &Rule{ID: "font-encoding", UA: "7.21.6", Matterhorn: "31-020", A: "6.2.11.6",
		Demands: "a TrueType font has an encoding if it is not symbolic, and none if it is"}
	fontCharacters = &Rule{ID: "font-characters", UA: "7.21.6", Matterhorn: "31-017", A: "6.2.11.6",
		Demands: "the program of a TrueType font has the character map that its encoding needs"}
)

// usedFont is a font in use (ISO 32000-1, 9.5 to 9.8).
type usedFont struct {
	dict       *cos.Dict
	ref        cos.Ref
	kind       cos.Name // its Subtype
	descendant *cos.Dict
	descriptor *cos.Dict
	codes      *cmap // nil for a simple font
	unicode    *cmap // ToUnicode, nil for none
	program    *program
	rendered   bool
	first      location
	used       map[int]*glyphUse
}

// glyphUse is how a code is used.
type glyphUse struct {
	first    location
	rendered bool
	bare     *location // where no text stands for it
}

// newFont reads the dictionary of a font that is first used at a place.
func newFont(f *cos.File, d *cos.Dict, first location) *usedFont {
	x := &usedFont{dict: d, ref: first.object, kind: f.Name(d.Get("Subtype")), used: map[int]*glyphUse{},
		first: first, descriptor: f.Dict(d.Get("FontDescriptor"))}
	if x.kind == "Type0" {
		if list := f.Array(d.Get("DescendantFonts")); len(list) > 0 {
			x.descendant = f.Dict(list[0])
		}
		x.descriptor = f.Dict(x.descendant.Get("FontDescriptor"))
		x.codes = identity // of the predefined CMaps, most have codes of two bytes
		if s := f.Stream(d.Get("Encoding")); s != nil {
			if data, err := f.Decode(s); err == nil {
				x.codes = parseCMap(data)
			}
		}
	}
	if s := f.Stream(d.Get("ToUnicode")); s != nil {
		if data, err := f.Decode(s); err == nil {
			x.unicode = parseCMap(data)
		}
	}
	return x
}

// use notes the codes of a string that is shown at a place: whether it can be
// seen, and whether a text stands for it.
func (x *usedFont) use(s []byte, at location, rendered, actual bool) {
	at.object = x.ref
	for len(s) > 0 {
		code, size := int(s[0]), 1
		if x.codes != nil {
			code, size = x.codes.next(s)
		}
		s = s[size:]
		u := x.used[code]
		if u == nil {
			u = &glyphUse{first: at}
			x.used[code] = u
		}
		u.rendered = u.rendered || rendered
		if !actual && u.bare == nil {
			bare := at
			u.bare = &bare
		}
	}
}
