package wood

import "cityprofile/layout"

// Disc is a disc of a diameter, with the top left corner of its box at the
// origin.
func Disc(d layout.Len) layout.Path {
	r := d / 2
	return moved(eighths(layout.Path{}.Move(polar(r, 0)), r, 0, turn), r, r).Close()
}

// halfDisc is the right half of a disc around a middle that is as far from the
// left as from the top.
func halfDisc(middle, r layout.Len) layout.Path {
	return moved(eighths(layout.Path{}.Move(polar(r, 0)), r, 0, turn/2), middle, middle).Close()
}

// Capsule is a rectangle with its top left corner at x, y, whose left and right
// ends are half circles.
func Capsule(x, y, w, h layout.Len) layout.Path {
	r := h / 2
	end := func(p layout.Path, cx layout.Len, from angle) layout.Path {
		return p.Join(moved(eighths(layout.Path{}, r, from, from+turn/2), cx, y+r))
	}
	p := layout.Path{}.Move(layout.At(x+r, y)).Line(layout.At(x+w-r, y))
	p = end(p, x+w-r, 0).Line(layout.At(x+r, y+h))
	return end(p, x+r, turn/2).Close()
}

// eighths goes along a circle around the origin, from an angle to another, in
// eighths of a turn.
func eighths(p layout.Path, r layout.Len, from, to angle) layout.Path {
	for a := from; a < to; a += turn / 8 {
		p = arcTo(p, r, a, a+turn/8)
	}
	return p
}

// moved is a path at another place. It takes over the points of p.
func moved(p layout.Path, x, y layout.Len) layout.Path {
	for i := range p.Points {
		p.Points[i].X += int32(x)
		p.Points[i].Y += int32(y)
	}
	return p
}
