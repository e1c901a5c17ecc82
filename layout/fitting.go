package layout

import "cityprofile/layout/text"

// Fitting returns the style in the size in which a paragraph is set in a width:
// the first of its scale at which no line parts a number or cuts a word. A
// number that none of them holds is set in the last one, and parted; a word that
// none holds is cut in the size that was asked for.
func (s Style) Fitting(p *text.Paragraph, width Len) Style {
	found, worst := s, s.harm(p, width)
	parted := worst > inWord
	for _, size := range s.Scale {
		if worst == fits {
			break
		}
		if size >= s.Size {
			continue
		}
		smaller := s
		smaller.Size, smaller.Leading = size, s.Leading*size/s.Size
		if harm := smaller.harm(p, width); harm < worst || parted && harm == worst {
			found, worst = smaller, harm
		}
	}
	return found
}

// harm is what happens to a paragraph in a width.
type harm uint8

// The harms, the worst last.
const (
	fits     harm = iota
	inWord        // a word is cut
	inNumber      // a number is parted
	over          // a line is wider than asked
)

// harm is the worst that happens to the lines of a paragraph.
func (s Style) harm(p *text.Paragraph, width Len) harm {
	worst := fits
	for _, l := range p.Lines(s.Size.Thousandths(width), s.Wrap) {
		switch {
		case l.Over:
			return over
		case l.End == text.InNumber:
			worst = inNumber
		case l.End == text.InWord:
			worst = max(worst, inWord)
		}
	}
	return worst
}
