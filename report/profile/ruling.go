package profile

import "fmt"

// rules judge what no single field can tell: that ids are unique and lead
// somewhere, that dates are in order and that totals agree with their parts.
type rules struct {
	*decoder
	root    *node
	profile *Profile
}

// place is where the value of a pointer stands, or the nearest around it.
func (r *rules) place(format string, args ...any) Span {
	return r.root.at(fmt.Sprintf(format, args...)).place()
}

// given reports whether the source has a field, right or wrong.
func (r *rules) given(field, table string, args ...any) bool {
	f := r.root.at(fmt.Sprintf(table, args...)).field(field)
	return f != nil && f.kind != kindNull
}

// unique reports each value that a list has already had.
func (r *rules) unique(what, list string, n int, at func(int) (string, Span)) {
	first := make(map[string]Span, n)
	for i := range n {
		v, place := at(i)
		if v == "" {
			continue
		}
		if before, ok := first[v]; ok {
			r.again("duplicate-id", place, before, fmt.Sprintf("duplicate %s %q in `%s`", what, shorten(v, 40), list))
			continue
		}
		first[v] = place
	}
}
