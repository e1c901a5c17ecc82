package layout

// Stack puts nodes one below the other.
func Stack(nodes ...Node) Node { return stack{nodes: nodes} }

type stack struct {
	nodes []Node
	left  Node // what is left of the first node, if some of it is placed
}

func (s stack) at(i int) Node {
	if i == 0 && s.left != nil {
		return s.left
	}
	return s.nodes[i]
}

// begun is where a node of a stack begins.
type begun struct {
	top   Len
	items int // of the frame, before it
}

func (s stack) Fit(room Room) (Frame, Node) {
	f := Frame{Size: Size{W: room.W}}
	var above []begun
	for i := range s.nodes {
		n := s.at(i)
		above = append(above, begun{f.H, len(f.Items)})
		below := Room{Size{room.W, room.H - f.H}, room.Top && f.H == 0, s.kept(i, room, f.H, above)}
		child, rest := n.Fit(below)
		if rest != nil && child.Empty() && room.Top && !below.Top && s.keptUpTo(i) {
			// Only what is kept with it stands above: no page has more room.
			below.Top = true
			child, rest = n.Fit(below)
		}
		if rest != nil && child.Empty() {
			return s.breakBefore(i, room, f, above)
		}
		f.PutFrame(0, f.H, child)
		f.H += child.H
		if rest != nil {
			return f, stack{s.nodes[i:], rest}
		}
	}
	return f, nil
}

// kept is how high what stands above node i is that goes along with it.
func (s stack) kept(i int, room Room, now Len, above []begun) Len {
	k := i
	for k > 0 && staysWithNext(s.at(k-1)) {
		k--
	}
	if k == 0 {
		return room.Kept + now
	}
	return now - above[k].top
}

// keptUpTo reports whether all nodes before i are kept with the one that
// follows them.
func (s stack) keptUpTo(i int) bool {
	for k := range i {
		if !staysWithNext(s.at(k)) {
			return false
		}
	}
	return true
}

// breakBefore ends the page before node i, of which nothing fits, or before
// the nodes that are kept with it. f holds the nodes above.
func (s stack) breakBefore(i int, room Room, f Frame, above []begun) (Frame, Node) {
	k := i
	for k > 0 && staysWithNext(s.at(k-1)) {
		k--
	}
	if above[k] == (begun{}) { // nothing stands above the kept nodes
		if !room.Top || above[i].top == 0 {
			return Frame{}, s
		}
		k = i // a page of kept nodes: let them go
	}
	cut := Frame{Size: Size{room.W, above[k].top}}
	for _, p := range f.Items[:above[k].items] {
		cut.PutFrame(p.X, p.Y, p.Item.(Group).Frame)
	}
	return cut, stack{nodes: s.nodes[k:]}
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
