package verify

import (
	"strings"

	"cityprofile/layout/pdf/cos"
)

// tree is the structure tree (ISO 32000-1, 14.7.2), its elements in the order
// in which they are read.
type tree struct {
	file     *cos.File
	root     cos.Ref
	dict     *cos.Dict // nil when there is no tree
	elements []*element
	byRef    map[cos.Ref]*element
	owners   map[int]cos.Object      // the parent tree: of each key
	twice    []*element              // elements that stand in two places
	strange  []strange               // what is no element
	roles    map[cos.Name]cos.Object // the role map
	std      map[cos.Name]standing   // what is known of roles so far
	classes  map[cos.Name]cos.Object // the class map
	rooted   map[*cos.Dict]bool      // whether the parents of an element lead to the root, so far
	objects  map[hold]bool           // the objects that elements hold
}

// standing is what a role stands for.
type standing struct {
	std    cos.Name // empty for nothing
	circle bool     // the role map leads in a circle
}

// hold is an object and the element that contains it.
type hold struct {
	element, object cos.Ref
}

// strange is an object in the tree that is not allowed there.
type strange struct {
	in   *element
	ref  cos.Ref
	kind cos.Name
}

// standard are the standard structure types (ISO 32000-1, 14.8.4).
var standard = strings.Fields("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private " +
	"P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code " +
	"Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form")

// standardTypes are the same for looking up.
var standardTypes = func() map[cos.Name]bool {
	m := map[cos.Name]bool{}
	for _, s := range standard {
		m[cos.Name(s)] = true
	}
	return m
}()

// stands looks up a role in the role map.
func (t *tree) stands(role cos.Name) standing {
	var chain []cos.Name
	seen := map[cos.Name]bool{}
	var end standing
	for r := role; ; {
		known, ok := t.std[r]
		switch {
		case ok:
			end = known
		case standardTypes[r]:
			end = standing{std: r}
		case seen[r]:
			end = standing{circle: true}
		case t.file.Name(t.roles[r]) == "":
			chain = append(chain, r)
		default:
			seen[r] = true
			chain = append(chain, r)
			r = t.file.Name(t.roles[r])
			continue
		}
		break
	}
	for _, r := range chain {
		t.std[r] = end
	}
	return end
}

// readTree reads the structure tree.
func readTree(f *cos.File) *tree {
	o := f.Dict(f.Root).Get("StructTreeRoot")
	t := &tree{file: f, root: ref(o), dict: f.Dict(o), byRef: map[cos.Ref]*element{}, owners: map[int]cos.Object{},
		std: map[cos.Name]standing{}, rooted: map[*cos.Dict]bool{}, objects: map[hold]bool{}}
	if t.dict == nil {
		return t
	}
	t.roles = entries(f.Dict(t.dict.Get("RoleMap")))
	t.classes = entries(f.Dict(t.dict.Get("ClassMap")))
	numberTree(f, t.dict.Get("ParentTree"), func(n int, o cos.Object) {
		if _, ok := t.owners[n]; !ok {
			t.owners[n] = o
		}
	})
	type job struct {
		o      cos.Object
		parent *element
	}
	lists := map[cos.Ref]bool{} // arrays that have been entered
	stack := []job{{o: t.dict.Get("K")}}
	for len(stack) > 0 {
		j := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		r := ref(j.o)
		switch v := f.Resolve(j.o).(type) {
		case cos.Array:
			if r != 0 && lists[r] {
				continue
			}
			if r != 0 {
				lists[r] = true
			}
			for i := len(v) - 1; i >= 0; i-- {
				stack = append(stack, job{v[i], j.parent})
			}
		case cos.Raw:
			if n, ok := cos.AsInt(v); ok && j.parent != nil {
				j.parent.kids = append(j.parent.kids, kid{mark: n, page: ref(j.parent.dict.Get("Pg"))})
			}
		case *cos.Dict:
			k := kid{page: ref(v.Get("Pg")), dict: r}
			if k.page == 0 && j.parent != nil {
				k.page = ref(j.parent.dict.Get("Pg"))
			}
			switch kind := f.Name(v.Get("Type")); {
			case kind == "MCR":
				k.mark, _ = f.Int(v.Get("MCID"))
				k.stream = ref(v.Get("Stm"))
			case kind == "OBJR":
				if k.object = ref(v.Get("Obj")); k.object == 0 {
					k.object = -1 // leads nowhere
				}
				if j.parent != nil {
					t.objects[hold{j.parent.ref, k.object}] = true
				}
			case kind != "" && kind != "StructElem":
				t.strange = append(t.strange, strange{j.parent, r, kind})
				continue
			default:
				if e := t.byRef[r]; r != 0 && e != nil {
					t.twice = append(t.twice, e)
					continue
				}
				e := &element{ref: r, dict: v, role: f.Name(v.Get("S")), parent: j.parent}
				e.std = t.stands(e.role).std
				if e.outer = j.parent; e.outer != nil && e.outer.groups() {
					e.outer = e.outer.outer
				}
				_, e.lang = f.Text(v.Get("Lang"))
				e.lang = e.lang || j.parent != nil && j.parent.lang
				if r != 0 {
					t.byRef[r] = e
				}
				t.elements = append(t.elements, e)
				k = kid{element: e}
				stack = append(stack, job{v.Get("K"), e})
			}
			if j.parent != nil {
				j.parent.kids = append(j.parent.kids, k)
			}
		}
	}
	return t
}

// owner is the element that the parent tree has for an annotation; 0 for none.
func (t *tree) owner(d *cos.Dict) cos.Ref {
	if n, ok := t.file.Int(d.Get("StructParent")); ok {
		return ref(t.owners[n])
	}
	return 0
}

// reachesRoot reports whether the parents of an element lead to the root of
// the structure tree.
func (t *tree) reachesRoot(d *cos.Dict) bool {
	var chain []*cos.Dict
	reaches := false
	seen := map[*cos.Dict]bool{}
	for x := d; x != nil && !seen[x]; x = t.file.Dict(x.Get("P")) {
		if known, ok := t.rooted[x]; ok {
			reaches = known
			break
		}
		if x == t.dict {
			reaches = t.file.Name(x.Get("Type")) == "StructTreeRoot"
			break
		}
		seen[x] = true
		chain = append(chain, x)
	}
	for _, x := range chain {
		t.rooted[x] = reaches
	}
	return reaches
}

// attribute is an attribute of an element (ISO 32000-1, 14.7.5 and 14.8.5), by
// its owner; nil for none.
func (t *tree) attribute(e *element, owner, key cos.Name) cos.Object {
	f := t.file
	find := func(o cos.Object) cos.Object {
		list := f.Array(o)
		if list == nil {
			list = cos.Array{o}
		}
		for _, x := range list {
			if d := f.Dict(x); d != nil && f.Name(d.Get("O")) == owner {
				if v := d.Get(key); v != nil {
					return v
				}
			}
		}
		return nil
	}
	if v := find(e.dict.Get("A")); v != nil {
		return v
	}
	classes := f.Array(e.dict.Get("C"))
	if classes == nil {
		classes = cos.Array{e.dict.Get("C")}
	}
	for _, k := range classes {
		if n := f.Name(k); n != "" {
			if v := find(t.classes[n]); v != nil {
				return v
			}
		}
	}
	return nil
}
