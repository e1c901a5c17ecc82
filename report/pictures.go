package report

import (
	"cityprofile/layout"
	"cityprofile/report/picture"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// perInch is the resolution at which photographs are stored at the size at
// which they are shown.
const perInch = 220

// pixels is how many pixels a length has.
func pixels(l layout.Len) int { return int(l * perInch * 10 / (254 * mm)) }

// cropped is a photograph cut to a square around its focus, for a side.
func cropped(i *profile.Image, side layout.Len) *layout.Image {
	x, y := focus(i)
	return encoded(i.Picture.Crop(1, 1, x, y).Fit(pixels(side), pixels(side)))
}

// encoded is a picture as it is stored.
func encoded(p *picture.Picture) *layout.Image {
	return &layout.Image{Width: p.Width, Height: p.Height, Data: p.JPEG(), JPEG: true}
}

// coverPhoto is the photograph of the cover, nil when there is none.
func (b *builder) coverPhoto() *layout.Image {
	c := b.profile.City.Cover
	if c == nil || c.Picture == nil {
		return nil
	}
	if b.photo == nil {
		b.photo = cropped(c, sheet.PageW)
	}
	return b.photo
}

// portrait is the head of government in a frame grown from the bark; nil
// without a photograph.
func (b *builder) portrait(h *profile.Head) layout.Node {
	if h.Photo == nil || h.Photo.Picture == nil {
		return nil
	}
	f := b.wood.Portrait(cropped(h.Photo, wood.PortraitSide), b.accent(overviewChapter))
	return layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: h.Photo.Alt}, layout.Fixed(f))
}

// logo is the city's logo on an opaque field, no larger than w and h; empty
// without one.
func (b *builder) logo(w, h layout.Len) layout.Frame {
	l := b.profile.City.Logo
	if l == nil || l.Picture == nil {
		return layout.Frame{}
	}
	p := l.Picture
	size := layout.Size{W: w, H: w * layout.Len(p.Height) / layout.Len(p.Width)}
	if size.H > h {
		size = layout.Size{W: h * layout.Len(p.Width) / layout.Len(p.Height), H: h}
	}
	p = p.Fit(2*pixels(size.W), 2*pixels(size.H)) // lines of a logo need more than a photograph
	var inner layout.Frame
	inner.Put(0, 0, layout.Picture{Size: size, Image: &layout.Image{Width: p.Width, Height: p.Height, Data: p.RGB()}})
	f := layout.Frame{Size: size}
	f.Put(0, 0, layout.Group{Tag: &layout.Tag{Role: layout.RoleFigure, Alt: l.Alt}, Frame: inner})
	return f
}
