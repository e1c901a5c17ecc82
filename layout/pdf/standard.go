package pdf

import (
	"fmt"
	"strconv"
	"strings"
)

// Standard is what a file conforms to, and says that it does. Every file is
// made in the same way; a standard decides what it says of itself and whether
// it may carry its source.
type Standard struct {
	UA    int  // part of PDF/UA (ISO 14289), 0 for none
	A     int  // part of PDF/A (ISO 19005), 0 for none
	Level byte // of PDF/A: 'a' (accessible), 'u' (Unicode) or 'b' (basic)
}

// Default is the standard of a file when none is asked for: PDF/UA-1 and
// PDF/A-3a at once.
var Default = Standard{UA: 1, A: 3, Level: 'a'}

// ParseStandard reads a list of standards such as ua-1,a-3a. At most one part
// of PDF/UA and one of PDF/A can be combined. Known are PDF/UA-1, and PDF/A-2
// and PDF/A-3 at their levels a, u and b.
func ParseStandard(s string) (Standard, error) {
	var all Standard
	for _, name := range strings.Split(s, ",") {
		switch name = strings.ToLower(strings.TrimSpace(name)); name {
		case "ua-1":
			if all.UA != 0 {
				return all, fmt.Errorf("ua-1 is named twice")
			}
			all.UA = 1
		case "a-2a", "a-2u", "a-2b", "a-3a", "a-3u", "a-3b":
			if all.A != 0 {
				return all, fmt.Errorf("%s and %s cannot be combined: a file conforms to one part and level of PDF/A; a higher level includes the lower ones", all.pdfA(), name)
			}
			all.A, all.Level = int(name[2]-'0'), name[3]
		case "a-1a", "a-1b":
			return all, fmt.Errorf("%s cannot be made: it forbids the compressed objects and the embedded fonts' encodings that these files use; choose a-2a or a-3a", name)
		case "ua-2", "a-4", "a-4e", "a-4f":
			return all, fmt.Errorf("%s cannot be made: it asks for PDF 2.0, and these files are PDF 1.7; choose ua-1, a-2a or a-3a", name)
		case "":
			return all, fmt.Errorf("a standard is missing; write them as in ua-1,a-3a")
		default:
			return all, fmt.Errorf("unknown standard %q; expected ua-1, a-2a, a-2u, a-2b, a-3a, a-3u or a-3b", name)
		}
	}
	return all, nil
}

// String is the standard as ParseStandard reads it.
func (s Standard) String() string {
	var names []string
	if s.UA != 0 {
		names = append(names, "ua-"+strconv.Itoa(s.UA))
	}
	if s.A != 0 {
		names = append(names, s.pdfA())
	}
	return strings.Join(names, ",")
}

func (s Standard) pdfA() string { return fmt.Sprintf("a-%d%c", s.A, s.Level) }

// Attachments reports whether a file may carry files of any kind: PDF/A-2
// allows only PDF/A (ISO 19005-2, 6.8).
func (s Standard) Attachments() bool { return s.A != 2 }

// identification says in XMP what the file conforms to (ISO 19005-2, 6.6.4,
// ISO 14289-1, 5), and describes the schema of PDF/UA, as PDF/A asks for
// schemas that it does not know (ISO 19005-2, 6.6.2.3).
func (s Standard) identification() string {
	var b strings.Builder
	if s.A != 0 {
		fmt.Fprintf(&b, "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>%c</pdfaid:conformance>\n", s.A, s.Level-'a'+'A')
	}
	if s.UA != 0 {
		fmt.Fprintf(&b, "<pdfuaid:part>%d</pdfuaid:part>\n", s.UA)
	}
	b.WriteString("</rdf:Description>\n")
	if s.A != 0 && s.UA != 0 {
		b.WriteString(schemaOfUA)
	}
	return b.String()
}

const schemaOfUA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` +
	"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n" +
	"<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n" +
	"<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n" +
	"<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n" +
	"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n" +
	"<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n" +
	"<pdfaProperty:category>internal</pdfaProperty:category>\n<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>\n" +
	"</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n"
