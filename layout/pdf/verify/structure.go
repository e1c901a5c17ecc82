package verify

import (
	"strings"
	"unicode/utf8"

	"cityprofile/layout/pdf/cos"
)

var structureRules = []*Rule{structureTree, structureRoot, structureParent, structureTwice, structureKid, roleMapped, roleCircle, roleStandard, roleNonstandard,
	headingFirst, headingLevel, headingMixed, headingMany, figureAlt, formulaAlt, noteID, noteUnique, textLang}

var (
	structureTree = &Rule{ID: "structure-tree", UA: "7.1", A: "6.7.3.3", Level: "A", PDF: "14.7.2",
		Demands: "the catalogue has a structure tree (StructTreeRoot)",
		Means:   "a screen reader gets no order, no headings, no tables: it guesses"}
	structureRoot = &Rule{ID: "structure-root", UA: "7.1", PDF: "14.7.2",
		Demands: "the structure tree begins with a dictionary of the Type StructTreeRoot"}
	structureParent = &Rule{ID: "structure-parent", UA: "7.1", PDF: "14.7.2",
		Demands: "the parent (P) of each structure element is the element that contains it"}
	structureTwice = &Rule{ID: "structure-twice", UA: "7.1", PDF: "14.7.2",
		Demands: "each structure element occurs once in the tree",
		Means:   "its content is read twice"}
	structureKid = &Rule{ID: "structure-kid", UA: "7.1", PDF: "14.7.4",
		Demands: "everything that a structure element refers to exists",
		Means:   "content is left out when the document is read"}
	roleMapped = &Rule{ID: "role-mapped", UA: "7.1", Matterhorn: "02-001", A: "6.7.3.4", Level: "A", PDF: "14.7.3",
		Demands: "the role map maps each nonstandard role to a standard one",
		Means:   "a screen reader does not know what the element is"}
	roleCircle = &Rule{ID: "role-circle", UA: "7.1", Matterhorn: "02-003", A: "6.7.3.4", Level: "A",
		Demands: "the role map is not circular"}
	roleStandard = &Rule{ID: "role-standard", UA: "7.1", Matterhorn: "02-004",
		Demands: "the role map does not remap standard roles"}
	roleNonstandard = &Rule{ID: "role-nonstandard", A: "6.7.3.4", Level: "A",
		Demands: "the role map does not map a standard role to a nonstandard one"}
	headingFirst = &Rule{ID: "heading-first", UA: "7.4.2", Matterhorn: "14-002",
		Demands: "the first heading is H1"}
	headingLevel = &Rule{ID: "heading-level", UA: "7.4.2", Matterhorn: "14-003",
		Demands: "headings do not skip levels on the way down",
		Means:   "people who navigate by headings look for a section that does not exist"}
	headingMixed = &Rule{ID: "heading-mixed", UA: "7.4.4", Matterhorn: "14-007",
		Demands: "headings are H throughout, or H1 to H6 throughout"}
	headingMany = &Rule{ID: "heading-many", UA: "7.4.4", Matterhorn: "14-006",
		Demands: "an element contains at most one H"}
	figureAlt = &Rule{ID: "figure-alt", UA: "7.3", Matterhorn: "13-004",
		Demands: "a figure has a description (Alt) or replacement text (ActualText)",
		Means:   "people who cannot see the figure learn nothing about it"}
	formulaAlt = &Rule{ID: "formula-alt", UA: "7.7", Matterhorn: "17-002",
		Demands: "a formula has a description (Alt) or replacement text (ActualText)"}
	noteID = &Rule{ID: "note-id", UA: "7.9", Matterhorn: "19-003",
		Demands: "a note has an identifier (ID)"}
	noteUnique = &Rule{ID: "note-unique", UA: "7.9", Matterhorn: "19-004",
		Demands: "no two notes have the same identifier"}
	textLang = &Rule{ID: "text-lang", UA: "7.2", Matterhorn: "11-002",
		Demands: "the language of Alt, ActualText and E can be determined"}
)

// checkStructure checks the elements of the structure tree.
func checkStructure(doc *document, out *findings) {
	t := doc.tree
	if t.dict == nil {
		out.found(structureTree, location{object: doc.file.Root}, "the catalogue has no StructTreeRoot")
		return
	}
	if doc.file.Name(t.dict.Get("Type")) != "StructTreeRoot" {
		out.found(structureRoot, location{object: t.root}, "the Type of StructTreeRoot is not StructTreeRoot")
	}
	for _, s := range t.strange {
		out.found(structureKid, location{element: s.in, object: s.ref}, "the structure tree contains an object of Type %s", s.kind)
	}
	for _, e := range t.twice {
		out.found(structureTwice, location{element: e}, "the element occurs more than once in the tree")
	}
	said := map[cos.Name]bool{}
	for _, e := range t.elements {
		if !said[e.role] {
			said[e.role] = true
			checkRole(doc, out, e)
		}
		checkParent(doc, out, e)
		checkElement(doc, out, e)
	}
	checkHeadings(doc, out)
	checkNotes(doc, out)
}

