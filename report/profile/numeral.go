package profile

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// numeral is a number as somebody typed it, with the marks of any country
// between its digits.
type numeral struct {
	from, to int      // in bytes of the text
	readings []string // as TOML writes them, the likelier first; one when it is certain
	comma    bool     // a comma before the decimals
	points   bool     // points between thousands
	grouped  bool     // marks of any kind between thousands
	worded   bool     // words between its digits: 1億2,000万, 1 crore 20 lakh
}

// numeralForm finds what may be a numeral: digits of any script, and marks
// between them.
var numeralForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[+\-−]?\p{Nd}+(?:[.,'’_٫٬ \x{A0}\x{2009}\x{202F}]\p{Nd}+)*`)
})

// numerals are the numbers in a text, from left to right. What has marks in
// places where no country writes them, such as 2024.04.22, is none.
func numerals(s string) []numeral {
	if len(s) > 200 { // a paragraph, not a figure
		return nil
	}
	var list []numeral
	for _, at := range numeralForm().FindAllStringIndex(s, -1) {
		before, _ := utf8.DecodeLastRuneInString(s[:at[0]])
		attached := unicode.IsDigit(before) || unicode.IsLetter(before)
		switch {
		case attached && s[at[0]] == '-':
			at[0]++ // a hyphen, not a sign
		case unicode.IsLetter(before) && before < 0x2E80 && !sign(s[:at[0]]): // km2, CO2
			continue
		}
		n, ok := parseNumeral(s[at[0]:at[1]])
		if !ok {
			continue
		}
		n.from, n.to = at[0], at[1]
		list = append(list, n)
	}
	return compounds(s, list)
}

// sign reports whether a text ends in a sign of a currency that is letters: R40.
func sign(s string) bool {
	for _, sign := range []string{"R", "Rs", "RM", "Rp", "JD", "KSh"} {
		if s == sign || strings.HasSuffix(s, " "+sign) {
			return true
		}
	}
	return false
}

// parseNumeral reads a numeral that is all of a text.
func parseNumeral(s string) (n numeral, ok bool) {
	n.to = len(s)
	sign := ""
	switch {
	case strings.HasPrefix(s, "-"):
		sign, s = "-", s[1:]
	case strings.HasPrefix(s, "−"):
		sign, s = "-", strings.TrimPrefix(s, "−")
	case strings.HasPrefix(s, "+"):
		s = s[1:]
	}
	var groups []string
	var marks []rune
	var digits strings.Builder
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits.WriteByte('0' + digitValue(r))
			continue
		}
		groups, marks = append(groups, digits.String()), append(marks, mark(r))
		digits.Reset()
	}
	groups = append(groups, digits.String())
	for _, g := range groups {
		if g == "" || len(g) > 30 {
			return n, false
		}
	}
	last := len(marks) - 1
	if last < 0 {
		n.readings = []string{sign + plainInt(groups[0])}
		return n, true
	}
	whole := func(groups []string) string { return sign + plainInt(strings.Join(groups, "")) }
	decimal := func() string { return whole(groups[:last+1]) + "." + groups[last+1] }
	same := true
	for _, m := range marks[:last] {
		same = same && m == marks[0]
	}
	switch end := marks[last]; {
	case !same:
		return n, false
	case last > 0 && end != marks[0]: // 1.646.184,56
		if (end != '.' && end != ',') || !thousands(groups[:last+1]) {
			return n, false
		}
		n.readings = []string{decimal()}
		n.comma, n.points, n.grouped = end == ',', marks[0] == '.', true
	case last > 0 || end == ' ' || end == '_' || end == '٬': // 1 139 047
		if !thousands(groups) {
			return n, false
		}
		n.readings = []string{whole(groups)}
		n.points, n.grouped = end == '.', true
	case end == '٫': // an Arabic decimal comma, which is nothing else
		n.readings = []string{decimal()}
	case thousands(groups): // 794,571
		n.readings = []string{whole(groups), decimal()}
		n.comma, n.points, n.grouped = end == ',', end == '.', true
	default:
		n.readings = []string{decimal()}
		n.comma = end == ','
	}
	return n, true
}

