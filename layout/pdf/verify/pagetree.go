package verify

import (
	"math"

	"cityprofile/layout/pdf/cos"
)

// page is a page with its own entries and those inherited from the page tree.
type page struct {
	number    int // from 1
	ref       cos.Ref
	dict      *cos.Dict
	resources *cos.Dict
	inherits  bool       // the resources are those of the tree
	media     cos.Object // MediaBox, its own or the tree's
	crop      cos.Object // CropBox, its own or the tree's
	box       [4]float64 // the crop box
}

// at is a place on the page.
func (p *page) at(o cos.Ref) location { return location{page: p.number, object: o} }

// pageTree is the page tree (ISO 32000-1, 7.7.3) as a list of pages.
type pageTree struct {
	pages    []*page
	pageOf   map[cos.Ref]*page
	count    int        // of pages, as the root of the tree has it
	mistyped []mistyped // nodes that do not say what they are
}

// mistyped is a node of the page tree whose Type is not the one it needs.
type mistyped struct {
	ref      cos.Ref
	is, want cos.Name
}

// readPages reads the page tree.
func readPages(f *cos.File) *pageTree {
	type job struct {
		o         cos.Object
		resources cos.Object
		media     cos.Object
		crop      cos.Object
	}
	t := &pageTree{pageOf: map[cos.Ref]*page{}}
	seen := map[cos.Ref]bool{}
	stack := []job{{o: f.Dict(f.Root).Get("Pages")}}
	for len(stack) > 0 {
		j := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		r := ref(j.o)
		d := f.Dict(j.o)
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
		kids := f.Array(d.Get("Kids"))
		want := cos.Name("Pages")
		if kids == nil {
			want = "Page"
		}
		if is := f.Name(d.Get("Type")); is != want {
			t.mistyped = append(t.mistyped, mistyped{r, is, want})
		}
		if kids == nil {
			p := &page{number: len(t.pages) + 1, ref: r, dict: d, media: j.media, crop: j.crop, resources: f.Dict(d.Get("Resources"))}
			if p.resources == nil {
				p.resources, p.inherits = f.Dict(j.resources), true
			}
			p.box, _ = rectangle(f, j.media)
			if crop, ok := rectangle(f, j.crop); ok {
				p.box = crop
			}
			t.pages = append(t.pages, p)
			t.pageOf[r] = p
			continue
		}
		if x := d.Get("Resources"); x != nil {
			j.resources = x
		}
		for i := len(kids) - 1; i >= 0; i-- {
			stack = append(stack, job{kids[i], j.resources, j.media, j.crop})
		}
	}
	t.count, _ = f.Int(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Count"))
	return t
}

// numbers gives the number of each page.
func (t *pageTree) numbers() map[cos.Ref]int {
	m := make(map[cos.Ref]int, len(t.pages))
	for _, p := range t.pages {
		m[p.ref] = p.number
	}
	return m
}

// rectangle is a rectangle as left, bottom, right, top (ISO 32000-1, 7.9.5).
func rectangle(f *cos.File, o cos.Object) (r [4]float64, ok bool) {
	a := f.Array(o)
	if len(a) != len(r) {
		return r, false
	}
	for i := range r {
		if r[i], ok = f.Number(a[i]); !ok {
			return r, false
		}
	}
	r[0], r[2] = math.Min(r[0], r[2]), math.Max(r[0], r[2])
	r[1], r[3] = math.Min(r[1], r[3]), math.Max(r[1], r[3])
	return r, true
}
