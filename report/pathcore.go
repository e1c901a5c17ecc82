package report

import (
	"cityprofile/layout"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
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
	wood   *wood.Wood
	linked map[string]bool // by the anchor of a step
	number map[string]int  // from 0
	accent layout.Color
}

func (b *builder) coreLook() coreLook {
	l := coreLook{wood: b.wood, accent: b.accent(pathwayChapter), linked: map[string]bool{}, number: map[string]int{}}
	for i := range b.Labels.Steps {
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
		art := c.look.wood.Bands(bands, steps.H, c.above, c.look.accent)
		f.Put(-sheet.Margin, 0, layout.Group{Tag: c.tag, Frame: art})
		c.above += steps.H - bands[0].Y
	}
	f.PutFrame(0, 0, steps)
	if rest == nil {
		return f, nil
	}
	c.steps = rest
	return f, c
}

// bands are the places of the steps on a page.
func (l coreLook) bands(f layout.Frame) []wood.Band {
	var list []wood.Band
	layout.Walk(f, func(_ []*layout.Tag, p layout.Placed) {
		if a, ok := p.Item.(layout.Anchor); ok {
			if n, ok := l.number[a.ID]; ok {
				list = append(list, wood.Band{Y: p.Y, Number: n, Solid: l.linked[a.ID]})
			}
		}
	})
	return list
}
