package report

import (
	"slices"

	"cityprofile/layout"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// pathCore lays out the steps of the Nature Pathway and draws a core sample
// beside them, with a band as high as each step and its number in it. Where a
// step stands is known only once it is laid out, so the bands are drawn around
// the steps of each page.
type pathCore struct {
	steps layout.Node
	look  coreLook
	tag   *layout.Tag
}

// coreLook is what the core is drawn with.
type coreLook struct {
	wood   *wood.Wood
	linked map[string]bool // by the anchor of a step
	number map[string]int  // from 0
	accent layout.Color
	apart  layout.Len // between phases, above the heading of the later one
	digit  func(n int, c layout.Color) layout.Frame
}

func (b *builder) coreLook() coreLook {
	l := coreLook{wood: b.wood, accent: b.accent(pathwayChapter), linked: map[string]bool{}, number: map[string]int{}}
	l.apart = b.phaseGap()
	if !b.platformForm() {
		l.digit = b.bandNumber
	}
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
	if bands := c.look.bands(steps); len(bands) > 0 {
		art := c.look.wood.Bands(bands, c.look.accent, c.look.digit)
		f.Put(sheet.MainX-6*mm-wood.BandW, 0, layout.Group{Tag: c.tag, Frame: art})
	}
	f.PutFrame(0, 0, steps)
	if rest == nil {
		return f, nil
	}
	c.steps = rest
	return f, c
}

// bands are the places of the steps on a page: each ends a little above what
// follows it.
func (l coreLook) bands(f layout.Frame) []wood.Band {
	const apart = 1.8 * mm // between bands
	var list []wood.Band
	open := false // the last one has no end yet
	end := func(y layout.Len) {
		if open {
			list[len(list)-1].End = y
		}
		open = false
	}
	layout.Walk(f, func(_ []*layout.Tag, p layout.Placed) {
		a, ok := p.Item.(layout.Anchor)
		if !ok {
			return
		}
		if n, ok := l.number[a.ID]; ok {
			end(p.Y - apart)
			list, open = append(list, wood.Band{Y: p.Y, Number: n, Solid: l.linked[a.ID]}), true
		} else if slices.Contains(phaseAnchors[:], a.ID) {
			end(p.Y - l.apart)
		}
	})
	end(f.H - apart)
	return list
}

// bandNumber is the number of a step in its band.
func (b *builder) bandNumber(n int, c layout.Color) layout.Frame {
	s := sheet.In(b.Styles.H4, c)
	s.Size = 11 * layout.Pt
	return stacked(layout.Width(layout.Piece{Style: s, Text: b.Figure(s.Font, b.Lang.Int(n))}), layout.Piece{Style: s, Text: b.Figure(s.Font, b.Lang.Int(n))})
}
