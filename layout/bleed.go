package layout

import "slices"

// WithBleed is the page on a sheet that is larger by b on each side, for a
// printer who trims it: what is painted up to an edge of the page, a rectangle or
// a clip, goes on to the edge of the sheet; drawings that leave the page go on
// anyway. Nothing else moves on the page.
func (p Page) WithBleed(b Len) Page {
	if b <= 0 {
		return p
	}
	size := p.Frame.Size
	inner := bled(p.Frame, 0, 0, size, b)
	inner.Size = size
	p.Frame = Frame{Size: Size{W: size.W + 2*b, H: size.H + 2*b}}
	p.Frame.Put(b, b, Group{Frame: inner})
	p.Bleed = b
	return p
}

// bled is a frame, at x and y on a page, whose rectangles go on by b where they
// reach an edge of the page.
func bled(f Frame, x, y Len, page Size, b Len) Frame {
	f.Items = slices.Clone(f.Items)
	for i, p := range f.Items {
		x, y := x+p.X, y+p.Y
		switch it := p.Item.(type) {
		case Group:
			if it.Clip != nil {
				clip := bledPath(*it.Clip, x, y, page, b)
				it.Clip = &clip
			}
			it.Frame = bled(it.Frame, x, y, page, b)
			f.Items[i].Item = it
		case Shape:
			if it.Pen.Fill != nil {
				it.Path = bledPath(it.Path, x, y, page, b)
				f.Items[i].Item = it
			}
		}
	}
	return f
}

// bledPath is a path, and a rectangle that goes on where it reaches an edge.
func bledPath(p Path, x, y Len, page Size, b Len) Path {
	x0, y0, x1, y1 := p.Bounds()
	left, top, right, bottom := Len(x0)+x, Len(y0)+y, Len(x1)+x, Len(y1)+y
	if len(p.Points) != 4 || left > 0 && top > 0 && right < page.W && bottom < page.H {
		return p
	}
	for _, q := range p.Points {
		if int64(q.X) != x0 && int64(q.X) != x1 || int64(q.Y) != y0 && int64(q.Y) != y1 {
			return p
		}
	}
	if left <= 0 {
		left = min(left, -b)
	}
	if top <= 0 {
		top = min(top, -b)
	}
	if right >= page.W {
		right = max(right, page.W+b)
	}
	if bottom >= page.H {
		bottom = max(bottom, page.H+b)
	}
	return Rect(left-x, top-y, right-left, bottom-top)
}
