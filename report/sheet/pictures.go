package sheet

import (
	"cityprofile/layout"
	"cityprofile/report/picture"
)

// perInch is the resolution at which photographs are stored at the size at
// which they are shown.
const perInch = 220

// pixels is how many pixels a length has.
func pixels(l layout.Len) int { return int(l * perInch * 10 / (254 * mm)) }

// Photo is a photograph as it is stored to be shown at a size of aspect, two
// positive numbers such as 3 and 2: cut to that aspect around a focus in per
// cent of its width and height, and scaled down to the pixels that the size
// has.
func Photo(p *picture.Picture, aspect [2]int, focusX, focusY int, size layout.Size) *layout.Image {
	p = p.Crop(aspect[0], aspect[1], focusX, focusY).Fit(pixels(size.W), pixels(size.H))
	return &layout.Image{Width: p.Width, Height: p.Height, Data: p.JPEG(), JPEG: true}
}

// Logo is a drawing with its aspect kept, no larger than w and h, stored
// without loss and in twice the pixels of a photograph: its lines need them.
func Logo(p *picture.Picture, w, h layout.Len) layout.Picture {
	size := layout.Size{W: w, H: w * layout.Len(p.Height) / layout.Len(p.Width)}
	if size.H > h {
		size = layout.Size{W: h * layout.Len(p.Width) / layout.Len(p.Height), H: h}
	}
	p = p.Fit(2*pixels(size.W), 2*pixels(size.H))
	return layout.Picture{Size: size, Image: &layout.Image{Width: p.Width, Height: p.Height, Data: p.RGB()}}
}
