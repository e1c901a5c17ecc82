package verify

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// defect is something wrong that is planted in the good file.
type defect struct {
	name  string
	plant func(*good)           // changes objects,
	bytes func(b []byte) []byte // or the file
	want  string                // the rules that it breaks, all of them
	ua, a bool                  // whether veraPDF fails the file for PDF/UA-1 and for the PDF/A that it claims
	part  int                   // of PDF/A, 2 when it is not given
}

// file is the good file with the defect.
func (d *defect) file(t testing.TB) []byte {
	t.Helper()
	g := newGood(t, max(d.part, 2))
	if d.plant != nil {
		d.plant(g)
	}
	b := g.Bytes()
	if d.bytes == nil {
		return b
	}
	was := bytes.Clone(b)
	if b = d.bytes(b); bytes.Equal(b, was) {
		t.Fatalf("%s: the defect changes nothing", d.name)
	}
	return b
}

// set plants a value in a named object; without a value it removes the key.
func set(object, key string, value cos.Object) func(*good) {
	return func(g *good) {
		g.t.Helper()
		if value == nil && g.dict(object).Get(cos.Name(key)) == nil {
			g.t.Fatalf("%s has no %s", object, key)
		}
		g.dict(object).Set(cos.Name(key), value)
	}
}

// replace plants another text in a named stream.
func replace(object, old, new string) func(*good) {
	return func(g *good) { g.replace(object, old, new) }
}

// swap replaces bytes of the file, at the same length or at its end, so that
// offsets stay as they are.
func swap(old, new string) func([]byte) []byte {
	return func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) }
}

// both makes one defect of several.
func both(plants ...func(*good)) func(*good) {
	return func(g *good) {
		for _, p := range plants {
			p(g)
		}
	}
}

