package layout

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// flow is a node without text that can be cut anywhere; solid cannot be cut.
type flow struct {
	name string
	h    Len
}

func (b flow) Fit(r Room) (Frame, Node) {
	if r.H <= 0 {
		return Frame{}, b
	}
	h := min(b.h, r.H)
	f := Frame{Size: Size{r.W, h}}
	f.Put(0, 0, Anchor{fmt.Sprintf("%s %d", b.name, h/MM)})
	if h < b.h {
		return f, flow{b.name, b.h - h}
	}
	return f, nil
}

type solid struct {
	name string
	h    Len
}

func (b solid) Fit(r Room) (Frame, Node) {
	if b.h > r.H {
		return Frame{}, b
	}
	return flow(b).Fit(r)
}

// dump writes pages as one line an item: its place in millimetres, the roles
// around it, and its name.
func dump(pages []Page) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintf(&b, "page %d\n", p.Number)
		Walk(p.Frame, func(tags []*Tag, pl Placed) {
			fmt.Fprintf(&b, "%d,%d ", pl.X/MM, pl.Y/MM)
			for _, t := range tags {
				if t.Role != RoleOrder {
					fmt.Fprintf(&b, "%s/", t.Role)
				}
			}
			switch it := pl.Item.(type) {
			case Anchor:
				fmt.Fprintln(&b, it.ID)
			case Shape:
				fmt.Fprintln(&b, "shape")
			default:
				fmt.Fprintf(&b, "%T\n", it)
			}
		})
	}
	return b.String()
}

// square is a section of 100 by 100 mm without margins.
func square(n Node) Section {
	s := Sheet{Size: Size{100 * MM, 100 * MM}, Room: Size{100 * MM, 100 * MM}}
	return Section{Body: n, First: s, Next: s}
}

