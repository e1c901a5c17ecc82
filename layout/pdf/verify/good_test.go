package verify

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout/pdf/cos"
)

// good is a small file that keeps every rule and has a bit of everything: two
// pages, headings, a list, a table with spans, a table of contents with links,
// a note, a figure, a formula, a picture, forms, an artifact, a layer, an
// outline, a comment, a field of a form and, for PDF/A-3, an embedded file.
type good struct {
	*cos.File
	t     testing.TB
	named map[string]cos.Ref // objects that defects are planted in
	nums  cos.Array          // of the parent tree
	marks [2]cos.Array       // the owners of each page's marked content
	next  int                // key of the parent tree
}

// put adds an object under a name.
func (g *good) put(name string, o cos.Object) cos.Ref {
	r := g.Add(o)
	g.named[name] = r
	return r
}

// dict is the dictionary of a named object.
func (g *good) dict(name string) *cos.Dict {
	g.t.Helper()
	d := g.File.Dict(g.named[name])
	if d == nil {
		g.t.Fatalf("the good file has no %q", name)
	}
	return d
}

// content changes the content of a named stream.
func (g *good) content(name string, change func(string) string) {
	g.t.Helper()
	s := g.File.Stream(g.named[name])
	if s == nil {
		g.t.Fatalf("the good file has no stream %q", name)
	}
	was := string(s.Data)
	is := change(was)
	if is == was {
		g.t.Fatalf("the defect changes nothing in %q", name)
	}
	s.Data = []byte(is)
}

// replace replaces a text in the content of a named stream.
func (g *good) replace(name, old, new string) {
	g.t.Helper()
	g.content(name, func(s string) string { return strings.Replace(s, old, new, 1) })
}

// element adds a structure element, and itself as the parent of its kids.
func (g *good) element(name, role string, kids ...any) cos.Ref {
	d := cos.NewDict(cos.KV("Type", cos.Name("StructElem")), cos.KV("S", cos.Name(role)))
	r := g.put(name, d)
	var k cos.Array
	for _, x := range kids {
		switch v := x.(type) {
		case cos.Ref:
			if e := g.File.Dict(v); e.Get("S") != nil && e.Get("Subtype") == nil {
				e.Set("P", r)
				k = append(k, v)
				continue
			}
			g.File.Dict(v).Set("StructParent", cos.Integer(g.key(r)))
			k = append(k, cos.NewDict(cos.KV("Type", cos.Name("OBJR")), cos.KV("Pg", g.named["page1"]), cos.KV("Obj", v)))
		case onPage:
			n := len(g.marks[v.page])
			g.marks[v.page] = append(g.marks[v.page], r)
			d.Set("Pg", g.named[fmt.Sprintf("page%d", v.page+1)])
			k = append(k, cos.Integer(n))
			g.named[fmt.Sprintf("%s.mark", name)] = cos.Ref(n)
			s := g.File.Stream(g.named[fmt.Sprintf("content%d", v.page+1)])
			s.Data = fmt.Appendf(s.Data, "/%s<</MCID %d>>BDC\n%s\nEMC\n", role, n, v.content)
		case *cos.Dict:
			for key, o := range v.All() {
				d.Set(key, o)
			}
		}
	}
	if len(k) == 1 {
		d.Set("K", k[0])
	} else if len(k) > 1 {
		d.Set("K", k)
	}
	return r
}

// onPage is marked content on a page.
type onPage struct {
	page    int
	content string
}

// text is a line of text; the font's codes are its characters, less 31.
func (g *good) text(page int, s string) onPage {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, "%04X", r-31)
	}
	return onPage{page, fmt.Sprintf("BT /F1 10 Tf 1 0 0 1 50 %d Tm <%s> Tj ET", 780-20*len(g.marks[page]), b.String())}
}

// key gives an owner the next key of the parent tree.
func (g *good) key(owner cos.Object) int {
	g.nums = append(g.nums, cos.Integer(g.next), owner)
	g.next++
	return g.next - 1
}

// attributes is an attribute object.
func attributes(owner string, more ...cos.Entry) *cos.Dict {
	return cos.NewDict(cos.KV("A", cos.NewDict(append([]cos.Entry{cos.KV("O", cos.Name(owner))}, more...)...)))
}

// name is a name in a list of keys and values.
func name(s string) cos.Name { return cos.Name(s) }

