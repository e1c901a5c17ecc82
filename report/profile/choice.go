package profile

import (
	"fmt"
	"strings"
)

// chapters reports what the profile has and the chosen chapters leave out.
func (r *rules) chapters() {
	const most = 5 // fields in a message
	p := r.profile
	r.unique("chapter", "report.chapters", len(p.Report.Chapters), func(i int) (string, Span) {
		return string(p.Report.Chapters[i]), r.place("/report/chapters/%d", i)
	})
	for _, c := range []Chapter{ChapterOverview, ChapterPlatform, ChapterPathway, ChapterIndex, ChapterTools} {
		given := p.Given(c)
		if p.Chosen(c) || given == nil {
			continue
		}
		fields := "`" + strings.Join(given[:min(most, len(given))], "`, `") + "`"
		if more := len(given) - most; more > 0 {
			fields += fmt.Sprintf(" and %d more", more)
		}
		r.remark("left-out", r.place("/report/chapters"), fmt.Sprintf("the report leaves out the chapter `%s`, which prints %s", c, fields),
			fmt.Sprintf("add %q to `chapters` to print it", c))
	}
}
