// Package cells measures and cuts text by the cells that it takes on a
// terminal: none for a mark, two for a wide character, one for any other.
package cells

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Width is how wide a text is.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n += of(r)
	}
	return n
}

func of(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// First is the beginning of a text, at most n wide.
func First(s string, n int) string {
	for i, r := range s {
		if n -= of(r); n < 0 {
			return s[:i]
		}
	}
	return s
}

// Last is the end of a text, at most n wide.
func Last(s string, n int) string {
	runes := []rune(s)
	i := len(runes)
	for i > 0 && n-of(runes[i-1]) >= 0 {
		i--
		n -= of(runes[i])
	}
	return string(runes[i:])
}

// Wrap breaks a text into lines of at most n cells, where it has white space;
// a word that is wider is cut. An empty text is one empty line. Bytes that are
// not UTF-8 become U+FFFD, so that none of them meet to make a character.
func Wrap(s string, n int) []string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	n = max(n, 2) // the widest character
	lines, room := []string{""}, n
	for _, word := range strings.Fields(s) {
		w := Width(word)
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
		case 1+w <= room:
			*last += " "
			room--
		default:
			lines, room = append(lines, ""), n
			last = &lines[len(lines)-1]
		}
		for w > room {
			head := First(word, room)
			*last += head
			word, w = word[len(head):], w-Width(head)
			lines, room = append(lines, ""), n
			last = &lines[len(lines)-1]
		}
		*last += word
		room -= w
	}
	return lines
}
