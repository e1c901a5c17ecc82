package verify

import (
	"cityprofile/layout/pdf/cos"
)

var fileRules = []*Rule{fileNames, fileNameEmpty, fileRelation, fileAssociated, fileType, filePDFA}

var (
	fileNames = &Rule{ID: "file-names", UA: "7.11", Matterhorn: "21-001", A: "6.8", PDF: "7.11.3",
		Demands: "an embedded file has its name in F and in UF"}
	fileNameEmpty = &Rule{ID: "file-name-empty", UA: "7.11", Matterhorn: "21-001",
		Demands: "the name of an embedded file is not empty"}
	fileRelation = &Rule{ID: "file-relation", A: "6.8", Part: 3,
		Demands: "an embedded file states its relationship to the document (AFRelationship)"}
	fileAssociated = &Rule{ID: "file-associated", A: "6.8", Part: 3,
		Demands: "an embedded file is associated with the document or a part of it (AF)",
		Means:   "software does not know what the file is for"}
	fileType = &Rule{ID: "file-type", A: "6.8", Part: 3,
		Demands: "an embedded file has a MIME type (Subtype)"}
	filePDFA = &Rule{ID: "file-pdfa", A: "6.8", Part: 2,
		Demands: "an embedded file is PDF/A-1 or PDF/A-2 itself"}
)

var mimeType = newLazyRegexp(`^[-\w+.]+/[-\w+.]+$`)

// checkFiles checks the embedded files (ISO 32000-1, 7.11.4): those in the name
// tree, those of annotations and those that are associated with something.
func checkFiles(doc *document, out *findings) {
	f, catalog := doc.file, doc.file.Dict(doc.file.Root)
	seen := map[*cos.Dict]bool{}
	associated := map[*cos.Dict]bool{}
	var all cos.Array
	for _, o := range f.Objects {
		var d *cos.Dict
		switch v := o.(type) {
		case *cos.Dict:
			d = v
		case *cos.Stream:
			d = v.Dict
		}
		if af := d.Get("AF"); af != nil {
			list := f.Array(af)
			if list == nil {
				list = cos.Array{af}
			}
			for _, x := range list {
				associated[f.Dict(x)] = true
			}
			all = append(all, list...)
		}
	}
	nameTree(doc.file, f.Dict(catalog.Get("Names")).Get("EmbeddedFiles"), func(o cos.Object) { all = append(all, o) })
	for _, p := range doc.pages {
		for _, o := range f.Array(p.dict.Get("Annots")) {
			if d := f.Dict(o); f.Name(d.Get("Subtype")) == "FileAttachment" {
				all = append(all, d.Get("FS"))
			}
		}
	}
	for _, o := range all {
		d := f.Dict(o)
		if d == nil || seen[d] || d.Get("EF") == nil {
			continue
		}
		seen[d] = true
		checkEmbeddedFile(doc, out, d, associated[d], location{object: ref(o)})
	}
}

func checkEmbeddedFile(doc *document, out *findings, d *cos.Dict, associated bool, at location) {
	f := doc.file
	for _, k := range []cos.Name{"F", "UF"} {
		if t, ok := f.Text(d.Get(k)); !ok {
			out.found(fileNames, at, "the embedded file has no %s", k)
		} else if t == "" {
			out.found(fileNameEmpty, at, "the embedded file's %s is empty", k)
		}
	}
	if f.Name(d.Get("AFRelationship")) == "" {
		out.found(fileRelation, at, "the embedded file has no AFRelationship")
	}
	if !associated {
		out.found(fileAssociated, at, "no AF entry refers to the embedded file")
	}
	checked := map[*cos.Stream]bool{}
	for _, o := range f.Dict(d.Get("EF")).All() {
		s := f.Stream(o)
		if s == nil || checked[s] {
			continue
		}
		checked[s] = true
		at := location{object: ref(o)}
		if n := f.Name(s.Dict.Get("Subtype")); !mimeType().MatchString(string(n)) {
			out.found(fileType, at, "the embedded file's Subtype %q is not a MIME type", string(n))
		}
		if filePDFA.binds(out.as) && !archival(doc, out, s) {
			out.found(filePDFA, at, "the embedded file is not PDF/A-1 or PDF/A-2")
		}
	}
}

// archival reports whether an embedded file conforms to PDF/A-2 or claims to
// conform to PDF/A-1, which is not checked.
func archival(doc *document, out *findings, s *cos.Stream) bool {
	const deepest = 2 // files in files
	if out.depth >= deepest {
		return true
	}
	data, err := doc.file.Decode(s)
	if err != nil {
		return false
	}
	r, err := file(out.ctx, data, out.depth+1)
	return err == nil && (r.Claims.A.Part == 1 || r.Claims.A.Part == 2 && !r.BreaksA())
}
