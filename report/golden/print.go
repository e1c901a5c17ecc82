package golden

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// Style is how a comparison is written for people.
type Style struct {
	Color bool // with the colours of a terminal
	Plain bool // in sentences without drawings, for a screen reader
}

// titles are the headings of the layers.
var titles = map[Layer]string{Metadata: "Metadata", Text: "Text", Structure: "Structure", Pixels: "Pixels"}

// Human writes what differs, by layer.
func (c *Comparison) Human(s Style) string {
	var b strings.Builder
	last := Layer("")
	for _, d := range c.Differences {
		if d.Layer != last && !s.Plain {
			if last != "" {
				b.WriteByte('\n')
			}
			b.WriteString(titles[d.Layer] + "\n")
		}
		last = d.Layer
		if s.Plain {
			fmt.Fprintf(&b, "%s, %s: %s.\n", titles[d.Layer], d.place(), d.sentence(s))
		} else {
			fmt.Fprintf(&b, "  %s: %s\n", d.place(), d.sentence(s))
		}
	}
	if len(c.Undrawn) > 0 && len(c.Differences) > 0 && !s.Plain {
		b.WriteByte('\n')
	}
	for _, u := range c.Undrawn {
		fmt.Fprintf(&b, "The pixels of page %d were not compared: not drawn: %s.\n", u.New, u.Why)
	}
	return b.String()
}

// place is where a difference is.
func (d *Difference) place() string {
	var at string
	switch {
	case d.Old == 0 && d.New == 0:
		return d.What
	case d.Old == 0:
		at = fmt.Sprintf("new page %d", d.New)
	case d.New == 0:
		at = fmt.Sprintf("old page %d", d.Old)
	case d.Old == d.New:
		at = fmt.Sprintf("page %d", d.New)
	default:
		at = fmt.Sprintf("page %d (was %d)", d.New, d.Old)
	}
	if len(d.Also) > 0 {
		at += fmt.Sprintf(" and %d more", len(d.Also))
	}
	if d.Path != "" {
		at += ", " + d.Path
	} else if d.What != "" && d.What != subtle {
		at += ", " + d.What
	}
	return at
}

// sentence is what a difference is, without a full stop.
func (d *Difference) sentence(s Style) string {
	const long = 240 // characters, of a text that is told
	was, is := quoted(d.Was, long), quoted(d.Is, long)
	what := d.What
	if d.Path == "" || what == "" {
		what = ""
	} else {
		what += " "
	}
	switch {
	case d.Area != nil:
		a := d.Area
		return fmt.Sprintf("%d of %d pixels differ, by up to %d of 255, at %d, %d within %d × %d points", a.Pixels, a.Of, a.Most, a.Points[0], a.Points[1], a.Points[2], a.Points[3])
	case d.Layer == Pixels && d.What == subtle:
		return "colors differ by less than the golden picture shows"
	case d.Kind == Moved && d.What == "parent":
		return fmt.Sprintf("now in %s, not %s", d.Is, d.Was)
	case d.Kind == Moved && d.Path == "":
		return "the page has moved"
	case d.Kind == Moved:
		return "moved: " + is
	case d.Kind == Added && d.Path == "" && d.Old == 0 && d.New > 0:
		return "the page is new: " + is
	case d.Kind == Removed && d.Path == "" && d.New == 0 && d.Old > 0:
		return "the page was removed: " + was
	case d.Kind == Added:
		return what + "added: " + is
	case d.Kind == Removed:
		return what + "removed: " + was
	case len(d.Words) > 0 && !s.Plain:
		return marked(d.Words, s)
	}
	return fmt.Sprintf("%s%s is now %s", what, was, is)
}

// quoted is a text in quotes, cut to a length.
func quoted(text string, most int) string {
	r := []rune(text)
	if len(r) > most {
		text = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", text)
}

// marked is a text with the words that it lost as [-words-] and the words that it
// gained as {+words+}, as Git writes them. Of long parts that stayed, the ends are
// written.
func marked(list []Word, s Style) string {
	var b strings.Builder
	red, green, reset := "", "", ""
	if s.Color {
		red, green, reset = "\x1b[31m", "\x1b[32m", "\x1b[0m"
	}
	for i, w := range list {
		text := visible(w.Text)
		switch w.Kind {
		case Removed:
			b.WriteString(red + "[-" + text + "-]" + reset)
		case Added:
			b.WriteString(green + "{+" + text + "+}" + reset)
		default:
			b.WriteString(shortened(text, i == 0, i == len(list)-1))
		}
	}
	return b.String()
}

// visible is a text without what would command a terminal; a line feed is a space.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d':
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

func shortened(text string, first, last bool) string {
	const end = 40
	r := []rune(text)
	if len(r) <= 2*end {
		return text
	}
	// Cut between words, where there are spaces.
	head, tail := string(r[:end]), string(r[len(r)-end:])
	if i := strings.LastIndexByte(head, ' '); i > len(head)/2 {
		head = head[:i]
	}
	if i := strings.IndexByte(tail, ' '); i >= 0 && i < len(tail)/2 {
		tail = tail[i+1:]
	}
	head, tail = head+" …", "… "+tail
	switch {
	case first:
		return tail
	case last:
		return head
	}
	return head + " " + tail
}

// GitHub writes each difference as a workflow command
// (https://docs.github.com/actions/reference/workflow-commands), with the new file.
func (c *Comparison) GitHub(file string) string {
	var b strings.Builder
	for _, d := range c.Differences {
		fmt.Fprintf(&b, "::error file=%s,title=%s differs::%s\n", escapedProperty(file), titles[d.Layer], escaped(d.place()+": "+d.sentence(Style{})))
	}
	for _, u := range c.Undrawn {
		fmt.Fprintf(&b, "::warning file=%s,title=Pixels not compared::%s\n", escapedProperty(file), escaped(fmt.Sprintf("page %d: not drawn: %s", u.New, u.Why)))
	}
	return b.String()
}

// GitHubNotice is a workflow command of its own: level is error, warning or notice.
func GitHubNotice(level, file, title, message string) string {
	at := ""
	if file != "" {
		at = "file=" + escapedProperty(file) + ","
	}
	return fmt.Sprintf("::%s %stitle=%s::%s\n", level, at, escapedProperty(title), escaped(message))
}

func escaped(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapedProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escaped(s))
}

// JSON is the comparison as an object on one line.
func (c *Comparison) JSON(old, new string) ([]byte, error) {
	all := struct {
		Old  string `json:"old"`
		New  string `json:"new"`
		Same bool   `json:"same"`
		*Comparison
	}{old, new, c.Same(), c}
	if all.Differences == nil {
		copied := *c
		copied.Differences = []Difference{}
		all.Comparison = &copied
	}
	b, err := json.Marshal(all)
	return append(b, '\n'), err
}
