package profile

import "github.com/pelletier/go-toml/v2/unstable"

// place is where a value of a TOML file stands, and its name.
type place struct {
	key, value Span
	fields     map[string]*place
	items      []*place
}

// field and item are the place of a part; the zero place if it is not known.
func (p *place) field(name string) *place {
	if f := p.fields[name]; f != nil {
		return f
	}
	return &place{}
}

func (p *place) item(i int) *place {
	if i < len(p.items) {
		return p.items[i]
	}
	return &place{}
}

// part is the place of a field, which is noted when it is met first.
func (p *place) part(name string, at Span) *place {
	f := p.fields[name]
	if f == nil {
		if p.fields == nil {
			p.fields = map[string]*place{}
		}
		f = &place{key: at, value: at}
		p.fields[name] = f
	}
	return f
}

// tomlWalker finds the places of all values in a file that is known to be
// valid TOML.
type tomlWalker struct {
	text   []byte
	parser unstable.Parser
}

// walk follows the expressions of the file.
func (w *tomlWalker) walk() *place {
	root := &place{}
	w.parser.Reset(w.text)
	table := root
	for w.parser.NextExpression() {
		e := w.parser.Expression()
		switch e.Kind {
		case unstable.Table:
			table = w.path(root, e.Key(), false)
		case unstable.ArrayTable:
			table = w.path(root, e.Key(), true)
		case unstable.KeyValue:
			w.keyValue(table, e)
		}
	}
	return root
}

// path follows a key from a table. In an array of tables the last table is
// meant; a header of one begins another.
func (w *tomlWalker) path(p *place, key unstable.Iterator, another bool) *place {
	for key.Next() {
		at := span(key.Node().Raw)
		p = p.part(string(key.Node().Data), at)
		if key.IsLast() && another {
			p.items = append(p.items, &place{key: at, value: at})
		}
		if n := len(p.items); n > 0 {
			p = p.items[n-1]
		}
	}
	return p
}

func (w *tomlWalker) keyValue(table *place, e *unstable.Node) {
	p := w.path(table, e.Key(), false)
	w.value(p, p.key, e.Value())
}

// value notes the place of a value and of all in it; around is where it is
// found when it has no place of its own.
func (w *tomlWalker) value(p *place, around Span, v *unstable.Node) {
	var known bool
	if p.value, known = w.rangeOf(v); !known {
		p.value = around
	}
	switch v.Kind {
	case unstable.Array:
		for items := v.Children(); items.Next(); {
			if items.Node().Kind != unstable.Comment {
				item := &place{}
				p.items = append(p.items, item)
				w.value(item, p.value, items.Node())
			}
		}
	case unstable.InlineTable:
		for fields := v.Children(); fields.Next(); {
			f := fields.Node()
			if f.Kind != unstable.KeyValue {
				continue
			}
			w.keyValue(p, f)
			if !known { // its first field is nearer
				key := f.Key()
				key.Next()
				p.value, known = span(key.Node().Raw), true
			}
		}
	}
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
