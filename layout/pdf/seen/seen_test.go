package seen

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// file is a file of objects, numbered from 1, the first of which is the
// catalogue, written as a PDF writer would.
func file(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	for i, o := range objects {
		b.WriteString(string(cos.Integer(i+1)) + " 0 obj\n" + o + "\nendobj\n")
	}
	return withTable(b.String(), len(objects))
}

// withTable adds the table of cross-references.
func withTable(body string, n int) []byte {
	var b strings.Builder
	b.WriteString(body)
	b.WriteString("xref\n0 " + string(cos.Integer(n+1)) + "\n0000000000 65535 f \n")
	for i := range n {
		at := string(cos.Integer(strings.Index(body, "\n"+string(cos.Integer(i+1))+" 0 obj\n") + 1))
		b.WriteString(strings.Repeat("0", 10-len(at)) + at + " 00000 n \n")
	}
	b.WriteString("trailer\n<</Size " + string(cos.Integer(n+1)) + "/Root 1 0 R>>\nstartxref\n" + string(cos.Integer(len(body))) + "\n%%EOF\n")
	return []byte(b.String())
}

func stream(entries, content string) string {
	return "<<" + entries + "/Length " + string(cos.Integer(len(content))) + ">>\nstream\n" + content + "\nendstream"
}

const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 7 0 R/G 15 0 R>>/XObject<</X 17 0 R>>>>"

// tagged has two pages. A paragraph goes over both, a link stands amid its text,
// what is painted first is read last, and a foot is an artifact.
func tagged(change ...string) []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 8 0 R/Lang(en)/Metadata 14 0 R/AF[18 0 R]>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
		page + "/Contents 5 0 R/StructParents 0>>",
		page + "/Contents[6 0 R]/StructParents 1>>",
		stream("", "/Figure<</MCID 3>>BDC 0 0 1 rg 0 50 20 20 re f EMC\n"+
			"/P<</MCID 0>>BDC BT /F 24 Tf 20 60 Td (Nature  in ) Tj ET EMC\n"+
			"/Link<</MCID 1>>BDC BT /F 24 Tf 20 40 Td (the) Tj ET EMC\n"+
			"/P<</MCID 2>>BDC BT /F 24 Tf 20 20 Td [(ci) -2000 (ty)] TJ ( of ) Tj ET EMC\n"+
			"/Artifact BMC BT /F 8 Tf 20 10 Td (foot) Tj ET BT /F 8 Tf (2) Tj ET 1 0 0 rg 150 0 50 100 re f EMC\n"),
		stream("", "/P<</MCID 0>>BDC BT q /G 24 Tf 20 60 Td <000100020003> Tj Q /X Do ET EMC\n"),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		"<</Type/StructTreeRoot/K 9 0 R/RoleMap<</Words/Text/Text/P>>>>",
		"<</S/Document/P 8 0 R/K[10 0 R 12 0 R 13 0 R]>>",
		"<</S/Words/P 9 0 R/Pg 3 0 R/Lang(fr)/K[0 11 0 R 2 <</Type/MCR/Pg 4 0 R/MCID 0>>]>>",
		"<</S/Link/P 10 0 R/Pg 3 0 R/ActualText(the \\(one\\))/K[1 <</Type/OBJR/Obj 16 0 R>>]>>",
		"<</S/Figure/P 9 0 R/Pg 3 0 R/Alt(A lake)/K 3>>",
		"<</S/TH/P 9 0 R/A[<</O/Layout>> <</O/Table/Scope/Row/ColSpan 2>>] /K 9 0 R>>", // its kid is a circle
		stream("/Type/Metadata/Subtype/XML", `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`+
			`<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfaid:part="3" pdfaid:conformance="A">`+
			`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Kun&amp;ming</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>`),
		"<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 20 0 R>>",
		"<</Type/Annot/Subtype/Link/Contents(Elsewhere)/A<</S/URI/URI(https://example.org)>>>>",
		stream("/Subtype/Form", "BT /F 9 Tf (, form) Tj ET"),
		"<</Type/Filespec/UF(profile.json)/AFRelationship/Source/Desc(What it is made from)/EF<</F 19 0 R>>>>",
		stream("/Subtype/application#2Fjson", `{"name":"Kunming"}`),
		stream("", "1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfchar <0001><660E660E> endbfchar 1 beginbfrange <0002><0003><0041> endbfrange"),
	}
	for i := 0; i+1 < len(change); i += 2 {
		for k := range objects {
			objects[k] = strings.ReplaceAll(objects[k], change[i], change[i+1])
		}
	}
	return file(objects...)
}

