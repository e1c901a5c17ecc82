package verify

import (
	"slices"
	"strings"

	"cityprofile/layout/pdf/cos"
)

var fontRules = []*Rule{fontDictionary, fontEmbedded, fontSystem, fontGlyphMap, fontCMap, fontMode, fontGlyphSet, fontEncoding, fontCharacters}

var (
	fontDictionary = &Rule{ID: "font-dictionary", A: "6.2.11.2", PDF: "9.6 and 9.7",
		Demands: "a font says what it is, and a simple font how wide its characters are"}
	fontEmbedded = &Rule{ID: "font-embedded", UA: "7.21.4.1", Matterhorn: "31-009", A: "6.2.11.4.1", PDF: "9.9",
		Demands: "the program of each font in use is embedded and can be read",
		Means:   "another font takes its place, or none does"}
	fontSystem = &Rule{ID: "font-system", UA: "7.21.3.1", Matterhorn: "31-001", A: "6.2.11.3.1",
		Demands: "a composite font and its CMap are of the same system of CIDs"}
	fontGlyphMap = &Rule{ID: "font-glyph-map", UA: "7.21.3.2", Matterhorn: "31-004", A: "6.2.11.3.2",
		Demands: "a CIDFont of type 2 says which glyph each CID is (CIDToGIDMap)"}
	fontCMap = &Rule{ID: "font-cmap", UA: "7.21.3.3", Matterhorn: "31-006", A: "6.2.11.3.3",
		Demands: "a CMap is one of the predefined or is embedded"}
	fontMode = &Rule{ID: "font-mode", UA: "7.21.3.3", Matterhorn: "31-007", A: "6.2.11.3.3",
		Demands: "the WMode of an embedded CMap is that of its dictionary"}
	fontGlyphSet = &Rule{ID: "font-cidset", UA: "7.21.4.2", Matterhorn: "31-014", A: "6.2.11.4.2",
		Demands: "a CIDSet lists all glyphs of the program and no others"}
	fontEncoding = &Rule{ID: "font-encoding", UA: "7.21.6", Matterhorn: "31-020", A: "6.2.11.6",
		Demands: "a TrueType font has an encoding if it is not symbolic, and none if it is"}
	fontCharacters = &Rule{ID: "font-characters", UA: "7.21.6", Matterhorn: "31-017", A: "6.2.11.6",
		Demands: "the program of a TrueType font has the table of characters that its encoding needs"}
)

// font is a font in use (ISO 32000-1, 9.5 to 9.8).
type font struct {
	dict       *cos.Dict
	ref        cos.Ref
	kind       cos.Name // its Subtype
	descendant *cos.Dict
	descriptor *cos.Dict
	codes      *cmap // nil for a simple font
	unicode    *cmap // ToUnicode, nil for none
	program    *program
	rendered   bool
	first      place
	used       map[int]*glyphUse
}

// glyphUse is how a code is used.
type glyphUse struct {
	first    place
	rendered bool
	bare     *place // where no text stands for it
}

// font is the font that an object is; nil if it is none.
func (r *reader) font(o cos.Object) *font {
	f := r.file
	d := f.Dict(o)
	if d == nil {
		return nil
	}
	if x := r.content.fontOf[d]; x != nil {
		return x
	}
	x := &font{dict: d, ref: ref(o), kind: f.Name(d.Get("Subtype")), used: map[int]*glyphUse{},
		first: place{page: r.page.number, object: ref(o)}, descriptor: f.Dict(d.Get("FontDescriptor"))}
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
	r.content.fontOf[d] = x
	r.content.fonts = append(r.content.fonts, x)
	if x.kind == "Type3" {
		r.procedures(x)
	}
	return x
}

// procedures reads the content that draws the glyphs of a Type 3 font.
func (r *reader) procedures(x *font) {
	own := r.file.Dict(x.dict.Get("Resources"))
	if own == nil {
		own = r.own
	}
	for _, o := range r.file.Dict(x.dict.Get("CharProcs")).All() {
		s := r.file.Stream(o)
		w := walk{stream: s}
		if _, ok := r.content.walked[w]; ok || s == nil || r.depth >= maxForms {
			continue
		}
		r.content.walked[w] = false
		if data, err := r.file.Decode(s); err == nil {
			g := &reader{checker: r.checker, page: r.page, at: ref(o), owner: ref(o), own: own, depth: r.depth + 1, state: initial}
			g.read(data)
		}
	}
}

// use notes the codes of a string that is shown.
func (x *font) use(s []byte, r *reader) {
	for len(s) > 0 {
		code, size := int(s[0]), 1
		if x.codes != nil {
			code, size = x.codes.next(s)
		}
		s = s[size:]
		u := x.used[code]
		if u == nil {
			u = &glyphUse{first: place{page: r.page.number, element: r.element, object: x.ref}}
			x.used[code] = u
		}
		u.rendered = u.rendered || r.state.mode != invisible
		if !r.actual && u.bare == nil {
			u.bare = &place{page: r.page.number, element: r.element, object: x.ref}
		}
	}
}

// fonts checks the fonts in use.
func (c *checker) fonts() {
	for _, x := range c.content.fonts {
		if len(x.used) == 0 || !c.spend(len(c.file.Array(x.descendant.Get("W")))+maxCID, x.first) {
			continue
		}
		c.dictionary(x)
		if x.kind == "Type0" {
			c.composite(x)
		}
		if x.kind != "Type3" && x.rendered {
			c.embedded(x)
		}
		c.glyphs(x)
	}
}

