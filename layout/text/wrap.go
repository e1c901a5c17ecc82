package text

import "sort"

// Wrap is a way of breaking a paragraph into lines.
type Wrap uint8

// The ways of breaking.
const (
	// Ragged fills each line, but does not end the paragraph in a single word
	// if a break one word earlier avoids it.
	Ragged Wrap = iota
	// Balanced makes lines of similar length, as many as filling them makes.
	Balanced
	// Single makes one line, whatever the width.
	Single
)

// Lines breaks the paragraph into lines of a width. Lines end where UAX #14
// allows it, but not within a word after a hyphen or a slash, and not between a
// number and its unit, unless the word is longer than a line. Such a word is
// cut after / . - _ or, if nothing else helps, between any graphemes, without a
// hyphen. Spaces at the end of a line do not count for its width. The texts of
// the lines together are the text of the paragraph. An empty paragraph has no
// lines.
func (p *Paragraph) Lines(width int, how Wrap) []Line {
	if len(p.runes) == 0 {
		return nil
	}
	ends := []int{len(p.runes)}
	if how != Single {
		ends = p.wrap(width, how)
	}
	lines := make([]Line, len(ends))
	glyphs := make([]Glyph, 0, len(p.glyphs)+len(ends)) // of all lines
	from := 0
	for i, to := range ends {
		lines[i], glyphs = p.line(from, to, glyphs)
		lines[i].Over = how != Single && lines[i].Width > width
		from = to
	}
	return lines
}

// wrap finds the ends of lines. What stands between two ends that must be is
// broken by itself.
func (p *Paragraph) wrap(width int, how Wrap) []int {
	var ends []int
	from := 0
	for first := range p.stops {
		if first > 0 && !p.stops[first-1].must {
			continue
		}
		last := first
		for last < len(p.stops)-1 && !p.stops[last].must {
			last++
		}
		pt := part{p, from, p.stops[first : last+1], width}
		ends = append(ends, pt.wrap(how)...)
		from = p.stops[last].at
	}
	return ends
}

// part is what stands between two ends that must be, to be broken for a width.
type part struct {
	*Paragraph
	from  int
	stops []stop
	width int
}

func (p *part) wrap(how Wrap) []int {
	ends, cut := p.fill()
	switch {
	case len(ends) == 1 || cut && how == Balanced:
		return ends
	case how == Balanced:
		return p.balance(len(ends))
	}
	p.avoidSingleWord(ends)
	return ends
}

// lineWidth is the width of a line up to a stop.
func (p *Paragraph) lineWidth(from int, s stop) int {
	if p.clean[from] && p.clean[s.at] {
		return max(0, s.end-p.before[from])
	}
	l, _ := p.line(from, s.at, nil)
	return l.Width
}

// fill fills each line as far as it goes, and returns where lines end, and
// whether a word was cut.
func (p *part) fill() (ends []int, cut bool) {
	from, fits := p.from, -1
	for i := 0; i < len(p.stops); {
		s := p.stops[i]
		switch {
		case s.at <= from:
			i++
			continue
		case p.lineWidth(from, s) <= p.width:
			fits = i
			i++
			if i < len(p.stops) {
				continue
			}
		case s.soft: // without the hyphen, more may fit
			i++
			continue
		}
		if fits >= 0 {
			from, i, fits = p.stops[fits].at, fits+1, -1
		} else {
			from, cut = p.cutWord(from, s), true
		}
		ends = append(ends, from)
	}
	return ends, cut
}

// cutWord is where a word is cut that is longer than a line.
func (p *part) cutWord(from int, s stop) int {
	for _, kind := range []cut{signCut, graphemeCut} {
		var places []int
		// One place more than seems to fit: it may cut through a ligature.
		for at := from + 1; at < s.seen && p.before[at-1]-p.before[from] <= p.width; at++ {
			if p.cuts[at] >= kind {
				places = append(places, at)
			}
		}
		for i := len(places) - 1; i >= 0; i-- {
			if at := places[i]; p.lineWidth(from, p.stopAt(at)) <= p.width {
				return at
			}
		}
	}
	for at := from + 1; at < s.seen; at++ { // not even one grapheme fits
		if p.cuts[at] != noCut {
			return at
		}
	}
	return s.at
}

// avoidSingleWord moves a word down from the line before the last when the
// last line is a single word.
func (p *part) avoidSingleWord(ends []int) {
	n := len(ends)
	start := p.from
	if n > 2 {
		start = ends[n-3]
	}
	i := sort.Search(len(p.stops), func(i int) bool { return p.stops[i].at >= ends[n-2] })
	if p.stops[i].at != ends[n-2] || !p.stops[i].gap {
		return // a word was cut
	}
	last := len(p.stops) - 1
	for j := i + 1; j < last; j++ {
		if p.stops[j].gap {
			return // more than one word
		}
	}
	for j := i - 1; j >= 0 && p.stops[j].at > start; j-- {
		if p.stops[j].gap {
			if p.lineWidth(p.stops[j].at, p.stops[last]) <= p.width {
				ends[n-2] = p.stops[j].at
			}
			return
		}
	}
}

// balance breaks into a number of lines with the least sum of the squares of
// their widths: that is least when they are equal. Ends in soft hyphens are
// avoided.
func (p *part) balance(lines int) []int {
	n := len(p.stops)
	type way struct{ cost, prev int } // the best one to a stop; prev is the stop before, -1 for the start
	const never = -1
	ways := make([]way, lines*n)
	for i := range ways {
		ways[i].cost = never
	}
	for k := range lines {
		for i := -1; i < n-1; i++ {
			from, cost := p.from, 0
			if (i < 0) != (k == 0) {
				continue
			}
			if i >= 0 {
				before := ways[(k-1)*n+i]
				if before.cost == never {
					continue
				}
				from, cost = p.stops[i].at, before.cost
			}
			for j := i + 1; j < n; j++ {
				w := p.lineWidth(from, p.stops[j])
				if w > p.width {
					if p.stops[j].soft {
						continue
					}
					break
				}
				c := cost + w*w
				if p.stops[j].soft {
					c += p.width * p.width
				}
				if to := &ways[k*n+j]; to.cost == never || c <= to.cost { // of equal ways, that with the longer lines first
					*to = way{c, i}
				}
			}
		}
	}
	ends := make([]int, lines)
	for k, i := lines-1, n-1; k >= 0; k-- {
		ends[k] = p.stops[i].at
		i = ways[k*n+i].prev
	}
	return ends
}
