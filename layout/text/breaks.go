package text

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// stop is a place where a line may end.
type stop struct {
	at, seen int  // runes: the line's end, and that of what is seen of it
	end      int  // where it ends, from the start of the paragraph
	must     bool // the line must end
	soft     bool // a hyphen is shown
	gap      bool // it stands between words, after a space
}

// cut says whether a word that is longer than a line may be cut before a rune,
// and how gladly.
type cut uint8

const (
	noCut       cut = iota
	graphemeCut     // if nothing else helps
	signCut         // after / . - _
)

// findBreaks finds where lines may end (UAX #14), and where a word that is
// longer than a line may be cut.
func (p *Paragraph) findBreaks(s *segmenter.Segmenter) {
	n := len(p.runes)
	if n == 0 {
		return
	}
	p.cuts = make([]cut, n+1)
	for it := s.GraphemeIterator(); it.Next(); {
		at := it.Grapheme().Offset
		p.cuts[at] = graphemeCut
		if p.afterSign(at) {
			p.cuts[at] = signCut
		}
	}
	p.stops = make([]stop, 0, n/4+2)
	for it := s.LineIterator(); it.Next(); {
		line := it.Line()
		at := line.Offset + len(line.Text)
		if at < n && (p.cuts[at] == noCut || p.joined(at)) {
			continue
		}
		p.stops = append(p.stops, p.stopAt(at))
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

// hyphenAt reports whether a line that ends before a rune ends in a hyphen.
func (p *Paragraph) hyphenAt(at int) bool {
	return p.runes[at-1] == softHyphen && at < len(p.runes) && len(p.runs) > 0
}

// afterSign reports whether a long word may be cut before a rune because one
// of / . - _ stands before it, and text after it.
func (p *Paragraph) afterSign(at int) bool {
	if at < 2 || at >= len(p.runes) || isSpace(p.runes[at-2]) {
		return false
	}
	switch p.runes[at-1] {
	case '/', '.', '-', '_', '\u2010', '\u2013':
		r := p.runes[at]
		return !unicode.IsPunct(r) && !unicode.IsSpace(r)
	}
	return false
}

// joined reports whether a line does not end before a rune although UAX #14
// allows it: within a word after a hyphen, a dash or a slash (Saint-Denis,
// 2010–2020, km/h), and between a number and its unit.
func (p *Paragraph) joined(at int) bool {
	switch p.runes[at-1] {
	case '-', '\u2010', '\u2013', '/':
		return true
	case ' ':
		return at >= 2 && unicode.IsDigit(p.runes[at-2]) && p.unitAt(at)
	}
	return false
}

// unitAt reports whether a unit stands at a rune, as a word of its own.
func (p *Paragraph) unitAt(at int) bool {
	const longest = 8
	end := at
	for end < len(p.runes) && end-at <= longest && !unicode.IsSpace(p.runes[end]) {
		end++
	}
	switch strings.TrimRight(p.text[p.at[at]:p.at[end]], ".,;:!?)]”’»") {
	case "%", "‰", "°", "°C", "°F", "K",
		"mm", "cm", "m", "km", "m/s", "km/h", "mm²", "cm²", "m²", "km²", "m2", "km2", "ha", "m³", "km³", "m3", "km3", "l",
		"mg", "g", "kg", "t", "kt", "Mt", "µg/m³", "mg/l",
		"W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "TWh", "J", "MJ", "GJ", "dB", "Hz",
		"CO₂", "CO₂e", "CO2", "CO2e", "tCO₂", "tCO₂e", "tCO2", "tCO2e", "h", "min", "s", "€", "$", "£":
		return true
	}
	return false
}
