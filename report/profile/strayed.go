package profile

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// nouns name tables for a reader, by their path.
var nouns = map[string]string{
	"":                                "the profile",
	"city":                            "the city",
	"head_of_government":              "the head of government",
	"action_platform":                 "the Action Platform",
	"action_platform.actions":         "the action",
	"action_platform.actions.targets": "the target",
	"nature_pathway.steps":            "the step",
	"biodiversity_index":              "the index",
	"biodiversity_index.history":      "the earlier application",
	"resources":                       "the resource",
	"report":                          "the report",
}

// strayed says where a field belongs that stands in the wrong table: in one
// around it, as when a TOML key follows the header of a part, or in the only
// other table that has a field of this name. It is empty when there is none.
func (d *decoder) strayed(field string) string {
	for i := len(d.levels) - 2; i >= 0; i-- {
		owner := d.levels[i]
		if indexOf(tagged.of(owner.typ), field) < 0 {
			continue
		}
		noun, ok := nouns[pathOf(owner.name)]
		if !ok {
			noun = "`" + owner.name + "`"
		}
		belongs := "`" + field + "` belongs to " + noun + ": "
		if header := d.firstHeader(owner, d.levels[i+1]); header != "" {
			return belongs + "put it above " + header
		}
		part := d.levels[i+1].name
		return belongs + "move it out of `" + pathOf(part)[strings.LastIndexByte(pathOf(part), '.')+1:] + "`"
	}
	return ""
}

// partOfFigure says how a figure is given with its year, unit, source or note, when
// one of these stands beside it under a name of its own, such as baseline_year.
func (d *decoder) partOfFigure(field string, rules []constraint) string {
	at := strings.LastIndexByte(field, '_')
	if at < 0 {
		return ""
	}
	figure, part := field[:at], field[at+1:]
	i := indexOf(rules, figure)
	if i < 0 {
		return ""
	}
	of := d.levels[len(d.levels)-1].typ.Field(rules[i].index).Type
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if !isBrief(of) || indexOf(tagged.of(of), part) < 0 {
		return ""
	}
	if d.source.Format == JSON {
		return fmt.Sprintf("write \"%s\": { \"value\": …, \"%s\": … }", figure, part)
	}
	return fmt.Sprintf("write %s = { value = …, %s = … }", figure, part)
}

// elsewhere says which table has a field, when only one has.
func (d *decoder) elsewhere(field string) string {
	tables := homes()[field]
	if len(tables) != 1 || tables[0] == "" {
		return ""
	}
	if d.source.Format == TOML && !strings.Contains(tables[0], ".") {
		return "`" + field + "` belongs to [" + tables[0] + "]"
	}
	return "`" + field + "` belongs to `" + tables[0] + "`"
}

// firstHeader is the first TOML header below a table, which ends its own
// fields, as it is written; empty when the next table on the way has none.
func (d *decoder) firstHeader(owner, next level) string {
	if d.source.Format != TOML || !d.hasHeader(next.node) {
		return ""
	}
	for _, f := range owner.node.fields {
		first := f.node
		if first.kind == kindList && len(first.items) > 0 {
			first = first.items[0]
		}
		if !d.hasHeader(first) {
			continue
		}
		line := d.source.Text[bytes.LastIndexByte(d.source.Text[:first.key.From], '\n')+1:]
		header, _, _ := strings.Cut(strings.TrimSpace(string(firstLine(line))), "#")
		header = strings.TrimSpace(header)
		if strings.HasPrefix(header, "[[") {
			return "the first " + header
		}
		return header
	}
	return ""
}

// hasHeader reports whether a table has a header of its own in TOML.
func (d *decoder) hasHeader(n *node) bool {
	line := d.source.Text[bytes.LastIndexByte(d.source.Text[:n.key.From], '\n')+1 : n.key.From]
	return bytes.HasPrefix(bytes.TrimLeft(line, " \t"), []byte{'['})
}

func firstLine(b []byte) []byte {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		return b[:i]
	}
	return b
}

// pathOf is a name without the numbers of items.
func pathOf(name string) string {
	var b strings.Builder
	inside := false
	for _, r := range name {
		switch {
		case r == '[':
			inside = true
		case r == ']':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// homes are the tables of the format that have a field, by its name.
var homes = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	walkFormat(reflect.TypeFor[Profile](), "", func(path string, _ reflect.StructField) {
		at := strings.LastIndexByte(path, '.')
		all[path[at+1:]] = append(all[path[at+1:]], path[:max(at, 0)])
	})
	return all
})

// walkFormat goes through the fields of the format, in its order.
func walkFormat(t reflect.Type, path string, f func(path string, field reflect.StructField)) {
	for _, c := range tagged.of(t) {
		field := t.Field(c.index)
		path := join(path, c.name)
		f(path, field)
		if part := partOf(field.Type); isTable(part) {
			walkFormat(part, path, f)
		}
	}
}

// partOf is what a field holds, once or in a list.
func partOf(t reflect.Type) reflect.Type {
	t = bare(t)
	if t.Kind() == reflect.Slice {
		t = bare(t.Elem())
	}
	return t
}
