package profile

import (
	_ "embed"
	"reflect"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed template.toml
var template string

// Starter says what a starter profile holds.
type Starter struct {
	Name   string // of the city; may be empty
	ID     string // of the city; made of the name when it is empty
	Schema string // where editors find the schema of the format
	Short  bool   // only the fields that most cities fill in
}

// Template is a starter profile in TOML: all fields of the format, each with
// what it is for and an example, or, when it is short, those that most cities
// fill in. Required fields are blank, so that Load reports them; optional ones
// are commented out. The first line tells editors where the schema is.
func Template(s Starter) []byte {
	if s.ID == "" {
		s.ID = ID(s.Name)
	}
	if !s.Short {
		return fullTemplate(s.Name, s.ID, s.Schema)
	}
	fields := strings.NewReplacer(
		"{{schema}}", s.Schema,
		"{{id}}", quote(s.ID),
		"{{name}}", quote(s.Name),
	)
	return []byte(fields.Replace(template))
}

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

// quote writes a text as a TOML string.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(clean(s), "") {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case forbidden(r) || r == '\n' || r == '\r' || r == '\t':
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
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
