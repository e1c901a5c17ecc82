package text

import (
	"strings"
	"unicode"
)

// What is read as one number is not parted: a sign, digits in groups, and the
// unit, the power of ten or the month beside them. Scripts and languages write
// numbers alike, so these rules know no language; the words that they know are
// in companions.go.

// numberKind says how a place inside a number holds.
type numberKind uint8

const (
	notInNumber numberKind = iota
	besideUnit             // between a number and what belongs to it, at a space
	betweenGroups
	insideGroup // between two digits
)

// inNumber says whether the place before a rune is inside a number, and how.
func (p *Paragraph) inNumber(at int) numberKind {
	if !p.figures || at <= 0 || at >= len(p.runes) {
		return notInNumber
	}
	before, r := p.runes[at-1], p.runes[at]
	switch {
	case groupSpace(before):
		return p.afterNumberSpace(at)
	case unicode.IsDigit(before):
		switch {
		case unicode.IsDigit(r):
			return insideGroup
		case groupSign(r):
			if at+1 < len(p.runes) && unicode.IsDigit(p.runes[at+1]) {
				return insideGroup
			}
		case counted(r): // 172万, 22日
			return besideUnit
		}
	case groupSign(before):
		if at >= 2 && unicode.IsDigit(p.runes[at-2]) && unicode.IsDigit(r) {
			return p.afterGroupSign(at)
		}
	case counted(before):
		if p.inCounted(at) {
			return besideUnit
		}
	}
	if unicode.IsDigit(r) && (numberSign(before) || before == '-' && (at == 1 || !unicode.IsLetter(p.runes[at-2]) && !unicode.IsDigit(p.runes[at-2]))) {
		return insideGroup
	}
	return notInNumber
}

// afterGroupSign says how a place between a sign and a digit is inside a number:
// three digits are a group, or two as in India; others are decimals or minutes.
func (p *Paragraph) afterGroupSign(at int) numberKind {
	to := p.digitsAfter(at)
	if n := to - at; n == 3 || n == 2 && to < len(p.runes) && p.runes[to] == p.runes[at-1] && p.runes[to] != ':' && p.runes[to] != '.' {
		return betweenGroups
	}
	return insideGroup
}

// afterNumberSpace says how a place after a space is inside a number.
func (p *Paragraph) afterNumberSpace(at int) numberKind {
	if at < 2 || isSpace(p.runes[at]) {
		return notInNumber
	}
	before, r := p.runes[at-2], p.runes[at]
	switch {
	case unicode.IsDigit(before) && unicode.IsDigit(r):
		if p.grouped(at) {
			return betweenGroups
		}
	case unicode.IsDigit(before):
		if unicode.Is(unicode.No, r) || p.unitAt(at) { // 2 ½
			return besideUnit
		}
	case unicode.IsDigit(r):
		if p.leads(at - 1) {
			return besideUnit
		}
	default:
		if p.afterUnit(at) {
			return besideUnit
		}
	}
	return notInNumber
}

// mostGroups are the groups that a number has at most. What has more is a list
// of numbers.
const mostGroups = 7

// grouped reports whether digits go on after a space: one to three of them, and
// then groups of three.
func (p *Paragraph) grouped(at int) bool {
	groups := 1
	for end := at - 1; ; groups++ { // back to the first group
		if groups >= mostGroups {
			return false
		}
		first := p.digitsBefore(end)
		if n := end - first; n > 3 {
			return false
		} else if n < 3 || first < 2 || !groupSpace(p.runes[first-1]) || !unicode.IsDigit(p.runes[first-2]) {
			break
		}
		end = first - 1
	}
	for from := at; ; groups++ {
		to := p.digitsAfter(from)
		if to-from != 3 || groups >= mostGroups {
			return false
		}
		if to+1 >= len(p.runes) || !groupSpace(p.runes[to]) || !unicode.IsDigit(p.runes[to+1]) {
			return true
		}
		from = to + 1
	}
}

// digitsBefore is where digits begin that end at a rune.
func (p *Paragraph) digitsBefore(end int) int {
	for end > 0 && unicode.IsDigit(p.runes[end-1]) {
		end--
	}
	return end
}

// digitsAfter is where digits end that begin at a rune.
func (p *Paragraph) digitsAfter(from int) int {
	for from < len(p.runes) && unicode.IsDigit(p.runes[from]) {
		from++
	}
	return from
}

// unitAt reports whether what stands at a rune belongs to the number before it:
// a unit, a power of ten, a month, or the particle before a month.
func (p *Paragraph) unitAt(at int) bool {
	word := p.wordAt(at)
	if word == "" {
		return false
	}
	if unitWords[word] || powers[word] || months[word] {
		return true
	}
	if particles[word] {
		_, next := p.nextWord(at)
		return months[next]
	}
	// A sign of what is measured makes a unit of any word: hab./km², t CO₂e, US$.
	return strings.ContainsFunc(word, func(r rune) bool {
		return r >= 0x80 && strings.ContainsRune("²³₂‰°µμ", r) || r == '%' || unicode.Is(unicode.Sc, r)
	})
}

