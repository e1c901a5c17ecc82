package verify

import (
	"math"

	"cityprofile/layout/pdf/cos"
)

// page is a page with what it has of its own and from the tree around it.
type page struct {
	number    int // from 1
	ref       cos.Ref
	dict      *cos.Dict
	resources *cos.Dict
	inherits  bool       // the resources are those of the tree
	box       [4]float64 // the crop box
	parents   cos.Array  // the owners of its marked content, from the parent tree
}

// at is a place on the page.
func (p *page) at(o cos.Ref) place { return place{page: p.number, object: o} }

// readPages lists the pages (ISO 32000-1, 7.7.3) and checks each as a whole.
func (c *checker) readPages() {
	type job struct {
		o         cos.Object
		resources cos.Object
		media     cos.Object
		crop      cos.Object
	}
	c.pageOf = map[cos.Ref]*page{}
	seen := map[cos.Ref]bool{}
	root := c.file.Dict(c.file.Dict(c.file.Root).Get("Pages"))
	stack := []job{{o: c.file.Dict(c.file.Root).Get("Pages")}}
	for len(stack) > 0 {
		j := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		r := ref(j.o)
		d := c.file.Dict(j.o)
		if d == nil || r == 0 || seen[r] {
			continue
		}
		seen[r] = true
		if m := d.Get("MediaBox"); m != nil {
			j.media = m
		}
		if m := d.Get("CropBox"); m != nil {
			j.crop = m
		}
		kids := c.file.Array(d.Get("Kids"))
		want := cos.Name("Pages")
		if kids == nil {
			want = "Page"
		}
		if t := c.file.Name(d.Get("Type")); t != want {
			c.found(hasPages, place{object: r}, "the Type of a node of the page tree is %q and not %s", string(t), want)
		}
		if kids == nil {
			p := &page{number: len(c.pages) + 1, ref: r, dict: d, resources: c.file.Dict(d.Get("Resources"))}
			if p.resources == nil {
				p.resources, p.inherits = c.file.Dict(j.resources), true
			}
			p.box, _ = c.rectangle(j.media)
			if crop, ok := c.rectangle(j.crop); ok {
				p.box = crop
			}
			c.pages = append(c.pages, p)
			c.pageOf[r] = p
			c.checkPage(p, j.media, j.crop)
			continue
		}
		if x := d.Get("Resources"); x != nil {
			j.resources = x
		}
		for i := len(kids) - 1; i >= 0; i-- {
			stack = append(stack, job{kids[i], j.resources, j.media, j.crop})
		}
	}
	if c.report.Pages = len(c.pages); len(c.pages) == 0 {
		c.found(hasPages, place{object: c.file.Root}, "the catalogue leads to no page")
	} else if n, _ := c.file.Int(root.Get("Count")); n != len(c.pages) {
		c.found(hasPages, place{object: c.file.Root}, "the page tree says that it has %d pages, and has %d", n, len(c.pages))
	}
}

func (c *checker) checkPage(p *page, media, crop cos.Object) {
	at := p.at(p.ref)
	for _, b := range []struct {
		name cos.Name
		o    cos.Object
	}{
		{"MediaBox", media}, {"CropBox", crop}, {"BleedBox", p.dict.Get("BleedBox")}, {"TrimBox", p.dict.Get("TrimBox")}, {"ArtBox", p.dict.Get("ArtBox")},
	} {
		r, ok := c.rectangle(b.o)
		if !ok && (b.o != nil || b.name == "MediaBox") {
			c.found(limitPage, at, "the page has no %s of four numbers", b.name)
		}
		if ok {
			if w, h := r[2]-r[0], r[3]-r[1]; min(w, h) < minPage || max(w, h) > maxPage {
				c.found(limitPage, at, "the %s measures %g by %g", b.name, w, h)
			}
		}
	}
	if p.dict.Get("PresSteps") != nil {
		c.found(presentations, at, "the page has PresSteps")
	}
}

// rectangle is a rectangle as left, bottom, right, top (ISO 32000-1, 7.9.5).
func (c *checker) rectangle(o cos.Object) (r [4]float64, ok bool) {
	a := c.file.Array(o)
	if len(a) != len(r) {
		return r, false
	}
	for i := range r {
		if r[i], ok = c.file.Number(a[i]); !ok {
			return r, false
		}
	}
	r[0], r[2] = math.Min(r[0], r[2]), math.Max(r[0], r[2])
	r[1], r[3] = math.Min(r[1], r[3]), math.Max(r[1], r[3])
	return r, true
}
