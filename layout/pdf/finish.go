package pdf

import (
	"fmt"
	"strconv"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// finish adds to fpdf's file what fpdf cannot write.
func (b *bench) finish(f *cos.File, d Document) error {
	c := b.canvas
	catalog := f.Dict(f.Root)
	tree := f.Dict(catalog.Get("Pages"))
	if tree == nil {
		return errShape
	}
	kids, _ := tree.Get("Kids").(cos.Array)
	if len(kids) != len(c.tree.marks) {
		return errShape
	}
	pages := make([]cos.Ref, len(kids))
	for i, k := range kids {
		r, ok := k.(cos.Ref)
		if !ok {
			return errShape
		}
		pages[i] = r
	}
	resources := f.Dict(f.Dict(pages[0]).Get("Resources"))
	if resources == nil {
		return errShape
	}
	for _, key := range []cos.Name{"ProcSet", "ColorSpace"} {
		resources.Set(key, nil)
	}
	fonts, err := fontResources(f, c)
	if err != nil {
		return err
	}
	resources.Set("Font", fonts)
	resources.Set("XObject", b.xobjects(f))

	annots := writeLinks(f, c, pages)
	for i, p := range pages {
		page := f.Dict(p)
		page.Set("Contents", f.Add(&cos.Stream{Dict: &cos.Dict{}, Data: b.contents[i]}))
		page.Set("StructParents", cos.Integer(i))
		page.Set("Tabs", cos.Name("S"))
		if len(annots[i]) > 0 {
			page.Set("Annots", annots[i])
		}
	}
	catalog.Set("Names", nil)
	catalog.Set("Lang", cos.Text(d.Meta.Language))
	catalog.Set("MarkInfo", cos.Raw("<</Marked true>>"))
	catalog.Set("StructTreeRoot", c.tree.write(f, pages))
	catalog.Set("ViewerPreferences", cos.Raw("<</DisplayDocTitle true>>"))
	catalog.Set("PageLabels", cos.Raw("<</Nums[0<</S/D>>]>>"))
	if o := writeOutline(f, c.marks, pages); o != 0 {
		catalog.Set("Outlines", o)
		catalog.Set("PageMode", cos.Name("UseOutlines"))
	}
	if d.Source != nil && d.Meta.Standard.Attachments() {
		writeSource(f, catalog, d.Source, d.Meta.Date)
	}
	writeMetadata(f, catalog, d.Meta)
	return nil
}

// xobjects are the drawings, as forms that take colours and line width from
// where they are placed, and the pictures (ISO 32000-1, 8.10 and 8.9.5).
func (b *bench) xobjects(f *cos.File) *cos.Dict {
	d := &cos.Dict{}
	for i, a := range b.canvas.art {
		if s, ok := b.lasting.Load(a); ok {
			d.Set(cos.Name("X"+strconv.Itoa(i)), f.Add(s.(*cos.Stream)))
			continue
		}
		x0, y0, x1, y1 := a.Path.Bounds()
		air := max(x1-x0, y1-y0)/8 + 1 // for lines around the outermost points
		const perPoint = 14            // characters, as a rule
		o := ops(b.streams.room(perPoint*len(a.Path.Points) + 64))
		o.path(a.Path)
		o.str(paint(a.Paint))
		s := &cos.Stream{
			Dict: cos.NewDict("Type", cos.Name("XObject"), "Subtype", cos.Name("Form"),
				"BBox", cos.Raw(fmt.Sprintf("[%d %d %d %d]", x0-air, y0-air, x1+air, y1+air)),
				"Resources", &cos.Dict{}),
			Data:        o,
			HuffmanOnly: true,
		}
		if a.Lasting {
			s = s.Deflated()
			b.lasting.Store(a, s)
		}
		d.Set(cos.Name("X"+strconv.Itoa(i)), f.Add(s))
	}
	for i, img := range b.canvas.image {
		s := &cos.Stream{
			Dict: cos.NewDict("Type", cos.Name("XObject"), "Subtype", cos.Name("Image"),
				"Width", cos.Integer(img.Width), "Height", cos.Integer(img.Height),
				"ColorSpace", cos.Name("DeviceRGB"), "BitsPerComponent", cos.Integer(8)),
			Data:    img.Data,
			Encoded: img.JPEG,
		}
		if img.JPEG {
			s.Dict.Set("Filter", cos.Name("DCTDecode"))
		}
		d.Set(cos.Name("I"+strconv.Itoa(i)), f.Add(s))
	}
	return d
}

// writeLinks makes the link annotations of each page (ISO 32000-1, 12.5.6.5)
// and gives each to its element.
func writeLinks(f *cos.File, c *canvas, pages []cos.Ref) []cos.Array {
	annots := make([]cos.Array, len(pages))
	for _, l := range c.links {
		x, y := l.x, c.tree.heights[l.page]-l.y
		d := cos.NewDict("Type", cos.Name("Annot"), "Subtype", cos.Name("Link"),
			"Rect", cos.Raw(fmt.Sprintf("[%s %s %s %s]", decimal(x), decimal(y-l.H), decimal(x+l.W), decimal(y))),
			"Border", cos.Raw("[0 0 0]"), "F", cos.Integer(4), "P", pages[l.page],
			"Contents", cos.Text(l.Text),
			"StructParent", cos.Integer(len(pages)+len(c.tree.links)))
		switch to, ok := c.anchors[l.ID]; {
		case l.URL != "":
			d.Set("A", cos.NewDict("S", cos.Name("URI"), "URI", uri(l.URL)))
		case ok:
			d.Set("Dest", to.destination(pages))
		default:
			continue // an anchor that no page has leads nowhere
		}
		r := f.Add(d)
		annots[l.page] = append(annots[l.page], r)
		c.tree.link(l.own, l.page, r)
	}
	return annots
}

func (s spot) destination(pages []cos.Ref) cos.Array {
	return cos.Array{pages[s.page], cos.Name("XYZ"), cos.Raw("null"), cos.Raw(decimal(s.y)), cos.Raw("null")}
}

// decimal is a length in points, to a hundredth.
func decimal(l layout.Len) string { return string(appendDecimal(nil, unit(l), 2)) }

// uri is an address as a string of ASCII characters (ISO 32000-1, 12.6.4.7):
// what is not ASCII is escaped by its UTF-8 bytes (RFC 3986, 2.1).
func uri(s string) cos.Raw {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F {
			b = append(b, c)
		} else {
			b = fmt.Appendf(b, "%%%02X", c)
		}
	}
	return cos.Literal(string(b))
}

