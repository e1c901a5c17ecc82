package verify

import (
	"slices"

	"cityprofile/layout/pdf/cos"
)

// Report is the result of checking a file.
type Report struct {
	Claims   Claims
	Pages    int
	Findings []Finding     // the document's first, then by page
	Further  map[*Rule]int // how many findings of a rule are omitted beyond the first hundred
}

// Finding is a place where a file breaks a rule.
type Finding struct {
	Rule    *Rule
	UA, A   bool    // which standard it breaks, at least one
	Clause  string  // of each of them
	Page    int     // from 1; 0 for the document as a whole
	Element string  // the structure element, such as Document/Sect[2]/Figure, or nothing
	Object  cos.Ref // 0 for none
	Message string
}

// BreaksA reports whether the file breaks a rule of the PDF/A part that it
// claims. It is true for a file without a claim.
func (r *Report) BreaksA() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.A })
}
