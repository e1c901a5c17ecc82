package report

import (
	"strconv"

	"cityprofile/layout"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
)

// firstOf is the first step of each phase of the Nature Pathway.
var firstOf = [3]int{1, 4, 7}

// pathway is chapter 3: nine steps in three phases, beside a core sample with
// a band for each step.
func (b *builder) pathway() layout.Node {
	var phases []layout.Node
	for i, title := range b.Labels.Phases {
		if i > 0 {
			phases = append(phases, layout.Space(b.phaseGap()))
		}
		phases = append(phases, b.phase(i, title))
	}
	head := b.chapterHead(pathwayChapter, b.Labels.PathwayIntro)
	return layout.Stack(head, layout.Keep(sheet.Gap(b.air(10*mm, 7*mm))), pathCore{
		steps: layout.Stack(phases...),
		look:  b.coreLook(),
		tag:   b.drawing(b.pathAlt),
	})
}

// phase is three steps under their heading. It is parted between them rather than
// leave room for one of them empty.
func (b *builder) phase(i int, title string) layout.Node {
	h2 := sheet.In(b.Styles.H2, b.accent(pathwayChapter))
	first := firstOf[i]
	head := layout.Begin(sheet.InMain(sheet.Bookmarked(2, title, b.Says(layout.RoleH2, h2, title))), layout.Anchor{ID: phaseAnchors[i]})
	var steps []layout.Node
	for n := first; n < first+3; n++ {
		steps = append(steps, layout.Begin(sheet.Together(b.step(n)), layout.Anchor{ID: stepAnchor(n)}))
	}
	phase := layout.Stack(layout.Keep(head), layout.Keep(sheet.Gap(2.2*mm)), sheet.Tag(layout.RoleL, layout.Stack(steps...)))
	return layout.Together(layout.Tie{Page: sheet.BodyH, Hole: 24 * mm, Least: 20 * mm}, phase)
}

// phaseAnchors are where the phases begin.
var phaseAnchors = [len(firstOf)]string{"phase-1", "phase-2", "phase-3"}

// phaseGap is between two phases.
func (b *builder) phaseGap() layout.Len { return b.air(7*mm, 4.5*mm) }

func stepAnchor(n int) string { return "step-" + strconv.Itoa(n) }

// stepOf is what the profile says about a step, the zero step if nothing.
func (b *builder) stepOf(n int) profile.Step {
	for _, s := range b.profile.NaturePathway.Steps {
		if s.Step == n {
			return s
		}
	}
	return profile.Step{Step: n}
}

// step is the title of a step, what is linked to it and the city's note on it,
// or the words that nothing is linked.
func (b *builder) step(n int) layout.Node {
	air := b.air(2.6*mm, 1.6*mm)
	s := b.stepOf(n)
	words := []layout.Node{b.Says(layout.RoleH3, b.Styles.H3, b.Labels.Steps[n-1])}
	if len(s.Resources) > 0 {
		words = append(words, sheet.Gap(1*mm), b.linked(s.Resources))
	}
	switch {
	case s.Note != nil && *s.Note != "":
		words = append(words, b.Told(layout.RoleP, b.Styles.Small, b.told(*s.Note)))
	case s.Note == nil && len(s.Resources) == 0:
		words = append(words, b.Says(layout.RoleP, b.Styles.Small, b.Labels.NothingLinked))
	}
	return sheet.InMain(layout.MinHeight(b.air(14.5*mm, 11*mm), sheet.Nodes(
		layout.Rule(sheet.Hairline, b.Theme.Line),
		sheet.Gap(air),
		sheet.Item(layout.Stack(words...)),
		sheet.Gap(air),
	)))
}

// linked is a list of the resources with some ids, each with its translations
// that are among them.
func (b *builder) linked(ids []string) layout.Node {
	s, accent := b.Styles, b.accent(pathwayChapter)
	const air = 2.5 * mm
	groups := b.library.groups(ids)
	number := layout.Len(6 * mm) // the column of ids, as wide as the widest
	for _, g := range groups {
		number = max(number, s.MicroBold.Size.Em(b.City(s.MicroBold.Font, g[0].ID).Width())+1)
	}
	number = min(number+air, sheet.MainW/3)
	var rows []layout.Node
	for _, g := range groups {
		var body []layout.Node
		for i, r := range g {
			words := listNotEmpty(b.told(r.Type), b.when(r.Year), b.Lang.List(sheet.Isolated(b.toldAll(r.Languages))))
			if i > 0 { // what it shares with the original is said already
				words = listNotEmpty(b.Lang.List(sheet.Isolated(b.toldAll(r.Languages))), r.ID)
			}
			body = append(body, b.Told(layout.RoleP, s.Body, b.toldIn(r.Title, r.Language)))
			if words != nil {
				body = append(body, b.Told(layout.RoleP, s.Small, b.Lang.Facts(sheet.Isolated(words))))
			}
		}
		rows = append(rows, sheet.Item(layout.Row(layout.AlignFirst,
			layout.Column{X: 0, W: number, Node: b.leadsTo(sheet.In(s.MicroBold, accent), g[0])},
			layout.Column{X: number, W: sheet.MainW - number, Node: layout.Stack(body...)})), sheet.Gap(1*mm))
	}
	return sheet.Listed(rows...)
}

// leadsTo is the id of a resource, which leads to where all of it is printed.
func (b *builder) leadsTo(s layout.Style, r *profile.Resource) layout.Node {
	p := b.City(s.Font, r.ID)
	if !b.has(toolsChapter) {
		return sheet.Tag(layout.RoleP, layout.Para(s, p))
	}
	link := &layout.Tag{Role: layout.RoleLink, Alt: b.Lang.Fill(b.Labels.Alt.Resource, "title", b.plain(r.Title), "chapter", b.title(toolsChapter))}
	return sheet.Tag(layout.RoleP, layout.Para(s, p, layout.Mark{To: len([]rune(p.Text())), Tag: link, ID: resourceAnchor(r.ID)}))
}

// pathAlt says in words what the core sample shows.
func (b *builder) pathAlt() string {
	var linked, open []string
	for n := 1; n <= len(b.Labels.Steps); n++ {
		if len(b.stepOf(n).Resources) > 0 {
			linked = append(linked, b.Lang.Int(n))
		} else {
			open = append(open, b.Lang.Int(n))
		}
	}
	switch {
	case linked == nil:
		return b.Labels.Alt.PathEmpty
	case open == nil:
		return b.Labels.Alt.PathAll
	}
	return b.Lang.Fill(b.Labels.Alt.Path, "linked", b.Lang.Plainly(linked), "open", b.Lang.Plainly(open))
}
