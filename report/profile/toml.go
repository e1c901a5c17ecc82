package profile

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"
)

// readTOML decodes TOML, and finds the place of every value beside it: the
// decoder keeps no places.
func readTOML(s *Source) (*node, Diagnostics) {
	var table map[string]any
	if _, err := toml.Decode(string(s.Text), &table); err != nil {
		var p toml.ParseError
		if !errors.As(err, &p) {
			return nil, Diagnostics{*s.diagnostic("syntax", Span{}, err.Error(), "")}
		}
		return nil, Diagnostics{*s.tomlError(p)}
	}
	places := tomlPlaces(s.Text)
	return places.node(table, ""), nil
}

// tomlError is a syntax error at its place. The parser gives the offset of
// the character after what it could not read.
func (s *Source) tomlError(p toml.ParseError) *Diagnostic {
	at := min(max(p.Position.Start, 0), len(s.Text))
	message := p.Message
	if message == "" {
		message = p.Error()
	}
	return s.diagnostic("syntax", Span{at, min(at+max(p.Position.Len, 1), len(s.Text))}, message, "the file is not valid TOML here or just before")
}

// places are the places of names and values by JSON pointer.
type places map[string]struct{ key, value Span }

// node makes nodes of what the decoder gave, in the order of the file.
func (p places) node(v any, pointer string) *node {
	at := p[pointer]
	n := &node{key: at.key, span: at.value}
	switch v := v.(type) {
	case map[string]any:
		n.kind = kindTable
		for name, value := range v {
			n.fields = append(n.fields, field{name, p.node(value, pointer+"/"+escape(name))})
		}
		sort.Slice(n.fields, func(i, j int) bool {
			a, b := n.fields[i], n.fields[j]
			if x, y := a.node.nameSpan().From, b.node.nameSpan().From; x != y {
				return x < y
			}
			return a.name < b.name
		})
	case []map[string]any:
		n.kind = kindList
		for i, item := range v {
			n.items = append(n.items, p.node(item, pointer+"/"+strconv.Itoa(i)))
		}
	case []any:
		n.kind = kindList
		for i, item := range v {
			n.items = append(n.items, p.node(item, pointer+"/"+strconv.Itoa(i)))
		}
	case string:
		n.kind, n.text = kindString, v
	case int64:
		n.kind, n.text, n.number = kindInteger, strconv.FormatInt(v, 10), float64(v)
	case float64:
		n.kind, n.text, n.number = kindDecimal, strconv.FormatFloat(v, 'f', -1, 64), v
	case bool:
		n.kind, n.text = kindBool, strconv.FormatBool(v)
	case time.Time:
		n.kind, n.text = kindDate, v.Format(time.RFC3339)
		if v.Location().String() == "date-local" { // the decoder's mark of a date without a time
			n.text = v.Format(dateLayout)
		}
	default:
		n.kind, n.text = kindString, fmt.Sprint(v)
	}
	return n
}

// tomlPlaces walks the expressions of a file that is known to be valid.
func tomlPlaces(text []byte) places {
	w := &tomlWalker{text: text, places: places{}, arrays: map[string]int{}}
	w.parser.Reset(text)
	base := ""
	for w.parser.NextExpression() {
		e := w.parser.Expression()
		switch e.Kind {
		case unstable.Table:
			base = w.path("", e.Key(), false)
		case unstable.ArrayTable:
			base = w.path("", e.Key(), true)
		case unstable.KeyValue:
			w.keyValue(base, e)
		}
	}
	return w.places
}

type tomlWalker struct {
	text   []byte
	parser unstable.Parser
	places places
	arrays map[string]int // tables so far in each array of tables
}

// path follows a key from a base and notes the place of its parts. In an
// array of tables the last table is meant; a header of one begins another.
func (w *tomlWalker) path(base string, key unstable.Iterator, another bool) string {
	for key.Next() {
		part := key.Node()
		base += "/" + escape(string(part.Data))
		at := span(part.Raw)
		n, isArray := w.arrays[base]
		switch {
		case key.IsLast() && another:
			w.note(base, at, at)
			w.arrays[base] = n + 1
			base += "/" + strconv.Itoa(n)
			w.note(base, at, at)
		case isArray:
			base += "/" + strconv.Itoa(n-1)
		default:
			w.note(base, at, at)
		}
	}
	return base
}

// note notes a place, the first time.
func (w *tomlWalker) note(pointer string, key, value Span) {
	if _, ok := w.places[pointer]; !ok {
		w.places[pointer] = struct{ key, value Span }{key, value}
	}
}

func (w *tomlWalker) keyValue(base string, e *unstable.Node) {
	pointer := w.path(base, e.Key(), false)
	at := w.places[pointer]
	w.value(pointer, at.key, at.key, e.Value())
}

// value notes the place of a value and of all in it; around is where it is
// found when it has no place of its own.
func (w *tomlWalker) value(pointer string, key, around Span, v *unstable.Node) {
	at := around
	if r, ok := w.rangeOf(v); ok {
		at = r
	}
	w.places[pointer] = struct{ key, value Span }{key, at}
	switch v.Kind {
	case unstable.Array:
		items := v.Children()
		for i := 0; items.Next(); i++ {
			if items.Node().Kind == unstable.Comment {
				i--
				continue
			}
			w.value(pointer+"/"+strconv.Itoa(i), Span{}, at, items.Node())
		}
	case unstable.InlineTable:
		fields := v.Children()
		for fields.Next() {
			if fields.Node().Kind != unstable.KeyValue {
				continue
			}
			w.keyValue(pointer, fields.Node())
			if p := w.places[pointer]; p.value == around { // its first field is nearer
				w.places[pointer] = struct{ key, value Span }{p.key, w.first(pointer, fields.Node())}
			}
		}
	}
}

// first is the place of the first part of a field's name.
func (w *tomlWalker) first(pointer string, field *unstable.Node) Span {
	key := field.Key()
	key.Next()
	return w.places[pointer+"/"+escape(string(key.Node().Data))].key
}

// rangeOf is the place of a value, if the parser kept it.
func (w *tomlWalker) rangeOf(v *unstable.Node) (Span, bool) {
	if v.Raw.Length > 0 {
		return span(v.Raw), true
	}
	if len(v.Data) > 0 && v.Kind != unstable.String {
		return span(w.parser.Range(v.Data)), true
	}
	return Span{}, false
}

func span(r unstable.Range) Span { return Span{int(r.Offset), int(r.Offset + r.Length)} }
