package layout

// Insets are distances to the sides of a box.
type Insets struct{ Left, Top, Right, Bottom Len }

// Pad leaves space around n. On continuation pages there is none above it.
func Pad(in Insets, n Node) Node { return pad{in, n} }

type pad struct {
	in Insets
	n  Node
}

func (d pad) Fit(room Room) (Frame, Node) {
	inner := Room{Size{room.W - d.in.Left - d.in.Right, room.H - d.in.Top - d.in.Bottom}, room.Top && d.in.Top == 0, room.Kept + d.in.Top}
	child, rest := d.n.Fit(inner)
	if child.Empty() && rest != nil {
		return Frame{}, d
	}
	f := Frame{Size: Size{room.W, d.in.Top + child.H + d.in.Bottom}}
	f.PutFrame(d.in.Left, d.in.Top, child)
	if rest != nil {
		return f, pad{d.in, rest}
	}
	return f, nil
}

// MinHeight makes the last part of n at least h high.
func MinHeight(h Len, n Node) Node { return minHeight{h, n} }

type minHeight struct {
	h Len
	n Node
}

func (m minHeight) Fit(room Room) (Frame, Node) {
	if m.h > room.H && !room.Top {
		return Frame{}, m
	}
	child, rest := m.n.Fit(room)
	if rest != nil {
		if child.Empty() {
			return Frame{}, m
		}
		return child, minHeight{0, rest}
	}
	child.H = max(child.H, m.h)
	return child, nil
}
