package golden

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"cityprofile/layout/pdf/seen"
)

// Marks of an outline, which stand at the beginning of a line.
const (
	pageMark    = "--- page "
	runningMark = "--- running text of page "
)

// outline writes the structure of a document, an element a line, and after it the
// running text of its pages: all that readOutline needs to read the same elements.
func outline(d *seen.Document) string {
	o := &outliner{}
	o.list(d.Elements, 0)
	for i, p := range d.Pages {
		if p.Loose != "" {
			fmt.Fprintf(&o.b, "%s%d: %q\n", runningMark, i+1, p.Loose)
		}
	}
	return o.b.String()
}

type outliner struct {
	b    strings.Builder
	page int
}

func (o *outliner) list(list []*seen.Element, depth int) {
	for _, e := range list {
		if e.Page > 0 && e.Page != o.page {
			o.page = e.Page
			fmt.Fprintf(&o.b, "%s%d\n", pageMark, e.Page)
		}
		for range depth {
			o.b.WriteString("  ")
		}
		switch {
		case e.Link != nil && e.Link.URL != "":
			fmt.Fprintf(&o.b, "-> %q %q", e.Link.URL, e.Link.Text)
		case e.Link != nil:
			fmt.Fprintf(&o.b, "-> page %d %q", e.Link.To, e.Link.Text)
		case e.Role == "":
			o.b.WriteString(strconv.Quote(e.Text))
		default:
			o.element(e)
		}
		o.b.WriteByte('\n')
		o.list(e.Kids, depth+1)
	}
}

func (o *outliner) element(e *seen.Element) {
	o.b.WriteString(strings.Map(func(r rune) rune { // a name with spaces would end early
		if r <= ' ' {
			return '_'
		}
		return r
	}, e.Role))
	if e.Standard != e.Role {
		fmt.Fprintf(&o.b, " as=%q", e.Standard)
	}
	for _, a := range attributes {
		if v := *a.of(e); v != "" {
			fmt.Fprintf(&o.b, " %s=%q", a.name, v)
		}
	}
	if e.Span > 0 {
		fmt.Fprintf(&o.b, " span=%q", strconv.Itoa(e.Span))
	}
}

// attributes are those of an element that are texts.
var attributes = []struct {
	name string
	of   func(e *seen.Element) *string
}{
	{"lang", func(e *seen.Element) *string { return &e.Lang }},
	{"title", func(e *seen.Element) *string { return &e.Title }},
	{"alt", func(e *seen.Element) *string { return &e.Alt }},
	{"actual", func(e *seen.Element) *string { return &e.Actual }},
	{"long", func(e *seen.Element) *string { return &e.Long }},
	{"scope", func(e *seen.Element) *string { return &e.Scope }},
}

// readOutline reads what outline wrote of a document with so many pages. An error names
// the line.
func readOutline(text string, pages int) (*seen.Document, error) {
	d := &seen.Document{Pages: make([]seen.Page, pages)}
	page := 0
	var open []*seen.Element // by depth
	for n, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		e, err := (*seen.Element)(nil), error(nil)
		switch rest, isPage := strings.CutPrefix(line, pageMark); {
		case isPage:
			page, err = pageNumber(rest, pages)
		case strings.HasPrefix(line, runningMark):
			err = running(d, strings.TrimPrefix(line, runningMark))
		default:
			content := strings.TrimLeft(line, " ")
			depth := len(line) - len(content)
			if e, err = elementOf(content, page); err == nil && (depth%2 != 0 || depth/2 > len(open)) {
				err = errors.New("the line is not indented as it should be")
			}
			if err == nil {
				open = open[:depth/2]
				if depth == 0 {
					d.Elements = append(d.Elements, e)
				} else {
					up := open[len(open)-1]
					up.Kids = append(up.Kids, e)
				}
				for i := len(open) - 1; i >= 0 && open[i].Page == 0; i-- {
					open[i].Page = e.Page
				}
				open = append(open, e)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return d, nil
}

func pageNumber(s string, pages int) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > pages {
		return 0, fmt.Errorf("expected a page from 1 to %d", pages)
	}
	return n, nil
}

func running(d *seen.Document, s string) error {
	number, quoted, _ := strings.Cut(s, ": ")
	n, err := pageNumber(number, len(d.Pages))
	if err != nil {
		return err
	}
	d.Pages[n-1].Loose, err = unquoted(quoted)
	return err
}

// elementOf reads a line without its indent.
func elementOf(line string, page int) (*seen.Element, error) {
	var err error
	if rest, isLink := strings.CutPrefix(line, "-> "); isLink {
		l := &seen.Link{}
		if to, isPage := strings.CutPrefix(rest, "page "); isPage {
			number, text, _ := strings.Cut(to, " ")
			if l.To, err = strconv.Atoi(number); err != nil {
				return nil, errors.New("expected the page that the link leads to")
			}
			rest = text
		} else {
			if l.URL, rest, err = quotedPrefix(rest); err != nil {
				return nil, err
			}
			rest = strings.TrimPrefix(rest, " ")
		}
		l.Text, err = unquoted(rest)
		return &seen.Element{Link: l, Page: page}, err
	}
	if strings.HasPrefix(line, `"`) {
		text, err := unquoted(line)
		return &seen.Element{Text: text, Page: page}, err
	}
	e := &seen.Element{}
	role, rest, more := strings.Cut(line, " ")
	e.Role, e.Standard = role, role
	if role == "" || strings.ContainsFunc(role, func(r rune) bool { return r <= ' ' || r == '=' }) {
		return nil, errors.New("expected an element, its role first")
	}
	for more {
		name, after, _ := strings.Cut(rest, "=")
		var v string
		if v, rest, err = quotedPrefix(after); err != nil {
			return nil, err
		}
		if rest, more = strings.CutPrefix(rest, " "); !more && rest != "" {
			return nil, errors.New("expected a space between two attributes")
		}
		if err := set(e, name, v); err != nil {
			return nil, err
		}
	}
	return e, nil
}

func set(e *seen.Element, name, v string) (err error) {
	switch name {
	case "as":
		e.Standard = v
		return nil
	case "span":
		e.Span, err = strconv.Atoi(v)
		return err
	}
	for _, a := range attributes {
		if a.name == name {
			*a.of(e) = v
			return nil
		}
	}
	return fmt.Errorf("unknown attribute %q", name)
}

func quotedPrefix(s string) (value, rest string, err error) {
	quoted, err := strconv.QuotedPrefix(s)
	if err != nil || quoted[0] != '"' {
		return "", "", errors.New("expected a text in quotes")
	}
	value, err = strconv.Unquote(quoted)
	return value, s[len(quoted):], err
}

func unquoted(s string) (string, error) {
	v, rest, err := quotedPrefix(s)
	if err == nil && rest != "" {
		err = errors.New("expected nothing after the text in quotes")
	}
	return v, err
}
