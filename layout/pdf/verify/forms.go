package verify

import "cityprofile/layout/pdf/cos"

// draw paints a form or a picture (ISO 32000-1, 8.8).
func (r *interpreter) draw(name cos.Name) {
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
		r.found(formPostScript, location{page: r.page.number, object: ref(o)}, "the content paints a PostScript XObject")
	}
}

// form reads the content of a form that is painted.
func (r *interpreter) form(s *cos.Stream, at cos.Ref) {
	d := s.Dict
	if d.Get("StructParents") != nil {
		if r.content.placed[at]++; r.content.placed[at] == 2 {
			r.found(formTwice, location{page: r.page.number, object: at}, "the form has its own marked content and is painted more than once")
		}
	}
	r.transparent = checkFormObject(r.document, r.findings, d, location{page: r.page.number, object: at}) || r.transparent
	in := r.marking
	if n, ok := r.file.Int(d.Get("StructParent")); ok { // the form as a whole belongs to an element
		if e := r.file.Dict(r.tree.owners[n]); e != nil {
			in.tagged = r.tree.reachesRoot(e)
			in.element = r.tree.byRef[ref(r.tree.owners[n])]
		}
	}
	w := walk{s, in.tagged, in.artifact, r.semantic, in.actual, in.spoken}
	if was, ok := r.content.walked[w]; ok {
		r.transparent = r.transparent || was
		return
	}
	if r.nesting >= maxForms {
		r.found(tooLarge, location{page: r.page.number, object: at}, "forms are nested too deeply to be checked")
		return
	}
	r.content.walked[w] = false
	data, err := r.file.Decode(s)
	if err != nil {
		r.content.unread[at] = true
		r.found(contentUnreadable, location{page: r.page.number, object: at}, "the content of the form cannot be decoded: %v", err)
		return
	}
	if !r.spend(len(data), location{page: r.page.number, object: at}) {
		r.content.unread[at] = true
		return
	}
	inner := &interpreter{document: r.document, findings: r.findings, content: r.content, page: r.page, at: at, owner: at, own: r.file.Dict(d.Get("Resources")),
		outer: r.outer, semantic: r.semantic, nesting: r.nesting + 1, marking: in, state: r.state}
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

// font returns the font of an object, nil if it is not a font.
func (r *interpreter) font(o cos.Object) *usedFont {
	f := r.file
	d := f.Dict(o)
	if d == nil {
		return nil
	}
	if x := r.content.fontOf[d]; x != nil {
		return x
	}
	x := newFont(f, d, location{page: r.page.number, object: ref(o)})
	r.content.fontOf[d] = x
	r.content.fonts = append(r.content.fonts, x)
	if x.kind == "Type3" {
		r.procedures(x)
	}
	return x
}

// procedures reads the content that draws the glyphs of a Type 3 font.
func (r *interpreter) procedures(x *usedFont) {
	own := r.file.Dict(x.dict.Get("Resources"))
	if own == nil {
		own = r.own
	}
	for _, o := range r.file.Dict(x.dict.Get("CharProcs")).All() {
		s := r.file.Stream(o)
		w := walk{stream: s}
		if _, ok := r.content.walked[w]; ok || s == nil || r.nesting >= maxForms {
			continue
		}
		r.content.walked[w] = false
		if data, err := r.file.Decode(s); err == nil {
			g := &interpreter{document: r.document, findings: r.findings, content: r.content, page: r.page, at: ref(o), owner: ref(o), own: own, nesting: r.nesting + 1, state: initial}
			g.read(data)
		}
	}
}
