package profile

import (
	"bytes"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of a profile file: far beyond any city's, and safe to read. SECURITY.md
// lists them all.
const (
	MaxFileBytes = 2 << 20
	MaxValues    = 100_000 // in the file, with tables and lists
	MaxEntries   = 5_000   // of a list
	MaxText      = 200_000 // characters of a text
	MaxWord      = 2_000   // characters of a text without a space or a place where its script parts words
	maxDepth     = 64      // of tables and lists in each other
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
	Start  Position // of the text, when it is a part of a file with many profiles
}

// Position is how much of a file stands before a place in it.
type Position struct {
	Bytes   int64
	Lines   int
	Columns int // characters, in the line of the place
}

// Span is a piece of a source, in bytes.
type Span struct{ From, To int }

// around is what stands before a span in its line, the span as far as it is
// in that line, and what follows there: no more of each than an excerpt shows.
func (s *Source) around(at Span) (before, marked, after string) {
	const most = 16 * excerptWidth // bytes: up to four marks on each letter
	from := s.runeStart(max(at.From-most, 0))
	to := max(s.runeStart(min(at.To, at.From+most)), at.From)
	end := s.runeStart(min(to+most, len(s.Text)))
	from += bytes.LastIndexByte(s.Text[from:at.From], '\n') + 1
	if n := bytes.IndexByte(s.Text[at.From:end], '\n'); n >= 0 {
		end = at.From + n
	}
	to = min(to, end)
	return string(s.Text[from:at.From]), string(s.Text[at.From:to]), strings.TrimSuffix(string(s.Text[to:end]), "\r")
}

// runeStart is where the character around an offset begins. In what is not
// UTF-8 it is the offset itself.
func (s *Source) runeStart(at int) int {
	for back := range min(utf8.UTFMax, at+1) {
		if at-back == len(s.Text) || utf8.RuneStart(s.Text[at-back]) {
			return at - back
		}
	}
	return at
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
	case r == 0xE0001: // begins a language in tag characters, which nothing shows
		return true
	case r == 0xFEFF, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE: // not characters
		return true
	}
	return unicode.IsControl(r)
}

// excess is what a parser shall not see.
type excess uint8

const (
	tooDeep excess = iota + 1 // lists and tables in each other, which would put its stack to the test
	tooMany                   // values, each of which takes memory
)

// exceeds finds where a file goes beyond what a parser shall see; 0 where it does
// not.
func (s *Source) exceeds() (at int, what excess) {
	depth, dots, values := 0, 0, 0
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
			depth, dots, values = depth+1, 0, values+1
		case ']', '}':
			depth = max(depth-1, 0)
		case '.':
			dots++
			if s.Format == TOML { // a key of several parts makes tables
				values++
			}
		case '\n':
			dots = 0
		case ',', '=':
			dots, values = 0, values+1
		}
		switch {
		case depth > maxDepth || s.Format == TOML && dots > maxDepth:
			return i, tooDeep
		case values > MaxValues:
			return i, tooMany
		}
	}
	return 0, 0
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
			j += len(quote) - 1
			// Two quotation marks may stand right before the closing three.
			for n := 0; len(quote) == 3 && n < 2 && j+1 < len(text) && text[j+1] == quote[0]; n++ {
				j++
			}
			return j
		case text[j] == '\n' && len(quote) == 1:
			return j
		}
	}
	return len(text)
}
