package report

import "cityprofile/layout"

// core is a core sample, the strip that a forester drills out: a bar with
// curved ends and ring lines, filled with wood as far as something has come.
type core struct {
	w, h    layout.Len
	cells   int
	num     int64 // filled: num of den
	den     int64
	accent  layout.Color
	hairs   layout.Color // ring lines of the empty part
	paper   layout.Color
	outline layout.Color

	lasting *lasting
	solid   []bool // which cells are wood, when that is not told by num
	marked  bool   // where it started
	mark    int64  // of den
	ink     layout.Color
}

// bar is an empty core sample in a colour, without a size.
func (b *builder) bar(c layout.Color) core {
	return core{accent: c, outline: c, hairs: b.theme.pale(c, 50), paper: b.theme.Paper, lasting: &b.lasting}
}

// frame draws the sample; its curved right end reaches a little beyond w.
func (c core) frame() layout.Frame {
	f := layout.Frame{Size: layout.Size{W: c.w + c.bow(), H: c.h}}
	filled := layout.Len(0)
	if c.den > 0 {
		filled = layout.Len(int64(c.w) * min(max(c.num, 0), c.den) / c.den)
	}
	f.Put(0, 0, layout.Shape{Path: c.shape(c.w), Pen: layout.Pen{Fill: &c.paper}})
	lines := layout.Drawing{Scale: lastingScale}
	if c.cells > 1 {
		lines.Art, lines.Pen = c.lines(), layout.Pen{Stroke: &c.hairs, Width: 0.16 * layout.MM}
		f.Put(0, 0, lines)
	}
	if filled > 0 {
		shape := c.shape(filled)
		var solid layout.Frame
		solid.Put(0, 0, layout.Shape{Path: shape, Pen: layout.Pen{Fill: &c.accent}})
		if lines.Art != nil {
			lines.Pen = layout.Pen{Stroke: &c.paper, Width: 0.30 * layout.MM}
			solid.Put(0, 0, lines)
		}
		f.Put(0, 0, layout.Group{Clip: &shape, Frame: solid})
	}
	for k, solid := range c.solid {
		if solid {
			cell := c.cell(c.w*layout.Len(k)/layout.Len(c.cells), c.w*layout.Len(k+1)/layout.Len(c.cells))
			f.Put(0, 0, layout.Shape{Path: cell, Pen: layout.Pen{Fill: &c.accent, Stroke: &c.paper, Width: 0.30 * layout.MM}})
		}
	}
	f.Put(0, 0, layout.Shape{Path: c.shape(c.w), Pen: layout.Pen{Stroke: &c.outline, Width: 0.22 * layout.MM}})
	if c.marked && c.den > 0 {
		x := layout.Len(int64(c.w) * min(max(c.mark, 0), c.den) / c.den)
		const out = 1.1 * layout.MM // beyond the sample
		line := layout.Path{}.Move(layout.At(x, -out)).Quad(layout.At(x, -out), layout.At(x+2*c.bow(), c.h/2), layout.At(x, c.h+out))
		f.Put(0, 0, layout.Shape{Path: line, Pen: layout.Pen{Stroke: &c.paper, Width: 1.5 * layout.MM}})
		f.Put(0, 0, layout.Shape{Path: line, Pen: layout.Pen{Stroke: &c.ink, Width: 0.6 * layout.MM}})
	}
	return f
}

// lines are the ring lines between the cells.
func (c core) lines() *layout.Art {
	key := lastingKey{"core", [4]int64{int64(c.w), int64(c.h), int64(c.cells)}}
	return c.lasting.art(key, layout.Stroke, func() (p layout.Path) {
		for k := 1; k < c.cells; k++ {
			x := c.w * layout.Len(k) / layout.Len(c.cells)
			p = c.upright(p.Move(layout.At(x, 0)), x, true)
		}
		return p
	})
}

// bow is how far an upright line bulges to the right, at its control point
// twice as far.
func (c core) bow() layout.Len { return c.h * 22 / 100 }

// upright goes along an upright line at x, from top to bottom or back.
func (c core) upright(p layout.Path, x layout.Len, down bool) layout.Path {
	from, to := layout.At(x, 0), layout.At(x, c.h)
	if !down {
		from, to = to, from
	}
	return p.Quad(from, layout.At(x+2*c.bow(), c.h/2), to)
}

func (c core) shape(x layout.Len) layout.Path { return c.cell(0, x) }

// cell is what lies between two upright lines.
func (c core) cell(from, to layout.Len) layout.Path {
	p := c.upright(layout.Path{}.Move(layout.At(from, 0)).Line(layout.At(to, 0)), to, true)
	return c.upright(p.Line(layout.At(from, c.h)), from, false).Close()
}
