package verify

import "cityprofile/layout/pdf/cos"

// ref returns the object number of a reference, 0 if o is not one.
func ref(o cos.Object) cos.Ref {
	r, _ := o.(cos.Ref)
	return r
}

// hasText reports whether an object is a non-empty text string.
func hasText(f *cos.File, o cos.Object) bool {
	t, ok := f.Text(o)
	return ok && t != ""
}

func hasString(f *cos.File, d *cos.Dict, key cos.Name) bool {
	if d.Get(key) == nil {
		return false
	}
	_, ok := cos.AsString(f.Resolve(d.Get(key)))
	return ok
}

func oneOf(s string, list ...string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}

// entries are the entries of a dictionary, for looking up many.
func entries(d *cos.Dict) map[cos.Name]cos.Object {
	m := make(map[cos.Name]cos.Object, d.Len())
	for k, v := range d.All() {
		if _, ok := m[k]; !ok {
			m[k] = v
		}
	}
	return m
}

// numberTree calls entry for the entries of a number tree (ISO 32000-1, 7.9.7).
func numberTree(f *cos.File, o cos.Object, entry func(int, cos.Object)) {
	nodes(f, o, "Nums", func(a cos.Array) {
		for ; len(a) >= 2; a = a[2:] {
			if n, ok := f.Int(a[0]); ok {
				entry(n, a[1])
			}
		}
	})
}

// nameTree calls entry for the values of a name tree (7.9.6).
func nameTree(f *cos.File, o cos.Object, entry func(cos.Object)) {
	nodes(f, o, "Names", func(a cos.Array) {
		for ; len(a) >= 2; a = a[2:] {
			entry(a[1])
		}
	})
}

// nodes calls leaf for the leaves of a name tree or number tree.
func nodes(f *cos.File, o cos.Object, leaves cos.Name, leaf func(cos.Array)) {
	seen := map[cos.Ref]bool{}
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		if r := ref(queue[0]); r != 0 {
			if seen[r] {
				continue
			}
			seen[r] = true
		}
		d := f.Dict(queue[0])
		leaf(f.Array(d.Get(leaves)))
		queue = append(queue, f.Array(d.Get("Kids"))...)
	}
}
