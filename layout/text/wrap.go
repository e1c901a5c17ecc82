package text

import (
	"sort"
	"sync"
)

// Lines breaks the paragraph into lines of a width. Lines end where UAX #14
// allows it, but not within a word after a hyphen or a slash, nor within a number
// or between it and its unit, unless the word is longer than a line. Such a word is
// cut between a number and its unit, after a sign as / or &, between the groups
// of a number or, if nothing else helps, between any graphemes, without a hyphen;
// between digits last of all. Spaces at the end of a line do not count for its width. The texts of
// the lines together are the text of the paragraph. An empty paragraph has no
// lines. The lines may be shared: do not change them.
func (p *Paragraph) Lines(width int, how Wrap) []Line {
	if len(p.runes) == 0 {
		return nil
	}
	for _, kept := range [...]*wrapped{p.last.Load(), p.former.Load()} {
		if kept != nil && kept.width == width && kept.how == how {
			return kept.lines
		}
	}
	c := &compositor{Paragraph: p, width: width}
	ends := []int{len(p.runes)}
	if how != Single {
		ends = c.wrap(how)
	}
	lines := make([]Line, len(ends))
	glyphs := make([]Glyph, 0, len(p.glyphs)+len(ends)) // of all lines
	from := 0
	for i, to := range ends {
		lines[i], glyphs = c.line(from, to, glyphs)
		lines[i].Over = how != Single && lines[i].Width > width
		lines[i].End = p.endAt(to)
		from = to
	}
	if c.shaper != nil {
		shapers.Put(c.shaper)
	}
	before := p.last.Swap(&wrapped{width, how, lines})
	const long = 2000 // glyphs: of what is longer, lines take more room than they save time
	if len(p.glyphs) <= long {
		p.former.Store(before)
	}
	return lines
}

// endAt says what the end of a line before a rune parts.
func (p *Paragraph) endAt(at int) End {
	if at >= len(p.runes) {
		return BetweenWords
	}
	if i := sort.Search(len(p.stops), func(i int) bool { return p.stops[i].at >= at }); p.stops[i].at == at {
		return BetweenWords
	}
	switch {
	case p.inNumber(at) != notInNumber:
		return InNumber
	case p.cuts[at] == signCut || p.soft && p.runes[at-1] == softHyphen:
		return BetweenWords
	}
	return InWord
}

// shapers are for pieces that must be shaped again: a new one has to read the
// tables of its faces first.
var shapers = sync.Pool{New: func() any { return NewShaper() }}

// compositor breaks a paragraph for a width.
type compositor struct {
	*Paragraph
	width  int
	from   int     // the part that is broken: what stands between two ends that must be
	stops  []stop  // of the part
	parts  []run   // of runs, as they stand in the line that was set last
	shaper *Shaper // for pieces that must be shaped again; nil until there are any
}

// wrap finds the ends of lines, part by part.
func (c *compositor) wrap(how Wrap) []int {
	var ends []int
	all := c.Paragraph.stops
	for first := 0; first < len(all); {
		last := first
		for last < len(all)-1 && !all[last].must {
			last++
		}
		c.stops = all[first : last+1]
		ends = append(ends, c.wrapPart(how)...)
		c.from, first = all[last].at, last+1
	}
	return ends
}

// mostBalanced are the lines that are balanced at most. What has more is no title,
// and the work grows with the lines times the words.
const mostBalanced = 32

// wrapPart finds the ends of lines of the part.
func (c *compositor) wrapPart(how Wrap) []int {
	ends, cut := c.fill()
	switch {
	case len(ends) == 1 || how == Balanced && (cut || len(ends) > mostBalanced):
		return ends
	case how == Balanced:
		return c.balance(len(ends))
	}
	c.avoidSingleWord(ends)
	return ends
}

// lineWidth is the width of a line up to a stop.
func (c *compositor) lineWidth(from int, s stop) int {
	if c.clean[from] && c.clean[s.at] {
		return max(0, s.end-c.before[from])
	}
	l, _ := c.line(from, s.at, nil)
	return l.Width
}

