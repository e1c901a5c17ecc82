package layout

// Stack puts nodes below each other.
func Stack(nodes ...Node) Node { return stack{nodes} }

type stack struct{ nodes []Node }

func (s stack) Fit(room Room) (Frame, Node) {
	f := Frame{Size: Size{W: room.W}}
	tops := make([]Len, len(s.nodes)) // where each node begins
	ends := make([]int, len(s.nodes)) // the number of items before it
	for i, n := range s.nodes {
		tops[i], ends[i] = f.H, len(f.Items)
		child, rest := n.Fit(Room{Size{room.W, room.H - f.H}, room.Top && f.H == 0})
		if rest != nil && child.Empty() {
			return s.breakBefore(i, room, f, tops, ends)
		}
		f.PutFrame(0, f.H, child)
		f.H += child.H
		if rest != nil {
			return f, stack{append([]Node{rest}, s.nodes[i+1:]...)}
		}
	}
	return f, nil
}

// breakBefore ends the page before node i, of which nothing fits, or before
// the nodes that are kept with it. f holds the i nodes above.
func (s stack) breakBefore(i int, room Room, f Frame, tops []Len, ends []int) (Frame, Node) {
	k := i
	for k > 0 && staysWithNext(s.nodes[k-1]) {
		k--
	}
	if tops[k] == 0 && ends[k] == 0 { // nothing stands above the kept nodes
		if !room.Top || tops[i] == 0 {
			return Frame{}, s
		}
		k = i // a page of kept nodes: let them go
	}
	cut := Frame{Size: Size{room.W, tops[k]}}
	for _, p := range f.Items[:ends[k]] {
		cut.PutFrame(p.X, p.Y, p.Item.(Group).Frame)
	}
	return cut, stack{s.nodes[k:]}
}

// Keep holds n on the page of the node that follows it in a stack.
func Keep(n Node) Node { return keep{n} }

type keep struct{ n Node }

func (k keep) Fit(room Room) (Frame, Node) {
	f, rest := k.n.Fit(room)
	if rest != nil {
		rest = keep{rest}
	}
	return f, rest
}

// staysWithNext reports whether n does not end a page. A space does not: it
// is not needed there.
func staysWithNext(n Node) bool {
	switch n.(type) {
	case keep, space:
		return true
	}
	return false
}
