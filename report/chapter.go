package report

import (
	"slices"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// chapterID names a chapter. It is part of anchors.
type chapterID string

// The chapters of a report.
const (
	overviewChapter = chapterID(profile.ChapterOverview)
	platformChapter = chapterID(profile.ChapterPlatform)
	pathwayChapter  = chapterID(profile.ChapterPathway)
	indexChapter    = chapterID(profile.ChapterIndex)
	toolsChapter    = chapterID(profile.ChapterTools)
)

// chapter is all that one chapter differs from another in. Where it stands and
// which number it has follow from its place in the table of chapters, and from the
// chapters that a profile chooses.
type chapter struct {
	id     chapterID
	title  func(*words.Chapters) string
	build  func(*builder) layout.Node // its body
	accent sheet.Hue
	window wood.Window // of the trunk, on its opener
	ring   int         // of the trunk, which stands for it in the mark
	closer bool        // it can be set closer, to save a page
	least  layout.Len  // of its pages after the first, if more than of other chapters
}

// chapterOf is a chapter, whether the report has it or not.
func (pr *Press) chapterOf(id chapterID) chapter {
	for _, c := range pr.table {
		if c.id == id {
			return c
		}
	}
	return chapter{title: func(*words.Chapters) string { return "" }}
}

// chosen are the chapters that the report of a profile has.
func (pr *Press) chosen(p *profile.Profile) []chapter {
	var list []chapter
	for _, c := range pr.table {
		if p.Chosen(profile.Chapter(c.id)) {
			list = append(list, c)
		}
	}
	return list
}

// has reports whether the report has a chapter. Ask it before anything leads to
// the chapter.
func (b *builder) has(id chapterID) bool { return b.placeOf(id) >= 0 }

// placeOf is the place of a chapter among those of the report, from 0 on; -1 if the
// report does not have it.
func (b *builder) placeOf(id chapterID) int {
	return slices.IndexFunc(b.chapters, func(c chapter) bool { return c.id == id })
}

// markRings are the rings of the mark, which stand for the chapters of a report.
func markRings(chapters []chapter) []int {
	rings := make([]int, len(chapters))
	for i, c := range chapters {
		rings[i] = c.ring
	}
	return rings
}

// accent is the colour of a chapter.
func (b *builder) accent(id chapterID) layout.Color {
	return b.Theme.Hues[b.chapterOf(id).accent]
}

// title is the title of a chapter.
func (b *builder) title(id chapterID) string {
	return b.chapterOf(id).title(&b.Labels.Chapters)
}

// anchor is the place where a chapter begins.
func (id chapterID) anchor() string { return "chapter-" + string(id) }

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
