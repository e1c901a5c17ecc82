package thumb

import "encoding/binary"

// outlines are those of the glyphs of a TrueType program (ISO/IEC 14496-22).
type outlines struct {
	unitsPerEm float64
	loca, glyf []byte
	long       bool // loca has 32-bit offsets
	widths     map[int]float64
	missing    float64 // the width of a glyph without one
	known      map[int]*shape
}

// shape is the outline of a glyph, its parts put together, in units of the font.
type shape struct {
	points []point
	on     []bool // the curve
	ends   []int  // of the contours, each the last point
}

// shape is that of a glyph.
func (f *outlines) shape(id int) *shape {
	if s, ok := f.known[id]; ok {
		return s
	}
	s := &shape{}
	f.outline(s, id, matrix{1, 0, 0, 1, 0, 0}, 0)
	f.known[id] = s
	return s
}

// width is the width of a glyph in thousandths of an em.
func (f *outlines) width(code int) float64 {
	if w, ok := f.widths[code]; ok {
		return w
	}
	return f.missing
}

// readOutlines finds the outlines in a font program, nil if there are none.
func readOutlines(data []byte) *outlines {
	be := binary.BigEndian
	if len(data) < 12 {
		return nil
	}
	tables := map[string][]byte{}
	for i := range int(be.Uint16(data[4:])) {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil
		}
		from, size := uint64(be.Uint32(data[at+8:])), uint64(be.Uint32(data[at+12:]))
		if from+size > uint64(len(data)) {
			return nil
		}
		tables[string(data[at:at+4])] = data[from : from+size]
	}
	head := tables["head"]
	if len(head) < 54 || be.Uint16(head[18:]) == 0 {
		return nil
	}
	return &outlines{
		unitsPerEm: float64(be.Uint16(head[18:])), long: be.Uint16(head[50:]) != 0,
		loca: tables["loca"], glyf: tables["glyf"], known: map[int]*shape{},
	}
}

// glyph returns the data of a glyph, nil if it is blank or missing.
func (f *outlines) glyph(id int) []byte {
	be := binary.BigEndian
	var from, to int
	if f.long {
		if 4*id+8 > len(f.loca) {
			return nil
		}
		from, to = int(be.Uint32(f.loca[4*id:])), int(be.Uint32(f.loca[4*id+4:]))
	} else {
		if 2*id+4 > len(f.loca) {
			return nil
		}
		from, to = 2*int(be.Uint16(f.loca[2*id:])), 2*int(be.Uint16(f.loca[2*id+2:]))
	}
	if from >= to || to > len(f.glyf) || to-from < 10 {
		return nil
	}
	return f.glyf[from:to]
}

// outline adds the outline of a glyph to a shape.
func (f *outlines) outline(to *shape, id int, m matrix, depth int) {
	data := f.glyph(id)
	if data == nil || depth > 5 {
		return
	}
	r := &glyphReader{b: data[10:]}
	if n := int(int16(binary.BigEndian.Uint16(data))); n >= 0 {
		simple(to, r, n, m)
	} else {
		f.composite(to, r, m, depth)
	}
}

// glyphReader reads the numbers of a glyph. Past the end it reads zeros and
// sets short.
type glyphReader struct {
	b     []byte
	short bool
}

func (r *glyphReader) u8() int {
	if len(r.b) < 1 {
		r.short = true
		return 0
	}
	v := r.b[0]
	r.b = r.b[1:]
	return int(v)
}

func (r *glyphReader) u16() int { return r.u8()<<8 | r.u8() }
func (r *glyphReader) i16() int { return int(int16(r.u16())) }
func (r *glyphReader) i8() int  { return int(int8(r.u8())) }

func (r *glyphReader) fraction() float64 { return float64(r.i16()) / (1 << 14) }

// Flags of a point (ISO/IEC 14496-22, 5.3.3.1.1).
const (
	onCurve = 1 << iota
	xShort
	yShort
	repeats
	xSame
	ySame
)

