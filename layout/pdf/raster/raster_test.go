package raster

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"cityprofile/layout/pdf/seen"
)

// renderer is shared by the tests of this package: it is slow to start.
var renderer = sync.OnceValues(func() (*Renderer, error) { return Start(context.Background(), kept()) })

// kept is the folder that tests keep PDFium's machine code in, or nothing where
// the user has no cache folder.
func kept() string {
	folder, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "cityprofile-pdfium")
}

func started(t *testing.T) *Renderer {
	t.Helper()
	r, err := renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func opened(t *testing.T, pdf []byte) *Document {
	t.Helper()
	d, err := started(t).Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Close() })
	return d
}

// file is a PDF of objects, the first of which is the catalog.
func file(objects ...string) []byte {
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

func stream(content string) string {
	return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
}

// tagged has two pages. A paragraph goes over both, a link stands amid its
// text, what is painted first is read last, and a foot and a red field are
// artifacts.
func tagged() []byte {
	const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Resources<</Font<</F 7 0 R>>>>"
	return file(
		"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 8 0 R/Lang(en)>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
		page+"/Contents 5 0 R/StructParents 0>>",
		page+"/Contents 6 0 R/StructParents 1>>",
		stream("/Figure<</MCID 3>>BDC 0 0 1 rg 0 50 20 20 re f EMC\n"+
			"/P<</MCID 0>>BDC BT /F 24 Tf 20 60 Td (Nature  in ) Tj ET EMC\n"+
			"/Link<</MCID 1>>BDC BT /F 24 Tf 20 40 Td (the) Tj ET EMC\n"+
			"/P<</MCID 2>>BDC BT /F 24 Tf 20 20 Td (city) Tj ( of ) Tj ET EMC\n"+
			"/Artifact BMC BT /F 8 Tf 20 10 Td (foot) Tj ET 1 0 0 rg 150 0 50 100 re f EMC\n"),
		stream("/P<</MCID 0>>BDC BT /F 24 Tf 20 60 Td (Kunming) Tj ET EMC\n"),
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		"<</Type/StructTreeRoot/K 9 0 R/ParentTree 13 0 R>>",
		"<</S/Document/P 8 0 R/K[10 0 R 12 0 R]>>",
		"<</S/P/P 9 0 R/Pg 3 0 R/Lang(fr)/K[0 11 0 R 2 <</Type/MCR/Pg 4 0 R/MCID 0>>]>>",
		"<</S/Link/P 10 0 R/Pg 3 0 R/ActualText(the \\(one\\))/K 1>>",
		"<</S/Figure/P 9 0 R/Pg 3 0 R/Alt(A lake)/K 3>>",
		"<</Nums[0[10 0 R 11 0 R 10 0 R 12 0 R]1[10 0 R]]>>",
	)
}

func untagged() []byte {
	return file(
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>",
	)
}

func TestTheTreeIsSeenAsAReaderSeesIt(t *testing.T) {
	d := opened(t, tagged())
	if d.Pages() != 2 {
		t.Fatalf("%d pages", d.Pages())
	}
	for _, c := range []struct {
		page       int
		dump, text string
	}{
		{1, "Document\n" +
			"  P lang=\"fr\"\n" +
			"    \"Nature in\"\n" +
			"    Link actual=\"the (one)\"\n" +
			"      \"the\"\n" +
			"    \"city of\"\n" +
			"  Figure alt=\"A lake\"\n" +
			"    \"\"\n",
			"Nature in\nthe (one)\ncity of\n"},
		{2, "Document\n  P lang=\"fr\"\n    \"Kunming\"\n", "Kunming\n"},
	} {
		tree, err := d.Tree(c.page)
		if err != nil {
			t.Fatal(err)
		}
		if got := seen.Dump(tree); got != c.dump {
			t.Errorf("page %d: tree\n%swant\n%s", c.page, got, c.dump)
		}
		if got := seen.Text(tree); got != c.text {
			t.Errorf("page %d: text %q, want %q", c.page, got, c.text)
		}
	}
}

func TestAPageWithoutTagsHasNoTree(t *testing.T) {
	tree, err := opened(t, untagged()).Tree(1)
	if err != nil || len(tree) != 0 {
		t.Errorf("%d elements, %v", len(tree), err)
	}
}

func TestPixelsAreThoseOfThePage(t *testing.T) {
	d := opened(t, tagged())
	img, err := d.Image(1, 100)
	if err != nil {
		t.Fatal(err)
	}
	if b := img.Bounds(); b.Dx() != 100 || b.Dy() != 50 {
		t.Errorf("the image is %v", b)
	}
	for _, c := range []struct {
		name    string
		x, y    int
		r, g, b uint8
	}{{"red", 90, 25, 255, 0, 0}, {"blue", 5, 20, 0, 0, 255}, {"paper", 3, 3, 255, 255, 255}} {
		if got := img.RGBAAt(c.x, c.y); got.R != c.r || got.G != c.g || got.B != c.b || got.A != 255 {
			t.Errorf("the %s is %v", c.name, got)
		}
	}
	// The first image stays as it is when PDFium's memory is used again.
	before := bytes.Clone(img.Pix)
	again, err := opened(t, tagged()).Image(1, 100)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(img.Pix, before) || !bytes.Equal(again.Pix, before) {
		t.Error("the same file gives other pixels")
	}
}

func TestWhatCannotBeSeenIsAnError(t *testing.T) {
	d := opened(t, tagged())
	whole := tagged()
	_, noFile := started(t).Open([]byte("no PDF"))
	_, empty := started(t).Open(nil)
	_, cut := started(t).Open(whole[:100])
	_, before := d.Image(0, 100)
	_, after := d.Tree(3)
	_, narrow := d.Image(1, 0)
	_, wide := d.Image(1, 1<<30)
	for _, c := range []struct {
		name, want string
		err        error
	}{
		{"no PDF", "raster: ", noFile},
		{"empty", "raster: ", empty},
		{"cut off", "raster: ", cut},
		{"page 0", "there is no page 0: the file has 2", before},
		{"page 3", "there is no page 3: the file has 2", after},
		{"no width", "cannot be 0 pixels wide", narrow},
		{"too wide", "choose 1 to 8000", wide},
	} {
		if c.err == nil || !strings.Contains(c.err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, c.err)
		}
	}
}

func TestPDFiumDoesNotStartInAnEndedContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if r, err := Start(ctx, ""); err == nil {
		r.Close()
		t.Error("it started")
	}
}

// Two instances work at the same time and see the same.
func TestAnInstanceBesideAnotherSeesTheSame(t *testing.T) {
	want, err := opened(t, tagged()).Image(1, 100)
	if err != nil {
		t.Fatal(err)
	}
	other, err := started(t).Beside(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	var both sync.WaitGroup
	for _, r := range []*Renderer{started(t), other} {
		both.Go(func() {
			for range 5 {
				d, err := r.Open(tagged())
				if err != nil {
					t.Error(err)
					return
				}
				if got, err := d.Image(1, 100); err != nil || !bytes.Equal(got.Pix, want.Pix) {
					t.Errorf("the pixels differ, or %v", err)
				}
				d.Close()
			}
		})
	}
	both.Wait()
}

func TestAPageIsSelectedAsItIsSeen(t *testing.T) {
	d := opened(t, tagged())
	got, err := d.Selected(1)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Nature in \nthe\ncity of \nfoot"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := d.Selected(3); err == nil {
		t.Error("there is no third page")
	}
}
