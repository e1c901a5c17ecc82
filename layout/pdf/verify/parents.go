package verify

import "cityprofile/layout/pdf/cos"

var parentRules = []*Rule{markOwner, markHeld, markTwice, objectOwner}

var (
	markOwner = &Rule{ID: "mark-owner", UA: "7.1", PDF: "14.7.4.4",
		Demands: "the parent tree maps all marked content to the element that contains it",
		Means:   "a screen reader that starts from the page announces it as something else"}
	markHeld = &Rule{ID: "mark-held", UA: "7.1", PDF: "14.7.4.2",
		Demands: "marked content with an identifier belongs to exactly one element",
		Means:   "a screen reader skips it or reads it twice"}
	markTwice = &Rule{ID: "mark-twice", UA: "7.1", PDF: "14.7.4.2",
		Demands: "marked content identifiers are unique within a page or form"}
	objectOwner = &Rule{ID: "object-owner", UA: "7.1", PDF: "14.7.4.3",
		Demands: "the parent tree maps an annotation to the element that contains it"}
)

// checkParents checks that the structure tree and the content of pages agree, both
// ways.
func checkParents(doc *document, out *findings, in *content) {
	if doc.tree.dict == nil {
		return
	}
	held := map[markKey][]*element{}
	for _, e := range doc.tree.elements {
		for _, k := range e.kids {
			if k.element != nil || k.object != 0 || doc.pageOf[k.page] == nil {
				continue
			}
			key := markKey{k.page, k.mark}
			if k.stream != 0 {
				key.owner = k.stream
			}
			held[key] = append(held[key], e)
			if in.marks[key] == nil && !in.unread[key.owner] {
				out.found(structureKid, location{page: doc.pageOf[k.page].number, element: e}, "the element contains marked content %d, which does not exist", k.mark)
			}
		}
		checkObjectsOf(doc, out, e)
	}
	for _, key := range in.order {
		u := in.marks[key]
		at := location{page: u.page, object: key.owner}
		if u.count > 1 && in.placed[key.owner] < 2 {
			out.found(markTwice, at, "marked content %d occurs %d times", key.mark, u.count)
		}
		if u.artifact {
			continue
		}
		elements := held[key]
		if len(elements) != 1 {
			out.found(markHeld, at, "marked content %d belongs to %d elements", key.mark, len(elements))
			continue
		}
		at.element = elements[0]
		if owner := ownerOf(doc, key); elements[0].ref == 0 || owner != elements[0].ref {
			out.found(markOwner, at, "the parent tree maps marked content %d to object %d, but object %d contains it", key.mark, owner, elements[0].ref)
		}
	}
}

// ownerOf is the element that the parent tree has for marked content.
func ownerOf(doc *document, key markKey) cos.Ref {
	n, ok := doc.file.Int(doc.file.Dict(key.owner).Get("StructParents"))
	if !ok {
		return 0
	}
	list := doc.file.Array(doc.tree.owners[n])
	if key.mark < 0 || key.mark >= len(list) {
		return 0
	}
	return ref(list[key.mark])
}

// checkObjectsOf checks the objects, such as annotations, that an element holds.
func checkObjectsOf(doc *document, out *findings, e *element) {
	for _, k := range e.kids {
		d := doc.file.Dict(k.object)
		if k.object == 0 || d == nil {
			continue
		}
		n, ok := doc.file.Int(d.Get("StructParent"))
		if owner := ref(doc.tree.owners[n]); !ok || owner == 0 || owner != e.ref {
			out.found(objectOwner, location{element: e}, "the parent tree does not map object %d to the element that contains it", k.object)
		}
	}
}
