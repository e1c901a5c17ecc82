package fonts

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// Summary describes a face and the characters that it has.
type Summary struct {
	Info
	Characters int
	Scripts    []string // Unicode's names, those with the most characters first; without signs that scripts share
}

// Summaries describes all faces, in the order in which they replace others.
// It opens none.
func (l *Library) Summaries() []Summary {
	list := make([]Summary, len(l.faces))
	names := slices.Sorted(maps.Keys(unicode.Scripts))
	for i, e := range l.faces {
		c := e.covers()
		list[i] = Summary{e.Info, c.len(), c.scripts(names)}
	}
	return list
}

// scripts lists the scripts of more than one character in a hundred, and more
// than a few.
func (c *coverage) scripts(names []string) []string {
	type script struct {
		name string
		n    int
	}
	var found []script
	for _, name := range names {
		if name == "Common" || name == "Inherited" {
			continue
		}
		n := 0
		for _, r := range unicode.Scripts[name].R16 {
			n += c.letters(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range unicode.Scripts[name].R32 {
			n += c.letters(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		if n*100 > c.len() && n > 5 {
			found = append(found, script{strings.ReplaceAll(name, "_", " "), n})
		}
	}
	slices.SortStableFunc(found, func(a, b script) int { return cmp.Compare(b.n, a.n) })
	list := make([]string, len(found))
	for i, s := range found {
		list[i] = s.name
	}
	return list
}

// letters is how many characters from first to last, a stride apart, are in
// the set and are letters.
func (c *coverage) letters(first, last, stride rune) int {
	n := 0
	for i := sort.Search(len(c.ranges), func(i int) bool { return c.ranges[i].last >= first }); i < len(c.ranges) && c.ranges[i].first <= last; i++ {
		from, to := max(first, c.ranges[i].first), min(last, c.ranges[i].last)
		for r := first + (from-first+stride-1)/stride*stride; r <= to; r += stride {
			if unicode.IsLetter(r) {
				n++
			}
		}
	}
	return n
}
