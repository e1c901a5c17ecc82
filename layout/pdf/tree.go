package pdf

import (
	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// tree is the structure tree as it grows while pages are painted.
type tree struct {
	root   *element
	of     map[*layout.Tag]*element
	spare  []element
	owners [][]*element // by page, of each marked-content identifier
	links  []*element   // by the order of annotations, the owner of each
}

// element is one element of the structure tree.
type element struct {
	tag   *layout.Tag
	up    *element // the one around it
	kids  []kid
	ref   cos.Ref
	blank bool // it is there without content, as an empty cell is

	// Of a figure or a table: in how many groups it stands, and where the
	// first of them is seen.
	parts int
	box   layout.Box // y pointing up
}

// empty reports whether nothing was marked as the element's own: then there is
// nothing to tell of it, unless it is meant to be blank.
func (e *element) empty() bool {
	if e.blank && e.tag.Role != layout.RoleOrder {
		return false
	}
	for _, k := range e.kids {
		if k.element == nil || !k.element.empty() {
			return false
		}
	}
	return true
}

// real is the element itself or, where it stands for order alone, the nearest
// one around it that is written.
func (e *element) real() *element {
	for e.tag.Role == layout.RoleOrder {
		e = e.up
	}
	return e
}

// kid is what an element holds: another element, a piece of marked content or
// an annotation.
type kid struct {
	element *element
	page    int // from 0
	mark    int // when annot is 0
	annot   cos.Ref
}

func newTree(lang string) *tree {
	return &tree{
		root: &element{tag: &layout.Tag{Role: layout.RoleDocument, Lang: lang}},
		of:   map[*layout.Tag]*element{},
	}
}

// at is the element of the innermost of the tags; elements that are new become
// the last kids of those around them.
func (t *tree) at(tags []*layout.Tag) *element {
	if len(tags) == 0 {
		return t.root
	}
	tag := tags[len(tags)-1]
	if e := t.of[tag]; e != nil {
		return e
	}
	around := t.at(tags[:len(tags)-1])
	e := t.element(tag, around)
	t.of[tag] = e
	around.kids = append(around.kids, kid{element: e})
	return e
}

// element makes an element. A report has hundreds, which are made in blocks.
func (t *tree) element(tag *layout.Tag, up *element) *element {
	const block = 64
	if len(t.spare) == 0 {
		t.spare = make([]element, block)
	}
	e := &t.spare[0]
	t.spare = t.spare[1:]
	e.tag, e.up = tag, up
	return e
}

// beginPage makes room for the marked content of another page.
func (t *tree) beginPage() { t.owners = append(t.owners, nil) }

// mark gives an element the next marked-content identifier of a page.
func (t *tree) mark(e *element, page int) int {
	n := len(t.owners[page])
	t.owners[page] = append(t.owners[page], e)
	e.kids = append(e.kids, kid{page: page, mark: n})
	return n
}

// link gives an annotation to an element.
func (t *tree) link(e *element, page int, annot cos.Ref) {
	t.links = append(t.links, e)
	e.kids = append(e.kids, kid{page: page, annot: annot})
}

// content is the innermost of the tags that is an element of its own, and
// whether the content belongs to the document at all.
func content(tags []*layout.Tag) (inner *layout.Tag, ok bool) {
	for _, t := range tags {
		switch t.Role {
		case layout.RoleArtifact:
			return nil, false
		case layout.RoleOrder:
		default:
			inner = t
		}
	}
	return inner, inner != nil
}

// flat gives what e holds, with what stands for order alone resolved.
func (e *element) flat(give func(kid)) {
	for _, k := range e.kids {
		switch {
		case k.element != nil && k.element.empty():
		case k.element != nil && k.element.tag.Role == layout.RoleOrder:
			k.element.flat(give)
		default:
			give(k)
		}
	}
}

// write adds the structure tree to the file (ISO 32000-1, 14.7.2): the
// elements, and the parent tree that leads from marks and annotations back to
// them.
func (t *tree) write(f *cos.File, pages []cos.Ref) cos.Ref {
	root := cos.NewDict(cos.KV("Type", cos.Name("StructTreeRoot")), cos.KV("RoleMap", cos.NewDict(cos.KV(cos.Name(layout.RoleTitle), cos.Name(layout.RoleP)))))
	rootRef := f.Add(root)
	root.Set("K", t.writeElement(f, t.root, rootRef, pages))
	nums := cos.Array{}
	for i, owners := range t.owners {
		refs := make(cos.Array, len(owners))
		for j, e := range owners {
			refs[j] = e.real().ref
		}
		nums = append(nums, cos.Integer(i), f.Add(refs))
	}
	for i, e := range t.links {
		nums = append(nums, cos.Integer(len(t.owners)+i), e.real().ref)
	}
	root.Set("ParentTree", f.Add(cos.NewDict(cos.KV("Nums", nums))))
	root.Set("ParentTreeNextKey", cos.Integer(len(t.owners)+len(t.links)))
	return rootRef
}

func (t *tree) writeElement(f *cos.File, e *element, parent cos.Ref, pages []cos.Ref) cos.Ref {
	d := cos.NewDict(cos.KV("S", cos.Name(e.tag.Role)), cos.KV("P", parent))
	e.ref = f.Add(d)
	for _, kv := range []struct{ key, value string }{
		{"Alt", e.tag.Alt}, {"ActualText", e.tag.Actual}, {"E", e.tag.Long}, {"Lang", e.tag.Lang}, {"T", e.tag.Title},
	} {
		if kv.value != "" {
			d.Set(cos.Name(kv.key), cos.Text(kv.value))
		}
	}
	if a := t.attributes(e); a != nil {
		d.Set("A", a)
	}
	var kids cos.Array
	page := -1 // the page of marks that are given by number alone
	e.flat(func(k kid) {
		switch {
		case k.element != nil:
			kids = append(kids, t.writeElement(f, k.element, e.ref, pages))
		case k.annot != 0:
			kids = append(kids, cos.NewDict(cos.KV("Type", cos.Name("OBJR")), cos.KV("Pg", pages[k.page]), cos.KV("Obj", k.annot)))
		default:
			if page < 0 {
				page = k.page
				d.Set("Pg", pages[page])
			}
			if k.page == page {
				kids = append(kids, cos.Integer(k.mark))
			} else {
				kids = append(kids, cos.NewDict(cos.KV("Type", cos.Name("MCR")), cos.KV("Pg", pages[k.page]), cos.KV("MCID", cos.Integer(k.mark))))
			}
		}
	})
	if len(kids) == 1 {
		d.Set("K", kids[0])
	} else if len(kids) > 1 {
		d.Set("K", kids)
	}
	return e.ref
}

// attributes are the attributes that a role needs (ISO 32000-1, 14.8.5).
func (t *tree) attributes(e *element) cos.Object {
	switch e.tag.Role {
	case layout.RoleTH, layout.RoleTD:
		if e.tag.Scope == "" && e.tag.Span < 2 {
			return nil
		}
		d := cos.NewDict(cos.KV("O", cos.Name("Table")))
		if e.tag.Scope != "" {
			d.Set("Scope", cos.Name(e.tag.Scope))
		}
		if e.tag.Span > 1 {
			d.Set("ColSpan", cos.Integer(e.tag.Span))
		}
		return d
	case layout.RoleL:
		return cos.NewDict(cos.KV("O", cos.Name("List")), cos.KV("ListNumbering", cos.Name("None")))
	case layout.RoleFigure, layout.RoleTable:
		if e.parts == 1 && !e.box.Empty() {
			return cos.NewDict(cos.KV("O", cos.Name("Layout")), cos.KV("BBox", rectangle(e.box)))
		}
	}
	return nil
}
