package report

import (
	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// part is what the opener and the foot of a chapter show of it.
func (b *builder) part(id chapterID) sheet.Part {
	c, place := b.chapterOf(id)
	return sheet.Part{Title: b.title(id), Anchor: id.anchor(), Place: place, Accent: b.accent(id), Window: c.window}
}

// foot is the running foot of a content page of a chapter.
func (b *builder) foot(id chapterID, page int) layout.Frame {
	var more []string
	if b.date != "" {
		more = append(more, b.date)
	}
	if b.profile.Report.Illustrative {
		more = append(more, b.Labels.Illustrated)
	}
	return b.Foot(b.wood, b.part(id), b.told(b.profile.City.Name), more, page)
}
