package wood

import "cityprofile/layout"

// Core is a core sample, the strip that a forester drills out: a bar with
// curved ends and ring lines, filled with wood as far as something has come.
// Stock.Core makes one.
type Core struct {
	W, H  layout.Len // of the straight part; the right end bulges beyond W
	Cells int        // parts of the same width between ring lines

	Num, Den int64   // filled from the left: Num of Den; empty if Den is 0
	Solid    []bool  // cells of wood, where they do not follow each other; at most Cells
	Mark     *int64  // where it started, of Den; nil without a mark
	Goal     *int64  // where it is to go, of Den; nil without an upright there
	Lost     int64   // hatched from the left: what was lost since it started, of Den
	Cut      bool    // the wood, or the hatching, goes on further than there is room
	Rulers   []int64 // ring lines at these parts of Den, instead of those of cells

	stock  *Stock
	accent layout.Color
}

// Core is an empty core sample in a colour, without a size.
func (s *Stock) Core(accent layout.Color) Core { return Core{stock: s, accent: accent} }

// Frame draws the sample; its curved right end reaches a little beyond W.
func (c Core) Frame() layout.Frame {
	f := layout.Frame{Size: layout.Size{W: c.W + c.bow(), H: c.H}}
	filled := c.along(c.Num)
	paper, hairs := c.stock.palette.Paper, c.stock.palette.pale(c.accent, 50)
	f.Put(0, 0, layout.Shape{Path: c.shape(c.W), Pen: layout.Pen{Fill: &paper}})
	lines := layout.Drawing{Scale: lastingScale}
	if c.Cells > 1 {
		lines.Art, lines.Pen = c.lines(), layout.Pen{Stroke: &hairs, Width: 0.16 * mm}
		f.Put(0, 0, lines)
	}
	var rulers layout.Path
	for _, n := range c.Rulers {
		x := c.along(n)
		rulers = c.upright(rulers.Move(layout.At(x, 0)), x, true)
	}
	if c.Rulers != nil {
		pale := c.stock.palette.CellLine(c.accent)
		f.Put(0, 0, layout.Shape{Path: rulers, Pen: layout.Pen{Stroke: &pale, Width: 0.25 * mm}})
	}
	if filled > 0 {
		shape := c.shape(filled)
		var solid layout.Frame
		solid.Put(0, 0, layout.Shape{Path: shape, Pen: layout.Pen{Fill: &c.accent}})
		if lines.Art != nil {
			lines.Pen = layout.Pen{Stroke: &paper, Width: 0.30 * mm}
			solid.Put(0, 0, lines)
		}
		if c.Rulers != nil {
			solid.Put(0, 0, layout.Shape{Path: rulers, Pen: layout.Pen{Stroke: &paper, Width: 0.30 * mm}})
		}
		f.Put(0, 0, layout.Group{Clip: &shape, Frame: solid})
	}
	for k, solid := range c.Solid[:min(len(c.Solid), max(c.Cells, 0))] {
		if solid {
			cell := c.cell(c.line(k), c.line(k+1))
			f.Put(0, 0, layout.Shape{Path: cell, Pen: layout.Pen{Fill: &c.accent, Stroke: &paper, Width: 0.30 * mm}})
		}
	}
	if lost := c.along(c.Lost); lost > 0 {
		c.putHatching(&f, lost)
	}
	f.Put(0, 0, layout.Shape{Path: c.shape(c.W), Pen: layout.Pen{Stroke: &c.accent, Width: 0.22 * mm}})
	if c.Cut {
		c.putCut(&f)
	}
	if c.Goal != nil && c.Den > 0 {
		c.putGoal(&f, c.along(*c.Goal))
	}
	if c.Mark != nil && c.Den > 0 {
		c.putMark(&f, c.along(*c.Mark))
	}
	return f
}

