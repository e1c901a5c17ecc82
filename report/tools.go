package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// tools is chapter 5: what the city has uploaded to the hub.
func (b *builder) tools() layout.Node {
	parts := []layout.Node{b.chapterHead(toolsChapter, b.labels.ToolsIntro), layout.Keep(gap(10 * mm))}
	if len(b.profile.Resources) == 0 {
		return layout.Stack(append(parts, b.noTools())...)
	}
	var list []layout.Node
	for i := range b.profile.Resources {
		r := &b.profile.Resources[i]
		if r.TranslationOf != "" {
			continue // it stands with its original
		}
		if list != nil {
			list = append(list, layout.Space(5*mm))
		}
		list = append(list, layout.Whole(b.resource(r)))
	}
	return layout.Stack(append(parts, tag(layout.RoleL, layout.Stack(list...)))...)
}

// noTools is the empty state of the chapter, beside an open slice.
func (b *builder) noTools() layout.Node {
	const size = 12 * mm
	words := b.sentence(b.labels.NoTools, "city", b.profile.City.Name)
	return inMain(nodes(
		layout.Rule(hairline, b.theme.Line),
		gap(6*mm),
		layout.Row(layout.AlignMiddle,
			layout.Column{X: 0, W: size, Node: b.wood.OpenSlice(size, b.accent(toolsChapter))},
			layout.Column{X: size + 6*mm, W: mainW - size - 6*mm, Node: b.filled(layout.RoleP, in(b.styles.body, b.theme.Ink2), words)}),
	))
}

// resource is one tool or resource, with its translations.
func (b *builder) resource(r *profile.Resource) layout.Node {
	accent, s := b.accent(toolsChapter), b.styles
	var left []layout.Node
	if r.Year != nil {
		left = append(left, b.filled(layout.RoleP, in(s.year, accent), b.lang.Int(*r.Year)))
	}
	if r.Type != "" {
		left = append(left, b.told(layout.RoleP, s.small, r.Type))
	}
	left = append(left, b.told(layout.RoleP, in(s.microBold, accent), r.ID))
	read, seen := layout.Aside(layout.Stack(left...))

	body := []layout.Node{
		layout.Keep(layout.Begin(b.inLanguage(layout.RoleH2, s.h3, r.Title, r.Language), layout.Anchor{ID: resourceAnchor(r.ID)})),
		layout.Keep(read),
		b.aboutResource(r, listNotEmpty(b.lang.List(isolated(r.Languages)), r.Organisation, r.Extent, r.Licence, b.stepsOf(r.ID))),
	}
	var translations []layout.Node
	for _, t := range b.library.translations[r.ID] {
		translations = append(translations, layout.Space(2.5*mm), layout.Whole(item(b.translation(t, r))))
	}
	if translations != nil {
		body = append(body, listed(translations...))
	}
	return nodes(
		layout.Keep(layout.Rule(sectionRule, accent)),
		layout.Keep(gap(2.6*mm)),
		item(layout.Row(layout.AlignFirst, main(nodes(body...)), side(seen))),
	)
}

// translation is a resource below its original: what is not said there.
func (b *builder) translation(t, original *profile.Resource) layout.Node {
	s := b.styles
	words := []string{b.lang.List(isolated(t.Languages))}
	for _, w := range [][2]string{
		{t.Type, original.Type}, {b.lang.Year(t.Year), b.lang.Year(original.Year)}, {t.Organisation, original.Organisation},
		{t.Extent, original.Extent}, {t.Licence, original.Licence}, {b.stepsOf(t.ID), ""},
	} {
		if w[0] != w[1] {
			words = append(words, w[0])
		}
	}
	return nodes(
		layout.Keep(layout.Begin(b.inLanguage(layout.RoleP, s.h4, t.Title, t.Language), layout.Anchor{ID: resourceAnchor(t.ID)})),
		b.aboutResource(t, listNotEmpty(append(words, t.ID)...)),
	)
}

// aboutResource is what stands below the title of a resource; nil when there
// is nothing. The words are its particulars.
func (b *builder) aboutResource(r *profile.Resource, words []string) layout.Node {
	accent, s := b.accent(toolsChapter), b.styles
	var body []layout.Node
	if r.OriginalTitle != "" {
		body = append(body, gap(0.3*mm), b.inLanguage(layout.RoleP, in(s.body, b.theme.Ink2), r.OriginalTitle, r.OriginalLanguage))
	}
	if r.Summary != "" {
		body = append(body, gap(1.2*mm), narrow(b.paragraphs(s.body, r.Summary, r.Language)))
	}
	lines := listNotEmpty(b.lang.Facts(isolated(words)))
	if len(r.Themes) > 0 {
		lines = append(lines, b.lang.Count(b.labels.Themes, len(r.Themes), "list", b.lang.Names(isolated(r.Themes))))
	}
	if len(r.Commitments) > 0 {
		var titles []string
		for _, e := range entries(r.Commitments) {
			titles = append(titles, b.commitmentTitle(e.ID))
		}
		lines = append(lines, b.lang.Fill(b.labels.Serves, "list", b.lang.Names(titles)))
	}
	for i, words := range lines {
		if i == 0 {
			body = append(body, gap(1.8*mm))
		}
		body = append(body, b.filled(layout.RoleP, s.small, words))
	}
	if r.URL != "" {
		body = append(body, b.address(in(s.small, accent), r.Title, r.URL, r.URL))
	}
	if body == nil {
		return nil
	}
	return layout.Stack(body...)
}

// stepsOf are the steps of the Nature Pathway that a resource is linked to, in
// words; empty when there are none.
func (b *builder) stepsOf(id string) string {
	steps := b.library.steps[id]
	if steps == nil {
		return ""
	}
	return b.lang.Count(b.labels.LinkedSteps, len(steps), "list", b.lang.List(b.lang.Ints(steps)))
}
