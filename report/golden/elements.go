package golden

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cityprofile/layout/pdf/seen"
)

// token is an element in reading order.
type token struct {
	element *seen.Element
	up      *token // what it stands in, nil for nothing
	page    int
	path    string
	text    string // its own, and that of what stands in its lines
	all     string // of one without a text, that of all in it
	content bool   // it has content of its own; a figure's may have no text
	links   []*seen.Link
}

// inline are the elements that stand in the lines of those around them (ISO
// 32000-1, 14.8.4.4): their text is part of a paragraph.
var inline = map[string]bool{
	"Span": true, "Link": true, "Reference": true, "Quote": true, "Code": true, "Em": true, "Strong": true, "Annot": true,
}

// flatten lists the elements of a document.
func flatten(d *seen.Document) []*token {
	f := &flattener{page: 1}
	f.list(d.Elements, nil, nil, "")
	for i := len(f.all) - 1; i >= 0; i-- {
		t := f.all[i]
		if t.text = strings.Join(strings.Fields(t.text), " "); t.up != nil {
			t.up.all = t.text + "\n" + t.all + t.up.all
		}
	}
	return f.all
}

type flattener struct {
	all  []*token
	page int // of the last content
}

// unread is the owner of what is not read, since a text stands for it.
var unread = &token{}

// list adds elements. What stands in lines, and content, goes to its owner.
func (f *flattener) list(list []*seen.Element, up, owner *token, path string) {
	count, at := map[string]int{}, map[string]int{}
	for _, e := range list {
		count[e.Role]++
	}
	for _, e := range list {
		if e.Page > 0 {
			f.page = e.Page
		}
		at[e.Role]++
		here := path + e.Role
		if count[e.Role] > 1 {
			here += fmt.Sprintf("[%d]", at[e.Role])
		}
		switch {
		case e.Link != nil:
			if up != nil {
				up.links = append(up.links, e.Link)
			}
		case e.Role == "" && owner == nil: // the text of a page without tags
			for _, line := range strings.Split(strings.TrimSpace(e.Text), "\n") {
				f.all = append(f.all, &token{element: e, page: f.page, text: line, content: true})
			}
		case e.Role == "":
			if owner != unread {
				owner.text += e.Text
				owner.content = true
			}
		default:
			f.element(e, up, owner, here)
		}
	}
}

func (f *flattener) element(e *seen.Element, up, owner *token, path string) {
	lined := inline[e.Standard] && owner != nil
	// A span that does nothing but stand for a line comes and goes with the line.
	me := up
	if !lined || e.Standard != "Span" || e.Lang+e.Alt+e.Title+e.Long != "" {
		me = &token{element: e, up: up, page: f.page, path: path}
		f.all = append(f.all, me)
	}
	if !lined && owner != unread {
		owner = me
	}
	if e.Actual != "" && owner != unread {
		owner.text += e.Actual
		owner.content = true
		owner = unread
	}
	f.list(e.Kids, me, owner, path+"/")
}

// property is an attribute of an element that is compared.
type property struct{ what, value string }

// properties are those of an element; to gives the number that a page has in the new
// report.
func (t *token) properties(to func(page int) int) []property {
	e := t.element
	span := ""
	if e.Span > 1 {
		span = fmt.Sprint(e.Span)
	}
	links := make([]string, len(t.links))
	for i, l := range t.links {
		target := l.URL
		if target == "" {
			target = fmt.Sprintf("page %d", to(l.To))
		}
		links[i] = target + " (" + l.Text + ")"
	}
	return []property{
		{"role", e.Role}, {"alt", e.Alt}, {"lang", e.Lang}, {"title", e.Title}, {"expansion", e.Long}, {"scope", e.Scope}, {"span", span},
		{"link", strings.Join(links, ", ")},
	}
}

// key is what must be the same for two elements to be the same.
func (t *token) key(to func(page int) int) string {
	var b strings.Builder
	for _, p := range t.properties(to) {
		b.WriteString(p.value)
		b.WriteByte(0)
	}
	b.WriteString(t.text)
	if !t.content {
		b.WriteString(t.all)
	}
	return b.String()
}

// compareElements compares text and structure.
func compareElements(a, b []*token, pages *pages) []Difference {
	c := &elements{pages: pages}
	c.a, c.b = pages.inOrder(a, pages.behind), pages.inOrder(b, same)
	c.ofA, c.ofB = make([]int, len(c.a)), make([]int, len(c.b))
	for i := range c.ofA {
		c.ofA[i] = -1
	}
	for i := range c.ofB {
		c.ofB[i] = -1
	}
	ka, kb := make([]string, len(c.a)), make([]string, len(c.b))
	for i, t := range c.a {
		ka[i] = t.key(pages.to)
	}
	for i, t := range c.b {
		kb[i] = t.key(same)
	}
	var gaps []step
	for _, s := range diff(ka, kb) {
		for i := 0; s.same && i < s.a1-s.a0; i++ {
			c.pair(s.a0+i, s.b0+i)
		}
		if !s.same {
			gaps = append(gaps, s)
		}
	}
	for _, s := range gaps {
		c.gap(s)
	}
	c.around()
	for _, s := range gaps {
		c.inOrder(s, func(x, y *token) bool { return !x.content && !y.content && x.element.Role == y.element.Role })
	}
	c.tellPages()
	c.tell()
	c.tellReflow()
	return c.found
}

