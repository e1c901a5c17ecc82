package text

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"cityprofile/fonts"
)

// nobody is the choice for a character without a face of its own, such as a space.
const nobody = -1

// chooser chooses the faces of a paragraph.
type chooser struct {
	*Paragraph
	shaper  *Shaper
	set     *fonts.Set
	east    int    // the face with the punctuation of Chinese or Japanese text
	last    int    // the face of the letters before
	visible []rune // of a grapheme: what does not follow other characters
}

// choose decides which face of a set sets each rune, and what is shaped for
// it. A grapheme is not divided between faces if one has all of it: a letter
// and its marks must meet. Spaces go with what stands before them.
func (s *Shaper) choose(p *Paragraph, graphemes *segmenter.GraphemeIterator) {
	p.shaped = []rune(p.shown)
	s.choice = s.choice[:0]
	var c *chooser
	next := 0 // of the pieces
	for graphemes.Next() {
		g := graphemes.Grapheme()
		for next < len(s.tongues) && g.Offset >= s.tongues[next].from {
			c = &chooser{Paragraph: p, shaper: s, set: s.tongues[next].set, east: s.tongues[next].east, last: nobody, visible: s.visible}
			next++
		}
		whole := c.faceOfAll(g.Text, g.Offset)
		for i, r := range g.Text {
			k := whole
			if k == nobody && !follows(r) {
				if k = c.set.Find(r); k == nobody {
					if !slices.Contains(p.missing, r) {
						p.missing = append(p.missing, r)
					}
					k, p.shaped[g.Offset+i] = c.replacement()
				}
			}
			s.choice = append(s.choice, k)
			if k != nobody && r >= 0x80 && language.LookupScript(r).Strong() {
				c.last = k
			}
		}
	}
	if c == nil {
		return
	}
	s.visible = c.visible
	for _, piece := range s.tongues {
		s.settle(p, piece)
	}
}

// tongue is a piece of a paragraph that is in one language.
type tongue struct {
	from, to int // runes
	language language.Language
	set      *fonts.Set // the faces in the order for the language
	east     int        // the face with the punctuation of Chinese or Japanese text
}

// divide finds the pieces of a paragraph, and the faces of each.
func (s *Shaper) divide(p *Paragraph, f *Font) {
	s.tongues = s.tongues[:0]
	p.pieces(0, len(p.runes), func(from, to int, lang string) {
		s.tongues = append(s.tongues, newTongue(p.runes[from:to], f, lang))
		last := &s.tongues[len(s.tongues)-1]
		last.from, last.to, last.language = from, to, language.NewLanguage(lang)
	})
}

// newTongue looks at the language of some text, or else at its letters: kana is
// Japanese, Hangul Korean, and Bopomofo Chinese as in Taiwan.
func newTongue(runes []rune, f *Font, lang string) tongue {
	c := tongue{set: f.Faces.In(lang), east: nobody}
	known := c.set != f.Faces
	primary, _, _ := strings.Cut(lang, "-")
	for _, r := range runes {
		if r < 0x1100 {
			continue
		}
		switch language.LookupScript(r) {
		case language.Han:
		case language.Hiragana, language.Katakana:
			lang = "ja"
		case language.Hangul:
			lang = "ko"
		case language.Bopomofo:
			lang = "zh-Hant"
		default:
			continue
		}
		if !known {
			c.set = f.Faces.In(lang)
		} else if primary != "ko" {
			c.east = c.set.FindHan()
		}
		if c.set != f.Faces {
			break
		}
	}
	return c
}

// settle gives what follows the face before it, at the start the one after it,
// and the first one if there is no other.
func (s *Shaper) settle(p *Paragraph, in tongue) {
	set, choice := in.set, s.choice[in.from:in.to]
	last := 0
	for _, k := range choice {
		if k != nobody {
			last = k
			break
		}
	}
	for i, k := range choice {
		if k != nobody {
			last = k
			continue
		}
		choice[i] = last
		if p.shaped[in.from+i] == ' ' && last < set.Len() && (!set.Has(last, ' ') || set.Emoji(last)) {
			choice[i] = max(0, set.Find(' ')) // that of emoji is as wide as they are
		}
	}
	p.joinWords(set, in.from, choice)
}

