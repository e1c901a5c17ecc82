package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var annotationRules = []*Rule{annotationKind, annotationFlags, annotationLook, annotationTag, annotationText, linkTag, linkText,
	annotationLang, widgetTag, widgetText, formRole, formFields, formXFA, formDynamic, needsRendering, tabOrder, trapNet, printerMark}

var (
	annotationKind = &Rule{ID: "annotation-kind", A: "6.3.1",
		Demands: "annotations are of the kinds of ISO 32000-1, without 3D, Sound, Screen and Movie"}
	annotationFlags = &Rule{ID: "annotation-flags", A: "6.3.2",
		Demands: "an annotation is printed (F has Print) and is not hidden (no Hidden, Invisible, NoView, ToggleNoView)",
		Means:   "paper and screen show different documents"}
	annotationLook = &Rule{ID: "annotation-appearance", A: "6.3.3",
		Demands: "an annotation, except a link or a pop-up, says what it looks like (AP with N alone)"}
	annotationTag = &Rule{ID: "annotation-tag", UA: "7.18.1", Matterhorn: "28-002",
		Demands: "an annotation is held by an Annot element"}
	annotationText = &Rule{ID: "annotation-text", UA: "7.18.1", Matterhorn: "28-004",
		Demands: "an annotation has Contents, or its element has Alt"}
	linkTag = &Rule{ID: "link-tag", UA: "7.18.5", Matterhorn: "28-011", PDF: "14.8.4.4.2",
		Demands: "a link is held by a Link element",
		Means:   "a screen reader does not know that there is a link"}
	linkText = &Rule{ID: "link-text", UA: "7.18.5", Matterhorn: "28-012", PDF: "14.9.3",
		Demands: "a link has Contents, which say where it leads",
		Means:   "a screen reader says the address, or nothing"}
	annotationLang = &Rule{ID: "annotation-lang", UA: "7.2", Matterhorn: "11-004",
		Demands: "the natural language of an annotation's Contents can be determined"}
	widgetTag = &Rule{ID: "widget-tag", UA: "7.18.4", Matterhorn: "28-010",
		Demands: "a field of a form is held by a Form element"}
	widgetText = &Rule{ID: "widget-text", UA: "7.18.1", Matterhorn: "28-005",
		Demands: "a field of a form has a name for people (TU), or its element has Alt"}
	formRole = &Rule{ID: "form-role", UA: "7.18.4",
		Demands: "a Form element without a Role holds one field and nothing else"}
	formFields = &Rule{ID: "form-fields", A: "6.4.1",
		Demands: "a form runs no actions, and its fields look as the file says (no A, AA, NeedAppearances)"}
	formXFA = &Rule{ID: "form-xfa", A: "6.4.2",
		Demands: "there is no XFA form"}
	formDynamic = &Rule{ID: "form-dynamic", UA: "7.15", Matterhorn: "25-001",
		Demands: "there is no dynamic XFA form",
		Means:   "what is on the page is made by a program that few readers have"}
	needsRendering = &Rule{ID: "needs-rendering", A: "6.4.2",
		Demands: "the catalogue has no NeedsRendering"}
	tabOrder = &Rule{ID: "tabs", UA: "7.18.3", Matterhorn: "28-008",
		Demands: "on a page with annotations the tabulator goes by the structure (Tabs S)",
		Means:   "who moves with the keyboard jumps about the page"}
	trapNet = &Rule{ID: "trap-net", UA: "7.18.2", Matterhorn: "28-007",
		Demands: "there are no annotations of kind TrapNet"}
	printerMark = &Rule{ID: "printer-mark", UA: "7.18.8", Matterhorn: "28-017",
		Demands: "printers' marks are not in the structure tree"}
)

// annotationKinds are those that PDF/A allows.
var annotationKinds = []cos.Name{"Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
	"Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Popup", "FileAttachment", "Widget", "PrinterMark", "TrapNet",
	"Watermark", "Redact"}

// The flags of an annotation (ISO 32000-1, Table 165).
const (
	flagInvisible    = 1 << 0
	flagHidden       = 1 << 1
	flagPrint        = 1 << 2
	flagNoView       = 1 << 5
	flagToggleNoView = 1 << 8
)

// checkAnnotations checks the annotations of every page (ISO 32000-1, 12.5), and
// the form.
func checkAnnotations(doc *document, out *findings) {
	for _, p := range doc.pages {
		list := doc.file.Array(p.dict.Get("Annots"))
		any := false
		for _, o := range list {
			if d := doc.file.Dict(o); d != nil {
				any = true
				checkAnnotation(doc, out, p, d, p.at(ref(o)))
			}
		}
		if t := doc.file.Name(p.dict.Get("Tabs")); any && t != "S" {
			out.found(tabOrder, p.at(p.ref), "the page has annotations, and its Tabs is not S")
		}
	}
	checkForm(doc, out)
}

