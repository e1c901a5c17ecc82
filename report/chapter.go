package report

import (
	"cityprofile/layout"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// chapterID names a chapter. It is part of anchors.
type chapterID string

// The chapters of a report.
const (
	overviewChapter chapterID = "overview"
	platformChapter chapterID = "platform"
	pathwayChapter  chapterID = "pathway"
	indexChapter    chapterID = "index"
	toolsChapter    chapterID = "tools"
)

// chapter is all that one chapter differs from another in. Where it stands and
// which number it has follow from its place in the table of chapters.
type chapter struct {
	id     chapterID
	title  func(*words.Chapters) string
	build  func(*builder) layout.Node // its body
	accent sheet.Hue
	window wood.Window // of the trunk, on its opener
	ring   int         // of the trunk, which stands for it in the mark
}

// chapterOf is a chapter, with its place among the chapters of the report from
// 0 on.
func (b *builder) chapterOf(id chapterID) (c chapter, place int) {
	for i, c := range b.chapters {
		if c.id == id {
			return c, i
		}
	}
	return chapter{title: func(*words.Chapters) string { return "" }}, -1
}

// markRings are the rings of the mark, which stand for the chapters.
func (pr *Press) markRings() []int {
	rings := make([]int, len(pr.chapters))
	for i, c := range pr.chapters {
		rings[i] = c.ring
	}
	return rings
}

// accent is the colour of a chapter.
func (b *builder) accent(id chapterID) layout.Color {
	c, _ := b.chapterOf(id)
	return b.Theme.Hues[c.accent]
}

// title is the title of a chapter.
func (b *builder) title(id chapterID) string {
	c, _ := b.chapterOf(id)
	return c.title(&b.Labels.Chapters)
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
