package golden

import (
	"strings"
	"unicode"
)

// Word is a part of a changed text.
type Word struct {
	Kind Kind   `json:"kind,omitempty"` // Added or Removed; empty for what stayed
	Text string `json:"text"`
}

// wordDiff says which words a text has lost and gained.
func wordDiff(was, is string) []Word {
	a, b := words(was), words(is)
	var all []Word
	add := func(kind Kind, parts []string) {
		if len(parts) > 0 {
			all = append(all, Word{kind, strings.Join(parts, "")})
		}
	}
	for _, s := range diff(a, b) {
		if s.same {
			add("", a[s.a0:s.a1])
			continue
		}
		add(Removed, a[s.a0:s.a1])
		add(Added, b[s.b0:s.b1])
	}
	return all
}

// words cuts a text into words, spaces and signs. What is written without spaces is
// cut into its characters, each with its marks.
func words(s string) []string {
	var all []string
	from := 0
	var last rune
	for at, r := range s {
		if at > 0 && !joined(last, r) {
			all = append(all, s[from:at])
			from = at
		}
		last = r
	}
	if from < len(s) {
		all = append(all, s[from:])
	}
	return all
}

func joined(a, b rune) bool {
	if unicode.Is(unicode.M, b) || b == '\u200d' || a == '\u200d' {
		return true
	}
	letter := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)) &&
			!unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}
	between := func(r rune) bool { return r == '.' || r == ',' || r == '\'' || r == '’' || r == '-' }
	return letter(a) && letter(b) || letter(a) && between(b) || between(a) && unicode.IsDigit(b) || unicode.IsSpace(a) && unicode.IsSpace(b)
}

// alike is how much two texts have in common, from 0 to 1.
func alike(a, b map[string]int) float64 {
	n, both := 0, 0
	for w, k := range a {
		n += k
		both += min(k, b[w])
	}
	for _, k := range b {
		n += k
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(both) / float64(n)
}

// bag counts the words of a text.
func bag(text string) map[string]int {
	m := map[string]int{}
	for _, w := range words(text) {
		if strings.TrimSpace(w) != "" {
			m[w]++
		}
	}
	return m
}
