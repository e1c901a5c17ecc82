package profile

import (
	"bytes"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// slip is a value as a word processor, a spreadsheet or a person writes it, and
// as TOML and JSON do not: typographic quotes, 12,5, n/d, a text without quotes.
type slip struct {
	at      Span
	message string
	help    string
	mended  string // takes the place of the value, and is no longer
	sure    bool   // the mended value is what was meant: it is judged like others
}

// mender looks through a source that its parser refused for slips, mends a
// copy of the text and leaves all else at its place, so that one slip does not
// hide what else is wrong.
type mender struct {
	text  []byte
	json  bool
	slips []slip
	lines map[int]bool // offsets of lines that are no part of a value above them
	keys  []string     // around a value
}

// maxSlips is how many are mended: a file with more is not a profile.
const maxSlips = 200

// mend finds slips and mends them.
func (m *mender) mend() {
	m.lines = map[int]bool{0: true}
	if m.json {
		m.value(0, '{')
	} else {
		m.document()
	}
	for _, s := range m.slips {
		n := copy(m.text[s.at.From:s.at.To], s.mended)
		for i := s.at.From + n; i < s.at.To; i++ {
			m.text[i] = ' '
		}
	}
}

// document goes through the lines of TOML.
func (m *mender) document() {
	header := ""
	for i := 0; i < len(m.text) && len(m.slips) < maxSlips; {
		m.lines[i] = true
		start := m.blank(i, false)
		end := m.lineEnd(start)
		if start < end && m.text[start] == '[' {
			header = strings.Trim(string(m.text[start:end]), "[] \t\r")
		} else if start < end && m.text[start] != '#' {
			m.keys = append(m.keys[:0], header)
			if v := m.key(start, end); v >= 0 {
				end = m.lineEnd(m.value(v, 0))
			}
		}
		i = end + 1
	}
}

// key reads the name before a value, and returns where the value begins; less
// than 0 when there is none.
func (m *mender) key(i, end int) int {
	from := i
	for i < end {
		switch c := m.text[i]; {
		case c == '"' || c == '\'':
			i = m.string(i)
		case c == '=' && !m.json, c == ':':
			m.keys = append(m.keys, strings.Trim(string(m.text[from:i]), " \t\"'"))
			if c == ':' && !m.json { // as in YAML and JSON
				m.slips = append(m.slips, slip{Span{i, i + 1}, "a colon after `" + shorten(m.keys[len(m.keys)-1], 40) + "`", "write = instead of the colon", "=", true})
			}
			return i + 1
		case c == ',' || c == '}' || c == ']' || c == '{' || c == '[' || c == '#':
			return -1
		}
		i++
	}
	return -1
}

// value goes through a value and returns where it ends. Within says what it is
// a part of: [ a list, { a table, or 0 nothing.
func (m *mender) value(i int, within byte) int {
	i = m.blank(i, m.json || within == '[')
	if i >= len(m.text) || len(m.slips) >= maxSlips {
		return len(m.text)
	}
	switch c := m.text[i]; {
	case c == '"' || c == '\'' && !m.json:
		end := m.string(i)
		if end < len(m.text) && m.text[end] == '\n' { // closed by another quote, or not at all
			return m.unclosed(i, end)
		}
		return min(end+1, len(m.text))
	case c == '[':
		return m.parts(i+1, ']')
	case c == '{':
		return m.parts(i+1, '}')
	}
	if r, _ := utf8.DecodeRune(m.text[i:]); isQuote(r) {
		return m.quoted(i)
	}
	return m.bare(i, within)
}

// parts goes through a list or a table up to its closing bracket.
func (m *mender) parts(i int, closing byte) int {
	depth := len(m.keys)
	for {
		i = m.blank(i, true)
		switch {
		case i >= len(m.text) || len(m.slips) >= maxSlips:
			return len(m.text)
		case m.text[i] == closing:
			return i + 1
		case m.text[i] == ',':
			i++
			continue
		}
		before := i
		if closing == '}' {
			m.keys = m.keys[:depth]
			v := m.key(i, len(m.text))
			if v < 0 {
				return i // the parser says what is wrong here
			}
			i = m.value(v, '{')
		} else {
			i = m.value(i, '[')
		}
		m.keys = m.keys[:depth]
		if i <= before {
			return i
		}
		next := m.blank(i, true)
		if next < len(m.text) && m.text[next] != ',' && m.text[next] != closing {
			return i
		}
	}
}

// bare goes through what has no quotes: a number, a boolean, a date, or a slip.
func (m *mender) bare(i int, within byte) int {
	end := i
	for end < len(m.text) {
		c := m.text[end]
		if c == '\n' || c == '#' && !m.json || within != 0 && (c == ']' || c == '}') || c == ',' && (within == '[' || within == '{' && m.next(end+1)) {
			break
		}
		end++
	}
	token := strings.TrimRightFunc(string(m.text[i:end]), unicode.IsSpace)
	if token == "" || plainValue().MatchString(token) {
		return end
	}
	if _, number := parseNumeral(token); !number && strings.ContainsAny(token, "=\"'[]{}") { // 1'139'047 is a number
		return end
	}
	if s, ok := m.classify(token); ok {
		s.at = Span{i, i + len(token)}
		if len(s.mended) > len(token) {
			s.mended, s.sure = "0", false
		}
		m.slips = append(m.slips, s)
	}
	return end
}

// next reports whether the next field of a table follows a comma, or its end;
// if not, the comma is a part of a number.
func (m *mender) next(i int) bool {
	i = m.blank(i, true)
	if i >= len(m.text) || m.text[i] == '}' {
		return true
	}
	return m.text[i] < '0' || m.text[i] > '9'
}

// plainValue is what has no quotes in TOML or JSON.
var plainValue = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(true|false|null|[+-]?(inf|nan)|[+-]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][+-]?[0-9]+)?|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ].*)?|[0-9]{2}:[0-9]{2}.*)$`)
})

var (
	yearMonth = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^([12][0-9]{3})[-/.](0?[1-9]|1[0-2])$`) })
	otherDate = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9]{1,4}([-/. ])[0-9]{1,2}[-/. ][0-9]{1,4}$`) })
)

// classify says what a value without quotes is meant to be.
func (m *mender) classify(token string) (slip, bool) {
	key := m.keys[max(len(m.keys)-1, 0):]
	field := ""
	if len(key) > 0 {
		field = key[0][strings.LastIndexByte(key[0], '.')+1:]
	}
	shown := shorten(token, 40)
	if n, ok := parseNumeral(token); ok {
		message := fmt.Sprintf("%s is a number with marks between its digits", shown)
		switch {
		case n.grouped && len(n.readings) == 2:
			message = fmt.Sprintf("%s: %s?", shown, strings.Join(n.readings, " or "))
		case n.comma && !n.grouped:
			message = shown + " is a number with a decimal comma"
		case !n.grouped:
			message = shown + " is a number in another form"
		}
		return slip{message: message, help: "write " + strings.Join(n.readings, " or "), mended: n.readings[0], sure: len(n.readings) == 1}, true
	}
	if y := yearMonth().FindStringSubmatch(token); y != nil {
		help := "write the year alone, " + y[1]
		if takesMonth(m.path()) {
			help = fmt.Sprintf("write it in quotes: \"%s-%02s\"", y[1], y[2])
		}
		return slip{message: shown + " is a year with a month", help: help, mended: y[1], sure: true}, true
	}
	if otherDate().MatchString(token) {
		if help := dateHelp(token); strings.HasPrefix(help, "write ") {
			return slip{message: shown + " is a date in another form", help: help}.filled(), true
		}
	}
	text := slip{message: fmt.Sprintf("the text %s has no quotes", shown), help: "write " + quote(shown)}.filled()
	switch word := folded(token); {
	case isUnknown(token):
		help := omit(strings.Join(m.keys, "."), field, false)
		if strings.Contains(strings.Join(m.keys, "."), "indicators") && (field == "value" || field == "score") {
			help = omit("x.indicators[0]."+field, field, false)
		}
		return slip{message: shown + " is no value", help: help}.filled(), true
	case slices.Contains([]string{"true", "yes", "on", "si", "sim", "oui", "ja", "verdadero", "verdadeiro", "vrai"}, word):
		return slip{message: shown + " is no boolean", help: "write true"}.filled(), true
	case slices.Contains([]string{"false", "no", "off", "nao", "non", "nein", "falso", "faux"}, word):
		return slip{message: shown + " is no boolean", help: "write false"}.filled(), true
	}
	list := numerals(token)
	if help := suggestion(token, []string{"true", "false"}); help != "" && len(list) == 0 {
		return slip{message: fmt.Sprintf("the text %s has no quotes", shown), help: help}.filled(), true
	}
	if len(list) != 1 || isWords(m.path()) {
		return text, unicode.IsLetter(firstRune(token)) || len(list) > 1
	}
	magnitude, end := magnitudeAfter(token[list[0].to:])
	readings := strings.Join(slices.Compact(list[0].all(magnitude)), " or ")
	after := strings.TrimSpace(token[list[0].to+end:])
	switch {
	case list[0].from == 0 && (after == "%" || after == "٪" || after == "％"):
		return slip{message: shown + " is a number with %", help: "write " + readings + ", without %"}.filled(), true
	case list[0].from == 0 && after == "":
		return slip{message: shown + " is a number in words", help: "write " + readings}.filled(), true
	default:
		return slip{message: shown + " is neither a number nor a text", help: "write the number alone, " + readings + ", or a text in quotes"}.filled(), true
	}
}

// path is where the value that is read belongs in the format.
func (m *mender) path() string {
	return strings.Join(slices.DeleteFunc(slices.Clone(m.keys), func(k string) bool { return k == "" }), ".")
}

// fieldTypes are the types of all fields of the format by their paths, without
// the lists and pointers around them.
var fieldTypes = sync.OnceValue(func() map[string]reflect.Type {
	types := map[string]reflect.Type{}
	walkFormat(reflect.TypeFor[Profile](), "", func(path string, f reflect.StructField) { types[path] = partOf(f.Type) })
	return types
})

// isWords reports whether a field holds a text and not a number.
func isWords(path string) bool {
	t := fieldTypes()[path]
	return t != nil && t.Kind() == reflect.String && t != valueType && t != decimalType
}

// takesMonth reports whether a field takes a year with its month.
func takesMonth(path string) bool {
	t := fieldTypes()[path]
	return t != nil && t.Name() == "When"
}

// filled puts a number in the place of what nothing can be made of.
func (s slip) filled() slip {
	s.mended, s.sure = "0", false
	return s
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isQuote reports whether a character is a quotation mark of a language, which
// those of TOML and JSON are not.
func isQuote(r rune) bool {
	return strings.ContainsRune("“”„‟‘’‚‛«»‹›″′「」『』＂＇`", r)
}

