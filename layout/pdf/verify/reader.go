package verify

import "cityprofile/layout/pdf/cos"

// reader reads a content stream.
type reader struct {
	*checker
	page     *page
	at       cos.Ref   // the stream, or the page that has it
	owner    cos.Ref   // the page or form whose marks these are
	own      *cos.Dict // resources
	inherits bool      // they are those of the page tree
	outer    *cos.Dict // resources of the page, which stand in for a form's
	cache    map[resourceKey]cos.Object
	parents  cos.Array // the owners of marks
	semantic bool      // what is painted must be tagged
	depth    int       // of forms
	marking
	marks       []marking // around the current one
	state       state
	saved       []state
	inText      bool
	transparent bool // whether something was
}

type resourceKey struct{ kind, name cos.Name }

// How deep forms, and q and marked content, may stand in each other.
const (
	maxForms = 32
	maxOpen  = 1 << 14
)

// here is the place of what the reader reads.
func (r *reader) here() place { return place{page: r.page.number, element: r.element, object: r.at} }

// resource is a resource of the stream by its name.
func (r *reader) resource(kind, name cos.Name) cos.Object {
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
		r.found(resourceMissing, r.here(), "the content names %s, which is not among its resources", name)
	}
	if r.cache == nil {
		r.cache = map[resourceKey]cos.Object{}
	}
	r.cache[key] = o
	return o
}

// read reads a stream.
func (r *reader) read(data []byte) {
	const most = 64 // operands: no operator takes more than DeviceN's colourants
	s := cos.NewScanner(data, 0)
	operands := make(cos.Array, 0, most)
	for n := 0; ; n++ {
		if n&0xFFFF == 0xFFFF && r.ctx.Err() != nil {
			return
		}
		o, op, err := s.Next()
		if err != nil {
			r.content.unread[r.owner] = true
			r.found(contentSyntax, r.here(), "the content cannot be read from byte %d: %v", s.Offset(), err)
			return
		}
		if op == "" {
			if o == nil {
				break
			}
			if raw, ok := o.(cos.Raw); !ok || len(raw) > 9 || raw[0] == '<' {
				r.object(o, r.here())
			}
			if len(operands) < most || r.image(operands) {
				operands = append(operands, o)
			}
			continue
		}
		if op == "ID" {
			if err := s.InlineImage(); err != nil {
				r.content.unread[r.owner] = true
				r.found(contentSyntax, r.here(), "an image in the content does not end")
				return
			}
			r.inline(operands)
		} else {
			r.operator(op, operands)
		}
		if op != "BI" {
			operands = operands[:0]
		}
		if len(r.saved)+len(r.marks) > maxOpen {
			r.content.unread[r.owner] = true
			r.found(contentSyntax, r.here(), "q or BMC are nested deeper than is looked at")
			return
		}
	}
	if len(r.saved) > 0 || len(r.marks) > 0 || r.inText {
		r.found(balance, r.here(), "the content ends within q, BT or BMC")
	}
}

// image reports whether operands are those of an image in the content.
func (r *reader) image(operands cos.Array) bool {
	_, ok := operands[0].(cos.Name)
	const most = 1024
	return ok && len(operands) < most
}
