package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// cropped is a photograph cut to a square around its focus, for a side.
func cropped(i *profile.Image, side layout.Len) *layout.Image {
	x, y := focus(i)
	return sheet.Photo(i.Picture, [2]int{1, 1}, x, y, layout.Size{W: side, H: side})
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
	return layout.As(b.figure(h.Photo.Alt), layout.Fixed(f))
}

// logo is the city's logo on an opaque field, no larger than w and h; empty
// without one.
func (b *builder) logo(w, h layout.Len) layout.Frame {
	l := b.profile.City.Logo
	if l == nil || l.Picture == nil {
		return layout.Frame{}
	}
	picture := sheet.Logo(l.Picture, w, h)
	var inner layout.Frame
	inner.Put(0, 0, picture)
	f := layout.Frame{Size: picture.Size}
	f.Put(0, 0, layout.Group{Tag: b.figure(l.Alt), Frame: inner})
	return f
}
