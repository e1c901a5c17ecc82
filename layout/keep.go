package layout

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

// Need starts n only where a height of at least h is left, or at the top of a
// page.
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

// AtTop is a node that appears only at the top of a page.
func AtTop(n Node) Node { return atTop{n} }

type atTop struct{ n Node }

func (t atTop) Fit(room Room) (Frame, Node) {
	if !room.Top {
		return Frame{}, nil
	}
	return t.n.Fit(room)
}

// Again repeats head, as page furniture, at the top of every page on which n
// continues. Place head itself above n as a separate node. It must not hold
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
	child, rest := a.n.Fit(Room{Size{room.W, room.H - head.H}, room.Top, room.Kept + head.H})
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

// Keep keeps n on the same page as the next node of a stack.
func Keep(n Node) Node { return keep{n} }

type keep struct{ n Node }

func (k keep) Fit(room Room) (Frame, Node) {
	f, rest := k.n.Fit(room)
	if rest != nil {
		rest = keep{rest}
	}
	return f, rest
}
