// Package cos holds the objects that a PDF file is made of (ISO 32000-1,
// 7.3): it reads the objects of any file, and writes files of objects.
//
// It knows nothing of what the objects mean. Numbers, strings and booleans
// are kept as they are written, and understood when someone asks.
package cos

import (
	"fmt"
	"iter"
	"strconv"
	"unicode/utf16"
)

type (
	// Object is a Ref, Name, Raw, Array, *Dict or *Stream, or nil for null.
	Object interface{ object() }

	// Ref is an indirect object by its number, 1 and up; 0 is no object.
	// Generations are not kept: a file has one object of a number.
	Ref int

	// Name is a name without its solidus, escapes resolved.
	Name string

	// Raw is a number, a string or a boolean as it is written in a file.
	Raw string

	// Array is a list of objects.
	Array []Object

	// Dict is a dictionary. It keeps its keys in the order in which they were
	// set, so that it is always written in the same way.
	Dict struct{ entries []Entry }

	// Entry is a key of a dictionary and its value.
	Entry struct {
		key   Name
		value Object
	}

	// Stream is a dictionary with data. Writing a file does not change it, so
	// that several files may share one.
	Stream struct {
		Dict    *Dict // Length and, where the file deflates the data, Filter are added
		Data    []byte
		Encoded bool // Data is encoded as Dict says; else it is deflated when written
		// HuffmanOnly keeps deflate from looking for repetitions, which is quick:
		// for data that has none, such as the points of curves.
		HuffmanOnly bool
	}
)

func (Ref) object()     {}
func (Name) object()    {}
func (Raw) object()     {}
func (Array) object()   {}
func (*Dict) object()   {}
func (*Stream) object() {}

// KV is an entry of a dictionary.
func KV(k Name, v Object) Entry { return Entry{k, v} }

// NewDict makes a dictionary of entries. Of entries with the same key the last
// counts, and one without a value is left out.
func NewDict(entries ...Entry) *Dict {
	const more = 3 // which most get
	d := &Dict{make([]Entry, 0, len(entries)+more)}
	for _, e := range entries {
		d.Set(e.key, e.value)
	}
	return d
}

// Get is the value of a key, nil when there is none.
func (d *Dict) Get(k Name) Object {
	if d == nil {
		return nil
	}
	for i := range d.entries {
		if e := &d.entries[i]; e.key == k {
			return e.value
		}
	}
	return nil
}

// Len is how many entries d has.
func (d *Dict) Len() int {
	if d == nil {
		return 0
	}
	return len(d.entries)
}

// Keys are the keys of d, in order.
func (d *Dict) Keys() []Name {
	keys := make([]Name, 0, d.Len())
	for k := range d.All() {
		keys = append(keys, k)
	}
	return keys
}

// All gives the keys and values of d, in order.
func (d *Dict) All() iter.Seq2[Name, Object] {
	return func(yield func(Name, Object) bool) {
		if d == nil {
			return
		}
		for _, e := range d.entries {
			if !yield(e.key, e.value) {
				return
			}
		}
	}
}

// Set gives k a value; nil removes it.
func (d *Dict) Set(k Name, v Object) {
	for i := range d.entries {
		if d.entries[i].key == k {
			if v == nil {
				d.entries = append(d.entries[:i], d.entries[i+1:]...)
				return
			}
			d.entries[i].value = v
			return
		}
	}
	if v != nil {
		d.entries = append(d.entries, Entry{k, v})
	}
}

// Integer is a whole number.
func Integer(n int) Raw { return Raw(strconv.Itoa(n)) }

// Text is a text string (ISO 32000-1, 7.9.2.2): a literal where ASCII does,
// else UTF-16BE.
func Text(s string) Raw {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return utf16Text(s)
		}
	}
	return Literal(s)
}

func utf16Text(s string) Raw {
	const digits = "0123456789ABCDEF"
	units := utf16.Encode([]rune(s))
	b := make([]byte, 0, 4*len(units)+6)
	b = append(b, "<FEFF"...)
	for _, u := range units {
		b = append(b, digits[u>>12], digits[u>>8&15], digits[u>>4&15], digits[u&15])
	}
	return Raw(append(b, '>'))
}

// Literal is a literal string (ISO 32000-1, 7.3.4.2) of ASCII characters.
func Literal(s string) Raw {
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
	return Raw(append(b, ')'))
}

// appendObject writes an object that is no stream: the file writes those.
func appendObject(b []byte, o Object, number func(Ref) int) []byte {
	switch v := o.(type) {
	case Ref:
		n := number(v)
		if n == 0 { // leads nowhere
			return append(b, "null"...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
		return append(b, " 0 R"...)
	case Name:
		return appendName(b, v)
	case Raw:
		return append(b, v...)
	case Array:
		b = append(b, '[')
		for i, x := range v {
			if i > 0 {
				b = append(b, ' ')
			}
			b = appendObject(b, x, number)
		}
		return append(b, ']')
	case *Dict:
		b = append(b, "<<"...)
		b = appendEntries(b, v, "", number)
		return append(b, ">>"...)
	case nil:
		return append(b, "null"...)
	}
	panic("cos: a stream inside of another object") // a defect of the caller; reading makes none
}

// appendEntries writes the entries of a dictionary, but for one.
func appendEntries(b []byte, d *Dict, but Name, number func(Ref) int) []byte {
	for i := range d.entries {
		e := &d.entries[i]
		if e.key == but {
			continue
		}
		b = appendName(b, e.key)
		if needsSpace(e.value) {
			b = append(b, ' ')
		}
		b = appendObject(b, e.value, number)
	}
	return b
}

// appendName writes a name, what is not regular in it escaped (7.3.5).
func appendName(b []byte, n Name) []byte {
	b = append(b, '/')
	for i := range len(n) {
		if c := n[i]; c <= ' ' || c > '~' || c == '#' || isDelimiter(c) {
			b = fmt.Appendf(b, "#%02X", c)
		} else {
			b = append(b, c)
		}
	}
	return b
}

// needsSpace reports whether a value must be set off from the name before it.
func needsSpace(o Object) bool {
	switch v := o.(type) {
	case Ref, nil:
		return true
	case Raw:
		return v == "" || v[0] != '(' && v[0] != '<' && v[0] != '['
	}
	return false
}

func isSpace(c byte) bool { return classes[c] == space }

func isDelimiter(c byte) bool { return classes[c] == delimiter }
