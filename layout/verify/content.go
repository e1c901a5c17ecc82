package verify

import (
	"bytes"

	"cityprofile/layout/cos"
)

var contentRules = []*Rule{contentUnreadable, contentSyntax, operatorKnown, resourcesOwn, resourceMissing, balance,
	artifactInTagged, taggedInArtifact, untagged, contentLang, spanLang, formReference, formTwice}

var (
	contentUnreadable = &Rule{ID: "content-data", UA: "6.1", A: "5.1", PDF: "7.8.2",
		Demands: "content streams can be decoded"}
	contentSyntax = &Rule{ID: "content-syntax", UA: "6.1", A: "5.1", PDF: "7.8.2",
		Demands: "content streams are made of operands and operators"}
	operatorKnown = &Rule{ID: "operator", A: "6.2.2",
		Demands: "content streams have only the operators of ISO 32000-1"}
	resourcesOwn = &Rule{ID: "resources", A: "6.2.2", PDF: "7.8.3",
		Demands: "pages and forms have resources of their own, and take none from around them"}
	resourceMissing = &Rule{ID: "resource-missing", UA: "6.1", A: "5.1", PDF: "7.8.3",
		Demands: "what content names is among its resources",
		Means:   "something is missing from the page"}
	balance = &Rule{ID: "balance", UA: "6.1", A: "5.1", PDF: "8.4.2",
		Demands: "q and Q, BT and ET, BMC and EMC are balanced"}
	artifactInTagged = &Rule{ID: "artifact-in-tagged", UA: "7.1", Matterhorn: "01-003",
		Demands: "no artifact stands in tagged content"}
	taggedInArtifact = &Rule{ID: "tagged-in-artifact", UA: "7.1", Matterhorn: "01-004",
		Demands: "no tagged content stands in an artifact"}
	untagged = &Rule{ID: "untagged", UA: "7.1", Matterhorn: "01-005",
		Demands: "all content is tagged, or an artifact",
		Means:   "a screen reader does not say it"}
	contentLang = &Rule{ID: "content-lang", UA: "7.2", Matterhorn: "11-001",
		Demands: "the natural language of text can be determined",
		Means:   "a screen reader speaks with the wrong voice"}
	spanLang = &Rule{ID: "span-lang", UA: "7.2", Matterhorn: "11-002",
		Demands: "the natural language of ActualText, Alt and E in content can be determined"}
	formReference = &Rule{ID: "form-reference", UA: "7.20", Matterhorn: "30-001", A: "6.2.9",
		Demands: "no form takes its content from another file"}
	formTwice = &Rule{ID: "form-twice", UA: "7.20", Matterhorn: "30-002",
		Demands: "a form with marks of its own is placed once"}
)

// content is what is gathered while content is read.
type content struct {
	marks  map[markKey]*markUse
	order  []markKey
	walked map[walk]bool
	placed map[cos.Ref]int  // forms with StructParents
	unread map[cos.Ref]bool // pages and forms that could not be read to their end
	fonts  []*font
	fontOf map[*cos.Dict]*font
	rooted map[*cos.Dict]bool // whether the parents of an element lead to the root
	images map[*cos.Dict]bool
	states map[*cos.Dict]bool
	spaces map[*cos.Dict]bool // ICC profiles
	spots  map[cos.Name]string
}

// markKey is marked content by the page or form that it is in.
type markKey struct {
	owner cos.Ref
	mark  int
}

type markUse struct {
	page, count int
	artifact    bool
}

// walk is a way in which a stream was read.
type walk struct {
	stream   *cos.Stream
	tagged   bool
	artifact bool
	semantic bool
	actual   bool
	lang     bool
}

// marking is what marked content says of what is in it.
type marking struct {
	tagged   bool // it belongs to an element
	artifact bool
	element  *element // if it is known
	actual   bool     // a text stands for it
	spoken   bool     // its language is known
}

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

