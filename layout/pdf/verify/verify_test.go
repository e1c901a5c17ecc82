package verify

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"cityprofile/layout/pdf/cos"
)

func TestAFindingSaysWhere(t *testing.T) {
	g := newGood(t, 3)
	g.dict("lbody2").Set("S", name("Figure"))
	g.dict("link").Set("Contents", nil)
	r, err := File(t.Context(), g.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range r.Findings {
		got = append(got, fmt.Sprintf("%d %s %s: %s", f.Page, f.Element, f.Rule.ID, f.Clause))
	}
	want := []string{
		"1 Document/Sect/L/LI[2]/Figure figure-alt: ISO 14289-1, 7.3; Matterhorn 13-004",
		"1 Document/Sect/L/LI[2]/Figure list-parts: ISO 14289-1, 7.2; Matterhorn 09-005; ISO 32000-1, 14.8.4.3.3",
		"1 Document/TOC/TOCI/Reference/Link link-text: ISO 14289-1, 7.18.5; Matterhorn 28-012; ISO 32000-1, 14.9.3",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestLevelsOfPDFADifferInWhatTheyDemand(t *testing.T) {
	for level, want := range map[string]string{
		"A": "glyph-private glyph-text marked",
		"U": "glyph-text marked",
		"B": "glyph-text marked", // of which PDF/UA is the reason
	} {
		g := newGood(t, 2)
		if level != "A" {
			g.replace("metadata", "<pdfaid:conformance>A", "<pdfaid:conformance>"+level)
		}
		g.replace("tounicode", "<0035><0054>", "<0035><E000>") // private use
		g.replace("tounicode", "<0050><006F>\n", "")           // no text
		g.replace("tounicode", "95 begin", "94 begin")
		g.dict("catalog").Set("MarkInfo", nil)
		r, err := File(t.Context(), g.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		d := defect{want: want}
		d.checkRules(t, r)
		for _, f := range r.Findings {
			if a := f.Rule.Level == "" || f.Rule.Level == "U" && level != "B" || level == "A"; f.A != a {
				t.Errorf("level %s: %s breaks PDF/A: %v", level, f.Rule.ID, f.A)
			}
		}
	}
}

func TestManyFindingsAreCounted(t *testing.T) {
	g := newGood(t, 2)
	var kids cos.Array
	const n = maxFindings + 23
	for i := range n {
		kids = append(kids, g.element(fmt.Sprint("f", i), "Figure"))
		g.File.Dict(kids[i]).Set("P", g.named["sect"])
	}
	g.dict("sect").Set("K", append(g.Array(g.dict("sect").Get("K")), kids...))
	r, err := File(t.Context(), g.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != maxFindings || r.Further[figureAlt] != n-maxFindings {
		t.Errorf("%d findings and %v", len(r.Findings), r.Further)
	}
}

func TestWhatIsNoFileIsAnError(t *testing.T) {
	if _, err := File(t.Context(), []byte("format = 1\n")); !errors.Is(err, cos.ErrNoPDF) {
		t.Errorf("a profile: %v", err)
	}
	b := newGood(t, 2).Bytes()
	if _, err := File(t.Context(), b[:len(b)-40]); err == nil {
		t.Error("a file that is cut off has no error")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := File(ctx, b); !errors.Is(err, context.Canceled) {
		t.Errorf("after an interrupt: %v", err)
	}
}

func TestTheSameFileGivesTheSameReport(t *testing.T) {
	g := newGood(t, 3)
	g.dict("catalog").Set("Lang", nil)
	g.dict("font").Set("ToUnicode", nil)
	g.dict("table").Set("S", name("Sect"))
	b := g.Bytes()
	first, err := File(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	for range 10 {
		if again, _ := File(t.Context(), b); !reflect.DeepEqual(first, again) {
			t.Fatal("the reports differ")
		}
	}
}

func TestMetadataIsReadInEveryNotation(t *testing.T) {
	const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="urn:a">`
	for in, want := range map[string]property{
		`<rdf:Description><a:x>1</a:x></rdf:Description>`:                                               {text: "1"},
		`<rdf:Description a:x="1"/>`:                                                                    {text: "1"},
		`<rdf:Description><a:x rdf:resource="1"/></rdf:Description>`:                                    {text: "1"},
		`<rdf:Description><a:x><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></a:x></rdf:Description>`:           {array: "Bag"},
		`<rdf:Description><a:x rdf:parseType="Resource"><a:y>2</a:y></a:x></rdf:Description>`:           {fields: []*property{{ns: "urn:a", prefix: "a", name: "y", text: "2"}}},
		`<rdf:Description><a:x><rdf:Description><a:y>2</a:y></rdf:Description></a:x></rdf:Description>`: {fields: []*property{{ns: "urn:a", prefix: "a", name: "y", text: "2"}}},
		`<rdf:Description><a:x a:y="2"/></rdf:Description>`:                                             {fields: []*property{{ns: "urn:a", prefix: "a", name: "y", text: "2"}}},
		`<rdf:Description xmlns:b="urn:a"><b:x>1</b:x></rdf:Description>`:                               {text: "1", prefix: "b"},
		`<rdf:Description/><rdf:Description><a:x><!-- a comment -->1</a:x></rdf:Description>`:           {text: "1"},
		`<rdf:Description><x xmlns="urn:a">1&amp;<![CDATA[2]]></x></rdf:Description>`:                   {text: "1&2", prefix: "-"},
	} {
		p, err := parseXMP([]byte(head + in + "</rdf:RDF>"))
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		got := p.find("urn:a", "x")
		if got == nil {
			t.Errorf("%s: no property", in)
			continue
		}
		prefix := map[string]string{"": "a", "-": ""}
		if w, ok := prefix[want.prefix]; ok {
			want.prefix = w
		}
		if got.text != want.text || got.prefix != want.prefix || got.array != want.array || !reflect.DeepEqual(got.fields, want.fields) {
			t.Errorf("%s: %+v, want %+v", in, got, want)
		}
	}
	for _, in := range []string{
		"", "<a>", "<a></b>", "<rdf:RDF/>", "<a/><b/>", "text", "<a/>\xff", head + "<a:x/></rdf:RDF>", head + "<rdf:Description b:x='1'/></rdf:RDF>",
		strings.Repeat("<a>", maxDepth+1) + strings.Repeat("</a>", maxDepth+1),
	} {
		if _, err := parseXMP([]byte(in)); err == nil {
			t.Errorf("%.60s: no error", in)
		}
	}
}

func TestCMapsAreRead(t *testing.T) {
	m := parseCMap([]byte(`/WMode 1 def 2 begincodespacerange <00><7F> <8000><FFFF> endcodespacerange
2 beginbfchar <01><0041> <8001><D835DD00> endbfchar
2 beginbfrange <02><04><0061> <05><06>[<0031><00320033>] endbfrange
1 begincidrange <8000><80FF> 256 endcidrange 1 begincidchar <03> 9 endcidchar`))
	if m.damage != "" || m.mode != 1 {
		t.Errorf("damage %q, mode %d", m.damage, m.mode)
	}
	for code, want := range map[int]string{1: "A", 2: "a", 4: "c", 5: "1", 6: "23", 0x8001: "𝔀", 7: ""} {
		units, ok := m.text(code)
		if got := string(utf16.Decode(units)); got != want || ok != (want != "") {
			t.Errorf("%04X is %q, %v; want %q", code, got, ok, want)
		}
	}
	for code, want := range map[int]int{0x8000: 256, 0x80FF: 511, 3: 9, 4: 0} {
		if got := m.cid(code); got != want {
			t.Errorf("CID of %04X is %d, want %d", code, got, want)
		}
	}
	var codes []int
	for s := []byte{1, 0x80, 2, 0x7F, 0x90}; len(s) > 0; {
		code, n := m.next(s)
		codes, s = append(codes, code), s[n:]
	}
	if want := []int{1, 0x8002, 0x7F, 0x90}; !reflect.DeepEqual(codes, want) {
		t.Errorf("codes %X, want %X", codes, want)
	}
	for _, damaged := range []string{"2 beginbfchar <01><02> endbfchar", "1 beginbfchar <01><02>", "1 beginbfchar 1 beginbfchar <01><02> endbfchar", "1 beginbfchar <01"} {
		if parseCMap([]byte(damaged)).damage == "" {
			t.Errorf("%s is not damaged", damaged)
		}
	}
}
