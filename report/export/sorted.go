package export

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// sortKey is what names are sorted by, as people look them up: letters without
// their marks and without case, of ligatures and barred letters the plain ones,
// anything else as a blank. So Hà Nội stands before Haifa, word by word, and
// Łódź before Lyon. Scripts follow each other as in Unicode, Latin first. A
// language may have a rule of its own, such as Swedish å after z; a list of
// many countries cannot follow all of them.
func sortKey(name string) string {
	var b strings.Builder
	blank := false
	for _, r := range norm.NFKD.String(name) {
		if plain, ok := plainLetters[unicode.ToLower(r)]; ok {
			b.WriteString(plain)
			blank = false
			continue
		}
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Mc, r):
			b.WriteRune(unicode.ToLower(r))
			blank = false
		case !blank && b.Len() > 0:
			b.WriteByte(' ')
			blank = true
		}
	}
	return strings.TrimSuffix(b.String(), " ")
}

// plainLetters are letters that Unicode does not take apart.
var plainLetters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ł': "l", 'ħ': "h", 'ı': "i", 'ŋ': "n", 'ŧ': "t",
	'’': "", '\'': "", 'ʻ': "", 'ʼ': "", 'ʿ': "", 'ʾ': "",
}
