package pdf

import (
	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// bookmark is an entry of the outline and where it leads.
type bookmark struct {
	layout.Bookmark
	spot
}

// writeOutline makes the outline (ISO 32000-1, 12.3.3), closed below its
// first level.
func writeOutline(f *cos.File, bookmarks []bookmark, pages []cos.Ref) cos.Ref {
	if len(bookmarks) == 0 {
		return 0
	}
	root := cos.NewDict(cos.KV("Type", cos.Name("Outlines")))
	rootRef := f.Add(root)
	type open struct {
		d    *cos.Dict
		ref  cos.Ref
		last *cos.Dict // of its kids
		at   cos.Ref
		n    int
	}
	stack := []open{{d: root, ref: rootRef}}
	closeTop := func() {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.n > 0 {
			top.d.Set("Last", top.at)
			top.d.Set("Count", cos.Integer(-top.n))
		}
	}
	for _, m := range bookmarks {
		level := min(max(m.Level, 1), len(stack))
		for len(stack) > level {
			closeTop()
		}
		parent := &stack[len(stack)-1]
		d := cos.NewDict(cos.KV("Title", cos.Text(m.Title)), cos.KV("Parent", parent.ref), cos.KV("Dest", m.destination(pages)))
		r := f.Add(d)
		if parent.last == nil {
			parent.d.Set("First", r)
		} else {
			parent.last.Set("Next", r)
			d.Set("Prev", parent.at)
		}
		parent.last, parent.at = d, r
		parent.n++
		stack = append(stack, open{d: d, ref: r})
	}
	for len(stack) > 1 {
		closeTop()
	}
	root.Set("Last", stack[0].at)
	root.Set("Count", cos.Integer(stack[0].n))
	return rootRef
}
