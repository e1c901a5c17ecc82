package verify

import "cityprofile/layout/pdf/cos"

// begin begins marked content (ISO 32000-1, 14.6).
func (r *interpreter) begin(tag cos.Name, d *cos.Dict) {
	r.marks = append(r.marks, r.marking)
	f := r.file
	if n, ok := f.Int(d.Get("MCID")); ok {
		key := markKey{r.owner, n}
		u := r.content.marks[key]
		if u == nil {
			u = &markUse{page: r.page.number}
			r.content.marks[key] = u
			r.content.order = append(r.content.order, key)
		}
		u.count++
		u.artifact = u.artifact || tag == "Artifact"
		if n >= 0 && n < len(r.parents) {
			if owner := f.Dict(r.parents[n]); owner != nil {
				r.tagged = r.tree.reachesRoot(owner)
				r.element = r.tree.byRef[ref(r.parents[n])]
				r.actual = r.actual || hasString(f, owner, "ActualText")
				r.spoken = r.spoken || r.element != nil && r.element.lang
			}
		}
	}
	r.artifact = r.artifact || tag == "Artifact"
	if hasString(f, d, "Lang") {
		r.spoken = true
	}
	r.actual = r.actual || hasString(f, d, "ActualText")
	if !r.semantic {
		return
	}
	checkLanguageTag(r.document, r.findings, d.Get("Lang"), r.here())
	switch {
	case tag == "Artifact" && r.tagged:
		r.found(artifactInTagged, r.here(), "an artifact is inside tagged content")
	case r.tagged && r.artifact:
		r.found(taggedInArtifact, r.here(), "tagged content is inside an artifact")
	}
	if tag == "Span" && !r.lang && !r.spoken {
		for _, k := range []cos.Name{"ActualText", "Alt", "E"} {
			if hasString(f, d, k) {
				r.found(spanLang, r.here(), "the language of a Span's %s is not specified", k)
			}
		}
	}
}
