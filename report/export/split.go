package export

import (
	"bufio"
	"bytes"
	"io"

	"cityprofile/report/profile"
)

// record is the text of one profile in a file of many, or a place between
// profiles where the file is wrong.
type record struct {
	start profile.Position
	text  []byte // until the next record
	fault string // what is wrong; empty for a profile
}

// enough is how much of a record is kept: of one byte more than a profile may
// have, Load says that it is too much.
const enough = profile.MaxFileBytes + 1

// splitter finds the profiles in a file of many. It holds one of them at a time.
type splitter struct {
	in   *bufio.Reader
	each func(record)
	at   profile.Position // of the next byte
	text []byte           // of the record so far
	err  error            // of reading, but for the end
}

func newSplitter(r io.Reader, each func(record)) *splitter {
	s := &splitter{in: bufio.NewReaderSize(r, 64<<10), each: each}
	if mark, _ := s.in.Peek(3); string(mark) == "\xef\xbb\xbf" { // a byte order mark; other errors come again
		s.in.Discard(len(mark))
		s.at.Bytes += int64(len(mark))
	}
	return s
}

// lines finds the lines of JSON Lines (https://jsonlines.org), of which each is
// a profile, and a line that is wrong leaves the others as they are. Empty
// lines are passed over.
func (s *splitter) lines() error {
	for {
		start := s.at
		s.text = s.text[:0]
		c, ok := s.take()
		for ok && c != '\n' {
			c, ok = s.take()
		}
		if text := bytes.TrimRight(s.text, "\r\n"); len(bytes.TrimSpace(text)) > 0 {
			s.each(record{start: start, text: text})
		}
		if !ok {
			return s.err
		}
	}
}

// list finds the items of one JSON array. What stands between them is checked
// here; the items are Load's to judge. After what is wrong between items, the
// rest of the file is not looked at.
func (s *splitter) list() error {
	if c, _ := s.space(); c != '[' {
		return s.fault("expected [ at the start of a list of profiles")
	}
	s.take()
	for first := true; ; first = false {
		c, ok := s.space()
		switch {
		case ok && c == ']':
			s.take()
			if _, more := s.space(); more {
				return s.fault("unexpected content after the list of profiles")
			}
			return s.err
		case !ok:
			return s.fault("the list of profiles has no closing ]")
		case !first && c != ',':
			return s.fault("expected a comma or ] after a profile")
		case !first:
			s.take()
			s.space()
		}
		start := s.at
		s.text = s.text[:0]
		if !s.value() {
			return s.fault("expected a profile")
		}
		s.each(record{start: start, text: s.text})
	}
}

// fault ends the file with what is wrong at the next byte.
func (s *splitter) fault(message string) error {
	if s.err == nil {
		start := s.at
		s.text = s.text[:0]
		for c, ok := s.peek(); ok && c != '\n' && len(s.text) < 100; c, ok = s.peek() { // for the excerpt
			s.take()
		}
		s.each(record{start: start, text: s.text, fault: message})
	}
	return s.err
}

// value takes one JSON value, as far as its brackets and quotation marks say
// where it ends, and reports whether there was one.
func (s *splitter) value() bool {
	depth, some := 0, false
	for {
		c, ok := s.peek()
		switch {
		case !ok:
			return some
		case c == '"':
			s.take()
			s.rest()
		case c == '{' || c == '[':
			s.take()
			depth++
		case depth > 0 && (c == '}' || c == ']'):
			s.take()
			depth--
		case depth == 0 && (c == ',' || c == ']' || c == '}' || isSpace(c)):
			return some
		default: // within brackets, or of a number or a word
			s.take()
			some = true
			continue
		}
		some = true
		if depth == 0 {
			return true
		}
	}
}

// rest takes the rest of a string.
func (s *splitter) rest() {
	for c, ok := s.take(); ok && c != '"'; c, ok = s.take() {
		if c == '\\' {
			s.take()
		}
	}
}

// space goes to the next byte that is not white space, and returns it.
func (s *splitter) space() (byte, bool) {
	c, ok := s.peek()
	for ok && isSpace(c) {
		s.take()
		s.text = s.text[:0]
		c, ok = s.peek()
	}
	return c, ok
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// peek is the next byte; there is none at the end.
func (s *splitter) peek() (byte, bool) {
	next, err := s.in.Peek(1)
	if err != nil {
		if err != io.EOF {
			s.err = err
		}
		return 0, false
	}
	return next[0], true
}

// take goes past the next byte.
func (s *splitter) take() (byte, bool) {
	c, err := s.in.ReadByte()
	if err != nil {
		if err != io.EOF {
			s.err = err
		}
		return 0, false
	}
	if len(s.text) < enough {
		s.text = append(s.text, c)
	}
	s.at.Bytes++
	switch {
	case c == '\n':
		s.at.Lines++
		s.at.Columns = 0
	case c&0xC0 != 0x80: // not the rest of a character
		s.at.Columns++
	}
	return c, true
}
