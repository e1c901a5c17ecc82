package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

var catalogRules = []*Rule{hasPages, marked, suspects, displayTitle, language, languageEmpty, outlineLang, requirements, presentations, permissions}

var (
	hasPages = &Rule{ID: "pages", UA: "6.1", A: "5.1", PDF: "7.7.3",
		Demands: "the catalogue has a page tree, and its Count is the number of pages"}
	marked = &Rule{ID: "marked", UA: "6.2", A: "6.7.2.2", Level: "A",
		Demands: "the catalogue declares the file tagged (MarkInfo, Marked true)",
		Means:   "programs guess the reading order although there are tags"}
	suspects = &Rule{ID: "suspects", UA: "7.1", Matterhorn: "01-007",
		Demands: "the tags are not marked as doubtful (Suspects)"}
	displayTitle = &Rule{ID: "display-title", UA: "7.1", Matterhorn: "07-001",
		Demands: "the window shows the title of the document (ViewerPreferences, DisplayDocTitle true)",
		Means:   "a screen reader announces the name of the file instead"}
	language = &Rule{ID: "language-tag", UA: "7.2", A: "6.7.4", Level: "A", PDF: "14.9.2",
		Demands: "each Lang is a language tag",
		Means:   "a screen reader uses the wrong voice"}
	outlineLang = &Rule{ID: "outline-lang", UA: "7.2", Matterhorn: "11-003",
		Demands: "the language of the outline can be determined"}
	requirements = &Rule{ID: "requirements", A: "6.11",
		Demands: "the catalogue has no Requirements"}
	presentations = &Rule{ID: "presentations", A: "6.10",
		Demands: "AlternatePresentations and PresSteps are not used"}
	permissions = &Rule{ID: "permissions", A: "6.1.12",
		Demands: "the catalogue's Perms contains only UR3 and DocMDP"}
)

// checkCatalog checks the entries of the catalogue about the document.
func checkCatalog(doc *document, out *findings) {
	f, d, at := doc.file, doc.file.Dict(doc.file.Root), location{object: doc.file.Root}
	info := f.Dict(d.Get("MarkInfo"))
	if !f.True(info.Get("Marked")) {
		out.found(marked, at, "the catalogue has no MarkInfo with Marked true")
	}
	if f.True(info.Get("Suspects")) {
		out.found(suspects, at, "MarkInfo says Suspects true")
	}
	if !f.True(f.Dict(d.Get("ViewerPreferences")).Get("DisplayDocTitle")) {
		out.found(displayTitle, at, "the catalogue has no ViewerPreferences with DisplayDocTitle true")
	}
	checkLanguageTag(doc, out, d.Get("Lang"), at)
	if o := f.Dict(d.Get("Outlines")); o.Get("First") != nil && d.Get("Lang") == nil {
		out.found(outlineLang, at, "there is an outline, but the catalogue has no Lang")
	}
	if d.Get("Requirements") != nil {
		out.found(requirements, at, "the catalogue has Requirements")
	}
	if f.Dict(d.Get("Names")).Get("AlternatePresentations") != nil {
		out.found(presentations, at, "the catalogue's Names has AlternatePresentations")
	}
	for _, k := range f.Dict(d.Get("Perms")).Keys() {
		if !slices.Contains([]cos.Name{"UR3", "DocMDP"}, k) {
			out.found(permissions, at, "the catalogue's Perms has %s", k)
		}
	}
}

// languageForm is the form of a language tag (RFC 3066, which ISO 32000-1
// cites; every tag of BCP 47 has it).
var languageForm = newLazyRegexp(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

// checkLanguageTag checks a Lang, if there is one.
func checkLanguageTag(doc *document, out *findings, o cos.Object, at location) {
	t, ok := doc.file.Text(o)
	if !ok || languageForm().MatchString(t) {
		return
	}
	r := language
	if t == "" { // PDF/A allows it: the language is unknown
		r = languageEmpty
	}
	out.found(r, at, "%q is not a language tag", t)
}

var languageEmpty = &Rule{ID: "language-empty", UA: "7.2", PDF: "14.9.2",
	Demands: "no Lang is empty",
	Means:   "a screen reader does not know which voice to use"}
