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

// Shortened are words of the city, cut with an ellipsis where they are longer than
// room: after a word, or where that would leave less than a half, and in scripts
// that do not part words, after a letter.
func (st *Setter) Shortened(s layout.Style, words string, room layout.Len) *text.Paragraph {
	p := st.City(s.Font, words)
	if s.Size.Em(p.Width()) <= room {
		return p
	}
	ends := append([]int{0}, p.Graphemes()...)
	words, lang := p.Text(), p.Lang()
	lo, hi := 0, len(ends)-1
	for lo < hi { // the longest beginning that fits
		mid := (lo + hi + 1) / 2
		if s.Size.Em(st.Foreign(s.Font, words[:ends[mid]]+"…", lang).Width()) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	cut := words[:ends[lo]]
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 && words[len(cut)] != ' ' {
		cut = cut[:i]
	}
	return st.Foreign(s.Font, strings.TrimRight(cut, " ,;:")+"…", lang)
}
