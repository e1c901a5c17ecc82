package raster

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

// page is a tagged page of one paragraph and an artifact.
const content = "/P<</MCID 0>>BDC BT /F 24 Tf 20 60 Td (Nature in the city) Tj ET EMC\n" +
	"/Artifact BMC BT /F 8 Tf 20 10 Td (foot) Tj ET 1 0 0 rg 150 0 50 100 re f EMC\n"

func tagged() []byte {
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R/Lang(en)>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/StructParents 0>>",
		fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		"<</Type/StructTreeRoot/K 7 0 R/ParentTree 9 0 R>>",
		"<</S/Document/P 6 0 R/K 8 0 R>>",
		"<</S/P/P 7 0 R/Pg 3 0 R/Lang(fr)/K 0>>",
		"<</Nums[0[8 0 R]]>>",
	}
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return []byte(b.String())
}

func TestADocumentIsSeenAsAReaderSeesIt(t *testing.T) {
	r, err := Start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	d, err := r.Open(tagged())
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if d.Pages() != 1 {
		t.Errorf("%d pages", d.Pages())
	}
	tree, err := d.Tree(1)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := Dump(tree), "Document\n  P lang=\"fr\"\n    \"Nature in the city\"\n"; got != want {
		t.Errorf("tree\n%swant\n%s", got, want)
	}
	if got, want := Text(tree), "Nature in the city\n"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
	img, err := d.Image(1, 100)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 100 || b.Dy() != 50 {
		t.Errorf("the image is %v", b)
	}
	if c := img.RGBAAt(90, 25); c.R < 250 || c.G > 5 {
		t.Errorf("the red area is %v", c)
	}
	if _, err := r.Open([]byte("no PDF")); err == nil {
		t.Error("opened what is no PDF")
	}
}
