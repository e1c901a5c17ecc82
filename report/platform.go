package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// platform is chapter 2: the action areas with the commitments made, their
// actions, and the other commitments.
func (b *builder) platform() layout.Node {
	head := []layout.Node{b.chapterHead(platformChapter, b.Labels.PlatformIntro)}
	if b.namesRelated() && len(b.profile.ActionPlatform.Commitments) > 0 {
		head = append(head, layout.Keep(sheet.Gap(3*mm)), layout.Keep(sheet.InMain(sheet.Narrow(b.Says(layout.RoleP, b.Styles.Small, b.Labels.RelatedNote)))))
	}
	parts := append(head, layout.Keep(sheet.Gap(b.air(11*mm, 7*mm))))
	for i, area := range profile.Catalogue() {
		if i > 0 {
			parts = append(parts, layout.Space(b.air(12*mm, 6*mm)))
		}
		parts = append(parts, b.area(i, area))
	}
	return layout.Stack(parts...)
}

// area is an action area: what the city has committed itself to there, and
// what else it could. A commitment that is not made is among the first all the
// same when actions serve it.
func (b *builder) area(n int, area profile.Area) layout.Node {
	p := &b.profile.ActionPlatform
	var blocks []layout.Node
	var other []profile.Entry
	for _, e := range area.Commitments {
		c, made := b.profile.MadeCommitment(e.ID)
		if !made && b.served.under[e.ID] == nil {
			other = append(other, e)
			continue
		}
		if blocks != nil && b.compact() {
			blocks = append(blocks, layout.Space(5*mm))
		}
		blocks = append(blocks, b.commitment(e, c, made, blocks == nil))
	}
	for _, note := range p.Areas {
		if note.ID == area.ID {
			other = entries(note.Other)
		}
	}
	parts := []layout.Node{layout.Keep(b.areaHead(n, b.Lang.Catalogue.Areas[area.ID]))}
	if len(blocks) > 0 {
		parts = append(parts, sheet.Tag(layout.RoleL, layout.Stack(blocks...)))
	}
	if len(other) > 0 {
		air := b.air(5*mm, 3.5*mm)
		if len(blocks) > 0 {
			air = b.air(7*mm, 5*mm)
		}
		parts = append(parts, layout.Space(air), layout.Whole(b.others(n, other)))
	}
	if len(blocks) > 0 {
		return layout.Need(80*mm, layout.Stack(parts...))
	}
	return layout.Whole(layout.Stack(parts...))
}

func (b *builder) areaHead(n int, title string) layout.Node {
	accent, s := b.accent(platformChapter), b.Styles
	before, after := words.Split(b.Labels.ActionArea, "n")
	return sheet.Nodes(
		layout.Rule(sheet.AreaRule, accent),
		sheet.Gap(b.air(3*mm, 2*mm)),
		layout.Row(layout.AlignLast,
			sheet.Side(sheet.Tag(layout.RoleP, sheet.Nodes(
				layout.Para(sheet.In(s.H4, accent), b.Label(s.H4.Font, before)),
				layout.Para(sheet.In(s.AreaNumber, accent), b.Figure(s.AreaNumber.Font, b.Lang.Int(n+1)+after))))),
			sheet.Main(sheet.Bookmarked(2, title, b.Says(layout.RoleH2, sheet.In(s.H2Area, accent), title)))),
	)
}

// others is a list of commitments of an area beside open slices. At the top of a
// page it says which area that is.
func (b *builder) others(n int, list []profile.Entry) layout.Node {
	const size = 5 * mm
	air := b.air(1.7*mm, 0.8*mm)
	s := sheet.In(b.Styles.Body, b.Theme.Ink2)
	var rows []layout.Node
	for i, e := range list {
		row := layout.Row(layout.AlignTop,
			layout.Column{X: 0, W: size, Node: layout.Pad(layout.Insets{Top: 0.5 * mm}, b.wood.OpenSlice(size, b.Theme.Ink2))},
			layout.Column{X: size + 3*mm, W: sheet.MainW - size - 3*mm, Node: sheet.Item(layout.Stack(append([]layout.Node{b.Says(layout.RoleP, s, b.commitmentTitle(e.ID))}, b.original(b.Lang.OriginalCommitment(e.ID))...)...))})
		above := layout.Node(nil)
		if i > 0 {
			above = sheet.Nodes(sheet.Gap(air), layout.Rule(sheet.Hairline, b.Theme.Line), sheet.Gap(air))
		}
		rows = append(rows, layout.Whole(sheet.Nodes(above, row)))
	}
	area := b.Lang.Fill(b.Labels.ActionArea, "n", b.Lang.Int(n+1))
	lowered := layout.Insets{Top: 0.4 * mm, Right: 3 * mm}
	label := sheet.Nodes(
		layout.AtTop(layout.Pad(lowered, b.Filled(layout.RoleP, sheet.In(b.Styles.SmallBold, b.accent(platformChapter)), area))),
		layout.Pad(lowered, b.Says(layout.RoleH3, b.Styles.Small, b.Labels.OtherCommitments)))
	return layout.Row(layout.AlignTop, sheet.Side(label), sheet.Main(sheet.Listed(rows...)))
}
