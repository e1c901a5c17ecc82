package thumb

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"image/color"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
)

// document is a PDF of one page of 100 by 50 points with some content and
// resources.
func document(content string, resources func(f *cos.File) *cos.Dict) []byte {
	f := &cos.File{Objects: []cos.Object{nil}}
	page := cos.NewDict(cos.KV("Type", cos.Name("Page")), cos.KV("Contents", f.Add(&cos.Stream{Dict: &cos.Dict{}, Data: []byte(content)})))
	if resources != nil {
		page.Set("Resources", resources(f))
	}
	pages := cos.NewDict(cos.KV("Type", cos.Name("Pages")), cos.KV("Count", cos.Integer(1)), cos.KV("Kids", cos.Array{f.Add(page)}),
		cos.KV("MediaBox", cos.Array{cos.Integer(0), cos.Integer(0), cos.Integer(100), cos.Integer(50)}))
	root := f.Add(pages)
	page.Set("Parent", root)
	f.Root = f.Add(cos.NewDict(cos.KV("Type", cos.Name("Catalog")), cos.KV("Pages", root)))
	return f.Bytes()
}

var (
	white = color.RGBA{255, 255, 255, 255}
	red   = color.RGBA{255, 0, 0, 255}
	blue  = color.RGBA{0, 0, 255, 255}
	black = color.RGBA{0, 0, 0, 255}
)

func TestWhatIsPaintedIsSeen(t *testing.T) {
	type seen struct {
		x, y int
		want color.RGBA
	}
	for _, c := range []struct {
		name, content string
		seen          []seen
	}{
		{"nothing", "", []seen{{50, 25, white}}},
		{"a field, y pointing up", "1 0 0 rg 0 40 10 10 re f", []seen{{5, 5, red}, {15, 5, white}, {5, 15, white}}},
		{"a line", "0 0 1 RG 4 w 0 25 m 100 25 l S", []seen{{50, 24, blue}, {50, 25, blue}, {50, 20, white}}},
		{"a closed line", "0 0 1 RG 4 w 10 10 m 90 10 l 90 40 l h S", []seen{{50, 25, blue}, {50, 40, blue}, {20, 15, white}}},
		{"dashes", "4 w [20 20] 0 d 0 25 m 100 25 l S", []seen{{10, 25, black}, {30, 25, white}, {50, 25, black}}},
		{"both", "1 0 0 rg 0 0 1 RG 4 w 20 10 60 30 re B", []seen{{50, 25, red}, {50, 40, blue}}},
		{"a curve", "1 0 0 rg 0 0 m 0 66 100 66 100 0 c f", []seen{{50, 10, red}, {5, 5, white}}},
		{"a hole", "1 0 0 rg 0 0 m 100 0 l 100 50 l 0 50 l h 40 20 m 40 30 l 60 30 l 60 20 l h f", []seen{{10, 10, red}, {50, 25, white}}},
		{"a clip", "q 0 0 50 50 re W n 1 0 0 rg 0 0 100 50 re f Q 0 0 1 rg 90 0 10 50 re f", []seen{{25, 25, red}, {60, 25, white}, {95, 25, blue}}},
		{"a clip within a clip", "0 0 50 50 re W n 25 0 50 50 re W n 1 0 0 rg 0 0 100 50 re f", []seen{{10, 25, white}, {40, 25, red}, {60, 25, white}}},
		{"a matrix", "q .5 0 0 .5 50 0 cm 1 0 0 rg 0 0 100 100 re f Q", []seen{{40, 25, white}, {60, 25, red}}},
		{"states that are restored", "1 0 0 rg q 0 0 1 rg Q 0 0 100 50 re f Q Q", []seen{{50, 25, red}}},
		{"what is not known", "/P <</MCID 0>> BDC /X sh 1 0 0 rg 0 0 100 50 re f EMC", []seen{{50, 25, red}}},
		{"too few operands", "l 1 c re f w d Do Tf TJ 1 0 0 rg 0 0 100 50 re f", []seen{{50, 25, red}}},
	} {
		img, err := Page(context.Background(), document(c.content, nil), 1, 100)
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != 100 || b.Dy() != 50 {
			t.Errorf("%s: %v", c.name, b)
		}
		for _, s := range c.seen {
			if got := img.RGBAAt(s.x, s.y); got != s.want {
				t.Errorf("%s: %v at %d, %d, want %v", c.name, got, s.x, s.y, s.want)
			}
		}
	}
}

// box is a TrueType program with two glyphs: a square of an em, and a composite
// of two of them at half the size, one above the other.
func box() []byte {
	be := binary.BigEndian
	var square, pair []byte
	for _, v := range []int{1, 0, 0, 1000, 1000, 3, 0} { // a contour, its box, its end, no hints
		square = be.AppendUint16(square, uint16(v))
	}
	square = append(square, 1, 1, 1, 1)
	for _, v := range []int{0, 1000, 0, -1000, 0, 0, 1000, 0} { // x, then y
		square = be.AppendUint16(square, uint16(v))
	}
	const half = 1 << 13
	for _, v := range []int{-1, 0, 0, 500, 1000, words | places | scaled | more, 0, 0, 0, half, words | places | scaled, 0, 0, 500, half} {
		pair = be.AppendUint16(pair, uint16(v))
	}
	head := make([]byte, 54)
	be.PutUint16(head[18:], 1000)
	var loca []byte
	for _, at := range []int{0, len(square), len(square) + len(pair)} {
		loca = be.AppendUint16(loca, uint16(at/2))
	}
	tables := []struct {
		tag  string
		data []byte
	}{{"glyf", append(square, pair...)}, {"head", head}, {"loca", loca}}
	b := make([]byte, 12, 12+16*len(tables))
	be.PutUint16(b[4:], uint16(len(tables)))
	at := 12 + 16*len(tables)
	for _, x := range tables {
		b = append(b, x.tag...)
		b = be.AppendUint32(b, 0)
		b = be.AppendUint32(b, uint32(at))
		b = be.AppendUint32(b, uint32(len(x.data)))
		at += len(x.data)
	}
	for _, x := range tables {
		b = append(b, x.data...)
	}
	return b
}

func withFont(program []byte) func(f *cos.File) *cos.Dict {
	return func(f *cos.File) *cos.Dict {
		inner := cos.NewDict(cos.KV("Type", cos.Name("Font")), cos.KV("W", cos.Array{cos.Integer(0), cos.Array{cos.Integer(1000), cos.Integer(500)}}),
			cos.KV("FontDescriptor", cos.NewDict(cos.KV("FontFile2", f.Add(&cos.Stream{Dict: &cos.Dict{}, Data: program})))))
		return cos.NewDict(cos.KV("Font", cos.NewDict(cos.KV("F", cos.NewDict(cos.KV("DescendantFonts", cos.Array{f.Add(inner)}))))))
	}
}

func TestGlyphsStandWhereTheyAreShown(t *testing.T) {
	img, err := Page(context.Background(), document("BT /F 20 Tf 1 0 0 1 10 10 Tm [<0001> -1000 <0000>] TJ ET", withFont(box())), 1, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []struct {
		x, y int
		want color.RGBA
	}{
		{15, 35, black}, {15, 25, black}, // the pair, 10 wide and 20 high
		{25, 35, white}, // moved on by its width of 10 and an em
		{45, 25, black}, {45, 35, black}, {55, 35, black}, {65, 35, white},
		{15, 15, white}, {5, 35, white},
	} {
		if got := img.RGBAAt(s.x, s.y); got != s.want {
			t.Errorf("%v at %d, %d, want %v", got, s.x, s.y, s.want)
		}
	}
}

func TestPicturesAndFormsArePainted(t *testing.T) {
	img, err := Page(context.Background(), document("q 50 0 0 50 0 0 cm /I Do Q 1 0 0 1 60 0 cm 0 0 1 rg /X Do", func(f *cos.File) *cos.Dict {
		picture := f.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("Subtype", cos.Name("Image")), cos.KV("Width", cos.Integer(1)), cos.KV("Height", cos.Integer(2)),
			cos.KV("ColorSpace", cos.Name("DeviceRGB")), cos.KV("BitsPerComponent", cos.Integer(8))), Data: []byte{255, 0, 0, 0, 0, 255}})
		form := f.Add(&cos.Stream{Dict: cos.NewDict(cos.KV("Subtype", cos.Name("Form"))), Data: []byte("0 0 20 20 re f 1 0 0 rg")})
		return cos.NewDict(cos.KV("XObject", cos.NewDict(cos.KV("I", picture), cos.KV("X", form))))
	}), 1, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []struct {
		x, y int
		want color.RGBA
	}{{25, 2, red}, {25, 47, blue}, {55, 25, white}, {70, 40, blue}, {90, 40, white}} {
		if got := img.RGBAAt(s.x, s.y); got != s.want {
			t.Errorf("%v at %d, %d, want %v", got, s.x, s.y, s.want)
		}
	}
}

func TestWhatCannotBeDrawnIsAnError(t *testing.T) {
	good := document("", nil)
	for name, c := range map[string]struct {
		pdf         []byte
		page, width int
		want        string
	}{
		"no PDF":     {[]byte("x"), 1, 100, "not a PDF"},
		"page 0":     {good, 0, 100, "no page 0"},
		"page 2":     {good, 2, 100, "no page 2"},
		"no width":   {good, 1, 0, "empty"},
		"a wide one": {good, 1, maxSide + 1, "too large"},
	} {
		img, err := Page(context.Background(), c.pdf, c.page, c.width)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, %v", name, img != nil, err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Page(ctx, good, 1, 100); err == nil {
		t.Error("it was drawn in an ended context")
	}
}

func FuzzPage(f *testing.F) {
	f.Add("1 0 0 rg 0 40 10 10 re f 0 0 m 0 66 100 66 100 0 c S", box())
	f.Add("q 50 0 0 50 0 0 cm [3 0] 1 d 1e9 -1e9 m 5 5 l 1 2 3 4 5 6 c W n B Q", box())
	f.Add("BT /F 20 Tf 1 0 0 1 10 10 Tm [<00010000> -1000 (ab)] TJ ET", box())
	f.Fuzz(func(_ *testing.T, content string, program []byte) {
		Page(context.Background(), document(content, withFont(program)), 1, 40)
	})
}

func TestLinesHaveTheirEndsAndJoins(t *testing.T) {
	type spot struct {
		x, y int
		want color.RGBA
	}
	for _, c := range []struct {
		name, content string
		spots         []spot
	}{
		{"butt", "10 w 20 25 m 80 25 l S", []spot{{17, 25, white}, {21, 25, black}, {82, 25, white}}},
		{"square", "2 J 10 w 20 25 m 80 25 l S", []spot{{15, 20, black}, {16, 25, black}, {84, 29, black}, {86, 25, white}}},
		{"round", "1 J 10 w 20 25 m 80 25 l S", []spot{{16, 25, black}, {15, 20, white}, {83, 25, black}, {84, 29, white}}},
		{"miter", "10 w 20 10 m 50 10 l 50 40 l S", []spot{{54, 44, black}, {56, 25, white}}},
		{"bevel", "2 j 10 w 20 10 m 50 10 l 50 40 l S", []spot{{54, 44, white}, {51, 41, black}, {49, 38, black}}},
		{"round join", "1 j 10 w 20 10 m 50 10 l 50 40 l S", []spot{{54, 44, white}, {52, 42, black}}},
		{"miter too long", "1 M 10 w 20 10 m 50 10 l 50 40 l S", []spot{{54, 44, white}}},
		{"the other way round", "10 w 50 40 m 50 10 l 20 10 l S", []spot{{54, 44, black}}},
		{"around", "10 w 20 10 m 80 10 l 80 40 l 20 40 l s", []spot{{16, 44, black}, {84, 6, black}, {50, 25, white}}},
		{"dashes with a phase", "4 w [20 20] 10 d 0 25 m 100 25 l S", []spot{{5, 25, black}, {15, 25, white}, {35, 25, black}}},
		{"dashes over a corner", "4 w [40 100] 0 d 30 10 m 50 10 l 50 40 l S", []spot{{40, 40, black}, {51, 38, black}, {50, 25, black}, {50, 17, white}}},
		{"even-odd", "0 0 m 100 0 l 100 50 l 0 50 l h 40 20 m 60 20 l 60 30 l 40 30 l h f*", []spot{{10, 10, black}, {50, 25, white}}},
		{"nonzero", "0 0 m 100 0 l 100 50 l 0 50 l h 40 20 m 60 20 l 60 30 l 40 30 l h f", []spot{{10, 10, black}, {50, 25, black}}},
		{"over the sides", "-50 -50 m 150 -50 l 150 100 l -50 100 l h 1 0 0 rg f", []spot{{0, 0, red}, {99, 49, red}, {50, 25, red}}},
		{"across", "10 w -50 25 m 150 25 l S", []spot{{0, 25, black}, {99, 25, black}, {50, 10, white}}},
	} {
		p := drawn(t, document(c.content, nil))
		if len(p.Missing) > 0 {
			t.Errorf("%s: missing %q", c.name, p.Missing)
		}
		for _, s := range c.spots {
			if got := p.RGBAAt(s.x, s.y); got != s.want {
				t.Errorf("%s: %v at %d, %d, want %v", c.name, got, s.x, s.y, s.want)
			}
		}
	}
}

