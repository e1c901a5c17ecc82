package profile

import (
	"fmt"
	"slices"
	"strings"

	"cityprofile/report/cbi"
)

// rules judge what no single field can tell: that ids are unique and lead
// somewhere, that dates are in order and that totals agree with their parts.
type rules struct {
	*decoder
	root    *node
	profile *Profile
}

// place is where the value of a pointer stands, or the nearest around it.
func (r *rules) place(format string, args ...any) Span {
	return r.root.at(fmt.Sprintf(format, args...)).place()
}

// warn notes something that can be printed but looks wrong.
func (r *rules) warn(code string, at Span, message, help string) {
	r.report(code, at, message, help)
	r.defects[len(r.defects)-1].Severity = Warning
}

func (r *rules) check() {
	r.city()
	r.statistics()
	r.commitments()
	r.actions()
	r.resources()
	r.steps()
	r.index()
}

func (r *rules) city() {
	c := &r.profile.City
	if c.Region != "" && !slices.Contains(Regions(), c.Region) {
		help := suggestion(c.Region, Regions())
		if help == "" {
			help = "known regions: " + strings.Join(Regions(), ", ")
		}
		r.warn("unknown-region", r.place("/city/region"), fmt.Sprintf("the platform is not known to have a region %q", shorten(c.Region, 40)), help)
	}
	if c.PopulationYear != nil && c.Population == nil {
		r.warn("lonely-year", r.place("/city/population_year"), "a year without a population", "give the population, or delete its year")
	}
	r.unique("language", "city.names", len(c.Names), func(i int) (string, Span) {
		return c.Names[i].Language, r.place("/city/names/%d/language", i)
	})
	if l := r.profile.Report.Language; l != "" && !slices.Contains(Languages(), l) {
		r.report("unknown-language", r.place("/report/language"), fmt.Sprintf("there are no words for a report in %q", l), "the report can be made in: "+strings.Join(Languages(), ", "))
	}
	if t := r.profile.Report.Theme; t != "" && !slices.Contains(Themes(), t) {
		r.report("unknown-theme", r.place("/report/theme"), fmt.Sprintf("there is no theme %q", t), "themes: "+strings.Join(Themes(), ", "))
	}
}

// unique reports each value that a list has already had.
func (r *rules) unique(what, list string, n int, at func(int) (string, Span)) {
	first := map[string]Span{}
	for i := range n {
		v, place := at(i)
		if v == "" {
			continue
		}
		before, ok := first[v]
		if !ok {
			first[v] = place
			continue
		}
		line, _ := r.source.position(before.From)
		r.report("duplicate-id", place, fmt.Sprintf("%s %q is there twice in `%s`", what, v, list), fmt.Sprintf("the first is in line %d", line))
	}
}

func (r *rules) statistics() {
	p := r.profile
	for i, s := range p.Statistics {
		at := r.place("/statistics/%d", i)
		if s.Of == "" && s.Label == "" {
			r.report("missing-field", at, fmt.Sprintf("`statistics[%d]` does not say what it counts", i), "give `of` or `label`")
		}
		n, listed := p.Count(s.Of)
		switch {
		case s.Value == "" && !listed:
			r.report("missing-field", at, fmt.Sprintf("`statistics[%d]` has no value", i), "give `value`: the profile does not list what is counted")
		case s.Value != "" && listed && string(s.Value) != itoa(n):
			r.report("contradiction", r.place("/statistics/%d/value", i), fmt.Sprintf("`statistics[%d]` gives %s %s, but the profile lists %d", i, s.Value, s.Of, n), "correct it, or leave `value` out")
		}
	}
}

