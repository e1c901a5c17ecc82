package profile

import (
	"fmt"
	"slices"
	"strings"
)

func (r *rules) check() {
	r.city()
	r.population()
	r.area("/city/area", "city.area", r.profile.City.Area)
	r.density()
	r.statistics()
	r.species()
	r.commitments()
	r.actions()
	r.resources()
	r.steps()
	r.index()
	r.head()
	r.misread()
	r.placeholders()
}

func (r *rules) city() {
	c := &r.profile.City
	if name := c.Region.String(); c.Region != "" && !slices.Contains(Regions(), name) {
		help := suggestion(name, Regions())
		if region := meant(name, Regions()); region != "" {
			help = fmt.Sprintf("write %q", region)
		}
		if help == "" {
			help = "known regions: " + strings.Join(Regions(), ", ")
		}
		r.warn("unknown-region", r.place("/city/region"), fmt.Sprintf("unknown region %q", shorten(name, 40)), help)
	}
	if c.PopulationYear != nil && !r.given("population", "/city") {
		r.warn("lonely-year", r.place("/city/population_year"), "`population_year` without `population`", "give `population`, or remove `population_year`")
	}
	r.unique("language", "city.names", len(c.Names), func(i int) (string, Span) {
		return c.Names[i].Language, r.place("/city/names/%d/language", i)
	})
	if l := r.profile.Report.Language; l != "" && !speaks(l) {
		r.report("unknown-language", r.place("/report/language"), fmt.Sprintf("unsupported report language %q", l), "supported: "+strings.Join(Languages(), ", ")+"; a region may follow, such as en-IN or fr-CA")
	}
	r.form()
	r.chapters()
	if t := r.profile.Report.Theme; t != "" && !slices.Contains(Themes(), t) {
		r.report("unknown-theme", r.place("/report/theme"), fmt.Sprintf("unknown theme %q", t), "available: "+strings.Join(Themes(), ", "))
	}
}

func (r *rules) statistics() {
	counts := map[Counted]int{} // of what the profile lists
	for _, of := range []Counted{CountedActions, CountedCommitments, CountedResources, CountedSteps} {
		if n, listed := r.profile.Count(of); listed {
			counts[of] = n
		}
	}
	for i, s := range r.profile.Statistics {
		at := r.place("/statistics/%d", i)
		if s.Of == "" && s.Label == "" {
			r.report("missing-field", at, fmt.Sprintf("`statistics[%d]` does not say what it counts", i), "give `of` or `label`")
		}
		n, listed := counts[s.Of]
		switch {
		case !listed && !r.given("value", "/statistics/%d", i):
			r.report("missing-field", at, fmt.Sprintf("`statistics[%d]` has no value", i), "give `value`, or list what is counted")
		case s.Value != nil && s.Value.Value != "" && listed:
			r.tally(i, &s, n)
		}
	}
}

// tally compares a figure with how many the profile lists of what it counts.
// There may be more actions and resources than are described. But all the
// commitments and steps are printed: one that is not listed, as not made.
func (r *rules) tally(i int, s *Statistic, n int) {
	total, whole := s.Total()
	help := "correct it, or omit `value`"
	switch {
	case whole && total == n, whole && total > n && s.Of.partly(), !whole && s.Of.partly() && s.reaches(n):
		return
	case whole && total > n:
		help = fmt.Sprintf("list all the %s, because the report shows those not listed as not made; or correct the value", s.Of)
	case whole:
		help = fmt.Sprintf("give the number of all %s, described or not, or omit `value`", s.Of)
	}
	r.report("contradiction", r.place("/statistics/%d/value", i), fmt.Sprintf("`statistics[%d]` gives %s %s, but the profile lists %d", i, s.Value.Value, s.Of, n), help)
}

// form reports settings that the platform's form overrules.
func (r *rules) form() {
	report := &r.profile.Report
	if report.Form != FormPlatform {
		return
	}
	for _, setting := range []struct {
		name string
		on   bool
	}{{"contents", report.Contents}, {"chapters", report.Chapters != nil}, {"related_targets", report.Related}} {
		if setting.on {
			r.warn("no-effect", r.place("/report/%s", setting.name), fmt.Sprintf("`%s` has no effect in the platform's form", setting.name), "remove it, or remove `form`")
		}
	}
}