// contents reads the content of every page.
func (c *checker) contents() {
	c.content = content{marks: map[markKey]*markUse{}, walked: map[walk]bool{}, placed: map[cos.Ref]int{}, unread: map[cos.Ref]bool{},
		fontOf: map[*cos.Dict]*font{}, rooted: map[*cos.Dict]bool{}, images: map[*cos.Dict]bool{},
		states: map[*cos.Dict]bool{}, spaces: map[*cos.Dict]bool{}, spots: map[cos.Name]string{}}
	for _, p := range c.pages {
		if c.ctx.Err() != nil {
			return
		}
		if n, ok := c.file.Int(p.dict.Get("StructParents")); ok {
			p.parents = c.file.Array(c.tree.owners[n])
		}
		data, ok := c.pageContent(p)
		if !ok {
			continue
		}
		r := &reader{checker: c, page: p, at: p.ref, owner: p.ref, own: p.resources, inherits: p.inherits,
			parents: p.parents, semantic: true, state: initial}
		r.read(data)
		transparent := c.appearances(p)
		c.transparency(p, transparent || r.transparent)
	}
}

// pageContent is the content of a page: one stream, or several that are read
// as one (ISO 32000-1, 7.7.3.3).
func (c *checker) pageContent(p *page) ([]byte, bool) {
	o := p.dict.Get("Contents")
	list := c.file.Array(o)
	if list == nil {
		list = cos.Array{o}
	}
	var parts [][]byte
	for _, x := range list {
		s := c.file.Stream(x)
		if s == nil {
			continue
		}
		data, err := c.file.Decode(s)
		if err != nil {
			c.content.unread[p.ref] = true
			c.found(contentUnreadable, p.at(ref(x)), "the content of the page cannot be decoded: %v", err)
			return nil, false
		}
		parts = append(parts, data)
	}
	data := bytes.Join(parts, []byte("\n"))
	return data, c.spend(len(data), p.at(p.ref))
}

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

// operator does what an operator does, as far as a rule asks for it.
func (r *reader) operator(op string, operands cos.Array) {
	last := func() cos.Object {
		if len(operands) == 0 {
			return nil
		}
		return operands[len(operands)-1]
	}
	name := func() cos.Name {
		n, _ := last().(cos.Name)
		return n
	}
	switch op {
	case "m", "l", "c", "v", "y", "h", "re", "n", "W", "W*", "cm", "w", "J", "j", "M", "d", "i",
		"Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "d0", "d1", "MP", "DP", "BX", "EX", "BI":
	case "q":
		if r.saved = append(r.saved, r.state); len(r.saved) == maxNesting+1 {
			r.found(limitNesting, r.here(), "q is nested deeper than %d", maxNesting)
		}
	case "Q":
		if len(r.saved) == 0 {
			r.found(balance, r.here(), "Q restores what no q has saved")
			break
		}
		r.state = r.saved[len(r.saved)-1]
		r.saved = r.saved[:len(r.saved)-1]
	case "f", "F", "f*":
		r.paint("a shape", r.state.fill)
	case "S", "s":
		r.paint("a line", r.state.stroke)
	case "B", "B*", "b", "b*":
		r.paint("a shape", r.state.fill, r.state.stroke)
	case "sh":
		r.paint("a shading", r.shading(r.resource("Shading", name())))
	case "g", "rg", "k":
		r.state.fill = r.useColor(r.device(op))
	case "G", "RG", "K":
		r.state.stroke = r.useColor(r.device(op))
	case "cs":
		r.state.fill = r.useColor(r.named(name()))
	case "CS":
		r.state.stroke = r.useColor(r.named(name()))
	case "scn", "SCN":
		if n := name(); n != "" {
			if op == "scn" {
				r.state.fill = r.pattern(n)
			} else {
				r.state.stroke = r.pattern(n)
			}
		}
	case "sc", "SC":
	case "ri":
		r.intent(name())
	case "gs":
		r.extState(r.file.Dict(r.resource("ExtGState", name())))
	case "Do":
		r.place(name())
	case "BT", "ET":
		if r.inText == (op == "BT") {
			r.found(balance, r.here(), "BT and ET are not balanced")
		}
		r.inText = op == "BT"
	case "Tf":
		if len(operands) > 1 {
			n, _ := operands[len(operands)-2].(cos.Name)
			r.state.font = r.font(r.resource("Font", n))
		}
	case "Tr":
		r.state.mode, _ = cos.AsInt(last())
	case "Tj", "'", "\"":
		r.show(last())
	case "TJ":
		list, _ := last().(cos.Array)
		r.show(list...)
	case "BMC":
		r.begin(name(), nil)
	case "BDC":
		if len(operands) > 1 {
			tag, _ := operands[len(operands)-2].(cos.Name)
			d, _ := last().(*cos.Dict)
			if n := name(); n != "" {
				d = r.file.Dict(r.resource("Properties", n))
			}
			r.begin(tag, d)
		} else {
			r.begin("", nil)
		}
	case "EMC":
		if len(r.marks) == 0 {
			r.found(balance, r.here(), "EMC ends what no BMC has begun")
			break
		}
		r.marking = r.marks[len(r.marks)-1]
		r.marks = r.marks[:len(r.marks)-1]
	default:
		if !cos.IsOperator(op) {
			r.found(operatorKnown, r.here(), "the content has the operator %q, which there is not", op)
		}
	}
}

