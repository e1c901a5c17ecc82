package verify

import (
	"context"
	"fmt"

	"cityprofile/layout/pdf/cos"
)

// checker is the work on one file: what is known of it so far, and what was
// found. Its methods are the checks, in the order of File.
type checker struct {
	ctx    context.Context
	data   []byte // of the file as it is
	file   *cos.File
	depth  int // of embedded files
	report Report
	said   map[told]bool
	count  map[*Rule]int
	work   int // that has been done

	as          Claim // the PDF/A whose rules are checked
	xmp         *packet
	lang        bool // whether the catalogue has a language
	pages       []*page
	pageOf      map[cos.Ref]*page
	tree        *tree
	outputSpace string // the colour space of the output intent: "RGB ", "CMYK", "GRAY" or empty
	content     content
}

// place is where a finding is.
type place struct {
	page    int // from 1
	element *element
	object  cos.Ref
}

// told is what makes one finding another than the next.
type told struct {
	rule    *Rule
	at      place
	message string
}

// maxFindings is how many findings of one rule are listed.
const maxFindings = 100

// found notes that the file breaks a rule, if the rule is one that the file
// has to keep.
func (c *checker) found(r *Rule, p place, format string, a ...any) {
	if ua, pa := r.UA != "", r.binds(c.as); ua || pa {
		c.add(r, p, ua, pa, fmt.Sprintf(format, a...))
	}
}

// add notes a finding, once.
func (c *checker) add(r *Rule, p place, ua, pa bool, message string) {
	if t := (told{r, p, message}); c.count[r] >= maxFindings || c.said[t] {
		if !c.said[t] {
			c.further(r)
		}
		return
	} else {
		c.said[t] = true
	}
	c.count[r]++
	part := 0
	if pa {
		part = max(c.as.Part, 2) // 2 for the rule that there be a claim
	}
	f := Finding{Rule: r, UA: ua, A: pa, Clause: r.clause(ua, part), Page: p.page, Object: p.object, Message: message}
	if e := p.element; e != nil {
		f.Element = e.path()
		if f.Object == 0 {
			f.Object = e.ref
		}
		if f.Page == 0 {
			f.Page = e.page(c)
		}
	}
	c.report.Findings = append(c.report.Findings, f)
}

// further counts a finding that is not listed.
func (c *checker) further(r *Rule) {
	if c.report.Further == nil {
		c.report.Further = map[*Rule]int{}
	}
	c.report.Further[r]++
}

// maxWork is how much is looked at, in bytes of content and entries of lists
// that many may share: more than any report has, and some seconds.
const maxWork = 1 << 28

// spend takes from the work that may be done, and reports whether there was
// enough.
func (c *checker) spend(n int, p place) bool {
	was := c.work
	if c.work += n; c.work <= maxWork {
		return true
	}
	if was > maxWork { // said already
		return false
	}
	c.found(tooLarge, p, "there is more to check than is looked at; the rest was not checked")
	return false
}

// ref is the number of the object that o is, 0 if it is none.
func ref(o cos.Object) cos.Ref {
	r, _ := o.(cos.Ref)
	return r
}
