package layout

// Tie says how firmly a block holds together. Its lengths are heights.
type Tie struct {
	Page  Len // of an empty page
	Hole  Len // the most that is left empty above a break for the block to stay whole
	Least Len // of each part of a block that is parted; half of it rather than leave a larger hole
}

// Together keeps n on one page. It is parted where a page would stay emptier
// for it than the tie allows, and where no page can hold it: then it begins
// where there is room for a part worth beginning with.
func Together(t Tie, n Node) Node { return together{t, n} }

type together struct {
	tie Tie
	n   Node
}

func (t together) Fit(room Room) (Frame, Node) {
	f, rest := t.n.Fit(room)
	if rest == nil {
		return f, nil
	}
	if f.Empty() {
		return Frame{}, t
	}
	hole := room.H+room.Kept > t.tie.Hole // if it moved on
	if !room.Top && (f.H < t.tie.Least/2 || !hole && (f.H < t.tie.Least || t.fitsPage(room.W))) {
		return Frame{}, t
	}
	// The part that goes on should not be too small either: this one then
	// spares it something.
	if last, more := rest.Fit(Room{Size: Size{room.W, t.tie.Least}, Top: true}); more == nil && last.H < t.tie.Least {
		less := room
		less.H = f.H - (t.tie.Least - last.H)
		g, left := t.n.Fit(less)
		switch {
		case left != nil && g.H >= t.tie.Least:
			f, rest = g, left
		case !room.Top && !hole:
			return Frame{}, t
		}
	}
	return f, together{t.tie, rest}
}

// fitsPage reports whether an empty page holds the node.
func (t together) fitsPage(width Len) bool {
	_, rest := t.n.Fit(Room{Size: Size{width, t.tie.Page}, Top: true})
	return rest == nil
}
