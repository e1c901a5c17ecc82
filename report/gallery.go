package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// gallery is the city's pictures; nil without any.
func (b *builder) gallery() layout.Node {
	columns := layout.Len(3)
	switch len(b.profile.City.Images) {
	case 1:
		columns = 1
	case 2, 4:
		columns = 2
	}
	list := b.pictures(b.profile.City.Images, columns)
	if list == nil {
		return nil
	}
	accent := b.accent(overviewChapter)
	head := sheet.Bookmarked(2, b.Labels.Gallery, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.Gallery))
	return sheet.Section(layout.AlignTop, accent, head, list)
}

// pictures are pictures in columns over the main column, each with its caption
// and credit; nil without any.
func (b *builder) pictures(list []profile.Image, columns layout.Len) layout.Node {
	const beside = 6 * mm
	width := (sheet.MainW - (columns-1)*beside) / columns
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
	for i := range list {
		img := &list[i]
		if img.Picture == nil {
			continue
		}
		cells = append(cells, layout.Column{X: layout.Len(len(cells)) * (width + beside), W: width, Node: b.galleryPicture(img, width)})
		if len(cells) == int(columns) {
			flush()
		}
	}
	flush()
	if rows == nil {
		return nil
	}
	return layout.Stack(rows...)
}

// galleryPicture is a picture cut to three by two, with what is said of it.
func (b *builder) galleryPicture(img *profile.Image, width layout.Len) layout.Node {
	size := layout.Size{W: width, H: width * 2 / 3}
	x, y := focus(img)
	f := layout.Frame{Size: size}
	f.Put(0, 0, layout.Picture{Size: size, Image: sheet.Photo(img.Picture, [2]int{3, 2}, x, y, size)})
	parts := []layout.Node{layout.As(b.figure(img.Alt), layout.Fixed(f))}
	if words := b.caption(img); words != "" {
		parts = append(parts, sheet.Gap(1.5*mm), b.Told(layout.RoleP, b.Styles.Small, words))
	}
	return layout.Stack(parts...)
}

// caption is what is said of a picture, and who made it.
func (b *builder) caption(img *profile.Image) string {
	switch {
	case img.Credit == "":
		return b.told(img.Caption)
	case img.Caption == "":
		return b.Sentence(b.Labels.Credit, "credit", b.told(img.Credit))
	}
	return b.Sentence(b.Labels.Captioned, "caption", b.told(img.Caption), "credit", b.told(img.Credit))
}

// focus is the point of a picture to keep, in per cent.
func focus(img *profile.Image) (x, y int) {
	if img.Focus == nil {
		return 50, 50
	}
	return img.Focus.X, img.Focus.Y
}
