package report

import (
	"cityprofile/layout"
	"cityprofile/report/sheet"
)

// part is what the opener and the foot of a chapter show of it.
func (b *builder) part(id chapterID) sheet.Part {
	return sheet.Part{Title: b.title(id), Anchor: id.anchor(), Place: b.placeOf(id), Accent: b.accent(id), Window: b.chapterOf(id).window}
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
	return b.Foot(b.wood, b.part(id), b.names(), more, page)
}

// names are what the city is called, the longest first: with its short name if it
// has one, for where the whole name does not fit.
func (b *builder) names() []string {
	return listNotEmpty(b.told(b.profile.City.Name), b.told(b.profile.City.ShortName))
}
