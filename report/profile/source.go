package profile

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a profile file: far beyond any city's, and safe to read.
const (
	MaxFileBytes = 8 << 20
	maxDepth     = 64 // of tables and lists in each other
)

// SourceFormat is the language that a profile is written in.
type SourceFormat string

// The formats.
const (
	TOML SourceFormat = "toml"
	JSON SourceFormat = "json"
)

// FormatOf is the format of a file by its extension.
func FormatOf(name string) (SourceFormat, bool) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".toml":
		return TOML, true
	case ".json":
		return JSON, true
	}
	return "", false
}

// Source is the text of a profile.
type Source struct {
	Name   string // for messages
	Format SourceFormat
	Text   []byte
}

// Span is a piece of a source, in bytes.
type Span struct{ From, To int }

// position is the line and the column of an offset, both from 1; the column
// counts characters.
func (s *Source) position(at int) (line, column int) {
	before := s.Text[:min(at, len(s.Text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte{'\n'}) + 1, utf8.RuneCount(before[start:]) + 1
}

// lineAt is the line around an offset, without its end.
func (s *Source) lineAt(at int) (text []byte, from int) {
	at = min(at, len(s.Text))
	from = bytes.LastIndexByte(s.Text[:at], '\n') + 1
	to := bytes.IndexByte(s.Text[at:], '\n')
	if to < 0 {
		to = len(s.Text) - at
	}
	return bytes.TrimSuffix(s.Text[from:at+to], []byte{'\r'}), from
}

// checkText looks for what no profile may hold, before a parser sees it. It
// returns at most one defect: the rest cannot be trusted.
func (s *Source) checkText() *Diagnostic {
	if len(s.Text) > MaxFileBytes {
		return s.diagnostic("too-large", Span{}, fmt.Sprintf("the file has %d MB; a profile has at most %d MB", len(s.Text)>>20, MaxFileBytes>>20),
			"keep pictures in files of their own and name their paths")
	}
	if len(bytes.TrimSpace(s.Text)) == 0 {
		return s.diagnostic("empty", Span{}, "the file is empty", "`cityprofile init` writes a profile to begin with")
	}
	if bytes.HasPrefix(s.Text, []byte("\xef\xbb\xbf")) {
		return s.diagnostic("encoding", Span{0, 3}, "the file begins with a byte order mark", "save it as UTF-8 without BOM")
	}
	for i := 0; i < len(s.Text); {
		r, n := utf8.DecodeRune(s.Text[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			return s.diagnostic("encoding", Span{i, i + 1}, fmt.Sprintf("byte 0x%02X is not UTF-8", s.Text[i]), "save the file as UTF-8")
		case forbidden(r):
			return s.diagnostic("control-character", Span{i, i + n}, fmt.Sprintf("the control character U+%04X is not allowed", r), "delete it")
		}
		i += n
	}
	return s.checkDepth()
}

// forbidden reports whether a character has no place in a profile: it would
// be invisible, or would turn the order of others around. Joiners, which some
// scripts are written with, are welcome, and so is the soft hyphen.
func forbidden(r rune) bool {
	switch {
	case r == '\n', r == '\r', r == '\t':
		return false
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // bidi overrides, embeddings, isolates
		return true
	case r == 0xFEFF, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE: // not characters
		return true
	}
	return unicode.IsControl(r)
}

// checkDepth measures how deep lists and tables stand in each other, so that
// no parser's stack is put to the test.
func (s *Source) checkDepth() *Diagnostic {
	depth, dots := 0, 0
	text := s.Text
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'':
			if c == '\'' && s.Format == JSON {
				continue
			}
			i = s.skipString(i)
		case '#':
			if s.Format == TOML {
				for i+1 < len(text) && text[i+1] != '\n' {
					i++
				}
			}
		case '[', '{':
			depth, dots = depth+1, 0
		case ']', '}':
			depth = max(depth-1, 0)
		case '.':
			dots++
		case '\n', ',', '=':
			dots = 0
		}
		if depth > maxDepth || s.Format == TOML && dots > maxDepth {
			return s.diagnostic("too-deep", Span{i, i + 1}, fmt.Sprintf("tables or lists stand more than %d deep in each other", maxDepth), "a profile needs six at most")
		}
	}
	return nil
}

// skipString returns the offset of the last character of the string that
// begins at i, or of the text when it does not end.
func (s *Source) skipString(i int) int {
	text := s.Text
	quote := text[i : i+1]
	if s.Format == TOML && bytes.HasPrefix(text[i:], bytes.Repeat(quote, 3)) {
		quote = text[i : i+3]
	}
	for j := i + len(quote); j < len(text); j++ {
		switch {
		case text[j] == '\\' && quote[0] == '"':
			j++
		case bytes.HasPrefix(text[j:], quote):
			return j + len(quote) - 1
		case text[j] == '\n' && len(quote) == 1:
			return j
		}
	}
	return len(text)
}
