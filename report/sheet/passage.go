package sheet

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/layout/text"
)

// Paragraphs are words of the city; an empty line begins a new paragraph.
func (st *Setter) Paragraphs(s layout.Style, words, lang string) layout.Node {
	var list []layout.Node
	words = text.InLanguage(lang, words)
	lang = text.Lang(words)
	for _, words := range strings.Split(words, "\n\n") {
		if words = strings.TrimSpace(words); words == "" {
			continue
		}
		if list != nil {
			list = append(list, layout.Space(s.Leading/2))
		}
		list = append(list, st.InLanguage(layout.RoleP, s, words, lang))
	}
	return layout.Stack(list...)
}

// Address is an address that leads where it says. A reader who hears it alone is
// told what is there, if that has a name.
func (st *Setter) Address(s layout.Style, name, words, url string) layout.Node {
	p := st.City(s.Font, words)
	alt := st.Lang.Fill(st.Labels.Alt.Link, "url", url)
	if name != "" {
		alt = st.Lang.Fill(st.Labels.Alt.LinkTo, "name", name, "url", url)
	}
	if to, email := strings.CutPrefix(url, "mailto:"); email {
		alt = st.Lang.Fill(st.Labels.Alt.Email, "address", to)
	}
	link := &layout.Tag{Role: layout.RoleLink, Alt: alt}
	return Tag(layout.RoleP, layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, URL: url}))
}

// Shortened is a name, cut with an ellipsis where it is longer than room.
func (st *Setter) Shortened(s layout.Style, name string, room layout.Len) *text.Paragraph {
	p := st.City(s.Font, name)
	if s.Size.Em(p.Width()) <= room {
		return p
	}
	ends := append([]int{0}, p.Graphemes()...)
	name, lang := p.Text(), p.Lang()
	for lo, hi := 0, len(ends)-1; ; { // the longest beginning that fits
		mid := (lo + hi + 1) / 2
		p = st.Foreign(s.Font, name[:ends[mid]]+"…", lang)
		if lo == hi {
			return p
		}
		if s.Size.Em(p.Width()) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
}
