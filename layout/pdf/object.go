package pdf

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// The objects of a PDF file (ISO 32000-1, 7.3). Numbers, strings, booleans
// and null are kept as raw, the way they are written in the file.
type (
	object any // ref, name, raw, array, *dict or *stream

	ref   int // 1 and up; 0 is no object
	name  string
	raw   string
	array []object

	// dict keeps its keys in the order in which they were set, so that it is
	// always written in the same way.
	dict struct {
		keys   []name
		values []object
	}

	stream struct {
		dict *dict
		data []byte
		done bool // data is encoded as the dict says; else it is deflated when written
	}
)

// newDict makes a dictionary from keys and values in turn.
func newDict(kv ...any) *dict {
	d := &dict{}
	for i := 0; i < len(kv); i += 2 {
		d.set(name(kv[i].(string)), kv[i+1])
	}
	return d
}

func (d *dict) get(k name) object {
	for i, key := range d.keys {
		if key == k {
			return d.values[i]
		}
	}
	return nil
}

// set gives k a value; nil removes it.
func (d *dict) set(k name, v object) {
	for i, key := range d.keys {
		if key == k {
			if v == nil {
				d.keys = append(d.keys[:i], d.keys[i+1:]...)
				d.values = append(d.values[:i], d.values[i+1:]...)
				return
			}
			d.values[i] = v
			return
		}
	}
	if v != nil {
		d.keys, d.values = append(d.keys, k), append(d.values, v)
	}
}

func integer(n int) raw { return raw(strconv.Itoa(n)) }

// textString is a text string (ISO 32000-1, 7.9.2.2): a literal where ASCII
// does, else UTF-16BE.
func textString(s string) raw {
	ascii := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			ascii = false
			break
		}
	}
	if ascii {
		return literal(s)
	}
	var b bytes.Buffer
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	b.WriteByte('>')
	return raw(b.String())
}

// literal is a literal string (ISO 32000-1, 7.3.4.2) of ASCII characters.
func literal(s string) raw {
	b := make([]byte, 0, len(s)+2)
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '\\', '(', ')':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return raw(append(b, ')'))
}

// appendObject writes an object; streams are written by the file.
func appendObject(b []byte, o object, number func(ref) int) []byte {
	switch v := o.(type) {
	case ref:
		b = strconv.AppendInt(b, int64(number(v)), 10)
		return append(b, " 0 R"...)
	case name:
		return append(append(b, '/'), v...)
	case raw:
		return append(b, v...)
	case array:
		b = append(b, '[')
		for i, x := range v {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, x, number)
		}
		return append(b, ']')
	case *dict:
		b = append(b, "<<"...)
		for i, k := range v.keys {
			b = append(append(b, '/'), k...)
			if needsSpace(v.values[i]) {
				b = append(b, ' ')
			}
			b = appendObject(b, v.values[i], number)
		}
		return append(b, ">>"...)
	}
	return append(b, "null"...)
}

// needsSpace reports whether a value must be set off from the name before it.
func needsSpace(o object) bool {
	switch v := o.(type) {
	case ref, nil:
		return true
	case raw:
		return v == "" || v[0] != '(' && v[0] != '<' && v[0] != '['
	}
	return false
}
