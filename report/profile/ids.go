package profile

import (
	"reflect"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// IsID reports whether a text can be the id of a city.
func IsID(s string) bool {
	rules := tagged.of(reflect.TypeFor[City]())
	c := rules[indexOf(rules, "id")]
	return c.pattern.MatchString(s) && len(s) <= c.maxLength
}

// Spells reports whether the id made of a name stands for it: most letters of
// the name are in it. It is false for a name in another script than Latin.
func Spells(name string) bool {
	kept, lost := 0, 0
	for _, r := range norm.NFD.String(name) {
		switch {
		case !unicode.IsLetter(r):
		case ID(string(r)) != "":
			kept++
		default:
			lost++
		}
	}
	return kept > lost
}

// ID makes an identifier of a name: its Latin letters without marks and its
// digits, in lower case, with hyphens between words. It is empty when nothing
// is left.
func ID(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFD.String(name) {
		switch r = unicode.ToLower(r); {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.IsMark(r) || r == '\'' || r == '’':
		default:
			if s, ok := spelled[r]; ok {
				b.WriteString(s)
			} else {
				gap = true
			}
		}
		if b.Len() >= maxID {
			break
		}
	}
	return strings.Trim(b.String()[:min(b.Len(), maxID)], "-")
}

const maxID = 64

// spelled are Latin letters that do not come apart into a letter and a mark.
var spelled = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ð': "d", 'đ': "d", 'þ': "th", 'ł': "l", 'ı': "i", 'ə': "a", 'ŋ': "ng", 'ħ': "h", 'ŧ': "t", 'ɛ': "e", 'ɔ': "o", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k"}
