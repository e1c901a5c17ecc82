package wood

import (
	"reflect"
	"testing"

	"cityprofile/layout"
)

// States of a bar are told apart by their shapes: drawn in one dark and one light
// colour, no two are the same.
func TestStatesOfABarDifferWithoutColour(t *testing.T) {
	black, white := layout.Color{}, layout.Color{R: 255, G: 255, B: 255}
	s := NewStock(Palette{Paper: white, Ink: black, Faint: black, Pollen: white})
	at := func(n int64) *int64 { return &n }
	bar := func(change func(*Core)) layout.Frame {
		c := s.Core(black)
		c.W, c.H, c.Den, c.Mark, c.Goal = 60*mm, 4*mm, 100, at(0), at(100)
		change(&c)
		return c.Frame()
	}
	states := map[string]layout.Frame{
		"nothing yet":           bar(func(*Core) {}),
		"on the way":            bar(func(c *Core) { c.Num = 50 }),
		"at the target":         bar(func(c *Core) { c.Num = 100 }),
		"beyond the target":     bar(func(c *Core) { c.Num, c.Goal = 100, at(80) }),
		"far beyond the target": bar(func(c *Core) { c.Num, c.Goal, c.Cut = 100, at(50), true }),
		"worse":                 bar(func(c *Core) { c.Mark, c.Lost = at(20), 20 }),
		"much worse":            bar(func(c *Core) { c.Mark, c.Lost, c.Cut = at(50), 50, true }),
	}
	for a, one := range states {
		for b, other := range states {
			if a < b && reflect.DeepEqual(one, other) {
				t.Errorf("%s looks as %s does", a, b)
			}
		}
	}
	line, goal := bar(func(c *Core) { c.Goal = nil }), bar(func(c *Core) { c.Mark = nil })
	if len(line.Items) == len(goal.Items) {
		t.Error("a baseline is drawn as a target is")
	}
}
