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
	d := cos.NewDict("Type", cos.Name("StructElem"), "S", cos.Name(role))
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
			k = append(k, cos.NewDict("Type", cos.Name("OBJR"), "Pg", g.named["page1"], "Obj", v))
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
func attributes(owner string, kv ...any) *cos.Dict {
	return cos.NewDict("A", cos.NewDict(append([]any{"O", cos.Name(owner)}, kv...)...))
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
		g.put("page"+n, cos.NewDict("Type", name("Page"), "MediaBox", cos.Raw("[0 0 595 842]"), "Resources", resources,
			"Contents", c, "StructParents", cos.Integer(i), "Tabs", name("S")))
	}
	g.font()
	g.graphics()
	g.tags()
	g.document(part)
	return g
}

// tags makes the structure tree and the content.
func (g *good) tags() {
	link := g.put("link", cos.NewDict("Type", name("Annot"), "Subtype", name("Link"), "Rect", cos.Raw("[50 700 150 712]"),
		"F", cos.Integer(4), "Border", cos.Raw("[0 0 0]"), "Contents", cos.Text("To the second page"),
		"Dest", cos.Array{g.named["page2"], name("Fit")}))
	away := g.put("away", cos.NewDict("Type", name("Annot"), "Subtype", name("Link"), "Rect", cos.Raw("[50 680 150 692]"),
		"F", cos.Integer(4), "Contents", cos.Text("The web"),
		"A", g.put("action", cos.NewDict("S", name("URI"), "URI", cos.Literal("https://example.org/")))))
	look := g.put("look", &cos.Stream{Dict: cos.NewDict("Type", name("XObject"), "Subtype", name("Form"),
		"BBox", cos.Raw("[0 0 20 20]"), "Resources", &cos.Dict{}), Data: []byte("0 0 1 rg 0 0 20 20 re f")})
	comment := g.put("comment", cos.NewDict("Type", name("Annot"), "Subtype", name("Square"), "Rect", cos.Raw("[300 700 320 720]"),
		"F", cos.Integer(4), "Contents", cos.Text("A remark"), "AP", cos.NewDict("N", look)))
	field := g.put("field", cos.NewDict("Type", name("Annot"), "Subtype", name("Widget"), "FT", name("Tx"), "T", cos.Text("f"),
		"TU", cos.Text("Your name"), "Rect", cos.Raw("[300 650 400 670]"), "F", cos.Integer(4), "AP", cos.NewDict("N", look)))
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
			g.element("l", "L", attributes("List", "ListNumbering", name("None")),
				g.element("li", "LI", g.element("lbl", "Lbl", g.text(0, "1")), g.element("lbody", "LBody", g.text(0, "one"))),
				g.element("li2", "LI", g.element("lbl2", "Lbl", g.text(0, "2")), g.element("lbody2", "LBody", g.text(0, "two")))),
			g.element("h3", "H3", g.text(1, "Table")),
			g.element("table", "Table",
				g.element("caption", "Caption", g.text(1, "A table")),
				g.element("thead", "THead", g.element("tr1", "TR",
					cell("th1", "TH", "City", attributes("Table", "Scope", name("Column"))),
					cell("th2", "TH", "People", attributes("Table", "Scope", name("Column"), "ColSpan", cos.Integer(2))))),
				g.element("tbody", "TBody",
					g.element("tr2", "TR", cell("th3", "TH", "Kunming", attributes("Table", "Scope", name("Row"), "RowSpan", cos.Integer(2))),
						cell("td1", "TD", "6"), cell("td2", "TD", "million")),
					g.element("tr3", "TR", cell("td3", "TD", "7"), cell("td4", "TD", "soon")))),
			g.element("figure", "Figure", onPage{1, "q 50 0 0 50 300 500 cm /I1 Do Q"}, cos.NewDict("Alt", cos.Text("A square"))),
			g.element("formula", "Formula", g.text(1, "x=1"), cos.NewDict("ActualText", cos.Text("x is 1"))),
			g.element("title", "Title", g.text(1, "A quotation"), cos.NewDict("Lang", cos.Text("en-GB"))),
			g.element("note", "Note", g.text(1, "A note"), cos.NewDict("ID", cos.Literal("n1"))),
			g.element("note2", "Note", g.text(1, "Another"), cos.NewDict("ID", cos.Literal("n2"))),
			g.element("span", "Span", onPage{1, "/Span<</ActualText(fi)/Lang(en)>>BDC\n" + g.text(1, "fi").content + "\nEMC"}),
			g.element("simple", "P", onPage{1, "BT /F2 10 Tf 1 0 0 1 50 100 Tm (A simple font) Tj ET"}),
			g.element("shape", "P", onPage{1, "q 1 0 0 rg 0 0 1 RG /G1 gs 400 400 10 10 re B /X1 Do Q"})))
	root := g.put("tree", cos.NewDict("Type", name("StructTreeRoot"), "K", top, "RoleMap", cos.NewDict("Title", name("P"))))
	g.File.Dict(top).Set("P", root)
	for i, owners := range g.marks {
		g.nums = append(cos.Array{cos.Integer(1 - i), g.put(fmt.Sprintf("owners%d", 2-i), g.marks[1-i])}, g.nums...)
		_ = owners
	}
	g.dict("tree").Set("ParentTree", g.put("parents", cos.NewDict("Nums", g.nums)))
	g.dict("tree").Set("ParentTreeNextKey", cos.Integer(g.next))
	for _, n := range []string{"content1", "content2"} {
		s := g.File.Stream(g.named[n])
		s.Data = append(s.Data, "/Artifact<</Type/Pagination>>BDC\n0.5 g 50 30 m 500 30 l S\nEMC\n"...)
	}
}

