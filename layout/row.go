package layout

// Column is a node at a place in a row.
type Column struct {
	X, W Len
	Node Node
}

// Align says how the columns of a row are aligned with each other.
type Align uint8

// The alignments of a row.
const (
	AlignTop    Align = iota
	AlignFirst        // the first baselines are level
	AlignLast         // the last baselines are level
	AlignMiddle       // the middles are level
)

// Row puts nodes side by side. It starts where all its columns can start. On
// continuation pages each column has only what is left of it.
func Row(align Align, columns ...Column) Node {
	order := make([]*Tag, len(columns))
	for i := range order {
		order[i] = &Tag{Role: RoleOrder}
	}
	return row{align, columns, order}
}

type row struct {
	align   Align
	columns []Column
	order   []*Tag
}

func (r row) Fit(room Room) (Frame, Node) {
	frames, rests, more, begun := r.fit(room, make([]Len, len(r.columns)))
	if !begun {
		return Frame{}, r
	}
	drops := r.drops(frames)
	for i, d := range drops {
		if d > 0 && frames[i].H+d > room.H { // a lowered column may need its room
			frames, rests, more, begun = r.fit(room, drops)
			if !begun {
				return Frame{}, r
			}
			break
		}
	}
	f := Frame{Size: Size{W: room.W}}
	for i, g := range frames {
		if len(g.Items) > 0 {
			inner := Frame{Size: g.Size, First: g.First, Last: g.Last}
			inner.Put(0, 0, Group{Tag: r.order[i], Frame: g})
			f.PutFrame(r.columns[i].X, drops[i], inner)
		}
		f.H = max(f.H, drops[i]+g.H)
	}
	if !more {
		return f, nil
	}
	left := row{AlignTop, make([]Column, len(r.columns)), r.order}
	for i, c := range r.columns {
		left.columns[i] = Column{c.X, c.W, rests[i]}
	}
	return f, left
}

// fit lays out each column in the room below its drop. The row has begun when
// all columns have, or, at the top of a page, some.
func (r row) fit(room Room, drops []Len) (frames []Frame, rests []Node, more, begun bool) {
	frames, rests = make([]Frame, len(r.columns)), make([]Node, len(r.columns))
	some, all := false, true
	for i, c := range r.columns {
		if c.Node == nil {
			continue
		}
		frames[i], rests[i] = c.Node.Fit(Room{Size{c.W, room.H - drops[i]}, room.Top, room.Kept + drops[i]})
		more = more || rests[i] != nil
		if frames[i].Empty() && rests[i] != nil {
			all = false
		} else {
			some = true
		}
	}
	return frames, rests, more, all || some && room.Top
}

// drops says how far each column is lowered.
func (r row) drops(frames []Frame) []Len {
	line := func(f Frame) Len {
		switch r.align {
		case AlignFirst:
			return f.First
		case AlignLast:
			return f.Last
		case AlignMiddle:
			return f.H / 2
		}
		return 0
	}
	var deepest Len
	for _, f := range frames {
		deepest = max(deepest, line(f))
	}
	drops := make([]Len, len(frames))
	for i, f := range frames {
		if l := line(f); l > 0 {
			drops[i] = deepest - l
		}
	}
	return drops
}
