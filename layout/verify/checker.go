package verify

import (
	"context"
	"fmt"

	"cityprofile/layout/cos"
)

// checker is the work on one file: what is known of it so far, and what was
// found. Its methods are the checks, in the order of File.
type checker struct {
	ctx    context.Context
	data   []byte // of the file as it is
	file   *cos.File
	depth  int // of embedded files
	report Report
	said   map[Finding]bool
	count  map[*Rule]int

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

// maxFindings is how many findings of one rule are listed.
const maxFindings = 100

// found notes that the file breaks a rule, if the rule is one that the file
// has to keep.
func (c *checker) found(r *Rule, p place, format string, a ...any) {
	if ua, pa := r.UA != "", r.binds(c.report.Claims.A); ua || pa {
		c.add(r, p, ua, pa, fmt.Sprintf(format, a...))
	}
}

// add notes a finding, once.
func (c *checker) add(r *Rule, p place, ua, pa bool, message string) {
	if c.count[r] >= maxFindings {
		if c.report.Further == nil {
			c.report.Further = map[*Rule]int{}
		}
		c.report.Further[r]++
		return
	}
	f := Finding{Rule: r, UA: ua, A: pa, Page: p.page, Object: p.object, Message: message}
	if e := p.element; e != nil {
		f.Element = e.path()
		if f.Object == 0 {
			f.Object = e.ref
		}
		if f.Page == 0 {
			f.Page = e.page(c)
		}
	}
	if c.said[f] {
		return
	}
	c.said[f] = true
	c.count[r]++
	part := c.report.Claims.A.Part
	if !pa {
		part = 0
	} else if !c.report.Claims.A.checked() { // the rule that there be a claim
		part = 2
	}
	f.Clause = r.clause(ua, part)
	c.report.Findings = append(c.report.Findings, f)
}

// ref is the number of the object that o is, 0 if it is none.
func ref(o cos.Object) cos.Ref {
	r, _ := o.(cos.Ref)
	return r
}
