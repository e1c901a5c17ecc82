// Package verify is the preflight of a finished PDF file: it checks what a
// machine can check of PDF/UA-1 (ISO 14289-1) and, as the file claims, of
// PDF/A-2 or PDF/A-3 (ISO 19005-2 and -3, levels B, U and A).
//
// File knows nothing of how a file was made. It reports each defect with the
// rule it breaks, its location and the clause of the standard. Rules lists the
// rules; each file of this package holds those of one subject.
//
// A file is read once, into a document (open). Each check is a function of the
// document that adds to the findings.
//
// The package is made for files like ours, tagged and with composite TrueType
// fonts, and checks those thoroughly. It does not check the glyphs of Type 1 and
// CFF programs or of predefined CMaps other than Identity, glyph names, JPEG
// 2000, signatures, or the content of encrypted files. What no machine can
// judge, such as whether a description is apt, is left to people.
package verify

import (
	"context"
	"errors"
	"slices"

	"cityprofile/layout/pdf/cos"
)

// File checks a file. It does not change data. It returns an error if the file
// cannot be read at all or ctx ends; an encrypted file is a finding.
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
