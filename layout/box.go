package layout

// Box is a rectangle, y pointing down.
type Box struct{ X0, Y0, X1, Y1 Len }

// Empty reports whether the box has no area.
func (b Box) Empty() bool { return b.X1 <= b.X0 || b.Y1 <= b.Y0 }

// Within is the part of the box that lies in another.
func (b Box) Within(o Box) Box {
	return Box{max(b.X0, o.X0), max(b.Y0, o.Y0), min(b.X1, o.X1), min(b.Y1, o.Y1)}
}

// With is the smallest box around both. An empty box adds nothing.
func (b Box) With(o Box) Box {
	switch {
	case o.Empty():
		return b
	case b.Empty():
		return o
	}
	return Box{min(b.X0, o.X0), min(b.Y0, o.Y0), max(b.X1, o.X1), max(b.Y1, o.Y1)}
}

// Bounds returns the box around everything visible in f, relative to its top
// left corner. A glyph is taken to be as high as its type size, and a curve to
// reach its control points.
func (f Frame) Bounds() Box {
	var all Box
	for _, p := range f.Items {
		all = all.With(p.bounds())
	}
	return all
}

func (p Placed) bounds() Box {
	at := func(x0, y0, x1, y1 Len) Box { return Box{p.X + x0, p.Y + y0, p.X + x1, p.Y + y1} }
	switch it := p.Item.(type) {
	case Group:
		b := it.Frame.Bounds()
		if it.Clip != nil {
			x0, y0, x1, y1 := it.Clip.Bounds()
			b = b.Within(Box{Len(x0), Len(y0), Len(x1), Len(y1)})
		}
		return at(b.X0, b.Y0, b.X1, b.Y1)
	case Shape:
		x0, y0, x1, y1 := it.Path.Bounds()
		line := it.Pen.line()
		return at(Len(x0)-line, Len(y0)-line, Len(x1)+line, Len(y1)+line)
	case Drawing:
		x0, y0, x1, y1 := it.Art.Path.Bounds()
		line := it.Pen.line()
		left, right := Len(x0*it.Scale.X/1000), Len(x1*it.Scale.X/1000)
		return at(min(left, right)-line, Len(y0*it.Scale.Y/1000)-line, max(left, right)+line, Len(y1*it.Scale.Y/1000)+line)
	case Picture:
		return at(0, 0, it.W, it.H)
	case Glyphs:
		width := 0
		for _, g := range it.Run.Glyphs {
			width += g.Advance
		}
		return at(0, -it.Size.Em(800), it.Size.Em(width), it.Size.Em(200))
	}
	return Box{}
}

// line is how far a stroke reaches beyond its path.
func (p Pen) line() Len {
	if p.Stroke == nil {
		return 0
	}
	return p.Width / 2
}
