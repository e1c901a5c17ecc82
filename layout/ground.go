package layout

// Ground paints c behind n, wider than n by bleed on the left and right.
func Ground(c Color, bleed Len, n Node) Node { return ground{c, bleed, n} }

type ground struct {
	c     Color
	bleed Len
	n     Node
}

func (g ground) Fit(room Room) (Frame, Node) {
	child, rest := g.n.Fit(room)
	if child.Empty() {
		if rest != nil {
			return Frame{}, g
		}
		return child, nil
	}
	f := Frame{Size: child.Size}
	f.Put(0, 0, Shape{Rect(-g.bleed, 0, child.W+2*g.bleed, child.H), Pen{Fill: &g.c}})
	f.PutFrame(0, 0, child)
	if rest != nil {
		return f, ground{g.c, g.bleed, rest}
	}
	return f, nil
}