// afterUnit reports whether the word after a space goes on what a number and a
// word began: 22. April, 1er avril, 22 de abril, 5 million ha.
func (p *Paragraph) afterUnit(at int) bool {
	from := at - 1
	for from > 0 && !groupSpace(p.runes[from-1]) && p.runes[from-1] != '\n' {
		from--
	}
	if day := p.digitsAfter(from) - from; day == 1 || day == 2 { // 22. April, 1er avril
		return at-1-from-day <= 3 && months[p.wordAt(at)]
	}
	if from < 2 || !unicode.IsDigit(p.runes[from-2]) {
		return false
	}
	switch before := p.wordAt(from); {
	case particles[before]:
		return months[p.wordAt(at)]
	case powers[before]:
		return unitWords[p.wordAt(at)]
	}
	return false
}

// leads reports whether what stands before a space belongs to the digits after
// it: a sign, a currency, or a month.
func (p *Paragraph) leads(space int) bool {
	from := space
	for from > 0 && !isSpace(p.runes[from-1]) && !groupSpace(p.runes[from-1]) {
		from--
	}
	word := strings.TrimLeft(p.text[p.at[from]:p.at[space]], "([“«")
	switch word {
	case "":
		return false
	case "+", "−", "±", "~", "≈", "<", ">", "≤", "≥", "№", "#", "×", "§":
		return true
	}
	last := p.runes[space-1]
	if unicode.Is(unicode.Sc, last) {
		return true // US$ 5
	}
	if (last == '월' || last == '月') && space >= 2 && unicode.IsDigit(p.runes[space-2]) {
		return true // 4월 22일
	}
	if currencies[word] {
		return true
	}
	// A day after its month has two digits at most: April 22, not May 2026.
	return p.digitsAfter(space+1)-space-1 <= 2 && months[strings.ToLower(word)]
}

// longestWord is as many runes as a word of companions.go has at most, with the
// signs after it.
const longestWord = 16

// wordAt is the word at a rune in lower case, without the signs after it; empty
// if it is too long to be one that is known.
func (p *Paragraph) wordAt(at int) string {
	word, _ := p.word(at)
	return word
}

func (p *Paragraph) word(at int) (word string, end int) {
	end = at
	for end < len(p.runes) && !unicode.IsSpace(p.runes[end]) {
		if end-at >= longestWord {
			return "", end
		}
		end++
	}
	return strings.ToLower(strings.TrimRight(p.text[p.at[at]:p.at[end]], ".,;:!?)]”’»،؛。、")), end
}

// nextWord is the word after the one at a rune.
func (p *Paragraph) nextWord(at int) (from int, word string) {
	_, from = p.word(at)
	if from >= len(p.runes) || !groupSpace(p.runes[from]) {
		return from, ""
	}
	return from + 1, p.wordAt(from + 1)
}

// groupSpace reports whether a space may stand between the groups of a number.
func groupSpace(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\u2007', '\u2008', '\u2009', '\u200a', '\u202f':
		return true
	}
	return false
}

// groupSign reports whether a sign may stand between the digits of a number.
func groupSign(r rune) bool {
	switch r {
	case ',', '.', '\'', '’', '·', '٫', '٬', ':':
		return true
	}
	return false
}

// numberSign reports whether a sign before a digit is part of its number.
func numberSign(r rune) bool {
	switch r {
	case '+', '−', '±', '~', '≈', '<', '>', '≤', '≥', '№', '#', '§':
		return true
	}
	return unicode.Is(unicode.Sc, r)
}

// counted reports whether a character is one that Chinese, Japanese or Korean
// writes after a figure, without a space: what it counts, or a power of ten.
func counted(r rune) bool {
	return r >= 0x3000 && (unicode.Is(unicode.Han, r) || unicode.Is(unicode.Katakana, r) || unicode.Is(unicode.Hangul, r) || r == 'ー' || r == '％' || r == '℃' || r == '㎡' || r == '㎢')
}

// inCounted reports whether the place before a rune is inside what begins
// with a figure in Chinese or Japanese: within a unit (平方公里), or between the
// month and the day.
func (p *Paragraph) inCounted(at int) bool {
	if unicode.IsDigit(p.runes[at]) {
		return p.runes[at-1] == '月' || p.runes[at-1] == '월' || powersEast[p.runes[at-1]]
	}
	from := at
	for from > 0 && at-from < longestWord && counted(p.runes[from-1]) {
		from--
	}
	if from == 0 || !unicode.IsDigit(p.runes[from-1]) {
		return false
	}
	for from < at && powersEast[p.runes[from]] { // 万公顷
		from++
	}
	if from == at {
		return counted(p.runes[at]) // 172万人
	}
	for to := at + 1; to <= len(p.runes) && to-from <= longestWord; to++ {
		if unitsEast[p.text[p.at[from]:p.at[to]]] {
			return true
		}
	}
	return false
}
