package wood

import "cityprofile/layout"

// LegendW is the width of the signs in the legend of a wheel.
const LegendW = 8 * mm

// legendH is their height.
const legendH = 4 * mm

// PointSign is the sign of a point in the legend of a wheel.
func (s *Stock) PointSign() layout.Frame {
	return legendSign(layout.Shape{Path: layout.Rect(0.6*mm, 0.5*mm, 6.4*mm, 3*mm), Pen: layout.Pen{Fill: &s.palette.Faint}})
}

// StartSign is the sign of where a sector started in the legend of a wheel.
func (s *Stock) StartSign() layout.Frame {
	pens := s.palette.start(asItIs)
	return legendSign(layout.Shape{Path: legendLine(), Pen: pens[0]}, layout.Shape{Path: legendLine(), Pen: pens[1]})
}

// SpokeSign is the sign of what was not assessed in the legend of a wheel.
func (s *Stock) SpokeSign() layout.Frame {
	return legendSign(layout.Shape{Path: legendLine(), Pen: s.palette.spoke(asItIs)})
}

// RangeSign is the sign of points that are not known in the legend of a wheel.
func (s *Stock) RangeSign() layout.Frame {
	tint := s.palette.tint(s.palette.Faint)
	return legendSign(layout.Shape{Path: layout.Rect(0.6*mm, 0.5*mm, 6.4*mm, 3*mm), Pen: layout.Pen{Fill: &tint, Stroke: &s.palette.Faint, Width: 0.2 * mm}},
		layout.Shape{Path: layout.Path{}.Move(layout.At(2*mm, legendH/2)).Line(layout.At(5.6*mm, legendH/2)), Pen: layout.Pen{Stroke: &s.palette.Faint, Width: 0.3 * mm, Round: true}})
}

// MuteSign is the sign of what nobody speaks of in the legend of a wheel.
func (s *Stock) MuteSign() layout.Frame {
	dot := layout.Path{}.Move(layout.At(LegendW/2-0.1*mm, legendH/2)).Line(layout.At(LegendW/2+0.1*mm, legendH/2))
	return legendSign(layout.Shape{Path: dot, Pen: s.palette.dot(asItIs)})
}

// legendLine goes across a sign.
func legendLine() layout.Path {
	return layout.Path{}.Move(layout.At(0.6*mm, legendH/2)).Line(layout.At(LegendW-0.8*mm, legendH/2))
}

func legendSign(shapes ...layout.Shape) layout.Frame {
	f := layout.Frame{Size: layout.Size{W: LegendW, H: legendH}}
	for _, s := range shapes {
		f.Put(0, 0, s)
	}
	return f
}

// asItIs is the scale of a legend.
func asItIs(l layout.Len) layout.Len { return l }
