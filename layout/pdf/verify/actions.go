package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var actionRules = []*Rule{actionKind, actionNamed, actionTrigger, actionScript}

var (
	actionKind = &Rule{ID: "action", A: "6.5.1",
		Demands: "actions go somewhere or submit a form, and do nothing else: no JavaScript, Launch, Sound and so on"}
	actionNamed = &Rule{ID: "action-named", A: "6.5.1",
		Demands: "named actions are NextPage, PrevPage, FirstPage and LastPage"}
	actionTrigger = &Rule{ID: "action-trigger", A: "6.5.2",
		Demands: "nothing happens by itself: neither the catalogue nor a page has AA"}
	actionScript = &Rule{ID: "script", A: "6.5.1",
		Demands: "the catalogue's Names has no JavaScript"}
)

// actions checks the actions of the document (ISO 32000-1, 12.6).
func (c *checker) actions() {
	f, catalog := c.file, c.file.Dict(c.file.Root)
	at := place{object: f.Root}
	seen := map[*cos.Dict]bool{}
	c.action(catalog.Get("OpenAction"), at, seen)
	c.trigger(catalog, at, seen)
	if f.Dict(catalog.Get("Names")).Get("JavaScript") != nil {
		c.found(actionScript, at, "the catalogue's Names has JavaScript")
	}
	for _, p := range c.pages {
		c.trigger(p.dict, p.at(p.ref), seen)
		for _, o := range f.Array(p.dict.Get("Annots")) {
			d, at := f.Dict(o), p.at(ref(o))
			c.action(d.Get("A"), at, seen)
			additional := f.Dict(d.Get("AA"))
			for _, a := range additional.All() {
				c.action(a, at, seen)
			}
			if f.Name(d.Get("Subtype")) == "Widget" && (d.Get("A") != nil || additional != nil) {
				c.found(formFields, at, "a field of the form has an action")
			}
		}
	}
	c.fields(f.Dict(catalog.Get("AcroForm")).Get("Fields"), seen)
	c.outline(f.Dict(catalog.Get("Outlines")).Get("First"), seen)
}

// trigger checks the additional actions of the catalogue or a page.
func (c *checker) trigger(d *cos.Dict, at place, seen map[*cos.Dict]bool) {
	if d.Get("AA") == nil {
		return
	}
	c.found(actionTrigger, at, "there is AA")
	for _, a := range c.file.Dict(d.Get("AA")).All() {
		c.action(a, at, seen)
	}
}

// action checks an action and those that follow it.
func (c *checker) action(o cos.Object, at place, seen map[*cos.Dict]bool) {
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		d, ok := c.file.Resolve(queue[0]).(*cos.Dict)
		if !ok || seen[d] {
			continue
		}
		seen[d] = true
		at := at
		if r := ref(queue[0]); r != 0 {
			at.object = r
		}
		switch kind := c.file.Name(d.Get("S")); {
		case kind == "Named":
			if n := c.file.Name(d.Get("N")); !slices.Contains([]cos.Name{"NextPage", "PrevPage", "FirstPage", "LastPage"}, n) {
				c.found(actionNamed, at, "the named action is %s", n)
			}
		case !slices.Contains([]cos.Name{"GoTo", "GoToR", "GoToE", "Thread", "URI", "SubmitForm"}, kind):
			c.found(actionKind, at, "the action is of the kind %q", string(kind))
		}
		if next := d.Get("Next"); next != nil {
			if list := c.file.Array(next); list != nil {
				queue = append(queue, list...)
			} else {
				queue = append(queue, next)
			}
		}
	}
}

// fields checks the actions of the fields of a form.
func (c *checker) fields(o cos.Object, seen map[*cos.Dict]bool) {
	for queue := slices.Clone(c.file.Array(o)); len(queue) > 0; queue = queue[1:] {
		d := c.file.Dict(queue[0])
		if d == nil || seen[d] {
			continue
		}
		seen[d] = true
		at := place{object: ref(queue[0])}
		if d.Get("AA") != nil {
			c.found(formFields, at, "a field of the form has AA")
		}
		for _, a := range c.file.Dict(d.Get("AA")).All() {
			c.action(a, at, seen)
		}
		queue = append(queue, c.file.Array(d.Get("Kids"))...)
	}
}

// outline checks the actions of the outline (ISO 32000-1, 12.3.3).
func (c *checker) outline(o cos.Object, seen map[*cos.Dict]bool) {
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		d := c.file.Dict(queue[0])
		if d == nil || seen[d] {
			continue
		}
		seen[d] = true
		c.action(d.Get("A"), place{object: ref(queue[0])}, seen)
		queue = append(queue, d.Get("First"), d.Get("Next"))
	}
}
