package wood

import "math"

// root is the integer square root. The floating-point root is exact to within
// one and is put right.
func root(n int64) int64 {
	r := int64(math.Sqrt(float64(n)))
	for r*r > n {
		r--
	}
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}
