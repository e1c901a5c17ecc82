package text

import (
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// Wrap is a way of breaking a paragraph into lines.
type Wrap uint8

// The ways of breaking.
const (
	// Ragged fills each line, but does not end the paragraph in a single word
	// if a break one word earlier avoids it.
	Ragged Wrap = iota
	// Balanced makes lines of similar length, no more than Ragged makes.
	Balanced
	// Single makes one line, whatever the width.
	Single
)

// Lines breaks the paragraph into lines of a width. Spaces at the end of a
// line are part of it but do not count for its width. The texts of the lines
// together are the text of the paragraph.
func (p *Paragraph) Lines(width int, how Wrap) []Line {
	if len(p.runes) == 0 {
		return nil
	}
	var ends []int
	switch how {
	case Single:
		ends = []int{len(p.runes)}
	case Ragged:
		ends = p.avoidSingleWord(p.fill(width), width)
	case Balanced:
		ends = p.balance(width)
	}
	lines := make([]Line, len(ends))
	from := 0
	for i, to := range ends {
		lines[i] = p.line(from, to)
		lines[i].Over = how != Single && lines[i].Width > width
		from = to
	}
	return lines
}

// fill fills each line as far as it goes, and returns where lines end.
func (p *Paragraph) fill(width int) []int {
	var ends []int
	for from := 0; from < len(p.runes); {
		to := p.lineEnd(from, width)
		ends = append(ends, to)
		from = to
	}
	return ends
}

// lineEnd is the end of the longest line from a rune on that is not wider than
// width.
func (p *Paragraph) lineEnd(from, width int) int {
	fits, to := 0, from+1
	for ; to <= len(p.runes); to++ {
		if p.breaks[to] < ordinaryBreak {
			continue
		}
		if p.width(from, to) > width {
			break
		}
		fits = to
		if p.breaks[to] == mandatoryBreak {
			break
		}
	}
	if fits > 0 {
		return fits
	}
	// The first word is too long: it ends at to.
	to = min(to, len(p.runes))
	for _, kind := range []breakKind{hyphenBreak, afterBreak, graphemeBreak} {
		for at := from + 1; at < to; at++ {
			if p.breaks[at] == kind && p.width(from, at) <= width {
				fits = at
			}
		}
		if fits > 0 {
			return fits
		}
	}
	for at := from + 1; at < to; at++ { // not even one character fits
		if p.breaks[at] != noBreak {
			return at
		}
	}
	return to
}

// avoidSingleWord moves the last word of the line before the last down when
// the paragraph would end in a single word.
func (p *Paragraph) avoidSingleWord(ends []int, width int) []int {
	n := len(ends)
	if n < 2 || p.breaks[ends[n-2]] != ordinaryBreak {
		return ends
	}
	last := ends[n-2]
	for at := last + 1; at < len(p.runes); at++ {
		if p.breaks[at] >= ordinaryBreak {
			return ends // more than one word
		}
	}
	from := 0
	if n > 2 {
		from = ends[n-3]
	}
	for at := last - 1; at > from; at-- {
		if p.breaks[at] == ordinaryBreak {
			if p.width(at, len(p.runes)) <= width {
				ends[n-2] = at
			}
			break
		}
	}
	return ends
}

// balance finds the smallest width that needs no more lines than width does.
func (p *Paragraph) balance(width int) []int {
	best := p.fill(width)
	if len(best) == 1 {
		return best
	}
	cuts := p.cutWords(best)
	lo, hi := 0, width
	for lo+1 < hi {
		mid := (lo + hi) / 2
		ends := p.fill(mid)
		if len(ends) <= len(best) && p.cutWords(ends) <= cuts {
			best, hi = ends, mid
		} else {
			lo = mid
		}
	}
	return best
}

// cutWords is how many lines end within a word.
func (p *Paragraph) cutWords(ends []int) int {
	n := 0
	for _, at := range ends {
		if p.breaks[at] < ordinaryBreak {
			n++
		}
	}
	return n
}

// line sets some of the runes as a line.
func (p *Paragraph) line(from, to int) Line {
	l := Line{Width: p.width(from, to), Text: string(p.runes[from:to])}
	var pieces []run
	for _, r := range p.runs {
		if r.to <= from || r.from >= to {
			continue
		}
		pieces = append(pieces, p.piece(r, max(r.from, from), min(r.to, to)))
	}
	if p.runes[to-1] == softHyphen && to < len(p.runes) {
		p.showHyphen(&pieces[len(pieces)-1])
	}
	for _, r := range p.visual(pieces) {
		glyphs := make([]Glyph, len(r.glyphs))
		for i, g := range r.glyphs {
			glyphs[i] = g.Glyph
		}
		l.Runs = append(l.Runs, Run{Face: r.face, RightToLeft: r.rightToLeft(), Glyphs: glyphs, Text: p.text(r.from, r.to)})
	}
	return l
}

// piece is the part of a run between two runes. Where shaping reached over
// the cut, as in Arabic, the piece is shaped anew.
func (p *Paragraph) piece(r run, from, to int) run {
	if from == r.from && to == r.to {
		return r
	}
	for _, g := range r.glyphs {
		if g.unsafe && (g.Rune == from && from > r.from || g.Rune == to) {
			return p.reshape(r, from, to)
		}
	}
	r.glyphs = slices.DeleteFunc(slices.Clone(r.glyphs), func(g shapedGlyph) bool { return g.Rune < from || g.Rune >= to })
	r.from, r.to = from, to
	return r
}

// reshape shapes a part of a run by itself. It is rare, so it makes what it
// needs.
func (p *Paragraph) reshape(r run, from, to int) run {
	s := NewShaper()
	s.faces[r.face] = font.NewFace(r.face.Font())
	return s.shape(p, shaping.Input{
		Text: p.shaped, RunStart: from, RunEnd: to, Direction: r.dir,
		Face: s.faces[r.face], Script: r.script, Language: p.lang,
	})
}

// hyphen is the hyphen that shows where a soft hyphen ends a line.
func (p *Paragraph) hyphen() Glyph {
	f := p.font.face('-')
	if f == nil {
		return Glyph{}
	}
	id, _ := f.Font().NominalGlyph('-')
	return Glyph{ID: id, Advance: f.Advance(id), Text: string(softHyphen)}
}

func (p *Paragraph) showHyphen(r *run) {
	h := p.hyphen()
	if r.face != p.font.face('-') || r.rightToLeft() || len(r.glyphs) == 0 {
		return
	}
	last := len(r.glyphs) - 1
	h.Rune = r.glyphs[last].Rune
	r.glyphs = append(slices.Clone(r.glyphs[:last]), shapedGlyph{Glyph: h, runes: 1})
}

// visual puts the runs of a line into their order from left to right (UAX #9,
// L2), with levels from their directions.
func (p *Paragraph) visual(runs []run) []run {
	base := 0
	if p.base.Progression() == di.TowardTopLeft {
		base = 1
	}
	levels := make([]int, len(runs))
	highest := base
	for i, r := range runs {
		levels[i] = base
		if r.rightToLeft() != (base == 1) {
			levels[i] = base + 1
		}
		highest = max(highest, levels[i])
	}
	if highest == 0 {
		return runs
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && levels[j] >= level {
				j++
			}
			if j > i {
				slices.Reverse(runs[i:j])
				slices.Reverse(levels[i:j])
				i = j
			}
		}
	}
	return runs
}
