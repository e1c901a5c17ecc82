package verify

import (
	"context"
	"fmt"

	"cityprofile/layout/pdf/cos"
)

// findings gathers what is found in a file. Every check adds to it.
type findings struct {
	ctx     context.Context
	as      Claim           // the PDF/A whose rules are checked
	depth   int             // of embedded files
	numbers map[cos.Ref]int // of pages, from 1
	report  Report
	said    map[told]bool
	count   map[*Rule]int
	work    int // that has been done
}

// begin takes what the file claims, and the number of each page.
func (out *findings) begin(c Claims, numbers map[cos.Ref]int) {
	out.report.Claims, out.report.Pages, out.numbers = c, len(numbers), numbers
	if c.A.checked() {
		out.as = c.A
	}
}

// location is where a finding is.
type location struct {
	page    int // from 1
	element *element
	object  cos.Ref
}

// told identifies a finding.
type told struct {
	rule    *Rule
	at      location
	message string
}

// maxFindings is how many findings of one rule are listed.
const maxFindings = 100

// found notes that the file breaks a rule, if the rule applies to the file.
func (out *findings) found(r *Rule, p location, format string, a ...any) {
	if ua, pa := r.UA != "", r.binds(out.as); ua || pa {
		out.add(r, p, ua, pa, fmt.Sprintf(format, a...))
	}
}

// add notes a finding, once.
func (out *findings) add(r *Rule, p location, ua, pa bool, message string) {
	if t := (told{r, p, message}); out.count[r] >= maxFindings || out.said[t] {
		if !out.said[t] {
			out.further(r)
		}
		return
	} else {
		out.said[t] = true
	}
	out.count[r]++
	part := 0
	if pa {
		part = max(out.as.Part, 2) // 2 for the rule that there be a claim
	}
	f := Finding{Rule: r, UA: ua, A: pa, Clause: r.clause(ua, part), Page: p.page, Object: p.object, Message: message}
	if e := p.element; e != nil {
		f.Element = e.path()
		if f.Object == 0 {
			f.Object = e.ref
		}
		if f.Page == 0 {
			f.Page = e.page(out.numbers)
		}
	}
	out.report.Findings = append(out.report.Findings, f)
}

// further counts a finding that is omitted.
func (out *findings) further(r *Rule) {
	if out.report.Further == nil {
		out.report.Further = map[*Rule]int{}
	}
	out.report.Further[r]++
}

var tooLarge = &Rule{ID: "too-large", UA: "6.1", A: "5.1", Demands: "a file is small enough to be checked as a whole"}

// maxWork limits the work, in bytes of content and entries of lists that many
// objects may share: more than any report needs, and some seconds.
const maxWork = 1 << 28

// spend accounts for n units of work and reports whether the limit allows them.
func (out *findings) spend(n int, p location) bool {
	was := out.work
	if out.work += n; out.work <= maxWork {
		return true
	}
	if was > maxWork { // said already
		return false
	}
	out.found(tooLarge, p, "the file is too large to check in full; the rest was not checked")
	return false
}
