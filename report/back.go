package report

import (
	"strings"
	"unicode/utf8"

	"cityprofile/layout"
)

// back is the last page: the other side of the trunk, the disclaimer and the
// platform's address.
func (b *builder) back() layout.Section {
	const bottom, web, width = 252 * mm, 266 * mm, 99 * mm
	page := layout.Frame{Size: layout.Size{W: pageW, H: pageH}}
	page.Put(0, 0, layout.Shape{Path: layout.Rect(0, 0, pageW, pageH), Pen: layout.Pen{Fill: &b.theme.Birch}})
	b.putTrunk(&page, b.onCover().Across(pageW))
	var parts []layout.Node
	if c := b.profile.City.Cover; c != nil && c.Picture != nil && b.caption(c) != "" {
		words := b.sentence(b.labels.CoverCredit, "credit", c.Credit)
		if c.Caption != "" {
			words = b.sentence(b.labels.CoverCaption, "caption", b.caption(c))
		}
		parts = append(parts, b.filled(layout.RoleP, in(b.styles.small, b.theme.Ink), words), gap(4.25*mm))
	}
	if l := b.profile.City.Logo; l != nil && l.Picture != nil && b.caption(l) != "" {
		words := l.Credit
		if l.Caption != "" {
			words = b.caption(l)
		}
		parts = append(parts, b.filled(layout.RoleP, in(b.styles.small, b.theme.Ink), b.sentence(b.labels.LogoCaption, "caption", words)), gap(4.25*mm))
	}
	if b.profile.Report.Illustrative {
		parts = append(parts, b.says(layout.RoleP, in(b.styles.smallBold, b.theme.Ink), b.labels.IllustratedNote), gap(4.25*mm))
	}
	parts = append(parts, b.disclaimer())
	text, _ := layout.Stack(parts...).Fit(layout.Room{Size: layout.Size{W: width, H: bottom}, Top: true})
	page.PutFrame(margin, bottom-text.H, text)
	address, _ := b.address(in(b.styles.web, b.theme.Brand()), "", b.labels.Web, "https://"+b.labels.Web).
		Fit(layout.Room{Size: layout.Size{W: bodyW, H: pageH - web}, Top: true})
	page.PutFrame(margin, web, address)
	sheet := layout.Sheet{Size: page.Size, Room: page.Size}
	return layout.Section{Body: layout.Fixed(page), First: sheet, Next: sheet}
}

// disclaimer is the platform's, with the address of the privacy policy as a
// link.
func (b *builder) disclaimer() layout.Node {
	s := in(b.styles.small, b.theme.Ink)
	words := b.labels.Disclaimer
	if b.profile.Report.Illustrative {
		words = b.labels.IllustratedDisclaimer
	}
	words = b.lang.Fill(words, "privacy", b.labels.Privacy)
	shown := "<" + b.labels.Privacy + ">" // the brackets belong to the link: no word is torn apart
	before, _, _ := strings.Cut(words, shown)
	from := utf8.RuneCountInString(before)
	link := &layout.Tag{Role: layout.RoleLink, Alt: b.lang.Fill(b.labels.Alt.Link, "url", b.labels.Privacy)}
	return tag(layout.RoleP, layout.Para(s, b.label(s.Font, words), layout.Mark{
		From: from, To: from + utf8.RuneCountInString(shown), Tag: link, URL: b.labels.Privacy,
	}))
}
