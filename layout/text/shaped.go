package text

import (
	"slices"
	"strings"

	"github.com/go-text/typesetting/language"

	"cityprofile/fonts"
)

// vocabulary keeps the glyphs of words that were shaped before: texts of one
// language say the same words again and again. Scripts whose letters stand
// beside each other are shaped word by word, whether a word is known or not, so
// that a text looks the same whatever was shaped before it. A word brings along
// the space after it.
type vocabulary map[word]shapedWord

// word is what the glyphs of a word depend on.
type word struct {
	face     *fonts.Face
	script   language.Script
	language language.Language
	tracking int
	tabular  bool
	text     string
}

// shapedWord are the glyphs of a word, and where shaping does not reach over the
// place before one of its characters. Glyphs count characters from its start.
type shapedWord struct {
	glyphs []Glyph
	clean  []bool
}

// mostWords bounds a vocabulary to some megabytes. Tracking which word is
// the oldest is not worth the effort.
const mostWords = 4000

// byWords reports whether the words of a run are shaped by themselves: in
// scripts whose letters do not join, where every character is set as itself.
func (p *Paragraph) byWords(r *run) bool {
	return !r.rightToLeft() && spaced(r.script) && len(p.missing) == 0
}

// shapeWords does what shapeRun does, word by word.
func (s *Shaper) shapeWords(p *Paragraph, r *run, dst []Glyph, clean []bool) []Glyph {
	k := word{face: r.face, script: r.script, language: r.language, tabular: p.tabular}
	if r.tracked {
		k.tracking = p.tracking
	}
	piece := *r
	for piece.from = r.from; piece.from < r.to; piece.from = piece.to {
		for piece.to = piece.from + 1; piece.to < r.to && p.shaped[piece.to-1] != ' '; {
			piece.to++
		}
		k.text = p.shown[p.at[piece.from]:p.at[piece.to]]
		known, ok := s.known[k]
		if !ok {
			known = s.learn(p, &piece, k)
		}
		for _, g := range known.glyphs {
			g.Rune += piece.from
			dst = append(dst, g)
		}
		if clean != nil {
			copy(clean[piece.from:], known.clean)
		}
	}
	return dst
}

// learn shapes a word and keeps it.
func (s *Shaper) learn(p *Paragraph, piece *run, k word) shapedWord {
	s.clean = slices.Grow(s.clean[:0], len(p.runes)+1)[:len(p.runes)+1]
	clear(s.clean[piece.from:piece.to])
	s.glyphs = s.shapePiece(p, piece, s.glyphs[:0], s.clean)
	w := shapedWord{slices.Clone(s.glyphs), slices.Clone(s.clean[piece.from:piece.to])}
	for i := range w.glyphs {
		w.glyphs[i].Rune -= piece.from
	}
	const longest = 32 // bytes; longer words are rare, and each its own
	if len(k.text) > longest {
		return w
	}
	if len(s.known) >= mostWords {
		clear(s.known)
	}
	k.text = strings.Clone(k.text)
	for i := range w.glyphs { // texts of the word, not of the whole paragraph
		w.glyphs[i].Text = strings.Clone(w.glyphs[i].Text)
	}
	s.known[k] = w
	return w
}
