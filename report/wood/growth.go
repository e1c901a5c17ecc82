package wood

import "cityprofile/layout"

// bandWidth is the width of bands.
const bandWidth = 45 * mm

// growthLine is the ring that meets the right edge of a band at y: an arc
// around a point on the binding edge, down to that edge.
func growthLine(middle, y layout.Len) layout.Path {
	a, b, c := ringArc(middle, y)
	return layout.Path{}.Move(layout.At(bandWidth, y)).Curve(a, b, c)
}

// ringArc is the arc from the right edge at y to the binding edge, as a
// cubic: its handles are 4/3·tan(θ/4) of its radius long.
func ringArc(middle, y layout.Len) (a, b, c layout.Point) {
	d := int64(y - middle)
	const w = int64(bandWidth)
	radius := root(d*d + w*w)
	den := 3 * (radius + d + root((radius+d)*(radius+d)+w*w))
	a = layout.At(layout.Len(w-4*w*d/den), y+layout.Len(4*w*w/den))
	c = layout.At(0, middle+layout.Len(radius))
	b = layout.At(layout.Len(4*w*radius/den), middle+layout.Len(radius))
	return a, b, c
}

// area is what lies between two rings.
func area(middle, from, to layout.Len) layout.Path {
	a, b, c := ringArc(middle, to)
	return growthLine(middle, from).Line(c).Curve(b, a, layout.At(bandWidth, to)).Close()
}
