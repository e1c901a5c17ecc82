package profile

import (
	"fmt"
	"strings"
)

// ids are what a reference may lead to.
type ids struct {
	what string // for messages
	list []string
	set  map[string]bool
}

func idsOf[T any](what string, list []T, id func(*T) string) ids {
	all := ids{what: what, set: make(map[string]bool, len(list))}
	for i := range list {
		all.list = append(all.list, id(&list[i]))
		all.set[all.list[i]] = true
	}
	return all
}

// known reports an id that leads nowhere.
func (r *rules) known(id string, all ids, at Span) bool {
	const most = 30 // ids in a message
	if id == "" || all.set[id] {
		return true
	}
	help := suggestion(id, all.list)
	switch n := len(all.list); {
	case help != "":
	case n == 0:
		help = "the profile lists none"
	case n > most:
		help = fmt.Sprintf("%ss: %s and %d more", all.what, strings.Join(all.list[:most], ", "), n-most)
	default:
		help = all.what + "s: " + strings.Join(all.list, ", ")
	}
	r.report("unknown-id", at, fmt.Sprintf("unknown %s %q", all.what, shorten(id, 40)), help)
	return false
}

// catalogue is every commitment that a city can make.
func catalogue() ids {
	var list []Entry
	for _, a := range Catalogue() {
		list = append(list, a.Commitments...)
	}
	return idsOf("commitment", list, func(e *Entry) string { return e.ID })
}

func (r *rules) commitments() {
	p := &r.profile.ActionPlatform
	all := catalogue()
	for i, c := range p.Commitments {
		r.known(c.ID, all, r.place("/action_platform/commitments/%d/id", i))
	}
	r.unique("commitment", "action_platform.commitments", len(p.Commitments), func(i int) (string, Span) {
		return p.Commitments[i].ID, r.place("/action_platform/commitments/%d/id", i)
	})
	areas := idsOf("action area", Catalogue(), func(a *Area) string { return a.ID })
	for i, a := range p.Areas {
		r.known(a.ID, areas, r.place("/action_platform/areas/%d/id", i))
		for j, id := range a.Other {
			r.known(id, all, r.place("/action_platform/areas/%d/other/%d", i, j))
		}
	}
	r.unique("action area", "action_platform.areas", len(p.Areas), func(i int) (string, Span) {
		return p.Areas[i].ID, r.place("/action_platform/areas/%d/id", i)
	})
}

func (r *rules) actions() {
	p := &r.profile.ActionPlatform
	all := catalogue()
	made := idsOf("commitment", p.Commitments, func(c *Commitment) string { return c.ID })
	for i, a := range p.Actions {
		for j, id := range a.Commitments {
			at := r.place("/action_platform/actions/%d/commitments/%d", i, j)
			if r.known(id, all, at) && id != "" && !made.set[id] {
				r.warn("not-made", at, fmt.Sprintf("the action contributes to the commitment %q, which the city has not made", id), "add it to `action_platform.commitments`")
			}
		}
		r.area(fmt.Sprintf("/action_platform/actions/%d/area", i), fmt.Sprintf("action_platform.actions[%d].area", i), a.Area)
		for j := range a.Targets {
			r.values(fmt.Sprintf("/action_platform/actions/%d/targets/%d", i, j), &a.Targets[j])
		}
		if a.Start != nil && a.End != nil && a.End.Before(*a.Start) {
			r.report("bad-order", r.place("/action_platform/actions/%d/end", i), fmt.Sprintf("the action ends in %s, before its start in %s", a.End, a.Start), "")
		}
	}
	r.unique("action", "action_platform.actions", len(p.Actions), func(i int) (string, Span) {
		return p.Actions[i].ID, r.place("/action_platform/actions/%d/id", i)
	})
}

func (r *rules) resourceIDs() ids {
	return idsOf("resource", r.profile.Resources, func(x *Resource) string { return x.ID })
}

func (r *rules) resources() {
	list := r.profile.Resources
	all, commitments := r.resourceIDs(), catalogue()
	r.unique("resource", "resources", len(list), func(i int) (string, Span) {
		return list[i].ID, r.place("/resources/%d/id", i)
	})
	translated := map[string]bool{} // the ids of translations
	for _, x := range list {
		translated[x.ID] = translated[x.ID] || x.TranslationOf != ""
	}
	for i, x := range list {
		at := r.place("/resources/%d/translation_of", i)
		switch {
		case !r.known(x.TranslationOf, all, at) || x.TranslationOf == "":
		case x.TranslationOf == x.ID:
			r.report("unknown-id", at, "the resource is listed as a translation of itself", "give the original, or omit the field")
		default:
			if translated[x.TranslationOf] {
				r.report("unknown-id", at, fmt.Sprintf("%q is itself a translation", shorten(x.TranslationOf, 40)), "give the original")
			}
		}
		for j, id := range x.Commitments {
			r.known(id, commitments, r.place("/resources/%d/commitments/%d", i, j))
		}
	}
}

func (r *rules) steps() {
	steps := r.profile.NaturePathway.Steps
	all := r.resourceIDs()
	r.unique("step", "nature_pathway.steps", len(steps), func(i int) (string, Span) {
		if steps[i].Step == 0 { // reported already
			return "", Span{}
		}
		return itoa(steps[i].Step), r.place("/nature_pathway/steps/%d/step", i)
	})
	for i, s := range steps {
		for j, id := range s.Resources {
			r.known(id, all, r.place("/nature_pathway/steps/%d/resources/%d", i, j))
		}
	}
}
