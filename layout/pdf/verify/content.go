package verify

import "cityprofile/layout/pdf/cos"

var contentRules = []*Rule{contentUnreadable, contentSyntax, operatorKnown, resourcesOwn, resourceMissing, balance,
	artifactInTagged, taggedInArtifact, untagged, contentLang, spanLang, formReference, formTwice}

var (
	contentUnreadable = &Rule{ID: "content-data", UA: "6.1", A: "5.1", PDF: "7.8.2",
		Demands: "content streams can be decoded"}
	contentSyntax = &Rule{ID: "content-syntax", UA: "6.1", A: "5.1", PDF: "7.8.2",
		Demands: "content streams consist of operands and operators"}
	operatorKnown = &Rule{ID: "operator", A: "6.2.2",
		Demands: "content streams have only the operators of ISO 32000-1"}
	resourcesOwn = &Rule{ID: "resources", A: "6.2.2", PDF: "7.8.3",
		Demands: "pages and forms have their own resources and inherit none"}
	resourceMissing = &Rule{ID: "resource-missing", UA: "6.1", A: "5.1", PDF: "7.8.3",
		Demands: "everything that content uses is among its resources",
		Means:   "something is missing from the page"}
	balance = &Rule{ID: "balance", UA: "6.1", A: "5.1", PDF: "8.4.2",
		Demands: "q and Q, BT and ET, BMC and EMC are balanced"}
	artifactInTagged = &Rule{ID: "artifact-in-tagged", UA: "7.1", Matterhorn: "01-003",
		Demands: "no artifact is inside tagged content"}
	taggedInArtifact = &Rule{ID: "tagged-in-artifact", UA: "7.1", Matterhorn: "01-004",
		Demands: "no tagged content is inside an artifact"}
	untagged = &Rule{ID: "untagged", UA: "7.1", Matterhorn: "01-005",
		Demands: "all content is tagged, or an artifact",
		Means:   "a screen reader skips it"}
	contentLang = &Rule{ID: "content-lang", UA: "7.2", Matterhorn: "11-001",
		Demands: "the language of text can be determined",
		Means:   "a screen reader uses the wrong voice"}
	spanLang = &Rule{ID: "span-lang", UA: "7.2", Matterhorn: "11-002",
		Demands: "the language of ActualText, Alt and E in content can be determined"}
	formReference = &Rule{ID: "form-reference", UA: "7.20", Matterhorn: "30-001", A: "6.2.9",
		Demands: "no form imports its content from another file"}
	formTwice = &Rule{ID: "form-twice", UA: "7.20", Matterhorn: "30-002",
		Demands: "a form with its own marked content is painted only once"}
)

// content is what reading the content of all pages gathers.
type content struct {
	marks  map[markKey]*markUse
	order  []markKey        // of marks, as they were met
	walked map[walk]bool    // what was read, and whether something in it was transparent
	placed map[cos.Ref]int  // how often forms with marks of their own are
	unread map[cos.Ref]bool // pages and forms that could not be read to their end
	fonts  []*usedFont      // in the order of their first use
	fontOf map[*cos.Dict]*usedFont
	seen   map[*cos.Dict]bool  // pictures, graphics states and ICC profiles that were checked
	spots  map[cos.Name]string // what each spot colour is
}

// markKey is marked content by the page or form that it is in.
type markKey struct {
	owner cos.Ref
	mark  int
}

type markUse struct {
	page, count int
	artifact    bool
}

// walk is a stream and all that matters about where it is painted: a walk need
// not be repeated.
type walk struct {
	stream                                     *cos.Stream
	tagged, artifact, semantic, actual, spoken bool
}
