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

// annotations checks the annotations of every page (ISO 32000-1, 12.5), and
// the form.
func (c *checker) annotations() {
	for _, p := range c.pages {
		list := c.file.Array(p.dict.Get("Annots"))
		any := false
		for _, o := range list {
			if d := c.file.Dict(o); d != nil {
				any = true
				c.annotation(p, d, p.at(ref(o)))
			}
		}
		if t := c.file.Name(p.dict.Get("Tabs")); any && t != "S" {
			c.found(tabOrder, p.at(p.ref), "the page has annotations, and its Tabs is not S")
		}
	}
	c.form()
}

func (c *checker) annotation(p *page, d *cos.Dict, at place) {
	f := c.file
	kind := f.Name(d.Get("Subtype"))
	owner := c.owner(d)
	at.element = c.tree.byRef[owner]
	if owner != 0 && !c.tree.objects[hold{owner, at.object}] {
		c.found(objectOwner, at, "the parent tree leads from the annotation to object %d, which does not hold it", owner)
	}
	if !slices.Contains(annotationKinds, kind) {
		c.found(annotationKind, at, "the annotation is of the kind %q", string(kind))
	}
	flags, ok := f.Int(d.Get("F"))
	const hidden = flagInvisible | flagHidden | flagNoView | flagToggleNoView
	switch {
	case !ok && kind != "Popup":
		c.found(annotationFlags, at, "the annotation has no flags (F)")
	case ok && (flags&flagPrint == 0 || flags&hidden != 0):
		c.found(annotationFlags, at, "the flags of the annotation (F) are %d", flags)
	}
	rect, okRect := c.rectangle(d.Get("Rect"))
	c.look(kind, d, at, okRect && rect[0] == rect[2] && rect[1] == rect[3])

	text, alt := hasText(f, d.Get("Contents")), hasText(f, f.Dict(owner).Get("Alt"))
	if _, ok := f.Text(d.Get("Contents")); ok && !c.lang && !hasString(f, f.Dict(owner), "Lang") {
		c.found(annotationLang, at, "nothing says what language the Contents of the annotation are in")
	}
	outside := okRect && (p.box[1] >= rect[3] || p.box[0] >= rect[2] || p.box[3] <= rect[1] || p.box[2] <= rect[0])
	if outside || flags&flagHidden != 0 {
		return
	}
	var std cos.Name
	if d := f.Dict(owner); d != nil && c.tree.dict != nil {
		std = c.stands(f.Name(d.Get("S"))).std
	}
	switch kind {
	case "Link":
		if std != "Link" {
			c.found(linkTag, at, "the link is not held by a Link element")
		}
		if !text {
			c.found(linkText, at, "the link has no Contents")
		}
	case "Widget":
		if std != "Form" {
			c.found(widgetTag, at, "the field of a form is not held by a Form element")
		}
		if !alt && !hasText(f, c.inherited(d, "TU")) {
			c.found(widgetText, at, "the field of a form has neither TU nor an element with Alt")
		}
	case "TrapNet":
		c.found(trapNet, at, "the annotation is of the kind TrapNet")
	case "PrinterMark":
		if owner != 0 {
			c.found(printerMark, at, "the printer's mark is in the structure tree")
		}
	default:
		if std != "Annot" {
			c.found(annotationTag, at, "the annotation is not held by an Annot element")
		}
	}
	if !slices.Contains([]cos.Name{"Link", "Widget"}, kind) && !text && !alt {
		c.found(annotationText, at, "the annotation has no Contents, and its element no Alt")
	}
}

// owner is the element that the parent tree has for an annotation; 0 for none.
func (c *checker) owner(d *cos.Dict) cos.Ref {
	if n, ok := c.file.Int(d.Get("StructParent")); ok {
		return ref(c.tree.owners[n])
	}
	return 0
}

// look checks what an annotation says of its looks (ISO 32000-1, 12.5.5).
func (c *checker) look(kind cos.Name, d *cos.Dict, at place, empty bool) {
	ap := c.file.Dict(d.Get("AP"))
	if ap == nil {
		if kind != "Popup" && kind != "Link" && !empty {
			c.found(annotationLook, at, "the annotation does not say what it looks like (AP)")
		}
		return
	}
	if keys := ap.Keys(); len(keys) != 1 || keys[0] != "N" {
		c.found(annotationLook, at, "AP of the annotation has other entries than N")
		return
	}
	_, stream := c.file.Resolve(ap.Get("N")).(*cos.Stream)
	if button := kind == "Widget" && c.file.Name(c.inherited(d, "FT")) == "Btn"; button == stream || button && c.file.Dict(ap.Get("N")).Len() == 0 {
		c.found(annotationLook, at, "N of the annotation is not one look, or for a button a look for each state")
	}
}

// inherited is a value of a field of a form, or of one around it (ISO 32000-1,
// 12.7.3.1).
func (c *checker) inherited(d *cos.Dict, key cos.Name) cos.Object {
	const deepest = 32
	for range deepest {
		if v := d.Get(key); v != nil || d == nil {
			return v
		}
		d = c.file.Dict(d.Get("Parent"))
	}
	return nil
}

// dynamicForm is how a dynamic XFA form says what it is (XML Forms
// Architecture 3.3, config).
var dynamicForm = newPattern(`<dynamicRender>\s*required\s*</dynamicRender>`)

// form checks the form of the document and its elements.
func (c *checker) form() {
	f, catalog := c.file, c.file.Dict(c.file.Root)
	if f.True(catalog.Get("NeedsRendering")) {
		c.found(needsRendering, place{object: f.Root}, "the catalogue has NeedsRendering true")
	}
	d := f.Dict(catalog.Get("AcroForm"))
	at := place{object: ref(catalog.Get("AcroForm"))}
	if x := d.Get("XFA"); x != nil {
		c.found(formXFA, at, "the form has XFA")
		parts := f.Array(x)
		if parts == nil {
			parts = cos.Array{x}
		}
		for _, o := range parts {
			if s := f.Stream(o); s != nil {
				if data, err := f.Decode(s); err == nil && dynamicForm().Match(data) {
					c.found(formDynamic, at, "the form is dynamic XFA")
				}
			}
		}
	}
	if f.True(d.Get("NeedAppearances")) {
		c.found(formFields, at, "the form has NeedAppearances true")
	}
	for _, e := range c.tree.elements {
		if e.std != "Form" || c.attribute(e, "PrintField", "Role") != nil {
			continue
		}
		if len(e.kids) != 1 || f.Name(f.Dict(e.kids[0].object).Get("Subtype")) != "Widget" {
			c.found(formRole, place{element: e}, "the Form element has no Role, and holds something other than one field")
		}
	}
}
