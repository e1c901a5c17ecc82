package text

import "unicode"

// findBreaks finds where lines may end (UAX #14, and words of a dictionary), and
// where a word longer than a line may be cut.
func (s *Shaper) findBreaks(p *Paragraph) {
	n := len(p.runes)
	if n == 0 {
		return
	}
	p.cuts = make([]cut, n+1)
	for it := s.breaker.GraphemeIterator(); it.Next(); {
		at := it.Grapheme().Offset
		switch {
		case insideSyllable(p.runes, at):
		case p.besideSign(at):
			p.cuts[at] = signCut
		default:
			p.cuts[at] = graphemeCut
		}
	}
	s.ends = append(s.ends[:0], make([]bool, n+1)...)
	for it := s.breaker.LineIterator(); it.Next(); {
		line := it.Line()
		s.ends[line.Offset+len(line.Text)] = true
	}
	s.findWords(p)
	p.stops = make([]stop, 0, n/4+2)
	for at := 1; at <= n; at++ {
		if s.ends[at] && (at == n || p.cuts[at] != noCut && !p.joined(at)) {
			p.stops = append(p.stops, p.stopAt(at))
		}
	}
}

// findWords notes where words end in scripts written without spaces.
func (s *Shaper) findWords(p *Paragraph) {
	for from := 0; from < len(p.runes); {
		block := blockOf(p.runes[from])
		to := from + 1
		if block == 0 {
			from = to
			continue
		}
		if from > 0 && isParticle(p.runes[from-1]) {
			s.ends[from] = true
		}
		s.starts = append(s.starts[:0], 0)
		for to < len(p.runes) && blockOf(p.runes[to]) == block {
			if p.cuts[to] != noCut {
				s.starts = append(s.starts, to-from)
			}
			to++
		}
		if len(s.starts) > 1 {
			s.words.breaks(dictionaries[block](), p.runes[from:to], s.starts, func(at int) { s.ends[from+at] = true })
		}
		from = to
	}
}

// stopAt is the stop before a rune, or at the end.
func (p *Paragraph) stopAt(at int) stop {
	s := stop{at: at, seen: p.seen(0, at), must: p.runes[at-1] == '\n', soft: p.hyphenAt(at)}
	s.gap = s.seen < at && !s.must
	s.end = p.end(s.seen)
	if s.soft {
		s.end = p.before[at] + p.hyphen(p.runAt(at-1), at-1).Advance
	}
	return s
}

// hyphenAt reports whether a line ending before a rune shows a hyphen: only if the
// face has one.
func (p *Paragraph) hyphenAt(at int) bool {
	return p.runes[at-1] == softHyphen && at < len(p.runes) && len(p.runs) > 0 && p.hyphen(p.runAt(at-1), at-1).ID != 0
}

// cutAt says how gladly a word that is longer than a line is cut before a rune.
func (p *Paragraph) cutAt(at int) cut {
	k := p.cuts[at]
	if k == noCut {
		return noCut
	}
	switch p.inNumber(at) {
	case insideGroup:
		return digitCut
	case betweenGroups:
		return groupCut
	case besideUnit:
		return unitCut
	}
	return k
}

// besideSign reports whether a long word may be cut before a rune because a sign
// such as / . - _ stands before it, and text after it. Of addresses (RFC 3986)
// these are the signs between their parts; @ and an escaped character begin the
// next line, as the Chicago Manual of Style (17th edition, 14.18) has it.
func (p *Paragraph) besideSign(at int) bool {
	if at < 2 || at >= len(p.runes) || isSpace(p.runes[at-2]) {
		return false
	}
	before, r := p.runes[at-1], p.runes[at]
	switch before {
	case '/', '.', '-', '_', '?', '&', '=', '#', ';', '\u2010', '\u2013':
		if before == '.' && unicode.IsDigit(p.runes[at-2]) && unicode.IsDigit(r) {
			return false // what is before it would be read as a whole number
		}
		return r == '%' || !unicode.IsPunct(r) && !unicode.IsSpace(r)
	}
	switch r {
	case '@':
		return unicode.IsLetter(before) || unicode.IsDigit(before)
	case '%':
		return p.escape(at) && (p.runes[at+1] < '8' || p.runes[at+1] > 'B') // not before the rest of a character of UTF-8
	}
	return false
}

// escape reports whether an escaped byte of an address stands at a rune.
func (p *Paragraph) escape(at int) bool {
	hex := func(r rune) bool { return r >= '0' && r <= '9' || r >= 'A' && r <= 'F' }
	return at+2 < len(p.runes) && p.runes[at] == '%' && hex(p.runes[at+1]) && hex(p.runes[at+2])
}

// joined reports whether a line does not end before a rune although UAX #14
// allows it: within a word after a hyphen, a dash or a slash (Saint-Denis,
// 2010–2020, km/h), within an address, within a number or between it and its
// unit, within a Korean word, and before a sign that belongs to the word before
// it.
func (p *Paragraph) joined(at int) bool {
	before, r := p.runes[at-1], p.runes[at]
	switch before {
	case '-', '\u2010', '\u2013', '/':
		return true
	case '?', '&':
		return r < 0x80
	case ' ':
		if r == maiyamok || r == laoRepeat {
			return true
		}
	}
	if p.inNumber(at) != notInNumber {
		return true
	}
	return p.korean(before) && (unicode.IsLetter(r) || unicode.IsNumber(r) || r == '(') ||
		p.korean(r) && (unicode.IsLetter(before) || unicode.IsNumber(before) || before == ')')
}

// korean reports whether a letter is one of those that Korean makes words of: Han
// only where the text says that it is Korean.
func (p *Paragraph) korean(r rune) bool {
	return r >= 0x1100 && (unicode.Is(unicode.Hangul, r) || p.inKorean && unicode.Is(unicode.Han, r))
}
