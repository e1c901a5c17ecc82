package golden

import (
	"cmp"
	"slices"
	"strings"
)

// pages says which page of the old report is which of the new one.
type pages struct {
	pairs []Pair
	ofOld map[int]int
	ofNew map[int]int
	moved map[Pair]bool // out of the order that the others keep
}

// to is the number that a page of the old report has in the new one; 0 for none.
func (p *pages) to(old int) int { return p.ofOld[old] }

// textOf is the text of a page, with what figures are described by.
func textOf(list []*token, page int) string {
	var b strings.Builder
	for _, t := range list {
		if t.page == page {
			for _, s := range [2]string{t.text, t.element.Alt} {
				if s != "" {
					b.WriteString(s)
					b.WriteByte('\n')
				}
			}
		}
	}
	return strings.TrimSpace(b.String())
}

// matched matches pages by their text: those that have the most in common first. A
// page that is left between the same neighbours as another is the same page with
// another text.
func matched(a, b []*token, oldPages, newPages int) *pages {
	old, new := bagsOf(a, oldPages), bagsOf(b, newPages)
	type match struct {
		Pair
		alike float64
	}
	var all []match
	for i := range old {
		for j := range new {
			const enough = 0.4
			switch like := alike(old[i].words, new[j].words); {
			case old[i].text == new[j].text:
				all = append(all, match{Pair{i + 1, j + 1}, 2})
			case like >= enough:
				all = append(all, match{Pair{i + 1, j + 1}, like})
			}
		}
	}
	far := func(m match) int { return max(m.Old-m.New, m.New-m.Old) }
	slices.SortStableFunc(all, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(far(x), far(y)), cmp.Compare(x.New, y.New))
	})
	p := &pages{ofOld: map[int]int{}, ofNew: map[int]int{}, moved: map[Pair]bool{}}
	set := func(m Pair) { p.ofOld[m.Old], p.ofNew[m.New] = m.New, m.Old }
	for _, m := range all {
		if p.ofOld[m.Old] == 0 && p.ofNew[m.New] == 0 {
			set(m.Pair)
		}
	}
	for j := 1; j <= newPages; j++ {
		before := 0
		if j > 1 {
			if before = p.ofNew[j-1]; before == 0 {
				continue
			}
		}
		if i := before + 1; p.ofNew[j] == 0 && i <= oldPages && p.ofOld[i] == 0 &&
			(i == oldPages && j == newPages || i < oldPages && j < newPages && p.ofOld[i+1] == j+1) {
			set(Pair{i, j})
		}
	}
	p.order(oldPages, newPages)
	return p
}

type pageBag struct {
	text  string
	words map[string]int
}

func bagsOf(list []*token, n int) []pageBag {
	all := make([]pageBag, n)
	for i := range all {
		text := textOf(list, i+1)
		all[i] = pageBag{text, bag(text)}
	}
	return all
}

// order lists the pairs as the new report has them, each removed page behind the one
// that it stood behind, and finds out what moved: the pairs out of the longest list
// in which both reports have their pages in the same order.
func (p *pages) order(oldPages, newPages int) {
	removed := func(i int) {
		for ; i <= oldPages && p.ofOld[i] == 0; i++ {
			p.pairs = append(p.pairs, Pair{i, 0})
		}
	}
	removed(1)
	var both []Pair
	for j := 1; j <= newPages; j++ {
		m := Pair{p.ofNew[j], j}
		p.pairs = append(p.pairs, m)
		if m.Old > 0 {
			both = append(both, m)
			removed(m.Old + 1)
		}
	}
	longest, before := make([]int, len(both)), make([]int, len(both))
	end := -1
	for i := range both {
		longest[i], before[i] = 1, -1
		for k := range i {
			if both[k].Old < both[i].Old && longest[k]+1 > longest[i] {
				longest[i], before[i] = longest[k]+1, k
			}
		}
		if end < 0 || longest[i] > longest[end] {
			end = i
		}
	}
	kept := map[Pair]bool{}
	for ; end >= 0; end = before[end] {
		kept[both[end]] = true
	}
	for _, m := range both {
		if !kept[m] {
			p.moved[m] = true
		}
	}
}

// behind is where a page of the old report would be in the new one: at its own page,
// or at that of the page before it.
func (p *pages) behind(old int) int {
	for ; old > 0; old-- {
		if j := p.ofOld[old]; j > 0 {
			return j
		}
	}
	return 0
}

// inOrder are the elements of a report; where pages have moved, in the order that the
// pages have in the new report, where at gives the place of a page.
func (p *pages) inOrder(all []*token, at func(page int) int) []*token {
	list := slices.Clone(all)
	if len(p.moved) > 0 {
		slices.SortStableFunc(list, func(x, y *token) int { return cmp.Compare(at(x.page), at(y.page)) })
	}
	return list
}
