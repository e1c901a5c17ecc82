// Package text turns text into lines of positioned glyphs.
//
// A Shaper itemises text by direction, script and face, shapes it with
// HarfBuzz's rules and finds where it may break. The result, a Paragraph, is a
// value: it does not depend on a type size or a width, and may be kept and
// shared. Lines breaks it for a width. All measures are integers in
// thousandths of an em.
package text

import (
	"fmt"
	"strings"
	"unicode"

	"cityprofile/fonts"
)

// Font is the faces and settings that text is set in, without a size.
type Font struct {
	Faces    *fonts.Set // the first one that has a character sets it
	Tracking int        // thousandths of an em, added between characters of Latin, Greek and Cyrillic
	Tabular  bool       // all figures are equally wide, for tables
}

// Line is a line of a paragraph. Do not change its runs.
type Line struct {
	Runs  []Run  // in reading order
	Width int    // the sum of the glyphs' advances
	Text  string // the text of the line, with the spaces and the line feed at its end
	Over  bool   // it is wider than asked and cannot be broken
	End   End    // what its end parts
}

// End is what the end of a line parts.
type End uint8

// The ends of lines, the worst last.
const (
	BetweenWords End = iota // or after a sign within a long word, as in an address
	InWord                  // a word that is longer than a line is cut
	InNumber                // a number is parted, or cut from its unit: it is longer than a line
)

// Run is a piece of a line in one face and one direction.
type Run struct {
	Face        *fonts.Face
	RightToLeft bool
	X           int     // where it begins, from the left end of the line
	Glyphs      []Glyph // from left to right
	Text        string  // in reading order; without soft hyphens, but for one at the end that shows
}

// Width is the sum of the glyphs' advances.
func (r Run) Width() int {
	w := 0
	for _, g := range r.Glyphs {
		w += g.Advance
	}
	return w
}

// Spelt is what the glyphs stand for, in reading order.
func (r Run) Spelt() string {
	var b strings.Builder
	for i := range r.Glyphs {
		if r.RightToLeft {
			i = len(r.Glyphs) - 1 - i
		}
		b.WriteString(r.Glyphs[i].Text)
	}
	return b.String()
}

// Glyph is a glyph of a run. Spaces at the end of a line have their glyph, so
// that words do not run together when the text is taken out of a file (ISO
// 32000-1, 14.8.2.5), but no advance.
type Glyph struct {
	ID      fonts.GID
	Advance int    // the way to the next glyph
	X, Y    int    // where it is drawn, from where it stands; y points up
	Rune    int    // offset in the paragraph's text, in runes, of the first character it stands for
	Text    string // what it stands for; empty for the further glyphs of a cluster
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
