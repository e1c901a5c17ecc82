package golden

// step is a part of what turns one list into another: a run that both have, or
// what the one has and the other has instead.
type step struct {
	same           bool
	a0, a1, b0, b1 int
}

// diff aligns two lists so that they have as much in common as can be (Myers, "An
// O(ND) Difference Algorithm", 1986). Lists that have hardly anything in common
// are not aligned.
func diff[T comparable](a, b []T) []step {
	var steps []step
	add := func(same bool, a0, a1, b0, b1 int) {
		if a0 == a1 && b0 == b1 {
			return
		}
		if n := len(steps); n > 0 && steps[n-1].same == same {
			steps[n-1].a1, steps[n-1].b1 = a1, b1
			return
		}
		steps = append(steps, step{same, a0, a1, b0, b1})
	}
	head := 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	add(true, 0, head, 0, head)
	x, y := head, head
	for _, m := range common(a[head:len(a)-tail], b[head:len(b)-tail]) {
		mx, my := m[0]+head, m[1]+head
		add(false, x, mx, y, my)
		add(true, mx, mx+1, my, my+1)
		x, y = mx+1, my+1
	}
	add(false, x, len(a)-tail, y, len(b)-tail)
	add(true, len(a)-tail, len(a), len(b)-tail, len(b))
	return steps
}

// common are the places of a longest common part, in order.
func common[T comparable](a, b []T) [][2]int {
	const most = 1500 // differences, and rows of places that are kept
	n, m := len(a), len(b)
	limit := min(n+m, most)
	v := make([]int, 2*limit+3)
	at := func(k int) int { return k + limit + 1 }
	var rows [][]int
	for d := 0; d <= limit; d++ {
		for k := -d; k <= d; k += 2 {
			x := 0
			switch {
			case d == 0:
			case k == -d || k != d && v[at(k-1)] < v[at(k+1)]:
				x = v[at(k+1)]
			default:
				x = v[at(k-1)] + 1
			}
			for x < n && x-k < m && a[x] == b[x-k] {
				x++
			}
			v[at(k)] = x
			if x >= n && x-k >= m {
				return traced(rows, n, m, d)
			}
		}
		rows = append(rows, append([]int(nil), v[at(-d):at(d)+1]...))
	}
	return nil
}

// traced goes back from the end through the rows of places.
func traced(rows [][]int, x, y, d int) [][2]int {
	var found [][2]int
	for ; d > 0; d-- {
		row := rows[d-1]
		get := func(k int) int { // row is from -(d-1) to d-1
			if i := k + d - 1; i >= 0 && i < len(row) {
				return row[i]
			}
			return -1
		}
		k := x - y
		var px, from int
		if k == -d || k != d && get(k-1) < get(k+1) {
			px, from = get(k+1), get(k+1)
			k++
		} else {
			px, from = get(k-1), get(k-1)+1
			k--
		}
		for x > from {
			x, y = x-1, y-1
			found = append(found, [2]int{x, y})
		}
		x, y = px, px-k
	}
	for x > 0 && y > 0 {
		x, y = x-1, y-1
		found = append(found, [2]int{x, y})
	}
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return found
}
