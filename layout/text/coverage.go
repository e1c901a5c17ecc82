package text

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// nobody is the choice for what has no face of its own, such as a space.
const nobody = -1

// choose decides which face sets each rune, and what is shaped for it. A
// grapheme is not divided between faces if one has all of it: a letter and its
// marks must meet. Spaces go with what stands before them.
func (s *Shaper) choose(p *Paragraph, f *Font, graphemes *segmenter.GraphemeIterator) {
	p.shaped = []rune(p.shown)
	s.choice = s.choice[:0]
	replacement, mark := f.replacement()
	for graphemes.Next() {
		g := graphemes.Grapheme()
		whole := f.faceOfAll(g.Text)
		for i, r := range g.Text {
			k := whole
			if k == nobody && !follows(r) {
				if k = f.faceOf(r); k == nobody {
					if !slices.Contains(p.missing, r) {
						p.missing = append(p.missing, r)
					}
					k, p.shaped[g.Offset+i] = replacement, mark
				}
			}
			s.choice = append(s.choice, k)
		}
	}
	s.settle(p, f)
}

// settle gives what follows the face before it, at the start the one after it,
// and the first one if there is no other.
func (s *Shaper) settle(p *Paragraph, f *Font) {
	last := 0
	for _, k := range s.choice {
		if k != nobody {
			last = k
			break
		}
	}
	for i, k := range s.choice {
		if k != nobody {
			last = k
			continue
		}
		s.choice[i] = last
		if p.shaped[i] == ' ' && last < len(f.Faces) && !f.Faces[last].Has(' ') {
			s.choice[i] = max(0, f.faceOf(' '))
		}
	}
}

// faceOf is the first face that has a character.
func (f *Font) faceOf(r rune) int {
	for i, face := range f.Faces {
		if face.Has(r) {
			return i
		}
	}
	return nobody
}

// faceOfAll is the first face that has all characters of a grapheme, nobody
// if there is none or if it has only such as follow others.
func (f *Font) faceOfAll(grapheme []rune) int {
	for i, face := range f.Faces {
		found, all := false, true
		for _, r := range grapheme {
			if !follows(r) {
				found = true
				all = all && face.Has(r)
			}
		}
		if !found {
			return nobody
		}
		if all {
			return i
		}
	}
	return nobody
}

// replacement is the face and the character that stand in for a character that
// no face has.
func (f *Font) replacement() (face int, r rune) {
	for _, r := range []rune{Replacement, '?', ' '} {
		if i := f.faceOf(r); i != nobody {
			return i, r
		}
	}
	return 0, Replacement
}

// follows reports whether a character is set in the face of what stands before
// it: spaces, for which shaping finds a width, and characters without a glyph
// of their own (Unicode, Default_Ignorable_Code_Point, as far as texts use
// it).
func follows(r rune) bool {
	switch {
	case r == ' ', r == '\n':
		return true
	case r < 0x80:
		return false
	case r == softHyphen, r == '\u034f', r == '\u061c', r == '\ufeff', r >= '\u200b' && r <= '\u200f',
		r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f', r >= '\ufe00' && r <= '\ufe0f',
		r >= '\U000e0100' && r <= '\U000e01ef':
		return true
	}
	return unicode.Is(unicode.Zs, r) && r != '\u1680'
}