// document makes the catalogue and what belongs to the document as a whole.
func (g *good) document(part int) {
	pages := g.put("pages", cos.NewDict("Type", name("Pages"), "Kids", cos.Array{g.named["page1"], g.named["page2"]}, "Count", cos.Integer(2)))
	g.dict("page1").Set("Parent", pages)
	g.dict("page2").Set("Parent", pages)
	layer := g.put("layer", cos.NewDict("Type", name("OCG"), "Name", cos.Text("Layer")))
	first := g.put("outline", cos.NewDict("Title", cos.Text("Part"), "Dest", cos.Array{g.named["page1"], name("Fit")}))
	outlines := g.put("outlines", cos.NewDict("Type", name("Outlines"), "First", first, "Last", first, "Count", cos.Integer(1)))
	g.File.Dict(first).Set("Parent", outlines)
	g.Root = g.put("catalog", cos.NewDict("Type", name("Catalog"), "Pages", pages, "StructTreeRoot", g.named["tree"],
		"MarkInfo", cos.NewDict("Marked", cos.Raw("true")), "Lang", cos.Text("en"),
		"ViewerPreferences", cos.NewDict("DisplayDocTitle", cos.Raw("true")), "Outlines", outlines,
		"OCProperties", g.put("oc", cos.NewDict("OCGs", cos.Array{layer}, "D", g.put("layers", cos.NewDict("Name", cos.Text("All"), "Order", cos.Array{layer})))),
		"AcroForm", g.put("acroform", cos.NewDict("Fields", cos.Array{g.named["field"]})),
		"OutputIntents", cos.Array{g.put("intent", cos.NewDict("Type", name("OutputIntent"), "S", name("GTS_PDFA1"),
			"OutputConditionIdentifier", cos.Text("sRGB"), "DestOutputProfile", g.put("icc", &cos.Stream{Dict: cos.NewDict("N", cos.Integer(3)), Data: iccHead()})))},
		"Metadata", g.put("metadata", &cos.Stream{Dict: cos.NewDict("Type", name("Metadata"), "Subtype", name("XML")),
			Data: []byte(fmt.Sprintf(goodXMP, part)), Encoded: true})))
	if part != 3 {
		return
	}
	data := g.put("data", &cos.Stream{Dict: cos.NewDict("Type", name("EmbeddedFile"), "Subtype", name("application/json"),
		"Params", cos.NewDict("Size", cos.Integer(2), "ModDate", cos.Literal("D:20260422000000Z"))), Data: []byte("{}")})
	spec := g.put("spec", cos.NewDict("Type", name("Filespec"), "F", cos.Literal("a.json"), "UF", cos.Text("a.json"),
		"AFRelationship", name("Source"), "Desc", cos.Text("The data"), "EF", cos.NewDict("F", data, "UF", data)))
	g.dict("catalog").Set("AF", cos.Array{spec})
	g.dict("catalog").Set("Names", g.put("names", cos.NewDict("EmbeddedFiles", cos.NewDict("Names", cos.Array{cos.Literal("a.json"), spec}))))
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
	descriptor := g.put("descriptor", cos.NewDict("Type", name("FontDescriptor"), "FontName", full, "Flags", cos.Integer(4),
		"FontBBox", cos.Raw("[-500 -300 1500 1100]"), "ItalicAngle", cos.Integer(0), "Ascent", cos.Integer(1000), "Descent", cos.Integer(-300),
		"CapHeight", cos.Integer(700), "StemV", cos.Integer(80),
		"FontFile2", g.put("program", &cos.Stream{Dict: cos.NewDict("Length1", cos.Integer(len(program))), Data: program})))
	cid := g.put("cidfont", cos.NewDict("Type", name("Font"), "Subtype", name("CIDFontType2"), "BaseFont", full,
		"CIDSystemInfo", cos.Raw("<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"), "FontDescriptor", descriptor,
		"DW", cos.Integer(0), "W", cos.Array{cos.Integer(0), widths}, "CIDToGIDMap", name("Identity")))
	f := g.put("font", cos.NewDict("Type", name("Font"), "Subtype", name("Type0"), "BaseFont", full, "Encoding", name("Identity-H"),
		"DescendantFonts", cos.Array{cid}, "ToUnicode", g.put("tounicode", &cos.Stream{Dict: &cos.Dict{}, Data: []byte(
			"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
				"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
				"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n95 beginbfchar\n" + text.String() +
				"endbfchar\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")})))
	g.dict("resources").Set("Font", cos.NewDict("F1", f, "F2", g.simpleFont(full, program, widths[1:])))
}

