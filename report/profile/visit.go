package profile

import "reflect"

// spot is a value of the source and what the format says of its place.
type spot struct {
	node *node
	typ  reflect.Type // of the field
	path string       // without numbers of items: action_platform.actions.budget
	name string       // as messages have it: action_platform.actions[0].budget
	in   reflect.Value
}

// visit goes through all values of the source whose fields the format knows,
// in the order of the source. What stands in a list is visited by itself.
func (d *decoder) visit(n *node, v reflect.Value, path, name string, f func(spot)) {
	v = pointedTo(v)
	if n.kind != kindTable || v.Kind() != reflect.Struct {
		return
	}
	rules := tagged.of(v.Type())
	for _, x := range n.fields {
		i := indexOf(rules, x.name)
		if i < 0 {
			continue
		}
		field := v.Field(rules[i].index)
		path, name := join(path, x.name), join(name, x.name)
		s := spot{x.node, bare(field.Type()), path, name, v}
		if x.node.kind == kindTable && s.typ == textType { // a text and its language
			if words := x.node.field("text"); words != nil {
				f(spot{words, s.typ, path, join(name, "text"), v})
			}
			continue
		}
		if x.node.kind != kindList {
			if isSeveral(field.Type()) { // given as its only item
				s.typ = field.Type().Elem()
				if field.Len() > 0 {
					field = field.Index(0)
				}
			}
			f(s)
			d.visit(x.node, field, path, name, f)
			continue
		}
		field = pointedTo(field)
		for i, item := range x.node.items {
			s.node, s.name = item, name+"["+itoa(i)+"]"
			if s.typ = bare(field.Type()); s.typ.Kind() == reflect.Slice {
				s.typ = bare(s.typ.Elem())
			}
			if words := item.field("text"); words != nil && s.typ == textType {
				s.node, s.name = words, join(s.name, "text")
			}
			f(s)
			if field.Kind() == reflect.Slice && i < field.Len() {
				d.visit(item, field.Index(i), path, s.name, f)
			}
		}
	}
}

// pointedTo is what a pointer leads to; the zero value of its type when it is
// nil.
func pointedTo(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return reflect.Zero(v.Type().Elem())
		}
		return v.Elem()
	}
	return v
}

// bare is a type without the pointer that says that it may be left out.
func bare(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Pointer {
		return t.Elem()
	}
	return t
}
