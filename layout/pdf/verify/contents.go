package verify

import (
	"bytes"

	"cityprofile/layout/pdf/cos"
)

// readContents reads the content of every page, checks it on the way, and
// returns what was gathered.
func readContents(doc *document, out *findings) *content {
	in := &content{marks: map[markKey]*markUse{}, walked: map[walk]bool{}, placed: map[cos.Ref]int{}, unread: map[cos.Ref]bool{},
		fontOf: map[*cos.Dict]*usedFont{}, seen: map[*cos.Dict]bool{}, spots: map[cos.Name]string{}}
	for _, p := range doc.pages {
		if out.ctx.Err() != nil {
			return in
		}
		var parents cos.Array // the owners of its marked content
		if n, ok := doc.file.Int(p.dict.Get("StructParents")); ok {
			parents = doc.file.Array(doc.tree.owners[n])
		}
		data, ok := pageContent(doc, out, in, p)
		if !ok {
			continue
		}
		r := &interpreter{document: doc, findings: out, content: in, page: p, at: p.ref, owner: p.ref, own: p.resources, inherits: p.inherits,
			parents: parents, semantic: true, state: initial}
		r.read(data)
		transparent := readAppearances(doc, out, in, p)
		checkTransparency(doc, out, p, transparent || r.transparent)
	}
	return in
}

// pageContent is the content of a page: one stream, or several that are read
// as one (ISO 32000-1, 7.7.3.3).
func pageContent(doc *document, out *findings, in *content, p *page) ([]byte, bool) {
	o := p.dict.Get("Contents")
	list := doc.file.Array(o)
	if list == nil {
		list = cos.Array{o}
	}
	var parts [][]byte
	for _, x := range list {
		s := doc.file.Stream(x)
		if s == nil {
			continue
		}
		data, err := doc.file.Decode(s)
		if err != nil {
			in.unread[p.ref] = true
			out.found(contentUnreadable, p.at(ref(x)), "the content of the page cannot be decoded: %v", err)
			return nil, false
		}
		parts = append(parts, data)
	}
	data := bytes.Join(parts, []byte("\n"))
	if !out.spend(len(data), p.at(p.ref)) {
		in.unread[p.ref] = true
		return nil, false
	}
	return data, true
}

// checkTransparency checks that a page with transparency has a colour space to
// blend in.
func checkTransparency(doc *document, out *findings, p *page, transparent bool) {
	if transparent && doc.outputSpace == "" && doc.file.Dict(p.dict.Get("Group")).Get("CS") == nil {
		out.found(groupSpace, p.at(p.ref), "the page has transparency but no colour space to blend in")
	}
}

// readAppearances reads the appearances of the annotations of a page (ISO
// 32000-1, 12.5.5). They are tagged with the annotation, not by marked content.
func readAppearances(doc *document, out *findings, in *content, p *page) (transparent bool) {
	for _, o := range doc.file.Array(p.dict.Get("Annots")) {
		for _, look := range doc.file.Dict(doc.file.Dict(o).Get("AP")).All() {
			forms := cos.Array{look}
			if _, ok := doc.file.Resolve(look).(*cos.Dict); ok {
				forms = nil
				for _, x := range doc.file.Dict(look).All() {
					forms = append(forms, x)
				}
			}
			for _, x := range forms {
				if s := doc.file.Stream(x); s != nil {
					r := &interpreter{document: doc, findings: out, content: in, page: p, at: ref(x), owner: ref(x), own: p.resources, state: initial}
					r.form(s, ref(x))
					transparent = transparent || r.transparent
				}
			}
		}
	}
	return transparent
}
