package trunk

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout"
)

// The test values of the visual specification, 5.6.
func TestGrowGivesTheSpecifiedTrunks(t *testing.T) {
	for _, c := range []struct {
		name    string
		seed    uint32
		numbers [4]uint32
		scars   [3]Scar
		widths  [8]int64
		first   [6]int64 // of ring 0
		last    [4]int64 // of ring 59, at samples 0, 18, 36 and 54
		box     Box
		pith    Point
		bark    [2]Point // at samples 0 and 18
		middle  [2]Point // of ring 30
		weight  [12]uint8
		segment string
	}{
		{"Kunming", 2140779772, [4]uint32{1774460831, 2898713092, 2269796647, 1102396688},
			[3]Scar{{17, 66, 5}, {31, 69, 5}, {40, 64, 4}}, [8]int64{104, 168, 134, 137, 112, 134, 83, 106},
			[6]int64{99, 94, 88, 82, 76, 70}, [4]int64{7638, 6484, 4797, 10419},
			Box{-10000, -7904, 10000, 7903}, Point{2025, 1433},
			[2]Point{{2025, -7186}, {9342, 1433}}, [2]Point{{2025, -3082}, {5899, 1433}},
			[12]uint8{2, 3, 3, 1, 2, 0, 3, 0, 2, 2, 2, 2}, "2025 -7186 2275 -7100 2520 -7010 2754 -6898"},
		{"Hà Nội", 1805785920, [4]uint32{831253381, 3549876984, 821237148, 441920316},
			[3]Scar{{11, 37, 3}, {26, 16, 5}, {42, 59, 5}}, [8]int64{103, 75, 71, 70, 132, 67, 196, 179},
			[6]int64{125, 123, 120, 117, 113, 108}, [4]int64{7200, 5528, 4034, 8228},
			Box{-10000, -8645, 10000, 8644}, Point{1556, 2398},
			[2]Point{{1556, -7682}, {9295, 2398}}, [2]Point{{1556, -2767}, {5548, 2398}},
			[12]uint8{1, 0, 3, 0, 2, 0, 3, 3, 0, 3, 0, 3}, "1556 -7682 1850 -7545 2128 -7403 2402 -7275"},
		{"عمّان", 22341664, [4]uint32{373581576, 3456131354, 2253078891, 581737816},
			[3]Scar{{15, 66, 5}, {25, 48, 4}, {46, 17, 3}}, [8]int64{174, 196, 175, 74, 180, 156, 179, 98},
			[6]int64{215, 214, 213, 211, 209, 208}, [4]int64{10710, 7560, 6390, 11994},
			Box{-10000, -8387, 10000, 8386}, Point{2419, 2154},
			[2]Point{{2419, -8268}, {9776, 2154}}, [2]Point{{2419, -3090}, {6361, 2154}},
			[12]uint8{2, 2, 0, 1, 2, 1, 1, 2, 0, 1, 2, 1}, "2419 -8268 2720 -8204 3020 -8115 3306 -8000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := Grow(c.name)
			r := NewRand(g.Seed)
			numbers := [4]uint32{r.Next(), r.Next(), r.Next(), r.Next()}
			bark, middle := g.Rings[Bark], g.Rings[30]
			for _, v := range []struct {
				what      string
				got, want any
			}{
				{"seed", g.Seed, c.seed},
				{"generator", numbers, c.numbers},
				{"scars", g.Scars, c.scars},
				{"widths", [8]int64(g.Widths[:8]), c.widths},
				{"ring 0", [6]int64(g.raw[0][:6]), c.first},
				{"ring 59", [4]int64{g.raw[59][0], g.raw[59][18], g.raw[59][36], g.raw[59][54]}, c.last},
				{"box", g.Box, c.box},
				{"pith", g.Pith, c.pith},
				{"fitted bark", [2]Point{bark[0], bark[18]}, c.bark},
				{"fitted ring 30", [2]Point{middle[0], middle[18]}, c.middle},
				{"weights", [12]uint8(g.Weight[:12]), c.weight},
				{"first segment", points(bark.Arc(0, 1)), c.segment},
			} {
				if v.got != v.want {
					t.Errorf("%s: got %v, want %v", v.what, v.got, v.want)
				}
			}
		})
	}
}

func points(p layout.Path) string {
	var b []string
	for _, q := range p.Points {
		b = append(b, fmt.Sprint(q.X, q.Y))
	}
	return strings.Join(b, " ")
}

func TestRingsNeverCross(t *testing.T) {
	for _, name := range []string{"", "A", "Kunming", "eThekwini", "Santa Fe County, NM", strings.Repeat("ö", 300)} {
		g := Grow(name)
		for k := 1; k < Rings; k++ {
			for i := range Samples {
				if g.raw[k][i] < g.raw[k-1][i]+2 {
					t.Fatalf("%q: ring %d touches ring %d at sample %d", name, k, k-1, i)
				}
			}
		}
	}
}

func TestClosedCurveEndsWhereItBegins(t *testing.T) {
	p := Grow("Kunming").Rings[7].Closed()
	if first, last := p.Points[0], p.Points[len(p.Points)-1]; first != last {
		t.Errorf("begins at %v, ends at %v", first, last)
	}
}

// A drawing leaves samples out, and comes as near to them as it says.
func TestCurvesPassNearEverySample(t *testing.T) {
	for _, name := range []string{"", "Kunming", "eThekwini", "Hà Nội", "عمّان"} {
		g := Grow(name)
		all := g.Curves(0, 20, 40, Bark)
		if n := curves(all); n > 4*Samples*3/5 {
			t.Errorf("%q: %d curves for %d samples", name, n, 4*Samples)
		}
		for _, k := range []int{0, 20, 40, Bark} {
			line := flat(g.Rings[k].Closed())
			for i, s := range g.Rings[k] {
				near := slices.MinFunc(line, func(a, b Point) int { return cmp.Compare(apart(a, s), apart(b, s)) })
				if d := apart(near, s); d > slack+2 { // and what rounding adds
					t.Errorf("%q: ring %d passes sample %d with %d units between", name, k, i, d)
				}
			}
		}
	}
}

func curves(p layout.Path) (n int) {
	for _, o := range p.Ops {
		if o == layout.CurveTo {
			n++
		}
	}
	return n
}

// flat are many points of a closed curve.
func flat(p layout.Path) (line []Point) {
	const parts = 200
	for a := p.Points; len(a) > 3; a = a[3:] {
		for j := range parts {
			u := float64(j) / parts
			at := func(a, b, c, d int32) int64 {
				v := 1 - u
				return int64(math.Round(v*v*v*float64(a) + 3*v*v*u*float64(b) + 3*v*u*u*float64(c) + u*u*u*float64(d)))
			}
			line = append(line, Point{at(a[0].X, a[1].X, a[2].X, a[3].X), at(a[0].Y, a[1].Y, a[2].Y, a[3].Y)})
		}
	}
	return line
}

// apart is the distance on the axis on which it is larger.
func apart(a, b Point) int64 { return max(a.X-b.X, b.X-a.X, a.Y-b.Y, b.Y-a.Y) }

func BenchmarkGrow(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Grow("Kunming")
	}
}

func BenchmarkCurves(b *testing.B) {
	g := Grow("Kunming")
	all := make([]int, Rings)
	for k := range all {
		all[k] = k
	}
	b.ReportAllocs()
	for b.Loop() {
		g.Curves(all...)
	}
}
