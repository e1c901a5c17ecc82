package report

import (
	"cityprofile/layout"
	"cityprofile/report/profile"
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
			rows = append(rows, layout.Whole(b.awardGroup(b.labels.Groups[i], percents(t))))
		}
	}
	if rows == nil {
		return nil
	}
	h1 := in(b.styles.h1, b.accent(overviewChapter))
	head := layout.Keep(b.bookmarked(2, b.labels.Achievements, b.says(layout.RoleH2, h1, b.labels.Achievements)))
	return layout.Stack(append([]layout.Node{head, layout.Keep(gap(7.5 * mm))}, rows...)...)
}

// awardGroup is a row: what the group is, and its three badges.
func (b *builder) awardGroup(g words.Group, tiers [3]*int) layout.Node {
	accent := b.accent(overviewChapter)
	text := nodes(
		b.says(layout.RoleH3, b.styles.h3, g.Title),
		gap(1.5*mm),
		b.says(layout.RoleP, b.styles.small, g.Text),
	)
	columns := []layout.Column{{X: 0, W: 54 * mm, Node: layout.Pad(layout.Insets{Top: 3 * mm}, text)}}
	var badges []layout.Column
	for tier, percent := range tiers {
		if percent != nil {
			badges = append(badges, layout.Column{X: layout.Len(tier) * 38 * mm, W: 38 * mm, Node: item(b.tier(tier, *percent))})
		}
	}
	columns = append(columns, layout.Column{X: 60 * mm, W: 114 * mm, Node: tag(layout.RoleL, layout.Row(layout.AlignTop, badges...))})
	return layout.MinHeight(54*mm, nodes(
		layout.Rule(sectionRule, accent),
		layout.Row(layout.AlignTop, columns...),
	))
}

// tier is a badge with its lower edge on a common line, and in words what it
// says.
func (b *builder) tier(tier, percent int) layout.Node {
	const edge = 38*mm - sectionRule // of the badges, below the rule
	accent, s := b.accent(overviewChapter), b.styles
	badge := b.wood.Badge(tier, percent, accent)
	art := layout.Frame{Size: layout.Size{W: 38 * mm, H: edge}}
	art.PutFrame(-0.2*mm, edge-badge.H, badge)
	return nodes(
		layout.Fixed(art),
		gap(2*mm),
		tag(layout.RoleP, nodes(
			layout.Para(s.smallBold, b.label(s.smallBold.Font, b.labels.Tiers[tier]+wordSpace)),
			layout.Inline(s.badge, b.around(b.labels.TierDone, "percent", b.lang.Percent(percent), in(s.badge, accent), s.small)...),
		)),
	)
}
