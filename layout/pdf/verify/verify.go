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

// File checks a file. It does not change data. An error says that the file
// cannot be read at all; an encrypted file is a finding.
func File(ctx context.Context, data []byte) (*Report, error) { return file(ctx, data, 0) }

// file checks a file that may itself be embedded in others.
func file(ctx context.Context, data []byte, depth int) (*Report, error) {
	out := &findings{ctx: ctx, depth: depth, said: map[told]bool{}, count: map[*Rule]int{}}
	f, err := cos.Read(data)
	switch {
	case errors.Is(err, cos.ErrEncrypted):
		out.add(encrypted, location{}, true, true, "the file is encrypted; nothing else of it was checked")
		return &out.report, nil
	case err != nil:
		return nil, err
	}
	doc := open(data, f)
	out.begin(doc.claims, doc.numbers())
	in := &content{}
	for _, check := range []func(*document, *findings){
		checkMetadata, checkSyntax, checkObjects, checkCatalog, checkPages, checkStructure, checkTables, checkOutputIntents,
		func(doc *document, out *findings) { in = readContents(doc, out) },
		func(doc *document, out *findings) { checkParents(doc, out, in) },
		func(doc *document, out *findings) { checkFonts(doc, out, in) },
		checkAnnotations, checkActions, checkFiles, checkLayers,
	} {
		check(doc, out)
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(out.report.Findings, func(a, b Finding) int { return a.Page - b.Page })
	return &out.report, nil
}
