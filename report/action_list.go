package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// mostCards is how many actions of a profile are printed as large cards, unless
// the profile chooses: more are printed as compact ones.
const mostCards = 24

// compact reports whether actions are printed as compact cards. Either form
// prints all that is given of an action.
func (b *builder) compact() bool {
	switch b.profile.ActionPlatform.ActionStyle {
	case profile.ActionRows:
		return true
	case profile.ActionCards:
		return false
	}
	return len(b.profile.ActionPlatform.Actions) > mostCards
}

// actions is a list of actions; nil without any.
func (b *builder) actions(list []*profile.Action) layout.Node {
	if list == nil {
		return nil
	}
	print := b.card
	if b.compact() {
		print = b.compactCard
	}
	var nodes []layout.Node
	for _, a := range list {
		n := sheet.Together(print(a))
		if id := b.served.anchors[a]; id != "" {
			n = layout.Begin(n, layout.Anchor{ID: id})
		}
		nodes = append(nodes, n)
	}
	return sheet.Listed(nodes...)
}

// seeElsewhere is a list of the actions that serve a commitment and are printed
// under another one, each of which leads there; nil without any.
func (b *builder) seeElsewhere(list []*profile.Action) layout.Node {
	if list == nil {
		return nil
	}
	s := sheet.In(b.Styles.Small, b.accent(platformChapter))
	var rows []layout.Node
	for i, a := range list {
		if i > 0 {
			rows = append(rows, layout.Space(1*mm))
		}
		under := b.commitmentTitle(b.commitmentOf(a))
		p := b.Figure(s.Font, b.Sentence(b.Labels.Action.SeeUnder, "action", b.toldIn(a.Title, a.Language), "commitment", under))
		link := &layout.Tag{Role: layout.RoleLink, Alt: b.Lang.Fill(b.Labels.Action.SeeUnder, "action", b.plain(a.Title), "commitment", under)}
		rows = append(rows, layout.Whole(sheet.Item(sheet.Tag(layout.RoleP,
			layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, ID: b.served.anchors[a]})))))
	}
	return sheet.Nodes(
		layout.Keep(sheet.InMain(layout.Rule(sheet.Hairline, b.Theme.Line))),
		layout.Keep(sheet.Gap(3*mm)),
		sheet.InMain(sheet.Narrow(sheet.Listed(rows...))),
		layout.Space(4*mm))
}

// serve finds the place of each action. It is referred to from all its other
// commitments that the city has made: nobody should think that nothing is done
// for them.
func (b *builder) serve() *served {
	s := &served{map[string][]*profile.Action{}, map[string][]*profile.Action{}, map[*profile.Action]string{}}
	for i := range b.profile.ActionPlatform.Actions {
		a := &b.profile.ActionPlatform.Actions[i]
		under := b.commitmentOf(a)
		s.under[under] = append(s.under[under], a)
		if b.platformForm() {
			continue // the platform's download has no such words
		}
		met := map[string]bool{under: true}
		for _, id := range a.Commitments {
			if _, made := b.profile.MadeCommitment(id); made && !met[id] {
				met[id] = true
				s.elsewhere[id] = append(s.elsewhere[id], a)
				s.anchors[a] = actionAnchor(i)
			}
		}
	}
	return s
}