// begin begins marked content (ISO 32000-1, 14.6).
func (r *reader) begin(tag cos.Name, d *cos.Dict) {
	r.marks = append(r.marks, r.marking)
	f := r.file
	if n, ok := f.Int(d.Get("MCID")); ok {
		key := markKey{r.owner, n}
		u := r.content.marks[key]
		if u == nil {
			u = &markUse{page: r.page.number}
			r.content.marks[key] = u
			r.content.order = append(r.content.order, key)
		}
		u.count++
		u.artifact = u.artifact || tag == "Artifact"
		if n >= 0 && n < len(r.parents) {
			if owner := f.Dict(r.parents[n]); owner != nil {
				r.tagged = r.reachesRoot(owner)
				r.element = r.tree.byRef[ref(r.parents[n])]
				r.actual = r.actual || hasString(f, owner, "ActualText")
				r.spoken = r.spoken || r.element != nil && r.element.lang
			}
		}
	}
	r.artifact = r.artifact || tag == "Artifact"
	if hasString(f, d, "Lang") {
		r.spoken = true
	}
	r.actual = r.actual || hasString(f, d, "ActualText")
	if !r.semantic {
		return
	}
	r.languageTag(d.Get("Lang"), r.here())
	switch {
	case tag == "Artifact" && r.tagged:
		r.found(artifactInTagged, r.here(), "an artifact stands in tagged content")
	case r.tagged && r.artifact:
		r.found(taggedInArtifact, r.here(), "tagged content stands in an artifact")
	}
	if tag == "Span" && !r.lang && !r.spoken {
		for _, k := range []cos.Name{"ActualText", "Alt", "E"} {
			if hasString(f, d, k) {
				r.found(spanLang, r.here(), "nothing says what language the %s of a Span is in", k)
			}
		}
	}
}

func hasString(f *cos.File, d *cos.Dict, key cos.Name) bool {
	if d.Get(key) == nil {
		return false
	}
	_, ok := cos.AsString(f.Resolve(d.Get(key)))
	return ok
}

// reachesRoot reports whether the parents of an element lead to the root of
// the structure tree.
func (c *checker) reachesRoot(d *cos.Dict) bool {
	var chain []*cos.Dict
	reaches := false
	seen := map[*cos.Dict]bool{}
	for x := d; x != nil && !seen[x]; x = c.file.Dict(x.Get("P")) {
		if known, ok := c.content.rooted[x]; ok {
			reaches = known
			break
		}
		if x == c.tree.dict {
			reaches = c.file.Name(x.Get("Type")) == "StructTreeRoot"
			break
		}
		seen[x] = true
		chain = append(chain, x)
	}
	for _, x := range chain {
		c.content.rooted[x] = reaches
	}
	return reaches
}

