package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// writeMetadata gives the file its information dictionary, its XMP packet
// (ISO 16684-1) and the colour space that its colours are meant in.
func writeMetadata(f *file, catalog *dict, m Meta) {
	date := literal(m.Date.UTC().Format("D:20060102150405+00'00'"))
	info := newDict("Title", textString(m.Title))
	for _, kv := range []struct{ key, value string }{
		{"Author", m.Author}, {"Subject", m.Subject}, {"Creator", m.Creator}, {"Producer", m.Producer},
	} {
		if kv.value != "" {
			info.set(name(kv.key), textString(kv.value))
		}
	}
	info.set("CreationDate", date)
	info.set("ModDate", date)
	f.info = f.add(info)
	catalog.set("Metadata", f.add(&stream{
		dict: newDict("Type", name("Metadata"), "Subtype", name("XML")),
		data: xmp(m),
		done: true, // readers that know no PDF find it uncompressed
	}))
	profile := f.add(&stream{dict: newDict("N", integer(3)), data: sRGB()})
	catalog.set("OutputIntents", array{newDict("Type", name("OutputIntent"), "S", name("GTS_PDFA1"),
		"OutputConditionIdentifier", textString("sRGB IEC61966-2.1"),
		"Info", textString("sRGB IEC61966-2.1"), "DestOutputProfile", profile)})
}

func xmp(m Meta) []byte {
	text := func(s string) string {
		var b bytes.Buffer
		xml.EscapeText(&b, []byte(s)) // a bytes.Buffer does not fail
		return b.String()
	}
	date := m.Date.UTC().Format("2006-01-02T15:04:05Z")
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n" +
		"<dc:format>application/pdf</dc:format>\n")
	alt := func(tag, s string) {
		if s != "" {
			fmt.Fprintf(&b, "<%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n", tag, text(s), tag)
		}
	}
	alt("dc:title", m.Title)
	if m.Author != "" {
		fmt.Fprintf(&b, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", text(m.Author))
	}
	alt("dc:description", m.Subject)
	fmt.Fprintf(&b, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", text(m.Language))
	if m.Creator != "" {
		fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n", text(m.Creator))
	}
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n", date, date)
	if m.Producer != "" {
		fmt.Fprintf(&b, "<pdf:Producer>%s</pdf:Producer>\n", text(m.Producer))
	}
	b.WriteString("</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
