package report

import (
	"math"

	"cityprofile/layout"
	"cityprofile/report/trunk"
)

// pathCore lays out the steps of the Nature Pathway and draws a core sample
// beside them that bleeds off the binding edge, with a band as high as each
// step. Where a step stands is known only once it is laid out, so the bands
// are drawn around the steps of each page; over the pages the rings of the
// core go on growing flatter.
type pathCore struct {
	steps layout.Node
	look  coreLook
	tag   *layout.Tag
	above layout.Len // height of the bands on earlier pages
}

// coreLook is what the core is drawn with.
type coreLook struct {
	trunk        *trunk.Trunk
	linked       map[string]bool // by the anchor of a step
	number       map[string]int  // from 0
	accent, pale layout.Color
	paper        layout.Color
}

func (b *builder) coreLook() coreLook {
	accent := b.accent(pathwayChapter)
	l := coreLook{
		trunk: b.wood.trunk, accent: accent, pale: b.theme.pale(accent, 66), paper: b.theme.Paper,
		linked: map[string]bool{}, number: map[string]int{},
	}
	for i := range b.labels.Steps {
		id := stepAnchor(i + 1)
		l.number[id] = i
		l.linked[id] = len(b.stepOf(i+1).Resources) > 0
	}
	return l
}

func (c pathCore) Fit(room layout.Room) (layout.Frame, layout.Node) {
	steps, rest := c.steps.Fit(room)
	if steps.Empty() {
		if rest != nil {
			return layout.Frame{}, c
		}
		return steps, nil
	}
	f := layout.Frame{Size: steps.Size, First: steps.First, Last: steps.Last}
	bands := c.look.bands(steps)
	if len(bands) > 0 {
		art := c.look.draw(bands, steps.H, c.above)
		f.Put(0, 0, layout.Group{Tag: c.tag, Frame: art})
		c.above += steps.H - bands[0].y
	}
	f.PutFrame(0, 0, steps)
	if rest == nil {
		return f, nil
	}
	c.steps = rest
	return f, c
}

// band is the place of a step on a page.
type band struct {
	y      layout.Len
	number int
	linked bool
}

func (l coreLook) bands(f layout.Frame) []band {
	var list []band
	layout.Walk(f, func(_ []*layout.Tag, p layout.Placed) {
		if a, ok := p.Item.(layout.Anchor); ok {
			if n, ok := l.number[a.ID]; ok {
				list = append(list, band{p.Y, n, l.linked[a.ID]})
			}
		}
	})
	return list
}

// The core: its width on the page, and how far the middle of its rings lies
// above its first boundary.
const (
	coreWidth  = 45 * mm
	coreMiddle = 24 * mm
)

// draw draws the bands down to bottom. The frame begins at the margin.
func (l coreLook) draw(bands []band, bottom, above layout.Len) layout.Frame {
	var f layout.Frame
	middle := bands[0].y - coreMiddle - above
	put := func(p layout.Path, pen layout.Pen) { f.Put(-margin, 0, layout.Shape{Path: p, Pen: pen}) }
	stroke := func(y, width layout.Len, c layout.Color) {
		p, _ := growthLine(layout.Path{}, middle, y)
		put(p, layout.Pen{Stroke: &c, Width: width})
	}
	end := func(i int) layout.Len {
		if i+1 < len(bands) {
			return bands[i+1].y
		}
		return bottom
	}
	r := trunk.NewRand(l.trunk.Seed)
	for i, b := range bands {
		ground, line, widths := l.paper, l.pale, [4]layout.Len{0.12 * mm, 0.16 * mm, 0.20 * mm, 0.26 * mm}
		if b.linked {
			ground, line, widths = l.accent, l.paper, [4]layout.Len{0.14 * mm, 0.22 * mm, 0.34 * mm, 0.50 * mm}
		}
		put(area(middle, b.y, end(i)), layout.Pen{Fill: &ground})
		y := b.y
		for k := 0; ; k++ {
			y += 0.75*mm + layout.Len(l.trunk.Widths[(k+7*b.number)%trunk.Rings]-48)*mm/75
			if y > end(i)-0.5*mm {
				break
			}
			stroke(y, widths[r.Next()%4], line)
		}
	}
	for _, b := range bands {
		stroke(b.y, 0.5*mm, l.accent)
	}
	stroke(bottom, 0.5*mm, l.accent)
	put(layout.Path{}.Move(layout.At(coreWidth, bands[0].y)).Line(layout.At(coreWidth, bottom)),
		layout.Pen{Stroke: &l.accent, Width: 0.5 * mm})
	return f
}

// growthLine is the ring that meets the right edge of the core at y: an arc
// around a point on the binding edge, down to that edge. It also returns where
// it arrives.
func growthLine(p layout.Path, middle, y layout.Len) (layout.Path, layout.Len) {
	a, b, c := ringArc(middle, y)
	return p.Move(layout.At(coreWidth, y)).Curve(a, b, c), layout.Len(c.Y)
}

// ringArc is the arc from the right edge at y to the binding edge, as a
// cubic: its handles are 4/3·tan(θ/4) of its radius long.
func ringArc(middle, y layout.Len) (a, b, c layout.Point) {
	d := int64(y - middle)
	const w = int64(coreWidth)
	radius := root(d*d + w*w)
	den := 3 * (radius + d + root((radius+d)*(radius+d)+w*w))
	a = layout.At(layout.Len(w-4*w*d/den), y+layout.Len(4*w*w/den))
	c = layout.At(0, middle+layout.Len(radius))
	b = layout.At(layout.Len(4*w*radius/den), middle+layout.Len(radius))
	return a, b, c
}

// area is what lies between two rings.
func area(middle, from, to layout.Len) layout.Path {
	p, _ := growthLine(layout.Path{}, middle, from)
	a, b, c := ringArc(middle, to)
	return p.Line(c).Curve(b, a, layout.At(coreWidth, to)).Close()
}

// root is the integer square root. The floating-point root is exact to within
// one and is put right.
func root(n int64) int64 {
	r := int64(math.Sqrt(float64(n)))
	for r*r > n {
		r--
	}
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}