// newGood makes the good file, for a part of PDF/A.
func newGood(t testing.TB, part int) *good {
	t.Helper()
	g := &good{File: &cos.File{Objects: []cos.Object{nil}}, t: t, named: map[string]cos.Ref{}, next: 2}
	resources := g.put("resources", &cos.Dict{})
	for i := range 2 {
		n := fmt.Sprint(i + 1)
		c := g.put("content"+n, &cos.Stream{Dict: &cos.Dict{}})
		g.put("page"+n, cos.NewDict(cos.KV("Type", name("Page")), cos.KV("MediaBox", cos.Raw("[0 0 595 842]")), cos.KV("Resources", resources),
			cos.KV("Contents", c), cos.KV("StructParents", cos.Integer(i)), cos.KV("Tabs", name("S"))))
	}
	g.font()
	g.graphics()
	g.tags()
	g.document(part)
	return g
}

// tags makes the structure tree and the content.
func (g *good) tags() {
	link := g.put("link", cos.NewDict(cos.KV("Type", name("Annot")), cos.KV("Subtype", name("Link")), cos.KV("Rect", cos.Raw("[50 700 150 712]")),
		cos.KV("F", cos.Integer(4)), cos.KV("Border", cos.Raw("[0 0 0]")), cos.KV("Contents", cos.Text("To the second page")),
		cos.KV("Dest", cos.Array{g.named["page2"], name("Fit")})))
	away := g.put("away", cos.NewDict(cos.KV("Type", name("Annot")), cos.KV("Subtype", name("Link")), cos.KV("Rect", cos.Raw("[50 680 150 692]")),
		cos.KV("F", cos.Integer(4)), cos.KV("Contents", cos.Text("The web")),
		cos.KV("A", g.put("action", cos.NewDict(cos.KV("S", name("URI")), cos.KV("URI", cos.Literal("https://example.org/")))))))
	look := g.put("look", &cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("XObject")), cos.KV("Subtype", name("Form")),
		cos.KV("BBox", cos.Raw("[0 0 20 20]")), cos.KV("Resources", &cos.Dict{})), Data: []byte("0 0 1 rg 0 0 20 20 re f")})
	comment := g.put("comment", cos.NewDict(cos.KV("Type", name("Annot")), cos.KV("Subtype", name("Square")), cos.KV("Rect", cos.Raw("[300 700 320 720]")),
		cos.KV("F", cos.Integer(4)), cos.KV("Contents", cos.Text("A remark")), cos.KV("AP", cos.NewDict(cos.KV("N", look)))))
	field := g.put("field", cos.NewDict(cos.KV("Type", name("Annot")), cos.KV("Subtype", name("Widget")), cos.KV("FT", name("Tx")), cos.KV("T", cos.Text("f")),
		cos.KV("TU", cos.Text("Your name")), cos.KV("Rect", cos.Raw("[300 650 400 670]")), cos.KV("F", cos.Integer(4)), cos.KV("AP", cos.NewDict(cos.KV("N", look)))))
	g.dict("page1").Set("Annots", cos.Array{link, away, comment, field})

	cell := func(n, role, s string, more ...any) cos.Ref {
		return g.element(n, role, append([]any{g.text(1, s)}, more...)...)
	}
	top := g.element("document", "Document",
		g.element("h1", "H1", g.text(0, "Title")),
		g.element("toc", "TOC",
			g.element("toci", "TOCI", g.element("reference", "Reference", g.element("toclink", "Link", g.text(0, "Part"), link)))),
		g.element("sect", "Sect",
			g.element("h2", "H2", g.text(0, "Part")),
			g.element("p", "P", g.text(0, "Some text with "), g.element("weblink", "Link", g.text(0, "a link"), away)),
			g.element("remark", "Annot", comment),
			g.element("form", "Form", field),
			g.element("l", "L", attributes("List", cos.KV("ListNumbering", name("None"))),
				g.element("li", "LI", g.element("lbl", "Lbl", g.text(0, "1")), g.element("lbody", "LBody", g.text(0, "one"))),
				g.element("li2", "LI", g.element("lbl2", "Lbl", g.text(0, "2")), g.element("lbody2", "LBody", g.text(0, "two")))),
			g.element("h3", "H3", g.text(1, "Table")),
			g.element("table", "Table",
				g.element("caption", "Caption", g.text(1, "A table")),
				g.element("thead", "THead", g.element("tr1", "TR",
					cell("th1", "TH", "City", attributes("Table", cos.KV("Scope", name("Column")))),
					cell("th2", "TH", "People", attributes("Table", cos.KV("Scope", name("Column")), cos.KV("ColSpan", cos.Integer(2)))))),
				g.element("tbody", "TBody",
					g.element("tr2", "TR", cell("th3", "TH", "Kunming", attributes("Table", cos.KV("Scope", name("Row")), cos.KV("RowSpan", cos.Integer(2)))),
						cell("td1", "TD", "6"), cell("td2", "TD", "million")),
					g.element("tr3", "TR", cell("td3", "TD", "7"), cell("td4", "TD", "soon")))),
			g.element("figure", "Figure", onPage{1, "q 50 0 0 50 300 500 cm /I1 Do Q"}, cos.NewDict(cos.KV("Alt", cos.Text("A square")))),
			g.element("formula", "Formula", g.text(1, "x=1"), cos.NewDict(cos.KV("ActualText", cos.Text("x is 1")))),
			g.element("title", "Title", g.text(1, "A quotation"), cos.NewDict(cos.KV("Lang", cos.Text("en-GB")))),
			g.element("note", "Note", g.text(1, "A note"), cos.NewDict(cos.KV("ID", cos.Literal("n1")))),
			g.element("note2", "Note", g.text(1, "Another"), cos.NewDict(cos.KV("ID", cos.Literal("n2")))),
			g.element("span", "Span", onPage{1, "/Span<</ActualText(fi)/Lang(en)>>BDC\n" + g.text(1, "fi").content + "\nEMC"}),
			g.element("simple", "P", onPage{1, "BT /F2 10 Tf 1 0 0 1 50 100 Tm (A simple font) Tj ET"}),
			g.element("shape", "P", onPage{1, "q 1 0 0 rg 0 0 1 RG /G1 gs 400 400 10 10 re B /X1 Do Q"})))
	root := g.put("tree", cos.NewDict(cos.KV("Type", name("StructTreeRoot")), cos.KV("K", top), cos.KV("RoleMap", cos.NewDict(cos.KV("Title", name("P"))))))
	g.File.Dict(top).Set("P", root)
	for i, owners := range g.marks {
		g.nums = append(cos.Array{cos.Integer(1 - i), g.put(fmt.Sprintf("owners%d", 2-i), g.marks[1-i])}, g.nums...)
		_ = owners
	}
	g.dict("tree").Set("ParentTree", g.put("parents", cos.NewDict(cos.KV("Nums", g.nums))))
	g.dict("tree").Set("ParentTreeNextKey", cos.Integer(g.next))
	for _, n := range []string{"content1", "content2"} {
		s := g.File.Stream(g.named[n])
		s.Data = append(s.Data, "/Artifact<</Type/Pagination>>BDC\n0.5 g 50 30 m 500 30 l S\nEMC\n"...)
	}
}

