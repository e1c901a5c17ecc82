package pdf

import (
	"bytes"
	"context"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"cityprofile/layout"
	"cityprofile/layout/pdf/cos"
)

// finished is Kunming's file before it is written.
func finished(t *testing.T) (*cos.File, *ledger) {
	t.Helper()
	j := newJob(new(sync.Map))
	f, err := j.file(context.Background(), kunming(t))
	if err != nil {
		t.Fatal(err)
	}
	return f, j.ledger
}

// contents are the content streams of the pages.
func contents(t *testing.T, f *cos.File) []string {
	t.Helper()
	var all []string
	kids, _ := f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids").(cos.Array)
	for _, k := range kids {
		r, ok := f.Dict(k).Get("Contents").(cos.Ref)
		if !ok {
			t.Fatal("a page without content")
		}
		all = append(all, string(f.Objects[r].(*cos.Stream).Data))
	}
	return all
}

var markedContent = regexp.MustCompile(`/(\w+)<</MCID (\d+)>>BDC`)

func TestEveryMarkHasOneParentWhoseRoleItNames(t *testing.T) {
	f, l := finished(t)
	for page, content := range contents(t, f) {
		found := markedContent.FindAllStringSubmatch(content, -1)
		if len(found) != len(l.tree.owners[page]) {
			t.Fatalf("page %d: %d marks and %d parents", page+1, len(found), len(l.tree.owners[page]))
		}
		for i, m := range found {
			if m[2] != strconv.Itoa(i) {
				t.Errorf("page %d: mark %s is number %d", page+1, m[2], i)
			}
			if e := l.tree.owners[page][i].real(); string(e.tag.Role) != m[1] || e.ref == 0 {
				t.Errorf("page %d: mark %d is a %s of a %s", page+1, i, m[1], e.tag.Role)
			}
		}
	}
}

func TestAllThatIsPaintedIsMarked(t *testing.T) {
	f, _ := finished(t)
	for page, content := range contents(t, f) {
		depth, saved := 0, 0
		for line := range strings.Lines(content) {
			line = strings.TrimSpace(line)
			op := line[strings.LastIndexAny(line, " >])")+1:]
			switch op {
			case "BDC", "BMC":
				depth++
			case "EMC":
				depth--
			case "q":
				saved++
			case "Q":
				saved--
			case "f", "S", "B", "TJ", "Do":
				if depth == 0 {
					t.Fatalf("page %d: %q is painted outside of any mark", page+1, line)
				}
			}
			if strings.HasSuffix(line, "BDC") && op != "BDC" {
				depth++
			}
			if depth < 0 || depth > 2 || saved < 0 {
				t.Fatalf("page %d: unbalanced at %q", page+1, line)
			}
		}
		if depth != 0 || saved != 0 {
			t.Errorf("page %d: %d marks and %d states are left open", page+1, depth, saved)
		}
	}
}

func TestEveryElementLeadsUpToTheRoot(t *testing.T) {
	f, _ := finished(t)
	root, _ := f.Dict(f.Root).Get("StructTreeRoot").(cos.Ref)
	n := 0
	for i, o := range f.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("S") == nil || d.Get("P") == nil {
			continue
		}
		n++
		up := cos.Ref(i)
		for range 20 {
			if up == root {
				break
			}
			up, _ = f.Dict(up).Get("P").(cos.Ref)
		}
		if up != root {
			t.Errorf("element %d does not lead to the root", i)
		}
	}
	if n < 100 {
		t.Errorf("%d elements", n)
	}
}

func TestAFigureTellsWhereItStands(t *testing.T) {
	f, _ := finished(t)
	n := 0
	for _, o := range f.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("S") != cos.Object(cos.Name("Figure")) {
			continue
		}
		n++
		if alt, _ := cos.AsText(d.Get("Alt")); alt == "" {
			t.Error("a figure without words")
		}
		if box := f.Dict(d.Get("A")).Get("BBox"); box == nil {
			t.Error("a figure that stands nowhere")
		}
	}
	if n != 3 { // the trunk, the core sample, the wheel
		t.Errorf("%d figures", n)
	}
}

