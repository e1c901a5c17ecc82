package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// tools is chapter 5: what the city has uploaded to the hub.
func (b *builder) tools() layout.Node {
	parts := []layout.Node{b.chapterHead(toolsChapter, b.Labels.ToolsIntro), layout.Keep(sheet.Gap(10 * mm))}
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
		list = append(list, sheet.Together(b.resource(r)))
	}
	return layout.Stack(append(parts, sheet.Tag(layout.RoleL, layout.Stack(list...)))...)
}

// noTools is the empty state of the chapter, beside an open slice.
func (b *builder) noTools() layout.Node {
	const size = 12 * mm
	words := b.Sentence(b.Labels.NoTools, "city", b.told(b.profile.City.Name))
	return sheet.InMain(sheet.Nodes(
		layout.Rule(sheet.Hairline, b.Theme.Line),
		sheet.Gap(6*mm),
		layout.Row(layout.AlignMiddle,
			layout.Column{X: 0, W: size, Node: b.wood.OpenSlice(size, b.accent(toolsChapter))},
			layout.Column{X: size + 6*mm, W: sheet.MainW - size - 6*mm, Node: b.Filled(layout.RoleP, sheet.In(b.Styles.Body, b.Theme.Ink2), words)}),
	))
}

// resource is one tool or resource, with its translations.
func (b *builder) resource(r *profile.Resource) layout.Node {
	accent, s := b.accent(toolsChapter), b.Styles
	var left []layout.Node
	if r.Year != nil {
		left = append(left, b.Filled(layout.RoleP, sheet.In(s.Year, accent), b.when(r.Year)))
	}
	if r.Type != "" {
		left = append(left, b.Told(layout.RoleP, s.Small, b.told(r.Type)))
	}
	left = append(left, b.Told(layout.RoleP, sheet.In(s.MicroBold, accent), r.ID))
	read, seen := layout.Aside(layout.Stack(left...))

	body := []layout.Node{
		layout.Keep(layout.Begin(b.Told(layout.RoleH2, s.H3, b.toldIn(r.Title, r.Language)), layout.Anchor{ID: resourceAnchor(r.ID)})),
		layout.Keep(read),
		b.aboutResource(r, listNotEmpty(b.Lang.List(sheet.Isolated(b.toldAll(r.Languages))), b.told(r.Organisation), b.told(r.Extent), b.told(r.Licence), b.stepsOf(r.ID))),
	}
	var translations []layout.Node
	for _, t := range b.library.translations[r.ID] {
		translations = append(translations, layout.Space(2.5*mm), layout.Whole(sheet.Item(b.translation(t, r))))
	}
	if translations != nil {
		body = append(body, sheet.Listed(translations...))
	}
	return sheet.Nodes(
		layout.Keep(layout.Rule(sheet.SectionRule, accent)),
		layout.Keep(sheet.Gap(2.6*mm)),
		sheet.Item(layout.Row(layout.AlignFirst, sheet.Main(sheet.Nodes(body...)), sheet.Side(seen))),
	)
}

// translation is a resource below its original: what is not said there.
func (b *builder) translation(t, original *profile.Resource) layout.Node {
	s := b.Styles
	words := []string{b.Lang.List(sheet.Isolated(b.toldAll(t.Languages)))}
	for _, w := range [][2]string{
		{b.told(t.Type), b.told(original.Type)}, {b.when(t.Year), b.when(original.Year)}, {b.told(t.Organisation), b.told(original.Organisation)},
		{b.told(t.Extent), b.told(original.Extent)}, {b.told(t.Licence), b.told(original.Licence)}, {b.stepsOf(t.ID), ""},
	} {
		if w[0] != w[1] {
			words = append(words, w[0])
		}
	}
	return sheet.Nodes(
		layout.Keep(layout.Begin(b.Told(layout.RoleP, s.H4, b.toldIn(t.Title, t.Language)), layout.Anchor{ID: resourceAnchor(t.ID)})),
		b.aboutResource(t, listNotEmpty(append(words, t.ID)...)),
	)
}

// aboutResource is what stands below the title of a resource; nil when there
// is nothing. The words are its particulars.
func (b *builder) aboutResource(r *profile.Resource, words []string) layout.Node {
	accent, s := b.accent(toolsChapter), b.Styles
	var body []layout.Node
	if r.OriginalTitle != "" {
		body = append(body, sheet.Gap(0.3*mm), b.Told(layout.RoleP, sheet.In(s.Body, b.Theme.Ink2), b.toldIn(r.OriginalTitle, r.OriginalLanguage)))
	}
	if r.Summary != "" {
		body = append(body, sheet.Gap(1.2*mm), sheet.Narrow(b.Paragraphs(s.Body, b.toldIn(r.Summary, r.Language), "")))
	}
	lines := listNotEmpty(b.Lang.Facts(sheet.Isolated(words)))
	if len(r.Themes) > 0 {
		lines = append(lines, b.Lang.Count(b.Labels.Themes, len(r.Themes), "list", b.Lang.Names(sheet.Isolated(b.toldAll(r.Themes)))))
	}
	if len(r.Commitments) > 0 {
		var titles []string
		for _, e := range entries(r.Commitments) {
			titles = append(titles, b.commitmentTitle(e.ID))
		}
		lines = append(lines, b.Lang.Fill(b.Labels.Serves, "list", b.Lang.Names(titles)))
	}
	for i, words := range lines {
		if i == 0 {
			body = append(body, sheet.Gap(1.8*mm))
		}
		body = append(body, b.Filled(layout.RoleP, s.Small, words))
	}
	if r.URL != "" {
		body = append(body, b.Address(sheet.In(s.Small, accent), b.plain(r.Title), r.URL, r.URL))
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
	if steps == nil || !b.has(pathwayChapter) {
		return ""
	}
	return b.Lang.Count(b.Labels.LinkedSteps, len(steps), "list", b.Lang.List(b.Lang.Ints(steps)))
}