// paint checks what is painted: that it is tagged or an artifact, and its
// colours.
func (r *reader) paint(what string, spaces ...devices) {
	if r.semantic && !r.tagged && !r.artifact {
		r.found(untagged, r.here(), "%s is neither tagged nor an artifact", what)
	}
	for _, s := range spaces {
		r.useColor(s)
	}
}

// show shows text (ISO 32000-1, 9.4.3).
func (r *reader) show(strings ...cos.Object) {
	switch r.state.mode {
	case 0, 4:
		r.paint("text", r.state.fill)
	case 1, 5:
		r.paint("text", r.state.stroke)
	case 2, 6:
		r.paint("text", r.state.fill, r.state.stroke)
	default:
		r.paint("text")
	}
	if r.semantic && !r.lang && !r.spoken {
		r.found(contentLang, r.here(), "nothing says what language the text is in")
	}
	f := r.state.font
	if f == nil {
		return
	}
	f.rendered = f.rendered || r.state.mode != invisible
	for _, o := range strings {
		if s, ok := cos.AsString(o); ok {
			f.use(s, r)
		}
	}
}

// place places a form or a picture (ISO 32000-1, 8.8).
func (r *reader) place(name cos.Name) {
	o := r.resource("XObject", name)
	s := r.file.Stream(o)
	if s == nil {
		return
	}
	switch r.file.Name(s.Dict.Get("Subtype")) {
	case "Image":
		spaces := devices(0)
		if r.file.True(s.Dict.Get("ImageMask")) {
			spaces = r.state.fill
		} else if cs := s.Dict.Get("ColorSpace"); cs != nil {
			spaces = r.space(cs, 0)
		}
		r.paint("a picture", spaces)
		r.picture(s.Dict, ref(o))
		r.transparent = r.transparent || s.Dict.Get("SMask") != nil
	case "Form":
		r.form(s, ref(o))
	case "PS":
		r.found(formPostScript, place{page: r.page.number, object: ref(o)}, "the content places a program in PostScript")
	}
}

// form reads the content of a form that is placed.
func (r *reader) form(s *cos.Stream, at cos.Ref) {
	d := s.Dict
	if d.Get("StructParents") != nil {
		if r.content.placed[at]++; r.content.placed[at] == 2 {
			r.found(formTwice, place{page: r.page.number, object: at}, "the form has marks of its own and is placed more than once")
		}
	}
	r.transparent = r.checkForm(d, place{page: r.page.number, object: at}) || r.transparent
	in := r.marking
	if n, ok := r.file.Int(d.Get("StructParent")); ok { // the form as a whole belongs to an element
		if e := r.file.Dict(r.tree.owners[n]); e != nil {
			in.tagged = r.reachesRoot(e)
			in.element = r.tree.byRef[ref(r.tree.owners[n])]
		}
	}
	w := walk{s, in.tagged, in.artifact, r.semantic, in.actual, in.spoken}
	if was, ok := r.content.walked[w]; ok || r.depth >= maxForms {
		r.transparent = r.transparent || was
		return
	}
	r.content.walked[w] = false
	data, err := r.file.Decode(s)
	if err != nil {
		r.content.unread[at] = true
		r.found(contentUnreadable, place{page: r.page.number, object: at}, "the content of the form cannot be decoded: %v", err)
		return
	}
	if !r.spend(len(data), place{page: r.page.number, object: at}) {
		return
	}
	inner := &reader{checker: r.checker, page: r.page, at: at, owner: at, own: r.file.Dict(d.Get("Resources")),
		outer: r.outer, semantic: r.semantic, depth: r.depth + 1, marking: in, state: r.state}
	if inner.outer == nil {
		inner.outer = r.own
	}
	if n, ok := r.file.Int(d.Get("StructParents")); ok {
		inner.parents = r.file.Array(r.tree.owners[n])
	}
	inner.read(data)
	r.content.walked[w] = inner.transparent
	r.transparent = r.transparent || inner.transparent
}
