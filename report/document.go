package report

import (
	"context"
	"time"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
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

// document lays out sections of a profile.
func (pr *Press) document(ctx context.Context, p *profile.Profile, date profile.Date, title func(*words.Labels) string, sections func(*builder) []layout.Section) (*Document, error) {
	shaper := pr.shapers.Get().(*text.Shaper)
	defer pr.shapers.Put(shaper)
	if p.Report.Date != nil {
		date = *p.Report.Date
	}
	seed := p.City.Name.String() // in any language of the report
	if p.Report.TrunkSeed != "" {
		seed = p.Report.TrunkSeed
	}
	lang := pr.languageOf(p)
	chosen := pr.chosen(p)
	b := &builder{
		Press:    pr,
		Setter:   pr.set.Setter(shaper, lang),
		profile:  p,
		chapters: chosen,
		wood:     pr.stock.Grow(seed, p.City.Cover != nil && p.City.Cover.Picture != nil, markRings(chosen)),
		library:  newLibrary(p),
		signs:    map[sign]layout.Frame{},
		states:   map[profile.Status]layout.Frame{},
	}
	b.served = b.serve()
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
		Title:    lang.Fill(title(b.Labels), "city", b.plain(p.City.Name)),
		Author:   text.Plain(b.government()),
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
	if l, ok := words.Among(pr.languages, p.Report.Language); ok {
		return l
	}
	return pr.languages[0]
}
