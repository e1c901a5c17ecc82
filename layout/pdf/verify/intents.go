package verify

import "cityprofile/layout/pdf/cos"

// checkOutputIntents checks the output intents (ISO 32000-1, 14.11.5).
func checkOutputIntents(doc *document, out *findings) {
	var first cos.Object
	for _, x := range doc.intents {
		at := location{object: x.ref}
		if x.dict.Get("DestOutputProfileRef") != nil && doc.file.Name(x.dict.Get("S")) == "GTS_PDFX" {
			out.found(intentReference, at, "the output intent has DestOutputProfileRef")
		}
		if x.dest == nil {
			continue
		}
		if at.object = ref(x.dest); first != nil && first != x.dest {
			out.found(intentSame, at, "the output intents have different profiles")
		}
		first = x.dest
		if x.stream == nil {
			out.found(intentProfile, at, "the output intent's profile is missing")
			continue
		}
		p := x.profile
		if !x.read || !oneOf(p.class, "prtr", "mntr") || !oneOf(p.space, "RGB ", "CMYK", "GRAY") || p.version > 4 {
			out.found(intentProfile, at, "the output intent's profile has class %q, colour space %q and version %d", p.class, p.space, p.version)
		}
		if x.read {
			checkComponents(doc, out, x.stream, p, at)
		}
	}
}

func checkComponents(doc *document, out *findings, s *cos.Stream, p profile, at location) {
	want := map[string]int{"GRAY": 1, "RGB ": 3, "Lab ": 3, "CMYK": 4}[p.space]
	if n, ok := doc.file.Int(s.Dict.Get("N")); want != 0 && (!ok || n != want) {
		out.found(iccComponents, at, "N of the ICC profile is %d, but its colour space is %q", n, p.space)
	}
}
