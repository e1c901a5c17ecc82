package text

import (
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"cityprofile/fonts"
)

// joint is a letter with its marks in a face.
type joint struct {
	face *fonts.Face
	text string
}

// findJoined finds the first face that has all of some characters and, when they
// are a letter and its marks, can join them: Literata has U+0331, but no place
// for it below x. Where no face can, it is the first that has them.
func (c *chooser) findJoined(text []rune) int {
	first := c.set.Find(text...)
	if first == nobody || len(text) < 2 || !spaced(language.LookupScript(text[0])) || !allMarks(text[1:]) {
		return first
	}
	for k := first; k < c.set.Len(); k++ {
		if face := c.set.Face(k); face != nil && c.hasAll(k) && c.shaper.joins(face, text) {
			return k
		}
	}
	return first
}

// hasAll reports whether a face has all that is seen of a grapheme.
func (c *chooser) hasAll(face int) bool {
	for _, r := range c.visible {
		if !c.set.Has(face, r) {
			return false
		}
	}
	return true
}

func allMarks(text []rune) bool {
	for _, r := range text {
		if !unicode.IsMark(r) {
			return false
		}
	}
	return true
}

// joins reports whether a face puts the marks of a letter in their places: one
// that is drawn just where the letter ends has none.
func (s *Shaper) joins(face *fonts.Face, text []rune) bool {
	k := joint{face, string(text)}
	joins, known := s.joints[k]
	if known {
		return joins
	}
	out := s.harfbuzz.Shape(shaping.Input{
		Text: text, RunEnd: len(text), Direction: di.DirectionLTR, Face: s.face(face),
		Script: language.LookupScript(text[0]), Language: "en", Size: fixed.I(face.Metrics().UnitsPerEm),
	}).Glyphs
	joins = true
	for _, g := range out[min(1, len(out)):] {
		joins = joins && g.GlyphID != 0 && (g.XOffset != 0 || g.YOffset != 0)
	}
	if len(s.joints) >= mostWords {
		clear(s.joints)
	}
	s.joints[k] = joins
	return joins
}

// enclose puts marks round their letters that stand beside them, because no
// face has both, or none can join them. A letter gets room for what is round it.
func (s *Shaper) enclose(p *Paragraph) {
	for at, r := range p.runes {
		if !isEnclosing(r) || at == 0 {
			continue
		}
		from := at - 1
		for from > 0 && (unicode.IsMark(p.runes[from]) || follows(p.runes[from])) {
			from--
		}
		letter, mark := p.glyphOf(from), p.glyphOf(at)
		if letter == nil || mark == nil || mark.X != 0 && mark.Advance == 0 {
			continue // they are one glyph, or joined
		}
		inner, _ := p.runAt(from).face.Ink(letter.ID)
		outer, ok := p.runAt(at).face.Ink(mark.ID)
		if !ok {
			continue
		}
		const air = 40
		room := max(letter.Advance, outer[2]-outer[0]+2*air)
		mark.X, mark.Y, mark.Advance = (room-outer[0]-outer[2])/2, (inner[1]+inner[3]-outer[1]-outer[3])/2, 0
		if !p.runAt(at).rightToLeft() { // it is drawn after its letter
			mark.X -= room
		}
		letter.X, letter.Advance = letter.X+(room-letter.Advance)/2, room
	}
}

// glyphOf is the glyph that stands for a rune, nil if that is several or part
// of one.
func (p *Paragraph) glyphOf(at int) *Glyph {
	r := p.runAt(at)
	var found *Glyph
	for i := r.first; i < r.last; i++ {
		if g := &p.glyphs[i]; g.Rune == at && g.ID != 0 {
			if found != nil {
				return nil
			}
			found = g
		}
	}
	return found
}
