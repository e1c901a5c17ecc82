package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// commitment is a commitment with the actions under it. One that the city has
// made stands beside a solid slice, another one beside an open slice.
func (b *builder) commitment(e profile.Entry, c profile.Commitment, made bool, actions []*profile.Action, first bool) layout.Node {
	const air = 3.4 * mm
	accent, s, title := b.accent(platformChapter), b.styles, b.commitmentTitle(e.ID)
	label, again := b.labels.CommitmentMade, b.labels.CommitmentContinued
	if !made {
		label, again = b.labels.CommitmentOpen, b.labels.CommitmentOpenContinued
	}
	words := []layout.Node{
		b.says(layout.RoleP, in(s.label, accent), label),
		b.bookmarked(3, title, b.says(layout.RoleH3, s.h3, title)),
	}
	if c.Statement != "" {
		words = append(words, gap(0.5*mm), narrow(b.paragraphs(in(s.body, b.theme.Ink2), c.Statement, c.StatementLanguage)))
	}
	if about := b.commitmentNotes(e, c, made); about != nil {
		words = append(words, gap(0.5*mm), about)
	}
	above := inMain(layout.Rule(hairline, b.theme.Line))
	if first {
		above = gap(4 * mm)
	}
	head := layout.Whole(nodes(above, gap(air), b.besideSlice(made, nodes(words...)), gap(air)))
	if len(actions) == 0 {
		return tag(layout.RoleLI, tag(layout.RoleLBody, head))
	}
	repeated := nodes(
		inMain(layout.Rule(hairline, b.theme.Line)), gap(air),
		b.besideSlice(made, nodes(b.says(layout.RoleP, in(s.label, accent), again), b.says(layout.RoleH3, s.h3, title))),
		gap(air))
	return tag(layout.RoleLI, tag(layout.RoleLBody, layout.Stack(layout.Keep(head), layout.Again(repeated, b.actions(actions)))))
}

// besideSlice puts a commitment beside its slice.
func (b *builder) besideSlice(made bool, words layout.Node) layout.Node {
	const size = 10 * mm
	slice := b.wood.OpenSlice(size, b.theme.Ink2)
	if made {
		slice = b.wood.SolidSlice(size, b.accent(platformChapter))
	}
	return layout.Row(layout.AlignMiddle, layout.Column{X: sideW - size, W: size, Node: slice}, main(words))
}

// commitmentNotes are the day on which a commitment was made, and the targets
// of the Global Biodiversity Framework that it is related to, if the profile
// asks for them.
func (b *builder) commitmentNotes(e profile.Entry, c profile.Commitment, made bool) layout.Node {
	var notes []layout.Node
	if c.MadeOn != nil {
		notes = append(notes, b.filled(layout.RoleP, b.styles.small, b.lang.Fill(b.labels.MadeOn, "date", b.onDay(*c.MadeOn))))
	}
	if made && b.profile.Report.Related {
		targets := b.lang.Plainly(b.lang.Ints(e.Related))
		notes = append(notes, b.filled(layout.RoleP, b.styles.small, b.lang.Count(b.labels.Related, len(e.Related), "targets", targets)))
	}
	if notes == nil {
		return nil
	}
	return layout.Stack(notes...)
}