// joinWords gives a word to one face where the first one lacks a letter of it
// that another face of the design has: one letter of another make in a word reads
// like a slip.
func (p *Paragraph) joinWords(set *fonts.Set, at int, choice []int) {
	if !slices.ContainsFunc(choice, func(k int) bool { return k > 0 && k < set.First() }) {
		return
	}
	letter := func(i int) bool { return unicode.IsLetter(p.runes[at+i]) || unicode.IsMark(p.runes[at+i]) }
	for from := 0; from < len(choice); {
		to, k := from, 0
		for to < len(choice) && choice[to] < set.First() && (letter(to) || unicode.IsDigit(p.runes[at+to]) || p.runes[at+to] == '\'' || p.runes[at+to] == '’' || p.runes[at+to] == '-') {
			if letter(to) {
				k = max(k, choice[to])
			}
			to++
		}
		whole := k > 0
		for i := from; i < to && whole; i++ {
			whole = set.Has(k, p.runes[at+i])
		}
		for i := from; i < to && whole; i++ {
			choice[i] = k
		}
		from = max(to, from+1)
	}
}

// faceOfAll is the face with all characters of the grapheme at an offset; nobody
// if there is none, or if every character follows the one before it.
func (c *chooser) faceOfAll(grapheme []rune, at int) int {
	c.visible = c.visible[:0]
	for _, r := range grapheme {
		if !follows(r) {
			c.visible = append(c.visible, r)
		}
	}
	if len(c.visible) == 0 {
		return nobody
	}
	r := c.visible[0]
	if r < 0x80 && len(c.visible) == 1 {
		return c.set.Find(r)
	}
	if c.east != nobody && isEastern(r) && !c.betweenLetters(at) && c.set.Has(c.east, r) {
		return c.east
	}
	if isEmoji(grapheme) {
		if k := c.set.FindEmoji(c.visible...); k != nobody {
			return k
		}
	}
	if c.staysWithLast() {
		return c.last
	}
	return c.findJoined(c.visible)
}

// staysWithLast reports whether the face before a grapheme sets it too: a sign
// shared by scripts, such as the danda, takes the face of the text around it.
func (c *chooser) staysWithLast() bool {
	if c.last < c.set.First() || c.last >= c.set.Len() || language.LookupScript(c.visible[0]).Strong() {
		return false
	}
	for i := range c.set.First() {
		if c.hasAll(i) {
			return false
		}
	}
	return c.hasAll(c.last)
}

// isEastern reports whether a character shared with Latin is full width in Chinese
// and Japanese text.
func isEastern(r rune) bool {
	switch r {
	case '·', '—', '‘', '’', '“', '”', '‥', '…':
		return true
	}
	return false
}

// betweenLetters reports whether letters that are not Han stand on both sides
// of a character, as in Xi’an.
func (c *chooser) betweenLetters(at int) bool {
	letter := func(at int) bool {
		if at < 0 || at >= len(c.runes) {
			return false
		}
		r := c.runes[at]
		return unicode.IsLetter(r) && spaced(language.LookupScript(r))
	}
	return letter(at-1) && letter(at+1)
}

// replacement is the face and the character that stand in for a character that
// no face has.
func (c *chooser) replacement() (face int, r rune) {
	for _, r := range []rune{Replacement, '?', ' '} {
		if i := c.set.Find(r); i != nobody {
			return i, r
		}
	}
	return 0, Replacement
}

// isEmoji reports whether a grapheme is shown as an emoji rather than a symbol: a
// pictograph, a sequence of them, or a sign with variation selector 16.
func isEmoji(grapheme []rune) bool {
	const joiner, selector = '\u200d', '\ufe0f'
	return grapheme[0] >= 0x1F300 ||
		grapheme[0] >= 0x2000 && (slices.Contains(grapheme, joiner) || slices.Contains(grapheme, selector))
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
	case r == softHyphen, r == '\u034f', r == '\u061c', r == '\ufeff', r >= '\u180b' && r <= '\u180f', r >= '\u200b' && r <= '\u200f',
		r >= '\u202a' && r <= '\u202e', r >= '\u2060' && r <= '\u206f', r >= '\ufe00' && r <= '\ufe0f',
		r >= '\U000e0100' && r <= '\U000e01ef':
		return true
	}
	return unicode.Is(unicode.Zs, r) && r != '\u1680' && r != '\u3000'
}
