package verify

import (
	"maps"
	"math"
	"slices"

	"cityprofile/layout/pdf/cos"
)

var glyphRules = []*Rule{glyphMissing, glyphWidth, glyphText, glyphTextValue, glyphPrivate, glyphNotdef}

var (
	glyphMissing = &Rule{ID: "glyph-missing", UA: "7.21.4.1", Matterhorn: "31-011", A: "6.2.11.4.1",
		Demands: "the font program has every glyph that is shown",
		Means:   "characters are missing from the page"}
	glyphWidth = &Rule{ID: "glyph-width", UA: "7.21.5", Matterhorn: "31-016", A: "6.2.11.5",
		Demands: "the file and the font program agree on the width of each glyph, to a thousandth of an em",
		Means:   "programs set the text in different places"}
	glyphText = &Rule{ID: "glyph-text", UA: "7.21.7", Matterhorn: "31-027", A: "6.2.11.7.2", Level: "U",
		Demands: "each code that is shown maps to text (ToUnicode)",
		Means:   "the text can be seen, but not read aloud, searched or copied"}
	glyphTextValue = &Rule{ID: "glyph-text-value", UA: "7.21.7", Matterhorn: "31-028", A: "6.2.11.7.2", Level: "U",
		Demands: "no code maps to U+0000, U+FEFF or U+FFFE"}
	glyphPrivate = &Rule{ID: "glyph-private", A: "6.2.11.7.3", Level: "A",
		Demands: "where a code maps to a private-use character, ActualText gives the text",
		Means:   "the text is nonsense when read aloud, searched or copied"}
	glyphNotdef = &Rule{ID: "glyph-notdef", UA: "7.21.8", Matterhorn: "31-030", A: "6.2.11.8",
		Demands: "the glyph .notdef is never shown",
		Means:   "a box appears in place of a character"}
)

// checkGlyphs checks the codes that are shown with a font.
func checkGlyphs(doc *document, out *findings, x *usedFont) {
	if x.unicode != nil && x.unicode.damage != "" {
		out.found(glyphText, x.first, "the font's ToUnicode is damaged: %s", x.unicode.damage)
	}
	glyph, width := simpleGlyphs(doc.file, x)
	if x.kind == "Type0" {
		glyph, width = compositeGlyphs(doc.file, x)
	}
	for _, code := range slices.Sorted(maps.Keys(x.used)) {
		u := x.used[code]
		g, known := glyph(code)
		if known {
			switch {
			case g < 0 || g >= x.program.glyphs:
				if u.rendered {
					out.found(glyphMissing, u.first, "code %04X has no glyph in the font program", code)
				}
				out.found(glyphNotdef, u.first, "code %04X shows .notdef", code)
			case g == 0:
				out.found(glyphNotdef, u.first, "code %04X shows .notdef", code)
			}
			if w, ok := width(code); ok && u.rendered && g >= 0 && g < x.program.glyphs {
				if is := x.program.width(g); math.Abs(is-w) > 1 {
					out.found(glyphWidth, u.first, "code %04X is %.5g wide in the file but %.5g in the font program", code, w, is)
				}
			}
		}
		if x.kind != "Type0" && !known && undefined(doc.file, x, code) {
			out.found(glyphNotdef, u.first, "code %02X shows .notdef", code)
		}
		checkGlyphText(doc, out, x, code, u)
	}
}

// checkGlyphText checks the text that a code stands for.
func checkGlyphText(doc *document, out *findings, x *usedFont, code int, u *glyphUse) {
	var units []uint16
	ok := false
	if x.unicode != nil {
		units, ok = x.unicode.text(code)
	}
	if name := doc.file.Name(x.dict.Get("ToUnicode")); name == "Identity-H" || name == "Identity-V" {
		units, ok = []uint16{uint16(code)}, true
	}
	if !ok {
		if !standsForText(doc.file, x, code) {
			out.found(glyphText, u.first, "code %04X maps to no text", code)
		}
		return
	}
	for _, v := range units {
		if v == 0 || v == 0xFEFF || v == 0xFFFE {
			out.found(glyphTextValue, u.first, "code %04X maps to U+%04X", code, v)
		}
	}
	if private(units) && u.bare != nil {
		out.found(glyphPrivate, *u.bare, "code %04X maps to a private-use character, and there is no ActualText", code)
	}
}

// standsForText reports whether a code of a font without a ToUnicode for it
// stands for a text by the font's encoding.
func standsForText(f *cos.File, x *usedFont, code int) bool {
	if x.kind != "Type0" {
		return encodes(f, x, code)
	}
	info := f.Dict(x.descendant.Get("CIDSystemInfo"))
	registry, _ := cos.AsString(f.Resolve(info.Get("Registry")))
	ordering, _ := cos.AsString(f.Resolve(info.Get("Ordering")))
	return string(registry) == "Adobe" && oneOf(string(ordering), "GB1", "CNS1", "Japan1", "Korea1")
}

// compositeGlyphs gives the glyph of a code of a composite font, and its width
// as the file has it (ISO 32000-1, 9.7.4.3).
func compositeGlyphs(f *cos.File, x *usedFont) (glyph func(int) (int, bool), width func(int) (float64, bool)) {
	if x.program == nil || f.Name(x.descendant.Get("Subtype")) != "CIDFontType2" || x.codes.uses != "" || !understood(f, x) {
		return func(int) (int, bool) { return 0, false }, nil
	}
	toGlyph := glyphMap(f, x)
	glyph = func(code int) (int, bool) {
		if cid := x.codes.cid(code); cid != 0 {
			return toGlyph(cid), true
		}
		return 0, true
	}
	def := 1000.0
	if n, ok := f.Number(x.descendant.Get("DW")); ok {
		def = n
	}
	var spans []span
	for w := f.Array(x.descendant.Get("W")); len(w) >= 2; {
		first, ok := f.Int(w[0])
		if !ok {
			break
		}
		if list := f.Array(w[1]); list != nil {
			for i, o := range list {
				if n, ok := f.Number(o); ok {
					spans = append(spans, span{low: first + i, top: first + i, value: n})
				}
			}
			w = w[2:]
			continue
		}
		if len(w) < 3 {
			break
		}
		last, _ := f.Int(w[1])
		if n, ok := f.Number(w[2]); ok {
			spans = append(spans, span{low: first, top: last, value: n})
		}
		w = w[3:]
	}
	sorted(spans)
	return glyph, func(code int) (float64, bool) {
		if s, ok := lookup(spans, x.codes.cid(code)); ok {
			return s.value, true
		}
		return def, true
	}
}

// understood reports whether the codes of a composite font can be mapped to
// CIDs: of the predefined CMaps, only those of Identity can.
func understood(f *cos.File, x *usedFont) bool {
	switch e := f.Resolve(x.dict.Get("Encoding")).(type) {
	case cos.Name:
		return e == "Identity-H" || e == "Identity-V"
	case *cos.Stream:
		return e.Dict.Get("UseCMap") == nil
	}
	return false
}