// agreed are defects on which veraPDF, the reference validator, and verify
// agree: TestVeraPDFAgrees asks it.
var agreed = []defect{
	// The file.
	{name: "another header", bytes: swap("%PDF-1.7", "%PDF-2.0"), want: "header", ua: true, a: true},
	{name: "something before the header", bytes: func(b []byte) []byte { return append([]byte("mail\n"), b...) }, want: "header-start", a: true},
	{name: "no binary comment", bytes: swap("%\xe2\xe3\xcf\xd3", "%abcd"), want: "binary-comment", a: true},
	{name: "something after the end", bytes: func(b []byte) []byte { return append(b, "more"...) }, want: "after-end", a: true},
	{name: "no identifier", bytes: swap("/ID[<", "/IX[<"), want: "file-id", a: true},
	{name: "an encrypted file", bytes: swap("/ID[<", "/Encrypt<<>>/ID[<"), want: "encrypted", ua: true, a: true},
	{name: "a stream without the end of its line", bytes: swap(">>\nstream\n", ">>\nstream\r"), want: "stream-lines", a: true},
	{name: "an object not set off", bytes: swap(" 0 obj\n<<", " 0 obj <<"), want: "object-spacing", a: true},
	{name: "half a byte in a string", plant: set("p", "T", cos.Raw("<ABC>")), want: "hex-string", a: true},
	{name: "a string that is not hexadecimal", plant: set("p", "T", cos.Raw("<ABXY>")), want: "hex-string", a: true},
	{name: "a stream of another file", plant: set("icc", "FDecodeParms", cos.NewDict()), want: "stream-external", a: true},
	{name: "LZW", plant: func(g *good) {
		s := g.Stream(g.named["image"])
		s.Dict.Set("Filter", name("LZWDecode"))
		s.Encoded = true
	}, want: "filter", a: true},
	{name: "a huge number", plant: set("page1", "Rotate", cos.Raw("2147483648")), want: "limit-integer", a: true},
	{name: "a huge real number", plant: set("gstate", "ML", cos.Raw("1"+strings.Repeat("0", 40)+".0")), want: "limit-real", a: true},
	{name: "a tiny real number", plant: set("gstate", "ML", cos.Raw("0."+strings.Repeat("0", 40)+"1")), want: "limit-real", a: true},
	{name: "a long name", plant: set("page1", strings.Repeat("N", 128), cos.Integer(1)), want: "limit-name", a: true},
	{name: "a long string", plant: set("p", "T", cos.Literal(strings.Repeat("s", 32768))), want: "limit-string", a: true},
	{name: "q nested too deep", plant: replace("content1", "0.5 g", strings.Repeat("q ", 29)+strings.Repeat("Q ", 29)+"0.5 g"), want: "limit-nesting", a: true},
	{name: "a page too large", plant: set("page1", "MediaBox", cos.Raw("[0 0 595 14401]")), want: "limit-page", a: true},
	{name: "no page tree", plant: set("catalog", "Pages", cos.NewDict()), want: "pages structure-kid", ua: true, a: true},
	{name: "a page of another type", plant: set("page1", "Type", name("Sheet")), want: "pages", ua: true, a: true},

	{name: "a stream of another length", bytes: func(b []byte) []byte {
		i := bytes.Index(b, []byte(">>\nstream")) - 1 // the last digit of the first Length
		b[i] = '0' + (b[i]-'0'+9)%10
		return b
	}, want: "stream-length", a: true},
	{name: "xref and a space", bytes: func(b []byte) []byte {
		start := bytes.LastIndex(b, []byte("startxref\n"))
		var prev int
		fmt.Sscanf(string(b[start:]), "startxref\n%d", &prev)
		id := b[bytes.LastIndex(b[:start], []byte("/ID[")):]
		return fmt.Appendf(b, "xref \n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root %s/Prev %d %s>>\nstartxref\n%d\n%%%%EOF\n",
			root.FindSubmatch(b)[1], prev, id[:bytes.IndexByte(id, ']')+1], len(b))
	}, want: "xref-lines", a: true},

	// Metadata.
	{name: "no metadata", plant: set("catalog", "Metadata", nil), want: "metadata claim-ua claim-a", ua: true, a: true},
	{name: "metadata of another type", plant: set("metadata", "Subtype", name("Text")), want: "metadata", ua: true, a: true},
	{name: "metadata that is not well-formed", plant: replace("metadata", "</dc:title>", ""), want: "metadata-xml claim-ua claim-a", ua: true, a: true},
	{name: "a property twice", plant: replace("metadata", "<pdfuaid:part>", "<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>"), want: "metadata-xml", ua: true, a: true},
	{name: "metadata with an encoding", plant: replace("metadata", `<?xpacket begin=""`, `<?xpacket begin="" encoding="UTF-8"`), want: "metadata-header", a: true},
	{name: "no title", plant: replace("metadata", `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A good file</rdf:li></rdf:Alt></dc:title>`, ""), want: "title", ua: true},
	{name: "no claim of PDF/UA", plant: replace("metadata", "<pdfuaid:part>1</pdfuaid:part>\n", ""), want: "claim-ua", ua: true},
	{name: "another part of PDF/UA", plant: replace("metadata", "<pdfuaid:part>1", "<pdfuaid:part>9"), want: "claim-part-ua", ua: true},
	{name: "no claim of PDF/A", plant: replace("metadata", "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n", ""), want: "claim-a", a: true},
	{name: "another part of PDF/A", plant: replace("metadata", "<pdfaid:part>2", "<pdfaid:part>4"), want: "claim-part-a", a: true},
	{name: "no level of PDF/A", plant: replace("metadata", "<pdfaid:conformance>A</pdfaid:conformance>\n", ""), want: "claim-level", a: true},
	{name: "another prefix", plant: func(g *good) {
		g.content("metadata", func(s string) string {
			return strings.NewReplacer("xmlns:pdfuaid=", "xmlns:ua=", "<pdfuaid:part>", "<ua:part>", "</pdfuaid:part>", "</ua:part>").Replace(s)
		})
	}, want: "claim-prefix", ua: true},
	{name: "an unknown property", plant: replace("metadata", "<dc:format>", "<dc:mood>calm</dc:mood><dc:format>"), want: "property", a: true},
	{name: "a property of another type", plant: replace("metadata", "<dc:format>application/pdf</dc:format>", "<dc:format><rdf:Bag><rdf:li>a/b</rdf:li></rdf:Bag></dc:format>"), want: "property-type", a: true},
	{name: "a date that is none", plant: replace("metadata", "2026-04-22T00:00:00Z", "April"), want: "property-type", a: true},
	{name: "no extension schema", plant: replace("metadata", "<pdfaProperty:name>part</pdfaProperty:name>", "<pdfaProperty:name>corr</pdfaProperty:name>"), want: "property", a: true},
	{name: "metadata of a picture that is not well-formed", plant: func(g *good) {
		g.dict("image").Set("Metadata", g.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("Metadata")), cos.KV("Subtype", name("XML"))), Data: []byte("<a>"), Encoded: true}))
	}, want: "part-metadata-xml", a: true},
	{name: "an extension schema without a description", plant: replace("metadata", "<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>\n", ""), want: "extension-schema", a: true},

	// The catalogue.
	{name: "not marked as tagged", plant: set("catalog", "MarkInfo", nil), want: "marked", ua: true, a: true},
	{name: "doubtful tags", plant: func(g *good) { g.File.Dict(g.dict("catalog").Get("MarkInfo")).Set("Suspects", cos.Raw("true")) }, want: "suspects", ua: true},
	{name: "the title is not shown", plant: set("catalog", "ViewerPreferences", nil), want: "display-title", ua: true},
	{name: "no language", plant: set("catalog", "Lang", nil), want: "metadata-lang outline-lang text-lang content-lang annotation-lang", ua: true},
	{name: "no language, not even for a Span", plant: both(set("catalog", "Lang", nil), replace("content2", "/Lang(en)", "")),
		want: "metadata-lang outline-lang text-lang content-lang annotation-lang span-lang", ua: true},
	{name: "an empty language", plant: set("title", "Lang", cos.Text("")), want: "language-empty", ua: true},
	{name: "a language that is none", plant: set("catalog", "Lang", cos.Text("English, please")), want: "language-tag", ua: true, a: true},
	{name: "an element's language that is none", plant: set("title", "Lang", cos.Text("en_GB")), want: "language-tag", ua: true, a: true},
	{name: "requirements", plant: set("catalog", "Requirements", cos.Array{cos.NewDict(cos.KV("S", name("EnableJavaScripts")))}), want: "requirements", a: true},
	{name: "a slide show", plant: set("page1", "PresSteps", cos.NewDict(cos.KV("Type", name("NavNode")))), want: "presentations", a: true},
	{name: "other permissions", plant: set("catalog", "Perms", cos.NewDict(cos.KV("Other", cos.NewDict()))), want: "permissions", a: true},

	// The structure tree.
	{name: "no structure tree", plant: set("catalog", "StructTreeRoot", nil),
		want: "structure-tree untagged link-tag widget-tag annotation-tag", ua: true, a: true},
	{name: "a tree without its type", plant: set("tree", "Type", nil), want: "structure-root untagged", ua: true},
	{name: "a role that is not mapped", plant: set("tree", "RoleMap", nil), want: "role-mapped", ua: true, a: true},
	{name: "roles in a circle", plant: set("tree", "RoleMap", cos.NewDict(cos.KV("Title", name("Headline")), cos.KV("Headline", name("Title")))), want: "role-circle", ua: true, a: true},
	{name: "a standard role made into another", plant: set("tree", "RoleMap", cos.NewDict(cos.KV("Title", name("P")), cos.KV("H1", name("P")))), want: "role-standard", ua: true},
	{name: "a standard role made into none", plant: set("tree", "RoleMap", cos.NewDict(cos.KV("Title", name("P")), cos.KV("H1", name("Big")))), want: "role-standard role-nonstandard", ua: true, a: true},
	{name: "a role that is not UTF-8", plant: both(set("title", "S", name("Tit\xff")), set("tree", "RoleMap", cos.NewDict(cos.KV("Tit\xff", name("P"))))), want: "name-utf8", a: true},
	{name: "a parent that leads nowhere", plant: set("h1", "P", nil), want: "structure-parent untagged", ua: true},
	{name: "the first heading is H2", plant: set("h1", "S", name("H2")), want: "heading-first", ua: true},
	{name: "a skipped heading", plant: set("h2", "S", name("H3")), want: "heading-level", ua: true},
	{name: "H and H1", plant: set("h3", "S", name("H")), want: "heading-mixed", ua: true},
	{name: "two H around the same parent", plant: both(set("h1", "S", name("H")), set("h2", "S", name("H")), set("h3", "S", name("H"))), want: "heading-many", ua: true},
	{name: "a figure without Alt", plant: set("figure", "Alt", nil), want: "figure-alt", ua: true},
	{name: "a figure with an empty Alt", plant: set("figure", "Alt", cos.Text("")), want: "figure-alt", ua: true},
	{name: "a formula without a text", plant: set("formula", "ActualText", nil), want: "formula-alt", ua: true},
	{name: "a note without an identifier", plant: set("note", "ID", nil), want: "note-id", ua: true},
	{name: "notes with the same identifier", plant: set("note2", "ID", cos.Literal("n1")), want: "note-unique", ua: true},

	// Tables and lists.
	{name: "a row outside of a table", plant: set("table", "S", name("Sect")), want: "table-parts", ua: true},
	{name: "a paragraph in a row", plant: set("td1", "S", name("P")), want: "table-parts table-regular", ua: true},
	{name: "a caption in the middle", plant: func(g *good) {
		k := g.Array(g.dict("table").Get("K"))
		k[0], k[1] = k[1], k[0]
	}, want: "table-parts", ua: true},
	{name: "a head without a body", plant: set("tbody", "S", name("TFoot")), want: "table-parts", ua: true},
	{name: "a header without Scope", plant: both(set("th1", "A", nil), set("th2", "A", cos.NewDict(cos.KV("O", name("Table")), cos.KV("ColSpan", cos.Integer(2)))),
		set("th3", "A", cos.NewDict(cos.KV("O", name("Table")), cos.KV("RowSpan", cos.Integer(2))))), want: "table-headers", ua: true},
	{name: "a row that is too short", plant: set("tr3", "K", cos.Array{}), want: "table-regular mark-held", ua: true},
	{name: "a span that is too wide", plant: set("td1", "A", cos.NewDict(cos.KV("O", name("Table")), cos.KV("ColSpan", cos.Integer(2)))), want: "table-regular", ua: true},
	{name: "a span that is too tall", plant: set("td4", "A", cos.NewDict(cos.KV("O", name("Table")), cos.KV("RowSpan", cos.Integer(2)))), want: "table-regular", ua: true},
	{name: "an item outside of a list", plant: set("l", "S", name("Sect")), want: "list-parts", ua: true},
	{name: "a paragraph in a list", plant: set("li", "S", name("P")), want: "list-parts", ua: true},
	{name: "a paragraph in an item", plant: set("lbody", "S", name("P")), want: "list-parts", ua: true},
	{name: "a body outside of an item", plant: set("p", "S", name("LBody")), want: "list-parts", ua: true},
	{name: "an entry outside of a table of contents", plant: set("toc", "S", name("Sect")), want: "toc-parts", ua: true},
	{name: "a paragraph in a table of contents", plant: set("toci", "S", name("P")), want: "toc-parts", ua: true},

	// Content.
	{name: "a glyph outside of any tag", plant: func(g *good) {
		g.content("content1", func(s string) string { return s + g.text(0, "?").content })
	}, want: "untagged", ua: true},
	{name: "a line outside of any tag", plant: replace("content2", "/Artifact<</Type/Pagination>>BDC\n0.5 g 50 30 m 500 30 l S\nEMC\n", "0.5 g 50 30 m 500 30 l S\n"), want: "untagged", ua: true},
	{name: "a picture outside of any tag", plant: func(g *good) {
		g.content("content2", func(s string) string { return s + "/I1 Do" })
	}, want: "untagged", ua: true},
	{name: "a mark without an owner", plant: set("page2", "StructParents", nil), want: "untagged mark-owner", ua: true},
	{name: "a parent tree without a page", plant: set("parents", "Nums", cos.Array{}), want: "untagged mark-owner object-owner link-tag widget-tag annotation-tag", ua: true},
	{name: "an artifact in tagged content", plant: func(g *good) {
		g.replace("content1", "/H1<</MCID 0>>BDC\n", "/H1<</MCID 0>>BDC\n/Artifact BMC\nEMC\n")
	}, want: "artifact-in-tagged", ua: true},
	{name: "tagged content in an artifact", plant: func(g *good) {
		g.replace("content1", "/H1<</MCID 0>>BDC\n", "/Artifact BMC\n/H1<</MCID 0>>BDC\n")
		g.replace("content1", "EMC\n", "EMC\nEMC\n")
	}, want: "tagged-in-artifact", ua: true},
	{name: "an operator that there is not", plant: replace("content1", "0.5 g", "BX 0.5 shine EX 0.5 g"), want: "operator", a: true},
	{name: "resources of the page tree", plant: both(set("page1", "Resources", nil), func(g *good) { g.dict("pages").Set("Resources", g.named["resources"]) }), want: "resources", a: true},
	{name: "a form that uses the page's font", plant: replace("xform", "450", "BT /F1 9 Tf ET 450"), want: "resources", a: true},
	{name: "a form of another file", plant: set("xform", "Ref", cos.NewDict()), want: "form-reference", ua: true, a: true},
	{name: "a form with marks placed twice", plant: both(set("xform", "StructParents", cos.Integer(99)), replace("content2", "/X1 Do", "/X1 Do /X1 Do")), want: "form-twice", ua: true},

	// Colours and graphics.
	{name: "no output intent", plant: set("catalog", "OutputIntents", nil), want: "device-rgb device-gray group-space", a: true},
	{name: "CMYK with an output intent for RGB", plant: replace("content2", "1 0 0 rg", "1 0 0 0 k"), want: "device-cmyk", a: true},
	{name: "an output intent for a scanner", plant: replace("icc", "mntr", "scnr"), want: "output-intent", a: true},
	{name: "output intents that differ", plant: func(g *good) {
		other := cos.NewDict(cos.KV("Type", name("OutputIntent")), cos.KV("S", name("GTS_PDFX")), cos.KV("OutputConditionIdentifier", cos.Text("x")),
			cos.KV("DestOutputProfile", g.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("N", cos.Integer(3))), Data: iccHead()})))
		g.dict("catalog").Set("OutputIntents", append(g.Array(g.dict("catalog").Get("OutputIntents")), g.Add(other)))
	}, want: "output-intents", a: true},
	{name: "an output intent elsewhere", plant: func(g *good) {
		other := cos.NewDict(cos.KV("Type", name("OutputIntent")), cos.KV("S", name("GTS_PDFX")), cos.KV("OutputConditionIdentifier", cos.Text("x")), cos.KV("DestOutputProfileRef", cos.NewDict()))
		g.dict("catalog").Set("OutputIntents", append(g.Array(g.dict("catalog").Get("OutputIntents")), g.Add(other)))
	}, want: "output-intent-reference", a: true},
	{name: "an ICC profile of no device", plant: func(g *good) {
		b := iccHead()
		copy(b[12:], "link")
		g.space(cos.Array{name("ICCBased"), g.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("N", cos.Integer(3))), Data: b})}, "0 0 0")
	}, want: "icc-profile", a: true},
	{name: "a spot colour that is not described", plant: func(g *good) {
		g.space(cos.Array{name("DeviceN"), cos.Array{name("Gold")}, name("DeviceRGB"), tint(1)}, "1")
	}, want: "colorants", a: true},
	{name: "a spot colour that is two", plant: func(g *good) {
		g.space(cos.Array{name("Separation"), name("Gold"), name("DeviceRGB"), tint(1)}, "1")
		g.space(cos.Array{name("Separation"), name("Gold"), name("DeviceGray"), tint(1)}, "1")
	}, want: "spot-same", a: true},
	{name: "33 colourants", plant: func(g *good) {
		var names cos.Array
		for range 33 {
			names = append(names, name("None"))
		}
		g.space(cos.Array{name("DeviceN"), names, name("DeviceRGB"), tint(33)}, strings.Repeat("1 ", 33))
	}, want: "limit-colorants", a: true},
	{name: "a halftone of another kind", plant: set("gstate", "HT", cos.NewDict(cos.KV("Type", name("Halftone")), cos.KV("HalftoneType", cos.Integer(6)))), want: "halftone", a: true},
	{name: "a picture with OPI", plant: set("image", "OPI", cos.NewDict()), want: "image-opi", a: true},
	{name: "a form with OPI", plant: set("xform", "OPI", cos.NewDict()), want: "form-opi", a: true},
	{name: "LZW in the content", plant: replace("content2", "0.5 g", "BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID abc EI 0.5 g"), want: "inline-filter", a: true},
	{name: "a rendering intent that there is not", plant: replace("content2", "1 0 0 rg", "/Nice ri 1 0 0 rg"), want: "rendering-intent", a: true},
	{name: "a transfer function", plant: set("gstate", "TR", name("Identity")), want: "transfer-function", a: true},
	{name: "a blend mode that there is not", plant: set("gstate", "BM", name("Glow")), want: "blend-mode", a: true},
	{name: "a smoothed picture", plant: set("image", "Interpolate", cos.Raw("true")), want: "image-interpolate", a: true},
	{name: "a picture with alternates", plant: set("image", "Alternates", cos.Array{}), want: "image-alternates", a: true},
	{name: "a picture of three bits", plant: set("image", "BitsPerComponent", cos.Integer(3)), want: "image-bits", a: true},
	{name: "a program in PostScript", plant: set("xform", "Subtype2", name("PS")), want: "postscript", a: true},

	// Fonts.
	{name: "a font that is not embedded", plant: set("descriptor", "FontFile2", nil), want: "font-embedded", ua: true, a: true},
	{name: "a font that is cut off", plant: func(g *good) {
		s := g.Stream(g.named["program"])
		s.Data = s.Data[:100]
	}, want: "font-embedded", ua: true, a: true},
	{name: "a font without ToUnicode", plant: set("font", "ToUnicode", nil), want: "glyph-text", ua: true, a: true},
	{name: "a code without a text", plant: both(replace("tounicode", "<0035><0054>\n", ""), replace("tounicode", "95 begin", "94 begin")), want: "glyph-text", ua: true, a: true},
	{name: "a ToUnicode that is damaged", plant: replace("tounicode", "<0035><0054>\n", ""), want: "glyph-text", ua: true, a: true},
	{name: "a code for U+0000", plant: replace("tounicode", "<0035><0054>", "<0035><0000>"), want: "glyph-text-value", ua: true, a: true},
	{name: "a code for U+FEFF", plant: replace("tounicode", "<0035><0054>", "<0035><FEFF>"), want: "glyph-text-value", ua: true, a: true},
	{name: "a code for private use", plant: replace("tounicode", "<0035><0054>", "<0035><E000>"), want: "glyph-private", a: true},
	{name: "another width", plant: func(g *good) {
		w := g.Array(g.dict("cidfont").Get("W"))[1].(cos.Array)
		n, _ := cos.AsInt(w[0x35])
		w[0x35] = cos.Integer(n + 2)
	}, want: "glyph-width", ua: true, a: true},
	{name: "no map from CIDs to glyphs", plant: set("cidfont", "CIDToGIDMap", nil), want: "font-glyph-map", ua: true, a: true},
	{name: ".notdef", plant: replace("content1", "<0035", "<00000035"), want: "glyph-notdef glyph-text", ua: true, a: true},
	{name: "a glyph that the font does not have", plant: both(replace("content1", "<0035", "<00F00035"), replace("tounicode", "<0035><0054>", "<0035><0054>\n<00F0><0054>"), replace("tounicode", "95 begin", "96 begin")),
		want: "glyph-missing glyph-notdef", ua: true, a: true},
	{name: "a CIDSet that leaves glyphs out", plant: func(g *good) {
		g.dict("descriptor").Set("CIDSet", g.Add(&cos.Stream{Dict: cos.NewDict(), Data: []byte{0xFF, 0x80}}))
	}, want: "font-cidset", ua: true, a: true},
	{name: "a CMap that there is not", plant: set("font", "Encoding", name("Mine-H")), want: "font-cmap", ua: true, a: true},

	{name: "a font of another system", plant: set("font", "Encoding", name("UniJIS-UTF16-H")), want: "font-system", ua: true, a: true},
	{name: "a CMap that writes downwards or not", plant: func(g *good) {
		g.dict("font").Set("Encoding", g.cmap("", cos.KV("WMode", cos.Integer(1))))
	}, want: "font-mode", ua: true, a: true},
	{name: "a CID too large", plant: func(g *good) {
		g.dict("font").Set("Encoding", g.cmap("1 begincidchar\n<FFFF> 70000\nendcidchar\n"))
	}, want: "limit-cid", a: true},
	{name: "a simple font without an encoding", plant: set("simplefont", "Encoding", nil), want: "font-encoding", ua: true, a: true},
	{name: "a symbolic font with an encoding", plant: set("descriptor2", "Flags", cos.Integer(4)), want: "font-encoding glyph-text", ua: true, a: true},
	{name: "a simple font without characters", plant: func(g *good) {
		g.Stream(g.named["program2"]).Data = g.Stream(g.named["program"]).Data
	}, want: "font-characters", ua: true, a: true},
	{name: "a simple font without widths", plant: set("simplefont", "Widths", nil), want: "font-dictionary glyph-width", ua: true, a: true},
	{name: "another width in a simple font", plant: func(g *good) { g.Array(g.dict("simplefont").Get("Widths"))['A'-' '] = cos.Integer(1) }, want: "glyph-width", ua: true, a: true},
	{name: "a control character", plant: replace("content2", "(A simple", "(\x02 simple"), want: "glyph-notdef glyph-text", ua: true, a: true},

	// Annotations and actions.
	{name: "a link without Contents", plant: set("link", "Contents", nil), want: "link-text", ua: true},
	{name: "a link that is not tagged as one", plant: set("toclink", "S", name("Span")), want: "link-tag", ua: true},
	{name: "a link without a parent", plant: set("link", "StructParent", nil), want: "link-tag object-owner", ua: true},
	{name: "an annotation that is not tagged", plant: set("remark", "S", name("Span")), want: "annotation-tag", ua: true},
	{name: "an annotation without a text", plant: set("comment", "Contents", nil), want: "annotation-text", ua: true},
	{name: "a field that is not tagged", plant: set("form", "S", name("Span")), want: "widget-tag", ua: true},
	{name: "a field without a name", plant: set("field", "TU", nil), want: "widget-text", ua: true},
	{name: "no order for the tabulator", plant: set("page1", "Tabs", nil), want: "tabs", ua: true},
	{name: "another order for the tabulator", plant: set("page1", "Tabs", name("R")), want: "tabs", ua: true},
	{name: "an annotation that is not printed", plant: set("link", "F", cos.Integer(0)), want: "annotation-flags", a: true},
	{name: "an annotation without flags", plant: set("link", "F", nil), want: "annotation-flags", a: true},
	{name: "an annotation without looks", plant: set("comment", "AP", nil), want: "annotation-appearance", a: true},
	{name: "a film", plant: set("comment", "Subtype", name("Movie")), want: "annotation-kind", a: true},
	{name: "a trap network", plant: set("comment", "Subtype", name("TrapNet")), want: "trap-net", ua: true},
	{name: "a tagged printer's mark", plant: set("comment", "Subtype", name("PrinterMark")), want: "printer-mark", ua: true},
	{name: "a form with more than its field", plant: func(g *good) {
		g.dict("form").Set("K", cos.Array{g.dict("form").Get("K"), g.dict("form").Get("K")})
	}, want: "form-role", ua: true},
	{name: "a catalogue that needs rendering", plant: set("catalog", "NeedsRendering", cos.Raw("true")), want: "needs-rendering", a: true},
	{name: "JavaScript", plant: set("away", "A", cos.NewDict(cos.KV("S", name("JavaScript")), cos.KV("JS", cos.Literal("x")))), want: "action", a: true},
	{name: "a program is started", plant: set("catalog", "OpenAction", cos.NewDict(cos.KV("S", name("Launch")))), want: "action", a: true},
	{name: "a named action", plant: set("away", "A", cos.NewDict(cos.KV("S", name("Named")), cos.KV("N", name("Print")))), want: "action-named", a: true},
	{name: "an action that follows", plant: set("action", "Next", cos.NewDict(cos.KV("S", name("Sound")))), want: "action", a: true},
	{name: "an action when a page opens", plant: set("page1", "AA", cos.NewDict(cos.KV("O", cos.NewDict(cos.KV("S", name("GoTo")))))), want: "action-trigger", a: true},
	{name: "a field with an action", plant: set("field", "AA", cos.NewDict()), want: "form-fields", a: true},
	{name: "an XFA form", plant: set("acroform", "XFA", cos.Array{}), want: "form-xfa", a: true},
	{name: "a dynamic XFA form", plant: func(g *good) {
		g.dict("acroform").Set("XFA", g.Add(&cos.Stream{Dict: &cos.Dict{}, Data: []byte(dynamicXFA)}))
	}, want: "form-xfa form-dynamic", ua: true, a: true},

	// Files and layers.
	{name: "an embedded file in PDF/A-2", plant: func(g *good) {
		h := newGood(g.t, 3)
		s := h.Stream(h.named["data"])
		g.dict("catalog").Set("Names", cos.NewDict(cos.KV("EmbeddedFiles", cos.NewDict(cos.KV("Names", cos.Array{cos.Literal("a"), g.Add(cos.NewDict(
			cos.KV("Type", name("Filespec")), cos.KV("F", cos.Literal("a")), cos.KV("UF", cos.Literal("a")), cos.KV("EF", cos.NewDict(cos.KV("F", g.Add(s))))))})))))
	}, want: "file-pdfa", a: true},
	{name: "a file without a relation", part: 3, plant: set("spec", "AFRelationship", nil), want: "file-relation", a: true},
	{name: "a file that is not associated", part: 3, plant: set("catalog", "AF", nil), want: "file-associated", a: true},
	{name: "a file without a type", part: 3, plant: set("data", "Subtype", nil), want: "file-type", a: true},
	{name: "a file with half a type", part: 3, plant: set("data", "Subtype", name("json")), want: "file-type", a: true},
	{name: "a file without its name", part: 3, plant: set("spec", "UF", nil), want: "file-names", ua: true, a: true},
	{name: "a file with an empty name", part: 3, plant: set("spec", "F", cos.Literal("")), want: "file-name-empty", ua: true},
	{name: "layers without a name", plant: set("layers", "Name", nil), want: "layer-name", ua: true, a: true},
	{name: "a layer without a name", plant: set("layer", "Name", nil), want: "layer-title", a: true},
	{name: "layers of the same name", plant: set("oc", "Configs", cos.Array{cos.NewDict(cos.KV("Name", cos.Text("All")))}), want: "layer-unique", a: true},
	{name: "layers that come by themselves", plant: set("layers", "AS", cos.Array{}), want: "layer-auto", ua: true, a: true},
	{name: "a layer that is not listed", plant: set("layers", "Order", cos.Array{}), want: "layer-order", a: true},
}