// dictionary checks what a font says of itself.
func (c *checker) dictionary(x *font) {
	f := c.file
	for _, d := range []*cos.Dict{x.dict, x.descendant} {
		if d == nil {
			continue
		}
		kind := f.Name(d.Get("Subtype"))
		switch {
		case f.Name(d.Get("Type")) != "Font":
			c.found(fontDictionary, x.first, "the Type of the font is not Font")
		case !slices.Contains([]cos.Name{"Type1", "MMType1", "TrueType", "Type3", "Type0", "CIDFontType0", "CIDFontType2"}, kind):
			c.found(fontDictionary, x.first, "the Subtype of the font is %q", string(kind))
		case kind != "Type3" && f.Name(d.Get("BaseFont")) == "":
			c.found(fontDictionary, x.first, "the font has no BaseFont")
		}
	}
	if x.kind == "Type0" || x.kind == "Type1" && x.descriptor == nil { // the latter may be a standard font
		return
	}
	first, ok1 := f.Int(x.dict.Get("FirstChar"))
	last, ok2 := f.Int(x.dict.Get("LastChar"))
	if w := f.Array(x.dict.Get("Widths")); !ok1 || !ok2 || len(w) != last-first+1 {
		c.found(fontDictionary, x.first, "FirstChar, LastChar and Widths of the font do not go together")
	}
}

// predefinedCMaps are those that need not be embedded (ISO 32000-1, Table 118).
var predefinedCMaps = strings.Fields("Identity-H Identity-V GB-EUC-H GB-EUC-V GBpc-EUC-H GBpc-EUC-V GBK-EUC-H GBK-EUC-V " +
	"GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V B5pc-H B5pc-V " +
	"HKscs-B5-H HKscs-B5-V ETen-B5-H ETen-B5-V ETenms-B5-H ETenms-B5-V CNS-EUC-H CNS-EUC-V UniCNS-UCS2-H UniCNS-UCS2-V " +
	"UniCNS-UTF16-H UniCNS-UTF16-V 83pv-RKSJ-H 90ms-RKSJ-H 90ms-RKSJ-V 90msp-RKSJ-H 90msp-RKSJ-V 90pv-RKSJ-H Add-RKSJ-H " +
	"Add-RKSJ-V EUC-H EUC-V Ext-RKSJ-H Ext-RKSJ-V H V UniJIS-UCS2-H UniJIS-UCS2-V UniJIS-UCS2-HW-H UniJIS-UCS2-HW-V " +
	"UniJIS-UTF16-H UniJIS-UTF16-V KSC-EUC-H KSC-EUC-V KSCms-UHC-H KSCms-UHC-V KSCms-UHC-HW-H KSCms-UHC-HW-V KSCpc-EUC-H " +
	"UniKS-UCS2-H UniKS-UCS2-V UniKS-UTF16-H UniKS-UTF16-V")

// orderingOf is the collection of characters that a predefined CMap is for;
// empty for Identity.
func orderingOf(cmap string) string {
	for _, x := range []struct{ ordering, names string }{
		{"", "Identity"}, {"GB1", "GB UniGB"}, {"CNS1", "B5 HK ETen CNS UniCNS"}, {"Korea1", "KSC UniKS"},
	} {
		for _, begin := range strings.Fields(x.names) {
			if strings.HasPrefix(cmap, begin) {
				return x.ordering
			}
		}
	}
	return "Japan1"
}

// composite checks what belongs to composite fonts alone.
func (c *checker) composite(x *font) {
	f := c.file
	switch encoding := f.Resolve(x.dict.Get("Encoding")).(type) {
	case cos.Name:
		if !slices.Contains(predefinedCMaps, string(encoding)) {
			c.found(fontCMap, x.first, "the CMap %s is not predefined and not embedded", encoding)
			break
		}
		system := f.Dict(x.descendant.Get("CIDSystemInfo"))
		registry, _ := cos.AsString(f.Resolve(system.Get("Registry")))
		ordering, _ := cos.AsString(f.Resolve(system.Get("Ordering")))
		if want := orderingOf(string(encoding)); want != "" && (string(registry) != "Adobe" || string(ordering) != want) {
			c.found(fontSystem, x.first, "the CMap %s is for Adobe's %s, and the font for %s's %s", encoding, want, registry, ordering)
		}
	case *cos.Stream:
		d := encoding.Dict
		if mode, _ := f.Int(d.Get("WMode")); mode != x.codes.mode {
			c.found(fontMode, x.first, "WMode is %d in the dictionary of the CMap and %d in it", mode, x.codes.mode)
		}
		for _, n := range []cos.Name{f.Name(d.Get("UseCMap")), x.codes.uses} {
			if n != "" && !slices.Contains(predefinedCMaps, string(n)) {
				c.found(fontCMap, x.first, "the CMap uses %s, which is not predefined", n)
			}
		}
		if x.codes.maximum > maxCID {
			c.found(limitCID, x.first, "the CMap has the CID %d", x.codes.maximum)
		}
		is, cm := f.Dict(x.descendant.Get("CIDSystemInfo")), f.Dict(d.Get("CIDSystemInfo"))
		text := func(d *cos.Dict, k cos.Name) string {
			s, _ := cos.AsString(f.Resolve(d.Get(k)))
			return string(s)
		}
		a, _ := f.Int(is.Get("Supplement"))
		b, _ := f.Int(cm.Get("Supplement"))
		if n := f.Name(d.Get("CMapName")); n != "Identity-H" && n != "Identity-V" && (text(is, "Registry") != text(cm, "Registry") ||
			text(is, "Ordering") != text(cm, "Ordering") || is.Get("Ordering") == nil || a > b) {
			c.found(fontSystem, x.first, "the CIDSystemInfo of the font and of its CMap do not agree")
		}
	default:
		c.found(fontCMap, x.first, "the font has no Encoding")
	}
}
