package verify

import "cityprofile/layout/pdf/cos"

// checkPages checks the page tree and each page as a whole.
func checkPages(doc *document, out *findings) {
	for _, n := range doc.mistyped {
		out.found(hasPages, location{object: n.ref}, "the Type of a page tree node is %q, not %s", string(n.is), n.want)
	}
	for _, p := range doc.pages {
		checkPage(doc, out, p)
	}
	if len(doc.pages) == 0 {
		out.found(hasPages, location{object: doc.file.Root}, "the document has no pages")
	} else if doc.count != len(doc.pages) {
		out.found(hasPages, location{object: doc.file.Root}, "the page tree claims %d pages but has %d", doc.count, len(doc.pages))
	}
}

func checkPage(doc *document, out *findings, p *page) {
	at := p.at(p.ref)
	for _, b := range []struct {
		name cos.Name
		o    cos.Object
	}{
		{"MediaBox", p.media}, {"CropBox", p.crop}, {"BleedBox", p.dict.Get("BleedBox")}, {"TrimBox", p.dict.Get("TrimBox")}, {"ArtBox", p.dict.Get("ArtBox")},
	} {
		r, ok := rectangle(doc.file, b.o)
		if !ok && (b.o != nil || b.name == "MediaBox") {
			out.found(limitPage, at, "the page has no %s of four numbers", b.name)
		}
		if ok {
			if w, h := r[2]-r[0], r[3]-r[1]; min(w, h) < minPage || max(w, h) > maxPage {
				out.found(limitPage, at, "the %s measures %g by %g", b.name, w, h)
			}
		}
	}
	if p.dict.Get("PresSteps") != nil {
		out.found(presentations, at, "the page has PresSteps")
	}
}