func same(page int) int { return page }

// elements compares two lists of elements.
type elements struct {
	pages    *pages
	a, b     []*token
	ofA, ofB []int // the partner of each, -1 for none
	found    []Difference
	whole    map[Pair]bool // pages that came or went with all that is on them
}

func (c *elements) add(d Difference) { c.found = append(c.found, d) }

func (c *elements) pair(i, j int) { c.ofA[i], c.ofB[j] = j, i }

// gap pairs elements of which both reports have others at the same place.
func (c *elements) gap(s step) {
	// The same text in another role, or with other attributes.
	c.inOrder(s, func(x, y *token) bool { return x.content && y.content && x.text != "" && x.text == y.text })
	// A figure.
	c.inOrder(s, func(x, y *token) bool {
		return x.content && y.content && x.text+y.text == "" && x.element.Role == y.element.Role
	})
	// Another text that is still much the same.
	c.inOrder(s, func(x, y *token) bool {
		const much = 0.5
		return x.text != "" && y.text != "" && x.element.Role == y.element.Role && alike(bag(x.text), bag(y.text)) >= much
	})
	// Another text at the same place: a number. Only where nothing came or went.
	if left, right := c.alone(s); len(left) == len(right) {
		for i, x := range left {
			c.pair(x, right[i])
		}
	}
}