// far reports whether a stop is so far from where a line begins that the line
// need not be set to see that it is too wide: shaping a piece again changes it
// only where it is cut. A word much longer than a line would otherwise be shaped
// again for each of its lines, to its end.
func (c *compositor) far(from int, s stop) bool {
	const slack = 8000 // eight em
	return s.end-c.before[from] > 2*max(c.width, 0)+slack
}

// fill fills each line as far as it goes, and returns where lines end, and
// whether a word was cut.
func (c *compositor) fill() (ends []int, cut bool) {
	from, fits := c.from, -1
	for i := 0; i < len(c.stops); {
		s := c.stops[i]
		far := c.far(from, s)
		switch {
		case s.at <= from:
			i++
			continue
		case !far && c.lineWidth(from, s) <= c.width:
			fits = i
			i++
			if i < len(c.stops) {
				continue // more may fit
			}
		case s.soft && !far: // without the hyphen, more may fit
			i++
			continue
		}
		if fits >= 0 {
			from, i, fits = c.stops[fits].at, fits+1, -1
		} else {
			from, cut = c.cutWord(from, s), true
		}
		ends = append(ends, from)
	}
	return ends, cut
}

// cutWord is where a word is cut that is longer than a line.
func (c *compositor) cutWord(from int, s stop) int {
	for _, kind := range []cut{unitCut, signCut, groupCut, graphemeCut, digitCut} {
		var places []int
		// One place more than seems to fit: it may cut through a ligature.
		for at := from + 1; at < s.seen && c.before[at-1]-c.before[from] <= c.width; at++ {
			if c.cutAt(at) >= kind {
				places = append(places, at)
			}
		}
		for i := len(places) - 1; i >= 0; i-- {
			if at := places[i]; c.lineWidth(from, c.stopAt(at)) <= c.width {
				return at
			}
		}
	}
	for at := from + 1; at < s.seen; at++ { // not even one grapheme fits
		if c.cuts[at] != noCut {
			return at
		}
	}
	return s.at
}

// avoidSingleWord moves a word down from the line before the last when the
// last line is a single word.
func (c *compositor) avoidSingleWord(ends []int) {
	n := len(ends)
	start := c.from
	if n > 2 {
		start = ends[n-3]
	}
	i := sort.Search(len(c.stops), func(i int) bool { return c.stops[i].at >= ends[n-2] })
	if c.stops[i].at != ends[n-2] || !c.stops[i].gap {
		return // a word was cut
	}
	last := len(c.stops) - 1
	for j := i + 1; j < last; j++ {
		if c.stops[j].gap {
			return // more than one word
		}
	}
	for j := i - 1; j >= 0 && c.stops[j].at > start; j-- {
		if c.stops[j].gap {
			if c.lineWidth(c.stops[j].at, c.stops[last]) <= c.width {
				ends[n-2] = c.stops[j].at
			}
			return
		}
	}
}

// balance breaks into a number of lines with the least sum of the squares of
// their widths: that is least when they are equal. Ends in soft hyphens are
// avoided.
func (c *compositor) balance(lines int) []int {
	n := len(c.stops)
	type way struct{ cost, prev int } // the best one to a stop; prev is the stop before, -1 for the start
	const never = -1
	ways := make([]way, lines*n)
	for i := range ways {
		ways[i].cost = never
	}
	try := func(k, prev, from, cost int) { // lines from a place on as the line k
		for j := prev + 1; j < n; j++ {
			s := c.stops[j]
			w := c.lineWidth(from, s)
			if w > c.width {
				if s.soft && !c.far(from, s) { // without the hyphen, more may fit
					continue
				}
				return
			}
			sum := cost + w*w
			if s.soft {
				sum += c.width * c.width
			}
			// Of equal ways, take that with the longer lines first.
			if to := &ways[k*n+j]; to.cost == never || sum <= to.cost {
				*to = way{sum, prev}
			}
		}
	}
	try(0, -1, c.from, 0)
	for k := 1; k < lines; k++ {
		for i := range n - 1 {
			if before := ways[(k-1)*n+i]; before.cost != never {
				try(k, i, c.stops[i].at, before.cost)
			}
		}
	}
	ends := make([]int, lines)
	for k, i := lines-1, n-1; k >= 0; k-- {
		ends[k] = c.stops[i].at
		i = ways[k*n+i].prev
	}
	return ends
}