// root finds the reference to the catalogue.
var root = regexp.MustCompile(`/Root (\d+ 0 R)`)

// space uses a colour space on the second page.
func (g *good) space(cs cos.Array, color string) {
	spaces := g.File.Dict(g.dict("resources").Get("ColorSpace"))
	if spaces == nil {
		spaces = &cos.Dict{}
		g.dict("resources").Set("ColorSpace", spaces)
	}
	n := fmt.Sprintf("C%d", spaces.Len())
	spaces.Set(cos.Name(n), cs)
	g.replace("content2", "0.5 g", fmt.Sprintf("/%s cs %s scn 9 9 9 9 re f 0.5 g", n, color))
}

// tint is a function from tints to a colour (ISO 32000-1, 7.10.5).
func tint(inputs int) *cos.Dict {
	if inputs == 1 {
		return cos.NewDict(cos.KV("FunctionType", cos.Integer(2)), cos.KV("N", cos.Integer(1)), cos.KV("Domain", cos.Raw("[0 1]")), cos.KV("C0", cos.Raw("[0 0 0]")), cos.KV("C1", cos.Raw("[1 1 1]")))
	}
	return cos.NewDict(cos.KV("FunctionType", cos.Integer(2)), cos.KV("N", cos.Integer(1)), cos.KV("Domain", cos.Raw("["+strings.Repeat("0 1 ", inputs)+"]")))
}

