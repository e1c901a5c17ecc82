package wood

import (
	"reflect"
	"sync"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/trunk"
)

var kunming = stock.Grow("Kunming", false, []int{11, 35, Bark})

// drawings are the drawings in a frame, with those in its groups.
func drawings(f layout.Frame) (list []layout.Drawing) {
	layout.Walk(f, func(_ []*layout.Tag, p layout.Placed) {
		if d, ok := p.Item.(layout.Drawing); ok {
			list = append(list, d)
		}
	})
	return list
}

// clipped are the groups with a clip that stand in a frame.
func clipped(f layout.Frame) (n int) {
	for _, p := range f.Items {
		if g, ok := p.Item.(layout.Group); ok && g.Clip != nil {
			n++
		}
	}
	return n
}

func TestABadgeTellsTierAndPercentage(t *testing.T) {
	var last layout.Frame
	for tier := range tiers {
		none, half, whole := kunming.Badge(tier, 0, clay), kunming.Badge(tier, 50, clay), kunming.Badge(tier, 100, clay)
		if none.Size != half.Size || half.Size != whole.Size {
			t.Errorf("tier %d: sizes %v, %v and %v", tier, none.Size, half.Size, whole.Size)
		}
		if max(whole.W, whole.H) <= max(last.W, last.H) || len(drawings(whole)) <= len(drawings(last)) {
			t.Errorf("tier %d is not larger than the one below it", tier)
		}
		if a, b, c := clipped(none), clipped(half), clipped(whole); a != 0 || b != 1 || c != 0 {
			t.Errorf("tier %d: 0, 50 and 100 per cent have %d, %d and %d sectors", tier, a, b, c)
		}
		if outline := drawings(none)[0].Pen; outline.Dash[0] == 0 {
			t.Errorf("tier %d: nothing reached, and a whole outline", tier)
		}
		last = whole
	}
}

func TestTheMarkHasOneHeavyRing(t *testing.T) {
	for current := range 3 {
		var f layout.Frame
		kunming.PutMark(&f, 0, 0, 10*mm, current, stock.palette.Faint, clay)
		for i, d := range drawings(f) {
			if heavy := *d.Pen.Stroke == clay; heavy != (i == current) {
				t.Errorf("ring %d of the mark with ring %d heavy: %v", i, current, heavy)
			}
		}
	}
}

func TestSignsDiffer(t *testing.T) {
	if len(stock.Sign(0, clay).Items) > 0 {
		t.Error("the zero sign is drawn")
	}
	for a := Planned; a <= Cancelled; a++ {
		for b := Sign(0); b < a; b++ {
			if reflect.DeepEqual(stock.Sign(a, clay), stock.Sign(b, clay)) {
				t.Errorf("signs %d and %d are the same", a, b)
			}
		}
	}
}

func TestRunsOfARing(t *testing.T) {
	r := &kunming.trunk.Rings[20]
	among := func(list ...int) func(trunk.Point) bool {
		return func(p trunk.Point) bool {
			for _, j := range list {
				if r[j] == p {
					return true
				}
			}
			return false
		}
	}
	for _, c := range []struct {
		what   string
		wanted func(trunk.Point) bool
		want   layout.Path
	}{
		{"all", func(trunk.Point) bool { return true }, r.Closed()},
		{"none", among(), layout.Path{}},
		{"a single one", among(5), layout.Path{}},
		{"over 12 o'clock", among(70, 71, 0, 1), r.Arc(70, 3)},
		{"two runs", among(3, 4, 20, 21, 22), layout.Path{}.Join(r.Arc(3, 1)).Join(r.Arc(20, 2))},
	} {
		if got := runs(r, c.wanted); !reflect.DeepEqual(got.Points, c.want.Points) || !reflect.DeepEqual(got.Ops, c.want.Ops) {
			t.Errorf("%s: %d points, want %d", c.what, len(got.Points), len(c.want.Points))
		}
	}
}

func TestThePhotographTakesTheInnerRings(t *testing.T) {
	with := stock.Grow("Kunming", true, nil)
	var plain, bare, photo layout.Frame
	at := kunming.OnCover(200 * mm)
	kunming.PutTrunk(&plain, at, nil, nil, [Awards]int{}, clay, clay)
	with.PutTrunk(&bare, at, nil, nil, [Awards]int{}, clay, clay)
	with.PutTrunk(&photo, at, &layout.Image{}, nil, [Awards]int{100, 140, -5}, clay, clay)
	if a, b := len(drawings(plain)), len(drawings(bare)); a >= b {
		t.Errorf("%d sets of lines without a photograph, %d with the room for one", a, b)
	}
	if clipped(plain) != 0 || clipped(photo) != 1 {
		t.Errorf("%d and %d photographs", clipped(plain), clipped(photo))
	}
	if last := drawings(photo); *last[len(last)-1].Pen.Stroke != stock.palette.Pollen {
		t.Error("an award has no arc")
	}
}

func TestBandsStayInTheirPlacesAndApart(t *testing.T) {
	if f := kunming.Bands(nil, clay, nil); !f.Empty() {
		t.Error("bands without bands")
	}
	bands := []Band{{Y: 10 * mm, End: 49 * mm, Solid: true}, {Y: 50 * mm, End: 64 * mm, Number: 1}}
	var tops, ends []layout.Len
	for _, p := range kunming.Bands(bands, clay, nil).Items {
		var points []layout.Point
		if g, ok := p.Item.(layout.Group); ok {
			points = g.Clip.Points
		} else {
			points = p.Item.(layout.Shape).Path.Points
		}
		tops, ends = append(tops, layout.Len(points[0].Y)), append(ends, layout.Len(points[len(points)-1].Y))
	}
	for i, b := range bands {
		if tops[i] != b.Y || ends[i] != b.End {
			t.Errorf("band %d is drawn from %d to %d, want %d to %d", i, tops[i], ends[i], b.Y, b.End)
		}
	}
}

func TestAStockIsSharedByManyCities(t *testing.T) {
	s := NewStock(stock.palette)
	want := stock.Wheel(open(), 100*mm)
	var all sync.WaitGroup
	for _, name := range []string{"Kunming", "Curitiba", "São Paulo", "Hà Nội"} {
		all.Go(func() {
			if got := s.Grow(name, false, nil).Wheel(open(), 100*mm); !reflect.DeepEqual(got, want) {
				t.Errorf("%s has another wheel", name)
			}
		})
	}
	all.Wait()
}
