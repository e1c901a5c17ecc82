package profile

import (
	"bytes"
	_ "embed"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"
)

// exampleText is a profile that has every field of the format.
//
//go:embed example.toml
var exampleText []byte

// example is the profile of exampleText.
var example = sync.OnceValue(func() *Profile {
	d := &decoder{source: &Source{Name: "example.toml", Format: TOML, Text: exampleText}}
	p := &Profile{}
	if root := d.readTOML(); root != nil {
		d.table(root, reflect.ValueOf(p).Elem(), "")
	}
	return p
})

// starterWidth is how long the lines of comments are, in characters.
const starterWidth = 100

// starterHead is above the fields of a full starter profile.
const starterHead = `#:schema {{schema}}
# A city's profile: every field of the format, with what it is for and an example.
#
# Fill in the fields that have no # before them. All others are optional. To use one, delete the #
# before it, and the # before the header in brackets above it, such as [[resources]]; then put your own
# value in the place of the example. Lines that begin with # and a space are comments.
#
# Write numbers without quotes, with a point before decimals and with no marks between thousands:
# 1139047, 794.571. Omit what is not known: unknown is not zero.
# Write a text in straight quotes. A text in words may name its language, or be given in several:
# { text = "Une ville", language = "fr" } or ["A city", { text = "Une ville", language = "fr" }].
#
# ` + "`cityprofile check`" + ` finds what is missing, wrong or still an example;
# ` + "`cityprofile render`" + ` makes the report.
`

// parts of the report, by the field that each begins with.
var starterParts = map[string]string{
	"city":               "Chapter 1: Profile overview",
	"action_platform":    "Chapter 2: The Action Platform",
	"nature_pathway":     "Chapter 3: Nature Pathway",
	"biodiversity_index": "Chapter 4: City Biodiversity Index",
	"resources":          "Chapter 5: Tools & resources",
	"report":             "The report",
}

// starter writes a profile that teaches the format.
type starter struct {
	b         bytes.Buffer
	blanks    map[string]string       // fields to fill in, by path, and what they hold
	explained map[string]bool         // paths of fields that have been described
	types     map[reflect.Type]string // where the fields of a type have been described
}

// fullTemplate is a starter profile with every field.
func fullTemplate(name, id, schema string) []byte {
	w := &starter{
		blanks:    map[string]string{"format": "1", "city.id": quote(id), "city.name": quote(name), "city.country": `""`},
		explained: map[string]bool{},
		types:     map[reflect.Type]string{},
	}
	w.b.WriteString(strings.ReplaceAll(starterHead, "{{schema}}", schema))
	w.table(reflect.ValueOf(example()).Elem(), "")
	return w.b.Bytes()
}

// table writes the fields of a table: what stands in a line first, and what has
// a header of its own after it, as TOML asks.
func (w *starter) table(v reflect.Value, path string) {
	var later []constraint
	for _, c := range tagged.of(v.Type()) {
		field := v.Field(c.index)
		if !w.shown(field, join(path, c.name)) {
			continue
		}
		if w.hasHeader(field, path) {
			later = append(later, c)
			continue
		}
		w.describe(v.Type(), c, join(path, c.name), true)
		w.line(c.name, field, join(path, c.name))
	}
	for _, c := range later {
		w.part(v.Type(), c, pointedTo(v.Field(c.index)), join(path, c.name))
	}
}

// part writes a table, or a list of tables, with headers.
func (w *starter) part(in reflect.Type, c constraint, field reflect.Value, path string) {
	if title, ok := starterParts[path]; ok {
		w.b.WriteString("\n\n# " + strings.Repeat("=", starterWidth-2) + "\n# " + title + "\n# " + strings.Repeat("=", starterWidth-2) + "\n")
	}
	if _, ok := w.types[partOf(field.Type())]; !ok {
		w.types[partOf(field.Type())] = path
	}
	if field.Kind() != reflect.Slice {
		w.b.WriteString("\n")
		if needsHeader(field, path) {
			w.describe(in, c, path, false)
			w.header("["+path+"]", path)
		}
		w.table(field, path)
		return
	}
	for i := range field.Len() {
		w.b.WriteString("\n")
		if i == 0 {
			w.describe(in, c, path, false)
		}
		w.header("[["+path+"]]", path)
		w.table(field.Index(i), path)
	}
}

// needsHeader reports whether a table has fields of its own: one that holds
// only tables with headers is made by these.
func needsHeader(v reflect.Value, path string) bool {
	w := &starter{}
	for _, c := range tagged.of(v.Type()) {
		if f := v.Field(c.index); !empty(f) && !w.hasHeader(f, path) {
			return true
		}
	}
	return false
}

// header writes a header: as a comment, but for those that can stand without
// any field below them.
func (w *starter) header(header, path string) {
	t := fieldOf(path)
	if strings.HasPrefix(header, "[[") || t == nil || path != "city" && requires(t) {
		header = "#" + header
	}
	w.b.WriteString(header + "\n")
}