// putMark draws a dark upright line at x that stands out above and below.
func (c Core) putMark(f *layout.Frame, x layout.Len) {
	const out = 1.1 * mm // beyond the sample
	line := layout.Path{}.Move(layout.At(x, -out)).Quad(layout.At(x, -out), layout.At(x+2*c.bow(), c.H/2), layout.At(x, c.H+out))
	for _, pen := range c.stock.palette.start(asItIs) {
		f.Put(0, 0, layout.Shape{Path: line, Pen: pen})
	}
}

// putGoal draws a heavy dark upright at x, twice as heavy as the line of putMark
// and without light on its sides.
func (c Core) putGoal(f *layout.Frame, x layout.Len) {
	const out = 1.1 * mm // beyond the sample
	line := layout.Path{}.Move(layout.At(x, -out)).Quad(layout.At(x, -out), layout.At(x+2*c.bow(), c.H/2), layout.At(x, c.H+out))
	f.Put(0, 0, layout.Shape{Path: line, Pen: layout.Pen{Stroke: &c.stock.palette.Ink, Width: 1.2 * mm}})
}

// putHatching draws oblique lines from the left end to x.
func (c Core) putHatching(f *layout.Frame, x layout.Len) {
	const apart = 1.2 * mm
	shape := c.shape(x)
	var lines layout.Path
	for at := -c.H; at < x+c.bow(); at += apart {
		lines = lines.Move(layout.At(at, c.H)).Line(layout.At(at+c.H, 0))
	}
	var hatched layout.Frame
	hatched.Put(0, 0, layout.Shape{Path: lines, Pen: layout.Pen{Stroke: &c.accent, Width: 0.35 * mm}})
	f.Put(0, 0, layout.Group{Clip: &shape, Frame: hatched})
}

// putCut parts the sample near the end to which it goes on: the left for what was
// lost, else the right.
func (c Core) putCut(f *layout.Frame) {
	const from, width = 4 * mm, 0.9 * mm
	x := c.W - from
	if c.Lost > 0 {
		x = from
	}
	line := c.upright(layout.Path{}.Move(layout.At(x, 0)), x, true)
	f.Put(0, 0, layout.Shape{Path: line, Pen: layout.Pen{Stroke: &c.stock.palette.Paper, Width: width}})
}

// along is how far n of Den are from the left end, and never beyond the right.
func (c Core) along(n int64) layout.Len {
	if c.Den <= 0 {
		return 0
	}
	return layout.Len(int64(c.W) * min(max(n, 0), c.Den) / c.Den)
}

// line is where cell k begins.
func (c Core) line(k int) layout.Len { return c.W * layout.Len(k) / layout.Len(c.Cells) }

// lines are the ring lines between the cells.
func (c Core) lines() *layout.Art {
	key := lastingKey{"core", [4]int64{int64(c.W), int64(c.H), int64(c.Cells)}}
	return c.stock.lasting.art(key, layout.Stroke, func() (p layout.Path) {
		for k := 1; k < c.Cells; k++ {
			x := c.line(k)
			p = c.upright(p.Move(layout.At(x, 0)), x, true)
		}
		return p
	})
}

// bow is how far an upright line bulges to the right, at its control point
// twice as far.
func (c Core) bow() layout.Len { return c.H * 22 / 100 }

// upright goes along an upright line at x, from top to bottom or back.
func (c Core) upright(p layout.Path, x layout.Len, down bool) layout.Path {
	from, to := layout.At(x, 0), layout.At(x, c.H)
	if !down {
		from, to = to, from
	}
	return p.Quad(from, layout.At(x+2*c.bow(), c.H/2), to)
}

func (c Core) shape(x layout.Len) layout.Path { return c.cell(0, x) }

// cell is what lies between two upright lines.
func (c Core) cell(from, to layout.Len) layout.Path {
	p := c.upright(layout.Path{}.Move(layout.At(from, 0)).Line(layout.At(to, 0)), to, true)
	return c.upright(p.Line(layout.At(from, c.H)), from, false).Close()
}
