package report

import (
	"strings"
	"unicode/utf8"

	"cityprofile/layout"
	"cityprofile/layout/text"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

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
		rows = append(rows, layout.Begin(layout.Whole(sheet.Tag(layout.RoleLI, layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: number, Node: b.Filled(layout.RoleLbl, s, mark)},
			layout.Column{X: number, W: sheet.TextW - number, Node: sheet.Tag(layout.RoleLBody, b.source(s, source, accent))}))), layout.Anchor{ID: b.sources.anchor(i + 1)}))
	}
	head := sheet.Bookmarked(2, b.Labels.Sources, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), b.Labels.Sources))
	return layout.Stack(body, layout.Space(b.air(10*mm, 7*mm)), layout.Need(15*mm, sheet.Section(layout.AlignFirst, accent, head, sheet.Tag(layout.RoleL, layout.Stack(rows...)))))
}

// source is what a city names as its source. An address in it leads where it
// says, and keeps its direction.
func (b *builder) source(s layout.Style, source profile.Text, accent layout.Color) layout.Node {
	words := b.told(source)
	from, to, ok := address(words)
	if !ok {
		return b.Told(layout.RoleP, s, words)
	}
	url := words[from:to]
	name := strings.Trim(b.plain(source)[:len(b.plain(source))-len(words[from:])], " ,;:،؛(<–—-")
	alt := b.Lang.Fill(b.Labels.Alt.Link, "url", url)
	if name != "" {
		alt = b.Lang.Fill(b.Labels.Alt.LinkTo, "name", name, "url", url)
	}
	p := b.City(s.Font, words[:from]+text.Isolate(url)+words[to:])
	at := utf8.RuneCountInString(p.Text()[:max(strings.Index(p.Text(), url), 0)])
	link := layout.Mark{From: at, To: at + utf8.RuneCountInString(url), Color: &accent, URL: url, Tag: &layout.Tag{Role: layout.RoleLink, Alt: alt}}
	return b.Shaped(layout.RoleP, s, p, link)
}

// address finds the first address in a text, in bytes: what follows http:// or
// https:// up to a space, without the signs that end a sentence.
func address(words string) (from, to int, ok bool) {
	at := strings.Index(words, "https://")
	if i := strings.Index(words, "http://"); i >= 0 && (at < 0 || i < at) {
		at = i
	}
	if at < 0 {
		return 0, 0, false
	}
	url := words[at:]
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
	return at, at + len(url), true
}
