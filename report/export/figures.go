package export

import (
	"fmt"
	"strings"

	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// Figures are what a city's report counts; what is 0 is left out.
type Figures struct {
	Commitments int  `json:"commitments,omitempty"`
	Actions     int  `json:"actions,omitempty"`
	Steps       int  `json:"steps,omitempty"` // of the Nature Pathway with resources, of nine
	Resources   int  `json:"resources,omitempty"`
	Points      *int `json:"points,omitempty"`   // of the City Biodiversity Index, if they are known
	Possible    int  `json:"possible,omitempty"` // points that they are out of
}

// figuresOf are the figures of a profile; nil without any.
func figuresOf(p *profile.Profile) *Figures {
	var f Figures
	f.Commitments, _ = p.Count(profile.CountedCommitments)
	f.Actions, _ = p.Count(profile.CountedActions)
	f.Steps, _ = p.Count(profile.CountedSteps)
	f.Resources, _ = p.Count(profile.CountedResources)
	if p.Index != nil {
		if total := p.Index.Results().Now.Total; total.Points != nil {
			f.Points, f.Possible = total.Points, total.Possible
		}
	}
	if f == (Figures{}) {
		return nil
	}
	return &f
}

// String is the figures in words, for a line below a name.
func (f *Figures) String() string {
	var list []string
	if f.Points != nil {
		list = append(list, fmt.Sprintf("%d of %s", *f.Points, cells.Count(f.Possible, "point", "points")))
	}
	for _, c := range []struct {
		n         int
		one, many string
	}{{f.Commitments, "commitment", "commitments"}, {f.Actions, "action", "actions"}, {f.Steps, "pathway step", "pathway steps"}, {f.Resources, "resource", "resources"}} {
		if c.n > 0 {
			list = append(list, strings.Replace(cells.Count(c.n, c.one, c.many), " ", "\u00a0", 1))
		}
	}
	return strings.Join(list, " · ")
}
