package text

import (
	"unicode"

	"github.com/go-text/typesetting/segmenter"
)

// breakKind says whether a line may end before a rune, and how gladly.
type breakKind uint8

const (
	noBreak        breakKind = iota
	graphemeBreak            // if nothing else helps
	afterBreak               // after / . - _ in a word that fits no line
	hyphenBreak              // after a hyphen in a word that fits no line
	ordinaryBreak            // where Unicode allows it
	mandatoryBreak           // where the text has a line end
)

const softHyphen = '\u00ad'

// findBreaks finds where lines may end (UAX #14), and where a word that is
// longer than a line may be cut.
func (p *Paragraph) findBreaks(s *segmenter.Segmenter) {
	p.breaks = make([]breakKind, len(p.runes)+1)
	if len(p.runes) == 0 {
		return
	}
	s.Init(p.runes)
	for it := s.GraphemeIterator(); it.Next(); {
		if at := it.Grapheme().Offset; at > 0 {
			p.breaks[at] = graphemeBreak
			switch p.runes[at-1] {
			case '/', '.', '-', '_':
				p.breaks[at] = afterBreak
			}
		}
	}
	for it := s.LineIterator(); it.Next(); {
		line := it.Line()
		at := line.Offset + len(line.Text)
		switch {
		case line.IsMandatoryBreak && at > 0 && isBreak(p.runes[at-1]):
			p.breaks[at] = mandatoryBreak
		case at == len(p.runes):
		case p.percent(at):
			p.breaks[at] = noBreak
		case p.innerHyphen(at):
			p.breaks[at] = hyphenBreak
		default:
			p.breaks[at] = ordinaryBreak
		}
	}
	p.breaks[len(p.runes)] = ordinaryBreak
}

// percent reports whether a per cent sign stands at a rune, after a number and
// a space: they are not separated.
func (p *Paragraph) percent(at int) bool {
	return at >= 2 && (p.runes[at] == '%' || p.runes[at] == '‰') && p.runes[at-1] == ' ' && unicode.IsDigit(p.runes[at-2])
}

// innerHyphen reports whether a rune follows a hyphen within a word.
func (p *Paragraph) innerHyphen(at int) bool {
	switch p.runes[at-1] {
	case '-', '\u2010':
		return at >= 2 && !isSpace(p.runes[at-2])
	}
	return false
}
