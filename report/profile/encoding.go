package profile

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// checkText looks for what no profile may hold, before a parser sees it. It
// notes at most one defect, and reports whether there was none: after one the
// rest cannot be trusted.
func (d *decoder) checkText() bool {
	text := d.source.Text
	if len(text) > MaxFileBytes {
		d.report("too-large", Span{}, fmt.Sprintf("the file exceeds the limit of %d MB for a profile", MaxFileBytes>>20),
			"keep pictures in separate files and give their paths")
		return false
	}
	if len(bytes.TrimSpace(text)) == 0 {
		d.report("empty", Span{}, "the file is empty", "create a starter profile with `cityprofile init`")
		return false
	}
	if name := utf16Or32(text); name != "" {
		d.report("encoding", Span{0, min(2, len(text))}, "the file is "+name+", not UTF-8",
			"save it as UTF-8: editors offer it as the encoding in Save as")
		return false
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		switch {
		case r == utf8.RuneError && n <= 1:
			d.report("encoding", Span{i, i + 1}, fmt.Sprintf("byte 0x%02X is not UTF-8", text[i]), "save the file as UTF-8")
			return false
		case forbidden(r):
			d.report("control-character", Span{i, i + n}, fmt.Sprintf("the control character U+%04X is not allowed", r), "remove it")
			return false
		}
		i += n
	}
	switch at, what := d.source.exceeds(); what {
	case tooDeep:
		d.report("too-deep", Span{at, at + 1}, fmt.Sprintf("nested more than %d levels deep", maxDepth), "profiles never need more than six")
		return false
	case tooMany:
		d.report("too-large", Span{at, at + 1}, fmt.Sprintf("the file has more than %d values", MaxValues), "a profile describes one city")
		return false
	}
	return true
}

// byteOrderMark is what some editors begin UTF-8 with.
var byteOrderMark = []byte("\xef\xbb\xbf")

// unmarked is a source without the byte order mark that it may begin with. Places
// are those of the file all the same.
func (s Source) unmarked() Source {
	if bytes.HasPrefix(s.Text, byteOrderMark) {
		s.Text = s.Text[len(byteOrderMark):]
		s.Start.Bytes += int64(len(byteOrderMark))
	}
	return s
}

// utf16Or32 names the encoding of a text of two or four bytes for each
// character: by its byte order mark, or by the zeros between Latin letters. It
// is empty for other texts.
func utf16Or32(text []byte) string {
	for _, e := range []struct{ mark, name string }{
		{"\xff\xfe\x00\x00", "UTF-32"}, {"\x00\x00\xfe\xff", "UTF-32"}, {"\xff\xfe", "UTF-16"}, {"\xfe\xff", "UTF-16"},
	} {
		if bytes.HasPrefix(text, []byte(e.mark)) {
			return e.name
		}
	}
	some := text[:min(len(text), 64)]
	even, odd := 0, 0
	for i, c := range some {
		switch {
		case c == 0 && i%2 == 0:
			even++
		case c == 0:
			odd++
		}
	}
	if half := len(some) / 2; half >= 4 && (odd > half*3/4 && even == 0 || even > half*3/4 && odd == 0) {
		return "UTF-16"
	}
	return ""
}