// cmap embeds a CMap that does what Identity-H does, and more.
func (g *good) cmap(more string, entries ...cos.Entry) cos.Ref {
	d := cos.NewDict(append([]cos.Entry{cos.KV("Type", name("CMap")), cos.KV("CMapName", name("Mine")),
		cos.KV("CIDSystemInfo", cos.Raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"))}, entries...)...)
	return g.Add(&cos.Stream{Dict: d, Data: []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n/CMapName/Mine def\n/CMapType 1 def\n" +
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n1 begincidrange\n<0000><00FF> 0\nendcidrange\n" + more +
		"endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")})
}

const dynamicXFA = `<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config xmlns="http://www.xfa.org/schema/xci/3.0/">` +
	`<acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config></xdp:xdp>`

func TestEveryDefectIsFound(t *testing.T) {
	for _, d := range agreed {
		t.Run(d.name, func(t *testing.T) { d.check(t) })
	}
}

// check asserts that a defect breaks the rules that it should, and no others.
func (d *defect) check(t *testing.T) {
	r, err := File(t.Context(), d.file(t))
	if err != nil {
		t.Fatal(err)
	}
	d.checkRules(t, r)
	if r.BreaksUA() != d.ua || r.BreaksA() != d.a {
		t.Errorf("verdict: PDF/UA broken %v, want %v; PDF/A broken %v, want %v\n%s", r.BreaksUA(), d.ua, r.BreaksA(), d.a, list(r))
	}
}

func (d *defect) checkRules(t *testing.T, r *Report) {
	t.Helper()
	found := map[string]bool{}
	for _, f := range r.Findings {
		found[f.Rule.ID] = true
	}
	var got []string
	for _, rule := range Rules() {
		if found[rule.ID] {
			got = append(got, rule.ID)
		}
	}
	want := strings.Fields(d.want)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("broken are %v, want %v\n%s", got, want, list(r))
	}
}

func list(r *Report) string {
	var b strings.Builder
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "%s: page %d, %s, object %d: %s (%s)\n", f.Rule.ID, f.Page, f.Element, f.Object, f.Message, f.Clause)
	}
	return b.String()
}

