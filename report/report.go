// Package report says what a city's report says: it turns a profile into
// pages, chapter by chapter. Words stand in report/words, colours and
// styles in report/sheet, and what a chapter looks like in a file of its own.
package report

import (
	"context"
	"sync"

	"cityprofile/fonts"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// NewPress makes a press with the faces of a library.
func NewPress(lib *fonts.Library) (*Press, error) {
	t := sheet.Rings()
	set, err := sheet.NewCase(lib, t)
	if err != nil {
		return nil, err
	}
	return &Press{
		set:       set,
		languages: words.All(),
		table:     chapters(),
		shapers:   sync.Pool{New: func() any { return text.NewShaper() }},
		stock:     wood.NewStock(t.Palette()),
	}, nil
}

// Build lays out the report of a profile. The date is that of the profile, or
// else the given one; a zero date is left out of the report.
func (pr *Press) Build(ctx context.Context, p *profile.Profile, date profile.Date) (*Document, error) {
	return pr.document(ctx, p, date, func(l *words.Labels) string { return l.Title }, (*builder).sections)
}
