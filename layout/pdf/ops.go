package pdf

import (
	"encoding/binary"
	"strconv"

	"cityprofile/layout"
)

// A page is painted in hundredths of a point with y pointing down, so that
// the numbers of its content are short integers. perUnit lengths are one of
// these.
const perUnit = layout.Pt / 100

// unit is a length in hundredths of a point, rounded half up.
func unit(l layout.Len) int64 { return divRound(int64(l), perUnit) }

func divRound(a, b int64) int64 {
	a += b / 2
	q := a / b
	if a%b != 0 && a < 0 {
		q--
	}
	return q
}

// appendDecimal writes n divided by 10 to the power of places.
func appendDecimal(b []byte, n int64, places int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	pow := int64(1)
	for range places {
		pow *= 10
	}
	whole, frac := n/pow, n%pow
	if whole != 0 || frac == 0 {
		b = strconv.AppendInt(b, whole, 10)
	}
	if frac == 0 {
		return b
	}
	b = append(b, '.')
	for frac != 0 {
		pow /= 10
		b = append(b, byte('0'+frac/pow))
		frac %= pow
	}
	return b
}

// ops are the operators of a content stream.
type ops []byte

func (o *ops) str(s string) { *o = append(*o, s...) }

// int writes a number and a space. A report has a hundred thousand numbers,
// most of them of three to five digits: they are put together from threes.
func (o *ops) int(n int64) {
	if n <= -1_000_000 || n >= 1_000_000 {
		*o = append(strconv.AppendInt(*o, n, 10), ' ')
		return
	}
	const most = 8 // characters, and those that are written beyond
	*o = append(*o, "            "...)
	b, at := (*o)[len(*o)-most-4:], 0
	if n < 0 {
		b[0] = '-'
		at, n = 1, -n
	}
	first := threes[n%1000]
	if n >= 1000 {
		first = threes[n/1000]
	}
	binary.LittleEndian.PutUint32(b[at:], first.short)
	at += int(first.n)
	if n >= 1000 {
		binary.LittleEndian.PutUint32(b[at:], threes[n%1000].full)
		at += 3
	}
	b[at] = ' '
	*o = (*o)[:len(*o)-most-3+at]
}

// threes are the digits of the numbers below a thousand.
var threes = func() (list [1000]struct {
	full  uint32 // three digits
	short uint32 // without leading zeros
	n     uint8  // digits of short
}) {
	for i := range list {
		t := &list[i]
		t.full = uint32('0'+i/100) | uint32('0'+i/10%10)<<8 | uint32('0'+i%10)<<16
		t.short, t.n = t.full, 3
		for t.n > 1 && t.short&0xFF == '0' {
			t.short, t.n = t.short>>8, t.n-1
		}
	}
	return list
}()

// named writes a number between two pieces of text.
func (o *ops) named(before string, n int, after string) {
	o.str(before)
	*o = strconv.AppendInt(*o, int64(n), 10)
	o.str(after)
}

// appendHex writes a number of 16 bits as four hexadecimal digits.
func appendHex(b []byte, v uint16) []byte {
	const hex = "0123456789ABCDEF"
	return append(b, hex[v>>12], hex[v>>8&15], hex[v>>4&15], hex[v&15])
}

// length writes a length to a tenth of a unit: line widths need that.
func (o *ops) length(l layout.Len) {
	*o = append(appendDecimal(*o, divRound(int64(l)*10, perUnit), 1), ' ')
}

// hundredths writes a quotient whose numerator is in hundredths.
func (o *ops) hundredths(num, den int64) {
	*o = append(appendDecimal(*o, divRound(num, den), 2), ' ')
}

// color writes the parts of a colour to a thousandth.
func (o *ops) color(c layout.Color, op string) {
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		*o = append(appendDecimal(*o, (int64(v)*1000+127)/255, 3), ' ')
	}
	o.str(op)
}

// path writes a path in its own units.
func (o *ops) path(p layout.Path) {
	i := 0
	for _, op := range p.Ops {
		n := points(op)
		for _, q := range p.Points[i : i+n] {
			o.int(int64(q.X))
			o.int(int64(q.Y))
		}
		i += n
		o.str(operators[op])
	}
}

// pathAt writes a path in lengths, at a place on the page.
func (o *ops) pathAt(p layout.Path, x, y layout.Len) {
	i := 0
	for _, op := range p.Ops {
		n := points(op)
		for _, q := range p.Points[i : i+n] {
			o.int(unit(x + layout.Len(q.X)))
			o.int(unit(y + layout.Len(q.Y)))
		}
		i += n
		o.str(operators[op])
	}
}

// operators are those of a path (ISO 32000-1, 8.5.2).
var operators = [...]string{layout.MoveTo: "m\n", layout.LineTo: "l\n", layout.CurveTo: "c\n", layout.ClosePath: "h\n"}

// points is how many points an operator has.
func points(op layout.Op) int {
	switch op {
	case layout.CurveTo:
		return 3
	case layout.ClosePath:
		return 0
	}
	return 1
}

// paintOperator is the operator that fills and strokes a path.
func paintOperator(p layout.Paint) string {
	switch p {
	case layout.Fill:
		return "f\n"
	case layout.Stroke:
		return "S\n"
	case layout.Both:
		return "B\n"
	}
	return "n\n"
}
