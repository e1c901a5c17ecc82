package wood

import (
	"reflect"
	"testing"

	"cityprofile/layout"
)

var (
	clay  = layout.Color{R: 0x8A, G: 0x3A, B: 0x1C}
	stock = NewStock(Palette{Paper: layout.Color{R: 255, G: 255, B: 255}, Faint: layout.Color{R: 1}, Pollen: layout.Color{R: 2}})
)

// core is a core sample that is filled to num of den.
func core(num, den int64) Core {
	c := stock.Core(clay)
	c.W, c.H, c.Cells, c.Num, c.Den = 60*mm, 4*mm, 6, num, den
	return c
}

func TestACoreIsFilledFromNothingToTheWholeAndNoFurther(t *testing.T) {
	for _, c := range []struct{ num, den, same, of int64 }{
		{-3, 6, 0, 6}, {9, 6, 6, 6}, {3, 6, 1, 2}, {3, 0, 0, 6}, {3, -6, 0, 6},
	} {
		if got, want := core(c.num, c.den).Frame(), core(c.same, c.of).Frame(); !reflect.DeepEqual(got, want) {
			t.Errorf("%d of %d is not drawn as %d of %d", c.num, c.den, c.same, c.of)
		}
	}
	if reflect.DeepEqual(core(1, 6).Frame(), core(2, 6).Frame()) {
		t.Error("one of six is drawn as two of six")
	}
}

func TestCellsAndMarkOfACore(t *testing.T) {
	plain := len(core(0, 6).Frame().Items)
	c := core(0, 6)
	c.Solid = []bool{true, false, true}
	if n := len(c.Frame().Items) - plain; n != 2 {
		t.Errorf("two solid cells are %d shapes", n)
	}
	c.Solid, c.Cells = make([]bool, 9), 2
	c.Solid[8] = true // a cell that the core does not have
	if n := len(c.Frame().Items) - plain; n != 0 {
		t.Errorf("a cell beyond the last is %d shapes", n)
	}
	c = core(0, 6)
	c.Mark = new(int64)
	if n := len(c.Frame().Items) - plain; n != 2 {
		t.Errorf("a mark is %d shapes", n)
	}
}
