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
	hyphen, seen := c.hyphenAt(to), c.seen(from, to)
	c.parts = c.parts[:0]
	for i := sort.Search(len(c.runs), func(i int) bool { return c.runs[i].to > from }); i < len(c.runs) && c.runs[i].from < to; i++ {
		r := &c.runs[i]
		a, b := max(r.from, from), min(r.to, to)
		if a < seen && seen < b && r.level != c.base {
			dst = c.add(&l, r, r.level, a, seen, dst)
			a = seen
		}
		level := r.level
		if a >= seen { // spaces at the end (UAX #9, L1)
			level = c.base
		}
		dst = c.add(&l, r, level, a, b, dst)
	}
	if last := len(c.parts) - 1; hyphen {
		dst = c.addHyphen(&l.Runs[last], &c.parts[last], to-1, dst)
	} else {
		c.trim(l.Runs, c.parts, seen)
	}
	l.Width = setInOrder(l.Runs, c.parts, c.bidi)
	return l, dst
}

// add appends a part of a run to a line, at a level. Its glyphs are appended to
// dst.
func (c *compositor) add(l *Line, r *run, level, from, to int, dst []Glyph) []Glyph {
	start := len(dst)
	dst = c.piece(dst, r, from, to)
	if r.rightToLeft() != (level%2 == 1) {
		slices.Reverse(dst[start:])
	}
	part := *r
	part.level, part.from, part.to = level, from, to
	c.parts = append(c.parts, part)
	l.Runs = append(l.Runs, Run{
		Face: r.face, RightToLeft: part.rightToLeft(), Glyphs: dst[start:len(dst):len(dst)], Text: c.seenText(from, to),
	})
	return dst
}

// addHyphen appends the hyphen that shows at the end of the last run of a line.
func (c *compositor) addHyphen(r *Run, of *run, at int, dst []Glyph) []Glyph {
	start := len(dst) - len(r.Glyphs)
	if of.rightToLeft() {
		dst = slices.Insert(dst, start, c.hyphen(of, at))
	} else {
		dst = append(dst, c.hyphen(of, at))
	}
	r.Glyphs = dst[start:len(dst):len(dst)]
	r.Text += string(softHyphen)
	return dst
}

// setInOrder gives the runs of a line their places, in the order in which they are
// seen, and returns the width of all.
func setInOrder(pieces []Run, runs []run, bidi bool) int {
	x := 0
	put := func(r *Run) {
		r.X = x
		x += r.Width()
	}
	if !bidi {
		for i := range pieces {
			put(&pieces[i])
		}
		return x
	}
	for _, i := range visualOrder(runs) {
		put(&pieces[i])
	}
	return x
}

// piece appends the glyphs of a part of a run. Where shaping reached over a cut,
// what it reached to is shaped again.
func (c *compositor) piece(dst []Glyph, r *run, from, to int) []Glyph {
	if from == r.from && to == r.to {
		return append(dst, c.glyphs[r.first:r.last]...)
	}
	// Between the first and the last place that shaping did not reach over,
	// nothing changes.
	first, last := from, to
	for first < to && !c.clean[first] {
		first++
	}
	for last > first && last < r.to && !c.clean[last] {
		last--
	}
	if first >= last {
		return c.again(dst, r, from, to)
	}
	before, after := [2]int{from, first}, [2]int{last, to}
	if r.rightToLeft() {
		before, after = after, before
	}
	dst = c.again(dst, r, before[0], before[1])
	dst = c.kept(dst, r, first, last)
	return c.again(dst, r, after[0], after[1])
}

// again shapes a part of a run by itself.
func (c *compositor) again(dst []Glyph, r *run, from, to int) []Glyph {
	if from == to {
		return dst
	}
	if c.shaper == nil { // rare; a paragraph is shared, so it has none
		c.shaper = shapers.Get().(*Shaper)
	}
	again := *r
	again.from, again.to = from, to
	return c.shaper.shapeRun(c.Paragraph, &again, dst, nil)
}

// kept appends the glyphs that a part of a run has already.
func (c *compositor) kept(dst []Glyph, r *run, from, to int) []Glyph {
	list := c.glyphs[r.first:r.last]
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

// visualOrder is the order from left to right of runs in reading order (UAX #9,
// L2): from the highest level down, what has at least that level is turned
// round.
func visualOrder(runs []run) []int {
	order := make([]int, len(runs))
	highest := 0
	for i := range runs {
		order[i] = i
		highest = max(highest, runs[i].level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(order); i++ {
			j := i
			for j < len(order) && runs[order[j]].level >= level {
				j++
			}
			if j > i {
				slices.Reverse(order[i:j])
				i = j
			}
		}
	}
	return order
}
