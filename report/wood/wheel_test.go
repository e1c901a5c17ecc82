package wood

import (
	"reflect"
	"testing"

	"cityprofile/layout"
)

// open is a wheel of a component that was not begun.
func open() Wheel {
	return Wheel{Components: []Component{{Color: clay, Sectors: []Sector{{Open: true}, {Open: true}, {Open: true}}}}}
}

// partly is a wheel of one sector beside two that were not begun.
func partly(s Sector) Wheel {
	w := open()
	w.Components[0].Sectors[0] = s
	return w
}

func TestCellsThatNoCityChangesAreDrawnOnce(t *testing.T) {
	a, b := drawings(stock.Wheel(open(), 100*mm)), drawings(stock.Wheel(open(), 100*mm))
	if len(a) != 1 || a[0].Art != b[0].Art || !a[0].Art.Lasting {
		t.Errorf("%d drawings; the same: %v", len(a), a[0].Art == b[0].Art)
	}
	if c := drawings(stock.Wheel(open(), 90*mm)); c[0].Art == a[0].Art {
		t.Error("a smaller wheel has the cells of a larger one")
	}
}

// The ways in which a sector has no score differ in shape from each other and
// from every score, so that colour is never alone.
func TestWhatHasNoScoreHasAShapeOfItsOwn(t *testing.T) {
	sectors := map[string]Sector{
		"not assessed": {}, "not mentioned": {Mute: true},
		"assessed": {Range: &[2]int{0, 4}}, "3 or 4": {Range: &[2]int{3, 4}}, "1 or 2": {Range: &[2]int{1, 2}},
	}
	for score := range points + 1 {
		sectors[string(rune('0'+score))] = Sector{Now: &score}
	}
	shape := func(s Sector) (paths []layout.Path) {
		for _, p := range stock.Wheel(partly(s), 100*mm).Items {
			if of, ok := p.Item.(layout.Shape); ok {
				paths = append(paths, of.Path)
			}
		}
		return paths
	}
	for a, s := range sectors {
		for b, u := range sectors {
			if scored := s.Now != nil && u.Now != nil; a != b && !scored && reflect.DeepEqual(shape(s), shape(u)) {
				t.Errorf("%q and %q have one shape", a, b)
			}
		}
	}
	if n := len(shape(sectors["3 or 4"])); n != 5+2*points { // three points, one that is open and its line, beside two sectors that were not begun
		t.Errorf("%d cells for 3 or 4 points", n)
	}
}

func TestASectorShowsItsScore(t *testing.T) {
	for score := range points + 1 {
		w := partly(Sector{Now: &score})
		filled := 0
		for _, p := range stock.Wheel(w, 100*mm).Items {
			if pen := p.Item.(layout.Shape).Pen; pen.Fill != nil && *pen.Fill == clay {
				filled++
			}
		}
		if filled != score {
			t.Errorf("a score of %d fills %d cells", score, filled)
		}
	}
	score := 2
	cells := len(stock.Wheel(partly(Sector{Now: &score}), 100*mm).Items)
	if n := len(stock.Wheel(partly(Sector{}), 100*mm).Items); n != cells-points+1 {
		t.Errorf("not assessed: %d shapes, want a spoke for %d cells", n, points)
	}
	if n := len(stock.Wheel(partly(Sector{Now: &score, Base: &score}), 100*mm).Items); n != cells+2 {
		t.Errorf("a start is %d shapes", n-cells)
	}
}

func TestOnlySectorsThatAreBegunHaveNumbers(t *testing.T) {
	score := 1
	w := Wheel{Components: []Component{
		{Color: clay, Sectors: []Sector{{Now: &score}, {Open: true}, {}}},
		{Color: clay, Sectors: []Sector{{Open: true}, {Open: true}}},
		{Color: clay, Sectors: []Sector{{Now: &score}}},
	}}
	var got []int
	w.Number = func(n int, _ layout.Color) layout.Frame {
		got = append(got, n)
		return layout.Frame{}
	}
	stock.Wheel(w, 100*mm)
	if want := []int{1, 3, 6}; !reflect.DeepEqual(got, want) {
		t.Errorf("numbers %v, want %v", got, want)
	}
}

func TestAWheelWithoutSectorsIsEmpty(t *testing.T) {
	for _, w := range []Wheel{{}, {Components: []Component{{Color: clay}}}} {
		if f := stock.Wheel(w, 100*mm); len(f.Items) > 0 || f.W != 100*mm {
			t.Errorf("%d items, width %d", len(f.Items), f.W)
		}
	}
}
