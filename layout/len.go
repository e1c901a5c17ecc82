package layout

import "fmt"

// Len is a length in English Metric Units (ISO/IEC 29500-1, 20.1.2.1): both
// the millimetres of a design and the points of its type are whole numbers of
// them. Lengths are integers so that a page is the same on every machine.
type Len int64

// Units of length. They are untyped, so 2.6*MM is an exact constant and a
// measure that is not a whole number of units does not compile.
const (
	MM = 36000 // one millimetre
	Pt = 12700 // one typographic point, 1/72 inch
)

// String gives the length in millimetres.
func (l Len) String() string {
	sign := ""
	if l < 0 {
		sign, l = "-", -l
	}
	hundredths := (l*100 + MM/2) / MM
	return fmt.Sprintf("%s%d.%02d", sign, hundredths/100, hundredths%100)
}

// Em returns n thousandths of the length, rounded half up: it converts a measure
// of text, in thousandths of an em, to a length at this type size.
func (l Len) Em(n int) Len { return floorDiv(l*Len(n)+500, 1000) }

// Thousandths returns w in thousandths of l, rounded down: it converts the width
// of a column to the measure in which text is broken.
func (l Len) Thousandths(w Len) int { return int(floorDiv(w*1000, l)) }

func floorDiv(a, b Len) Len {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// Size is a width and a height.
type Size struct{ W, H Len }
