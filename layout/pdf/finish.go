package pdf

import (
	"fmt"
	"strconv"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// finish adds to fpdf's file what fpdf lacks; the package comment says why.
func (j *job) finish(f *cos.File, d Document) error {
	l := j.ledger
	catalog := f.Dict(f.Root)
	pages, err := pagesOf(f, catalog)
	if err != nil {
		return err
	}
	if len(pages) != len(d.Pages) {
		return errShape
	}
	if err := j.resources(f, f.Dict(f.Dict(pages[0]).Get("Resources"))); err != nil {
		return err
	}
	annots := l.writeLinks(f, pages)
	for i, p := range pages {
		page := f.Dict(p)
		page.Set("StructParents", cos.Integer(i))
		page.Set("Tabs", cos.Name("S"))
		if len(annots[i]) > 0 {
			page.Set("Annots", annots[i])
		}
		if p := d.Pages[i]; p.Bleed > 0 { // ISO 32000-1, 14.11.2
			w, h := p.Frame.W, p.Frame.H
			page.Set("BleedBox", rectangle(layout.Box{X1: w, Y1: h}))
			page.Set("TrimBox", rectangle(layout.Box{X0: p.Bleed, Y0: p.Bleed, X1: w - p.Bleed, Y1: h - p.Bleed}))
		}
	}
	catalog.Set("Names", nil)
	catalog.Set("MarkInfo", cos.Raw("<</Marked true>>"))
	catalog.Set("StructTreeRoot", l.tree.write(f, pages))
	catalog.Set("ViewerPreferences", cos.Raw("<</DisplayDocTitle true>>"))
	catalog.Set("PageLabels", cos.Raw("<</Nums[0<</S/D>>]>>"))
	if o := writeOutline(f, l.bookmarks, pages); o != 0 {
		catalog.Set("Outlines", o)
		catalog.Set("PageMode", cos.Name("UseOutlines"))
	}
	if d.Source != nil && d.Meta.Standard.Attachments() {
		writeSource(f, catalog, d.Source, d.Meta.Date)
	}
	return writeMetadata(f, catalog, d.Meta)
}

// pagesOf are the pages of fpdf's file.
func pagesOf(f *cos.File, catalog *cos.Dict) ([]cos.Ref, error) {
	kids := f.Array(f.Dict(catalog.Get("Pages")).Get("Kids"))
	pages := make([]cos.Ref, len(kids))
	for i, k := range kids {
		r, ok := k.(cos.Ref)
		if !ok || f.Dict(r) == nil {
			return nil, errShape
		}
		pages[i] = r
	}
	return pages, nil
}

// resources adds fonts and drawings to the resources, which all pages share.
func (j *job) resources(f *cos.File, d *cos.Dict) error {
	xobjects := f.Dict(d.Get("XObject"))
	if xobjects == nil {
		return errShape
	}
	for _, key := range []cos.Name{"ProcSet", "ColorSpace"} {
		d.Set(key, nil)
	}
	fonts, err := fontResources(f, j.ledger.used)
	if err != nil {
		return err
	}
	d.Set("Font", fonts)
	for i, a := range j.ledger.drawings.list {
		xobjects.Set(cos.Name("X"+strconv.Itoa(i)), f.Add(j.form(a)))
	}
	return nil
}

// form is a drawing as a form that takes its colours and its line width from
// where it is placed (ISO 32000-1, 8.10).
func (j *job) form(a *layout.Art) *cos.Stream {
	if s, ok := j.lasting.Load(a); ok {
		return s.(*cos.Stream)
	}
	x0, y0, x1, y1 := a.Path.Bounds()
	air := max(x1-x0, y1-y0)/8 + 1 // for lines around the outermost points
	const perPoint = 14            // characters, as a rule
	o := ops(j.streams.take(perPoint*len(a.Path.Points) + 64))
	o.path(a.Path)
	o.str(paintOperator(a.Paint))
	s := &cos.Stream{
		Dict: cos.NewDict(cos.KV("Type", cos.Name("XObject")), cos.KV("Subtype", cos.Name("Form")),
			cos.KV("BBox", cos.Raw(fmt.Sprintf("[%d %d %d %d]", x0-air, y0-air, x1+air, y1+air))),
			cos.KV("Resources", &cos.Dict{})),
		Data:        o,
		HuffmanOnly: true,
	}
	if a.Lasting {
		s = s.Deflated()
		j.lasting.Store(a, s)
	}
	return s
}
