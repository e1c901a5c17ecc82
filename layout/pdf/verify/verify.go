// Package verify is the preflight of a finished PDF file: it checks what a
// machine can check of PDF/UA-1 (ISO 14289-1) and, as the file claims, of
// PDF/A-2 or PDF/A-3 (ISO 19005-2 and -3, levels B, U and A).
//
// File reads a file as strangers find it, knows nothing of how it was made,
// and says of each defect which rule it breaks, where, and by which clause.
// Rules lists the rules; each file of this package holds those of a subject.
//
// It is made for files like ours, and looks at them closely: tagged, with
// composite TrueType fonts. Of other files it leaves unsaid what it does not
// understand: the glyphs of Type 1 and CFF programs and of predefined CMaps but
// Identity, the names of glyphs, JPEG 2000, signatures, and what is in an
// encrypted file. What no machine can judge, such as whether a description
// describes, is left to people.
package verify

import (
	"context"
	"errors"
	"slices"

	"cityprofile/layout/pdf/cos"
)

// Report is what was found in a file.
type Report struct {
	Claims   Claims
	Pages    int
	Findings []Finding     // the document's first, then by page
	Further  map[*Rule]int // how many findings of a rule are left out, since there are so many
}

// Claims is what a file says of itself in its metadata.
type Claims struct {
	UA int   // the part of PDF/UA, 0 for none
	A  Claim // of PDF/A
}

// Claim is a claim to conform to PDF/A.
type Claim struct {
	Part  int    // 0 for none
	Level string // B, U or A, where the part has levels
}

// checked reports whether there are rules for the claim.
func (c Claim) checked() bool {
	return (c.Part == 2 || c.Part == 3) && (c.Level == "A" || c.Level == "B" || c.Level == "U")
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

// BreaksUA reports whether the file breaks a rule of PDF/UA-1.
func (r *Report) BreaksUA() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.UA })
}

// BreaksA reports whether the file breaks a rule of the PDF/A that it claims.
// A file that claims none does.
func (r *Report) BreaksA() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.A })
}

// File checks a file. It does not change data. An error says that the file
// cannot be read at all; an encrypted file is a finding.
func File(ctx context.Context, data []byte) (*Report, error) { return file(ctx, data, 0) }

// file checks a file that may itself be embedded in others.
func file(ctx context.Context, data []byte, depth int) (*Report, error) {
	f, err := cos.Read(data)
	c := &checker{ctx: ctx, data: data, file: f, depth: depth, said: map[told]bool{}, count: map[*Rule]int{}}
	switch {
	case errors.Is(err, cos.ErrEncrypted):
		c.add(encrypted, place{}, true, true, "the file is encrypted; nothing else of it was checked")
		return &c.report, nil
	case err != nil:
		return nil, err
	}
	for _, check := range []func(){
		c.metadata, c.syntax, c.objects, c.catalog, c.readPages, c.readTree, c.structure, c.tables, c.outputIntents,
		c.contents, c.parents, c.fonts, c.annotations, c.actions, c.files, c.layers,
	} {
		check()
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(c.report.Findings, func(a, b Finding) int { return a.Page - b.Page })
	return &c.report, nil
}
