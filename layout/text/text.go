// Package text turns text into lines of positioned glyphs.
//
// A Shaper itemises text by script, direction and face, shapes it with
// HarfBuzz's rules and finds where it may break. The result, a Paragraph, is a
// value: it does not depend on a type size or a width, and may be kept and
// shared. All its measures are integers in thousandths of an em. Lines breaks
// it for a width.
package text

import (
	"fmt"
	"unicode"

	"cityprofile/fonts"
)

// Font is what text is set in, without a size: faces in order of preference,
// and tracking.
type Font struct {
	Faces    []*fonts.Face // the first face that has a character sets it
	Tracking int           // added after each character of Latin, Greek and Cyrillic
}

// Line is a line of a paragraph.
type Line struct {
	Runs  []Run // from left to right
	Width int   // of what is seen: spaces at the end do not count
	Text  string
	Over  bool // it is wider than asked and cannot be broken
}

// Run is a piece of a line in one face and one direction.
type Run struct {
	Face        *fonts.Face
	RightToLeft bool
	Glyphs      []Glyph // from left to right
	Text        string
}

// Glyph is a glyph of a run. X and Y move it from where it stands, y upwards;
// Advance is the way to the next one.
type Glyph struct {
	ID            fonts.GID
	Advance, X, Y int
	Rune          int    // offset in the paragraph's text of the first rune it stands for
	Text          string // what it stands for; empty for the further glyphs of a cluster
}

// Replacement stands in for a character that no face has.
const Replacement = '\uFFFD'

// RuneName names a character for a reader.
func RuneName(r rune) string {
	if unicode.IsGraphic(r) && !unicode.IsMark(r) && !unicode.IsSpace(r) {
		return fmt.Sprintf("%c (U+%04X)", r, r)
	}
	return fmt.Sprintf("U+%04X", r)
}