// fieldOf is the type of a field of Profile itself; nil for other paths.
func fieldOf(path string) reflect.Type {
	t := reflect.TypeFor[Profile]()
	if i := indexOf(tagged.of(t), path); i >= 0 {
		return bare(t.Field(tagged.of(t)[i].index).Type)
	}
	return nil
}

// requires reports whether a table has a field that may not be left out.
func requires(t reflect.Type) bool {
	for _, c := range tagged.of(t) {
		if c.required {
			return true
		}
	}
	return false
}

// shown reports whether a field is written: it has an example, or is to be
// filled in.
func (w *starter) shown(field reflect.Value, path string) bool {
	_, blank := w.blanks[path]
	return blank || !field.IsZero()
}

// hasHeader reports whether a table or a list of tables is written with
// headers and not in a line.
func (w *starter) hasHeader(field reflect.Value, path string) bool {
	field = pointedTo(field)
	part := partOf(field.Type())
	if !isTable(part) {
		return false
	}
	return path == "" || field.Kind() == reflect.Slice && len(literal(field)) > 160 || holdsLists(part) && field.Kind() == reflect.Slice && path != "biodiversity_index.history"
}

// holdsLists reports whether a table has a list of tables.
func holdsLists(t reflect.Type) bool {
	for _, c := range tagged.of(t) {
		if f := t.Field(c.index).Type; f.Kind() == reflect.Slice && isTable(partOf(f)) {
			return true
		}
	}
	return false
}

// describe writes what a field is for, and what the fields of a table in a line
// are for, once.
func (w *starter) describe(in reflect.Type, c constraint, path string, inline bool) {
	if w.explained[path] {
		return
	}
	w.explained[path] = true
	if w.b.Len() > 0 && inline {
		w.b.WriteString("\n")
	}
	words := describe(in, c)
	if c.required {
		words += " Required."
	}
	if len(c.enum) > 1 && !mentions(words, c.enum) {
		words += " One of: " + strings.Join(c.enum, ", ") + "."
	}
	w.comment(words, "")
	w.known(path, "")
	if part := partOf(in.Field(c.index).Type); inline && isTable(part) {
		w.fields(part, path)
	}
}

// known lists what a field can be, where the platform has a list.
func (w *starter) known(path, indent string) {
	var list []string
	switch path {
	case "city.region":
		list = Regions()
	case "action_platform.commitments.id":
		list = catalogue().list
	case "action_platform.areas.id":
		for _, a := range Catalogue() {
			list = append(list, a.ID)
		}
	case "report.language":
		list = Languages()
	default:
		return
	}
	w.comment("Known: "+strings.Join(list, ", ")+".", indent)
}

func mentions(words string, all []string) bool {
	for _, x := range all {
		if !strings.Contains(words, x) {
			return false
		}
	}
	return true
}

// fields describes the fields of a table that is written in a line.
func (w *starter) fields(t reflect.Type, path string) {
	if at, ok := w.types[t]; ok {
		w.comment("Fields as those of `"+at+"`.", "")
		return
	}
	w.types[t] = path
	for _, c := range tagged.of(t) {
		w.explained[join(path, c.name)] = true
		words := c.name + ": " + describe(t, c)
		if c.required {
			words += " Required."
		}
		w.comment(words, "  ")
		w.known(join(path, c.name), "    ")
		if part := partOf(t.Field(c.index).Type); isTable(part) {
			for _, c := range tagged.of(part) {
				w.comment(c.name+": "+describe(part, c), "    ")
			}
		}
	}
}

// comment writes words in lines, each after # and a space.
func (w *starter) comment(words, indent string) {
	line := "# " + indent
	fresh := true
	for _, word := range strings.Fields(words) {
		if !fresh && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > starterWidth {
			w.b.WriteString(line + "\n")
			line, fresh = "# "+indent+strings.Repeat(" ", min(len(indent), 2)), true
		}
		if !fresh {
			line += " "
		}
		line, fresh = line+word, false
	}
	w.b.WriteString(line + "\n")
}

// line writes a field with its example, behind a # unless it is to be filled in.
func (w *starter) line(name string, field reflect.Value, path string) {
	mark, value := "#", w.blanks[path]
	if value != "" {
		mark = ""
	} else {
		value = literal(field)
	}
	for i, l := range strings.Split(name+" = "+value, "\n") {
		if i > 0 && l == "" && mark == "" {
			l = " "
		}
		w.b.WriteString(mark + l + "\n")
	}
}

// literal is a value as TOML has it; only a text takes several lines.
func literal(v reflect.Value) string {
	var w tomlWriter
	v = pointedTo(v)
	w.value(v, partOf(v.Type()).Kind() == reflect.String && v.Kind() == reflect.String)
	return w.b.String()
}
