package pdf

import (
	"cityprofile/fonts"
	"cityprofile/layout"
)

// ledger is what the pages of a document share.
type ledger struct {
	tree      *tree
	faces     numbered[*fonts.Face]
	used      []*usedFace // by the number of the face
	drawings  numbered[*layout.Art]
	images    numbered[*layout.Image]
	links     []link
	bookmarks []bookmark
	anchors   map[string]spot
}

func newLedger() *ledger { return &ledger{anchors: map[string]spot{}} }

// begin empties the ledger for a document in a language.
func (l *ledger) begin(lang string) {
	l.tree = newTree(lang)
	l.faces.clear()
	l.drawings.clear()
	l.images.clear()
	clear(l.anchors)
	l.used, l.links, l.bookmarks = nil, l.links[:0], l.bookmarks[:0]
}

// face is a face with what the document has shown of it so far.
func (l *ledger) face(f *fonts.Face) *usedFace {
	n, first := l.faces.number(f)
	if first {
		l.used = append(l.used, newUsedFace(f, n+1))
	}
	return l.used[n]
}

// numbered gives each key a number, from 0, in the order of first use.
type numbered[K comparable] struct {
	numbers map[K]int
	list    []K
}

// number is the number of a key, and whether this is its first use.
func (n *numbered[K]) number(k K) (at int, first bool) {
	if at, ok := n.numbers[k]; ok {
		return at, false
	}
	if n.numbers == nil {
		n.numbers = map[K]int{}
	}
	n.numbers[k] = len(n.list)
	n.list = append(n.list, k)
	return len(n.list) - 1, true
}

func (n *numbered[K]) clear() {
	clear(n.numbers)
	clear(n.list)
	n.list = n.list[:0]
}
