package report

import (
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

// markRings are the rings of the mark, which stand for the chapters of a report.
func markRings(chapters []chapter) []int {
	rings := make([]int, len(chapters))
	for i, c := range chapters {
		rings[i] = c.ring
	}
	return rings
}

// anchor is the place where a chapter begins.
func (id chapterID) anchor() string { return "chapter-" + string(id) }
