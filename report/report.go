// Package report says what a city's report says: it turns a profile into
// pages, chapter by chapter. Words stand in Labels, colours in Theme, and what
// a chapter looks like in a file of its own.
package report

import (
	"context"
	"sync"

	"cityprofile/fonts"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// NewPress makes a press with the faces of a library.
func NewPress(lib *fonts.Library) (*Press, error) {
	t := Rings()
	s, err := newStyles(lib, t)
	if err != nil {
		return nil, err
	}
	return &Press{
		theme:     t,
		languages: words.All(),
		styles:    s,
		chapters:  chapters(),
		shapers:   sync.Pool{New: func() any { return text.NewShaper() }},
		phrases:   newPhrases(),
		stock:     wood.NewStock(t.palette()),
	}, nil
}

// Build lays out the report of a profile. The date is that of the profile, or
// else the given one; a zero date is left out of the report.
func (pr *Press) Build(ctx context.Context, p *profile.Profile, date profile.Date) (*Document, error) {
	return pr.document(ctx, p, date, func(l *words.Labels) string { return l.Title }, (*builder).sections)
}