// around pairs what holds elements with what holds their partners: those first that
// have the most of their content in common, and the same role.
func (c *elements) around() {
	type both struct{ i, j int }
	shared := map[both]int{}
	inA, inB := places(c.a), places(c.b)
	holds := func(list []*token, at map[*token]int) []int {
		n := make([]int, len(list))
		for _, t := range list {
			for up := t.up; t.content && up != nil; up = up.up {
				n[at[up]]++
			}
		}
		return n
	}
	ofA, ofB := holds(c.a, inA), holds(c.b, inB)
	for i, x := range c.a {
		if c.ofA[i] < 0 || !x.content {
			continue
		}
		for up := x.up; up != nil; up = up.up {
			if k := inA[up]; c.ofA[k] < 0 && !up.content {
				for to := c.b[c.ofA[i]].up; to != nil; to = to.up {
					if l := inB[to]; c.ofB[l] < 0 && !to.content {
						shared[both{k, l}]++
					}
				}
			}
		}
	}
	type match struct {
		both
		same  bool // the role
		alike float64
	}
	var all []match
	for b, n := range shared {
		all = append(all, match{b, c.a[b.i].element.Role == c.b[b.j].element.Role, 2 * float64(n) / float64(ofA[b.i]+ofB[b.j])})
	}
	slices.SortFunc(all, func(x, y match) int {
		switch {
		case x.same != y.same && x.same:
			return -1
		case x.same != y.same:
			return 1
		}
		return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	for _, m := range all {
		if c.ofA[m.i] < 0 && c.ofB[m.j] < 0 {
			c.pair(m.i, m.j)
		}
	}
}

func places(list []*token) map[*token]int {
	at := make(map[*token]int, len(list))
	for i, t := range list {
		at[t] = i
	}
	return at
}

// inOrder pairs what is alike and not paired, in an order that both have.
func (c *elements) inOrder(s step, alike func(x, y *token) bool) {
	j := s.b0
	for i := s.a0; i < s.a1; i++ {
		if c.ofA[i] >= 0 {
			j = max(j, c.ofA[i]+1)
			continue
		}
		for k := j; k < s.b1; k++ {
			if c.ofB[k] >= 0 {
				if c.ofB[k] > i {
					break
				}
				continue
			}
			if alike(c.a[i], c.b[k]) {
				c.pair(i, k)
				j = k + 1
				break
			}
		}
	}
}

// alone is the content that has no partner in a gap.
func (c *elements) alone(s step) (left, right []int) {
	for i := s.a0; i < s.a1; i++ {
		if c.ofA[i] < 0 && c.a[i].content {
			left = append(left, i)
		}
	}
	for j := s.b0; j < s.b1; j++ {
		if c.ofB[j] < 0 && c.b[j].content {
			right = append(right, j)
		}
	}
	return left, right
}

// tellPages tells which pages came, went or moved. One that came with something of
// another page is not told, but what came.
func (c *elements) tellPages() {
	c.whole = map[Pair]bool{}
	kept := map[Pair]bool{}
	movedA, movedB := c.moves()
	for i, t := range c.a {
		if _, moved := movedA[i]; t.content && (moved || c.ofA[i] >= 0) {
			kept[Pair{t.page, 0}] = true
		}
	}
	for j, t := range c.b {
		if _, moved := movedB[j]; t.content && (moved || c.ofB[j] >= 0) {
			kept[Pair{0, t.page}] = true
		}
	}
	for _, p := range c.pages.pairs {
		switch {
		case p.Old > 0 && p.New > 0:
			if c.pages.moved[p] {
				c.add(Difference{Layer: Text, Kind: Moved, Old: p.Old, New: p.New})
			}
		case !kept[p]:
			c.whole[p] = true
			c.add(c.page(p, Text))
		}
	}
}

// page is a page that came or went.
func (c *elements) page(p Pair, layer Layer) Difference {
	if p.Old == 0 {
		return Difference{Layer: layer, Kind: Added, New: p.New, Is: textOf(c.b, p.New)}
	}
	return Difference{Layer: layer, Kind: Removed, Old: p.Old, Was: textOf(c.a, p.Old)}
}

// tellReflow tells which pages came or went although no text did: what is on them
// stands elsewhere in the other report.
func (c *elements) tellReflow() {
	old, new := map[int]bool{}, map[int]bool{}
	for _, d := range c.found {
		if d.Layer == Text {
			old[d.Old], new[d.New] = true, true
		}
	}
	for _, p := range c.pages.pairs {
		if p.Old == 0 && !new[p.New] || p.New == 0 && !old[p.Old] {
			c.add(c.page(p, Pixels))
		}
	}
}

// tell tells what differs of the pairs, and what has no partner.
func (c *elements) tell() {
	movedA, movedB := c.moves()
	inA, inB := places(c.a), places(c.b)
	for j, y := range c.b {
		i := c.ofB[j]
		if c.whole[Pair{0, y.page}] && i < 0 {
			continue
		}
		if i < 0 {
			if from, ok := movedB[j]; ok {
				c.add(Difference{Layer: Text, Kind: Moved, Old: c.a[from].page, New: y.page, Path: y.path, Was: y.text, Is: y.text})
			} else if y.text != "" {
				c.add(Difference{Layer: Text, Kind: Added, New: y.page, Path: y.path, Is: y.text})
			} else if c.bare(c.b, c.ofB, j) {
				c.add(Difference{Layer: Structure, Kind: Added, New: y.page, Path: y.path, What: "element", Is: y.element.Line()})
			}
			continue
		}
		x := c.a[i]
		if x.text != y.text {
			c.add(Difference{Layer: Text, Kind: kindOf(x.text, y.text), Old: x.page, New: y.page, Path: y.path, Was: x.text, Is: y.text, Words: wordDiff(x.text, y.text)})
		}
		is := y.properties(same)
		for k, p := range x.properties(c.pages.to) {
			if p.value != is[k].value {
				c.add(Difference{Layer: Structure, Kind: kindOf(p.value, is[k].value), Old: x.page, New: y.page, Path: y.path, What: p.what, Was: p.value, Is: is[k].value})
			}
		}
		// An element stands in the partner of what it stood in, unless that came or went.
		m, okA := inA[x.up]
		n, okB := inB[y.up]
		if okA && okB && c.ofA[m] >= 0 && c.ofB[n] >= 0 && c.ofA[m] != n {
			c.add(Difference{Layer: Structure, Kind: Moved, Old: x.page, New: y.page, Path: y.path, What: "parent", Was: x.up.path, Is: y.up.path})
		}
	}
	for i, x := range c.a {
		if _, ok := movedA[i]; c.ofA[i] >= 0 || ok || c.whole[Pair{x.page, 0}] {
			continue
		}
		if x.text != "" {
			c.add(Difference{Layer: Text, Kind: Removed, Old: x.page, Path: x.path, Was: x.text})
		} else if c.bare(c.a, c.ofA, i) {
			c.add(Difference{Layer: Structure, Kind: Removed, Old: x.page, Path: x.path, What: "element", Was: x.element.Line()})
		}
	}
}

// moves are the texts that one place lost and another gained.
func (c *elements) moves() (a, b map[int]int) {
	a, b = map[int]int{}, map[int]int{}
	lost := map[string][]int{}
	for i, t := range c.a {
		if c.ofA[i] < 0 && t.text != "" {
			lost[t.element.Role+"\x00"+t.text] = append(lost[t.element.Role+"\x00"+t.text], i)
		}
	}
	for j, t := range c.b {
		key := t.element.Role + "\x00" + t.text
		if from := lost[key]; c.ofB[j] < 0 && len(from) > 0 {
			a[from[0]], b[j] = j, from[0]
			lost[key] = from[1:]
		}
	}
	return a, b
}

// bare reports whether an element without a partner did not come or go with a text in
// it, nor with what it stands in: those are told.
func (c *elements) bare(list []*token, of []int, i int) bool {
	for k := i + 1; k < len(list) && list[k].within(list[i]); k++ {
		if of[k] < 0 && list[k].text != "" {
			return false
		}
	}
	for k := i - 1; k >= 0; k-- {
		if list[k] == list[i].up {
			return of[k] >= 0 || list[k].text != ""
		}
	}
	return true
}

// within reports whether t stands in another element.
func (t *token) within(other *token) bool {
	for up := t.up; up != nil; up = up.up {
		if up == other {
			return true
		}
	}
	return false
}