// document makes the catalogue and what belongs to the document as a whole.
func (g *good) document(part int) {
	pages := g.put("pages", cos.NewDict(cos.KV("Type", name("Pages")), cos.KV("Kids", cos.Array{g.named["page1"], g.named["page2"]}), cos.KV("Count", cos.Integer(2))))
	g.dict("page1").Set("Parent", pages)
	g.dict("page2").Set("Parent", pages)
	layer := g.put("layer", cos.NewDict(cos.KV("Type", name("OCG")), cos.KV("Name", cos.Text("Layer"))))
	first := g.put("outline", cos.NewDict(cos.KV("Title", cos.Text("Part")), cos.KV("Dest", cos.Array{g.named["page1"], name("Fit")})))
	outlines := g.put("outlines", cos.NewDict(cos.KV("Type", name("Outlines")), cos.KV("First", first), cos.KV("Last", first), cos.KV("Count", cos.Integer(1))))
	g.File.Dict(first).Set("Parent", outlines)
	g.Root = g.put("catalog", cos.NewDict(cos.KV("Type", name("Catalog")), cos.KV("Pages", pages), cos.KV("StructTreeRoot", g.named["tree"]),
		cos.KV("MarkInfo", cos.NewDict(cos.KV("Marked", cos.Raw("true")))), cos.KV("Lang", cos.Text("en")),
		cos.KV("ViewerPreferences", cos.NewDict(cos.KV("DisplayDocTitle", cos.Raw("true")))), cos.KV("Outlines", outlines),
		cos.KV("OCProperties", g.put("oc", cos.NewDict(cos.KV("OCGs", cos.Array{layer}), cos.KV("D", g.put("layers", cos.NewDict(cos.KV("Name", cos.Text("All")), cos.KV("Order", cos.Array{layer}))))))),
		cos.KV("AcroForm", g.put("acroform", cos.NewDict(cos.KV("Fields", cos.Array{g.named["field"]})))),
		cos.KV("OutputIntents", cos.Array{g.put("intent", cos.NewDict(cos.KV("Type", name("OutputIntent")), cos.KV("S", name("GTS_PDFA1")),
			cos.KV("OutputConditionIdentifier", cos.Text("sRGB")), cos.KV("DestOutputProfile", g.put("icc", &cos.Stream{Dict: cos.NewDict(cos.KV("N", cos.Integer(3))), Data: iccHead()}))))}),
		cos.KV("Metadata", g.put("metadata", &cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("Metadata")), cos.KV("Subtype", name("XML"))),
			Data: []byte(fmt.Sprintf(goodXMP, part)), Encoded: true}))))
	if part != 3 {
		return
	}
	data := g.put("data", &cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("EmbeddedFile")), cos.KV("Subtype", name("application/json")),
		cos.KV("Params", cos.NewDict(cos.KV("Size", cos.Integer(2)), cos.KV("ModDate", cos.Literal("D:20260422000000Z"))))), Data: []byte("{}")})
	spec := g.put("spec", cos.NewDict(cos.KV("Type", name("Filespec")), cos.KV("F", cos.Literal("a.json")), cos.KV("UF", cos.Text("a.json")),
		cos.KV("AFRelationship", name("Source")), cos.KV("Desc", cos.Text("The data")), cos.KV("EF", cos.NewDict(cos.KV("F", data), cos.KV("UF", data)))))
	g.dict("catalog").Set("AF", cos.Array{spec})
	g.dict("catalog").Set("Names", g.put("names", cos.NewDict(cos.KV("EmbeddedFiles", cos.NewDict(cos.KV("Names", cos.Array{cos.Literal("a.json"), spec}))))))
}

