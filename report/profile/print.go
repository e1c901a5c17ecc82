package profile

import (
	"fmt"
	"strings"
	"unicode"

	"cityprofile/report/cells"
)

// Style is how diagnostics are written for people.
type Style struct {
	Color bool // with the colours of a terminal
	Plain bool // in sentences without drawings, for a screen reader
}

// Human writes diagnostics for people: what is wrong, where, the line itself,
// and what to do.
func (d Diagnostics) Human(s Style) string {
	var b strings.Builder
	for i, x := range d {
		if i > 0 && !s.Plain {
			b.WriteByte('\n')
		}
		if s.Plain {
			x.plain(&b)
		} else {
			x.drawn(&b, s.Color)
		}
	}
	return b.String()
}

// plain is one sentence for each thing that is known.
func (d *Diagnostic) plain(b *strings.Builder) {
	fmt.Fprintf(b, "%s:%d:%d: %s: %s [%s]\n", visible(d.source.Name), d.Line, d.Column, d.Severity, d.Message, d.Code)
	if d.Help != "" {
		fmt.Fprintf(b, "    %s\n", d.Help)
	}
}

func (d *Diagnostic) drawn(b *strings.Builder, color bool) {
	paint := func(code, s string) string {
		if !color {
			return s
		}
		return "\x1b[" + code + "m" + s + "\x1b[0m"
	}
	hue := "1;31" // red
	switch d.Severity {
	case Warning:
		hue = "1;33" // yellow
	case Note:
		hue = "1;36" // cyan
	}
	gutter := len(itoa(d.Line))
	margin := strings.Repeat(" ", gutter)
	bar := paint("34", "|")
	fmt.Fprintf(b, "%s: %s\n", paint(hue, d.Severity.String()+"["+d.Code+"]"), paint("1", d.Message))
	fmt.Fprintf(b, "%s%s %s:%d:%d\n", margin, paint("34", "-->"), visible(d.source.Name), d.Line, d.Column)
	if before, marked, after := d.excerpt(); before+marked+after != "" {
		fmt.Fprintf(b, "%s %s\n", margin, bar)
		fmt.Fprintf(b, "%s %s %s\n", paint("34", itoa(d.Line)), bar, before+marked+after)
		fmt.Fprintf(b, "%s %s %s%s\n", margin, bar, strings.Repeat(" ", cells.Width(before)), paint(hue, strings.Repeat("^", max(cells.Width(marked), 1))))
	}
	if d.Help != "" {
		fmt.Fprintf(b, "%s %s %s\n", margin, paint("34", "="), "help: "+d.Help)
	}
}

// excerpt is the line around the place, cut to a width, in three parts: what
// stands before the place, the place, and what follows.
func (d *Diagnostic) excerpt() (before, marked, after string) {
	b, m, a := d.source.around(d.Span)
	before, marked, after = visible(b), visible(m), visible(a)
	if cells.Width(before) > excerptWidth/2 {
		before = "…" + cells.Last(before, excerptWidth/2-1)
	}
	if room := excerptWidth - cells.Width(before); cells.Width(marked) > room {
		marked, after = cells.First(marked, room-1)+"…", ""
	} else if room -= cells.Width(marked); cells.Width(after) > room {
		after = cells.First(after, max(room-1, 0)) + "…"
	}
	return before, marked, after
}

// visible makes characters that would not be seen, or would change what is,
// into a space or a picture of themselves.
func visible(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < 0x20 || r > 0x7E }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t', r == '\n', r == '\u2028', r == '\u2029':
			return ' '
		case r < 0x20:
			return 0x2400 + r // ISO 2047 pictures of control characters
		case forbidden(r) || unicode.Is(unicode.Cf, r):
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
