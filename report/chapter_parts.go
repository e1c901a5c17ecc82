package report

import (
	"slices"

	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// has reports whether the report has a chapter. Ask it before anything leads to
// the chapter.
func (b *builder) has(id chapterID) bool { return b.placeOf(id) >= 0 }

// placeOf is the place of a chapter among those of the report, from 0 on; -1 if the
// report does not have it.
func (b *builder) placeOf(id chapterID) int {
	return slices.IndexFunc(b.chapters, func(c chapter) bool { return c.id == id })
}

// accent is the colour of a chapter.
func (b *builder) accent(id chapterID) layout.Color {
	return b.Theme.Hues[b.chapterOf(id).accent]
}

// title is the title of a chapter.
func (b *builder) title(id chapterID) string {
	return b.chapterOf(id).title(&b.Labels.Chapters)
}

// chapterHead is the repeated title of a chapter with the words that lead into
// it. The title was announced by the opener, so it is a paragraph here.
func (b *builder) chapterHead(id chapterID, intro string) layout.Node {
	h1 := sheet.In(b.Styles.H1, b.accent(id))
	return layout.Keep(sheet.Nodes(
		b.Says(layout.RoleP, h1, b.title(id)),
		sheet.Gap(5*mm),
		sheet.InMain(b.Says(layout.RoleP, b.Styles.Lead, intro)),
	))
}

// air is a distance, or a smaller one where a chapter is set closer.
func (b *builder) air(normal, closer layout.Len) layout.Len {
	if b.closer {
		return closer
	}
	return normal
}
