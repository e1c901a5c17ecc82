package profile

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// join and inside name where a field stands, for messages.
func join(table, field string) string {
	if table == "" {
		return field
	}
	return table + "." + field
}

func inside(table string) string {
	if table == "" {
		return ""
	}
	return fmt.Sprintf(" in `%s`", table)
}

func indexOf(rules []constraint, name string) int {
	for i := range rules {
		if rules[i].name == name {
			return i
		}
	}
	return -1
}

// describe says what a field is for.
func describe(t reflect.Type, c constraint) string {
	return t.Field(c.index).Tag.Get("jsonschema_description")
}

// shorten cuts a text for a message.
func shorten(s string, runes int) string {
	for i := range s {
		if runes == 0 {
			return s[:i] + "…"
		}
		runes--
	}
	return s
}

// between is a range in words.
func between(c *constraint) string {
	plain := func(f *float64) string { return strconv.FormatFloat(*f, 'f', -1, 64) }
	switch {
	case c.max == nil:
		return plain(c.min) + " or more"
	case c.min == nil:
		return plain(c.max) + " or less"
	}
	return plain(c.min) + " to " + plain(c.max)
}

// clean is a text as the report uses it: in NFC, without white space around
// it, and with line feeds for line ends.
func clean(s string) string {
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return strings.TrimSpace(norm.NFC.String(s))
}

func indexOfString(list []string, s string) int {
	for i := range list {
		if list[i] == s {
			return i
		}
	}
	return -1
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