func TestTheNameIsReadBeforeTheTrunk(t *testing.T) {
	f, l := finished(t)
	document := f.Dict(f.Dict(f.Dict(f.Root).Get("StructTreeRoot")).Get("K"))
	var roles []cos.Name
	for _, k := range f.Array(document.Get("K"))[:4] {
		roles = append(roles, f.Name(f.Dict(k).Get("S")))
	}
	if want := []cos.Name{"P", "Title", "Figure", "P"}; !slices.Equal(roles, want) {
		t.Errorf("the cover is read as %v, want %v", roles, want)
	}
	if l.tree.root.kids[0].element.tag.Role != layout.RoleOrder {
		t.Error("the words of the cover do not keep together")
	}
}

func TestTheTrunkIsLaidDownOnce(t *testing.T) {
	f, l := finished(t)
	seen := map[string]bool{}
	for _, a := range l.drawings.list {
		var o ops
		o.path(a.Path)
		if key := string(o) + paintOperator(a.Paint); seen[key] {
			t.Error("a drawing is stored twice")
		} else {
			seen[key] = true
		}
	}
	// The first drawings are those of the cover; the openers place them again.
	places := 0
	for _, content := range contents(t, f) {
		places += strings.Count(content, "/X1 Do")
	}
	if places < 7 { // cover, five openers, back
		t.Errorf("the first ring lines are placed %d times", places)
	}
}

func TestLinksTellWhereTheyLead(t *testing.T) {
	f, l := finished(t)
	if len(l.tree.links) != 2 { // the privacy policy and the address of the platform
		t.Fatalf("%d links", len(l.tree.links))
	}
	for _, o := range f.Objects {
		d, ok := o.(*cos.Dict)
		if !ok || d.Get("Subtype") != cos.Object(cos.Name("Link")) {
			continue
		}
		if s, _ := d.Get("Contents").(cos.Raw); !strings.Contains(string(s), "citieswithnature.org") {
			t.Errorf("a link tells %q", s)
		}
		if d.Get("StructParent") == nil {
			t.Error("a link without an element")
		}
	}
}

func TestALinkStandsAtTheHeightOfItsOwnPage(t *testing.T) {
	page := func(number int, height layout.Len) layout.Page {
		link := layout.Link{Size: layout.Size{W: 10 * layout.Pt, H: 10 * layout.Pt}, URL: "https://example.org/", Text: "An example"}
		f := layout.Frame{Size: layout.Size{W: 400 * layout.Pt, H: height}}
		f.Put(20*layout.Pt, 30*layout.Pt, layout.Group{Tag: &layout.Tag{Role: layout.RoleLink}, Frame: layout.Frame{Items: []layout.Placed{{Item: link}}}})
		return layout.Page{Number: number, Frame: f}
	}
	f, err := cos.Read(written(t, Document{Pages: []layout.Page{page(1, 300*layout.Pt), page(2, 800*layout.Pt)}}))
	if err != nil {
		t.Fatal(err)
	}
	kids := f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))
	for i, want := range [][4]float64{{20, 260, 30, 270}, {20, 760, 30, 770}} {
		var got [4]float64
		for j, o := range f.Array(f.Dict(f.Array(f.Dict(kids[i]).Get("Annots"))[0]).Get("Rect")) {
			got[j], _ = f.Number(o)
		}
		if got != want {
			t.Errorf("page %d: the link stands at %v, want %v", i+1, got, want)
		}
	}
}

func TestTheOutlineCountsWhatItHolds(t *testing.T) {
	f, _ := finished(t)
	outline := f.Dict(f.Dict(f.Root).Get("Outlines"))
	if outline.Get("Count") != cos.Object(cos.Raw("5")) { // the chapters
		t.Errorf("count %v", outline.Get("Count"))
	}
	n := 0
	for item := f.Dict(outline.Get("First")); item != nil; item = f.Dict(item.Get("Next")) {
		n++
	}
	if n != 5 {
		t.Errorf("%d chapters", n)
	}
}

func TestNothingIsWrittenWithoutPages(t *testing.T) {
	var b bytes.Buffer
	if err := Write(context.Background(), &b, Document{}); err == nil || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}

