// Package report says what a city's report says: it turns a profile into
// pages, chapter by chapter. Words stand in Labels, colours in Theme, and what
// a chapter looks like in a file of its own.
package report

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"time"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/wood"
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
	theme  *Theme
	labels *Labels
	styles *styles

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
		theme:   t,
		labels:  English(),
		styles:  s,
		shapers: sync.Pool{New: func() any { return text.NewShaper() }},
		phrases: newPhrases(),
		stock:   wood.NewStock(t.palette()),
	}, nil
}

// Build lays out the report of a profile. The date is that of the profile, or
// else the given one; a zero date is left out of the report.
func (pr *Press) Build(ctx context.Context, p *profile.Profile, date profile.Date) (*Document, error) {
	return pr.document(ctx, p, date, pr.labels.Title, (*builder).sections)
}

// document lays out sections of a profile.
func (pr *Press) document(ctx context.Context, p *profile.Profile, date profile.Date, title string, sections func(*builder) []layout.Section) (*Document, error) {
	shaper := pr.shapers.Get().(*text.Shaper)
	defer pr.shapers.Put(shaper)
	if p.Report.Date != nil {
		date = *p.Report.Date
	}
	seed := p.City.Name
	if p.Report.TrunkSeed != "" {
		seed = p.Report.TrunkSeed
	}
	b := &builder{
		Press:   pr,
		profile: p,
		shaper:  shaper,
		wood:    pr.stock.Grow(seed, p.City.Cover != nil && p.City.Cover.Picture != nil, markRings[:]),
		library: newLibrary(p),
		signs:   map[sign]layout.Frame{},
		states:  map[profile.Status]layout.Frame{},
		lang:    pr.labels.Language,
		date:    pr.labels.date(date),
	}
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
		Title:    fill(title, "city", p.City.Name),
		Author:   b.government(),
		Language: b.lang,
		Problems: layout.Problems(pages),
	}
	if date != (profile.Date{}) {
		d.Date = time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC)
	}
	return d, nil
}

// date is a date in words; empty for the zero date.
func (l *Labels) date(d profile.Date) string {
	if d == (profile.Date{}) {
		return ""
	}
	return fill(l.Date, "day", strconv.Itoa(d.Day), "month", l.Months[d.Month-1], "year", strconv.Itoa(d.Year))
}

// builder makes one report.
type builder struct {
	*Press
	profile *profile.Profile
	shaper  *text.Shaper
	wood    *wood.Wood
	library *library
	signs   map[sign]layout.Frame // tags that are drawn
	states  map[profile.Status]layout.Frame
	lang    string
	date    string
	bottom  layout.Len    // of the trunk on the cover, which the back page continues
	photo   *layout.Image // of the cover
}

// government is who the report is by.
func (b *builder) government() string {
	if g := b.profile.City.GovernmentName; g != "" {
		return g
	}
	return b.profile.City.Name
}

// label shapes some of the report's own words.
func (b *builder) label(font *text.Font, s string) *text.Paragraph {
	return b.phrases.label(b.shaper, phrase{font, b.lang, s})
}

// city shapes words of the city, whose language nobody told: their first letter
// says in which direction they run.
func (b *builder) city(font *text.Font, s string) *text.Paragraph {
	return b.foreign(font, s, "")
}

// foreign shapes words in a language of their own, if lang names one.
func (b *builder) foreign(font *text.Font, s, lang string) *text.Paragraph {
	return b.phrases.told(b.shaper, phrase{font, lang, s})
}

// says is a paragraph of the report's own words.
func (b *builder) says(role layout.Role, s layout.Style, words string) layout.Node {
	return tag(role, layout.Para(s, b.label(s.Font, words)))
}

// told is a paragraph of the city's words.
func (b *builder) told(role layout.Role, s layout.Style, words string) layout.Node {
	return tag(role, layout.Para(s, b.city(s.Font, words)))
}

// inLanguage is a paragraph of the city's words in a language of their own, if
// lang names one.
func (b *builder) inLanguage(role layout.Role, s layout.Style, words, lang string) layout.Node {
	own := lang // of the element
	if lang == b.lang {
		own = ""
	}
	return layout.As(&layout.Tag{Role: role, Lang: own}, layout.Para(s, b.foreign(s.Font, words, lang)))
}

// list is some words as a list in a sentence.
func (b *builder) list(words []string) string {
	n := len(words)
	if n < 2 {
		return strings.Join(words, "")
	}
	return fill(b.labels.And, "list", strings.Join(words[:n-1], ", "), "last", words[n-1])
}

// listNotEmpty is those of some words that are not empty.
func listNotEmpty(all ...string) []string {
	var list []string
	for _, words := range all {
		if words != "" {
			list = append(list, words)
		}
	}
	return list
}

// wordSpace ends a line that another one of the same element follows: it is
// not seen, and keeps their words apart for a reader who hears them.
const wordSpace = " "

// tag gives a node a role.
func tag(role layout.Role, n layout.Node) layout.Node { return layout.As(&layout.Tag{Role: role}, n) }

// nodes is a stack of what is not nil.
func nodes(list ...layout.Node) layout.Node {
	var some []layout.Node
	for _, n := range list {
		if n != nil {
			some = append(some, n)
		}
	}
	return layout.Stack(some...)
}
