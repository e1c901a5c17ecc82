package layout

// Fixed is a frame that is laid out already and cannot be cut.
func Fixed(f Frame) Node { return fixed{f} }

type fixed struct{ f Frame }

func (n fixed) Fit(room Room) (Frame, Node) {
	if n.f.H > room.H {
		return Frame{}, n
	}
	return n.f, nil
}

// Blank is an element without content, such as an empty cell of a table.
func Blank() Node {
	var f Frame
	f.Put(0, 0, Void{})
	return Fixed(f)
}

// Tried is a node that is known to fit into some room as a frame. In another
// room it is laid out again.
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

// Aside splits a node into two: seen shows it in one place, and read has a
// screen reader announce it in another. Place read before seen in painting
// order. If n is nil, read is an empty space and seen is nil.
func Aside(n Node) (read, seen Node) {
	if n == nil {
		return Space(0), nil
	}
	order := &Tag{Role: RoleOrder}
	return As(order, Blank()), As(order, n)
}
