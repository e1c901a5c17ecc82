package text

import "github.com/go-text/typesetting/language"

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
	case language.Arabic, language.Hebrew,
		language.Han, language.Hiragana, language.Katakana, language.Hangul, language.Bopomofo:
		return 110
	case language.Bengali, language.Devanagari, language.Gujarati, language.Gurmukhi, language.Kannada, language.Khmer,
		language.Lao, language.Malayalam, language.Myanmar, language.Sinhala, language.Tamil, language.Telugu, language.Thai:
		return 125
	}
	return 100
}
