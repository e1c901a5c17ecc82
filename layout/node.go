package layout

// Room is the space offered to a node.
type Room struct {
	Size
	Top  bool // nothing stands above on this page
	Kept Len  // height of what stands above and goes along where the node moves on
}

// A Node is a piece of a document that can be laid out.
//
// Fit lays out as much of the node as the room takes. It returns what was
// placed and what is left, nil when nothing is. A node of which nothing fits
// returns the empty frame and itself. Fit does not change the node.
type Node interface {
	Fit(Room) (Frame, Node)
}

// Space is an empty height. It vanishes at the top of a page, and what does
// not fit at the bottom is dropped.
func Space(h Len) Node { return space{h} }

type space struct{ h Len }

func (n space) Fit(room Room) (Frame, Node) {
	if room.Top {
		return Frame{}, nil
	}
	return Frame{Size: Size{room.W, min(n.h, max(room.H, 0))}}, nil
}

// Rule is a horizontal line over the width of its room, as high as it is
// thick.
func Rule(thick Len, c Color) Node { return rule{thick, c} }

type rule struct {
	thick Len
	c     Color
}

func (n rule) Fit(room Room) (Frame, Node) {
	if n.thick > room.H {
		return Frame{}, n
	}
	f := Frame{Size: Size{room.W, n.thick}}
	f.Put(0, 0, Shape{Rect(0, 0, room.W, n.thick), Pen{Fill: &n.c}})
	return f, nil
}

// As gives n a place in the structure tree.
func As(tag *Tag, n Node) Node { return tagged{tag, n} }

type tagged struct {
	tag *Tag
	n   Node
}

func (t tagged) Fit(room Room) (Frame, Node) {
	child, rest := t.n.Fit(room)
	if child.Empty() {
		if rest != nil {
			return Frame{}, t
		}
		return child, nil
	}
	f := Frame{Size: child.Size, First: child.First, Last: child.Last}
	f.Put(0, 0, Group{Tag: t.tag, Frame: child})
	if rest != nil {
		return f, tagged{t.tag, rest}
	}
	return f, nil
}

// Begin places items of no size where n begins: anchors and bookmarks.
func Begin(n Node, items ...Item) Node { return begin{n, items} }

type begin struct {
	n     Node
	items []Item
}

func (b begin) Fit(room Room) (Frame, Node) {
	child, rest := b.n.Fit(room)
	if child.Empty() {
		if rest != nil {
			return Frame{}, b
		}
		return child, nil
	}
	f := Frame{Size: child.Size}
	for _, it := range b.items {
		f.Put(0, 0, it)
	}
	f.PutFrame(0, 0, child)
	return f, rest
}