// simple adds a glyph of contours.
func simple(to *shape, r *glyphReader, contours int, m matrix) {
	ends := make([]int, contours)
	for i := range ends {
		ends[i] = r.u16()
	}
	if contours == 0 || r.short {
		return
	}
	n := ends[contours-1] + 1
	for range r.u16() {
		r.u8() // hints
	}
	flags := make([]int, 0, n)
	for len(flags) < n && !r.short {
		v := r.u8()
		flags = append(flags, v)
		if v&repeats != 0 {
			for range r.u8() {
				flags = append(flags, v)
			}
		}
	}
	if len(flags) < n {
		return
	}
	axis := func(short, same int) []float64 {
		list, at := make([]float64, n), 0
		for i, v := range flags[:n] {
			switch {
			case v&short != 0 && v&same != 0:
				at += r.u8()
			case v&short != 0:
				at -= r.u8()
			case v&same == 0:
				at += r.i16()
			}
			list[i] = float64(at)
		}
		return list
	}
	xs := axis(xShort, xSame)
	ys := axis(yShort, ySame)
	first, before := 0, len(to.points)
	for _, end := range ends {
		if end < first || end >= n {
			return
		}
		for i := first; i <= end; i++ {
			to.points = append(to.points, m.at(xs[i], ys[i]))
			to.on = append(to.on, flags[i]&onCurve != 0)
		}
		to.ends = append(to.ends, before+end)
		first = end + 1
	}
}

// draw adds the contours to a path.
func (s *shape) draw(to *path, m matrix) {
	first := 0
	for _, end := range s.ends {
		contour(to, s.points[first:end+1], s.on[first:end+1], m)
		first = end + 1
	}
}

// contour adds a closed contour of quadratic curves, in which a point on the
// curve stands in the middle of two that are not.
func contour(to *path, points []point, on []bool, m matrix) {
	n := len(points)
	at := func(i int) point { return m.at(points[i%n].x, points[i%n].y) }
	start := 0
	for start < n && !on[start] {
		start++
	}
	begin := between(at(0), at(n-1), 0.5)
	rest := n
	if start == n {
		start = 0
	} else {
		begin = at(start)
		start++
		rest-- // it is the begin and the end
	}
	to.move(begin)
	for i := start; i < start+rest; i++ {
		a := at(i)
		switch last := i+1 == start+rest; {
		case on[i%n]:
			to.points = append(to.points, a)
		case last:
			to.quad(a, begin)
		case on[(i+1)%n]:
			to.quad(a, at(i+1))
		default:
			to.quad(a, between(a, at(i+1), 0.5))
		}
	}
	to.close()
}

// Flags of a part (ISO/IEC 14496-22, 5.3.3.1.2).
const (
	words      = 1 << 0
	places     = 1 << 1
	scaled     = 1 << 3
	more       = 1 << 5
	scaledXY   = 1 << 6
	transforms = 1 << 7
)

// composite adds a glyph that consists of other glyphs.
func (f *outlines) composite(to *shape, r *glyphReader, m matrix, depth int) {
	for range 64 {
		flags, id := r.u16(), r.u16()
		part := matrix{1, 0, 0, 1, 0, 0}
		if flags&words != 0 {
			part[4], part[5] = float64(r.i16()), float64(r.i16())
		} else {
			part[4], part[5] = float64(r.i8()), float64(r.i8())
		}
		if flags&places == 0 { // the numbers of points that meet
			part[4], part[5] = 0, 0
		}
		switch {
		case flags&scaled != 0:
			part[0] = r.fraction()
			part[3] = part[0]
		case flags&scaledXY != 0:
			part[0], part[3] = r.fraction(), r.fraction()
		case flags&transforms != 0:
			part[0], part[1], part[2], part[3] = r.fraction(), r.fraction(), r.fraction(), r.fraction()
		}
		if r.short {
			return
		}
		f.outline(to, id, part.times(m), depth+1)
		if flags&more == 0 {
			return
		}
	}
}
