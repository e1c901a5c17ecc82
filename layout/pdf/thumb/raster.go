package thumb

import "image"

// A rasteriser works in 256ths of a pixel, in whole numbers alone, so that its
// pixels are the same on every machine.
const (
	subBits = 8
	sub     = 1 << subBits
)

// dot is a point in 256ths of a pixel.
type dot struct{ x, y int64 }

// rasterizer finds how much of each pixel an area covers. Each edge adds to the
// pixels that it runs through the part of them on its right, times its direction,
// and to the pixel on their right the rest: so the sum of a row up to a pixel is
// what the pixel is covered.
type rasterizer struct {
	box   image.Rectangle
	width int     // of a row of sums: that of the box and two more
	sums  []int32 // 512 times 256ths of a pixel
	reach []span  // by row: the sums that are set
}

// span is the pixels of a row from one to before another.
type span struct{ from, to int }

// reset makes the rasteriser ready for an area within a box.
func (r *rasterizer) reset(box image.Rectangle) {
	r.box, r.width = box, box.Dx()+2
	n := r.width * box.Dy()
	if cap(r.sums) < n {
		r.sums = make([]int32, n)
	}
	r.sums = r.sums[:n] // it is all zeros: rows are cleared as they are read
	if cap(r.reach) < box.Dy() {
		r.reach = make([]span, box.Dy())
	}
	r.reach = r.reach[:box.Dy()]
	for i := range r.reach {
		r.reach[i] = span{r.width, 0}
	}
}

// edge adds an edge of the area. What is left of the box counts at its left side.
func (r *rasterizer) edge(a, b dot) {
	left, top := int64(r.box.Min.X*sub), int64(r.box.Min.Y*sub)
	a, b = dot{a.x - left, a.y - top}, dot{b.x - left, b.y - top}
	sign := int64(1)
	if a.y > b.y {
		a, b, sign = b, a, -1
	}
	if a.y < 0 {
		if b.y <= 0 {
			return
		}
		a = dot{a.x + (b.x-a.x)*-a.y/(b.y-a.y), 0}
	}
	if bottom := int64(r.box.Dy() * sub); b.y > bottom {
		if a.y >= bottom {
			return
		}
		b = dot{a.x + (b.x-a.x)*(bottom-a.y)/(b.y-a.y), bottom}
	}
	if a.y == b.y {
		return
	}
	right := int64(r.box.Dx() * sub)
	sides := [2]int64{0, right}
	if a.x > b.x {
		sides = [2]int64{right, 0}
	}
	for _, x := range sides {
		if min(a.x, b.x) < x && x < max(a.x, b.x) { // it goes over the side
			m := dot{x, a.y + (b.y-a.y)*(x-a.x)/(b.x-a.x)}
			r.within(a, m, sign, right)
			a = m
		}
	}
	r.within(a, b, sign, right)
}

// within adds an edge that goes over no side: outside of the box it is drawn on
// the side.
func (r *rasterizer) within(a, b dot, sign, right int64) {
	a.x, b.x = min(max(a.x, 0), right), min(max(b.x, 0), right)
	dx, dy := b.x-a.x, b.y-a.y
	for row := a.y >> subBits; row<<subBits < b.y; row++ {
		top, bottom := max(a.y, row<<subBits), min(b.y, (row+1)<<subBits)
		from, to := a.x, b.x
		if top > a.y {
			from = a.x + dx*(top-a.y)/dy
		}
		if bottom < b.y {
			to = a.x + dx*(bottom-a.y)/dy
		}
		r.row(int(row), from, to, (bottom-top)*sign)
	}
}

// row adds a part of an edge that lies in one row: its height is signed.
func (r *rasterizer) row(row int, from, to, height int64) {
	if from > to {
		from, to = to, from
	}
	first, last := int(from>>subBits), int(to>>subBits)
	reach := &r.reach[row]
	reach.from, reach.to = min(reach.from, first), max(reach.to, last+2)
	sums := r.sums[row*r.width:][:r.width]
	if first == last {
		left := int32(height * (from&(sub-1) + to&(sub-1)))
		sums[first] += int32(height)*2*sub - left
		sums[first+1] += left
		return
	}
	done, x := int64(0), from
	for i := first; i <= last; i++ {
		begin := int64(i) << subBits
		end := min(to, begin+sub)
		part := height*(end-from)/(to-from) - done
		left := int32(part * (x + end - 2*begin))
		sums[i] += int32(part)*2*sub - left
		sums[i+1] += left
		done, x = done+part, end
	}
}

// each gives, row by row, the part of a row that the area reaches: where it begins,
// and the sums of its pixels, which are to be added up, for covered, and cleared.
func (r *rasterizer) each(give func(x, y int, sums []int32)) {
	for row, reach := range r.reach {
		if reach.from >= reach.to {
			continue
		}
		sums := r.sums[row*r.width:][:r.width]
		if n := r.width - 2; reach.from < n {
			give(r.box.Min.X+reach.from, r.box.Min.Y+row, sums[reach.from:min(reach.to, n)])
		}
		sums[r.width-2], sums[r.width-1] = 0, 0
	}
}

// covered is a sum as a number up to 255.
func covered(sum int32, evenOdd bool) uint8 {
	v := sum >> (subBits + 1) // 256 for a pixel
	if v < 0 {
		v = -v
	}
	if evenOdd {
		if v &= 2*sub - 1; v > sub {
			v = 2*sub - v
		}
	}
	return uint8(min(v, 255))
}
