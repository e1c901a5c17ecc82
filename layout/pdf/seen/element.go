package seen

import (
	"fmt"
	"slices"
	"strings"
)

// Element is an element of the structure tree (ISO 32000-1, 14.7.2). A piece of
// content is an element of its own without a role, so that it keeps its place
// among its parent's kids.
type Element struct {
	Role     string // as it stands in the file, such as P or Figure
	Standard string // the standard role that Role is mapped to, often the same
	Title    string
	Alt      string // the alternate description
	Actual   string // the text that stands for the content
	Long     string // what an abbreviation stands for
	Lang     string // a BCP 47 tag, where it differs from the parent's
	Scope    string // of a heading cell: Row, Column or Both
	Span     int    // columns of a cell, 0 if the file does not tell
	Page     int    // from 1: of its first content; 0 if it has none
	Kids     []*Element

	// Without a role, one of these:
	Text string // as it is shown: what runs from right to left is turned round
	Link *Link
}

// Link is a link annotation.
type Link struct {
	URL  string // empty for a place in the document
	To   int    // the page that it leads to, from 1; 0 for none
	Text string // its description
}

// Said is the text of an element and its kids, as it is read: ActualText stands
// for what it replaces.
func (e *Element) Said() string {
	if e.Actual != "" {
		return e.Actual
	}
	var b strings.Builder
	b.WriteString(e.Text)
	for _, k := range e.Kids {
		b.WriteString(k.Said())
	}
	return b.String()
}

// OnPage are the elements as far as they have content on a page, from 1. Links
// are not content.
func (d *Document) OnPage(page int) []*Element { return onPage(d.Elements, page) }

func onPage(list []*Element, page int) []*Element {
	var on []*Element
	for _, e := range list {
		switch kids := onPage(e.Kids, page); {
		case e.Role == "" && e.Link == nil && e.Page == page:
			on = append(on, e)
		case len(kids) > 0:
			part := *e
			part.Kids = kids
			on = append(on, &part)
		}
	}
	return on
}

// Dump writes elements as an outline: a line for each, with its role, its
// attributes and its text, white space made single.
func Dump(elements []*Element) string {
	var b strings.Builder
	dump(&b, elements, 0)
	return b.String()
}

func dump(b *strings.Builder, elements []*Element, depth int) {
	for _, e := range elements {
		b.WriteString(strings.Repeat("  ", depth))
		b.WriteString(e.Line())
		b.WriteByte('\n')
		dump(b, e.Kids, depth+1)
	}
}

// Line is an element without its kids, as Dump writes it.
func (e *Element) Line() string {
	var b strings.Builder
	switch {
	case e.Link != nil && e.Link.URL != "":
		fmt.Fprintf(&b, "-> %s %q", e.Link.URL, fold(e.Link.Text))
	case e.Link != nil:
		fmt.Fprintf(&b, "-> page %d %q", e.Link.To, fold(e.Link.Text))
	case e.Role == "":
		fmt.Fprintf(&b, "%q", fold(e.Text))
	default:
		b.WriteString(e.Role)
		for _, a := range e.attributes() {
			fmt.Fprintf(&b, " %s=%q", a.name, a.value)
		}
	}
	return b.String()
}

type attribute struct{ name, value string }

// attributes are those that an element has.
func (e *Element) attributes() []attribute {
	span := ""
	if e.Span > 0 {
		span = fmt.Sprint(e.Span)
	}
	all := []attribute{{"lang", e.Lang}, {"title", e.Title}, {"alt", e.Alt}, {"actual", e.Actual}, {"long", e.Long}, {"scope", e.Scope}, {"span", span}}
	return slices.DeleteFunc(all, func(a attribute) bool { return a.value == "" })
}

// Text is the text of elements in reading order, each piece of content, or what
// stands for it, on a line, white space made single.
func Text(elements []*Element) string {
	var b strings.Builder
	var walk func([]*Element)
	walk = func(list []*Element) {
		for _, e := range list {
			t := e.Text
			if e.Actual != "" {
				t = e.Actual
			}
			if t = fold(t); t != "" {
				b.WriteString(t)
				b.WriteByte('\n')
			}
			if e.Actual == "" {
				walk(e.Kids)
			}
		}
	}
	walk(elements)
	return b.String()
}

// fold makes white space single.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }
