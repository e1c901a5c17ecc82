package cos

import (
	"bytes"
	stdlzw "compress/lzw"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// classic is a file with a cross-reference table of objects, the first of
// which is the catalogue.
func classic(trailer string, objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
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
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return []byte(b.String())
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// scanned is the object that a text begins with.
func scanned(t *testing.T, text string) Object {
	t.Helper()
	o, err := NewScanner([]byte(text), 0).Object()
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return o
}

func TestAnObjectIsWrittenAsItWasRead(t *testing.T) {
	same := func(r Ref) int { return int(r) }
	for in, want := range map[string]string{
		"<</A [1 0 R/B(c\\)d)<41>]/C<</D null>>/E true>>": "<</A[1 0 R /B (c\\)d) <41>]/C<<>>/E true>>",
		"% a comment\n[ -.5 +3 /A#20b 7 0 R 7 0 ]":        "[-.5 +3 /A#20b 7 0 R 7 0]",
		"<<\n/K\t(a(b)c)>>":                               "<</K(a(b)c)>>",
	} {
		if got := string(appendObject(nil, scanned(t, in), same)); got != want {
			t.Errorf("%s is written %s, want %s", in, got, want)
		}
	}
}

func TestStringsAreEscapedAndUnderstood(t *testing.T) {
	for s, want := range map[string]Raw{
		`a (b) \c`: `(a \(b\) \\c)`,
		"Å":        "<FEFF00C5>",
		"𝄞":        "<FEFFD834DD1E>",
		"":         "()",
	} {
		if got := Text(s); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
		if got, ok := AsText(want); !ok || got != s {
			t.Errorf("%s is understood as %q, %v", want, got, ok)
		}
	}
	for raw, want := range map[Raw]string{
		`(a\
b)`: "ab", "(a\r\nb)": "a\nb", `(\101\7x\t)`: "A\ax\t", "<4 1 4>": "A@", "(\xef\xbb\xbf\xc3\x85)": "\xef\xbb\xbf\xc3\x85",
	} {
		if got, ok := AsString(raw); !ok || string(got) != want {
			t.Errorf("%s is %q, %v; want %q", raw, got, ok, want)
		}
	}
	if got, _ := AsText(Raw("(\xef\xbb\xbf\xc3\x85 \x80)")); got != "Å \uFFFD" {
		t.Errorf("UTF-8 text is %q", got)
	}
	if got, _ := AsText(Raw("(\x80 \xe9 \xa0)")); got != "• é €" {
		t.Errorf("text in PDFDocEncoding is %q", got)
	}
	for _, not := range []Object{Raw("12"), Raw("true"), Name("A"), nil, Raw("")} {
		if _, ok := AsText(not); ok {
			t.Errorf("%v is a text", not)
		}
	}
}

func TestNumbersAreUnderstood(t *testing.T) {
	for raw, want := range map[Raw]float64{"12": 12, "-.5": -.5, "+3.": 3} {
		if got, ok := AsNumber(raw); !ok || got != want {
			t.Errorf("%s is %v, %v", raw, got, ok)
		}
	}
	for _, not := range []Object{Raw("1e3"), Raw("0x10"), Raw("Inf"), Raw("1_0"), Raw("(1)"), Name("1"), Raw("")} {
		if got, ok := AsNumber(not); ok {
			t.Errorf("%v is the number %v", not, got)
		}
	}
}

func TestAFileOfObjectsIsReadBackAsItWas(t *testing.T) {
	f := &File{Objects: []Object{nil}}
	kid := f.Add(NewDict(KV("Text", Text("Hà Nội")), KV("Names", Array{Name("a b"), Name("#")})))
	data := f.Add(&Stream{Dict: &Dict{}, Data: bytes.Repeat([]byte("0 0 m\n"), 100)})
	f.Root = f.Add(NewDict(KV("Kid", kid), KV("Data", data), KV("Nowhere", Ref(99))))
	f.Info = f.Add(NewDict(KV("Title", Text("T"))))
	f.Add(Name("not reached"))
	out := f.Bytes()
	if again := f.Bytes(); !bytes.Equal(out, again) {
		t.Error("written twice, it differs")
	}
	g, err := Read(out)
	if err != nil || len(g.Flaws) > 0 {
		t.Fatal(err, g.Flaws)
	}
	root := g.Dict(g.Root)
	if got, _ := g.Text(g.Dict(root.Get("Kid")).Get("Text")); got != "Hà Nội" {
		t.Errorf("text %q", got)
	}
	if got := g.Array(g.Dict(root.Get("Kid")).Get("Names")); !reflect.DeepEqual(got, Array{Name("a b"), Name("#")}) {
		t.Errorf("names %v", got)
	}
	if got, err := g.Decode(g.Stream(root.Get("Data"))); err != nil || len(got) != 600 {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if got, _ := g.Text(g.Dict(g.Info).Get("Title")); got != "T" {
		t.Errorf("title %q", got)
	}
	if n := len(g.Objects); n > 8 { // four, an object stream, the cross-references
		t.Errorf("%d objects: what nothing refers to is written too", n)
	}
}

func TestAStreamIsReadBackHoweverItIsDeflated(t *testing.T) {
	numbers := bytes.Repeat([]byte("12345 -678 c\n"), 500)
	var sizes []int
	for _, huffmanOnly := range []bool{false, true} {
		s := (&Stream{Dict: &Dict{}, Data: numbers, HuffmanOnly: huffmanOnly}).Deflated()
		if got, err := new(File).Decode(s); err != nil || !bytes.Equal(got, numbers) {
			t.Errorf("by Huffman codes alone %v: %d bytes, %v", huffmanOnly, len(got), err)
		}
		sizes = append(sizes, len(s.Data))
	}
	if sizes[0]*4 > sizes[1] || sizes[1] > len(numbers)*3/5 {
		t.Errorf("%d bytes become %d, and %d by Huffman codes alone", len(numbers), sizes[0], sizes[1])
	}
}

func TestTheNewestPartOfAFileCounts(t *testing.T) {
	old := classic("", "<</V(old)/K 2 0 R>>", "(kept)", "(gone)")
	at := len(old)
	body := "1 0 obj\n<</V(new)/K 2 0 R>>\nendobj\n"
	table := fmt.Sprintf("xref\n1 1\n%010d 00000 n \n3 1\n0000000000 00001 f \ntrailer\n<</Size 4/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n",
		at, bytes.Index(old, []byte("xref")), at+len(body))
	f, err := Read(append(append(old, body...), table...))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := f.Text(f.Dict(f.Root).Get("V")); got != "new" {
		t.Errorf("value %q", got)
	}
	if got, _ := f.Text(f.Dict(f.Root).Get("K")); got != "kept" {
		t.Errorf("what has not changed is %q", got)
	}
	if f.Objects[3] != nil {
		t.Errorf("what was freed is %v", f.Objects[3])
	}
}

func TestFiltersAreDecoded(t *testing.T) {
	for _, c := range []struct{ dict, data, want string }{
		{"", "plain", "plain"},
		{"/Filter/ASCIIHexDecode", "61 62 6>", "ab`"},
		{"/Filter[/ASCII85Decode]", "87cURD]i,\"Ebo80~>", "Hello World!"},
		{"/Filter/A85", "z!!~>", "\x00\x00\x00\x00\x00"},
		{"/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", "-----A---B"}, // ISO 32000-1, 7.4.4.2
		{"/Filter/LZWDecode", "\x80\x0b\x60\x50\x22\x0c\x0c", "-----A---"},          // without its end
		{"/Filter/RunLengthDecode", "\x02abc\xfed\x80", "abcddd"},
		{"/Filter[/AHx/AHx]/DecodeParms[null null]", "36 31>", "a"},
	} {
		f, err := Read(classic("", "<</S 2 0 R>>", stream(c.dict, c.data)))
		if err != nil {
			t.Fatal(err)
		}
		got, err := f.Decode(f.Stream(f.Dict(f.Root).Get("S")))
		if err != nil || string(got) != c.want {
			t.Errorf("%s of %q is %q, %v; want %q", c.dict, c.data, got, err, c.want)
		}
	}
	f, err := Read(classic("", "<</S 2 0 R>>", stream("/Filter/DCTDecode", "x")))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Decode(f.Stream(f.Dict(f.Root).Get("S"))); !errors.Is(err, ErrFilter) {
		t.Errorf("a picture's filter: %v", err)
	}
}

func TestLongCodesOfLZWAreRead(t *testing.T) {
	var want []byte
	for i := range 100_000 {
		want = append(want, byte(i*i>>3))
	}
	var b bytes.Buffer
	w := stdlzw.NewWriter(&b, stdlzw.MSB, 8) // its codes become longer as with EarlyChange 0
	w.Write(want)
	w.Close()
	if got, err := lzw(b.Bytes(), false); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if _, err := lzw([]byte("\x80\x7f\xff\xff"), true); err == nil {
		t.Error("codes that stand for nothing are decoded")
	}
}

func TestPredictorsAreUndone(t *testing.T) {
	// One row for each predictor of PNG; every row decodes to 1 2 3.
	rows := []byte{
		0, 1, 2, 3,
		1, 1, 1, 1,
		2, 0, 0, 0,
		3, 1, 1, 1, // halves: 0+1, 1+2, 2+3, rounded down: 0, 1, 2
		4, 0, 0, 0,
	}
	rows[13], rows[14], rows[15] = 1, 1, 1
	f := &File{}
	got, err := f.unpredict(rows, NewDict(KV("Predictor", Integer(15)), KV("Columns", Integer(3))))
	if want := bytes.Repeat([]byte{1, 2, 3}, 5); err != nil || !bytes.Equal(got, want) {
		t.Errorf("got %v, %v, want %v", got, err, want)
	}
}

func TestWhatIsNotQuiteRightIsNoted(t *testing.T) {
	long := strings.Replace(stream("", "abc"), "/Length 3", "/Length 4000", 1)
	f, err := Read(classic("", "<</S 2 0 R>>", long))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Flaws) != 1 || f.Flaws[0].Object != 2 {
		t.Errorf("flaws %v", f.Flaws)
	}
	if got, _ := f.Decode(f.Stream(f.Dict(f.Root).Get("S"))); string(got) != "abc" {
		t.Errorf("data %q", got)
	}
}

func TestWhatIsNoFileIsAnError(t *testing.T) {
	whole := classic("", "<</K[2 0 R]>>", "(x)")
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrNoPDF},
		{"text", []byte("format = 1\n"), ErrNoPDF},
		{"cut off", whole[:len(whole)/2], nil},
		{"encrypted", classic("/Encrypt 2 0 R", "<<>>", "<<>>"), ErrEncrypted},
		{"no objects where they should be", bytes.Replace(whole, []byte("1 0 obj"), []byte("x x xxx"), 1), nil},
		{"another object at its place", bytes.Replace(whole, []byte("2 0 obj"), []byte("9 0 obj"), 1), nil},
		{"a loop of parts", classic("/Prev 9", "<<>>"), nil},
	} {
		_, err := Read(c.data)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := Read(classic("", strings.Repeat("[", 100_000))); err == nil {
		t.Error("no stack is that deep")
	}
}

func TestItemsHaveALimit(t *testing.T) {
	s := NewScanner([]byte("[1 2 3]"), 0)
	s.items = maxItems - 2
	if _, err := s.Object(); !errors.Is(err, errLarge) {
		t.Errorf("one item more than a file may have: %v", err)
	}
}

func TestTheSyntaxOfAFileIsLookedAtClosely(t *testing.T) {
	good := classic("", "<</S 2 0 R>>", stream("", "abc"))
	for _, c := range []struct {
		name     string
		old, new string
		want     []FlawKind
	}{
		{"nothing", "", "", nil},
		{"no end of line after stream", "stream\nabc", "stream\rabc", []FlawKind{FlawStream}},
		{"no end of line before endstream", "/Length 3>>\nstream\nabc\nend", "/Length 4>>\nstream\nabc\nend", []FlawKind{FlawStream}},
		{"another length", "/Length 3", "/Length 2", []FlawKind{FlawLength}},
		{"two spaces", "1 0 obj\n<<", "1  0 obj<<", []FlawKind{FlawSpacing}},
		{"no end of line after obj", "1 0 obj\n", "1 0 obj ", []FlawKind{FlawSpacing}},
		{"no end of line before endobj", "R>>\nendobj", "R>> endobj", []FlawKind{FlawSpacing}},
		{"no endobj", "R>>\nendobj", "R>>\nendxxx", []FlawKind{FlawSpacing}},
		{"a space after xref", "xref\n0 3", "xref \n0 3", []FlawKind{FlawTable}},
	} {
		f, err := Read(bytes.Replace(good, []byte(c.old), []byte(c.new), 1))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []FlawKind
		for _, flaw := range f.Flaws {
			got = append(got, flaw.Kind)
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: flaws %v, want kinds %v", c.name, f.Flaws, c.want)
		}
	}
}

func TestAFileMayFollowSomethingElse(t *testing.T) {
	good := classic("", "<</V(x)>>")
	f, err := Read(append([]byte("From: a mail program\n\n"), good...))
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := f.Text(f.Dict(f.Root).Get("V")); got != "x" {
		t.Errorf("value %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(classic("", "<</A 1>>", stream("/Filter/ASCIIHexDecode", "41>")))
	g := &File{Objects: []Object{nil}}
	g.Root = g.Add(NewDict(KV("A", g.Add(&Stream{Dict: &Dict{}, Data: []byte("data")})), KV("B", g.Add(Name("x")))))
	f.Add(g.Bytes())
	f.Add([]byte("%PDF-0 0 obj<</Type/XRef/W[0 0 1]/Root 1 0 R>>stream endstreamstartxref7")) // a root that is not there
	f.Fuzz(func(_ *testing.T, b []byte) {
		file, err := Read(b)
		if err != nil {
			return
		}
		for _, o := range file.Objects {
			if s, ok := o.(*Stream); ok {
				file.Decode(s)
			}
		}
		file.Bytes()
	})
}