func TestAnAbbreviationSaysWhatItStandsFor(t *testing.T) {
	d := kunming(t)
	f := d.Pages[1].Frame
	d.Pages = []layout.Page{{Number: 1, Frame: layout.Frame{Size: f.Size, Items: []layout.Placed{
		{Item: layout.Group{Tag: &layout.Tag{Role: layout.RoleFigure, Alt: "SDG 11", Long: "Sustainable Development Goal 11"}, Frame: f}},
	}}}}
	file, err := newJob(new(sync.Map)).file(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(file.Objects, func(o cos.Object) bool {
		long, ok := file.Text(file.Dict(o).Get("E"))
		return ok && long == "Sustainable Development Goal 11"
	}) {
		t.Error("no element has the long form")
	}
}

func TestADocumentDependsOnNoneBeforeIt(t *testing.T) {
	d := kunming(t)
	other, wider := d, d
	other.Pages, other.Meta.Language, other.Meta.Title = d.Pages[3:5], "fr", "Une autre"
	wider.Pages = slices.Clone(d.Pages)
	wider.Pages[1].Frame.W += layout.MM
	var w Writer
	for i, x := range []Document{d, d, wider, other, d, {}, d} {
		var b bytes.Buffer
		err := w.Write(context.Background(), &b, x)
		switch {
		case x.Pages == nil && err == nil:
			t.Error("a document without pages was written")
		case x.Pages != nil && !bytes.Equal(b.Bytes(), written(t, x)):
			t.Errorf("document %d differs from one that was written alone", i+1)
		}
	}
}

func TestWritingStopsWhenItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Write(ctx, io.Discard, kunming(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestNumbersAreAsShortAsTheyCanBe(t *testing.T) {
	for _, c := range []struct {
		n      int64
		places int
		want   string
	}{{0, 3, "0"}, {1500, 3, "1.5"}, {-1500, 3, "-1.5"}, {5, 3, ".005"}, {-50, 3, "-.05"}, {1000, 3, "1"}, {123, 0, "123"}} {
		if got := string(appendDecimal(nil, c.n, c.places)); got != c.want {
			t.Errorf("%d by %d: %q, want %q", c.n, c.places, got, c.want)
		}
	}
	for _, n := range []int64{0, 7, -7, 10, 999999, -999999, 1000000, -1000000, 1 << 40} {
		var o ops
		if o.int(n); string(o) != strconv.FormatInt(n, 10)+" " {
			t.Errorf("%d is written %q", n, o)
		}
	}
	for _, c := range []struct{ l, want int64 }{{127, 1}, {63, 0}, {64, 1}, {-63, 0}, {-64, -1}, {-127, -1}} {
		if got := unit(layout.Len(c.l)); got != c.want {
			t.Errorf("unit(%d) is %d, want %d", c.l, got, c.want)
		}
	}
}

func TestAddressesAreASCII(t *testing.T) {
	if got, want := uri("https://example.org/a b/(é)"), cos.Raw(`(https://example.org/a%20b/\(%C3%A9\))`); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestACellWithoutContentIsACell(t *testing.T) {
	cell := func(tag *layout.Tag, n layout.Node) layout.Column {
		return layout.Column{W: 10 * layout.MM, Node: layout.As(tag, n)}
	}
	row := layout.As(&layout.Tag{Role: layout.RoleTR}, layout.Row(layout.AlignTop,
		cell(&layout.Tag{Role: layout.RoleTH, Scope: "Row", Span: 2}, layout.Blank()),
		cell(&layout.Tag{Role: layout.RoleTD}, layout.Blank())))
	frame, _ := layout.As(&layout.Tag{Role: layout.RoleTable}, row).Fit(layout.Room{Size: layout.Size{W: 100 * layout.MM, H: 100 * layout.MM}})
	frame.Size = layout.Size{W: 100 * layout.MM, H: 100 * layout.MM}
	var b bytes.Buffer
	if err := Write(context.Background(), &b, Document{Pages: []layout.Page{{Number: 1, Frame: frame}}}); err != nil {
		t.Fatal(err)
	}
	f, err := cos.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var roles []string
	for _, o := range f.Objects {
		if d, ok := o.(*cos.Dict); ok && d.Get("S") != nil {
			role := string(d.Get("S").(cos.Name))
			if a := f.Dict(d.Get("A")); a != nil && a.Get("ColSpan") != nil {
				role += " 2"
			}
			roles = append(roles, role)
		}
	}
	if got, want := strings.Join(roles, ", "), "Document, Table, TR, TH 2, TD"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
