// Package report says what a city's report says: it turns a profile into
// pages, chapter by chapter. Words stand in Labels, colours in Theme, and what
// a chapter looks like in a file of its own.
package report

import (
	"context"
	"sync"
	"time"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// Document is a finished report as pages.
type Document struct {
	Pages    []layout.Page
	Title    string
	Author   string
	Language string // language tag (BCP 47)
	Date     time.Time
	Source   []byte // the profile in its canonical spelling, with the date of the report
	Problems []layout.PageProblem
}

// Press makes reports. It holds what they share: faces, styles, and the
// report's own words, shaped once. It may be used by many goroutines at once.
type Press struct {
	theme     *Theme
	languages []*words.Language // that a report can be made in; the first where a profile names none
	styles    *styles
	chapters  []chapter

	shapers sync.Pool
	phrases phrases
	stock   *wood.Stock
}

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

// document lays out sections of a profile.
func (pr *Press) document(ctx context.Context, p *profile.Profile, date profile.Date, title func(*words.Labels) string, sections func(*builder) []layout.Section) (*Document, error) {
	shaper := pr.shapers.Get().(*text.Shaper)
	defer pr.shapers.Put(shaper)
	if p.Report.Date != nil {
		date = *p.Report.Date
	}
	seed := p.City.Name
	if p.Report.TrunkSeed != "" {
		seed = p.Report.TrunkSeed
	}
	lang := pr.languageOf(p)
	b := &builder{
		Press:   pr,
		lang:    lang,
		labels:  &lang.Labels,
		profile: p,
		shaper:  shaper,
		wood:    pr.stock.Grow(seed, p.City.Cover != nil && p.City.Cover.Picture != nil, pr.markRings()),
		library: newLibrary(p),
		signs:   map[sign]layout.Frame{},
		states:  map[profile.Status]layout.Frame{},
	}
	b.date = b.onDay(date)
	pages, err := layout.Paginate(ctx, sections(b))
	if err != nil {
		return nil, err
	}
	source, err := p.Canonical(date)
	if err != nil {
		return nil, err
	}
	d := &Document{
		Pages:    pages,
		Source:   source,
		Title:    lang.Fill(title(b.labels), "city", p.City.Name),
		Author:   b.government(),
		Language: lang.Tag,
		Problems: layout.Problems(pages),
	}
	if date != (profile.Date{}) {
		d.Date = time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC)
	}
	return d, nil
}

// languageOf is the language that a profile asks for. Load lets no other in than
// those that there are words for.
func (pr *Press) languageOf(p *profile.Profile) *words.Language {
	for _, l := range pr.languages {
		if l.Tag == p.Report.Language {
			return l
		}
	}
	return pr.languages[0]
}
