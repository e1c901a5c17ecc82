package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"

	"cityprofile/layout/pdf/cos"
)

// writeMetadata gives the document's information its dates, and the file its XMP
// packet (ISO 16684-1) and the colour space that its colours are meant in.
func writeMetadata(f *cos.File, catalog *cos.Dict, m Meta) error {
	info := f.Dict(f.Info)
	if info == nil {
		return errShape
	}
	date := pdfDate(m.Date)
	info.Set("CreationDate", date)
	info.Set("ModDate", date)
	catalog.Set("Metadata", f.Add(&cos.Stream{
		Dict:    cos.NewDict(cos.KV("Type", cos.Name("Metadata")), cos.KV("Subtype", cos.Name("XML"))),
		Data:    xmp(m),
		Encoded: true, // readers that know no PDF find it uncompressed
	}))
	profile := f.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("N", cos.Integer(3))), Data: sRGB()})
	catalog.Set("OutputIntents", cos.Array{cos.NewDict(cos.KV("Type", cos.Name("OutputIntent")), cos.KV("S", cos.Name("GTS_PDFA1")),
		cos.KV("OutputConditionIdentifier", cos.Text("sRGB IEC61966-2.1")),
		cos.KV("Info", cos.Text("sRGB IEC61966-2.1")), cos.KV("DestOutputProfile", profile))})
	return nil
}

// pdfDate is a date (ISO 32000-1, 7.9.4).
func pdfDate(t time.Time) cos.Raw { return cos.Literal(t.UTC().Format("D:20060102150405+00'00'")) }

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
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n" +
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
	b.WriteString(m.Standard.identification() + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
