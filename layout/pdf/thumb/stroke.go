package thumb

import (
	"math"
	"slices"
)

// pen is how a line is drawn (ISO 32000-1, 8.4.3).
type pen struct {
	width float64 // pixels
	dash  []float64
	phase float64
	cap   int // 0 butt, 1 round, 2 square
	join  int // 0 miter, 1 round, 2 bevel
	miter float64
}

// thinnest is the least width of a line in pixels: a line of no width is one as
// thin as can be seen.
const thinnest = 0.05

// stroked adds to a path the area of the lines along another: polygons that all
// turn the same way, so that where they overlap they are one area.
func (p *path) stroked(out *path, by pen) {
	half := max(by.width, thinnest) / 2
	p.each(func(points []point, closed bool) {
		out.chords = distinct(out.chords[:0], points, closed)
		points = out.chords
		if len(points) < 2 {
			if by.cap == 1 && len(points) == 1 {
				out.disc(points[0], half)
			}
			return
		}
		if len(by.dash) == 0 {
			out.strokedLine(points, closed, half, by)
			return
		}
		if closed {
			points = append(points, points[0])
		}
		dashed(points, by.dash, by.phase, func(part []point) { out.strokedLine(part, false, half, by) })
	})
}

// distinct adds the points to a list, without those that are where the one before
// them is.
func distinct(all, points []point, closed bool) []point {
	for _, a := range points {
		if len(all) == 0 || a != all[len(all)-1] {
			all = append(all, a)
		}
	}
	for closed && len(all) > 1 && all[0] == all[len(all)-1] {
		all = all[:len(all)-1]
	}
	return all
}

// strokedLine adds the area of a line: a band along the chords of a curve, which
// share their corners, and from each bend to the next a band of its own.
func (p *path) strokedLine(points []point, closed bool, half float64, by pen) {
	n := len(points)
	first, last := 0, n-1 // the corners that the line goes over
	if closed {
		last = n
	}
	at := func(i int) point { return points[(i+n)%n] }
	left, right := p.left[:0], p.right[:0]
	defer func() { p.left, p.right = left, right }()
	corner := func(i int) { // that both bands share
		in, out := direction(at(i-1), at(i)), direction(at(i), at(i+1))
		side := in.turned().plus(out.turned()).scaled(half / (1 + dots(in, out)))
		left, right = append(left, at(i).plus(side)), append(right, at(i).minus(side))
	}
	end := func(a, along point) {
		side := along.turned().scaled(half)
		left, right = append(left, a.plus(side)), append(right, a.minus(side))
	}
	flush := func() {
		slices.Reverse(right)
		left = append(left, right...)
		p.polygon(left...)
		left, right = left[:0], right[:0]
	}
	smooth := func(i int) bool { return smoothly(at(i-1), at(i), at(i+1), half) }
	for i := first; i <= last; i++ {
		switch inner := closed || i > first && i < last; {
		case inner && smooth(i):
			corner(i)
		case inner:
			if i > first {
				end(at(i), direction(at(i-1), at(i)))
				flush()
			}
			if i < last {
				end(at(i), direction(at(i), at(i+1)))
			}
			if i > first {
				p.joint(at(i-1), at(i), at(i+1), half, by)
			}
		case i == first:
			along := direction(at(i), at(i+1))
			end(capped(at(i), along, -half, by), along)
		default:
			along := direction(at(i-1), at(i))
			end(capped(at(i), along, half, by), along)
		}
	}
	if len(left) > 1 {
		flush()
	}
	if by.cap == 1 && !closed {
		p.disc(points[0], half)
		p.disc(points[n-1], half)
	}
}

// capped is where a line ends that has square ends.
func capped(a, along point, by float64, with pen) point {
	if with.cap == 2 {
		return a.plus(along.scaled(by))
	}
	return a
}

// smoothly reports whether a line goes on through b as a curve does: it turns
// little, and its chords are longer than what the turn takes off them.
func smoothly(a, b, c point, half float64) bool {
	in, out := direction(a, b), direction(b, c)
	const little = 0.9 // cosine
	cos := dots(in, out)
	if cos < little {
		return false
	}
	off := half * math.Abs(cross(in, out)) / (1 + cos)
	return off < b.minus(a).length()/2 && off < c.minus(b).length()/2
}

// direction is from a to b, one pixel long.
func direction(a, b point) point {
	d := b.minus(a)
	if l := d.length(); l > 0 {
		return d.scaled(1 / l)
	}
	return point{1, 0}
}

// joint adds what is missing where two chords meet at b.
func (p *path) joint(a, b, c point, half float64, by pen) {
	in, out := direction(a, b), direction(b, c)
	turn := cross(in, out)
	if by.join == 1 {
		p.disc(b, half)
		return
	}
	from, to := in.turned().scaled(half), out.turned().scaled(half)
	if turn > 0 { // the gap is on the other side
		from, to = from.scaled(-1), to.scaled(-1)
	}
	corners := []point{b, b.plus(from), b.plus(to)}
	// A miter is as long as the sine of half the angle allows (8.4.3.5).
	if cos := dots(in, out); by.join == 0 && (1+cos)*by.miter*by.miter >= 2 {
		tip := b.plus(from.plus(to).scaled(1 / (1 + cos)))
		corners = []point{b, b.plus(from), tip, b.plus(to)}
	}
	if turn > 0 {
		slices.Reverse(corners)
	}
	p.polygon(corners...)
}

// disc adds a disc, of 16 corners or more.
func (p *path) disc(at point, radius float64) {
	const k = 0.5522847498307936 // of a quarter of a circle as a curve
	r, c := radius, radius*k
	p.pieces = append(p.pieces, piece{from: len(p.points)})
	p.points = append(p.points, at.plus(point{r, 0}))
	for _, q := range [4][3]point{
		{{r, -c}, {c, -r}, {0, -r}}, {{-c, -r}, {-r, -c}, {-r, 0}}, {{-r, c}, {-c, r}, {0, r}}, {{c, r}, {r, c}, {r, 0}},
	} {
		p.cubic(at.plus(q[0]), at.plus(q[1]), at.plus(q[2]))
	}
	p.close()
}

// mostDashes bounds the dashes of a line.
const mostDashes = 20_000

// dashed cuts a line into its dashes (8.4.3.6).
func dashed(points []point, pattern []float64, phase float64, give func([]point)) {
	sum := 0.0
	for _, n := range pattern {
		sum += n
	}
	if !(sum >= 0.5) || math.IsInf(sum, 0) { // finer than can be seen
		give(points)
		return
	}
	at, left := 0, pattern[0]
	next := func() {
		for range len(pattern) {
			at++
			if left = pattern[at%len(pattern)]; left > 0 {
				return
			}
		}
	}
	for phase = math.Mod(max(phase, 0), 2*sum); phase >= left; {
		phase -= left
		next()
	}
	left -= phase
	part := []point{points[0]}
	dashes := 0
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := b.minus(a).length()
		for done := 0.0; done < length; {
			step := min(left, length-done)
			done += step
			left -= step
			if at%2 == 0 {
				end := b
				if done < length {
					end = between(a, b, done/length)
				}
				part = append(part, end)
			}
			if left <= 0 {
				if at%2 == 0 && len(part) > 1 {
					give(part)
				}
				if dashes++; dashes > mostDashes {
					return
				}
				next()
				part = part[:0]
				if at%2 == 0 {
					part = append(part, between(a, b, done/length))
				}
			}
		}
	}
	if at%2 == 0 && len(part) > 1 {
		give(part)
	}
}