// mark is a mark between digits: every space and apostrophe is a space.
func mark(r rune) rune {
	switch r {
	case '.', ',', '_', '٫', '٬':
		return r
	}
	return ' '
}

// thousands reports whether groups of digits are those of a whole number: three
// digits in each but the first, or two, as in India, in each but the first and
// the last. A number does not begin with 0.
func thousands(groups []string) bool {
	first, last := groups[0], groups[len(groups)-1]
	if len(last) != 3 || len(first) > 3 || first[0] == '0' {
		return false
	}
	middle := groups[1 : len(groups)-1]
	if len(middle) == 0 {
		return true
	}
	for _, g := range middle {
		if len(g) != len(middle[0]) {
			return false
		}
	}
	return len(middle[0]) == 3 || len(middle[0]) == 2 && len(first) <= 2
}

// plainInt is a whole number without zeros before it.
func plainInt(s string) string {
	if t := strings.TrimLeft(s, "0"); t != "" {
		return t
	}
	return "0"
}

// digitValue is what a digit of any script stands for: their blocks hold ten in
// a row, and begin at zero.
func digitValue(r rune) byte {
	if r < 0x80 {
		return byte(r - '0')
	}
	zero := r
	for r-zero < 9 && unicode.IsDigit(zero-1) {
		zero--
	}
	return byte(r - zero)
}

// times is a reading multiplied by a whole number.
func times(reading string, factor int64) string {
	r, ok := new(big.Rat).SetString(reading)
	if !ok || factor == 1 {
		return reading
	}
	return decimal(r.Mul(r, new(big.Rat).SetInt64(factor)))
}

// magnitude is a word for a power of ten.
type magnitude struct {
	factor  int64
	english bool // every reader of English takes it for the same number
}

// magnitudes are the words that follow a number, in lower case.
var magnitudes = map[string]magnitude{
	"thousand": {1e3, true}, "million": {1e6, true}, "millions": {1e6, true}, "billion": {1e9, true}, "billions": {1e9, true}, "trillion": {1e12, true},
	"lakh": {1e5, false}, "lakhs": {1e5, false}, "lac": {1e5, false}, "crore": {1e7, false}, "crores": {1e7, false}, "cr": {1e7, false},
	"mil": {1e3, false}, "mille": {1e3, false}, "tausend": {1e3, false}, "mila": {1e3, false}, "тыс": {1e3, false},
	"mio": {1e6, false}, "mln": {1e6, false},
	"millón": {1e6, false}, "millon": {1e6, false}, "millones": {1e6, false}, "milhão": {1e6, false}, "milhao": {1e6, false}, "milhões": {1e6, false}, "milhoes": {1e6, false},
	"millionen": {1e6, false}, "milioni": {1e6, false}, "milione": {1e6, false}, "miljoen": {1e6, false}, "milionů": {1e6, false}, "miliónov": {1e6, false}, "milyon": {1e6, false}, "juta": {1e6, false}, "млн": {1e6, false}, "مليون": {1e6, false},
	"milliard": {1e9, false}, "milliards": {1e9, false}, "milliarden": {1e9, false}, "mrd": {1e9, false}, "mld": {1e9, false}, "miliardi": {1e9, false}, "miljard": {1e9, false}, "bilhão": {1e9, false}, "bilhões": {1e9, false}, "bilhoes": {1e9, false}, "milyar": {1e9, false}, "miliar": {1e9, false}, "млрд": {1e9, false}, "مليار": {1e9, false},
	"千": {1e3, false}, "천": {1e3, false}, "百": {1e2, false}, "백": {1e2, false},
	"万": {1e4, false}, "萬": {1e4, false}, "亿": {1e8, false}, "億": {1e8, false}, "만": {1e4, false}, "억": {1e8, false},
	"लाख": {1e5, false}, "करोड़": {1e7, false},
}

