package report

import (
	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/wood"
	"cityprofile/report/words"
)

// builder makes one report.
type builder struct {
	*Press
	profile *profile.Profile
	shaper  *text.Shaper
	wood    *wood.Wood
	library *library
	signs   map[sign]layout.Frame // tags that are drawn
	states  map[profile.Status]layout.Frame
	lang    *words.Language
	labels  *words.Labels // of lang
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
	return b.phrases.label(b.shaper, phrase{font, b.lang.Tag, s})
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

// figure shapes words of the report's own with a value in them, and figures:
// they are in its language, and in its direction.
func (b *builder) figure(font *text.Font, s string) *text.Paragraph {
	return b.foreign(font, s, b.lang.Tag)
}

// filled is a paragraph of the report's own words with a value in them.
func (b *builder) filled(role layout.Role, s layout.Style, words string) layout.Node {
	return tag(role, layout.Para(s, b.figure(s.Font, words)))
}

// told is a paragraph of the city's words.
func (b *builder) told(role layout.Role, s layout.Style, words string) layout.Node {
	return tag(role, layout.Para(s, b.city(s.Font, words)))
}

// inLanguage is a paragraph of the city's words in a language of their own, if
// lang names one.
func (b *builder) inLanguage(role layout.Role, s layout.Style, words, lang string) layout.Node {
	own := lang // of the element
	if lang == b.lang.Tag {
		own = ""
	}
	return layout.As(&layout.Tag{Role: role, Lang: own}, layout.Para(s, b.foreign(s.Font, words, lang)))
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

// bookmarked gives a node an entry in the outline and a place to lead to.
func (b *builder) bookmarked(level int, title string, n layout.Node) layout.Node {
	return layout.Begin(n, layout.Bookmark{Level: level, Title: title})
}
