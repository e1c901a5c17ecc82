package profile

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed template.toml
var template string

// Template is a starter profile in TOML with the fields that most cities fill
// in, each with a comment. Required fields are blank, so that Load reports them;
// optional ones are commented out. The first line tells editors where the schema is.
func Template(name, schema string) []byte {
	fields := strings.NewReplacer(
		"{{schema}}", schema,
		"{{id}}", strconv.Quote(ID(name)),
		"{{name}}", quote(name),
	)
	return []byte(fields.Replace(template))
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
var spelled = map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ð': "d", 'đ': "d", 'þ': "th", 'ł': "l", 'ı': "i"}
