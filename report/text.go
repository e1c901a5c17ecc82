package report

import (
	"strings"

	"cityprofile/layout"
)

// paragraphs are words of the city; an empty line begins a new paragraph.
func (b *builder) paragraphs(s layout.Style, words, lang string) layout.Node {
	var list []layout.Node
	for _, words := range strings.Split(words, "\n\n") {
		if words = strings.TrimSpace(words); words == "" {
			continue
		}
		if list != nil {
			list = append(list, layout.Space(s.Leading/2))
		}
		list = append(list, b.inLanguage(layout.RoleP, s, words, lang))
	}
	return layout.Stack(list...)
}

// address is an address that leads where it says. A reader who hears it alone is
// told what is there, if that has a name.
func (b *builder) address(s layout.Style, name, words, url string) layout.Node {
	p := b.city(s.Font, words)
	alt := b.lang.Fill(b.labels.Alt.Link, "url", url)
	if name != "" {
		alt = b.lang.Fill(b.labels.Alt.LinkTo, "name", name, "url", url)
	}
	if to, email := strings.CutPrefix(url, "mailto:"); email {
		alt = b.lang.Fill(b.labels.Alt.Email, "address", to)
	}
	link := &layout.Tag{Role: layout.RoleLink, Alt: alt}
	return tag(layout.RoleP, layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, URL: url}))
}
