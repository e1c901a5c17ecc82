package cos

import (
	"bytes"
	"errors"
	"strconv"
)

// Scanner reads objects and operators, one after the other, from a file or a
// content stream.
type Scanner struct {
	b     []byte
	at    int
	depth int // of arrays and dictionaries
	items int // that arrays and dictionaries have had so far
	// text is b once Next was asked: the operands of a content stream are many, and
	// parts of one string.
	text string
}

// NewScanner makes a scanner that begins at an offset.
func NewScanner(b []byte, at int) *Scanner { return &Scanner{b: b, at: min(max(at, 0), len(b))} }

// The errors of a scanner.
var (
	errEnd       = errors.New("the file ends in the middle of an object")
	errDelimiter = errors.New("a bracket that opens nothing")
	errKey       = errors.New("a key of a dictionary is not a name")
	errDeep      = errors.New("arrays and dictionaries stand too deep in each other")
	errNoObject  = errors.New("here is no object")
)

// maxDepth is how deep arrays and dictionaries may stand in each other, so
// that no stack is put to the test.
const maxDepth = 200

// maxItems is how many items the arrays and dictionaries of a file, or of a
// content stream, may have together: a few bytes of deflate can stand for a
// great many.
const maxItems = 1 << 24

// Offset is where the scanner is.
func (s *Scanner) Offset() int { return s.at }

// space skips white space and comments.
func (s *Scanner) space() {
	for s.at < len(s.b) {
		switch c := s.b[s.at]; {
		case isSpace(c):
			s.at++
		case c == '%':
			for s.at < len(s.b) && s.b[s.at] != '\n' && s.b[s.at] != '\r' {
				s.at++
			}
		default:
			return
		}
	}
}

// Word is the next run of regular characters, empty at a delimiter or at the
// end.
func (s *Scanner) Word() string {
	return string(s.word())
}

func (s *Scanner) word() []byte {
	s.space()
	from := s.at
	for s.at < len(s.b) && classes[s.b[s.at]] == regular {
		s.at++
	}
	return s.b[from:s.at]
}

// Next is the next object of a content stream or, where op is not empty, the
// next operator. At the end both are nothing.
func (s *Scanner) Next() (o Object, op string, err error) {
	s.space()
	if s.at >= len(s.b) {
		return nil, "", nil
	}
	switch s.b[s.at] {
	case '/', '(', '[', '<':
		o, err = s.object(false)
		return o, "", err
	case ')', ']', '>', '{', '}':
		return nil, "", errDelimiter
	}
	w := s.word()
	if numeric(w) || string(w) == "true" || string(w) == "false" {
		if s.text == "" {
			s.text = string(s.b)
		}
		return Raw(s.text[s.at-len(w) : s.at]), "", nil
	}
	if op, ok := operators[string(w)]; ok {
		return nil, op, nil
	}
	return nil, string(w), nil // null is an operator that does nothing
}

// numeric reports whether a word is a number.
func numeric[W string | []byte](w W) bool {
	digits := 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.', (c == '-' || c == '+') && i == 0:
		default:
			return false
		}
	}
	return digits > 0
}

// Object is the next object of a file.
func (s *Scanner) Object() (Object, error) { return s.object(true) }

// object reads an object; refs says whether there may be references.
func (s *Scanner) object(refs bool) (Object, error) {
	s.space()
	if s.at >= len(s.b) {
		return nil, errEnd
	}
	switch s.b[s.at] {
	case '/':
		return s.name(), nil
	case '(':
		return s.literal()
	case '[':
		s.at++
		return s.array(refs)
	case '<':
		if s.at+1 < len(s.b) && s.b[s.at+1] == '<' {
			s.at += 2
			return s.dict(refs)
		}
		end := bytes.IndexByte(s.b[s.at:], '>')
		if end < 0 {
			return nil, errEnd
		}
		from := s.at
		s.at += end + 1
		return Raw(s.b[from:s.at]), nil
	}
	w := s.Word()
	switch {
	case w == "null":
		return nil, nil
	case w == "true", w == "false":
		return Raw(w), nil
	case !numeric(w):
		return nil, errNoObject
	}
	if n, err := strconv.Atoi(w); refs && err == nil && n >= 0 { // may be "n g R"
		back := s.at
		if g := s.Word(); numeric(g) && s.Word() == "R" {
			return Ref(n), nil
		}
		s.at = back
	}
	return Raw(w), nil
}

func (s *Scanner) name() Name {
	s.at++
	from := s.at
	escaped := false
	for s.at < len(s.b) && classes[s.b[s.at]] == regular {
		escaped = escaped || s.b[s.at] == '#'
		s.at++
	}
	raw := s.b[from:s.at]
	if !escaped {
		return Name(raw)
	}
	n := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			high, ok1 := hexDigit(raw[i+1])
			low, ok2 := hexDigit(raw[i+2])
			if ok1 && ok2 {
				n = append(n, high<<4|low)
				i += 2
				continue
			}
		}
		n = append(n, raw[i])
	}
	return Name(n)
}

func (s *Scanner) literal() (Object, error) {
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
				return Raw(s.b[from:s.at]), nil
			}
		}
	}
	return nil, errEnd
}

func (s *Scanner) array(refs bool) (Object, error) {
	if s.depth++; s.depth > maxDepth {
		return nil, errDeep
	}
	defer func() { s.depth-- }()
	a := Array{}
	for {
		s.space()
		if s.at < len(s.b) && s.b[s.at] == ']' {
			s.at++
			return a, nil
		}
		o, err := s.item(refs)
		if err != nil {
			return nil, err
		}
		a = append(a, o)
	}
}

func (s *Scanner) dict(refs bool) (Object, error) {
	if s.depth++; s.depth > maxDepth {
		return nil, errDeep
	}
	defer func() { s.depth-- }()
	d := &Dict{}
	for {
		s.space()
		if bytes.HasPrefix(s.b[s.at:], []byte(">>")) {
			s.at += 2
			return d, nil
		}
		if s.at >= len(s.b) {
			return nil, errEnd
		}
		if s.b[s.at] != '/' {
			return nil, errKey
		}
		key := s.name()
		v, err := s.item(refs)
		if err != nil {
			return nil, err
		}
		if v != nil {
			d.entries = append(d.entries, Entry{key, v})
		}
	}
}

// item reads an object in an array or a dictionary.
func (s *Scanner) item(refs bool) (Object, error) {
	if s.items++; s.items > maxItems {
		return nil, errLarge
	}
	return s.object(refs)
}

// InlineImage skips the data of an inline image, from behind ID to behind EI.
func (s *Scanner) InlineImage() error {
	for i := s.at; i+2 < len(s.b); i++ {
		after := i+3 >= len(s.b) || isSpace(s.b[i+3])
		if isSpace(s.b[i]) && s.b[i+1] == 'E' && s.b[i+2] == 'I' && after {
			s.at = i + 3
			return nil
		}
	}
	return errEnd
}
