package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var actionRules = []*Rule{actionKind, actionNamed, actionTrigger, actionScript}

var (
	actionKind = &Rule{ID: "action", A: "6.5.1",
		Demands: "actions only navigate or submit a form: no JavaScript, Launch, Sound and so on"}
	actionNamed = &Rule{ID: "action-named", A: "6.5.1",
		Demands: "named actions are NextPage, PrevPage, FirstPage and LastPage"}
	actionTrigger = &Rule{ID: "action-trigger", A: "6.5.2",
		Demands: "nothing runs on its own: neither the catalogue nor a page has AA"}
	actionScript = &Rule{ID: "script", A: "6.5.1",
		Demands: "the catalogue's Names has no JavaScript"}
)

// checkActions checks the actions of the document (ISO 32000-1, 12.6).
func checkActions(doc *document, out *findings) {
	f, catalog := doc.file, doc.file.Dict(doc.file.Root)
	at := location{object: f.Root}
	seen := map[*cos.Dict]bool{}
	checkAction(doc, out, catalog.Get("OpenAction"), at, seen)
	checkTrigger(doc, out, catalog, at, seen)
	if f.Dict(catalog.Get("Names")).Get("JavaScript") != nil {
		out.found(actionScript, at, "the catalogue's Names has JavaScript")
	}
	for _, p := range doc.pages {
		checkTrigger(doc, out, p.dict, p.at(p.ref), seen)
		for _, o := range f.Array(p.dict.Get("Annots")) {
			d, at := f.Dict(o), p.at(ref(o))
			checkAction(doc, out, d.Get("A"), at, seen)
			additional := f.Dict(d.Get("AA"))
			for _, a := range additional.All() {
				checkAction(doc, out, a, at, seen)
			}
			if f.Name(d.Get("Subtype")) == "Widget" && (d.Get("A") != nil || additional != nil) {
				out.found(formFields, at, "the form field has an action")
			}
		}
	}
	checkFieldActions(doc, out, f.Dict(catalog.Get("AcroForm")).Get("Fields"), seen)
	checkOutlineActions(doc, out, f.Dict(catalog.Get("Outlines")).Get("First"), seen)
}

// checkTrigger checks the additional actions of the catalogue or a page.
func checkTrigger(doc *document, out *findings, d *cos.Dict, at location, seen map[*cos.Dict]bool) {
	if d.Get("AA") == nil {
		return
	}
	out.found(actionTrigger, at, "additional actions (AA) are not allowed")
	for _, a := range doc.file.Dict(d.Get("AA")).All() {
		checkAction(doc, out, a, at, seen)
	}
}

// checkAction checks an action and those that follow it.
func checkAction(doc *document, out *findings, o cos.Object, at location, seen map[*cos.Dict]bool) {
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		d, ok := doc.file.Resolve(queue[0]).(*cos.Dict)
		if !ok || seen[d] {
			continue
		}
		seen[d] = true
		at := at
		if r := ref(queue[0]); r != 0 {
			at.object = r
		}
		switch kind := doc.file.Name(d.Get("S")); {
		case kind == "Named":
			if n := doc.file.Name(d.Get("N")); !slices.Contains([]cos.Name{"NextPage", "PrevPage", "FirstPage", "LastPage"}, n) {
				out.found(actionNamed, at, "the named action is %s", n)
			}
		case !slices.Contains([]cos.Name{"GoTo", "GoToR", "GoToE", "Thread", "URI", "SubmitForm"}, kind):
			out.found(actionKind, at, "actions of type %q are not allowed", string(kind))
		}
		if next := d.Get("Next"); next != nil {
			if list := doc.file.Array(next); list != nil {
				queue = append(queue, list...)
			} else {
				queue = append(queue, next)
			}
		}
	}
}

// checkFieldActions checks the actions of the fields of a form.
func checkFieldActions(doc *document, out *findings, o cos.Object, seen map[*cos.Dict]bool) {
	for queue := slices.Clone(doc.file.Array(o)); len(queue) > 0; queue = queue[1:] {
		d := doc.file.Dict(queue[0])
		if d == nil || seen[d] {
			continue
		}
		seen[d] = true
		at := location{object: ref(queue[0])}
		if d.Get("AA") != nil {
			out.found(formFields, at, "the form field has additional actions (AA)")
		}
		for _, a := range doc.file.Dict(d.Get("AA")).All() {
			checkAction(doc, out, a, at, seen)
		}
		queue = append(queue, doc.file.Array(d.Get("Kids"))...)
	}
}

// checkOutlineActions checks the actions of the outline (ISO 32000-1, 12.3.3).
func checkOutlineActions(doc *document, out *findings, o cos.Object, seen map[*cos.Dict]bool) {
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		d := doc.file.Dict(queue[0])
		if d == nil || seen[d] {
			continue
		}
		seen[d] = true
		checkAction(doc, out, d.Get("A"), location{object: ref(queue[0])}, seen)
		queue = append(queue, d.Get("First"), d.Get("Next"))
	}
}
