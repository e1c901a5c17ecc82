package profile

import (
	"reflect"
	"slices"
	"strings"
)

// Chapter names a chapter of the report.
type Chapter string

// The chapters, in the order of the report, and a word for some of them.
const (
	ChapterOverview Chapter = "overview"
	ChapterPlatform Chapter = "platform"
	ChapterPathway  Chapter = "pathway"
	ChapterIndex    Chapter = "index"
	ChapterTools    Chapter = "tools"

	ChaptersFilled Chapter = "filled" // those that the profile has something for
)

// Chosen reports whether the report has a chapter: all have been chosen unless the
// profile names some, and in the platform's form.
func (p *Profile) Chosen(c Chapter) bool {
	list := p.Report.Chapters
	if len(list) == 0 || p.Report.Form == FormPlatform || slices.Contains(list, c) {
		return true
	}
	return slices.Contains(list, ChaptersFilled) && len(p.Given(c)) > 0
}

// Given are the fields of the profile that nothing but a chapter prints, by their
// names in a file; none if the profile has nothing for the chapter.
func (p *Profile) Given(c Chapter) []string {
	one := func(name string, given bool) []string {
		if given {
			return []string{name}
		}
		return nil
	}
	switch c {
	case ChapterOverview:
		return p.givenAboutTheCity()
	case ChapterPlatform:
		return one("action_platform", len(p.ActionPlatform.Commitments)+len(p.ActionPlatform.Actions) > 0)
	case ChapterPathway:
		return one("nature_pathway", slices.ContainsFunc(p.NaturePathway.Steps, func(s Step) bool {
			return len(s.Resources) > 0 || s.Note != nil && *s.Note != ""
		}))
	case ChapterIndex:
		return one("biodiversity_index", p.Index != nil)
	case ChapterTools:
		return one("resources", len(p.Resources) > 0)
	}
	return nil
}

// elsewhere are the fields that the overview does not need: other chapters print
// them, or the cover and the back page do.
var elsewhere = []string{
	"format", "city", "action_platform", "nature_pathway", "biodiversity_index", "resources", "report",
	"city.id", "city.name", "city.short_name", "city.government_name", "city.government_language", "city.cover", "city.logo",
}

// givenAboutTheCity are the fields that the overview prints.
func (p *Profile) givenAboutTheCity() []string {
	var list []string
	gather := func(prefix string, v reflect.Value) {
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if name = prefix + name; !v.Field(i).IsZero() && !slices.Contains(elsewhere, name) {
				list = append(list, name)
			}
		}
	}
	gather("city.", reflect.ValueOf(p.City))
	gather("", reflect.ValueOf(*p))
	return list
}
