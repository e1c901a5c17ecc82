package profile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// jsonReader reads JSON with the places of all values. encoding/json has no
// places, takes the last of two equal names silently and replaces what is not
// a character, so this walks its tokens.
type jsonReader struct {
	*decoder
	text   []byte // of the source, or mended
	tokens *json.Decoder
}

// readJSON returns nil when the source is not JSON and cannot be made into it.
func (d *decoder) readJSON() *node {
	found, defects := d.found, len(d.defects)
	n, err := d.jsonOf(d.source.Text)
	if err == nil {
		return n
	}
	m := &mender{text: bytes.Clone(d.source.Text), json: true}
	m.mend()
	if len(m.slips) == 0 {
		return nil
	}
	d.found, d.defects = found, d.defects[:defects] // what is wrong is found again, after the slips
	d.mend(m)
	n, _ = d.jsonOf(m.text)
	return n
}

// jsonOf reads a text; it has noted the error that it returns.
func (d *decoder) jsonOf(text []byte) (*node, error) {
	r := &jsonReader{decoder: d, text: text, tokens: json.NewDecoder(bytes.NewReader(text))}
	r.tokens.UseNumber()
	n, err := r.value()
	if err != nil {
		r.syntaxError(err)
		return nil, err
	}
	at := r.next()
	if _, end := r.tokens.Token(); end != io.EOF {
		r.report("syntax", Span{at, at + 1}, "unexpected content after the profile", "a file holds one profile")
		return nil, errors.New("more than one value")
	}
	return n, nil
}

// syntaxError notes an error of the tokens at its place. The offset of an
// error between values is right; that of one within a value does not count
// what was read as tokens, so the value is shown from its beginning.
func (r *jsonReader) syntaxError(err error) {
	text := r.text
	at, message := Span{len(text), len(text)}, err.Error()
	var syntax *json.SyntaxError
	switch {
	case !errors.As(err, &syntax): // io.EOF, io.ErrUnexpectedEOF
		message = "unexpected end of file"
	case betweenValues().MatchString(message):
		at = Span{int(syntax.Offset), int(syntax.Offset) + 1}
	default:
		at.From = r.next()
		ends := " \t\r\n,]}"
		if at.From < len(text) && text[at.From] == '"' {
			ends = "\r\n"
		}
		if n := bytes.IndexAny(text[at.From:], ends); n >= 0 {
			at.To = at.From + n
		}
	}
	r.report("syntax", at, message, "fix the JSON here or just before")
}

// betweenValues are the decoder's messages about what stands between values.
var betweenValues = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`after array element|after object key|object key string|'[\]},:]' looking for`)
})

// next is the offset of the next token's first character.
func (r *jsonReader) next() int {
	at := int(r.tokens.InputOffset())
	for at < len(r.text) && strings.IndexByte(" \t\r\n,:", r.text[at]) >= 0 {
		at++
	}
	return at
}

func (r *jsonReader) value() (*node, error) {
	from := r.next()
	t, err := r.tokens.Token()
	if err != nil {
		return nil, err
	}
	n := &node{span: Span{from, int(r.tokens.InputOffset())}}
	switch t := t.(type) {
	case json.Delim: // its place is the opening bracket; all of it would be many lines
		if t == '{' {
			n.kind = kindTable
			err = r.table(n)
		} else {
			n.kind = kindList
			err = r.list(n)
		}
		if err == nil {
			_, err = r.tokens.Token() // the closing bracket
		}
		if err != nil {
			return nil, err
		}
	case string:
		n.kind, n.text = kindString, r.string(t, n.span)
	case json.Number:
		n.kind, n.text = kindDecimal, string(t)
		if _, err := strconv.ParseInt(string(t), 10, 64); err == nil {
			n.kind = kindInteger
		}
		n.number, _ = strconv.ParseFloat(string(t), 64)
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(t)
	}
	return n, nil
}

func (r *jsonReader) list(n *node) error {
	for r.tokens.More() {
		item, err := r.value()
		if err != nil {
			return err
		}
		n.items = append(n.items, item)
	}
	return nil
}

func (r *jsonReader) table(n *node) error {
	first := map[string]Span{}
	for r.tokens.More() {
		from := r.next()
		t, err := r.tokens.Token()
		if err != nil {
			return err
		}
		key := Span{from, int(r.tokens.InputOffset())}
		name, _ := t.(string)
		name = r.string(name, key)
		v, err := r.value()
		if err != nil {
			return err
		}
		v.key = key
		if before, ok := first[name]; ok {
			r.again("duplicate-key", key, before, fmt.Sprintf("duplicate `%s`", shorten(name, 60)))
			continue
		}
		first[name] = key
		n.fields = append(n.fields, field{name, v})
	}
	return nil
}

// string is a string of the source. Half of a surrogate pair is no character:
// the decoder puts U+FFFD in its place, and this notes it.
func (r *jsonReader) string(s string, at Span) string {
	if !strings.ContainsRune(s, '\uFFFD') {
		return s
	}
	from, ok := loneSurrogate(r.text[at.From:at.To])
	if !ok {
		return s
	}
	half := Span{at.From + from, at.From + from + len(`\ud800`)}
	r.report("encoding", half, fmt.Sprintf("%s is half of a surrogate pair", r.source.Text[half.From:half.To]), "write both halves, or the character itself")
	return strings.ReplaceAll(s, "\uFFFD", "?")
}

// loneSurrogate finds an escaped surrogate without its other half in a string
// as it is written (RFC 8259, 8.2).
func loneSurrogate(text []byte) (at int, found bool) {
	unit := func(i int) uint64 {
		if i+6 > len(text) || text[i] != '\\' || text[i+1] != 'u' {
			return 0
		}
		n, _ := strconv.ParseUint(string(text[i+2:i+6]), 16, 16)
		return n
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		switch n := unit(i); {
		case n >= 0xD800 && n < 0xDC00 && unit(i+6)>>10 == 0xDC00>>10:
			i += 11
		case n >= 0xD800 && n < 0xE000:
			return i, true
		default:
			i++ // what is escaped
		}
	}
	return 0, false
}
