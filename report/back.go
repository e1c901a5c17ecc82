package report

import (
	"strings"
	"unicode/utf8"

	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// back is the last page: the other side of the trunk, the disclaimer and the
// platform's address.
func (b *builder) back() layout.Section {
	const bottom, web, width = 252 * mm, 266 * mm, 99 * mm
	page := layout.Frame{Size: layout.Size{W: sheet.PageW, H: sheet.PageH}}
	page.Put(0, 0, layout.Shape{Path: layout.Rect(0, 0, sheet.PageW, sheet.PageH), Pen: layout.Pen{Fill: &b.Theme.Birch}})
	b.putTrunk(&page, b.onCover().Across(sheet.PageW), nil)
	var parts []layout.Node
	if c := b.profile.City.Cover; c != nil && c.Picture != nil && b.caption(c) != "" {
		words := b.Sentence(b.Labels.CoverCredit, "credit", b.told(c.Credit))
		if c.Caption != "" {
			words = b.Sentence(b.Labels.CoverCaption, "caption", b.caption(c))
		}
		parts = append(parts, b.Filled(layout.RoleP, sheet.In(b.Styles.Small, b.Theme.Ink), words), sheet.Gap(4.25*mm))
	}
	if l := b.profile.City.Logo; l != nil && l.Picture != nil && b.caption(l) != "" {
		words := b.told(l.Credit)
		if l.Caption != "" {
			words = b.caption(l)
		}
		parts = append(parts, b.Filled(layout.RoleP, sheet.In(b.Styles.Small, b.Theme.Ink), b.Sentence(b.Labels.LogoCaption, "caption", words)), sheet.Gap(4.25*mm))
	}
	if b.profile.Report.Illustrative {
		parts = append(parts, b.Says(layout.RoleP, sheet.In(b.Styles.SmallBold, b.Theme.Ink), b.Labels.IllustratedNote), sheet.Gap(4.25*mm))
	}
	parts = append(parts, b.disclaimer())
	text, _ := layout.Stack(parts...).Fit(layout.Room{Size: layout.Size{W: width, H: bottom}, Top: true})
	page.PutFrame(sheet.Margin, bottom-text.H, text)
	address, _ := b.Address(sheet.In(b.Styles.Web, b.Theme.Brand()), "", b.Labels.Web, "https://"+b.Labels.Web).
		Fit(layout.Room{Size: layout.Size{W: sheet.BodyW, H: sheet.PageH - web}, Top: true})
	page.PutFrame(sheet.Margin, web, address)
	full := sheet.Full()
	return layout.Section{Body: layout.Fixed(page), First: full, Next: full}
}

// disclaimer is the platform's, with the address of the privacy policy as a
// link.
func (b *builder) disclaimer() layout.Node {
	s := sheet.In(b.Styles.Small, b.Theme.Ink)
	words := b.Labels.Disclaimer
	if b.profile.Report.Illustrative {
		words = b.Labels.IllustratedDisclaimer
	}
	words = b.Lang.Fill(words, "privacy", b.Labels.Privacy)
	shown := "<" + b.Labels.Privacy + ">" // the brackets belong to the link: no word is torn apart
	before, _, _ := strings.Cut(words, shown)
	from := utf8.RuneCountInString(before)
	link := &layout.Tag{Role: layout.RoleLink, Alt: b.Lang.Fill(b.Labels.Alt.Link, "url", b.Labels.Privacy)}
	return sheet.Tag(layout.RoleP, layout.Para(s, b.Label(s.Font, words), layout.Mark{
		From: from, To: from + utf8.RuneCountInString(shown), Tag: link, URL: b.Labels.Privacy,
	}))
}