var library = fonts.NewLibrary()

// font embeds a face cut to ASCII, its codes in that order from 1.
func (g *good) font() {
	face, err := library.Face(fonts.NotoSansRegular)
	if err != nil {
		g.t.Fatal(err)
	}
	ids := []fonts.GID{0}
	widths := cos.Array{cos.Integer(face.Advance(0))}
	var text strings.Builder
	for r := ' '; r <= '~'; r++ {
		id, _ := face.Font().NominalGlyph(r)
		ids = append(ids, id)
		widths = append(widths, cos.Integer(face.Advance(id)))
		fmt.Fprintf(&text, "<%04X><%04X>\n", r-31, r)
	}
	program, err := face.Cut(ids)
	if err != nil {
		g.t.Fatal(err)
	}
	full := name("ABCDEF+" + face.Name())
	descriptor := g.put("descriptor", cos.NewDict(cos.KV("Type", name("FontDescriptor")), cos.KV("FontName", full), cos.KV("Flags", cos.Integer(4)),
		cos.KV("FontBBox", cos.Raw("[-500 -300 1500 1100]")), cos.KV("ItalicAngle", cos.Integer(0)), cos.KV("Ascent", cos.Integer(1000)), cos.KV("Descent", cos.Integer(-300)),
		cos.KV("CapHeight", cos.Integer(700)), cos.KV("StemV", cos.Integer(80)),
		cos.KV("FontFile2", g.put("program", &cos.Stream{Dict: cos.NewDict(cos.KV("Length1", cos.Integer(len(program)))), Data: program}))))
	cid := g.put("cidfont", cos.NewDict(cos.KV("Type", name("Font")), cos.KV("Subtype", name("CIDFontType2")), cos.KV("BaseFont", full),
		cos.KV("CIDSystemInfo", cos.Raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>")), cos.KV("FontDescriptor", descriptor),
		cos.KV("DW", cos.Integer(0)), cos.KV("W", cos.Array{cos.Integer(0), widths}), cos.KV("CIDToGIDMap", name("Identity"))))
	f := g.put("font", cos.NewDict(cos.KV("Type", name("Font")), cos.KV("Subtype", name("Type0")), cos.KV("BaseFont", full), cos.KV("Encoding", name("Identity-H")),
		cos.KV("DescendantFonts", cos.Array{cid}), cos.KV("ToUnicode", g.put("tounicode", &cos.Stream{Dict: &cos.Dict{}, Data: []byte(
			"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
				"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
				"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n95 beginbfchar\n" + text.String() +
				"endbfchar\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")}))))
	g.dict("resources").Set("Font", cos.NewDict(cos.KV("F1", f), cos.KV("F2", g.simpleFont(full, program, widths[1:]))))
}

// simpleFont embeds the same face as a simple TrueType font.
func (g *good) simpleFont(full cos.Name, program []byte, widths cos.Array) cos.Ref {
	const nonsymbolic = 32
	descriptor := g.put("descriptor2", cos.NewDict(cos.KV("Type", name("FontDescriptor")), cos.KV("FontName", full), cos.KV("Flags", cos.Integer(nonsymbolic)),
		cos.KV("FontBBox", cos.Raw("[-500 -300 1500 1100]")), cos.KV("ItalicAngle", cos.Integer(0)), cos.KV("Ascent", cos.Integer(1000)), cos.KV("Descent", cos.Integer(-300)),
		cos.KV("CapHeight", cos.Integer(700)), cos.KV("StemV", cos.Integer(80)), cos.KV("FontFile2", g.put("program2", &cos.Stream{Dict: cos.NewDict(), Data: withCharmap(program)}))))
	return g.put("simplefont", cos.NewDict(cos.KV("Type", name("Font")), cos.KV("Subtype", name("TrueType")), cos.KV("BaseFont", full), cos.KV("Encoding", name("WinAnsiEncoding")),
		cos.KV("FirstChar", cos.Integer(' ')), cos.KV("LastChar", cos.Integer('~')), cos.KV("Widths", slices.Clone(widths)), cos.KV("FontDescriptor", descriptor)))
}

// withCharmap is a font program with a table of characters (ISO/IEC 14496-22,
// 5.3.1.2): ASCII, whose glyphs are in its order from 1.
func withCharmap(program []byte) []byte {
	be := binary.BigEndian
	var cmap []byte
	for _, v := range []uint16{0, 1, 3, 1, 0, 12, // one table: of Unicode, for Windows
		4, 32, 0, 4, 4, 1, 0, '~', 0xFFFF, 0, ' ', 0xFFFF, 0x10000 - 31, 1, 0, 0} {
		cmap = be.AppendUint16(cmap, v)
	}
	const head, entry = 12, 16
	n := int(be.Uint16(program[4:]))
	b := be.AppendUint16(append([]byte{}, program[:4]...), uint16(n+1))
	b = append(b, program[6:head]...)
	for i := range n {
		e := program[head+entry*i : head+entry*(i+1)]
		b = be.AppendUint32(append(b, e[:8]...), be.Uint32(e[8:])+entry)
		b = append(b, e[12:]...)
	}
	b = append(b, "cmap\x00\x00\x00\x00"...)
	b = be.AppendUint32(be.AppendUint32(b, uint32(len(program)+entry)), uint32(len(cmap)))
	return append(append(b, program[head+entry*n:]...), cmap...)
}

// graphics makes a picture, a form and a graphics state.
func (g *good) graphics() {
	image := g.put("image", &cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("XObject")), cos.KV("Subtype", name("Image")), cos.KV("Width", cos.Integer(2)),
		cos.KV("Height", cos.Integer(2)), cos.KV("ColorSpace", name("DeviceRGB")), cos.KV("BitsPerComponent", cos.Integer(8))), Data: make([]byte, 12)})
	shape := g.put("xform", &cos.Stream{Dict: cos.NewDict(cos.KV("Type", name("XObject")), cos.KV("Subtype", name("Form")), cos.KV("BBox", cos.Raw("[0 0 600 900]")),
		cos.KV("Resources", &cos.Dict{})), Data: []byte("450 400 10 10 re f\n")})
	g.dict("resources").Set("XObject", cos.NewDict(cos.KV("I1", image), cos.KV("X1", shape)))
	g.dict("resources").Set("ExtGState", cos.NewDict(cos.KV("G1", g.put("gstate", cos.NewDict(cos.KV("Type", name("ExtGState")), cos.KV("BM", name("Normal")), cos.KV("ca", cos.Raw("0.5")))))))
}

// iccHead is as much of an ICC profile as validators look at.
func iccHead() []byte {
	b := make([]byte, 132)
	b[3], b[8], b[9] = 132, 2, 0x10
	copy(b[12:], "mntrRGB XYZ ")
	copy(b[36:], "acsp")
	return b
}

const goodXMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A good file</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Nobody</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>2026-04-22T00:00:00Z</xmp:CreateDate>
<pdfaid:part>%d</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`

func TestNothingIsFoundInAGoodFile(t *testing.T) {
	for part := 2; part <= 3; part++ {
		r, err := File(t.Context(), newGood(t, part).Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range r.Findings {
			t.Errorf("PDF/A-%d: page %d, %s, object %d: %s [%s]", part, f.Page, f.Element, f.Object, f.Message, f.Rule.ID)
		}
		if want := (Claims{UA: 1, A: Claim{Part: part, Level: "A"}}); r.Claims != want || r.Pages != 2 {
			t.Errorf("claims %v, %d pages", r.Claims, r.Pages)
		}
	}
}
