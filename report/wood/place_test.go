package wood

import (
	"testing"

	"cityprofile/layout"
)

func TestTheTrunkStandsWhereItIsPlaced(t *testing.T) {
	const left, bottom = 90 * mm, 160 * mm
	for _, name := range []string{"", "Kunming", "Hà Nội", "عمّان"} {
		w := stock.Grow(name, false, nil)
		p := w.InCorner(left, bottom, 120*mm)
		box := w.trunk.Box
		if got := p.x + units(box.X0, p.scale); got != left {
			t.Errorf("%q begins at %d, want %d", name, got, left)
		}
		if got := p.y + units(box.Y1, p.scale); got != bottom {
			t.Errorf("%q ends at %d, want %d", name, got, bottom)
		}
		cover := w.OnCover(bottom)
		right, width := cover.x+units(box.X1, cover.scale), units(box.W(), cover.scale)
		if right > 198*mm || right > width*8/10+1 {
			t.Errorf("%q, %d wide, shows %d of it on the cover", name, width, right)
		}
		if back := cover.Across(210 * mm); back.x-cover.x != 210*mm || back.y != cover.y || back.scale != cover.scale {
			t.Errorf("%q goes on at another place", name)
		}
	}
}

func TestTheRingOfAWindowStaysAboveTheWords(t *testing.T) {
	page := layout.Size{W: 210 * mm, H: 297 * mm}
	win := Window{Ring: 20, Sample: Pith, X: 105 * mm, Y: 100 * mm}
	heavy := func(clear layout.Len) (lowest layout.Len, found bool) {
		var f layout.Frame
		kunming.PutWindow(&f, win, page, 0, clear, clay)
		for _, p := range f.Items {
			d, ok := p.Item.(layout.Drawing)
			if !ok || *d.Pen.Stroke != stock.palette.Pollen {
				continue
			}
			found = true
			for _, q := range d.Art.Path.Points {
				lowest = max(lowest, p.Y+layout.Len(q.Y)*layout.Len(d.Scale.Y/1000))
			}
		}
		return lowest, found
	}
	whole, _ := heavy(page.H)
	if whole <= 110*mm {
		t.Fatalf("the ring goes down to %d", whole)
	}
	const slack = 0.5 * mm // handles of a curve
	if lowest, found := heavy(100 * mm); !found || lowest > 100*mm+slack {
		t.Errorf("the ring goes down to %d", lowest)
	}
	if _, found := heavy(-page.H); found {
		t.Error("a ring above the page")
	}
}

func TestSlicesFillTheirSquare(t *testing.T) {
	for _, n := range []layout.Node{kunming.SolidSlice(10*mm, clay), kunming.OpenSlice(10*mm, clay)} {
		f, rest := n.Fit(layout.Room{Size: layout.Size{W: 10 * mm, H: 10 * mm}, Top: true})
		if rest != nil || f.W != 10*mm || f.H != 10*mm || len(drawings(f)) == 0 {
			t.Errorf("%v with %d drawings", f.Size, len(drawings(f)))
		}
	}
}

func TestSignsOfTheLegendDiffer(t *testing.T) {
	a, b, c := stock.PointSign(), stock.StartSign(), stock.SpokeSign()
	if a.Size != b.Size || b.Size != c.Size {
		t.Errorf("sizes %v, %v, %v", a.Size, b.Size, c.Size)
	}
	pen := func(f layout.Frame) layout.Pen { return f.Items[len(f.Items)-1].Item.(layout.Shape).Pen }
	if pen(a).Fill == nil || pen(b).Stroke == nil || pen(b).Dash[1] != 0 || pen(c).Dash[1] == 0 {
		t.Error("a point is not an area, a start not a line, or a spoke not dotted")
	}
}
