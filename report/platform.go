package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

// platform is chapter 2: the action areas with the commitments made, their
// actions, and the other commitments.
func (b *builder) platform() layout.Node {
	head := []layout.Node{b.chapterHead(platformChapter, b.labels.PlatformIntro)}
	if b.profile.Report.Related && len(b.profile.ActionPlatform.Commitments) > 0 {
		head = append(head, layout.Keep(gap(3*mm)), layout.Keep(inMain(narrow(b.says(layout.RoleP, b.styles.small, b.labels.RelatedNote)))))
	}
	parts := append(head, layout.Keep(gap(11*mm)))
	under := map[string][]*profile.Action{} // by commitment
	for i := range b.profile.ActionPlatform.Actions {
		a := &b.profile.ActionPlatform.Actions[i]
		id := b.commitmentOf(a)
		under[id] = append(under[id], a)
	}
	for i, area := range profile.Catalogue() {
		if i > 0 {
			parts = append(parts, layout.Space(12*mm))
		}
		parts = append(parts, b.area(i, area, under))
	}
	return layout.Stack(parts...)
}

// area is an action area: what the city has committed itself to there, and
// what else it could. A commitment that is not made is among the first all the
// same when actions serve it.
func (b *builder) area(n int, area profile.Area, under map[string][]*profile.Action) layout.Node {
	p := &b.profile.ActionPlatform
	var blocks []layout.Node
	var other []profile.Entry
	for _, e := range area.Commitments {
		c, made := b.profile.MadeCommitment(e.ID)
		if !made && under[e.ID] == nil {
			other = append(other, e)
			continue
		}
		if blocks != nil && b.rows() {
			blocks = append(blocks, layout.Space(5*mm))
		}
		blocks = append(blocks, b.commitment(e, c, made, under[e.ID], blocks == nil))
	}
	for _, note := range p.Areas {
		if note.ID == area.ID {
			other = entries(note.Other)
		}
	}
	parts := []layout.Node{layout.Keep(b.areaHead(n, b.lang.Catalogue.Areas[area.ID]))}
	if len(blocks) > 0 {
		parts = append(parts, tag(layout.RoleL, layout.Stack(blocks...)))
	}
	if len(other) > 0 {
		air := layout.Len(5 * mm)
		if len(blocks) > 0 {
			air = 7 * mm
		}
		parts = append(parts, layout.Space(air), layout.Whole(b.others(n, other)))
	}
	if len(blocks) > 0 {
		return layout.Need(100*mm, layout.Stack(parts...))
	}
	return layout.Whole(layout.Stack(parts...))
}

func (b *builder) areaHead(n int, title string) layout.Node {
	accent, s := b.accent(platformChapter), b.styles
	before, after := words.Split(b.labels.ActionArea, "n")
	return nodes(
		layout.Rule(areaRule, accent),
		gap(3*mm),
		layout.Row(layout.AlignLast,
			side(tag(layout.RoleP, nodes(
				layout.Para(in(s.h4, accent), b.label(s.h4.Font, before)),
				layout.Para(in(s.areaNumber, accent), b.figure(s.areaNumber.Font, b.lang.Int(n+1)+after))))),
			main(b.bookmarked(2, title, b.says(layout.RoleH2, in(s.h2Area, accent), title)))),
	)
}

// others is a list of commitments of an area beside open slices. At the top of a
// page it says which area that is.
func (b *builder) others(n int, list []profile.Entry) layout.Node {
	const size, air = 5 * mm, 1.7 * mm
	s := in(b.styles.body, b.theme.Ink2)
	var rows []layout.Node
	for i, e := range list {
		row := layout.Row(layout.AlignTop,
			layout.Column{X: 0, W: size, Node: layout.Pad(layout.Insets{Top: 0.5 * mm}, b.wood.OpenSlice(size, b.theme.Ink2))},
			layout.Column{X: size + 3*mm, W: mainW - size - 3*mm, Node: item(b.says(layout.RoleP, s, b.commitmentTitle(e.ID)))})
		above := layout.Node(nil)
		if i > 0 {
			above = nodes(gap(air), layout.Rule(hairline, b.theme.Line), gap(air))
		}
		rows = append(rows, layout.Whole(nodes(above, row)))
	}
	area := b.lang.Fill(b.labels.ActionArea, "n", b.lang.Int(n+1))
	lowered := layout.Insets{Top: 0.4 * mm, Right: 3 * mm}
	label := nodes(
		layout.AtTop(layout.Pad(lowered, b.filled(layout.RoleP, in(b.styles.smallBold, b.accent(platformChapter)), area))),
		layout.Pad(lowered, b.says(layout.RoleH3, b.styles.small, b.labels.OtherCommitments)))
	return layout.Row(layout.AlignTop, side(label), main(listed(rows...)))
}
