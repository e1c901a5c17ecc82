package wood

import "cityprofile/layout"

// PortraitSide is the side of the square that a portrait stands in.
const PortraitSide = 39 * mm

// Portrait is a photograph of PortraitSide in a frame grown from the bark, in a
// square as large.
func (w *Wood) Portrait(photo *layout.Image, accent layout.Color) layout.Frame {
	const side, clip, radius = PortraitSide, 38.5 * mm, 19 * mm
	ring := w.trunk.Portrait(clip, radius)
	path := ring.Closed()
	var inner layout.Frame
	inner.Put(-side/2, -side/2, layout.Picture{Size: layout.Size{W: side, H: side}, Image: photo})
	f := layout.Frame{Size: layout.Size{W: side, H: side}}
	f.Put(side/2, side/2, layout.Group{Clip: &path, Frame: inner})
	f.Put(side/2, side/2, layout.Shape{Path: path, Pen: layout.Pen{Stroke: &accent, Width: 0.23 * mm}})
	return f
}
