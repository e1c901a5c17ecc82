package pdf

import (
	"bytes"
	"context"
	"image"
	"image/jpeg"
	"io"
	"strings"
	"testing"
	"time"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// blank is a page with some items.
func blank(number int, w, h layout.Len, items ...layout.Item) layout.Page {
	f := layout.Frame{Size: layout.Size{W: w, H: h}}
	for _, it := range items {
		f.Put(10*layout.Pt, 20*layout.Pt, it)
	}
	return layout.Page{Number: number, Frame: f}
}

// read is the file of a document, read back.
func read(t *testing.T, d Document) *cos.File {
	t.Helper()
	f, err := cos.Read(written(t, d))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func pageDicts(t *testing.T, f *cos.File) []*cos.Dict {
	t.Helper()
	refs, err := pagesOf(f, f.Dict(f.Root))
	if err != nil {
		t.Fatal(err)
	}
	var all []*cos.Dict
	for _, r := range refs {
		all = append(all, f.Dict(r))
	}
	return all
}

func TestEachPageHasItsOwnSizeAndContent(t *testing.T) {
	line := layout.Shape{Path: layout.Rect(0, 0, 100, 100), Pen: layout.Pen{Fill: &layout.Color{R: 255}}}
	f := read(t, Document{Pages: []layout.Page{
		blank(1, 300*layout.Pt, 200*layout.Pt), blank(2, 100*layout.Pt, 900*layout.Pt, line), blank(3, 300*layout.Pt, 200*layout.Pt, line, line),
	}})
	for i, want := range []struct {
		box   string
		top   string
		fills int
	}{{"[0 0 300.00 200.00]", "200 cm", 0}, {"[0 0 100.00 900.00]", "900 cm", 1}, {"[0 0 300.00 200.00]", "200 cm", 2}} {
		page := pageDicts(t, f)[i]
		media := page.Get("MediaBox")
		if media == nil { // as all pages have it
			media = f.Dict(page.Get("Parent")).Get("MediaBox")
		}
		var box []string
		for _, o := range f.Array(media) {
			box = append(box, string(o.(cos.Raw)))
		}
		if got := "[" + strings.Join(box, " ") + "]"; got != want.box {
			t.Errorf("page %d: size %s, want %s", i+1, got, want.box)
		}
		content, err := f.Decode(f.Stream(page.Get("Contents")))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(content), want.top) || strings.Count(string(content), "f\n") != want.fills {
			t.Errorf("page %d: want %s and %d areas in\n%s", i+1, want.top, want.fills, content)
		}
	}
}

// pixels are two pixels of RGB, and photo is a JPEG file.
func pixels(last byte) *layout.Image {
	return &layout.Image{Width: 2, Height: 1, Data: []byte{255, 0, 0, 0, 0, last}}
}

func photo(t *testing.T) *layout.Image {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewRGBA(image.Rect(0, 0, 8, 4)), nil); err != nil {
		t.Fatal(err)
	}
	return &layout.Image{Width: 8, Height: 4, Data: b.Bytes(), JPEG: true}
}

