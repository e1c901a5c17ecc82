package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// groups are the award groups in the order in which they are printed.
func groups(a *profile.Achievements) [4]*profile.Tiers {
	return [4]*profile.Tiers{a.Profile, a.Pathway, a.Tools, a.Actions}
}

// percents are the tiers of a group; nil where unknown.
func percents(t *profile.Tiers) [3]*int {
	if t == nil {
		return [3]*int{}
	}
	return [3]*int{t.Starter, t.Frontrunner, t.Star}
}

// achievements is a page with a row of badges for each award group of which
// anything is known; nil when nothing is.
func (b *builder) achievements() layout.Node {
	var rows []layout.Node
	for i, t := range groups(&b.profile.Achievements) {
		if percents(t) != [3]*int{} {
			rows = append(rows, layout.Whole(b.awardGroup(b.Labels.Groups[i], percents(t))))
		}
	}
	if rows == nil {
		return nil
	}
	h1 := sheet.In(b.Styles.H1, b.accent(overviewChapter))
	head := layout.Keep(sheet.Bookmarked(2, b.Labels.Achievements, b.Says(layout.RoleH2, h1, b.Labels.Achievements)))
	return layout.Stack(append([]layout.Node{head, layout.Keep(sheet.Gap(b.air(7.5*mm, 6*mm)))}, rows...)...)
}

// awardGroup is a row: what the group is, and its three badges.
func (b *builder) awardGroup(g words.Group, tiers [3]*int) layout.Node {
	accent := b.accent(overviewChapter)
	text := sheet.Nodes(
		b.Says(layout.RoleH3, b.Styles.H3, g.Title),
		sheet.Gap(1.5*mm),
		b.Says(layout.RoleP, b.Styles.Small, g.Text),
	)
	columns := []layout.Column{{X: 0, W: 54 * mm, Node: layout.Pad(layout.Insets{Top: 3 * mm}, text)}}
	var badges []layout.Column
	for tier, percent := range tiers {
		if percent != nil {
			badges = append(badges, layout.Column{X: layout.Len(tier) * 38 * mm, W: 38 * mm, Node: sheet.Item(b.tier(tier, *percent))})
		}
	}
	columns = append(columns, layout.Column{X: 60 * mm, W: 114 * mm, Node: sheet.Tag(layout.RoleL, layout.Row(layout.AlignTop, badges...))})
	return layout.MinHeight(b.air(54*mm, 52*mm), sheet.Nodes(
		layout.Rule(sheet.SectionRule, accent),
		layout.Row(layout.AlignTop, columns...),
	))
}

// tier is a badge with its lower edge on a common line, and in words what it
// says.
func (b *builder) tier(tier, percent int) layout.Node {
	const edge = 38*mm - sheet.SectionRule // of the badges, below the rule
	accent, s := b.accent(overviewChapter), b.Styles
	badge := b.wood.Badge(tier, percent, accent)
	art := layout.Frame{Size: layout.Size{W: 38 * mm, H: edge}}
	art.PutFrame(-0.2*mm, edge-badge.H, badge)
	return sheet.Nodes(
		layout.Fixed(art),
		sheet.Gap(2*mm),
		sheet.Tag(layout.RoleP, sheet.Nodes(
			layout.Para(s.SmallBold, b.Label(s.SmallBold.Font, b.Labels.Tiers[tier]+sheet.WordSpace)),
			layout.Inline(s.Badge, b.around(b.Labels.TierDone, "percent", b.Lang.Percent(percent), sheet.In(s.Badge, accent), s.Small)...),
		)),
	)
}
