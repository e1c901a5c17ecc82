package verify

import (
	"bytes"
	"errors"
	"fmt"

	"cityprofile/layout/pdf/cos"
)

// checkEmbedded checks that the program of a font is in the file, and reads it.
func checkEmbedded(doc *document, out *findings, x *usedFont) {
	f, d := doc.file, x.descriptor
	var err error
	switch kind := f.Name(x.descendant.Get("Subtype")); {
	case x.kind == "Type0" && kind != "CIDFontType0" && kind != "CIDFontType2":
		err = fmt.Errorf("its CIDFont has the Subtype %q", string(kind))
	case d.Get("FontFile2") != nil:
		x.program, err = readTrueType(doc.file, d.Get("FontFile2"))
	case d.Get("FontFile3") != nil:
		x.program, err = readCompact(doc, out, x)
	case d.Get("FontFile") != nil:
		var data []byte
		if s := f.Stream(d.Get("FontFile")); s != nil {
			data, err = f.Decode(s)
		}
		if err == nil && !bytes.HasPrefix(data, []byte("%!")) && !bytes.HasPrefix(data, []byte("\x80\x01")) {
			err = errProgram
		}
	default:
		out.found(fontEmbedded, x.first, "the font %s is not embedded", f.Name(x.dict.Get("BaseFont")))
		return
	}
	if err != nil {
		out.found(fontEmbedded, x.first, "the program of the font %s cannot be read: %v", f.Name(x.dict.Get("BaseFont")), err)
		return
	}
	if x.program == nil {
		return
	}
	if f.Name(x.descendant.Get("Subtype")) == "CIDFontType2" {
		if m := x.descendant.Get("CIDToGIDMap"); f.Name(m) != "Identity" && f.Stream(m) == nil {
			out.found(fontGlyphMap, x.first, "the font has no CIDToGIDMap")
		}
		checkCIDSet(doc, out, x)
	}
	if x.kind == "TrueType" {
		checkSimpleTrueType(doc, out, x)
	}
}

// readCompact reads a program in a FontFile3: OpenType with TrueType outlines.
// Of other programs it checks only the start.
func readCompact(doc *document, out *findings, x *usedFont) (*program, error) {
	s := doc.file.Stream(x.descriptor.Get("FontFile3"))
	if s == nil {
		return nil, errors.New("it is missing")
	}
	kind := doc.file.Name(s.Dict.Get("Subtype"))
	data, err := doc.file.Decode(s)
	switch {
	case err != nil:
		return nil, err
	case kind == "OpenType":
		p, err := parseProgram(data)
		if err != nil || bytes.HasPrefix(data, []byte("OTTO")) {
			return nil, err
		}
		return p, nil
	case kind != "Type1C" && kind != "CIDFontType0C":
		out.found(fontDictionary, x.first, "the Subtype of the font program is %q", string(kind))
		return nil, fmt.Errorf("it has the Subtype %q", string(kind))
	case len(data) < 4 || data[0] != 1: // the version of CFF
		return nil, errProgram
	}
	return nil, nil
}

func readTrueType(f *cos.File, o cos.Object) (*program, error) {
	s := f.Stream(o)
	if s == nil {
		return nil, errors.New("it is missing")
	}
	data, err := f.Decode(s)
	if err != nil {
		return nil, err
	}
	return parseProgram(data)
}

// subset reports whether a name marks a font as a subset (ISO 32000-1, 9.6.4).
func subset(name cos.Name) bool {
	const letters = 6
	if len(name) <= letters || name[letters] != '+' {
		return false
	}
	for i := range letters {
		if name[i] < 'A' || name[i] > 'Z' {
			return false
		}
	}
	return true
}

// checkCIDSet checks the list of glyphs of a subset font.
func checkCIDSet(doc *document, out *findings, x *usedFont) {
	s := doc.file.Stream(x.descriptor.Get("CIDSet"))
	if s == nil || !subset(doc.file.Name(x.descendant.Get("BaseFont"))) {
		return
	}
	set, err := doc.file.Decode(s)
	if err != nil {
		out.found(fontGlyphSet, x.first, "the CIDSet cannot be decoded: %v", err)
		return
	}
	toGlyph := glyphMap(doc.file, x)
	for cid := 1; cid <= maxCID; cid++ {
		listed := cid/8 < len(set) && set[cid/8]&(0x80>>(cid%8)) != 0
		if g := toGlyph(cid); listed != (g >= 0 && g < x.program.glyphs) {
			out.found(fontGlyphSet, x.first, "the CIDSet is wrong about CID %d", cid)
			return
		}
	}
}

// glyphMap gives the glyph of each CID, -1 for one that has none.
func glyphMap(f *cos.File, x *usedFont) func(cid int) int {
	s := f.Stream(x.descendant.Get("CIDToGIDMap"))
	if s == nil {
		return func(cid int) int { return cid }
	}
	data, err := f.Decode(s)
	if err != nil {
		data = nil
	}
	return func(cid int) int {
		if cid < 0 || 2*cid+1 >= len(data) {
			return -1
		}
		return u16(data, 2*cid)
	}
}
