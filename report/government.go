package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
)

// head is the head of government, with a message on a band of its own.
func (b *builder) head() layout.Node {
	h := b.profile.Head
	if h == nil {
		return nil
	}
	l, s := b.Labels, b.Styles
	accent := b.accent(overviewChapter)
	name := b.office(b.told(h.Name), b.told(h.Title))
	photo := b.portrait(h)
	if h.Message == "" {
		return sheet.Section(layout.AlignFirst, accent,
			sheet.Bookmarked(2, l.HeadOfGovernment, b.Says(layout.RoleH2, sheet.In(s.H4, accent), l.HeadOfGovernment)),
			sheet.Nodes(b.Told(layout.RoleP, sheet.Left(s.FactSmall), name), b.headNotes(h), spaced(3*mm, photo), b.photoCaption(h)))
	}
	read, photo := layout.Aside(photo) // it is seen above the name, and read after it
	who := sheet.Nodes(b.Told(layout.RoleH2, sheet.Left(s.H4), name), sheet.Gap(0.5*mm), b.Says(layout.RoleP, s.Small, l.HeadOfGovernment),
		b.headNotes(h), read, b.photoCaption(h))
	align := layout.AlignFirst
	if photo != nil {
		align = layout.AlignTop
		who = layout.Row(layout.AlignTop,
			layout.Column{W: sheet.SideW, Node: layout.Pad(layout.Insets{Top: wood.PortraitSide + 3*mm}, who)},
			layout.Column{W: sheet.SideW, Node: photo})
	}
	row := layout.Row(align, sheet.Side(who), sheet.Main(b.Paragraphs(s.Message, b.toldIn(h.Message, h.MessageLanguage), "")))
	return sheet.Bookmarked(2, l.HeadOfGovernment, layout.Ground(b.Theme.Birch, sheet.Margin,
		layout.Pad(layout.Insets{Top: b.air(10*mm, 7*mm), Bottom: b.air(10.5*mm, 7.5*mm)}, row)))
}

// office is a name with the office of its bearer.
func (b *builder) office(name, title string) string {
	switch {
	case title == "":
		return name
	case name == "":
		return title
	}
	return b.Sentence(b.Labels.HeadName, "name", name, "title", title)
}

// headNotes are the name and the office in the local language, and the day on
// which they were true; nil when there is nothing.
func (b *builder) headNotes(h *profile.Head) layout.Node {
	small := sheet.Left(b.Styles.Small) // below the name
	var notes []layout.Node
	if local := b.office(b.toldIn(h.NameLocal, h.LocalLanguage), b.toldIn(h.TitleLocal, h.LocalLanguage)); local != "" {
		notes = append(notes, sheet.Gap(0.5*mm), b.InLanguage(layout.RoleP, small, local, h.LocalLanguage))
	}
	if h.AsOf != nil {
		notes = append(notes, sheet.Gap(0.5*mm), b.Filled(layout.RoleP, small, b.Lang.Fill(b.Labels.AsOf, "date", b.when(h.AsOf))))
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
	return sheet.Nodes(sheet.Gap(0.5*mm), b.Told(layout.RoleP, b.Styles.Micro, b.caption(h.Photo)))
}

// spaced is a node below a distance; nil is none.
func spaced(h layout.Len, n layout.Node) layout.Node {
	if n == nil {
		return nil
	}
	return sheet.Nodes(sheet.Gap(h), n)
}
