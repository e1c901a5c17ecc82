package verify

import (
	"strings"

	"cityprofile/layout/pdf/cos"
)

// tree is the structure tree (ISO 32000-1, 14.7.2), its elements in the order
// in which they are read.
type tree struct {
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
	objects  map[hold]bool           // the objects that elements hold
}

// standing is what a role stands for.
type standing struct {
	std    cos.Name // empty for nothing
	circle bool     // the role map leads in a circle
}

// hold is that an element holds an object.
type hold struct {
	element, object cos.Ref
}

// strange is what stands in the tree and is none of its kinds.
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

// stands is what a role stands for by the role map.
func (c *checker) stands(role cos.Name) standing {
	t := c.tree
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
		case c.file.Name(t.roles[r]) == "":
			chain = append(chain, r)
		default:
			seen[r] = true
			chain = append(chain, r)
			r = c.file.Name(t.roles[r])
			continue
		}
		break
	}
	for _, r := range chain {
		t.std[r] = end
	}
	return end
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

// readTree reads the structure tree.
func (c *checker) readTree() {
	f := c.file
	o := f.Dict(c.file.Root).Get("StructTreeRoot")
	c.tree = &tree{root: ref(o), dict: f.Dict(o), byRef: map[cos.Ref]*element{}, owners: map[int]cos.Object{},
		std: map[cos.Name]standing{}, objects: map[hold]bool{}}
	if c.tree.dict == nil {
		return
	}
	c.tree.roles = entries(f.Dict(c.tree.dict.Get("RoleMap")))
	c.tree.classes = entries(f.Dict(c.tree.dict.Get("ClassMap")))
	c.numberTree(c.tree.dict.Get("ParentTree"), func(n int, o cos.Object) {
		if _, ok := c.tree.owners[n]; !ok {
			c.tree.owners[n] = o
		}
	})
	type job struct {
		o      cos.Object
		parent *element
	}
	lists := map[cos.Ref]bool{} // arrays that have been entered
	stack := []job{{o: c.tree.dict.Get("K")}}
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
			switch t := f.Name(v.Get("Type")); {
			case t == "MCR":
				k.mark, _ = f.Int(v.Get("MCID"))
				k.stream = ref(v.Get("Stm"))
			case t == "OBJR":
				if k.object = ref(v.Get("Obj")); k.object == 0 {
					k.object = -1 // leads nowhere
				}
				if j.parent != nil {
					c.tree.objects[hold{j.parent.ref, k.object}] = true
				}
			case t != "" && t != "StructElem":
				c.tree.strange = append(c.tree.strange, strange{j.parent, r, t})
				continue
			default:
				if e := c.tree.byRef[r]; r != 0 && e != nil {
					c.tree.twice = append(c.tree.twice, e)
					continue
				}
				e := &element{ref: r, dict: v, role: f.Name(v.Get("S")), parent: j.parent}
				e.std = c.stands(e.role).std
				if e.outer = j.parent; e.outer != nil && e.outer.groups() {
					e.outer = e.outer.outer
				}
				_, e.lang = f.Text(v.Get("Lang"))
				e.lang = e.lang || j.parent != nil && j.parent.lang
				if r != 0 {
					c.tree.byRef[r] = e
				}
				c.tree.elements = append(c.tree.elements, e)
				k = kid{element: e}
				stack = append(stack, job{v.Get("K"), e})
			}
			if j.parent != nil {
				j.parent.kids = append(j.parent.kids, k)
			}
		}
	}
}

// numberTree gives the entries of a number tree (ISO 32000-1, 7.9.7), as far
// as they can be found.
func (c *checker) numberTree(o cos.Object, entry func(int, cos.Object)) {
	c.nodes(o, "Nums", func(a cos.Array) {
		for ; len(a) >= 2; a = a[2:] {
			if n, ok := c.file.Int(a[0]); ok {
				entry(n, a[1])
			}
		}
	})
}

// nameTree gives the values of a name tree (7.9.6).
func (c *checker) nameTree(o cos.Object, entry func(cos.Object)) {
	c.nodes(o, "Names", func(a cos.Array) {
		for ; len(a) >= 2; a = a[2:] {
			entry(a[1])
		}
	})
}

// nodes gives the leaves of a tree of names or numbers.
func (c *checker) nodes(o cos.Object, leaves cos.Name, leaf func(cos.Array)) {
	seen := map[cos.Ref]bool{}
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		if r := ref(queue[0]); r != 0 {
			if seen[r] {
				continue
			}
			seen[r] = true
		}
		d := c.file.Dict(queue[0])
		leaf(c.file.Array(d.Get(leaves)))
		queue = append(queue, c.file.Array(d.Get("Kids"))...)
	}
}
