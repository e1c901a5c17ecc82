package text

import (
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
)

// Leading is how much of its leading, in per cent, a style needs for the
// paragraph: 100, and more where letters of a script are higher or deeper than
// those of Latin.
func (p *Paragraph) Leading() int {
	most := 100
	for i := range p.runs {
		most = max(most, leading(p.runs[i].script))
	}
	return most
}

// leading is what a script needs of a style's leading, in per cent.
func leading(s language.Script) int {
	switch s {
	case language.Arabic, language.Hebrew, language.Nko, language.Mongolian,
		language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo:
		return 110
	case language.Bengali, language.Devanagari, language.Gujarati, language.Gurmukhi, language.Kannada, language.Khmer,
		language.Lao, language.Malayalam, language.Meetei_Mayek, language.Myanmar, language.Oriya, language.Sinhala, language.Tamil,
		language.Telugu, language.Thaana, language.Thai:
		return 125
	case language.Tibetan: // letters stand below letters
		return 140
	}
	return 100
}

// MarksBelow reports whether letters of the paragraph have marks below them that
// reach lower than descenders, as in Vietnamese.
func (p *Paragraph) MarksBelow() bool {
	const below = 220 // canonical combining class (Unicode, table 4-3)
	d := norm.NFD.String(p.text)
	for d != "" {
		c := norm.NFD.PropertiesString(d)
		if c.CCC() == below {
			return true
		}
		d = d[max(c.Size(), 1):]
	}
	return false
}
