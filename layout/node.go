package layout

// Room is the space offered to a node.
type Room struct {
	Size
	Top bool // nothing stands above on this page
}

// A Node is a piece of a document that can be laid out.
//
// Fit lays out as much of the node as the room takes. It returns what was
// placed and what is left, nil when nothing is. A node of which nothing fits
// returns the empty frame and itself. Fit does not change the node.
type Node interface {
	Fit(Room) (Frame, Node)
}

// Fixed is a frame that is laid out already and cannot be cut.
func Fixed(f Frame) Node { return fixed{f} }

type fixed struct{ f Frame }

func (n fixed) Fit(room Room) (Frame, Node) {
	if n.f.H > room.H {
		return Frame{}, n
	}
	return n.f, nil
}

// Tried is a node that is known to fit into some room as a frame. In another
// room it is laid out anew.
func Tried(n Node, room Room, f Frame) Node { return tried{n, room, f} }

type tried struct {
	Node
	room Room
	f    Frame
}

func (n tried) Fit(room Room) (Frame, Node) {
	if room == n.room {
		return n.f, nil
	}
	return n.Node.Fit(room)
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

// Whole keeps n on one page if a page can hold it.
func Whole(n Node) Node { return whole{n} }

type whole struct{ n Node }

func (w whole) Fit(room Room) (Frame, Node) {
	f, rest := w.n.Fit(room)
	if rest != nil && !room.Top {
		return Frame{}, w
	}
	return f, rest
}

// Need begins n only where at least h is left, or at the top of a page.
func Need(h Len, n Node) Node { return need{h, n} }

type need struct {
	h Len
	n Node
}

func (w need) Fit(room Room) (Frame, Node) {
	if room.H < w.h && !room.Top {
		return Frame{}, w
	}
	f, rest := w.n.Fit(room)
	if rest != nil && f.Empty() {
		return Frame{}, w
	}
	return f, rest
}

// Again repeats head at the top of every page on which n goes on, as page
// furniture: head itself stands above n as a node of its own. It must not hold
// links, anchors or bookmarks.
func Again(head, n Node) Node {
	return again{As(&Tag{Role: RoleArtifact}, head), n, false}
}

type again struct {
	head, n Node
	more    bool // n began on an earlier page
}

func (a again) Fit(room Room) (Frame, Node) {
	var head Frame
	if a.more {
		head, _ = a.head.Fit(room)
	}
	child, rest := a.n.Fit(Room{Size{room.W, room.H - head.H}, room.Top})
	if child.Empty() && rest != nil && head.H > 0 && room.Top {
		head = Frame{} // it takes the room that a block of n needs
		child, rest = a.n.Fit(room)
	}
	if child.Empty() {
		if rest != nil {
			return Frame{}, a
		}
		return child, nil
	}
	f := Frame{Size: Size{room.W, head.H + child.H}}
	f.PutFrame(0, 0, head)
	f.PutFrame(0, head.H, child)
	if rest != nil {
		return f, again{a.head, rest, true}
	}
	return f, nil
}

// Blank is an element without content, such as an empty cell of a table.
func Blank() Node {
	var f Frame
	f.Put(0, 0, Void{})
	return Fixed(f)
}

// AtTop is a node that is there at the top of a page only.
func AtTop(n Node) Node { return atTop{n} }

type atTop struct{ n Node }

func (t atTop) Fit(room Room) (Frame, Node) {
	if !room.Top {
		return Frame{}, nil
	}
	return t.n.Fit(room)
}

// Aside is a node that is seen in one place and read in another: where read
// stands, a reader hears all of seen. Where it is read must be painted first.
// Of no node, there is nothing to read and to see.
func Aside(n Node) (read, seen Node) {
	if n == nil {
		return Space(0), nil
	}
	order := &Tag{Role: RoleOrder}
	return As(order, Blank()), As(order, n)
}