// writeOutline makes the outline (ISO 32000-1, 12.3.3), closed below its
// first level.
func writeOutline(f *cos.File, marks []bookmark, pages []cos.Ref) cos.Ref {
	if len(marks) == 0 {
		return 0
	}
	root := cos.NewDict("Type", cos.Name("Outlines"))
	rootRef := f.Add(root)
	type open struct {
		d    *cos.Dict
		ref  cos.Ref
		last *cos.Dict // of its kids
		at   cos.Ref
		n    int
	}
	stack := []open{{d: root, ref: rootRef}}
	closeTop := func() {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.n > 0 {
			top.d.Set("Last", top.at)
			top.d.Set("Count", cos.Integer(-top.n))
		}
	}
	for _, m := range marks {
		level := min(max(m.Level, 1), len(stack))
		for len(stack) > level {
			closeTop()
		}
		parent := &stack[len(stack)-1]
		d := cos.NewDict("Title", cos.Text(m.Title), "Parent", parent.ref, "Dest", m.destination(pages))
		r := f.Add(d)
		if parent.last == nil {
			parent.d.Set("First", r)
		} else {
			parent.last.Set("Next", r)
			d.Set("Prev", parent.at)
		}
		parent.last, parent.at = d, r
		parent.n++
		stack = append(stack, open{d: d, ref: r})
	}
	for len(stack) > 1 {
		closeTop()
	}
	root.Set("Last", stack[0].at)
	root.Set("Count", cos.Integer(stack[0].n))
	return rootRef
}
