package verify

import "cityprofile/layout/pdf/cos"

var parentRules = []*Rule{markOwner, markHeld, markTwice, objectOwner}

var (
	markOwner = &Rule{ID: "mark-owner", UA: "7.1", PDF: "14.7.4.4",
		Demands: "the parent tree leads from each marked content to the element that holds it",
		Means:   "a screen reader that comes from the page says it as something else"}
	markHeld = &Rule{ID: "mark-held", UA: "7.1", PDF: "14.7.4.2",
		Demands: "each marked content with an identifier is held by one element",
		Means:   "a screen reader leaves it out, or says it twice"}
	markTwice = &Rule{ID: "mark-twice", UA: "7.1", PDF: "14.7.4.2",
		Demands: "no identifier of marked content is used twice on a page or in a form"}
	objectOwner = &Rule{ID: "object-owner", UA: "7.1", PDF: "14.7.4.3",
		Demands: "the parent tree leads from an annotation to the element that holds it"}
)

// parents checks that the structure tree and the content of pages agree, both
// ways.
func (c *checker) parents() {
	if c.tree.dict == nil {
		return
	}
	held := map[markKey][]*element{}
	for _, e := range c.tree.elements {
		for _, k := range e.kids {
			if k.element != nil || k.object != 0 || c.pageOf[k.page] == nil {
				continue
			}
			key := markKey{k.page, k.mark}
			if k.stream != 0 {
				key.owner = k.stream
			}
			held[key] = append(held[key], e)
			if c.content.marks[key] == nil && !c.content.unread[key.owner] {
				c.found(structureKid, place{page: c.pageOf[k.page].number, element: e}, "the element holds marked content %d, which is not there", k.mark)
			}
		}
		c.objectsOf(e)
	}
	for _, key := range c.content.order {
		u := c.content.marks[key]
		at := place{page: u.page, object: key.owner}
		if u.count > 1 && c.content.placed[key.owner] < 2 {
			c.found(markTwice, at, "the marked content %d is there %d times", key.mark, u.count)
		}
		if u.artifact {
			continue
		}
		elements := held[key]
		if len(elements) != 1 {
			c.found(markHeld, at, "the marked content %d is held by %d elements", key.mark, len(elements))
			continue
		}
		at.element = elements[0]
		if owner := c.ownerOf(key); elements[0].ref == 0 || owner != elements[0].ref {
			c.found(markOwner, at, "the parent tree leads from marked content %d to object %d, and object %d holds it", key.mark, owner, elements[0].ref)
		}
	}
}

// ownerOf is the element that the parent tree has for marked content.
func (c *checker) ownerOf(key markKey) cos.Ref {
	n, ok := c.file.Int(c.file.Dict(key.owner).Get("StructParents"))
	if !ok {
		return 0
	}
	list := c.file.Array(c.tree.owners[n])
	if key.mark < 0 || key.mark >= len(list) {
		return 0
	}
	return ref(list[key.mark])
}

// objectsOf checks the objects, such as annotations, that an element holds.
func (c *checker) objectsOf(e *element) {
	for _, k := range e.kids {
		d := c.file.Dict(k.object)
		if k.object == 0 || d == nil {
			continue
		}
		n, ok := c.file.Int(d.Get("StructParent"))
		if owner := ref(c.tree.owners[n]); !ok || owner == 0 || owner != e.ref {
			c.found(objectOwner, place{element: e}, "the parent tree does not lead from object %d to the element that holds it", k.object)
		}
	}
}