func TestPaginate(t *testing.T) {
	for _, c := range []struct {
		name string
		node Node
		want string
	}{
		{"a flow is cut, a solid block is not", Stack(solid{"a", 30 * MM}, Space(10*MM), solid{"b", 70 * MM}, flow{"c", 60 * MM}), `
page 1
0,0 a 30
page 2
0,0 b 70
0,70 c 30
page 3
0,0 c 30`},
		{"a heading stays with its text", Stack(solid{"a", 80 * MM}, Keep(solid{"head", 15 * MM}), solid{"text", 20 * MM}), `
page 1
0,0 a 80
page 2
0,0 head 15
0,15 text 20`},
		{"a chain of headings stays with its text, over spaces", Stack(solid{"a", 50 * MM}, Keep(solid{"h1", 15 * MM}), Space(5*MM), Keep(solid{"h2", 15 * MM}), solid{"text", 20 * MM}), `
page 1
0,0 a 50
page 2
0,0 h1 15
0,20 h2 15
0,35 text 20`},
		{"kept blocks that fill a page are let go", Stack(Keep(solid{"head", 90 * MM}), solid{"text", 20 * MM}), `
page 1
0,0 head 90
page 2
0,0 text 20`},
		{"a block that is kept whole is cut below its heading when no page holds both", Stack(solid{"a", 10 * MM}, Keep(solid{"head", 20 * MM}), Whole(flow{"b", 90 * MM})), `
page 1
0,0 a 10
page 2
0,0 head 20
0,20 b 80
page 3
0,0 b 10`},
		{"so it is below headings of several levels", Stack(Keep(solid{"h1", 20 * MM}), As(&Tag{Role: RoleL}, Stack(Keep(solid{"h2", 20 * MM}), Whole(flow{"b", 90 * MM})))), `
page 1
0,0 h1 20
0,20 L/h2 20
0,40 L/b 60
page 2
0,0 L/b 30`},
		{"a head stands again above what is left", Stack(Keep(solid{"head", 10 * MM}), Again(solid{"head", 10 * MM}, Stack(solid{"a", 60 * MM}, solid{"b", 60 * MM}, flow{"c", 40 * MM})), solid{"d", 20 * MM}), `
page 1
0,0 head 10
0,10 a 60
page 2
0,0 Artifact/head 10
0,10 b 60
0,70 c 30
page 3
0,0 Artifact/head 10
0,10 c 10
0,20 d 20`},
		{"a head does not stand again where nothing is left", Stack(Keep(solid{"head", 10 * MM}), Again(solid{"head", 10 * MM}, solid{"a", 90 * MM}), solid{"b", 20 * MM}), `
page 1
0,0 head 10
0,10 a 90
page 2
0,0 b 20`},
		{"a head makes room for a block that fills the page", Again(solid{"head", 10 * MM}, Stack(solid{"a", 60 * MM}, solid{"b", 95 * MM})), `
page 1
0,0 a 60
page 2
0,0 b 95`},
		{"a blank is an element of no size", As(&Tag{Role: RoleTD}, Blank()), `
page 1
0,0 TD/layout.Void`},
		{"a space vanishes at the top of a page", Stack(Space(10*MM), solid{"a", 95 * MM}, Space(10*MM), solid{"b", 10 * MM}), `
page 1
0,0 a 95
page 2
0,0 b 10`},
		{"a whole block moves on, and is cut only when no page holds it", Stack(solid{"a", 60 * MM}, Whole(flow{"b", 50 * MM}), Whole(flow{"c", 120 * MM})), `
page 1
0,0 a 60
page 2
0,0 b 50
page 3
0,0 c 100
page 4
0,0 c 20`},
		{"a block that needs room begins where there is room", Stack(solid{"a", 60 * MM}, Need(50*MM, flow{"b", 20 * MM})), `
page 1
0,0 a 60
page 2
0,0 b 20`},
		{"a row goes on in the columns that are left", Row(AlignTop, Column{0, 40 * MM, flow{"a", 120 * MM}}, Column{50 * MM, 40 * MM, flow{"b", 40 * MM}}), `
page 1
0,0 a 100
50,0 b 40
page 2
0,0 a 20`},
		{"a row begins where all its columns can", Stack(solid{"a", 80 * MM}, Row(AlignTop, Column{0, 40 * MM, solid{"head", 10 * MM}}, Column{50 * MM, 40 * MM, solid{"b", 40 * MM}})), `
page 1
0,0 a 80
page 2
0,0 head 10
50,0 b 40`},
		{"a tagged node is one element over its pages", As(&Tag{Role: RoleP}, flow{"a", 120 * MM}), `
page 1
0,0 P/a 100
page 2
0,0 P/a 20`},
		{"padding stands on every page, its top on the first", Pad(Insets{Left: 5 * MM, Top: 10 * MM, Bottom: 20 * MM}, flow{"a", 100 * MM}), `
page 1
5,10 a 70
page 2
5,10 a 30`},
		{"a ground lies below its node", Ground(Color{}, 5*MM, solid{"a", 10 * MM}), `
page 1
0,0 shape
0,0 a 10`},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := Paginate(context.Background(), []Section{square(c.node)})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.TrimSpace(dump(pages)), strings.TrimSpace(c.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestANodeAtTheTopIsNotThereFurtherDown(t *testing.T) {
	n := AtTop(solid{"a", 30 * MM})
	for top, want := range map[bool]Len{true: 30 * MM, false: 0} {
		if f, rest := n.Fit(Room{Size: Size{100 * MM, 50 * MM}, Top: top}); f.H != want || rest != nil {
			t.Errorf("at the top: %v: a height of %v, and %v is left", top, f.H, rest)
		}
	}
}

func TestATriedNodeIsLaidOutAnewInAnotherRoom(t *testing.T) {
	room := Room{Size: Size{100 * MM, 50 * MM}, Top: true}
	known := Frame{Size: Size{1, 2}}
	n := Tried(solid{"a", 30 * MM}, room, known)
	if f, rest := n.Fit(room); f.Size != known.Size || rest != nil {
		t.Errorf("in the same room: %v, %v", f.Size, rest)
	}
	room.H = 40 * MM
	if f, rest := n.Fit(room); f.H != 30*MM || rest != nil {
		t.Errorf("in another room: %v, %v", f.Size, rest)
	}
}

func TestAPageIsNotTurnedForTwoLines(t *testing.T) {
	for _, c := range []struct {
		name string
		node Node
		want string
	}{
		{"the page before gives a block away", Stack(solid{"a", 40 * MM}, solid{"b", 40 * MM}, solid{"c", 15 * MM}, solid{"d", 10 * MM}), `
page 1
0,0 a 40
0,40 b 40
page 2
0,0 c 15
0,15 d 10`},
		{"or as many as it takes", Stack(flow{"a", 40 * MM}, solid{"b", 30 * MM}, solid{"c", 15 * MM}, solid{"d", 14 * MM}, solid{"e", 2 * MM}), `
page 1
0,0 a 40
0,40 b 30
page 2
0,0 c 15
0,15 d 14
0,29 e 2`},
		{"a page in the middle gets more too", Stack(flow{"a", 95 * MM}, solid{"b", 10 * MM}, Whole(flow{"c", 99 * MM})), `
page 1
0,0 a 85
page 2
0,0 a 10
0,10 b 10
page 3
0,0 c 99`},
		{"a page that would hold clearly less than the next keeps what it has", Stack(solid{"a", 30 * MM}, solid{"b", 60 * MM}, solid{"c", 19 * MM}), `
page 1
0,0 a 30
0,30 b 60
page 2
0,0 c 19`},
		{"a page that cannot spare anything keeps it", Stack(solid{"a", 95 * MM}, solid{"b", 10 * MM}), `
page 1
0,0 a 95
page 2
0,0 b 10`},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := square(c.node)
			s.Least = 20 * MM
			pages, err := Paginate(context.Background(), []Section{s})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.TrimSpace(dump(pages)), strings.TrimSpace(c.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestPaginateNamesWhatDoesNotFit(t *testing.T) {
	_, err := Paginate(context.Background(), []Section{square(solid{"a", 200 * MM})})
	if !errors.Is(err, ErrNoRoom) || !strings.Contains(err.Error(), "page 1") {
		t.Errorf("got %v", err)
	}
}

func TestPaginateStopsWhenItsContextEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Paginate(ctx, []Section{square(flow{"a", 10 * MM})}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestPageRefsAreFilledInFromTheirRightEdge(t *testing.T) {
	ref := Frame{Size: Size{100 * MM, 10 * MM}}
	ref.Put(100*MM, 0, PageRef{ID: "there", Number: func(page int) Frame {
		f := Frame{Size: Size{20 * MM, 10 * MM}}
		f.Put(0, 0, Anchor{fmt.Sprint("number ", page)})
		return f
	}})
	there := Frame{Size: Size{100 * MM, 10 * MM}}
	there.Put(0, 0, Anchor{"there"})
	pages, err := Paginate(context.Background(), []Section{square(Fixed(ref)), square(Fixed(there))})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := dump(pages), "page 1\n80,0 number 2\npage 2\n0,0 there\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// FuzzFit checks, for any tree of nodes and any page, that all pages together
// hold every piece once and whole, and that Fit does not change its node.
func FuzzFit(f *testing.F) {
	f.Add([]byte{0, 30, 1, 20, 2, 60, 3, 15, 4, 9}, uint8(100))
	f.Add([]byte{0, 50, 8, 70, 3, 15, 8, 180, 4, 9}, uint8(100))
	f.Fuzz(func(t *testing.T, program []byte, height uint8) {
		page := Len(height%200+20) * MM
		var nodes []Node
		total := Len(0)
		for i := 0; i+1 < len(program) && i < 40; i += 2 {
			h := Len(program[i+1]%uint8(page/MM)) * MM
			name := fmt.Sprint("n", i)
			total += h
			var n Node
			switch program[i] % 9 {
			case 0:
				n = solid{name, h}
			case 1:
				n = flow{name, h}
			case 2:
				n = Keep(solid{name, h})
			case 3:
				n = Whole(flow{name, h})
			case 4:
				n = As(&Tag{Role: RoleP}, flow{name, h})
			case 5:
				n, total = Space(min(h, 12*MM)), total-h
			case 6:
				n = Again(Rule(h/3/MM*MM, Color{}), flow{name, h})
			case 7:
				n = Stack(Keep(Rule(h/3/MM*MM, Color{})), Whole(flow{name, h}))
			case 8:
				n = Together(Tie{Page: page, Hole: page / 2 / MM * MM, Least: page / 6 / MM * MM}, Stack(flow{name, h / 2 / MM * MM}, solid{name, h - h/2/MM*MM}))
			}
			nodes = append(nodes, n)
		}
		root, least := Stack(nodes...), page/4/MM*MM
		sheet := Sheet{Size: Size{100 * MM, page}, Room: Size{100 * MM, page}}
		lay := func(least Len) (string, int) {
			pages, err := Paginate(context.Background(), []Section{{Body: root, First: sheet, Next: sheet, Least: least}})
			if err != nil {
				if total == 0 {
					return "", 0 // nothing to place
				}
				t.Fatal(err)
			}
			return dump(pages), len(pages)
		}
		first, n := lay(least)
		if second, _ := lay(least); second != first {
			t.Fatalf("laid out twice:\n%s\nand\n%s", first, second)
		}
		if uneven, most := lay(0); n > most {
			t.Fatalf("%d pages to even out\n%s\nas\n%s", n, uneven, first)
		}
		sum := Len(0)
		for line := range strings.Lines(first) {
			var h Len
			if fields := strings.Fields(line); len(fields) == 3 {
				fmt.Sscan(fields[2], &h)
				sum += h * MM
			}
		}
		if sum != total {
			t.Fatalf("%d mm placed of %d:\n%s", sum/MM, total/MM, first)
		}
	})
}

func TestBoundsGoAroundWhatIsSeen(t *testing.T) {
	black := Color{}
	art := &Art{Path: Path{}.Move(Point{-10, 0}).Line(Point{30, 20})}
	var f Frame
	f.Put(5*MM, 5*MM, Shape{Rect(0, 0, 10*MM, 10*MM), Pen{Stroke: &black, Width: 2 * MM}})
	f.Put(0, 0, Anchor{"nothing is seen of it"})
	inner := Frame{}
	inner.Put(0, 0, Picture{Size: Size{100 * MM, 100 * MM}})
	clip := Rect(20*MM, 20*MM, 10*MM, 10*MM)
	f.Put(10*MM, 0, Group{Clip: &clip, Frame: inner})
	if got, want := f.Bounds(), (Box{4 * MM, 4 * MM, 40 * MM, 30 * MM}); got != want {
		t.Errorf("bounds %v, want %v", got, want)
	}
	f = Frame{}
	f.Put(0, 0, Drawing{Art: art, Scale: Scale{-1000 * MM, 1000 * MM}})
	if got, want := f.Bounds(), (Box{-30 * MM, 0, 10 * MM, 20 * MM}); got != want {
		t.Errorf("bounds of a mirrored drawing %v, want %v", got, want)
	}
	if !(Frame{}).Bounds().Empty() {
		t.Error("something is seen of nothing")
	}
}

func TestALinkThatLeadsNowhereIsAProblemOfItsPage(t *testing.T) {
	page := func(items ...Item) Section {
		f := Frame{Size: Size{10, 10}}
		for _, it := range items {
			f.Put(0, 0, Group{Frame: Frame{Items: []Placed{{0, 0, it}}}})
		}
		sheet := Sheet{Size: Size{10, 10}, Room: Size{10, 10}}
		return Section{Body: Fixed(f), First: sheet, Next: sheet}
	}
	ref := func(id string) PageRef { return PageRef{ID: id, Number: func(int) Frame { return Frame{} }} }
	pages, err := Paginate(context.Background(), []Section{
		page(Link{ID: "last", Text: "forward"}, Link{URL: "https://example.org/", Text: "away"}, ref("last")),
		page(Link{ID: "lost", Text: "Where is it?"}, Anchor{"last"}, ref("gone")),
	})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range Problems(pages) {
		got = append(got, fmt.Sprintf("page %d: %s: %s", p.Page, p.Message, p.Text))
	}
	want := []string{
		`page 2: a link leads nowhere: no page has the anchor "lost": Where is it?`,
		"page 2: a page number stands for no page: no page has its anchor: gone",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