// commitmentIDs are all ids of the catalogue.
func commitmentIDs() []string {
	var ids []string
	for _, area := range Catalogue() {
		for _, e := range area.Commitments {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

// known reports an id that is not in a list.
func (r *rules) known(what, id string, ids []string, at Span) bool {
	if id == "" || slices.Contains(ids, id) {
		return true
	}
	help := suggestion(id, ids)
	if help == "" {
		help = what + "s: " + strings.Join(ids, ", ")
		if len(ids) == 0 {
			help = "the profile lists none"
		}
	}
	r.report("unknown-id", at, fmt.Sprintf("there is no %s %q", what, shorten(id, 40)), help)
	return false
}

func (r *rules) commitments() {
	p := &r.profile.ActionPlatform
	ids := commitmentIDs()
	for i, c := range p.Commitments {
		r.known("commitment", c.ID, ids, r.place("/action_platform/commitments/%d/id", i))
	}
	r.unique("commitment", "action_platform.commitments", len(p.Commitments), func(i int) (string, Span) {
		return p.Commitments[i].ID, r.place("/action_platform/commitments/%d/id", i)
	})
	var areas []string
	for _, a := range Catalogue() {
		areas = append(areas, a.ID)
	}
	for i, a := range p.Areas {
		r.known("action area", a.ID, areas, r.place("/action_platform/areas/%d/id", i))
		for j, id := range a.Other {
			r.known("commitment", id, ids, r.place("/action_platform/areas/%d/other/%d", i, j))
		}
	}
	r.unique("action area", "action_platform.areas", len(p.Areas), func(i int) (string, Span) {
		return p.Areas[i].ID, r.place("/action_platform/areas/%d/id", i)
	})
}

func (r *rules) actions() {
	p := &r.profile.ActionPlatform
	ids := commitmentIDs()
	for i, a := range p.Actions {
		for j, id := range a.Commitments {
			at := r.place("/action_platform/actions/%d/commitments/%d", i, j)
			if r.known("commitment", id, ids, at) && id != "" && !slices.ContainsFunc(p.Commitments, func(c Commitment) bool { return c.ID == id }) {
				r.warn("not-made", at, fmt.Sprintf("the action serves the commitment %q, which is not among those made", id), "add it to `action_platform.commitments`")
			}
		}
		if a.Start != nil && a.End != nil && *a.End < *a.Start {
			r.report("bad-order", r.place("/action_platform/actions/%d/end", i), fmt.Sprintf("the action ends in %d, before it starts in %d", *a.End, *a.Start), "")
		}
	}
	r.unique("action", "action_platform.actions", len(p.Actions), func(i int) (string, Span) {
		return p.Actions[i].ID, r.place("/action_platform/actions/%d/id", i)
	})
}

func (r *rules) resourceIDs() []string {
	ids := make([]string, len(r.profile.Resources))
	for i, x := range r.profile.Resources {
		ids[i] = x.ID
	}
	return ids
}

func (r *rules) resources() {
	list := r.profile.Resources
	ids := r.resourceIDs()
	r.unique("resource", "resources", len(list), func(i int) (string, Span) {
		return list[i].ID, r.place("/resources/%d/id", i)
	})
	for i, x := range list {
		at := r.place("/resources/%d/translation_of", i)
		if r.known("resource", x.TranslationOf, ids, at) && x.TranslationOf != "" && x.TranslationOf == x.ID {
			r.report("unknown-id", at, "the resource is named as a translation of itself", "name the original, or leave the field out")
		}
		for j, id := range x.Commitments {
			r.known("commitment", id, commitmentIDs(), r.place("/resources/%d/commitments/%d", i, j))
		}
	}
}

func (r *rules) steps() {
	steps := r.profile.NaturePathway.Steps
	ids := r.resourceIDs()
	r.unique("step", "nature_pathway.steps", len(steps), func(i int) (string, Span) {
		if steps[i].Step == 0 { // reported already
			return "", Span{}
		}
		return itoa(steps[i].Step), r.place("/nature_pathway/steps/%d/step", i)
	})
	for i, s := range steps {
		for j, id := range s.Resources {
			r.known("resource", id, ids, r.place("/nature_pathway/steps/%d/resources/%d", i, j))
		}
	}
}

func (r *rules) index() {
	x := r.profile.Index
	if x == nil {
		return
	}
	edition, ok := cbi.Find(x.Edition)
	if !ok {
		return // reported already
	}
	const at = "/biodiversity_index"
	r.scores(at, edition, x.Total, x.Components, x.Indicators)
	years := map[int]bool{}
	for i, h := range x.History {
		pointer := fmt.Sprintf("%s/history/%d", at, i)
		if years[h.Year] && h.Year != 0 {
			r.report("duplicate-id", r.place("%s/year", pointer), fmt.Sprintf("the year %d is there twice in `biodiversity_index.history`", h.Year), "")
		}
		years[h.Year] = true
		r.scores(pointer, edition, h.Total, h.Components, h.Indicators)
	}
}

// scores checks one application of the index against its edition, and its
// totals against their parts.
func (r *rules) scores(pointer string, e cbi.Edition, total *int, c Components, list []Indicator) {
	given := [3]*int{c.Native, c.Services, c.Governance}
	scores := map[int]int{}
	seen := map[int]bool{}
	for i, x := range list {
		at := r.place("%s/indicators/%d/number", pointer, i)
		switch {
		case x.Number > e.Indicators():
			r.report("out-of-range", at, fmt.Sprintf("the edition of %d has no indicator %d", e.Year, x.Number), fmt.Sprintf("expected 1 to %d", e.Indicators()))
		case seen[x.Number] && x.Number > 0:
			r.report("duplicate-id", at, fmt.Sprintf("indicator %d is there twice", x.Number), "")
		}
		seen[x.Number] = true
		if x.Score != nil {
			scores[x.Number] = *x.Score
		}
	}
	first, sum, complete := 1, 0, true
	for i, part := range e.Components {
		at := r.place("%s/components/%s", pointer, part.ID)
		known, n := 0, 0
		for k := first; k < first+part.Indicators; k++ {
			if s, ok := scores[k]; ok {
				known, n = known+1, n+s
			}
		}
		first += part.Indicators
		g := given[i]
		switch {
		case g == nil && known == 0:
			complete = false
		case g == nil:
			sum += n
		case *g > part.Points():
			r.report("out-of-range", at, fmt.Sprintf("`%s` is %d", part.ID, *g), fmt.Sprintf("the component has %d points in the edition of %d", part.Points(), e.Year))
		case known > 0 && *g != n:
			r.report("contradiction", at, fmt.Sprintf("`%s` is %d, but its indicators add up to %d", part.ID, *g, n), "correct it, or leave it out to have it summed")
			sum += *g
		default:
			sum += *g
		}
	}
	at := r.place("%s/total", pointer)
	switch {
	case total == nil:
	case *total > e.Points():
		r.report("out-of-range", at, fmt.Sprintf("`total` is %d", *total), fmt.Sprintf("the edition of %d has %d points", e.Year, e.Points()))
	case complete && *total != sum:
		r.report("contradiction", at, fmt.Sprintf("`total` is %d, but the components add up to %d", *total, sum), "correct it, or leave it out to have it summed")
	case *total < sum:
		r.report("contradiction", at, fmt.Sprintf("`total` is %d, but the components given add up to %d already", *total, sum), "correct it, or leave it out to have it summed")
	}
}
