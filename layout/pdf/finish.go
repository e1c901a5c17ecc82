package pdf

import (
	"fmt"

	"cityprofile/layout"
)

// finish adds to fpdf's file what fpdf cannot write.
func finish(f *file, c *canvas, m Meta) error {
	catalog := f.dict(f.root)
	tree := f.dict(catalog.get("Pages"))
	if tree == nil {
		return errShape
	}
	kids, _ := tree.get("Kids").(array)
	if len(kids) != len(c.tree.marks) {
		return errShape
	}
	pages := make([]ref, len(kids))
	for i, k := range kids {
		r, ok := k.(ref)
		if !ok {
			return errShape
		}
		pages[i] = r
	}
	resources := f.dict(f.dict(pages[0]).get("Resources"))
	if resources == nil {
		return errShape
	}
	for _, key := range []name{"ProcSet", "ColorSpace"} {
		resources.set(key, nil)
	}
	fonts, err := fontResources(f, c)
	if err != nil {
		return err
	}
	resources.set("Font", fonts)
	resources.set("XObject", xobjects(f, c))

	annots := writeLinks(f, c, pages)
	for i, p := range pages {
		d := f.dict(p)
		d.set("StructParents", integer(i))
		d.set("Tabs", name("S"))
		if len(annots[i]) > 0 {
			d.set("Annots", annots[i])
		}
	}
	catalog.set("Names", nil)
	catalog.set("Lang", textString(m.Language))
	catalog.set("MarkInfo", raw("<</Marked true>>"))
	catalog.set("StructTreeRoot", c.tree.write(f, pages))
	catalog.set("ViewerPreferences", raw("<</DisplayDocTitle true>>"))
	catalog.set("PageLabels", raw("<</Nums[0<</S/D>>]>>"))
	if o := writeOutline(f, c.marks, pages); o != 0 {
		catalog.set("Outlines", o)
		catalog.set("PageMode", name("UseOutlines"))
	}
	writeMetadata(f, catalog, m)
	return nil
}

// xobjects are the drawings, as forms that take colours and line width from
// where they are placed, and the pictures (ISO 32000-1, 8.10 and 8.9.5).
func xobjects(f *file, c *canvas) *dict {
	d := &dict{}
	for i, a := range c.art {
		x0, y0, x1, y1 := a.Path.Bounds()
		air := max(x1-x0, y1-y0)/8 + 1 // for lines around the outermost points
		const perPoint = 13            // characters, as a rule
		o := make(ops, 0, perPoint*len(a.Path.Points)+64)
		o.path(a.Path)
		o.str(paint(a.Paint))
		d.set(name(fmt.Sprintf("X%d", i)), f.add(&stream{
			dict: newDict("Type", name("XObject"), "Subtype", name("Form"),
				"BBox", raw(fmt.Sprintf("[%d %d %d %d]", x0-air, y0-air, x1+air, y1+air)),
				"Resources", &dict{}),
			data: o,
		}))
	}
	for i, img := range c.image {
		s := &stream{
			dict: newDict("Type", name("XObject"), "Subtype", name("Image"),
				"Width", integer(img.Width), "Height", integer(img.Height),
				"ColorSpace", name("DeviceRGB"), "BitsPerComponent", integer(8)),
			data: img.Data,
			done: img.JPEG,
		}
		if img.JPEG {
			s.dict.set("Filter", name("DCTDecode"))
		}
		d.set(name(fmt.Sprintf("I%d", i)), f.add(s))
	}
	return d
}

// writeLinks makes the link annotations of each page (ISO 32000-1, 12.5.6.5)
// and gives each to its element.
func writeLinks(f *file, c *canvas, pages []ref) []array {
	annots := make([]array, len(pages))
	for _, l := range c.links {
		x, y := l.x, c.height-l.y
		d := newDict("Type", name("Annot"), "Subtype", name("Link"),
			"Rect", raw(fmt.Sprintf("[%s %s %s %s]", decimal(x), decimal(y-l.H), decimal(x+l.W), decimal(y))),
			"Border", raw("[0 0 0]"), "F", integer(4), "P", pages[l.page],
			"Contents", textString(l.Text),
			"StructParent", integer(len(pages)+len(c.tree.links)))
		switch to, ok := c.anchors[l.ID]; {
		case l.URL != "":
			d.set("A", newDict("S", name("URI"), "URI", uri(l.URL)))
		case ok:
			d.set("Dest", to.destination(pages))
		default:
			continue // an anchor that no page has leads nowhere
		}
		r := f.add(d)
		annots[l.page] = append(annots[l.page], r)
		c.tree.link(l.own, l.page, r)
	}
	return annots
}

func (s spot) destination(pages []ref) array {
	return array{pages[s.page], name("XYZ"), raw("null"), raw(decimal(s.y)), raw("null")}
}

// decimal is a length in points, to a hundredth.
func decimal(l layout.Len) string { return string(appendDecimal(nil, unit(l), 2)) }

// uri is an address as a string of ASCII characters (ISO 32000-1, 12.6.4.7):
// what is not ASCII is escaped by its UTF-8 bytes (RFC 3986, 2.1).
func uri(s string) raw {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "%%%02X", c)
		}
	}
	return literal(string(b))
}

// writeOutline makes the outline (ISO 32000-1, 12.3.3), closed below its
// first level.
func writeOutline(f *file, marks []bookmark, pages []ref) ref {
	if len(marks) == 0 {
		return 0
	}
	root := newDict("Type", name("Outlines"))
	rootRef := f.add(root)
	type open struct {
		d    *dict
		ref  ref
		last *dict // of its kids
		at   ref
		n    int
	}
	stack := []open{{d: root, ref: rootRef}}
	closeTop := func() {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.n > 0 {
			top.d.set("Last", top.at)
			top.d.set("Count", integer(-top.n))
		}
	}
	for _, m := range marks {
		level := min(max(m.Level, 1), len(stack))
		for len(stack) > level {
			closeTop()
		}
		parent := &stack[len(stack)-1]
		d := newDict("Title", textString(m.Title), "Parent", parent.ref, "Dest", m.destination(pages))
		r := f.add(d)
		if parent.last == nil {
			parent.d.set("First", r)
		} else {
			parent.last.set("Next", r)
			d.set("Prev", parent.at)
		}
		parent.last, parent.at = d, r
		parent.n++
		stack = append(stack, open{d: d, ref: r})
	}
	for len(stack) > 1 {
		closeTop()
	}
	root.set("Last", stack[0].at)
	root.set("Count", integer(stack[0].n))
	return rootRef
}
