package sheet

import (
	"strings"
	"unicode"

	"cityprofile/layout"
	"cityprofile/layout/text"
)

// paragraphEnds makes line feeds of what ends a line (UAX #14), and two of what
// ends a paragraph.
var paragraphEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n\n")

// Passages are the paragraphs of a text: a line without any letter or sign, of
// whatever spaces, ends one.
func Passages(words string) []string {
	var list, lines []string
	end := func() {
		if words := strings.TrimSpace(strings.Join(lines, "\n")); words != "" {
			list = append(list, words)
		}
		lines = lines[:0]
	}
	for line := range strings.SplitSeq(paragraphEnds.Replace(words), "\n") {
		if strings.TrimFunc(line, isBlank) == "" {
			end()
			continue
		}
		lines = append(lines, line)
	}
	end()
	return list
}

// isBlank reports whether a character shows nothing: a space, or one without
// width.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r >= '\u200b' && r <= '\u200f' || r == '\u2060' || r == '\ufeff'
}

// Paragraphs are words of the city; an empty line begins a new paragraph.
func (st *Setter) Paragraphs(s layout.Style, words, lang string) layout.Node {
	var list []layout.Node
	words = text.InLanguage(lang, words)
	lang = text.Lang(words)
	for _, words := range Passages(words) {
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
	return Tag(layout.RoleP, layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, URL: onlyAddress(url)}))
}

// onlyAddress is the link to an e-mail address in which no sign begins a field of
// the message, as ? and & would (RFC 6068, 2). Other links are as they are.
func onlyAddress(url string) string {
	to, email := strings.CutPrefix(url, "mailto:")
	if !email {
		return url
	}
	return "mailto:" + strings.NewReplacer("%", "%25", "?", "%3F", "&", "%26", "#", "%23", ",", "%2C", ";", "%3B").Replace(to)
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
