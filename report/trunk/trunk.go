// Package trunk grows a city's trunk: sixty rings whose widths follow the
// letters of its name, over and over, from pith to bark. No two names give the
// same trunk, and a name always gives the same one, on every machine: all is
// done in integers.
package trunk

import "math/bits"

// The size of a trunk.
const (
	Rings   = 60 // from pith to bark
	Samples = 72 // points of a ring, clockwise from 12 o'clock, y down
	Bark    = Rings - 1
	// Side is the longer side of the box around the bark, in ring units.
	Side = 20000
)

// Point is a point in ring units. The box around the bark is centred on the
// origin; y points down.
type Point struct{ X, Y int64 }

// Ring is a closed curve through its points.
type Ring [Samples]Point

// Trunk is the section of a grown trunk. It does not change.
type Trunk struct {
	Seed   uint32
	Rings  [Rings]Ring
	Widths [Rings]int64 // how much each ring grew, before it was fitted
	Weight [Rings]uint8 // how heavy its line is: 0 to 3
	Scars  [3]Scar
	Pith   Point
	Box    Box // of the bark

	raw [Rings][Samples]int64
}

// Scar is a wound that healed over the five rings after its own.
type Scar struct{ Ring, At, Half int64 }

// Box is a rectangle in ring units.
type Box struct{ X0, Y0, X1, Y1 int64 }

// harmonic is one of the waves that bend the rings.
type harmonic struct {
	order        int   // waves around the trunk
	limit, drift int64 // of its amplitude
}

// wave is each harmonic at each sample.
var wave = func() (w [len(harmonics)][Samples]struct{ cos, sin int64 }) {
	for m, h := range harmonics {
		for i := range w[m] {
			w[m][i].cos, w[m][i].sin = cos(h.order*i), sin(h.order*i)
		}
	}
	return w
}()

var harmonics = [5]harmonic{{1, 1300, 90}, {2, 700, 80}, {3, 420, 70}, {5, 260, 60}, {8, 120, 45}}

// Grow grows the trunk of a name in Unicode NFC. The empty name gives the
// trunk of the letter zero.
func Grow(name string) *Trunk {
	letters := []byte(name)
	if len(letters) == 0 {
		letters = []byte{0}
	}
	t := &Trunk{Seed: seed(letters)}
	r := NewRand(t.Seed)
	var c, s [len(harmonics)]int64
	for m, h := range harmonics {
		c[m] = r.span(-h.limit, h.limit)
		s[m] = r.span(-h.limit, h.limit)
	}
	for q := range t.Scars {
		t.Scars[q] = Scar{r.span(8+14*int64(q), 18+14*int64(q)), r.span(0, Samples-1), r.span(3, 5)}
	}
	var radius [Samples]int64
	for k := range Rings {
		w := 48 + 5*int64(letters[k%len(letters)]&31) + r.span(0, 24)
		t.Widths[k] = w
		for i := range radius {
			radius[i] += w * t.growth(int64(k), i, &c, &s) >> 12 // a shift rounds down, as floor division does
		}
		t.raw[k] = radius
		for m, h := range harmonics {
			c[m] = clamp(c[m]+r.span(-h.drift, h.drift), h.limit)
			s[m] = clamp(s[m]+r.span(-h.drift, h.drift), h.limit)
		}
	}
	for k := range t.Weight {
		t.Weight[k] = uint8(r.Next() % 4)
	}
	t.fit()
	return t
}

// growth is how fast ring k grows at sample i; 4096 is the ordinary pace. It
// is always positive, so rings never cross.
func (t *Trunk) growth(k int64, i int, c, s *[len(harmonics)]int64) int64 {
	var sum int64
	for m := range harmonics {
		sum += c[m]*wave[m][i].cos + s[m]*wave[m][i].sin
	}
	g := max(4096+sum>>14, 1400)
	for _, q := range t.Scars {
		age := k - q.Ring
		if age < 0 || age > 5 {
			continue
		}
		d := max(int64(i)-q.At, q.At-int64(i))
		d = min(d, Samples-d)
		if d > q.Half {
			continue
		}
		u := q.Half + 1 - d
		if age == 0 {
			g -= div(g*u, q.Half+2) // the wound
		} else {
			g += div(g*u, 5*(q.Half+2)) // it heals over five rings
		}
	}
	return g
}

// fit puts the rings into a box with a longer side of Side, centred on the
// origin.
func (t *Trunk) fit() {
	at := func(k, i int) Point {
		return Point{t.raw[k][i] * wave[0][i].sin >> 14, -(t.raw[k][i] * wave[0][i].cos >> 14)}
	}
	var b Box
	for i := range Samples {
		p := at(Bark, i)
		b = Box{min(b.X0, p.X), min(b.Y0, p.Y), max(b.X1, p.X), max(b.Y1, p.Y)}
	}
	ext := max(b.X1-b.X0, b.Y1-b.Y0)
	mx, my := div(b.X0+b.X1, 2), div(b.Y0+b.Y1, 2)
	fit := func(p Point) Point { return Point{div((p.X-mx)*Side, ext), div((p.Y-my)*Side, ext)} }
	for k := range t.Rings {
		for i := range Samples {
			t.Rings[k][i] = fit(at(k, i))
		}
	}
	t.Pith = fit(Point{})
	lo, hi := fit(Point{b.X0, b.Y0}), fit(Point{b.X1, b.Y1})
	t.Box = Box{lo.X, lo.Y, hi.X, hi.Y}
}

// Bounds is the box around the points of a ring.
func (r *Ring) Bounds() Box {
	b := Box{r[0].X, r[0].Y, r[0].X, r[0].Y}
	for _, p := range r {
		b = Box{min(b.X0, p.X), min(b.Y0, p.Y), max(b.X1, p.X), max(b.Y1, p.Y)}
	}
	return b
}

// W is the width of the box.
func (b Box) W() int64 { return b.X1 - b.X0 }

// H is the height of the box.
func (b Box) H() int64 { return b.Y1 - b.Y0 }

// Root is the integer square root of the box's area.
func (b Box) Root() int64 { return isqrt(b.W() * b.H()) }

func isqrt(n int64) int64 {
	if n <= 0 {
		return 0
	}
	x := int64(1) << ((bits.Len64(uint64(n)) + 1) / 2)
	for {
		y := (x + n/x) / 2
		if y >= x {
			return x
		}
		x = y
	}
}

// div is floor division.
func div(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func clamp(v, limit int64) int64 { return min(max(v, -limit), limit) }

// quarter is the first quarter of round(16384·cos(2πi/72)).
var quarter = [19]int64{16384, 16322, 16135, 15826, 15396, 14849, 14189, 13421, 12551, 11585, 10531, 9397, 8192, 6924, 5604, 4240, 2845, 1428, 0}

func cos(i int) int64 {
	i = (i%Samples + Samples) % Samples
	if i > Samples/2 {
		i = Samples - i
	}
	if i > Samples/4 {
		return -quarter[Samples/2-i]
	}
	return quarter[i]
}

func sin(i int) int64 { return cos(i - Samples/4) }