// checkRole checks the first element of a role.
func checkRole(doc *document, out *findings, e *element) {
	at := location{element: e}
	switch {
	case standardTypes[e.role]:
		if to := doc.tree.roles[e.role]; to != nil {
			out.found(roleStandard, at, "the role map maps the standard role %s to %s", e.role, doc.file.Name(to))
			if !standardTypes[doc.file.Name(to)] {
				out.found(roleNonstandard, at, "the role map maps the standard role %s to %s", e.role, doc.file.Name(to))
			}
		}
	case doc.tree.stands(e.role).circle:
		out.found(roleCircle, at, "the role map entry for %s is circular", e.role)
	case e.std == "":
		out.found(roleMapped, at, "the role map does not map %q to a standard role", string(e.role))
	}
	if !utf8.ValidString(string(e.role)) {
		out.found(nameUTF8, at, "the role %q is not UTF-8", string(e.role))
	}
}

// checkParent checks that the parent of an element is the element that contains
// it.
func checkParent(doc *document, out *findings, e *element) {
	p := e.dict.Get("P")
	want := doc.tree.root
	if e.parent != nil {
		want = e.parent.ref
	}
	switch {
	case doc.file.Dict(p) == nil:
		out.found(structureParent, location{element: e}, "the element has no parent (P)")
	case want != 0 && ref(p) != want:
		out.found(structureParent, location{element: e}, "the element's parent (P) is object %d, but the element is in object %d", ref(p), want)
	}
}

// checkElement checks an element by itself.
func checkElement(doc *document, out *findings, e *element) {
	f, at := doc.file, location{element: e}
	checkLanguageTag(doc, out, e.dict.Get("Lang"), at)
	if e.std == "Figure" || e.std == "Formula" {
		if _, actual := f.Text(e.dict.Get("ActualText")); !actual && !hasText(f, e.dict.Get("Alt")) {
			r := figureAlt
			if e.std == "Formula" {
				r = formulaAlt
			}
			out.found(r, at, "the %s has neither Alt nor ActualText", strings.ToLower(string(e.std)))
		}
	}
	if !doc.lang && !e.lang {
		for _, k := range []cos.Name{"Alt", "ActualText", "E"} {
			if _, ok := f.Text(e.dict.Get(k)); ok {
				out.found(textLang, at, "the language of %s is not specified by the element, its ancestors or the catalogue", k)
			}
		}
	}
	for _, k := range e.kids {
		switch {
		case k.element != nil:
		case k.object != 0:
			if doc.file.Dict(k.object) == nil {
				out.found(structureKid, at, "the element refers to an object that does not exist")
			}
		case doc.pageOf[k.page] == nil:
			out.found(structureKid, at, "the element contains marked content %d of no page", k.mark)
		}
	}
}

// checkHeadings checks the order of headings.
func checkHeadings(doc *document, out *findings) {
	last := 0
	var strong, weak *element // the first of each kind
	for _, e := range doc.tree.elements {
		if !e.groups() || e.parent == nil {
			n := 0
			for _, k := range e.inner() {
				if k.std == "H" {
					n++
				}
			}
			if n > 1 {
				out.found(headingMany, location{element: e}, "the element contains %d H headings", n)
			}
		}
		switch {
		case e.std == "H" && strong == nil:
			strong = e
		case len(e.std) == 2 && e.std[0] == 'H' && e.std[1] >= '1' && e.std[1] <= '6':
			if weak == nil {
				weak = e
			}
			level := int(e.std[1] - '0')
			switch {
			case last == 0 && level > 1:
				out.found(headingFirst, location{element: e}, "the first heading is %s", e.std)
			case level > last+1:
				out.found(headingLevel, location{element: e}, "%s follows H%d", e.std, last)
			}
			last = level
		}
	}
	if strong != nil && weak != nil {
		out.found(headingMixed, location{element: strong}, "the document has both H and %s headings", weak.std)
	}
}

// checkNotes checks the identifiers of notes.
func checkNotes(doc *document, out *findings) {
	seen := map[string]bool{}
	for _, e := range doc.tree.elements {
		if e.std != "Note" {
			continue
		}
		id, _ := cos.AsString(doc.file.Resolve(e.dict.Get("ID")))
		switch {
		case len(id) == 0:
			out.found(noteID, location{element: e}, "the note has no ID")
		case seen[string(id)]:
			out.found(noteUnique, location{element: e}, "another note has the same ID, %q", string(id))
		}
		seen[string(id)] = true
	}
}
