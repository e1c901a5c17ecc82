package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// errShape is an error of ours: fpdf wrote something that parse does not know.
var errShape = errors.New("pdf: fpdf wrote a file of an unknown shape")

// parse takes the file that fpdf wrote apart, by its cross-reference table.
// It knows just enough for that: one table, no compressed objects.
func parse(b []byte) (*file, error) {
	start := bytes.LastIndex(b, []byte("startxref"))
	if start < 0 {
		return nil, errShape
	}
	s := &scanner{b: b, at: start + len("startxref")}
	at, err := strconv.Atoi(s.word())
	if err != nil || at < 0 || at > len(b) {
		return nil, errShape
	}
	s.at = at
	if s.word() != "xref" || s.word() != "0" {
		return nil, errShape
	}
	n, err := strconv.Atoi(s.word())
	if err != nil {
		return nil, errShape
	}
	s.space()
	table := s.at
	const row = 20 // ISO 32000-1, 7.5.4
	if n < 1 || n > (len(b)-table)/row {
		return nil, errShape
	}
	f := &file{objects: make([]object, n, 4*n)}
	for i := 1; i < n; i++ {
		at, err := strconv.Atoi(string(b[table+i*row : table+i*row+10]))
		if err != nil || at < 0 || at > len(b) {
			return nil, errShape
		}
		if f.objects[i], err = parseObject(b, at); err != nil {
			return nil, fmt.Errorf("object %d: %w", i, err)
		}
	}
	s.at = table + n*row
	if s.word() != "trailer" {
		return nil, errShape
	}
	trailer, err := s.object()
	if err != nil {
		return nil, err
	}
	d, ok := trailer.(*dict)
	if !ok {
		return nil, errShape
	}
	if f.root, ok = d.get("Root").(ref); !ok {
		return nil, errShape
	}
	return f, nil
}

// parseObject reads "n 0 obj …" at an offset.
func parseObject(b []byte, at int) (object, error) {
	s := &scanner{b: b, at: at}
	s.word()
	s.word()
	if s.word() != "obj" {
		return nil, errShape
	}
	o, err := s.object()
	if err != nil {
		return nil, err
	}
	d, ok := o.(*dict)
	if !ok || s.word() != "stream" {
		return o, nil
	}
	size, ok := d.get("Length").(raw)
	if !ok {
		return nil, errShape
	}
	n, err := strconv.Atoi(string(size))
	if err != nil || n < 0 || n > len(b)-s.at-1 {
		return nil, errShape
	}
	d.set("Length", nil)
	s.at++ // the end of the line
	return &stream{dict: d, data: b[s.at : s.at+n], done: d.get("Filter") != nil}, nil
}

// scanner reads objects as fpdf writes them.
type scanner struct {
	b  []byte
	at int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (s *scanner) space() {
	for s.at < len(s.b) && isSpace(s.b[s.at]) {
		s.at++
	}
}

// word is the next run of regular characters, empty at a delimiter.
func (s *scanner) word() string {
	s.space()
	from := s.at
	for s.at < len(s.b) && !isSpace(s.b[s.at]) && !isDelimiter(s.b[s.at]) {
		s.at++
	}
	return string(s.b[from:s.at])
}

func (s *scanner) object() (object, error) {
	s.space()
	if s.at >= len(s.b) {
		return nil, errShape
	}
	switch s.b[s.at] {
	case '/':
		s.at++
		from := s.at
		for s.at < len(s.b) && !isSpace(s.b[s.at]) && !isDelimiter(s.b[s.at]) {
			s.at++
		}
		return name(s.b[from:s.at]), nil
	case '(':
		return s.literal()
	case '[':
		s.at++
		return s.array()
	case '<':
		if s.at+1 < len(s.b) && s.b[s.at+1] == '<' {
			s.at += 2
			return s.dict()
		}
		end := bytes.IndexByte(s.b[s.at:], '>')
		if end < 0 {
			return nil, errShape
		}
		from := s.at
		s.at += end + 1
		return raw(s.b[from:s.at]), nil
	}
	w := s.word()
	if w == "" {
		return nil, errShape
	}
	if n, err := strconv.Atoi(w); err == nil && n > 0 { // may be "n 0 R"
		back := s.at
		if s.word() == "0" && s.word() == "R" {
			return ref(n), nil
		}
		s.at = back
	}
	return raw(w), nil
}

func (s *scanner) literal() (object, error) {
	from, depth := s.at, 0
	for ; s.at < len(s.b); s.at++ {
		switch s.b[s.at] {
		case '\\':
			s.at = min(s.at+1, len(s.b)-1)
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.at++
				return raw(s.b[from:s.at]), nil
			}
		}
	}
	return nil, errShape
}

func (s *scanner) array() (object, error) {
	a := array{}
	for {
		s.space()
		if s.at < len(s.b) && s.b[s.at] == ']' {
			s.at++
			return a, nil
		}
		o, err := s.object()
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

func (s *scanner) dict() (object, error) {
	d := &dict{}
	for {
		s.space()
		if bytes.HasPrefix(s.b[s.at:], []byte(">>")) {
			s.at += 2
			return d, nil
		}
		k, err := s.object()
		if err != nil {
			return nil, err
		}
		key, ok := k.(name)
		if !ok {
			return nil, errShape
		}
		v, err := s.object()
		if err != nil {
			return nil, err
		}
		d.set(key, v)
	}
}
