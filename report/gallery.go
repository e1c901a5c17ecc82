package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
)

// gallery is the city's pictures in two columns, each with its caption and
// credit; nil without pictures.
func (b *builder) gallery() layout.Node {
	const width, beside = 61.5 * mm, 6 * mm
	var cells []layout.Column
	var rows []layout.Node
	flush := func() {
		if len(cells) == 0 {
			return
		}
		if rows != nil {
			rows = append(rows, layout.Space(5*mm))
		}
		rows = append(rows, layout.Whole(layout.Row(layout.AlignTop, cells...)))
		cells = nil
	}
	for i := range b.profile.City.Images {
		img := &b.profile.City.Images[i]
		if img.Picture == nil {
			continue
		}
		cells = append(cells, layout.Column{X: layout.Len(len(cells)) * (width + beside), W: width, Node: b.galleryPicture(img, width)})
		if len(cells) == 2 {
			flush()
		}
	}
	flush()
	if rows == nil {
		return nil
	}
	accent := b.theme.Accent[0]
	head := b.bookmarked(2, b.labels.Gallery, b.says(layout.RoleH2, in(b.styles.h4, accent), b.labels.Gallery))
	return b.section(layout.AlignTop, accent, head, layout.Stack(rows...))
}

// galleryPicture is a picture cut to three by two, with what is said of it.
func (b *builder) galleryPicture(img *profile.Image, width layout.Len) layout.Node {
	size := layout.Size{W: width, H: width * 2 / 3}
	x, y := focus(img)
	f := layout.Frame{Size: size}
	f.Put(0, 0, layout.Picture{Size: size, Image: encoded(img.Picture.Crop(3, 2, x, y).Fit(pixels(size.W), pixels(size.H)))})
	parts := []layout.Node{layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: img.Alt}, layout.Fixed(f))}
	words := img.Caption
	if img.Credit != "" {
		credit := sentence(b.labels.Credit, "credit", img.Credit)
		if words != "" {
			words = text.Isolate(words) + " "
		}
		words += credit
	}
	if words != "" {
		parts = append(parts, gap(1.5*mm), b.told(layout.RoleP, b.styles.small, words))
	}
	return layout.Stack(parts...)
}

// focus is the point of a picture to keep, in per cent.
func focus(img *profile.Image) (x, y int) {
	if img.Focus == nil {
		return 50, 50
	}
	return img.Focus.X, img.Focus.Y
}
