package profile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
)

// readTOML decodes TOML, and finds the place of every value beside it: the
// decoder keeps no places. It returns nil when the source is not TOML and
// cannot be made into it.
func (d *decoder) readTOML() *node {
	text := d.source.Text
	table, err := decodeTOML(text)
	if err != nil {
		if text, table = d.recover(err); table == nil {
			return nil
		}
	}
	w := &tomlWalker{text: text}
	return w.node(table, w.walk())
}

func decodeTOML(text []byte) (table map[string]any, err error) {
	_, err = toml.Decode(string(text), &table)
	if err == nil && table == nil {
		table = map[string]any{}
	}
	return table, err
}

// recover notes what is wrong with a source that is not TOML, and makes TOML
// of the rest: slips are mended, and a line that stays wrong is left out. The
// table is nil when that does not help.
func (d *decoder) recover(err error) ([]byte, map[string]any) {
	m := &mender{text: bytes.Clone(d.source.Text)}
	d.mend(m)
	const attempts = 20
	for range attempts {
		var table map[string]any
		if len(m.slips) > 0 || err == nil {
			table, err = decodeTOML(m.text)
		}
		m.slips = nil
		if err == nil {
			return m.text, table
		}
		at := d.tomlError(err)
		start := bytes.LastIndexByte(m.text[:min(at.From, len(m.text))], '\n') + 1
		end := m.lineEnd(start)
		line := m.text[start:end]
		if !m.lines[start] || len(m.text) > 1<<20 || len(bytes.TrimLeft(line, " \t")) == 0 || bytes.IndexByte([]byte("[#"), bytes.TrimLeft(line, " \t")[0]) >= 0 || !m.lines[min(end+1, len(m.text))] && end < len(m.text) {
			return nil, nil // what follows cannot be trusted
		}
		name, _, _ := bytes.Cut(line, []byte("="))
		d.leftOut = append(d.leftOut, strings.Trim(string(name), " \t\"'"))
		copy(line, bytes.Repeat([]byte(" "), len(line)))
		err = nil
	}
	return nil, nil
}

// mend notes the slips of a source, and mends them in a copy of its text.
func (d *decoder) mend(m *mender) {
	m.mend()
	for _, s := range m.slips {
		d.report("syntax", s.at, s.message, s.help)
		if !s.sure {
			d.guessed = append(d.guessed, s.at)
		}
	}
}

// tomlError notes a syntax error at its place, which it returns.
func (d *decoder) tomlError(err error) Span {
	var p toml.ParseError
	if !errors.As(err, &p) {
		d.report("syntax", Span{}, err.Error(), "")
		return Span{}
	}
	start := max(p.Position.Start, 0) // the parser gives -1 for what is wrong at once
	at := Span{start, start + max(p.Position.Len, 1)}
	message, help := p.Message, "fix the TOML here or just before"
	if message == "" {
		message = p.Error()
	}
	switch {
	case strings.HasSuffix(message, "has already been defined."):
		message = strings.TrimSuffix(strings.ReplaceAll(strings.Replace(message, "Key ", "duplicate ", 1), "'", "`"), " has already been defined.")
		help = "remove one of them; a table has one header, with all its fields below it"
	case strings.HasPrefix(message, "strings cannot contain newlines"):
		message, help = "the text has no closing quote in its line", `close it with ", or begin and end a text of several lines with """`
	case strings.HasPrefix(message, "expected '.' or '=', but got"):
		help = "write a field as name = value"
	case strings.HasPrefix(message, "expected a top-level item to end"):
		message, help = "unexpected text after a value", "remove it, put # before a comment, or put a text in quotes"
	case strings.HasPrefix(message, "invalid escape"):
		help = `write \\ for a backslash`
	case strings.Contains(message, "out of range"):
		help = "expected a smaller number"
	}
	d.report("syntax", at, message, help)
	return at
}

// node makes nodes of what the decoder gave, in the order of the file.
func (w *tomlWalker) node(v any, at *place) *node {
	n := &node{key: at.key, span: at.value}
	switch v := v.(type) {
	case map[string]any:
		n.kind = kindTable
		for name, value := range v {
			n.fields = append(n.fields, field{name, w.node(value, at.field(name))})
		}
		slices.SortFunc(n.fields, func(a, b field) int {
			return cmp.Or(cmp.Compare(a.node.nameSpan().From, b.node.nameSpan().From), cmp.Compare(a.name, b.name))
		})
	case []map[string]any:
		n.kind = kindList
		for i, item := range v {
			n.items = append(n.items, w.node(item, at.item(i)))
		}
	case []any:
		n.kind = kindList
		for i, item := range v {
			n.items = append(n.items, w.node(item, at.item(i)))
		}
	case string:
		n.kind, n.text = kindString, v
	case int64:
		n.kind, n.text, n.number = kindInteger, strconv.FormatInt(v, 10), float64(v)
	case float64:
		n.kind, n.text, n.number = kindDecimal, w.written(at.value, v), v
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(v)
	case time.Time:
		n.kind, n.text = kindDate, v.Format(dateLayout)
		if v.Location().String() != "date-local" { // the decoder's mark of a date without a time
			n.text = string(w.text[at.value.From:at.value.To])
		}
	default:
		n.kind, n.text = kindString, fmt.Sprint(v)
	}
	return n
}

// written is a number as the source has it, without the underscores that TOML
// lets stand between digits.
func (w *tomlWalker) written(at Span, v float64) string {
	s := strings.ReplaceAll(string(w.text[at.From:at.To]), "_", "")
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return strings.TrimPrefix(s, "+")
}
