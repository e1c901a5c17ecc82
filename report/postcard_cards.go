package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// cards are what the postcard shows of the chapters that the report has, two
// beside each other, and the last of an odd number over the whole width; nil when
// there is nothing to show.
func (b *builder) cards() layout.Node {
	var list []layout.Node
	var last func(width layout.Len) layout.Node
	for _, card := range []struct {
		of   chapterID
		make func(width layout.Len) layout.Node
	}{{overviewChapter, b.awardCard}, {platformChapter, b.platformCard}, {pathwayChapter, b.pathwayCard}, {indexChapter, b.indexCard}} {
		if !b.has(card.of) {
			continue
		}
		if n := card.make(cardW); n != nil {
			list, last = append(list, n), card.make
		}
	}
	if list == nil {
		return nil
	}
	var rows []layout.Node
	for i := 0; i < len(list); i += 2 {
		if i > 0 {
			rows = append(rows, sheet.Gap(6*mm))
		}
		if i+1 == len(list) {
			rows = append(rows, last(sheet.BodyW))
			continue
		}
		rows = append(rows, layout.Row(layout.AlignTop,
			layout.Column{X: 0, W: cardW, Node: list[i]},
			layout.Column{X: cardW + 6*mm, W: cardW, Node: list[i+1]}))
	}
	return layout.Stack(rows...)
}

// chapterCard is a rule with a heading below it, and what is told.
func (b *builder) chapterCard(id chapterID, title string, body ...layout.Node) layout.Node {
	accent := b.accent(id)
	head := []layout.Node{
		layout.Rule(sheet.SectionRule, accent), sheet.Gap(2.2 * mm),
		sheet.Bookmarked(2, title, b.Says(layout.RoleH2, sheet.In(b.Styles.H4, accent), title)), sheet.Gap(1.5 * mm),
	}
	return sheet.Nodes(append(head, body...)...)
}

// awardCard is a table of the award tiers; nil when none is known.
func (b *builder) awardCard(width layout.Len) layout.Node {
	module := width / 5
	name := width - 3*module
	s, accent := b.Styles, b.accent(overviewChapter)
	cell := func(role layout.Role, scope string, n layout.Node) layout.Node {
		return layout.As(&layout.Tag{Role: role, Scope: scope}, n)
	}
	row := func(first layout.Node, others func(tier int) layout.Node) layout.Node {
		columns := []layout.Column{{X: 0, W: name - 2*mm, Node: first}}
		for tier := range 3 {
			columns = append(columns, layout.Column{X: name + layout.Len(tier)*module, W: module, Node: others(tier)})
		}
		return sheet.Tag(layout.RoleTR, layout.Row(layout.AlignMiddle, columns...))
	}
	var rows []layout.Node
	for i, t := range groups(&b.profile.Achievements) {
		tiers := percents(t)
		if tiers == [3]*int{} {
			continue
		}
		title := cell(layout.RoleTH, "Row", b.Says(layout.RoleP, sheet.In(s.Small, b.Theme.Ink), b.Labels.Groups[i].Title))
		rows = append(rows, sheet.Gap(1.2*mm), row(title, func(tier int) layout.Node {
			if tiers[tier] == nil {
				return cell(layout.RoleTD, "", layout.Blank())
			}
			return cell(layout.RoleTD, "", b.chip(tier, *tiers[tier], accent))
		}))
	}
	if rows == nil {
		return nil
	}
	head := row(cell(layout.RoleTH, "Column", b.Says(layout.RoleP, s.Micro, b.Labels.Card.Award)), func(tier int) layout.Node {
		return cell(layout.RoleTH, "Column", b.Says(layout.RoleP, s.Micro, b.Labels.Card.Tiers[tier]))
	})
	return b.chapterCard(overviewChapter, b.Labels.Achievements, sheet.Tag(layout.RoleTable, sheet.Nodes(
		sheet.Tag(layout.RoleTHead, head), sheet.Tag(layout.RoleTBody, layout.Stack(rows...)))))
}

