package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// commitment is a commitment with the actions under it. One that the city has
// made stands beside a solid slice, another one beside an open slice.
func (b *builder) commitment(e profile.Entry, c profile.Commitment, made, first bool) layout.Node {
	const long = 320 // bytes of a statement: some lines in any script
	air := b.air(3.4*mm, 2.4*mm)
	accent, s, title := b.accent(platformChapter), b.Styles, b.commitmentTitle(e.ID)
	label, again := b.Labels.CommitmentMade, b.Labels.CommitmentContinued
	if !made {
		label, again = b.Labels.CommitmentOpen, b.Labels.CommitmentOpenContinued
	}
	words := []layout.Node{
		b.Says(layout.RoleP, sheet.In(s.Label, accent), label),
		sheet.Bookmarked(3, title, b.Says(layout.RoleH3, s.H3, title)),
	}
	words = append(words, b.original(b.Lang.OriginalCommitment(e.ID))...)
	if c.Statement != "" {
		words = append(words, sheet.Gap(0.5*mm), sheet.Narrow(b.Paragraphs(sheet.In(s.Body, b.Theme.Ink2), b.toldIn(c.Statement, c.StatementLanguage), "")))
	}
	if about := b.commitmentNotes(e, c, made); about != nil {
		words = append(words, sheet.Gap(0.5*mm), about)
	}
	above := sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line))
	if first {
		above = sheet.Gap(4 * mm)
	}
	head := layout.Whole(sheet.Nodes(above, sheet.Gap(air), b.besideSlice(made, sheet.Nodes(words...)), sheet.Gap(air)))
	actions, elsewhere := b.actions(b.served.under[e.ID]), b.seeElsewhere(b.served.elsewhere[e.ID])
	if actions == nil && elsewhere == nil {
		return sheet.Tag(layout.RoleLI, sheet.Tag(layout.RoleLBody, head))
	}
	repeated := sheet.Nodes(
		sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line)), sheet.Gap(air),
		b.besideSlice(made, sheet.Nodes(b.Says(layout.RoleP, sheet.In(s.Label, accent), again), b.Says(layout.RoleH3, s.H3, title))),
		sheet.Gap(air))
	if len(c.Statement) < long { // else a page may end below it
		head = layout.Keep(head)
	}
	return sheet.Tag(layout.RoleLI, sheet.Tag(layout.RoleLBody, layout.Stack(head, layout.Again(repeated, sheet.Nodes(actions, elsewhere)))))
}

// besideSlice puts a commitment beside its slice.
func (b *builder) besideSlice(made bool, words layout.Node) layout.Node {
	const size = 10 * mm
	slice := b.wood.OpenSlice(size, b.Theme.Ink2)
	if made {
		slice = b.wood.SolidSlice(size, b.accent(platformChapter))
	}
	return layout.Row(layout.AlignMiddle, layout.Column{X: sheet.SideW - size, W: size, Node: slice}, sheet.Main(words))
}

// commitmentNotes are the day on which a commitment was made, and the targets
// of the Global Biodiversity Framework that it is related to, if the profile
// asks for them.
func (b *builder) commitmentNotes(e profile.Entry, c profile.Commitment, made bool) layout.Node {
	var notes []layout.Node
	if c.MadeOn != nil {
		pattern := b.Labels.MadeOn
		if c.MadeOn.Day == 0 {
			pattern = b.Labels.MadeIn
		}
		notes = append(notes, b.Filled(layout.RoleP, b.Styles.Small, b.Lang.Fill(pattern, "date", b.when(c.MadeOn))))
	}
	if made && b.namesRelated() {
		targets := b.Lang.Plainly(b.Lang.Ints(e.Related))
		notes = append(notes, b.Filled(layout.RoleP, b.Styles.Small, b.Lang.Count(b.Labels.Related, len(e.Related), "targets", targets)))
	}
	if notes == nil {
		return nil
	}
	return layout.Stack(notes...)
}