func TestEqualPicturesAreOneObjectUnderOneKey(t *testing.T) {
	place := func(m *layout.Image) layout.Picture {
		return layout.Picture{Size: layout.Size{W: 30 * layout.Pt, H: 15 * layout.Pt}, Image: m}
	}
	f := read(t, Document{Pages: []layout.Page{
		blank(1, 300*layout.Pt, 200*layout.Pt, place(pixels(9)), place(photo(t)), place(pixels(9))),
		blank(2, 100*layout.Pt, 500*layout.Pt, place(photo(t)), place(pixels(8))),
	}})
	pages := pageDicts(t, f)
	xobjects := f.Dict(f.Dict(pages[0].Get("Resources")).Get("XObject"))
	keys, objects := map[cos.Name]bool{}, map[cos.Object]bool{}
	for k, o := range xobjects.All() {
		keys[k], objects[o] = true, true
	}
	if xobjects.Len() != 3 || len(keys) != 3 || len(objects) != 3 {
		t.Errorf("%d entries, %d keys, %d objects; want three pictures", xobjects.Len(), len(keys), len(objects))
	}
	seen := ""
	for _, o := range []string{"DCTDecode", "FlateDecode"} {
		for k := range xobjects.All() {
			if s := f.Stream(xobjects.Get(k)); f.Name(s.Dict.Get("Filter")) == cos.Name(o) {
				data := s.Data
				if o == "FlateDecode" {
					data, _ = f.Decode(s)
				}
				seen += string(data) + "|"
			}
		}
	}
	for _, want := range []string{string(photo(t).Data), "\xff\x00\x00\x00\x00\x09", "\xff\x00\x00\x00\x00\x08"} {
		if !strings.Contains(seen, want+"|") {
			t.Errorf("no picture of the file is %q", want)
		}
	}
	// From the top of each page: 20 to its upper edge, 15 high.
	for i, want := range []int{3, 2} {
		content, err := f.Decode(f.Stream(pages[i].Get("Contents")))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(string(content), "q 3000.00000 0 0 1500.00000 1000.00000 -3500.00000 cm /I"); got != want {
			t.Errorf("page %d has %d pictures in their place, want %d:\n%s", i+1, got, want, content)
		}
	}
}

func TestAPictureThatIsNoneIsAnError(t *testing.T) {
	for name, m := range map[string]*layout.Image{
		"pixels are missing": {Width: 2, Height: 2, Data: []byte{1, 2, 3}},
		"no JPEG file":       {Width: 1, Height: 1, Data: []byte("none"), JPEG: true},
		"no pixels":          {},
	} {
		d := Document{Pages: []layout.Page{blank(1, 300*layout.Pt, 200*layout.Pt, layout.Picture{Image: m})}}
		if err := Write(context.Background(), io.Discard, d); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestTheInformationOfADocumentIsKept(t *testing.T) {
	m := Meta{
		Title: "Naïve (1) \\ 𝄞 ഀ", Author: "昆明", Subject: "A report", Creator: "c", Producer: "p",
		Language: "zh-Hans", Date: time.Date(2024, 2, 3, 4, 5, 6, 0, time.FixedZone("", 3600)),
	}
	f := read(t, Document{Pages: []layout.Page{blank(1, layout.MM, layout.MM)}, Meta: m})
	info := f.Dict(f.Info)
	for key, want := range map[cos.Name]string{
		"Title": m.Title, "Author": m.Author, "Subject": m.Subject, "Creator": m.Creator, "Producer": m.Producer,
		"CreationDate": "D:20240203030506+00'00'", "ModDate": "D:20240203030506+00'00'",
	} {
		if got, _ := f.Text(info.Get(key)); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
	if got, _ := f.Text(f.Dict(f.Root).Get("Lang")); got != m.Language {
		t.Errorf("the language is %q", got)
	}
	odd := read(t, Document{Pages: []layout.Page{blank(1, layout.MM, layout.MM)}, Meta: Meta{Language: "a)/B(c\\"}})
	if got, _ := odd.Text(odd.Dict(odd.Root).Get("Lang")); got != "a)/B(c\\" {
		t.Errorf("an odd language is %q", got)
	}
	if none := read(t, Document{Pages: []layout.Page{blank(1, layout.MM, layout.MM)}}); none.Dict(none.Info).Get("Producer") != nil {
		t.Error("fpdf names itself as the producer")
	}
}

func TestADefectOfOursIsNotTakenForOneOfFpdf(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a drawing of nothing did not panic: its stack is lost")
		}
	}()
	err := Write(context.Background(), io.Discard, Document{Pages: []layout.Page{blank(1, layout.MM, layout.MM, layout.Drawing{})}})
	t.Errorf("error %v", err)
}

func TestAPanicOfFpdfIsAnErrorOfTheDocument(t *testing.T) {
	err := carry(io.Discard, Meta{}, []sheet{{pictures: []placement{{image: 1}}}}, nil, nil)
	if err == nil || !strings.Contains(err.Error(), "fpdf") {
		t.Errorf("got %v", err)
	}
}
