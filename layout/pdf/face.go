package pdf

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"cityprofile/fonts"
	"cityprofile/layout/text"
)

// usedFace is a face and what a document shows of it. Each code is a cluster
// that gives its text back: glyphs that are read as one are drawn by one code,
// and a glyph that stands for two texts has two codes. So the text of a page can
// be read from its codes alone, one after the other.
type usedFace struct {
	face  *fonts.Face
	n     int // its number in the resources, 1 and up
	chars map[char]uint16
	last  [256]charCode        // of chars, those that were asked for last
	codes map[shownText]uint16 // of what is not a char
	order []shown              // by code
	key   []byte
}

// char is a glyph that stands for one character, as most do.
type char struct {
	id fonts.GID
	r  rune
}

type charCode struct {
	char char
	code uint16
	set  bool
}

// shown is what a code shows, and the text that it stands for.
type shown struct {
	cluster fonts.Cluster
	text    string
	width   int // thousandths of an em
}

// shownText tells codes apart.
type shownText struct {
	id   fonts.GID
	more string // the places of the glyphs and the glyphs after the first
	text string
}

// code is the code of a single glyph where it stands.
func (u *usedFace) code(id fonts.GID, text string) uint16 {
	if r, n := utf8.DecodeRuneInString(text); n > 0 && n == len(text) {
		c := char{id, r}
		last := &u.last[uint8(r)]
		if !last.set || last.char != c {
			*last = charCode{c, u.charCode(c, text), true}
		}
		return last.code
	}
	k := shownText{id: id, text: text}
	if code, ok := u.codes[k]; ok {
		return code
	}
	return u.keep(k, fonts.Cluster{{ID: id}})
}

func (u *usedFace) charCode(c char, text string) uint16 {
	code, ok := u.chars[c]
	if !ok {
		code = u.add(shown{fonts.Cluster{{ID: c.id}}, text, u.face.Advance(c.id)})
		u.chars[c] = code
	}
	return code
}

// codeOf is the code of several glyphs.
func (u *usedFace) codeOf(glyphs []text.Glyph, rightToLeft bool) uint16 {
	u.key = u.key[:0]
	at, words := 0, ""
	for _, g := range glyphs {
		for _, v := range [3]int{int(g.ID), at + g.X, g.Y} {
			u.key = binary.AppendVarint(u.key, int64(v))
		}
		at += g.Advance
		words += g.Text
	}
	k := shownText{id: glyphs[0].ID, more: string(u.key), text: asSeen(words, rightToLeft)}
	if code, ok := u.codes[k]; ok {
		return code
	}
	cluster := make(fonts.Cluster, len(glyphs))
	at = 0
	for i, g := range glyphs {
		cluster[i] = fonts.Part{ID: g.ID, X: at + g.X, Y: g.Y}
		at += g.Advance
	}
	return u.keep(k, cluster)
}

// asSeen is the text of a cluster in the order in which it is seen: readers of a
// page turn round all that runs from right to left, character by character.
func asSeen(text string, rightToLeft bool) string {
	if !rightToLeft || utf8.RuneCountInString(text) < 2 {
		return text
	}
	runes := []rune(text)
	slices.Reverse(runes)
	return string(runes)
}

func (u *usedFace) keep(k shownText, cluster fonts.Cluster) uint16 {
	code := u.add(shown{cluster, k.text, u.face.Width(cluster)})
	u.codes[k] = code
	return code
}

func (u *usedFace) add(s shown) uint16 {
	u.order = append(u.order, s)
	return uint16(len(u.order) - 1)
}

func newUsedFace(f *fonts.Face, n int) *usedFace {
	u := &usedFace{face: f, n: n, chars: map[char]uint16{}, codes: map[shownText]uint16{}}
	u.code(0, "") // .notdef
	return u
}

// clusterLen is how many glyphs make the first cluster.
func clusterLen(glyphs []text.Glyph) int {
	n := 1
	for n < len(glyphs) && glyphs[n].Rune == glyphs[0].Rune {
		n++
	}
	return n
}