func drawn(t *testing.T, data []byte) *Picture {
	t.Helper()
	d, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	p, err := d.Page(context.Background(), 1, 100)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Each pixel of a line or a field is covered as much as its area says.
func TestEdgesAreSmooth(t *testing.T) {
	for _, c := range []struct {
		content string
		x, y    int
		want    uint8
	}{
		{"10.5 10 20 20 re f", 10, 25, 127},
		{"10.25 10 20 20 re f", 10, 25, 63},
		{"10 w 0 20.5 m 100 20.5 l S", 50, 24, 127},
		{"0 0 m 100 0 l 100 50 l h f", 51, 24, 63}, // a slope of one half
		{"0.5 w 0 20.5 m 100 20.5 l S", 50, 29, 127},
	} {
		if got := drawn(t, document(c.content, nil)).RGBAAt(c.x, c.y).R; got < c.want-2 || got > c.want+2 {
			t.Errorf("%s: %d at %d, %d, want about %d", c.content, got, c.x, c.y, c.want)
		}
	}
}

// A line that goes round and over itself is nowhere twice as dark.
func TestALineIsOneArea(t *testing.T) {
	p := drawn(t, document("1 1 1 rg .5 .5 .5 RG 1 j 1 J 6 w 20 10 m 60 90 90 -40 20 40 c S", nil))
	for y := range 50 {
		for x := range 100 {
			if got := p.RGBAAt(x, y).R; got < 128 {
				t.Fatalf("%d at %d, %d: darker than its colour", got, x, y)
			}
		}
	}
}

func TestWhatIsNotDrawnIsSaid(t *testing.T) {
	for content, want := range map[string]string{
		"/S sh":                           "the operator sh",
		"/G gs":                           "the operator gs",
		"BT /F 20 Tf (text) Tj ET":        "text in a font of a kind that is not drawn",
		"1 Tr":                            "text that is spread, outlined or hidden",
		"/Pattern cs":                     "the operator cs",
		"q 1 1 -1 1 0 0 cm /I Do Q":       "a picture that is turned",
		"q 50 0 0 50 0 0 cm /J Do Q":      "a picture of a kind that is not drawn",
		"0 0 m (":                         "damaged content",
		"/P <</MCID 0>> BDC 0 Tc 5 i EMC": "",
	} {
		p := drawn(t, document(content, pictures))
		if got := strings.Join(p.Missing, ", "); got != want {
			t.Errorf("%s: missing %q, want %q", content, got, want)
		}
	}
}

// pictures are resources with a picture that is half transparent, and one that is
// not drawn.
func pictures(f *cos.File) *cos.Dict {
	picture := func(space cos.Name, more ...cos.Entry) *cos.Dict {
		d := cos.NewDict(append(more, cos.KV("Subtype", cos.Name("Image")), cos.KV("Width", cos.Integer(2)), cos.KV("Height", cos.Integer(1)),
			cos.KV("ColorSpace", space), cos.KV("BitsPerComponent", cos.Integer(8)))...)
		return d
	}
	mask := f.Add(&cos.Stream{Dict: picture("DeviceGray"), Data: []byte{255, 51}})
	return cos.NewDict(cos.KV("XObject", cos.NewDict(
		cos.KV("I", f.Add(&cos.Stream{Dict: picture("DeviceRGB", cos.KV("SMask", mask)), Data: []byte{255, 0, 0, 0, 0, 255}})),
		cos.KV("J", f.Add(&cos.Stream{Dict: picture("DeviceCMYK"), Data: make([]byte, 8)})))))
}

func TestAPictureHasItsAlpha(t *testing.T) {
	p := drawn(t, document("1 1 0 rg 0 0 100 50 re f q 50 0 0 50 .5 0 cm /I Do Q", pictures))
	for _, s := range []struct {
		x    int
		want color.RGBA
	}{{10, red}, {40, color.RGBA{204, 204, 51, 255}}, {60, color.RGBA{255, 255, 0, 255}}, {0, color.RGBA{255, 128, 0, 255}}} {
		if got := p.RGBAAt(s.x, 25); got != s.want {
			t.Errorf("%v at %d, want %v", got, s.x, s.want)
		}
	}
}

// The pixels are the same on every machine: this is the hash of all that is drawn,
// seen on amd64, 386 and arm64.
func TestPixelsAreTheSameOnEveryMachine(t *testing.T) {
	const content = "q 3 3 94 44 re W n .3 .7 .1 rg .9 .2 .4 RG 1.3 w 10 10 m 60 90 90 -40 97 49 c b " +
		"[3 1.7] .4 d 1 J 1 j 0.37 w 0 0 m 33 47 l 71 3 l 99 49 l S Q " +
		"q .81 .13 -.21 .77 7 5 cm 2 w 2 j 5 5 50 20 re S Q q 31.7 0 0 23.3 41.1 9.9 cm /I Do Q " +
		"BT /F 17.3 Tf .97 .11 -.13 1.02 10 10 Tm [<0001> -333 <0000>] TJ ET"
	d, err := Open(document(content, func(f *cos.File) *cos.Dict {
		r := withFont(box())(f)
		r.Set("XObject", pictures(f).Get("XObject"))
		return r
	}))
	if err != nil {
		t.Fatal(err)
	}
	p, err := d.Page(context.Background(), 1, 1777)
	if err != nil || len(p.Missing) > 0 {
		t.Fatal(err, p.Missing)
	}
	const want = "bb116f1dabb9267783798418195dc8db0e837f4f6f2e35ca407497cb002324b3"
	if got := fmt.Sprintf("%x", sha256.Sum256(p.Pix)); got != want {
		t.Errorf("hash %s, want %s", got, want)
	}
}

func TestPagesOfOneDigestAreDrawnFromTheSame(t *testing.T) {
	digest := func(pdf []byte) [sha256.Size]byte {
		t.Helper()
		d, err := Open(pdf)
		if err != nil {
			t.Fatal(err)
		}
		sum, ok := d.Digest(1)
		if !ok {
			t.Fatal("no digest")
		}
		return sum
	}
	form := func(data string, box int) func(f *cos.File) *cos.Dict {
		return func(f *cos.File) *cos.Dict {
			f.Add(cos.Name("PutsTheOthersElsewhere" + data))
			d := cos.NewDict(cos.KV("Subtype", cos.Name("Form")), cos.KV("BBox", cos.Array{cos.Integer(0), cos.Integer(0), cos.Integer(box), cos.Integer(9)}))
			return cos.NewDict(cos.KV("XObject", cos.NewDict(cos.KV("F", f.Add(&cos.Stream{Dict: d, Data: []byte(data)})))))
		}
	}
	const content = "/F Do"
	one := digest(document(content, form("0 0 9 9 re f", 9)))
	if again := digest(document(content, form("0 0 9 9 re f", 9))); again != one {
		t.Error("the same page has two digests")
	}
	for name, other := range map[string][]byte{
		"the content":       document(content+" ", form("0 0 9 9 re f", 9)),
		"what a form draws": document(content, form("0 0 9 8 re f", 9)),
		"the box of a form": document(content, form("0 0 9 9 re f", 8)),
		"the resources":     document(content, nil),
	} {
		if digest(other) == one {
			t.Errorf("%s changed, and the digest did not", name)
		}
	}
	d, err := Open(document("/F Do", func(f *cos.File) *cos.Dict {
		loop := cos.NewDict()
		loop.Set("Loop", f.Add(loop))
		return loop
	}))
	if err != nil {
		t.Fatal(err)
	}
	for page := range 3 {
		if _, ok := d.Digest(page); ok {
			t.Errorf("page %d, which is not there or has no end, has a digest", page)
		}
	}
}
