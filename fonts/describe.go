package fonts

import (
	"encoding/binary"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// describe reads what is known about a font before it is opened.
func (d *directory) describe(source string) (e *entry, err error) {
	// go-text checks most of a corrupt font, but not all.
	defer func() {
		if r := recover(); r != nil {
			e, err = nil, fmt.Errorf("the font is corrupt: %v", r)
		}
	}()
	if err := d.unusable(); err != nil {
		return nil, err
	}
	var t struct{ cmap, name, os2, head, maxp []byte }
	for _, part := range []struct {
		tag  string
		to   *[]byte
		size int
	}{{"cmap", &t.cmap, 4}, {"name", &t.name, 0}, {"OS/2", &t.os2, 0}, {"head", &t.head, 54}, {"maxp", &t.maxp, 6}} {
		if *part.to, err = d.table(part.tag); err != nil {
			return nil, err
		}
		if len(*part.to) < part.size {
			return nil, fmt.Errorf("table %q is missing or too short", part.tag)
		}
	}
	c, err := readCharacters(t.cmap, t.os2, u16(t.maxp, 4))
	if err != nil {
		return nil, err
	}
	e = &entry{Info: Info{Source: source}, covers: func() *coverage { return c }}
	if err := e.readStyle(t.os2, t.head); err != nil {
		return nil, err
	}
	e.readNames(t.name, source)
	if c.hasAny(0x4E00, 0x9FFF) {
		e.han = hanOfFont(e.Family, t.os2)
	}
	if d.has("fvar") {
		e.Note = "variable font, default instance"
	}
	return e, nil
}

// unusable says why a font that is well-formed cannot be used.
func (d *directory) unusable() error {
	switch {
	case d.has("CFF2"):
		return errors.New("variable PostScript outlines (CFF2) are not supported; use a TrueType or OpenType (CFF) version")
	case d.has("glyf") || d.has("CFF "):
	case d.has("CBDT") || d.has("sbix") || d.has("EBDT") || d.has("SVG "):
		return errors.New("bitmap glyphs are not supported; use a font with outlines")
	default:
		return errors.New("no outlines; use a font with outlines")
	}
	colr, err := d.table("COLR")
	if err == nil && len(colr) >= 2 && u16(colr, 0) > 0 {
		return errors.New("colour glyphs (COLR) are not supported; use a font with plain outlines")
	}
	return err
}

// readCharacters reads which characters a font has.
func readCharacters(cmap, os2 []byte, glyphs int) (*coverage, error) {
	t, _, err := ot.ParseCmap(cmap)
	if err != nil {
		return nil, fmt.Errorf("table \"cmap\": %w", err)
	}
	style, _, _ := ot.ParseOs2(os2)
	m, _, err := font.ProcessCmap(t, style.FontPage())
	if err != nil {
		return nil, fmt.Errorf("table \"cmap\": %w", err)
	}
	c := coverageOf(m, glyphs)
	if len(c.ranges) == 0 {
		return nil, errors.New("no Unicode character map")
	}
	return c, nil
}

// readStyle reads weight and slope, and whether a font may be embedded
// (ISO/IEC 14496-22, 5.2.7).
func (e *entry) readStyle(os2, head []byte) error {
	const bold, italic = 1 << 0, 1 << 1
	style := u16(head, 44)
	e.Weight, e.Italic = 400, style&italic != 0
	if style&bold != 0 {
		e.Weight = 700
	}
	if len(os2) < 64 {
		return nil
	}
	if w := u16(os2, 4); w >= 1 && w <= 9 { // an old way to state it
		e.Weight = 100 * w
	} else if w >= 100 && w <= 1000 {
		e.Weight = w
	}
	e.Italic = e.Italic || u16(os2, 62)&1 != 0
	const restricted, preview, editable, whole, bitmaps = 1 << 1, 1 << 2, 1 << 3, 1 << 8, 1 << 9
	switch embedding := u16(os2, 8); {
	case embedding&(restricted|preview|editable) == restricted:
		return errors.New("its licence does not permit embedding (OS/2 fsType)")
	case embedding&whole != 0:
		return errors.New("its licence permits embedding only the complete font (OS/2 fsType); reports embed a subset")
	case embedding&bitmaps != 0:
		return errors.New("its licence permits embedding bitmaps only (OS/2 fsType)")
	}
	return nil
}

// hanOfFont is whose forms of Han characters a font has: by the last word of
// its family, or if it names just one of their old encodings
// (ulCodePageRange1).
func hanOfFont(family string, os2 []byte) han {
	if h := hanOf[family[strings.LastIndexByte(family, ' ')+1:]]; h != noHan {
		return h
	}
	if len(os2) < 86 || u16(os2, 0) < 1 {
		return noHan
	}
	switch binary.BigEndian.Uint32(os2[78:]) >> 17 & 0b1111 {
	case 0b0001:
		return japanese
	case 0b0010:
		return simplified
	case 0b0100:
		return korean
	case 0b1000:
		return traditional
	}
	return noHan
}

// readNames reads a font's names. One without a name takes that of its file.
func (e *entry) readNames(data []byte, source string) {
	const (
		family, full, version, postScript, licence, typographic = 1, 4, 5, 6, 13, 16
	)
	names, _, _ := ot.ParseName(data)
	name := func(ids ...ot.NameID) string {
		for _, id := range ids {
			if s := strings.TrimSpace(printable(names.Name(id))); s != "" {
				return s
			}
		}
		return ""
	}
	base := strings.TrimSuffix(path.Base(source), path.Ext(source))
	if e.Family = name(typographic, family, full); e.Family == "" {
		e.Family = base
	}
	e.ID = ID(postScriptName(name(postScript, full)))
	if e.ID == "" {
		e.ID = ID(postScriptName(base))
	}
	if e.ID == "" {
		e.ID = "Unnamed"
	}
	e.Version = strings.TrimPrefix(name(version), "Version ")
	if strings.Contains(name(licence), "SIL Open Font License, Version 1.1") {
		e.Licence = "OFL-1.1"
	}
}

// printable is a text without control characters.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F && r < 0xA0 {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// postScriptName is a name as it may stand in files made with a face
// (ISO/IEC 14496-22, 5.2.6, name identifier 6).
func postScriptName(s string) string {
	b := slices.DeleteFunc([]byte(s), func(c byte) bool {
		return c <= ' ' || c > '~' || strings.IndexByte("[](){}<>/%#", c) >= 0
	})
	return string(b[:min(len(b), 63)])
}
