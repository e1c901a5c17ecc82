package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/wood"
)

// head is the head of government, with a message on a band of its own.
func (b *builder) head() layout.Node {
	h := b.profile.Head
	if h == nil {
		return nil
	}
	l, s := b.labels, b.styles
	accent := b.accent(overviewChapter)
	name := b.office(h.Name, h.Title)
	photo := b.portrait(h)
	if h.Message == "" {
		return b.section(layout.AlignFirst, accent,
			b.bookmarked(2, l.HeadOfGovernment, b.says(layout.RoleH2, in(s.h4, accent), l.HeadOfGovernment)),
			nodes(b.told(layout.RoleP, left(s.factSmall), name), b.headNotes(h), spaced(3*mm, photo), b.photoCaption(h)))
	}
	read, photo := layout.Aside(photo) // it is seen above the name, and read after it
	who := nodes(b.told(layout.RoleH2, left(s.h4), name), gap(0.5*mm), b.says(layout.RoleP, s.small, l.HeadOfGovernment),
		b.headNotes(h), read, b.photoCaption(h))
	align := layout.AlignFirst
	if photo != nil {
		align = layout.AlignTop
		who = layout.Row(layout.AlignTop,
			layout.Column{W: sideW, Node: layout.Pad(layout.Insets{Top: wood.PortraitSide + 3*mm}, who)},
			layout.Column{W: sideW, Node: photo})
	}
	row := layout.Row(align, side(who), main(b.paragraphs(s.message, h.Message, h.MessageLanguage)))
	return b.bookmarked(2, l.HeadOfGovernment, layout.Ground(b.theme.Birch, margin,
		layout.Pad(layout.Insets{Top: 10 * mm, Bottom: 10.5 * mm}, row)))
}

// office is a name with the office of its bearer.
func (b *builder) office(name, title string) string {
	switch {
	case title == "":
		return name
	case name == "":
		return title
	}
	return b.sentence(b.labels.HeadName, "name", name, "title", title)
}

// headNotes are the name and the office in the local language, and the day on
// which they were true; nil when there is nothing.
func (b *builder) headNotes(h *profile.Head) layout.Node {
	small := left(b.styles.small) // below the name
	var notes []layout.Node
	if local := b.office(h.NameLocal, h.TitleLocal); local != "" {
		notes = append(notes, gap(0.5*mm), b.inLanguage(layout.RoleP, small, local, h.LocalLanguage))
	}
	if h.AsOf != nil {
		notes = append(notes, gap(0.5*mm), b.filled(layout.RoleP, small, b.lang.Fill(b.labels.AsOf, "date", b.onDay(*h.AsOf))))
	}
	if notes == nil {
		return nil
	}
	return layout.Stack(notes...)
}

// photoCaption is what is said of the photograph of the head of government; nil
// when there is nothing.
func (b *builder) photoCaption(h *profile.Head) layout.Node {
	if h.Photo == nil || b.caption(h.Photo) == "" {
		return nil
	}
	return nodes(gap(0.5*mm), b.told(layout.RoleP, b.styles.micro, b.caption(h.Photo)))
}

// spaced is a node below a distance; nil is none.
func spaced(h layout.Len, n layout.Node) layout.Node {
	if n == nil {
		return nil
	}
	return nodes(gap(h), n)
}
