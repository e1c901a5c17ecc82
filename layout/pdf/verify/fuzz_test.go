package verify

import (
	"fmt"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// sound asserts what is true of every report.
func sound(t *testing.T, r *Report) {
	t.Helper()
	for _, f := range r.Findings {
		if f.Rule == nil || f.Message == "" || f.Clause == "" || !f.UA && !f.A || f.Page < 0 || f.Page > r.Pages {
			t.Errorf("a finding that says too little: %+v", f)
		}
	}
	if len(r.Findings) > maxFindings*len(Rules()) {
		t.Errorf("%d findings", len(r.Findings))
	}
}

// plain is a small file with nothing encoded, so that a byte of it means
// something.
func plain(objects ...string) []byte {
	b := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	table := []byte("0000000000 65535 f \n")
	for i, o := range objects {
		table = fmt.Appendf(table, "%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	n := len(objects) + 1
	return fmt.Appendf(b, "xref\n0 %d\n%strailer\n<</Size %d/Root 1 0 R/ID[<AB><AB>]>>\nstartxref\n%d\n%%%%EOF\n", n, table, n, len(b))
}

// FuzzFile: whatever the bytes, there is a report or an error.
func FuzzFile(f *testing.F) {
	stream := func(dict, data string) string {
		return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
	}
	xmp := `<rdf:RDF xmlns:rdf="` + nsRDF + `" xmlns:a="` + nsPDFAID + `"><rdf:Description a:part="2" a:conformance="A"/></rdf:RDF>`
	small := plain("<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/Metadata 9 0 R/Lang(en)>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/StructParents 0/Resources<</Font<</F 8 0 R>>>>>>",
		stream("", "/P<</MCID 0>>BDC BT /F 9 Tf(a)Tj ET EMC q 1 0 0 rg 0 0 9 9 re f Q"),
		"<</Type/StructTreeRoot/K 6 0 R/ParentTree<</Nums[0[7 0 R]]>>/RoleMap<</A/B/B/A>>>>",
		"<</S/Table/P 5 0 R/K[7 0 R]>>", "<</S/TD/P 6 0 R/Pg 3 0 R/K 0/A<</O/Table/ColSpan 2>>>>",
		"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/W[0[1]]>>]/ToUnicode 10 0 R>>",
		stream("/Type/Metadata/Subtype/XML", xmp), stream("", "1 beginbfrange<00><ff><0041>endbfrange"))
	f.Add(small)
	f.Add(small[:len(small)/2])
	f.Add(plain("<</Type/Catalog/Pages 2 0 R/Outlines 2 0 R/AcroForm 2 0 R/OCProperties<</D<<>>/OCGs[2 0 R]>>>>",
		"<</Type/Pages/Kids[3 0 R 2 0 R]/First 2 0 R/Fields[2 0 R]>>",
		"<</Type/Page/Annots[<</Subtype/Widget/Rect[0 0 1 1]/AP<</N 4 0 R>>/A<</S/Named/Next 3 0 R>>>>]/AF[<</EF<</F 4 0 R>>>>]>>",
		stream("/Subtype/Form/Resources<</XObject<</X 4 0 R>>/Pattern<</P 4 0 R>>>>/PatternType 1", "/X Do/Pattern cs/P scn 0 0 m f BI/W 1 ID x EI")))
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := File(t.Context(), b); err == nil {
			sound(t, r)
		}
	})
}

// FuzzObjects plants damage in the objects of the good file and in the data
// of its streams, where bytes of a deflated file never lead. Each four bytes of
// a script are one damage.
func FuzzObjects(f *testing.F) {
	f.Add([]byte{3, 0, 0, 0})
	f.Add([]byte{20, 1, 2, 30, 21, 2, 3, 200, 5, 7, 1, 9})
	f.Add([]byte("structure trees have roots"))
	f.Fuzz(func(t *testing.T, script []byte) {
		g := newGood(t, 2+len(script)%2)
		for ; len(script) >= 4; script = script[4:] {
			g.damage(script[0], script[1], script[2], script[3])
		}
		r, err := File(t.Context(), g.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		sound(t, r)
	})
}

// damage changes an object: a value of its dictionary, or its data.
func (g *good) damage(object, key, kind, value byte) {
	at := 1 + int(object)%(len(g.Objects)-1)
	d := g.File.Dict(cos.Ref(at))
	if s := g.File.Stream(cos.Ref(at)); s != nil && key%2 == 0 && len(s.Data) > 0 {
		data := append([]byte{}, s.Data...)
		i := (int(key)<<8 | int(kind)) * 31 % len(data)
		switch value % 4 {
		case 0:
			data[i] ^= 1 << (value >> 5)
		case 1:
			data = append(data[:i], data[min(len(data), i+int(value)):]...)
		case 2:
			data = append(data[:i:i], append(data[max(0, i-int(value)):i:i], data[i:]...)...)
		case 3:
			data[i] = value
		}
		s.Data = data
		return
	}
	keys := d.Keys()
	if len(keys) == 0 {
		return
	}
	k := keys[int(key)%len(keys)]
	ref := cos.Ref(1 + int(value)%(len(g.Objects)-1))
	list, _ := d.Get(k).(cos.Array)
	values := []cos.Object{nil, ref, cos.Integer(int(value) - 128), cos.Integer(1 << (value % 62)), cos.Name(k), cos.Raw("()"), cos.Raw("<4>"),
		cos.Array{}, cos.Array{ref, d.Get(k), cos.Integer(int(value))}, append(list, list...), append(cos.Array{ref}, list...), &cos.Dict{},
		cos.NewDict(cos.KV(k, ref), cos.KV("Kids", cos.Array{ref}), cos.KV("K", ref), cos.KV("P", ref)), cos.Raw("true"), cos.Raw("-1.5"), d}
	if int(kind)%len(values) == len(values)-1 { // a dictionary within itself would have no end
		d.Set(cos.Name("Next"), ref)
		return
	}
	d.Set(k, values[int(kind)%len(values)])
}