func read(t *testing.T, data []byte) *Document {
	t.Helper()
	d, err := Read(context.Background(), data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestElementsAreReadInTheirOrder(t *testing.T) {
	d := read(t, tagged())
	const want = `Document
  Words lang="fr"
    "Nature in"
    Link actual="the (one)"
      "the"
      -> https://example.org "Elsewhere"
    "city of"
    "明明AB, form"
  Figure alt="A lake"
    ""
  TH scope="Row" span="2"
`
	if got := Dump(d.Elements); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := Text(d.Elements), "Nature in\nthe (one)\ncity of\n明明AB, form\n"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	if p := d.Elements[0].Kids[0]; p.Standard != "P" || p.Page != 1 || p.Said() != "Nature  in the (one)city of 明明AB, form" {
		t.Errorf("%s on page %d says %q", p.Standard, p.Page, p.Said())
	}
	if got, want := Dump(d.OnPage(2)), "Document\n  Words lang=\"fr\"\n    \"明明AB, form\"\n"; got != want {
		t.Errorf("page 2 is\n%swant\n%s", got, want)
	}
	if got := d.Pages; len(got) != 2 || got[0].Loose != "foot\n2\n" || got[1].Loose != "" || got[1].Width != 200 || got[1].Height != 100 {
		t.Errorf("pages %+v", got)
	}
}

func TestALinkLeadsToAPage(t *testing.T) {
	for _, to := range []string{"/Dest[4 0 R/Fit]", "/A<</S/GoTo/D[4 0 R/XYZ null 80 null]>>"} {
		d := read(t, tagged("/A<</S/URI/URI(https://example.org)>>", to))
		if got := Dump(d.Elements); !strings.Contains(got, "-> page 2 \"Elsewhere\"\n") {
			t.Errorf("%s:\n%s", to, got)
		}
	}
}

func TestAFileSaysWhatItIs(t *testing.T) {
	m := read(t, tagged()).Meta
	if m.Title != "Kun&ming" || m.Language != "en" || !m.Tagged || !slices.Equal(m.Standards, []string{"PDF/UA-1", "PDF/A-3a"}) {
		t.Errorf("%+v", m)
	}
	if len(m.Attached) != 1 {
		t.Fatalf("%d attachments", len(m.Attached))
	}
	if a := m.Attached[0]; a.Name != "profile.json" || a.Type != "application/json" || a.Relation != "Source" || string(a.Data) != `{"name":"Kunming"}` {
		t.Errorf("%+v", a)
	}
}

// Without tags a reader has the order of the content, and guesses at spaces.
func TestAFileWithoutTagsHasTheTextOfItsPages(t *testing.T) {
	d := read(t, tagged("/StructTreeRoot 8 0 R", "", "/Marked true", "/Marked false", "/F 24 Tf 20 20 Td", "/F 24 Tf 20 0 Td"))
	const want = "\"Nature in the ci ty of foot 2\"\n\"明明AB , form\"\n"
	if got := Dump(d.Elements); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if d.Elements[1].Page != 2 || d.Pages[0].Loose != "" {
		t.Errorf("%+v, %+v", d.Elements[1], d.Pages)
	}
}

func TestWhatCannotBeReadIsAnError(t *testing.T) {
	if _, err := Read(context.Background(), []byte("no PDF")); !errors.Is(err, cos.ErrNoPDF) {
		t.Error(err)
	}
	if _, err := Read(context.Background(), file("<</Type/Catalog>>")); err == nil {
		t.Error("a file without pages was read")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, tagged()); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("/P<</MCID 0>>BDC BT /F 24 Tf 20 60 Td [(Nature) -900 (in)] TJ T* ' ET /X Do EMC EMC Q", "1 beginbfrange <00><FF><FF> <0000><FFFF>[<0041>] endbfrange")
	f.Add("/P<</MCID -1>>BDC BDC BMC /G 24 Tf <00> Tj q q (a", "endcodespacerange <00><FFFFFFFF> endcodespacerange")
	f.Fuzz(func(_ *testing.T, content, cmap string) {
		Read(context.Background(), file("<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</K<</S/P/Pg 3 0 R/K[0 -1]>>>>>>", "<</Kids[3 0 R]>>",
			"<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>/XObject<</X 7 0 R>>>>>>", stream("", content),
			"<</Subtype/Type1/ToUnicode 8 0 R>>", "<</Subtype/Type0/Encoding 8 0 R/ToUnicode 8 0 R>>", stream("/Subtype/Form", content), stream("", cmap)))
	})
}