// chip is a badge as small as a line, and its percentage.
func (b *builder) chip(tier, percent int, accent layout.Color) layout.Node {
	const high = 6.4 * mm
	side := 4.4*mm + layout.Len(tier)*mm // three ages, as those of the badges
	f := b.wood.SmallBadge(tier, percent, side, accent)
	art := layout.Frame{Size: layout.Size{W: high, H: high}}
	art.PutFrame((high-f.W)/2, (high-f.H)/2, f)
	words := b.Lang.Percent(percent)
	return layout.Row(layout.AlignMiddle,
		layout.Column{X: 0, W: high, Node: layout.Fixed(art)},
		layout.Column{X: high + 0.8*mm, W: 10 * mm, Node: b.Filled(layout.RoleP, sheet.In(b.Styles.MicroBold, b.Theme.Ink), words)})
}

// platformCard counts commitments, actions and resources; nil when the profile
// has none of them.
func (b *builder) platformCard(width layout.Len) layout.Node {
	l, accent := &b.Labels.Card, b.accent(platformChapter)
	var counts []fact
	for _, of := range []profile.Counted{profile.CountedCommitments, profile.CountedActions, profile.CountedResources} {
		if of == profile.CountedResources && !b.has(toolsChapter) {
			continue
		}
		if n, ok := b.counted(of); ok {
			counts = append(counts, fact{value: b.number(n), label: b.Lang.CountedLabel(string(of), n)})
		}
	}
	if counts == nil {
		return nil
	}
	made := len(b.profile.ActionPlatform.Commitments)
	body := []layout.Node{b.cardCounts(counts, accent, width)}
	if made > 0 {
		all := 0
		for _, area := range profile.Catalogue() {
			all += len(area.Commitments)
		}
		bar := b.wood.Core(accent)
		bar.W, bar.H, bar.Cells, bar.Num, bar.Den = width-2*mm, 4*mm, all, int64(made), int64(all)
		body = append(body, sheet.Gap(2.5*mm), layout.Fixed(bar.Frame()), sheet.Gap(0.8*mm),
			b.Filled(layout.RoleP, b.Styles.Micro, b.Lang.Fill(l.Commitments, "n", b.Lang.Int(made), "all", b.Lang.Int(all))))
	}
	if words := b.countStates(); words != "" {
		body = append(body, b.Filled(layout.RoleP, b.Styles.Micro, words))
	}
	return b.chapterCard(platformChapter, b.title(platformChapter), body...)
}

// counted is how many there are of what the platform counts: as a statistic
// gives it, which may be more than the profile lists, or else as that lists them.
func (b *builder) counted(of profile.Counted) (n string, ok bool) {
	for _, s := range b.profile.Statistics {
		if s.Of == of && s.Value != nil {
			return string(s.Value.Value), true
		}
	}
	if n, listed := b.profile.Count(of); listed {
		return strconv.Itoa(n), true
	}
	return "", false
}

// cardCounts are figures beside each other, each above what it counts.
func (b *builder) cardCounts(list []fact, accent layout.Color, all layout.Len) layout.Node {
	const apart = 3 * mm
	module := (all + apart) / 3
	width := module - apart
	var cells []layout.Column
	for i, f := range list {
		value := sheet.In(b.Styles.H1, accent)
		for value.Size.Em(b.City(value.Font, f.value).Width()) > width && value.Size > 9*layout.Pt {
			value.Size -= layout.Pt
		}
		cells = append(cells, layout.Column{X: layout.Len(i) * module, W: width, Node: sheet.Item(sheet.Nodes(
			b.value(value, f, b.cutTo(value, f.value, width, 1)), b.labelOf(b.Styles.Small, f)))})
	}
	return sheet.Tag(layout.RoleL, layout.Row(layout.AlignTop, cells...))
}