// stricter are defects that verify finds and veraPDF does not: the standards
// demand it, and veraPDF does not look. Here ua and a are veraPDF's verdict.
var stricter = []defect{
	{name: "a parent that is another element", plant: func(g *good) { g.dict("h1").Set("P", g.named["sect"]) }, want: "structure-parent"},
	{name: "an element in two places", plant: func(g *good) {
		k := g.Array(g.dict("sect").Get("K"))
		g.dict("sect").Set("K", append(k, k[1]))
	}, want: "structure-twice"},
	{name: "a mark that no element holds", plant: set("p", "K", nil), want: "mark-held object-owner"},
	{name: "a mark that two elements hold", plant: func(g *good) {
		g.dict("h2").Set("K", cos.Array{g.dict("h2").Get("K"), cos.Integer(0)})
	}, want: "mark-held"},
	{name: "a mark with the wrong owner", plant: func(g *good) {
		a := g.Array(g.named["owners1"])
		a[0], a[1] = a[1], a[0]
	}, want: "mark-owner"},
	{name: "a mark used twice", plant: replace("content1", "/H1<</MCID 0>>BDC", "/H1<</MCID 0>>BDC EMC /H1<</MCID 0>>BDC"), want: "mark-twice"},
	{name: "an element that holds what is not there", plant: set("h1", "K", cos.Array{cos.Integer(0), cos.Integer(77)}), want: "structure-kid"},
	{name: "an element that holds something of another type", plant: func(g *good) {
		g.dict("h1").Set("K", cos.Array{cos.Integer(0), g.Add(cos.NewDict(cos.KV("Type", name("Thing"))))})
	}, want: "structure-kid"},
	{name: "an annotation that no element holds", plant: func(g *good) {
		g.dict("weblink").Set("K", g.Array(g.dict("weblink").Get("K"))[0])
	}, want: "object-owner"},
	{name: "an annotation with the wrong owner", plant: func(g *good) {
		g.dict("link").Set("StructParent", g.dict("away").Get("StructParent"))
	}, want: "object-owner"},
	{name: "a font that is not among the resources", plant: func(g *good) { g.dict("resources").Set("Font", nil) }, want: "resource-missing"},
	{name: "a Q too many", plant: replace("content1", "0.5 g", "Q 0.5 g"), want: "balance"},
	{name: "a q too many", plant: replace("content1", "0.5 g", "q 0.5 g"), want: "balance"},
	{name: "content that is no content", plant: replace("content1", "0.5 g", "0.5 g )"), want: "content-syntax", a: true},
	{name: "content that cannot be decoded", plant: func(g *good) {
		s := g.Stream(g.named["content1"])
		s.Dict.Set("Filter", name("FlateDecode"))
		s.Encoded = true
	}, want: "content-data"},
	{name: "N that is not the profile's", plant: set("icc", "N", cos.Integer(4)), want: "icc-components"},
	{name: "a glyph map that leads to .notdef", plant: func(g *good) {
		glyphs := make([]byte, 2*96)
		for i := range 96 {
			glyphs[2*i+1] = byte(i)
		}
		glyphs[2*0x35+1] = 0
		g.dict("cidfont").Set("CIDToGIDMap", g.Add(&cos.Stream{Dict: cos.NewDict(), Data: glyphs}))
		w := g.Array(g.dict("cidfont").Get("W"))[1].(cos.Array)
		w[0x35] = w[0]
	}, want: "glyph-notdef"},
	{name: "JavaScript in the name tree", plant: set("catalog", "Names", cos.NewDict(cos.KV("JavaScript", cos.NewDict(cos.KV("Names", cos.Array{
		cos.Literal("x"), cos.NewDict(cos.KV("S", cos.Name("JavaScript")), cos.KV("JS", cos.Literal("x")))}))))), want: "script"},
	{name: "a font that does not say what it is", plant: set("font", "Type", nil), want: "font-dictionary"},
}

func TestWhatVeraPDFDoesNotSeeIsFoundToo(t *testing.T) {
	for _, d := range stricter {
		t.Run(d.name, func(t *testing.T) {
			r, err := File(t.Context(), d.file(t))
			if err != nil {
				t.Fatal(err)
			}
			d.checkRules(t, r)
		})
	}
}

// A rule that no defect breaks may not work.
func TestEveryRuleHasADefect(t *testing.T) {
	broken := map[string]bool{tooLarge.ID: true} // it takes seconds to break
	for _, d := range append(slices.Clone(agreed), stricter...) {
		for _, id := range strings.Fields(d.want) {
			broken[id] = true
		}
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		if !broken[r.ID] {
			t.Errorf("no defect breaks the rule %s", r.ID)
		}
		if seen[r.ID] {
			t.Errorf("two rules are called %s", r.ID)
		}
		seen[r.ID] = true
		if r.Demands == "" || r.UA == "" && r.A == "" || r.A == "" && (r.Level != "" || r.Part != 0) {
			t.Errorf("the rule %s says too little: %+v", r.ID, r)
		}
	}
	for id := range broken {
		if !seen[id] {
			t.Errorf("there is no rule %s", id)
		}
	}
}
