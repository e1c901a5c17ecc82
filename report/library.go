package report

import (
	"cityprofile/report/profile"
)

// library is the resources of a profile, by what one looks for.
type library struct {
	resources    map[string]*profile.Resource   // by id
	translations map[string][]*profile.Resource // by the id of the original
	steps        map[string][]int               // by id, the numbers of the steps that it is linked to
}

func newLibrary(p *profile.Profile) *library {
	l := &library{map[string]*profile.Resource{}, map[string][]*profile.Resource{}, map[string][]int{}}
	for i := range p.Resources {
		r := &p.Resources[i]
		l.resources[r.ID] = r
		if r.TranslationOf != "" {
			l.translations[r.TranslationOf] = append(l.translations[r.TranslationOf], r)
		}
	}
	for _, s := range p.NaturePathway.Steps {
		for _, id := range s.Resources {
			l.steps[id] = append(l.steps[id], s.Step)
		}
	}
	return l
}

// groups are the resources with some ids, those that are the same document in
// several languages together, the original first.
func (l *library) groups(ids []string) [][]*profile.Resource {
	var groups [][]*profile.Resource
	at := map[string]int{} // by the id of the original
	for _, id := range ids {
		r := l.resources[id]
		if r == nil {
			continue
		}
		original := r.ID
		if r.TranslationOf != "" {
			original = r.TranslationOf
		}
		i, known := at[original]
		switch {
		case !known:
			at[original] = len(groups)
			groups = append(groups, []*profile.Resource{r})
		case r.TranslationOf == "":
			groups[i] = append([]*profile.Resource{r}, groups[i]...)
		default:
			groups[i] = append(groups[i], r)
		}
	}
	return groups
}

func resourceAnchor(id string) string { return "resource-" + id }
