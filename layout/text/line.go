package text

import (
	"slices"
	"sort"
	"strings"
)

// line sets some of the runes as a line. The glyphs are appended to dst.
func (c *compositor) line(from, to int, dst []Glyph) (Line, []Glyph) {
	l := Line{Text: c.text[c.at[from]:c.at[to]]}
	if len(c.runs) == 0 {
		return l, dst
	}
	hyphen := c.hyphenAt(to)
	first := sort.Search(len(c.runs), func(i int) bool { return c.runs[i].to > from })
	last := first
	for ; last < len(c.runs) && c.runs[last].from < to; last++ {
		r := &c.runs[last]
		a, b := max(r.from, from), min(r.to, to)
		start := len(dst)
		dst = c.piece(dst, r, a, b)
		text := c.seenText(a, b)
		if hyphen && b == to {
			at := len(dst)
			if r.rightToLeft() {
				at = start
			}
			dst = slices.Insert(dst, at, c.hyphen(r, to-1))
			text += string(softHyphen)
		}
		l.Runs = append(l.Runs, Run{
			Face: r.face, RightToLeft: r.rightToLeft(), Glyphs: dst[start:len(dst):len(dst)], Text: text,
		})
	}
	if !hyphen {
		c.trim(l.Runs, c.runs[first:last], c.seen(from, to))
	}
	for _, r := range l.Runs {
		for _, g := range r.Glyphs {
			l.Width += g.Advance
		}
	}
	if c.bidi {
		reorder(l.Runs, c.runs[first:last])
	}
	return l, dst
}

// piece appends the glyphs of a part of a run. Where shaping reached over a
// cut, the piece is shaped anew.
func (c *compositor) piece(dst []Glyph, r *run, from, to int) []Glyph {
	list := c.glyphs[r.first:r.last]
	if from == r.from && to == r.to {
		return append(dst, list...)
	}
	if !c.clean[from] || !c.clean[to] && to < r.to {
		if c.shaper == nil { // rare; a paragraph is shared, so it has none
			c.shaper = NewShaper()
		}
		again := *r
		again.from, again.to = from, to
		return c.shaper.shapeRun(c.Paragraph, &again, dst, nil)
	}
	// Clusters of a run rise from left to right, or fall.
	place := func(rune int) int {
		return sort.Search(len(list), func(i int) bool { return list[i].Rune >= rune })
	}
	if r.rightToLeft() {
		place = func(rune int) int {
			return sort.Search(len(list), func(i int) bool { return list[i].Rune < rune })
		}
		from, to = to, from
	}
	return append(dst, list[place(from):place(to)]...)
}

// trim takes away the advances of spaces at the end of a line, and the tracking
// after its last character.
func (p *Paragraph) trim(pieces []Run, runs []run, seen int) {
	tracked := p.tracking != 0
	for i := len(pieces) - 1; i >= 0; i-- {
		glyphs := pieces[i].Glyphs
		for j := len(glyphs) - 1; j >= 0; j-- {
			g := &glyphs[j]
			switch {
			case g.Rune >= seen:
				g.Advance = 0
			case tracked && g.Advance != 0:
				if runs[i].tracked {
					g.Advance -= p.tracking
				}
				tracked = false
			}
		}
		if runs[i].from < seen && !tracked {
			return
		}
	}
}

// hyphen is the hyphen that shows where a line ends at a soft hyphen.
func (p *Paragraph) hyphen(r *run, at int) Glyph {
	for _, c := range []rune{'\u2010', '-'} {
		if id, ok := r.face.Font().NominalGlyph(c); ok {
			return Glyph{ID: id, Advance: r.face.Advance(id), Rune: at, Text: string(softHyphen)}
		}
	}
	return Glyph{Rune: at, Text: string(softHyphen)}
}

// seenText is some of the text as it is seen: with spaces for line feeds and
// without soft hyphens.
func (p *Paragraph) seenText(from, to int) string {
	s := p.shown[p.at[from]:p.at[to]]
	if p.soft {
		s = strings.ReplaceAll(s, string(softHyphen), "")
	}
	return s
}

// reorder puts the pieces of a line into their order from left to right (UAX
// #9, L2): from the highest level down, what has at least that level is turned
// round.
func reorder(pieces []Run, runs []run) {
	levels := make([]int, len(runs))
	highest := 0
	for i := range runs {
		levels[i] = runs[i].level
		highest = max(highest, levels[i])
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(pieces); i++ {
			j := i
			for j < len(pieces) && levels[j] >= level {
				j++
			}
			if j > i {
				slices.Reverse(pieces[i:j])
				slices.Reverse(levels[i:j])
				i = j
			}
		}
	}
}