// magnitudeAfter is the word for a power of ten with which a text begins, and
// where it ends; a factor of 1 when there is none. "mil millones" is both.
func magnitudeAfter(s string) (m magnitude, end int) {
	m = magnitude{1, true}
	for range 2 {
		word := strings.TrimLeft(s[end:], " \u00a0\u202f")
		start := len(s) - len(word)
		n := 0
		for i, r := range word {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			n = i + len(string(r))
			if unicode.In(r, unicode.Han, unicode.Hangul) { // no space ends such a word
				break
			}
		}
		next, ok := magnitudes[strings.ToLower(word[:n])]
		if !ok || m.factor > 1e6 {
			break
		}
		m.factor *= next.factor
		m.english = m.english && next.english
		end = start + n
	}
	return m, end
}

// compounds joins what is one number in several parts, each with a word for a
// smaller power of ten than the one before: 1億2,000万 is 120 million.
func compounds(s string, list []numeral) []numeral {
	var joined []numeral
	for i := 0; i < len(list); i++ {
		n := list[i]
		m, end := magnitudeAfter(s[n.to:])
		sum, ok := product(n, m)
		last, to := m.factor, n.to+end
		for ok && m.factor > 1 && i+1 < len(list) && strings.Trim(s[to:list[i+1].from], " \u00a0\u202f") == "" {
			next := list[i+1]
			m, end := magnitudeAfter(s[next.to:])
			part, whole := product(next, m)
			alone := m.factor == 1 && endsInHan(s[:to]) // 1万5000
			if !whole || m.factor >= last || m.factor == 1 && !alone || part.Cmp(new(big.Rat).SetInt64(last)) >= 0 {
				break
			}
			sum.Add(sum, part)
			last, to = m.factor, next.to+end
			n.readings, n.to, n.worded, n.comma, n.points, n.grouped = []string{decimal(sum)}, to, true, false, false, false
			i++
		}
		joined = append(joined, n)
	}
	return joined
}

// product is a numeral, as it is likelier read, times its word for a power of
// ten.
func product(n numeral, m magnitude) (*big.Rat, bool) {
	if strings.HasPrefix(n.readings[0], "-") {
		return nil, false
	}
	r, ok := new(big.Rat).SetString(n.readings[0])
	if !ok {
		return nil, false
	}
	return r.Mul(r, new(big.Rat).SetInt64(m.factor)), true
}

// endsInHan reports whether a text ends in a letter of a script in which no
// space ends a word.
func endsInHan(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hangul)
}

// decimal is a number without an exponent.
func decimal(r *big.Rat) string {
	if r.IsInt() {
		return r.Num().String()
	}
	s := r.FloatString(6)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// moneyLetters are what people write for a power of ten behind an amount, and
// behind other numbers for other things.
var moneyLetters = map[string]int64{"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mi": 1e6, "mill": 1e6, "b": 1e9, "bn": 1e9, "md": 1e9}

// moneyMagnitude is as magnitudeAfter, of an amount of money: 250 M.
func moneyMagnitude(s string) (m magnitude, end int) {
	if m, end = magnitudeAfter(s); end > 0 {
		return m, end
	}
	word := strings.TrimLeft(s, " \u00a0\u202f")
	letters := strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
	if letters < 0 {
		letters = len(word)
	}
	if letters == 4 && slices.Contains(isoCodes, word[1:4]) { // 12.5 MNOK
		letters = 1
	}
	if factor, ok := moneyLetters[strings.ToLower(word[:letters])]; ok {
		return magnitude{factor, false}, len(s) - len(word) + letters
	}
	return magnitude{1, true}, 0
}

func as(really bool, words string) string {
	if really {
		return words
	}
	return ""
}

// all are the readings of a numeral that a word for a power of ten may follow.
func (n *numeral) all(m magnitude) []string {
	var list []string
	for _, x := range n.readings {
		list = append(list, times(x, m.factor))
	}
	if n.comma && len(n.readings) == 1 && !strings.HasPrefix(strings.TrimPrefix(n.readings[0], "-"), "0.") { // the comma may be overlooked: 12,5 as 125
		list = append(list, times(strings.Replace(n.readings[0], ".", "", 1), m.factor))
	}
	if !m.english && len(list) == 1 { // the word may not be understood
		list = append(list, n.readings[0])
	}
	return list
}