// simpleFont embeds the same face as a simple TrueType font.
func (g *good) simpleFont(full cos.Name, program []byte, widths cos.Array) cos.Ref {
	const nonsymbolic = 32
	descriptor := g.put("descriptor2", cos.NewDict("Type", name("FontDescriptor"), "FontName", full, "Flags", cos.Integer(nonsymbolic),
		"FontBBox", cos.Raw("[-500 -300 1500 1100]"), "ItalicAngle", cos.Integer(0), "Ascent", cos.Integer(1000), "Descent", cos.Integer(-300),
		"CapHeight", cos.Integer(700), "StemV", cos.Integer(80), "FontFile2", g.put("program2", &cos.Stream{Dict: cos.NewDict(), Data: withCharmap(program)})))
	return g.put("simplefont", cos.NewDict("Type", name("Font"), "Subtype", name("TrueType"), "BaseFont", full, "Encoding", name("WinAnsiEncoding"),
		"FirstChar", cos.Integer(' '), "LastChar", cos.Integer('~'), "Widths", slices.Clone(widths), "FontDescriptor", descriptor))
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
	image := g.put("image", &cos.Stream{Dict: cos.NewDict("Type", name("XObject"), "Subtype", name("Image"), "Width", cos.Integer(2),
		"Height", cos.Integer(2), "ColorSpace", name("DeviceRGB"), "BitsPerComponent", cos.Integer(8)), Data: make([]byte, 12)})
	shape := g.put("xform", &cos.Stream{Dict: cos.NewDict("Type", name("XObject"), "Subtype", name("Form"), "BBox", cos.Raw("[0 0 600 900]"),
		"Resources", &cos.Dict{}), Data: []byte("450 400 10 10 re f\n")})
	g.dict("resources").Set("XObject", cos.NewDict("I1", image, "X1", shape))
	g.dict("resources").Set("ExtGState", cos.NewDict("G1", g.put("gstate", cos.NewDict("Type", name("ExtGState"), "BM", name("Normal"), "ca", cos.Raw("0.5")))))
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
