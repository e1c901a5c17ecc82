package verify

import "cityprofile/layout/pdf/cos"

// interpreter reads a content stream and checks what it does.
type interpreter struct {
	*document
	*findings
	content  *content
	page     *page
	at       cos.Ref   // the stream, or the page that has it
	owner    cos.Ref   // the page or form whose marks these are
	own      *cos.Dict // resources
	inherits bool      // they are those of the page tree
	outer    *cos.Dict // resources of the page, which stand in for a form's
	cache    map[resourceKey]cos.Object
	parents  cos.Array // the owners of marks
	semantic bool      // what is painted must be tagged
	nesting  int       // of forms
	marking
	marks       []marking // around the current one
	state       state
	saved       []state
	inText      bool
	transparent bool // whether something was
}

type resourceKey struct{ kind, name cos.Name }

// How deep forms, and q and marked content, may be nested.
const (
	maxForms = 32
	maxOpen  = 1 << 14
)

// here is the location of what is being read.
func (r *interpreter) here() location {
	return location{page: r.page.number, element: r.element, object: r.at}
}

// resource is a resource of the stream by its name.
func (r *interpreter) resource(kind, name cos.Name) cos.Object {
	key := resourceKey{kind, name}
	if o, ok := r.cache[key]; ok {
		return o
	}
	o := r.file.Dict(r.own.Get(kind)).Get(name)
	switch {
	case o != nil && r.inherits:
		r.found(resourcesOwn, r.here(), "the page takes %s from the resources of the page tree", name)
	case o == nil && r.outer != nil:
		if o = r.file.Dict(r.outer.Get(kind)).Get(name); o != nil {
			r.found(resourcesOwn, r.here(), "the form takes %s from the resources of the page", name)
		}
	}
	if r.file.Resolve(o) == nil {
		r.found(resourceMissing, r.here(), "the content uses %s, which is not among its resources", name)
	}
	if r.cache == nil {
		r.cache = map[resourceKey]cos.Object{}
	}
	r.cache[key] = o
	return o
}

// marking is what the marked content around an operator says about it.
type marking struct {
	tagged   bool // it belongs to an element
	artifact bool
	element  *element // if it is known
	actual   bool     // a text stands for it
	spoken   bool     // its language is known
}

// state is the graphics state, as far as the rules need it (ISO 32000-1, 8.4).
type state struct {
	fill, stroke devices
	font         *usedFont
	mode         int // of showing text
}

// devices is a set of the colour spaces that depend on a device.
type devices uint8

const (
	usesGray devices = 1 << iota
	usesRGB
	usesCMYK
)

// initial is the state that a page begins with.
var initial = state{fill: usesGray, stroke: usesGray}

// invisible is the mode of text that is not painted.
const invisible = 3