// quoted goes through a text in typographic quotes.
func (m *mender) quoted(i int) int {
	open, size := utf8.DecodeRune(m.text[i:])
	end := m.lineEnd(i)
	at, width := m.closing(i+size, end)
	if at < 0 {
		m.slips = append(m.slips, slip{Span{i, end}, fmt.Sprintf("the text after %c has no closing quote", open), `use straight quotes: "…"`, "0", false})
		return end
	}
	inner := string(m.text[i+size : at])
	m.slips = append(m.slips, slip{Span{i, at + width}, fmt.Sprintf("the quotes around %s are typographic", shorten(string(m.text[i:at+width]), 40)),
		"use straight quotes: " + quote(shorten(inner, 40)), `"` + strings.NewReplacer(`"`, "'", `\`, "/").Replace(inner) + `"`, true})
	return at + width
}

// unclosed goes through a text that begins with a straight quote and does not
// end with one.
func (m *mender) unclosed(i, end int) int {
	at, width := m.closing(i+1, end)
	if at < 0 {
		return end
	}
	inner := string(m.text[i+1 : at])
	m.slips = append(m.slips, slip{Span{i, at + width}, fmt.Sprintf("the closing quote of %s is typographic", shorten(string(m.text[i:at+width]), 40)),
		"use straight quotes: " + quote(shorten(inner, 40)), `"` + strings.NewReplacer(`"`, "'", `\`, "/").Replace(inner) + `"`, true})
	return at + width
}

// closing finds the first quote of any kind after which a value can end; less
// than 0 when there is none.
func (m *mender) closing(i, end int) (at, width int) {
	for i < end {
		r, n := utf8.DecodeRune(m.text[i:])
		if isQuote(r) || r == '"' {
			next := m.blank(i+n, false)
			if next >= end || bytes.IndexByte([]byte(",]}#=:\n\r"), m.text[next]) >= 0 {
				return i, n
			}
		}
		i += n
	}
	return -1, 0
}

// string is the offset of the last character of the string that begins at i.
func (m *mender) string(i int) int {
	s := Source{Text: m.text, Format: TOML}
	if m.json {
		s.Format = JSON
	}
	return s.skipString(i)
}

// blank is the offset of the next character that is no white space; with lines,
// also past the ends of lines and comments.
func (m *mender) blank(i int, lines bool) int {
	for i < len(m.text) {
		switch c := m.text[i]; {
		case c == ' ' || c == '\t' || c == '\r':
		case c == '\n' && lines:
		case c == '#' && lines && !m.json:
			i = m.lineEnd(i) - 1
		default:
			return i
		}
		i++
	}
	return i
}

func (m *mender) lineEnd(i int) int {
	if i >= len(m.text) {
		return len(m.text)
	}
	if n := bytes.IndexByte(m.text[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(m.text)
}