// countStates counts the actions in each state.
func (b *builder) countStates() string {
	count := map[profile.Status]int{}
	for _, a := range b.profile.ActionPlatform.Actions {
		count[a.Status]++
	}
	var list []string
	for _, s := range []profile.Status{profile.Completed, profile.InProgress, profile.Planned, profile.OnHold, profile.Cancelled} {
		if count[s] > 0 {
			list = append(list, b.Lang.Fill(b.Labels.Card.State, "state", b.Lang.Catalogue.Statuses[string(s)], "n", b.Lang.Int(count[s])))
		}
	}
	return b.Lang.Facts(list)
}

// pathwayCard is a core sample of nine cells, solid where resources are linked
// to the step; nil when none are linked.
func (b *builder) pathwayCard(width layout.Len) layout.Node {
	const h = 8 * mm
	w := width - 2*mm
	steps := len(b.Labels.Steps)
	linked, _ := b.profile.Count(profile.CountedSteps)
	if linked == 0 {
		return nil
	}
	accent := b.accent(pathwayChapter)
	bar := b.wood.Core(accent)
	bar.W, bar.H, bar.Cells = w, h, steps
	for n := range steps {
		bar.Solid = append(bar.Solid, len(b.stepOf(n+1).Resources) > 0)
	}
	words := b.Lang.Fill(b.Labels.Card.Steps, "n", b.Lang.Int(linked), "all", b.Lang.Int(steps))
	var numbers []layout.Column
	for n := range steps {
		x := w * layout.Len(n) / layout.Len(steps)
		numbers = append(numbers, layout.Column{X: x + w/layout.Len(2*steps) - 1.2*mm, W: 6 * mm, Node: b.Filled("", b.Styles.Micro, b.Lang.Int(n+1))})
	}
	figure := layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: b.pathAlt()}, sheet.Nodes(layout.Fixed(bar.Frame()), sheet.Gap(0.6*mm), layout.Row(layout.AlignTop, numbers...)))
	return b.chapterCard(pathwayChapter, b.title(pathwayChapter),
		sheet.Gap(1.5*mm), figure, sheet.Gap(1.5*mm), b.Filled(layout.RoleP, b.Styles.Small, words))
}

// indexCard is the total of the index beside a small wheel; nil when the city
// has no points.
func (b *builder) indexCard(width layout.Len) layout.Node {
	side := layout.Len(36 * mm)
	if width > cardW {
		side = 60 * mm
	}
	s := b.standing()
	total := s.now.Total
	if total.Points == nil {
		return nil
	}
	accent, st := b.accent(indexChapter), b.Styles
	possible := b.Lang.Fill(b.Labels.Card.Points, "max", b.Lang.Int(total.Max))
	switch kv := []string{"possible", b.Lang.Int(total.Possible), "max", b.Lang.Int(total.Max)}; {
	case !total.Complete():
		possible = b.Lang.Fill(b.Labels.Card.PointsPart, kv...)
	case !total.Whole():
		possible = b.Lang.Fill(b.Labels.Card.PointsPossible, kv...)
	}
	words := sheet.Nodes(
		sheet.Tag(layout.RoleP, layout.Para(sheet.In(st.Several, accent), b.Figure(st.Several.Font, b.Lang.Int(*total.Points)))),
		b.Filled(layout.RoleP, st.Small, possible),
		b.application(&s))
	columns := []layout.Column{{X: 0, W: width - side - 2*mm, Node: words}}
	if s.listed() {
		w := b.wheelOf(&s, side)
		w.Number, w.Hub, w.Names = nil, layout.Frame{}, nil
		figure := layout.As(&layout.Tag{Role: layout.RoleFigure, Alt: b.wheelWords(&s)}, layout.Fixed(b.wood.Wheel(w, side)))
		columns = append(columns, layout.Column{X: width - side, W: side, Node: figure})
	}
	return b.chapterCard(indexChapter, b.title(indexChapter), layout.Row(layout.AlignTop, columns...))
}
