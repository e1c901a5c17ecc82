package profile

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (d *decoder) text(n *node, v reflect.Value, c *constraint, name string) {
	if n.kind != kindString {
		d.wrongType(n, name, "a string in quotes")
		return
	}
	s := clean(n.text)
	v.SetString(s)
	if !d.characters(n, name, s) {
		return
	}
	length := utf8.RuneCountInString(s)
	switch {
	case s == "" && (c.minLength > 0 || c.required || c.pattern != nil || c.enum != nil):
		d.report("empty-text", n.place(), fmt.Sprintf("`%s` is empty", name), "fill it in, or omit the field if it is optional")
	case c.maxLength > 0 && length > c.maxLength:
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` has %d characters", name, length), fmt.Sprintf("expected at most %d", c.maxLength))
	case c.pattern != nil && !c.pattern.MatchString(s):
		d.report("bad-form", n.place(), fmt.Sprintf("`%s` is %q", name, shorten(s, 40)), formHelp(s, c))
	case c.enum != nil && indexOfString(c.enum, s) < 0:
		help := suggestion(s, c.enum)
		if word := meant(s, c.enum); word != "" {
			help = fmt.Sprintf("write %q", word)
		}
		if help == "" {
			help = "expected one of " + strings.Join(c.enum, ", ")
		}
		d.report("not-allowed", n.place(), fmt.Sprintf("`%s` is %q", name, shorten(s, 40)), help)
	}
}

// characters looks for what an escape may have brought in, and for more than can
// be set.
func (d *decoder) characters(at *node, name, s string) bool {
	for _, r := range s {
		if forbidden(r) || r == utf8.RuneError {
			d.report("control-character", d.escape(at.place(), r), fmt.Sprintf("`%s` contains the character U+%04X", name, r), "remove it")
			return false
		}
	}
	if n := utf8.RuneCountInString(s); n > MaxText {
		d.report("too-large", at.place(), fmt.Sprintf("`%s` has %d characters; the limit is %d", name, n, MaxText), "shorten it")
		return false
	}
	if word := longWord(s); word != "" {
		d.report("too-large", at.place(), fmt.Sprintf("`%s` has a word of more than %d characters: %s", name, MaxWord, shorten(word, 30)), "put spaces between its words, or remove it")
		return false
	}
	return true
}

// longWord is what begins a word of more than MaxWord characters; empty where
// there is none. Scripts that write no spaces have no such words.
func longWord(s string) string {
	if len(s) <= MaxWord {
		return ""
	}
	from, count := 0, 0
	for i, r := range s {
		if unicode.IsSpace(r) || r == '\u200b' || unspaced(r) {
			from, count = i+utf8.RuneLen(r), 0
			continue
		}
		if count++; count > MaxWord {
			return s[from:]
		}
	}
	return ""
}

// unspaced reports whether a letter is of a script that writes no spaces between
// words.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Myanmar, unicode.Khmer, unicode.Han, unicode.Hiragana,
		unicode.Katakana, unicode.Bopomofo, unicode.Yi, unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Balinese, unicode.Javanese)
}

// escape is the place, inside that of a text, of the escape sequence that
// stands for a character; all of the text when there is none such.
func (d *decoder) escape(at Span, r rune) Span {
	text := bytes.ToLower(d.source.Text[at.From:at.To])
	for _, form := range []string{`\u%04x`, `\u%08x`, `\x%02x`} {
		written := fmt.Appendf(nil, form, r)
		if i := bytes.Index(text, written); i >= 0 {
			return Span{at.From + i, at.From + i + len(written)}
		}
	}
	return at
}
