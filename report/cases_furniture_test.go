package report_test

import (
	"slices"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// furnitureCases are names of every length in what surrounds the text of a
// report, and the choice of what a report has.
var furnitureCases = []truth{
	{
		file: "furniture/platform-form.toml",
		checks: []string{
			"`contents` has no effect in the platform's form",
			"`related_targets` has no effect in the platform's form",
		},
		says:  []string{"120000", "60\u00a0km²", "Climate change adaptation and mitigation"},
		never: []string{"Contents", "Population density", "Related GBF", "GBF stands for"},
	},
	{
		file: "furniture/step-notes.toml",
		says: []string{
			"2. Research & assess", "Biodiversity Action Plan", "Hedgerow survey", "The survey of hedgerows continues until 2027.",
			"3. Set Baseline", "No uploads or resources have been linked",
			"5. Detail & finance projects", "التمويل قيد الإعداد مع صندوق المناخ", "6. Implement & monitor", "8. Review & upscale", "Biodiversity Action Plan",
		},
		holds: func(t *testing.T, r *reported) {
			if n := strings.Count(r.text, "No uploads or resources have been linked"); n != 6 {
				t.Errorf("%d of the 6 steps without a note and a resource say so", n)
			}
		},
	},
	{
		file: "furniture/index-only.toml",
		checks: []string{
			"the report leaves out the chapter `overview`, which prints `city.population`",
			"the report leaves out the chapter `platform`, which prints `action_platform`",
			"the report leaves out the chapter `tools`, which prints `resources`",
			`add "tools" to `,
		},
		says:  []string{"Contents", "City Biodiversity Index", "Chapter 1", "City Biodiversity Index", "60 Points"},
		never: []string{"Chapter 2", "75000", "Climate change", "Biodiversity Action Plan", "Nature Pathway"},
	},
	{
		file:  "furniture/no-empty-chapters.toml",
		says:  []string{"Chapter 1", "Profile overview", "الأردن", "Chapter 2", "Nature Pathway", "خطة التنوع الحيوي", "Chapter 3", "Tools & resources", "خطة التنوع الحيوي"},
		never: []string{"Chapter 4", "The Action Platform", "City Biodiversity Index", "0 Points", "not yet"},
	},
	{file: "furniture/components-stay-together.toml", says: []string{"0 Points", "Native", "Ecosystem services", "Governance"}, holds: func(t *testing.T, r *reported) {
		if first, last := r.find("Native biodiversity"), r.find("Governance and management"); first == nil || last == nil || first.page != last.page {
			t.Errorf("the first component stands at %+v, the last at %+v", first, last)
		}
	}},
	{file: "furniture/name-latin-5.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-latin-40.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-latin-120.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-latin-300.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-unbroken-5.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-unbroken-40.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-unbroken-120.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-unbroken-300.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-arabic-5.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-arabic-40.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-arabic-120.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-arabic-300.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-thai-5.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-thai-40.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-thai-120.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-thai-300.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-chinese-5.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-chinese-40.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(true)},
	{file: "furniture/name-chinese-120.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/name-chinese-300.toml", says: []string{"Illustrative data", "Contents", "Chapter 1"}, holds: named(false)},
	{file: "furniture/short-name.toml", says: []string{"Distrito Especial de Ciencia, Tecnología e Innovación del Valle de Aburrá"}, holds: func(t *testing.T, r *reported) {
		for _, foot := range r.feet() {
			if !strings.HasPrefix(foot, "Medellín ") {
				t.Errorf("a foot says %q", foot)
			}
		}
	}},
}

// named is what holds for a city with a long name: the title of its report is the
// whole name, and its feet say the whole or a beginning of it, beside all else.
func named(whole bool) func(t *testing.T, r *reported) {
	letters := func(s string) string { return strings.NewReplacer(" ", "", "…", "").Replace(s) }
	return func(t *testing.T, r *reported) {
		name := r.profile.City.Name.String()
		if !strings.Contains(r.Title, name) {
			t.Errorf("the title is %q", r.Title)
		}
		feet := r.feet()
		if len(feet) < 5 {
			t.Errorf("%d feet", len(feet))
		}
		for _, foot := range feet {
			part := slices.IndexFunc(allChapters, func(c profile.Chapter) bool {
				return strings.Contains(foot, " "+chapterTitles[c]+" 30 September 2026 Illustrative data ")
			})
			if part < 0 {
				t.Errorf("a foot says %q", foot)
				continue
			}
			begin, _, _ := strings.Cut(foot, " "+chapterTitles[allChapters[part]]+" ")
			said := letters(begin)
			if said == "" || !strings.HasPrefix(letters(name), said) || whole && said != letters(name) || !whole && !strings.Contains(begin, "…") {
				t.Errorf("a foot says %q", foot)
			}
		}
	}
}

// feet are the texts of the running feet.
func (r *reported) feet() (list []string) {
	for _, page := range r.Pages {
		var foot []string
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			if g, ok := p.Item.(layout.Glyphs); ok && len(tags) > 0 && tags[0].Role == layout.RoleArtifact {
				foot = append(foot, g.Run.Text)
			}
		})
		if foot != nil {
			list = append(list, strings.Join(foot, " "))
		}
	}
	return list
}
