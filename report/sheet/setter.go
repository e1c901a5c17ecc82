package sheet

import (
	"slices"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/words"
)

// Case is what all reports of a theme are set with: its colours, its styles,
// and the words that were shaped before. It may be used by many goroutines at
// once.
type Case struct {
	Theme   *Theme
	Styles  *Styles
	phrases phrases
}

// NewCase makes a case with the faces of a library. It fails when a face that
// the styles need cannot be read.
func NewCase(lib *fonts.Library, t *Theme) (*Case, error) {
	s, err := newStyles(lib, t)
	if err != nil {
		return nil, err
	}
	return &Case{Theme: t, Styles: s, phrases: newPhrases()}, nil
}

// Setter sets the words of one report in its language. It is used by one
// goroutine at a time, as its shaper is.
type Setter struct {
	*Case
	Lang   *words.Language
	Labels *words.Labels // of Lang
	Shaper *text.Shaper
}

// Setter returns a setter for a language, which shapes with the given shaper.
func (c *Case) Setter(shaper *text.Shaper, lang *words.Language) *Setter {
	return &Setter{Case: c, Lang: lang, Labels: &lang.Labels, Shaper: shaper}
}

// Label shapes some of the report's own words.
func (st *Setter) Label(font *text.Font, s string) *text.Paragraph {
	return st.phrases.label(st.Shaper, phrase{font, st.Lang.Tag, s})
}

// City shapes words of the city, whose language nobody told: their first letter
// says in which direction they run.
func (st *Setter) City(font *text.Font, s string) *text.Paragraph {
	return st.Foreign(font, s, "")
}

// Foreign shapes words in a language of their own, if lang names one.
func (st *Setter) Foreign(font *text.Font, s, lang string) *text.Paragraph {
	return st.phrases.told(st.Shaper, phrase{font, lang, s})
}

// Says is a paragraph of the report's own words.
func (st *Setter) Says(role layout.Role, s layout.Style, words string) layout.Node {
	return Tag(role, layout.Para(s, st.Label(s.Font, words)))
}

// Figure shapes words of the report's own with a value in them, and figures:
// they are in its language, and in its direction.
func (st *Setter) Figure(font *text.Font, s string) *text.Paragraph {
	return st.Foreign(font, s, st.Lang.Tag)
}

// Filled is a paragraph of the report's own words with a value in them.
func (st *Setter) Filled(role layout.Role, s layout.Style, words string) layout.Node {
	return st.Shaped(role, s, st.Figure(s.Font, words))
}

// Told is a paragraph of the city's words, in their own language if they have
// one: see text.InLanguage.
func (st *Setter) Told(role layout.Role, s layout.Style, words string) layout.Node {
	return st.Shaped(role, s, st.City(s.Font, words))
}

// Shaped is a paragraph that is shaped already. It tells its language, if that is not the report's.
func (st *Setter) Shaped(role layout.Role, s layout.Style, p *text.Paragraph, marks ...layout.Mark) layout.Node {
	lang := p.Lang()
	if lang == st.Lang.Tag {
		lang = ""
	}
	return layout.As(&layout.Tag{Role: role, Lang: lang}, layout.Para(s, p, marks...))
}

// InLanguage is a paragraph of the city's words in a language of their own, if
// lang names one.
func (st *Setter) InLanguage(role layout.Role, s layout.Style, words, lang string) layout.Node {
	return st.Told(role, s, text.InLanguage(lang, words))
}

// Sentence fills a pattern with values of the city for words that are set on a
// page: a name that runs in the other direction does not turn round what stands
// beside it.
func (st *Setter) Sentence(pattern string, kv ...string) string {
	kv = slices.Clone(kv)
	for i := 1; i < len(kv); i += 2 {
		kv[i] = text.Isolate(kv[i])
	}
	return st.Lang.Fill(pattern, kv...)
}

// Isolated are words of the city, each in a direction of its own.
func Isolated(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = text.Isolate(w)
	}
	return list
}

// Dated adds to the label of a figure when it was; nothing if that is empty.
func (st *Setter) Dated(label, when string) string {
	if when == "" {
		return label
	}
	return st.Lang.Fill(st.Labels.Dated, "label", label, "year", when)
}

// WithYear adds the year of a figure to its label.
func (st *Setter) WithYear(label string, year *int) string {
	if year == nil {
		return label
	}
	return st.Lang.Fill(st.Labels.Dated, "label", label, "year", st.Lang.Int(*year))
}
