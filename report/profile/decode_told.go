package profile

import (
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// told reads a text in one of its three forms. What a rule asks of a text, it
// asks of each version.
func (d *decoder) told(n *node, v reflect.Value, c *constraint, name string) {
	switch n.kind {
	case kindTable:
		v.SetString(string(TextOf(d.version(n, c, name))))
	case kindList:
		v.SetString(string(TextOf(d.versions(n, c, name)...)))
	case kindString:
		d.text(n, v, c, name)
	default:
		d.wrongType(n, name, "a string in quotes")
	}
}

// versions are those of a list, each in a language of its own.
func (d *decoder) versions(n *node, c *constraint, name string) []Version {
	if len(n.items) == 0 {
		d.report("empty-text", n.place(), fmt.Sprintf("`%s` is an empty list", name), "give a text, or omit the field if it is optional")
	}
	var list []Version
	first := map[string]Span{} // by language
	for i, item := range n.items {
		name := fmt.Sprintf("%s[%d]", name, i)
		var v Version
		switch item.kind {
		case kindTable:
			v = d.version(item, c, name)
		case kindString:
			required := *c
			required.required = true
			d.text(item, reflect.ValueOf(&v.Text).Elem(), &required, name)
		default:
			d.wrongType(item, name, "a string in quotes")
			continue
		}
		switch before, twice := first[strings.ToLower(v.Language)]; {
		case twice && v.Language == "":
			d.again("duplicate-language", item.place(), before, fmt.Sprintf("`%s` is another text without a language", name))
		case twice:
			d.again("duplicate-language", item.place(), before, fmt.Sprintf("`%s` is another text in %q", name, v.Language))
		default:
			first[strings.ToLower(v.Language)] = item.place()
		}
		list = append(list, v)
	}
	return list
}

// version is a text and its language.
func (d *decoder) version(n *node, c *constraint, name string) (v Version) {
	d.table(n, reflect.ValueOf(&v).Elem(), name)
	if length := utf8.RuneCountInString(v.Text); c.maxLength > 0 && length > c.maxLength {
		d.report("out-of-range", n.field("text").place(), fmt.Sprintf("`%s.text` has %d characters", name, length), fmt.Sprintf("expected at most %d", c.maxLength))
	}
	return v
}
