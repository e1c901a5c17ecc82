package report_test

import (
	"strings"
	"testing"
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
}
