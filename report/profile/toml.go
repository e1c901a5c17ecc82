package profile

import (
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
// decoder keeps no places. It returns nil when the source is not TOML.
func (d *decoder) readTOML() *node {
	var table map[string]any
	if _, err := toml.Decode(string(d.source.Text), &table); err != nil {
		d.tomlError(err)
		return nil
	}
	w := &tomlWalker{text: d.source.Text}
	return w.node(table, w.walk())
}

// tomlError notes a syntax error at its place.
func (d *decoder) tomlError(err error) {
	var p toml.ParseError
	if !errors.As(err, &p) {
		d.report("syntax", Span{}, err.Error(), "")
		return
	}
	at := p.Position.Start
	message := p.Message
	if message == "" {
		message = p.Error()
	}
	d.report("syntax", Span{at, at + max(p.Position.Len, 1)}, message, "fix the TOML here or just before")
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
