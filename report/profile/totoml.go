package profile

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
)

// TOML is the profile as a TOML file: all that it holds, in the order of the
// format, written as a person would. Load makes the same profile of it.
func (p *Profile) TOML() []byte {
	var w tomlWriter
	w.table(reflect.ValueOf(p).Elem(), "")
	return bytes.TrimLeft(w.b.Bytes(), "\n")
}

// tomlWriter writes TOML (https://toml.io/en/v1.0.0).
type tomlWriter struct{ b bytes.Buffer }

// entry is a field that has something to say.
type entry struct {
	name  string
	value reflect.Value
}

// entries are the fields of a struct that JSON would have.
func entries(v reflect.Value) []entry {
	var list []entry
	for i := range v.NumField() {
		name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		f := v.Field(i)
		if name == "" || name == "-" || options != "" && empty(f) {
			continue
		}
		if f.Kind() == reflect.Pointer {
			f = f.Elem()
		}
		if isSeveral(f.Type()) && f.Len() == 1 {
			f = f.Index(0)
		}
		list = append(list, entry{name, f})
	}
	return list
}

// empty reports whether a value is one that is left out.
func empty(v reflect.Value) bool {
	if v.Kind() == reflect.Slice {
		return v.Len() == 0
	}
	return v.IsZero()
}

// large reports whether a list of tables is written as tables with headers: a
// table that holds a text of some length, or tables, is not written inline.
func large(list reflect.Value) bool {
	const line = 100
	for i := range list.Len() {
		var w tomlWriter
		w.inline(list.Index(i))
		if w.b.Len() > line || bytes.Contains(w.b.Bytes(), []byte("[{")) {
			return true
		}
	}
	return false
}

// table writes the fields of a table, those with headers of their own last, as
// TOML asks.
func (w *tomlWriter) table(v reflect.Value, path string) {
	var later []entry
	for _, e := range entries(v) {
		if isTable(e.value.Type()) && path == "" || e.value.Kind() == reflect.Slice && isTable(e.value.Type().Elem()) && large(e.value) {
			later = append(later, e)
			continue
		}
		fmt.Fprintf(&w.b, "%s = ", e.name)
		w.value(e.value, true)
		w.b.WriteByte('\n')
	}
	for _, e := range later {
		name := join(path, e.name)
		if e.value.Kind() != reflect.Slice {
			fmt.Fprintf(&w.b, "\n[%s]\n", name)
			w.table(e.value, name)
			continue
		}
		for i := range e.value.Len() {
			fmt.Fprintf(&w.b, "\n[[%s]]\n", name)
			w.table(e.value.Index(i), name)
		}
	}
}

// value writes a value; lines says whether it may take several.
func (w *tomlWriter) value(v reflect.Value, lines bool) {
	switch {
	case v.Type() == dateType:
		w.b.WriteString(v.Interface().(Date).String())
	case v.Type() == valueType:
		w.scalar(Value(v.String()))
	case isBrief(v.Type()) && len(entries(v)) == 1:
		w.value(v.FieldByName("Value"), lines)
	case v.Type() == decimalType:
		w.b.WriteString(v.String())
	case v.Type() == whenType:
		w.when(v.Interface().(When))
	case v.Type() == textType:
		w.told(Text(v.String()), lines)
	case v.Kind() == reflect.Struct:
		w.inline(v)
	case v.Kind() == reflect.Slice:
		w.list(v, lines)
	case v.Kind() == reflect.String:
		w.text(v.String(), lines)
	default:
		fmt.Fprint(&w.b, v.Interface())
	}
}

func (w *tomlWriter) scalar(v Value) {
	if v.isNumber() {
		w.b.WriteString(string(v))
		return
	}
	w.text(string(v), false)
}

func (w *tomlWriter) inline(v reflect.Value) {
	w.b.WriteString("{ ")
	for i, e := range entries(v) {
		if i > 0 {
			w.b.WriteString(", ")
		}
		fmt.Fprintf(&w.b, "%s = ", e.name)
		w.value(e.value, false)
	}
	w.b.WriteString(" }")
}

func (w *tomlWriter) list(v reflect.Value, lines bool) {
	tables := lines && isTable(v.Type().Elem()) && v.Len() > 1
	w.b.WriteByte('[')
	for i := range v.Len() {
		switch {
		case tables:
			w.b.WriteString("\n  ")
		case i > 0:
			w.b.WriteString(", ")
		}
		w.value(v.Index(i), false)
		if tables {
			w.b.WriteByte(',')
		}
	}
	if tables {
		w.b.WriteByte('\n')
	}
	w.b.WriteByte(']')
}

// when writes a month as a string: TOML has no months.
func (w *tomlWriter) when(p When) {
	if p.Month != 0 && p.Day == 0 {
		w.text(p.String(), false)
		return
	}
	w.b.WriteString(p.String())
}

// told writes a text in the shortest of its forms.
func (w *tomlWriter) told(t Text, lines bool) {
	switch list := t.Versions(); {
	case len(list) == 0:
		w.text("", false)
	case len(list) == 1 && list[0].Language == "":
		w.text(list[0].Text, lines)
	case len(list) == 1:
		w.inline(reflect.ValueOf(list[0]))
	default:
		w.list(reflect.ValueOf(list), lines)
	}
}

// text writes a string: as several lines where it has some and may.
func (w *tomlWriter) text(s string, lines bool) {
	lines = lines && strings.Contains(s, "\n")
	quote := `"`
	if lines {
		quote = `"""`
	}
	w.b.WriteString(quote)
	if lines {
		w.b.WriteByte('\n')
	}
	for _, r := range s {
		switch {
		case r == '\n' && lines:
			w.b.WriteByte('\n')
		case r == '"' || r == '\\':
			w.b.WriteByte('\\')
			w.b.WriteRune(r)
		case r == '\n':
			w.b.WriteString(`\n`)
		case r == '\t':
			w.b.WriteString(`\t`)
		default:
			w.b.WriteRune(r)
		}
	}
	w.b.WriteString(quote)
}
