package wood

import "testing"

func TestRootsAreExact(t *testing.T) {
	for _, n := range []int64{0, 1, 2, 3, 4, 8, 9, 1e12, 1e12 - 1, 1<<62 - 1} {
		if r := root(n); r*r > n || (r+1)*(r+1) <= n && r < 3037000499 {
			t.Errorf("root of %d is %d", n, r)
		}
	}
}
