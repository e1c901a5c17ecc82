package verify

import (
	"slices"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// checkFonts checks the fonts in use.
func checkFonts(doc *document, out *findings, in *content) {
	for _, x := range in.fonts {
		if len(x.used) == 0 || !out.spend(len(doc.file.Array(x.descendant.Get("W")))+maxCID, x.first) {
			continue
		}
		checkFontDictionary(doc, out, x)
		if x.kind == "Type0" {
			checkComposite(doc, out, x)
		}
		if x.kind != "Type3" && x.rendered {
			checkEmbedded(doc, out, x)
		}
		checkGlyphs(doc, out, x)
	}
}

// checkFontDictionary checks the dictionary of a font.
func checkFontDictionary(doc *document, out *findings, x *usedFont) {
	f := doc.file
	for _, d := range []*cos.Dict{x.dict, x.descendant} {
		if d == nil {
			continue
		}
		kind := f.Name(d.Get("Subtype"))
		switch {
		case f.Name(d.Get("Type")) != "Font":
			out.found(fontDictionary, x.first, "the Type of the font is not Font")
		case !slices.Contains([]cos.Name{"Type1", "MMType1", "TrueType", "Type3", "Type0", "CIDFontType0", "CIDFontType2"}, kind):
			out.found(fontDictionary, x.first, "the Subtype of the font is %q", string(kind))
		case kind != "Type3" && f.Name(d.Get("BaseFont")) == "":
			out.found(fontDictionary, x.first, "the font has no BaseFont")
		}
	}
	if x.kind == "Type0" || x.kind == "Type1" && x.descriptor == nil { // the latter may be a standard font
		return
	}
	first, ok1 := f.Int(x.dict.Get("FirstChar"))
	last, ok2 := f.Int(x.dict.Get("LastChar"))
	if w := f.Array(x.dict.Get("Widths")); !ok1 || !ok2 || len(w) != last-first+1 {
		out.found(fontDictionary, x.first, "the font's FirstChar, LastChar and Widths do not match")
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

// checkComposite checks what applies only to composite fonts.
func checkComposite(doc *document, out *findings, x *usedFont) {
	f := doc.file
	switch encoding := f.Resolve(x.dict.Get("Encoding")).(type) {
	case cos.Name:
		if !slices.Contains(predefinedCMaps, string(encoding)) {
			out.found(fontCMap, x.first, "the CMap %s is neither predefined nor embedded", encoding)
			break
		}
		system := f.Dict(x.descendant.Get("CIDSystemInfo"))
		registry, _ := cos.AsString(f.Resolve(system.Get("Registry")))
		ordering, _ := cos.AsString(f.Resolve(system.Get("Ordering")))
		if want := orderingOf(string(encoding)); want != "" && (string(registry) != "Adobe" || string(ordering) != want) {
			out.found(fontSystem, x.first, "the CMap %s is for Adobe-%s, but the font is for %s-%s", encoding, want, registry, ordering)
		}
	case *cos.Stream:
		d := encoding.Dict
		if mode, _ := f.Int(d.Get("WMode")); mode != x.codes.mode {
			out.found(fontMode, x.first, "WMode is %d in the CMap's dictionary but %d in the CMap itself", mode, x.codes.mode)
		}
		for _, n := range []cos.Name{f.Name(d.Get("UseCMap")), x.codes.uses} {
			if n != "" && !slices.Contains(predefinedCMaps, string(n)) {
				out.found(fontCMap, x.first, "the CMap uses %s, which is not predefined", n)
			}
		}
		if x.codes.maximum > maxCID {
			out.found(limitCID, x.first, "the CMap has the CID %d", x.codes.maximum)
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
			out.found(fontSystem, x.first, "the CIDSystemInfo of the font and of its CMap do not agree")
		}
	default:
		out.found(fontCMap, x.first, "the font has no Encoding")
	}
}
