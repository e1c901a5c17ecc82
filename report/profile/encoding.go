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
	if bytes.HasPrefix(text, []byte("\xef\xbb\xbf")) {
		d.report("encoding", Span{0, 3}, "the file begins with a byte order mark", "save it as UTF-8 without a byte order mark")
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
	if at, ok := d.source.tooDeep(); ok {
		d.report("too-deep", Span{at, at + 1}, fmt.Sprintf("nested more than %d levels deep", maxDepth), "profiles never need more than six")
		return false
	}
	return true
}
