package fonts

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
)

// coverage is the set of characters that a face has, as ranges in rising
// order.
type coverage struct {
	ascii  [2]uint64 // the first 128, which are asked for most
	ranges []runeRange
}

type runeRange struct{ first, last rune } // both included

// add adds a range behind all that are there.
func (c *coverage) add(first, last rune) {
	for r := first; r <= last && r < 128; r++ {
		c.ascii[r/64] |= 1 << (r % 64)
	}
	if n := len(c.ranges); n > 0 && c.ranges[n-1].last == first-1 {
		c.ranges[n-1].last = last
		return
	}
	c.ranges = append(c.ranges, runeRange{first, last})
}

func (c *coverage) has(r rune) bool {
	if r >= 0 && r < 128 {
		return c.ascii[r/64]&(1<<(r%64)) != 0
	}
	i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].last >= r })
	return i < len(c.ranges) && c.ranges[i].first <= r
}

func (c *coverage) hasAll(text []rune) bool {
	for _, r := range text {
		if !c.has(r) {
			return false
		}
	}
	return true
}

// hasAny reports whether a character of a range is in the set.
func (c *coverage) hasAny(first, last rune) bool {
	i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].last >= first })
	return i < len(c.ranges) && c.ranges[i].first <= last
}

// len is the number of characters.
func (c *coverage) len() int {
	n := 0
	for _, r := range c.ranges {
		n += int(r.last-r.first) + 1
	}
	return n
}

// parseCoverage reads ranges as cut.py writes them: "20-7e a0 e01-e3a".
func parseCoverage(s string) (coverage, error) {
	var c coverage
	c.ranges = make([]runeRange, 0, strings.Count(s, " ")+1)
	for part := range strings.FieldsSeq(s) {
		a, b, more := strings.Cut(part, "-")
		if !more {
			b = a
		}
		first, err1 := strconv.ParseUint(a, 16, 21)
		last, err2 := strconv.ParseUint(b, 16, 21)
		if n := len(c.ranges); err1 != nil || err2 != nil || last < first || n > 0 && rune(first) <= c.ranges[n-1].last {
			return coverage{}, fmt.Errorf("%q is not a range of characters behind those before it", part)
		}
		c.add(rune(first), rune(last))
	}
	return c, nil
}

// coverageOf is the set of characters that a map of characters leads to
// glyphs.
func coverageOf(m font.Cmap, glyphs int) *coverage {
	ranges := runeRanges(m)
	slices.SortFunc(ranges, func(a, b [2]rune) int { return cmp.Compare(a[0], b[0]) })
	c := &coverage{}
	next := rune(' ')
	for _, r := range ranges {
		// A corrupt map may have ranges that are turned round, overlap, or end
		// nowhere.
		for next = max(next, r[0]); next <= min(r[1], unicode.MaxRune); next++ {
			if g, ok := m.Lookup(next); ok && g != 0 && uint64(g) < uint64(glyphs) {
				c.add(next, next)
			}
		}
	}
	return c
}

// runeRanges lists the characters that a map may have, in no order.
func runeRanges(m font.Cmap) [][2]rune {
	if r, ok := m.(font.CmapRuneRanger); ok {
		return r.RuneRanges(nil)
	}
	const most = 1 << 17
	var ranges [][2]rune
	for it := m.Iter(); it.Next() && len(ranges) < most; {
		r, _ := it.Char()
		ranges = append(ranges, [2]rune{r, r})
	}
	return ranges
}
