package seen

import "cityprofile/layout/pdf/cos"

// tree reads the structure tree (ISO 32000-1, 14.7).
type tree struct {
	file     *cos.File
	page     map[cos.Ref]int // from 1
	contents []*content      // by page
	roles    *cos.Dict
	seen     map[cos.Ref]bool // elements; a second time is a circle or a defect
}

// elements are the outermost elements.
func (t *tree) elements() []*Element {
	root := t.file.Dict(t.file.Dict(t.file.Root).Get("StructTreeRoot"))
	t.roles = t.file.Dict(root.Get("RoleMap"))
	return t.kids(root.Get("K"), 0, 0)
}

// kids are what the K of an element holds, which is one or a list of: elements,
// numbers of marked content on the element's page, and references to marked
// content or to objects.
func (t *tree) kids(o cos.Object, page, depth int) []*Element {
	if depth > maxDepth {
		return nil
	}
	ref, _ := o.(cos.Ref)
	switch k := t.file.Resolve(o).(type) {
	case cos.Array:
		var all []*Element
		for _, x := range k {
			all = append(all, t.kids(x, page, depth+1)...)
		}
		return all
	case cos.Raw:
		if n, ok := cos.AsInt(k); ok && page > 0 {
			return []*Element{{Text: t.contents[page-1].mark(n), Page: page}}
		}
	case *cos.Dict:
		if p := t.pageOf(k.Get("Pg")); p > 0 {
			page = p
		}
		switch t.file.Name(k.Get("Type")) {
		case "MCR":
			if n, ok := t.file.Int(k.Get("MCID")); ok && page > 0 {
				return []*Element{{Text: t.contents[page-1].mark(n), Page: page}}
			}
			return nil
		case "OBJR":
			return t.annotation(t.file.Dict(k.Get("Obj")), page)
		}
		if ref != 0 && t.seen[ref] {
			return nil
		}
		t.seen[ref] = true
		return []*Element{t.element(k, page, depth)}
	}
	return nil
}

func (t *tree) pageOf(o cos.Object) int {
	ref, _ := o.(cos.Ref)
	return t.page[ref]
}

func (t *tree) element(d *cos.Dict, page, depth int) *Element {
	role := t.file.Name(d.Get("S"))
	e := &Element{Role: string(role)}
	for range maxDepth {
		to := t.file.Name(t.roles.Get(role))
		if to == "" {
			break
		}
		role = to
	}
	e.Standard = string(role)
	for _, a := range []struct {
		key cos.Name
		to  *string
	}{{"T", &e.Title}, {"Alt", &e.Alt}, {"ActualText", &e.Actual}, {"E", &e.Long}, {"Lang", &e.Lang}} {
		*a.to, _ = t.file.Text(d.Get(a.key))
	}
	attributes := t.file.Array(d.Get("A"))
	if attributes == nil {
		attributes = cos.Array{d.Get("A")}
	}
	for _, a := range attributes {
		if a := t.file.Dict(a); t.file.Name(a.Get("O")) == "Table" {
			e.Scope = string(t.file.Name(a.Get("Scope")))
			e.Span, _ = t.file.Int(a.Get("ColSpan"))
		}
	}
	e.Kids = t.kids(d.Get("K"), page, depth+1)
	for _, k := range e.Kids {
		if e.Page == 0 {
			e.Page = k.Page
		}
	}
	return e
}

// annotation is a link that belongs to an element; nothing for another object.
func (t *tree) annotation(d *cos.Dict, page int) []*Element {
	if t.file.Name(d.Get("Subtype")) != "Link" {
		return nil
	}
	l := &Link{}
	l.Text, _ = t.file.Text(d.Get("Contents"))
	to := d.Get("Dest")
	if action := t.file.Dict(d.Get("A")); action != nil {
		if url, ok := cos.AsString(t.file.Resolve(action.Get("URI"))); ok {
			l.URL = string(url)
		}
		if t.file.Name(action.Get("S")) == "GoTo" {
			to = action.Get("D")
		}
	}
	if a := t.file.Array(to); len(a) > 0 {
		l.To = t.pageOf(a[0])
	}
	return []*Element{{Link: l, Page: page}}
}
