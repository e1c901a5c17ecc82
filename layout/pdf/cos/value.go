package cos

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// AsInt is the whole number that is written.
func AsInt(o Object) (int, bool) {
	r, ok := o.(Raw)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(string(r))
	return n, err == nil
}

// AsNumber is the number that is written.
func AsNumber(o Object) (float64, bool) {
	r, ok := o.(Raw)
	if !ok || r == "" || strings.ContainsAny(string(r), "eEnNxXpPiI_") { // Go's notations, not PDF's
		return 0, false
	}
	n, err := strconv.ParseFloat(string(r), 64)
	return n, err == nil
}

// AsString are the bytes of the string that is written (ISO 32000-1, 7.3.4).
func AsString(o Object) ([]byte, bool) {
	r, ok := o.(Raw)
	switch {
	case !ok || len(r) < 2:
		return nil, false
	case r[0] == '(':
		return unescape(string(r[1 : len(r)-1])), true
	case r[0] == '<':
		return unhex(string(r[1 : len(r)-1])), true
	}
	return nil, false
}

func unescape(s string) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\r' { // any end of a line counts as a line feed
			if i+1 < len(s) && s[i+1] == '\n' {
				i++
			}
			b = append(b, '\n')
			continue
		}
		if c != '\\' || i+1 == len(s) {
			b = append(b, c)
			continue
		}
		i++
		switch c = s[i]; c {
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case '\n':
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				i++
			}
		case '0', '1', '2', '3', '4', '5', '6', '7':
			n := 0
			for end := min(i+3, len(s)); i < end && s[i] >= '0' && s[i] <= '7'; i++ {
				n = n*8 + int(s[i]-'0')
			}
			i--
			b = append(b, byte(n))
		default:
			b = append(b, c)
		}
	}
	return b
}

func unhex(s string) []byte {
	b := make([]byte, 0, len(s)/2+1)
	high, half := byte(0), false
	for i := range len(s) {
		d, ok := hexDigit(s[i])
		if !ok {
			continue
		}
		if half {
			b = append(b, high<<4|d)
		}
		high, half = d, !half
	}
	if half { // a missing last digit is 0
		b = append(b, high<<4)
	}
	return b
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	}
	return 0, false
}

// AsText is the text string that is written (ISO 32000-1, 7.9.2.2): UTF-16BE
// or UTF-8 with a byte order mark, or PDFDocEncoding.
func AsText(o Object) (string, bool) {
	b, ok := AsString(o)
	if !ok {
		return "", false
	}
	switch s := string(b); {
	case strings.HasPrefix(s, "\xfe\xff"):
		return UTF16(b[2:]), true
	case strings.HasPrefix(s, "\xef\xbb\xbf"): // ISO 32000-2, 7.9.2.2
		return strings.ToValidUTF8(s[3:], "\uFFFD"), true
	}
	var t strings.Builder
	for _, c := range b {
		t.WriteRune(docEncoding(c))
	}
	return t.String(), true
}

// UTF16 is text in UTF-16BE. What is no text becomes U+FFFD.
func UTF16(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

// docEncoding is a character of PDFDocEncoding (ISO 32000-1, D.3).
func docEncoding(c byte) rune {
	switch {
	case c >= 0x18 && c <= 0x1F:
		return []rune("˘ˇˆ˙˝˛˚˜")[c-0x18]
	case c >= 0x80 && c <= 0x9E:
		return []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")[c-0x80]
	case c == 0xA0:
		return '€'
	case c == 0x7F, c == 0x9F, c == 0xAD:
		return utf8.RuneError
	}
	return rune(c)
}
