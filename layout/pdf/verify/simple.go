package verify

import (
	"slices"
	"strings"

	"cityprofile/layout/pdf/cos"
)

// winAnsi and macRoman are the characters from 128 of the two encodings that
// simple TrueType fonts may have (ISO 32000-1, Annex D). Where WinAnsi has
// none, a bullet is shown.
var (
	winAnsi = []rune("€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ\u00a0¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿" +
		"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")
	macRoman = []rune("ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
		"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ")
)

// symbolic reports whether a font has a character set of its own (ISO 32000-1,
// 9.8.2).
func symbolic(f *cos.File, x *usedFont) bool {
	const flag = 4
	n, _ := f.Int(x.descriptor.Get("Flags"))
	return n&flag != 0
}

// baseEncoding returns the name of the encoding of a simple font and the codes
// that differ from it.
func baseEncoding(f *cos.File, x *usedFont) (name cos.Name, differences cos.Array) {
	o := x.dict.Get("Encoding")
	if d, ok := f.Resolve(o).(*cos.Dict); ok {
		return f.Name(d.Get("BaseEncoding")), f.Array(d.Get("Differences"))
	}
	return f.Name(o), nil
}

// checkSimpleTrueType checks the encoding of a simple TrueType font (ISO 32000-1,
// 9.6.6.4).
func checkSimpleTrueType(doc *document, out *findings, x *usedFont) {
	name, differences := baseEncoding(doc.file, x)
	_, symbol := x.program.charmap(3, 0)
	_, unicode := x.program.charmap(3, 1)
	n := len(x.program.cmaps)
	if symbolic(doc.file, x) {
		if x.dict.Get("Encoding") != nil {
			out.found(fontEncoding, x.first, "the font is symbolic but has an Encoding")
		}
		if n != 1 && !symbol {
			out.found(fontCharacters, x.first, "the font is symbolic, but its program has %d character maps", n)
		}
		return
	}
	switch {
	case name != "MacRomanEncoding" && name != "WinAnsiEncoding":
		out.found(fontEncoding, x.first, "the font is not symbolic, but its encoding is %q", string(name))
	case differences != nil && !unicode:
		out.found(fontEncoding, x.first, "the encoding has Differences, but the font program has no Unicode character map")
	}
	if n == 0 || symbol && n == 1 {
		out.found(fontCharacters, x.first, "the font program has no character map for the font's encoding")
	}
}

// character is the character of a code of a simple font by its encoding, when
// that is one of the two that are known.
func character(f *cos.File, x *usedFont, code int) (rune, bool) {
	name, differences := baseEncoding(f, x)
	if slices.ContainsFunc(differences, func(o cos.Object) bool { _, ok := f.Resolve(o).(cos.Name); return ok }) {
		return 0, false
	}
	table := map[cos.Name][]rune{"WinAnsiEncoding": winAnsi, "MacRomanEncoding": macRoman}[name]
	switch {
	case table == nil || code < ' ' || code == 0x7F:
		return 0, false
	case code < 0x80:
		return rune(code), true
	}
	return table[code-0x80], true
}

// simpleGlyphs gives the glyph of a code of a simple TrueType font, where it
// is known, and its width as the file has it.
func simpleGlyphs(f *cos.File, x *usedFont) (glyph func(int) (int, bool), width func(int) (float64, bool)) {
	none := func(int) (int, bool) { return 0, false }
	if x.program == nil || x.kind != "TrueType" {
		return none, nil
	}
	first, _ := f.Int(x.dict.Get("FirstChar"))
	last, _ := f.Int(x.dict.Get("LastChar"))
	widths := f.Array(x.dict.Get("Widths"))
	width = func(code int) (float64, bool) {
		if i := code - first; i >= 0 && i < len(widths) && code <= last {
			return f.Number(widths[i])
		}
		missing, _ := f.Number(x.descriptor.Get("MissingWidth"))
		return missing, true
	}
	if symbolic(f, x) {
		if m, ok := x.program.charmap(3, 0); ok {
			return func(code int) (int, bool) {
				for _, high := range []int{0xF000, 0, 0xF100, 0xF200} {
					if g, ok := m.glyph(high + code); !ok || g != 0 {
						return g, ok
					}
				}
				return 0, true
			}, width
		}
		if m, ok := x.program.charmap(1, 0); ok {
			return m.glyph, width
		}
		return none, nil
	}
	m, ok := x.program.charmap(3, 1)
	if !ok {
		return none, nil
	}
	return func(code int) (int, bool) {
		r, ok := character(f, x, code)
		if !ok {
			return 0, false
		}
		return m.glyph(int(r))
	}, width
}

// undefined reports whether a code of a simple font is one that the standard
// encodings leave out, so that it shows .notdef.
func undefined(f *cos.File, x *usedFont, code int) bool {
	name, differences := baseEncoding(f, x)
	return differences == nil && code < ' ' && x.kind != "Type3" && !symbolic(f, x) &&
		slices.Contains([]cos.Name{"WinAnsiEncoding", "MacRomanEncoding", "StandardEncoding"}, name)
}

// encodes reports whether a code of a simple font stands for a text by its
// encoding. Glyph names are not looked up; a name that only numbers
// the glyph counts as no name.
func encodes(f *cos.File, x *usedFont, code int) bool {
	name, differences := baseEncoding(f, x)
	if x.kind == "TrueType" && symbolic(f, x) {
		return false
	}
	at := 0
	for _, o := range differences {
		if n, ok := f.Int(o); ok {
			at = n
			continue
		}
		if at == code {
			n := strings.TrimRight(string(f.Name(o)), "0123456789")
			return n != ".notdef" && !oneOf(n, "g", "G", "cid", "glyph", "index", "a", "c")
		}
		at++
	}
	base := string(f.Name(x.dict.Get("BaseFont")))
	switch {
	case x.kind == "Type1" && base[strings.IndexByte(base, '+')+1:] == "ZapfDingbats":
		return false
	case name != "":
		return code >= ' '
	}
	d := x.descriptor // the program may have an encoding of its own
	return x.kind != "Type3" && (d.Get("FontFile") != nil || d.Get("FontFile2") != nil || d.Get("FontFile3") != nil)
}
