package text

import "unicode"

// Characters that hold syllables together.
const (
	zwj            = '\u200d'
	gurmukhiVirama = '\u0a4d'
	kannadaVirama  = '\u0ccd'
	pulli          = '\u0bcd' // of Tamil, where only two letters are conjuncts

	paiyannoi  = '\u0e2f' // stands for the rest of a name
	maiyamok   = '\u0e46' // says that a word is said twice
	laoRepeat  = '\u0ec6'
	laoShort   = '\u0eaf'
	khmerTwice = '\u17d7'
	coeng      = '\u17d2' // puts the next consonant below
	virama     = '\u1039'
	asat       = '\u103a' // kills the vowel of a consonant, which ends the syllable
)

// insideSyllable reports whether a syllable as it is written goes on from the
// rune before a place to the one at it, where a grapheme (UAX #29) does not.
// Nothing breaks there, not even a word that is longer than a line. The rules
// are those of each script's orthography; they join too much rather than too
// little.
func insideSyllable(runes []rune, at int) bool {
	if at == 0 || at >= len(runes) {
		return false
	}
	before, r := runes[at-1], runes[at]
	switch before {
	case zwj: // go-text 0.3.5 parts emoji there that stand beside other ones
		return true
	case gurmukhiVirama, kannadaVirama: // UAX #29 has the conjuncts of other scripts (GB9c)
		return unicode.IsLetter(r)
	case pulli:
		return r == 'ஷ' && at > 1 && runes[at-2] == 'க' || r == 'ர' && at > 1 && (runes[at-2] == 'ஸ' || runes[at-2] == 'ஶ')
	}
	block := blockOf(r)
	if block == 0 || blockOf(before) != block {
		return false
	}
	if unicode.IsMark(r) {
		return true
	}
	next := rune(0) // the mark on the rune
	if at+1 < len(runes) {
		next = runes[at+1]
	}
	vowel := before // or what is below a tone mark
	for i := at - 1; i > 0 && (vowel >= '\u0e48' && vowel <= '\u0e4b' || vowel >= '\u0ec8' && vowel <= '\u0ecb'); i-- {
		vowel = runes[i-1]
	}
	switch block {
	case thai:
		return before >= 'เ' && before <= 'ไ' || vowel == '\u0e31' || // a vowel that is written first, and one that needs a consonant
			r == 'ะ' || r == 'า' || r == 'ำ' || r == 'ๅ' || r == paiyannoi || r == maiyamok ||
			silent(runes[at:], '\u0e4c', '\u0e34', '\u0e38')
	case lao:
		return before >= 'ເ' && before <= 'ໄ' || vowel == '\u0eb1' || vowel == '\u0ebb' ||
			r == 'ະ' || r == 'າ' || r == 'ຳ' || r == 'ຽ' || r == laoShort || r == laoRepeat ||
			silent(runes[at:], '\u0ecc', '\u0eb4', '\u0eb8')
	case khmer:
		return before == coeng || r == khmerTwice
	}
	return before == virama || next == asat || next == virama // burmese
}

// isParticle reports whether a character is a Burmese particle that ends a word.
// UAX #14 takes it for a letter.
func isParticle(r rune) bool { return r == '၌' || r == '၍' || r == '၏' }

// silent reports whether a consonant is not spoken: it has the sign for that,
// with one of two vowels before it or none.
func silent(runes []rune, sign, i, u rune) bool {
	if len(runes) > 2 && (runes[1] == i || runes[1] == u) {
		runes = runes[1:]
	}
	return len(runes) > 1 && runes[1] == sign
}
