package report

import (
	"strconv"
	"strings"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// tools is chapter 5: what the city has uploaded to the hub.
func (b *builder) tools() layout.Node {
	const chapter = 4
	parts := []layout.Node{b.chapterHead(chapter, b.labels.ToolsIntro), layout.Keep(gap(10 * mm))}
	if len(b.profile.Resources) == 0 {
		return layout.Stack(append(parts, b.noTools())...)
	}
	var list []layout.Node
	for i := range b.profile.Resources {
		if i > 0 {
			list = append(list, layout.Space(5*mm))
		}
		list = append(list, layout.Whole(b.resource(&b.profile.Resources[i])))
	}
	return layout.Stack(append(parts, tag(layout.RoleL, layout.Stack(list...)))...)
}

// noTools is the empty state of the chapter, beside an open slice.
func (b *builder) noTools() layout.Node {
	const size = 12 * mm
	words := sentence(b.labels.NoTools, "city", b.profile.City.Name)
	return inMain(nodes(
		layout.Rule(hairline, b.theme.Line),
		gap(6*mm),
		layout.Row(layout.AlignMiddle,
			layout.Column{X: 0, W: size, Node: b.wood.openSlice(size, b.theme.Accent[4], b.theme.Paper)},
			layout.Column{X: size + 6*mm, W: mainW - size - 6*mm, Node: b.told(layout.RoleP, in(b.styles.body, b.theme.Ink2), words)}),
	))
}

// resource is one tool or resource.
func (b *builder) resource(r *profile.Resource) layout.Node {
	accent, s := b.theme.Accent[4], b.styles
	var left []layout.Node
	if r.Year != nil {
		year := s.badge
		year.Size, year.Leading, year.Color = 20*layout.Pt, 8*mm, accent
		left = append(left, b.told(layout.RoleP, year, strconv.Itoa(*r.Year)))
	}
	if r.Type != "" {
		left = append(left, b.told(layout.RoleP, s.small, r.Type))
	}
	left = append(left, b.told(layout.RoleP, in(s.microBold, accent), r.ID))

	body := []layout.Node{b.told(layout.RoleH2, s.h3, r.Title)}
	if r.OriginalTitle != "" {
		body = append(body, gap(0.3*mm), layout.As(&layout.Tag{Role: layout.RoleP, Lang: r.OriginalLanguage},
			layout.Para(in(s.body, b.theme.Ink2), b.foreign(s.body.Font, r.OriginalTitle, r.OriginalLanguage))))
	}
	if r.Summary != "" {
		body = append(body, gap(1.2*mm), narrow(b.paragraphs(s.body, r.Summary, "")))
	}
	var about []string
	for _, words := range []string{strings.Join(r.Languages, ", "), r.Organisation, r.Extent, r.Licence} {
		if words != "" {
			about = append(about, words)
		}
	}
	if about != nil {
		body = append(body, gap(1.8*mm), b.told(layout.RoleP, s.small, series(about, " · ")))
	}
	if r.URL != "" {
		body = append(body, b.address(in(s.small, accent), r.URL, r.URL))
	}
	return nodes(
		layout.Keep(layout.Rule(sectionRule, accent)),
		layout.Keep(gap(2.6*mm)),
		item(layout.Row(layout.AlignFirst, side(layout.Stack(left...)), main(layout.Stack(body...)))),
	)
}

// address is an address that leads where it says.
func (b *builder) address(s layout.Style, words, url string) layout.Node {
	p := b.city(s.Font, words)
	link := &layout.Tag{Role: layout.RoleLink, Alt: fill(b.labels.Alt.Link, "url", url)}
	return tag(layout.RoleP, layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, URL: url}))
}
