package verify

import (
	"strconv"
	"strings"

	"cityprofile/layout/pdf/cos"
)

var claimRules = []*Rule{claimUA, claimA, claimPartUA, claimPartA, claimLevel, claimPrefix}

var (
	claimUA = &Rule{ID: "claim-ua", UA: "5", Matterhorn: "06-002",
		Demands: "the metadata claims conformance to PDF/UA",
		Means:   "software for people with disabilities does not know that it can rely on the tags"}
	claimA = &Rule{ID: "claim-a", A: "6.6.4",
		Demands: "the metadata claims a part and level of PDF/A",
		Means:   "an archive does not know that the file is fit to be kept"}
	claimPartUA = &Rule{ID: "claim-part-ua", UA: "5",
		Demands: "the part of PDF/UA is 1"}
	claimPartA = &Rule{ID: "claim-part-a", A: "6.6.4",
		Demands: "the part of PDF/A is 2 or 3; the others are not checked"}
	claimLevel = &Rule{ID: "claim-level", A: "6.6.4",
		Demands: "the level of PDF/A is B, U or A"}
	claimPrefix = &Rule{ID: "claim-prefix", UA: "5", A: "6.6.4",
		Demands: "the properties that claim conformance have the prefixes pdfaid and pdfuaid"}
)

var metadataRules = []*Rule{metadataStream, metadataXML, metadataHeader, metadataTitle, metadataLang, propertyKnown, propertyType, extensionSchema}

var (
	metadataStream = &Rule{ID: "metadata", UA: "7.1", Matterhorn: "06-001", A: "6.6.2.1", PDF: "14.3.2",
		Demands: "the catalogue has a metadata stream"}
	metadataXML = &Rule{ID: "metadata-xml", UA: "7.1", A: "6.6.2.1",
		Demands: "metadata is well-formed XMP in UTF-8"}
	metadataHeader = &Rule{ID: "metadata-header", A: "6.6.2.1",
		Demands: "the header of a metadata packet has neither bytes nor encoding"}
	metadataTitle = &Rule{ID: "title", UA: "7.1", Matterhorn: "06-003",
		Demands: "the metadata has the title of the document (dc:title)",
		Means:   "a screen reader announces the name of the file instead"}
	metadataLang = &Rule{ID: "metadata-lang", UA: "7.2", Matterhorn: "11-006",
		Demands: "the language of the metadata can be determined"}
)

// checkMetadata checks what the file claims, and its metadata.
func checkMetadata(doc *document, out *findings) {
	at := location{object: ref(doc.file.Dict(doc.file.Root).Get("Metadata"))}
	s := doc.metadata
	if s == nil {
		out.add(metadataStream, location{object: doc.file.Root}, true, false, "the catalogue has no Metadata")
	}
	checkClaims(doc, out, at)
	if s == nil {
		return
	}
	if doc.file.Name(s.Dict.Get("Type")) != "Metadata" || doc.file.Name(s.Dict.Get("Subtype")) != "XML" {
		out.found(metadataStream, at, "the metadata stream's Type is not Metadata, or its Subtype is not XML")
	}
	if doc.xmpError != nil {
		out.found(metadataXML, at, "the metadata cannot be read: %v", doc.xmpError)
		return
	}
	checkPacket(doc, out, doc.xmp, at)
	if t := doc.xmp.find(nsDC, "title"); t == nil || t.prefix != "dc" || len(t.items) == 0 && strings.TrimSpace(t.text) == "" {
		out.found(metadataTitle, at, "the metadata has no dc:title")
	}
	if doc.lang {
		return
	}
	for _, p := range doc.xmp.props {
		for _, i := range p.items {
			if i.lang == "x-default" {
				out.found(metadataLang, at, "%s:%s is in the default language, but the catalogue has no Lang", p.prefix, p.name)
			}
		}
	}
}

// checkClaims checks the claims. Without a valid claim of PDF/A no other rule of
// PDF/A applies.
func checkClaims(doc *document, out *findings, at location) {
	claims := doc.claims
	if claims.UA == 0 && doc.xmp.find(nsPDFUAID, "part") == nil {
		out.add(claimUA, at, true, false, "the file does not claim to conform to PDF/UA")
	} else if claims.UA != 1 {
		out.add(claimPartUA, at, true, false, "pdfuaid:part is not 1")
	}
	switch a := claims.A; {
	case a.Part == 0:
		out.add(claimA, at, false, true, "the file does not claim to conform to PDF/A")
	case a.Part != 2 && a.Part != 3:
		out.add(claimPartA, at, false, true, "the file claims PDF/A-"+strconv.Itoa(a.Part)+", whose rules are not checked")
	case !a.checked():
		out.add(claimLevel, at, false, true, "pdfaid:conformance is not B, U or A; PDF/A was not checked")
	}
	for _, p := range doc.xmp.props {
		want := map[string]string{nsPDFAID: "pdfaid", nsPDFUAID: "pdfuaid"}[p.ns]
		if want != "" && p.prefix != want {
			out.add(claimPrefix, at, p.ns == nsPDFUAID, p.ns == nsPDFAID, "the prefix of "+p.name+" is "+p.prefix+", not "+want)
		}
	}
}

var forbiddenHeader = newLazyRegexp(`\b(bytes|encoding)\s*=`)

// checkPacket checks a packet of metadata, of the document or of a part of it.
func checkPacket(doc *document, out *findings, p *packet, at location) {
	if m := forbiddenHeader().FindStringSubmatch(p.header); m != nil {
		out.found(metadataHeader, at, "the metadata's packet header has %s", m[1])
	}
	checkSchemas(doc, out, p, at)
}

// checkOtherMetadata checks metadata other than the document's.
func checkOtherMetadata(doc *document, out *findings, o cos.Object) {
	s := doc.file.Stream(o)
	if s == nil || doc.file.Resolve(doc.file.Dict(doc.file.Root).Get("Metadata")) == cos.Object(s) {
		return
	}
	at := location{object: ref(o)}
	data, err := doc.file.Decode(s)
	var p *packet
	if err == nil {
		p, err = parseXMP(data)
	}
	if err != nil {
		out.found(partXML, at, "the metadata cannot be read: %v", err)
		return
	}
	checkPacket(doc, out, p, at)
}

// partXML is metadataXML for the metadata of a part of the document, about which
// PDF/UA says nothing.
var partXML = &Rule{ID: "part-metadata-xml", A: "6.6.2.1",
	Demands: "metadata of pictures and other parts is well-formed XMP in UTF-8"}