func checkAnnotation(doc *document, out *findings, p *page, d *cos.Dict, at location) {
	f := doc.file
	kind := f.Name(d.Get("Subtype"))
	owner := doc.tree.owner(d)
	at.element = doc.tree.byRef[owner]
	if owner != 0 && !doc.tree.objects[hold{owner, at.object}] {
		out.found(objectOwner, at, "the parent tree leads from the annotation to object %d, which does not hold it", owner)
	}
	if !slices.Contains(annotationKinds, kind) {
		out.found(annotationKind, at, "the annotation is of the kind %q", string(kind))
	}
	flags, ok := f.Int(d.Get("F"))
	const hidden = flagInvisible | flagHidden | flagNoView | flagToggleNoView
	switch {
	case !ok && kind != "Popup":
		out.found(annotationFlags, at, "the annotation has no flags (F)")
	case ok && (flags&flagPrint == 0 || flags&hidden != 0):
		out.found(annotationFlags, at, "the flags of the annotation (F) are %d", flags)
	}
	rect, okRect := rectangle(doc.file, d.Get("Rect"))
	checkLook(doc, out, kind, d, at, okRect && rect[0] == rect[2] && rect[1] == rect[3])

	text, alt := hasText(f, d.Get("Contents")), hasText(f, f.Dict(owner).Get("Alt"))
	if _, ok := f.Text(d.Get("Contents")); ok && !doc.lang && !hasString(f, f.Dict(owner), "Lang") {
		out.found(annotationLang, at, "nothing says what language the Contents of the annotation are in")
	}
	outside := okRect && (p.box[1] >= rect[3] || p.box[0] >= rect[2] || p.box[3] <= rect[1] || p.box[2] <= rect[0])
	if outside || flags&flagHidden != 0 {
		return
	}
	var std cos.Name
	if d := f.Dict(owner); d != nil && doc.tree.dict != nil {
		std = doc.tree.stands(f.Name(d.Get("S"))).std
	}
	switch kind {
	case "Link":
		if std != "Link" {
			out.found(linkTag, at, "the link is not held by a Link element")
		}
		if !text {
			out.found(linkText, at, "the link has no Contents")
		}
	case "Widget":
		if std != "Form" {
			out.found(widgetTag, at, "the field of a form is not held by a Form element")
		}
		if !alt && !hasText(f, inherited(doc.file, d, "TU")) {
			out.found(widgetText, at, "the field of a form has neither TU nor an element with Alt")
		}
	case "TrapNet":
		out.found(trapNet, at, "the annotation is of the kind TrapNet")
	case "PrinterMark":
		if owner != 0 {
			out.found(printerMark, at, "the printer's mark is in the structure tree")
		}
	default:
		if std != "Annot" {
			out.found(annotationTag, at, "the annotation is not held by an Annot element")
		}
	}
	if !slices.Contains([]cos.Name{"Link", "Widget"}, kind) && !text && !alt {
		out.found(annotationText, at, "the annotation has no Contents, and its element no Alt")
	}
}

// checkLook checks what an annotation says of its looks (ISO 32000-1, 12.5.5).
func checkLook(doc *document, out *findings, kind cos.Name, d *cos.Dict, at location, empty bool) {
	ap := doc.file.Dict(d.Get("AP"))
	if ap == nil {
		if kind != "Popup" && kind != "Link" && !empty {
			out.found(annotationLook, at, "the annotation does not say what it looks like (AP)")
		}
		return
	}
	if keys := ap.Keys(); len(keys) != 1 || keys[0] != "N" {
		out.found(annotationLook, at, "AP of the annotation has other entries than N")
		return
	}
	_, stream := doc.file.Resolve(ap.Get("N")).(*cos.Stream)
	if button := kind == "Widget" && doc.file.Name(inherited(doc.file, d, "FT")) == "Btn"; button == stream || button && doc.file.Dict(ap.Get("N")).Len() == 0 {
		out.found(annotationLook, at, "N of the annotation is not one look, or for a button a look for each state")
	}
}

// inherited is a value of a field of a form, or of one around it (ISO 32000-1,
// 12.7.3.1).
func inherited(f *cos.File, d *cos.Dict, key cos.Name) cos.Object {
	const deepest = 32
	for range deepest {
		if v := d.Get(key); v != nil || d == nil {
			return v
		}
		d = f.Dict(d.Get("Parent"))
	}
	return nil
}

// dynamicForm is how a dynamic XFA form says what it is (XML Forms
// Architecture 3.3, config).
var dynamicForm = newLazyRegexp(`<dynamicRender>\s*required\s*</dynamicRender>`)

// checkForm checks the form of the document and its elements.
func checkForm(doc *document, out *findings) {
	f, catalog := doc.file, doc.file.Dict(doc.file.Root)
	if f.True(catalog.Get("NeedsRendering")) {
		out.found(needsRendering, location{object: f.Root}, "the catalogue has NeedsRendering true")
	}
	d := f.Dict(catalog.Get("AcroForm"))
	at := location{object: ref(catalog.Get("AcroForm"))}
	if x := d.Get("XFA"); x != nil {
		out.found(formXFA, at, "the form has XFA")
		parts := f.Array(x)
		if parts == nil {
			parts = cos.Array{x}
		}
		for _, o := range parts {
			if s := f.Stream(o); s != nil {
				if data, err := f.Decode(s); err == nil && dynamicForm().Match(data) {
					out.found(formDynamic, at, "the form is dynamic XFA")
				}
			}
		}
	}
	if f.True(d.Get("NeedAppearances")) {
		out.found(formFields, at, "the form has NeedAppearances true")
	}
	for _, e := range doc.tree.elements {
		if e.std != "Form" || doc.tree.attribute(e, "PrintField", "Role") != nil {
			continue
		}
		if len(e.kids) != 1 || f.Name(f.Dict(e.kids[0].object).Get("Subtype")) != "Widget" {
			out.found(formRole, location{element: e}, "the Form element has no Role, and holds something other than one field")
		}
	}
}
