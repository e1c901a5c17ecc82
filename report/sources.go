package report

import (
	"strings"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// sources are those of the figures of a chapter, in the order of their first
// use.
type sources struct {
	list []profile.Text
	at   map[profile.Text]int // from 1
}

// number is the number of a source, from 1.
func (s *sources) number(source profile.Text) int {
	if n, known := s.at[source]; known {
		return n
	}
	if s.at == nil {
		s.at = map[profile.Text]int{}
	}
	s.list = append(s.list, source)
	s.at[source] = len(s.list)
	return len(s.list)
}

// withSources is the body of a chapter with the sources of its figures at the
// end.
func (b *builder) withSources(id chapterID, body layout.Node) layout.Node {
	if b.sources.list == nil {
		return body
	}
	const number = 9 * mm
	s, accent := b.Styles.Small, b.accent(id)
	var rows []layout.Node
	for i, source := range b.sources.list {
		if rows != nil {
			rows = append(rows, layout.Space(1.2*mm))
		}
		mark := b.Lang.Fill(b.Labels.SourceNumber, "n", b.Lang.Int(i+1))
		rows = append(rows, layout.Whole(sheet.Tag(layout.RoleLI, layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: number, Node: b.Filled(layout.RoleLbl, s, mark)},
			layout.Column{X: number, W: sheet.TextW - number, Node: sheet.Tag(layout.RoleLBody, b.source(s, b.told(source), accent))}))))
	}
	head := sheet.Bookmarked(2, b.Labels.Sources, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.Sources))
	return layout.Stack(body, layout.Space(10*mm), layout.Need(25*mm, sheet.Section(layout.AlignFirst, accent, head, sheet.Tag(layout.RoleL, layout.Stack(rows...)))))
}

// source is what a city names as its source. An address in it leads where it
// says.
func (b *builder) source(s layout.Style, words string, accent layout.Color) layout.Node {
	p := b.City(s.Font, words)
	from, to, ok := address(p.Text())
	if !ok {
		return sheet.Tag(layout.RoleP, layout.Para(s, p))
	}
	runes := []rune(p.Text())
	url := string(runes[from:to])
	name := strings.Trim(string(runes[:from]), " ,;:(<–—-")
	alt := b.Lang.Fill(b.Labels.Alt.Link, "url", url)
	if name != "" {
		alt = b.Lang.Fill(b.Labels.Alt.LinkTo, "name", name, "url", url)
	}
	return sheet.Tag(layout.RoleP, layout.Para(s, p, layout.Mark{From: from, To: to, Color: &accent, URL: url, Tag: &layout.Tag{Role: layout.RoleLink, Alt: alt}}))
}

// address finds the first address in a text, in runes: what follows http:// or
// https:// up to a space, without the signs that end a sentence.
func address(text string) (from, to int, ok bool) {
	at := strings.Index(text, "https://")
	if i := strings.Index(text, "http://"); i >= 0 && (at < 0 || i < at) {
		at = i
	}
	if at < 0 {
		return 0, 0, false
	}
	url := text[at:]
	if end := strings.IndexAny(url, " \t\n<>\"”»、。，；）"); end >= 0 {
		url = url[:end]
	}
	url = strings.TrimRight(url, ".,;:!?'’")
	for strings.HasSuffix(url, ")") && strings.Count(url, "(") < strings.Count(url, ")") {
		url = strings.TrimRight(strings.TrimSuffix(url, ")"), ".,;:!?'’")
	}
	if url == "http://" || url == "https://" || url == "http:/" || url == "https:/" {
		return 0, 0, false
	}
	from = len([]rune(text[:at]))
	return from, from + len([]rune(url)), true
}
