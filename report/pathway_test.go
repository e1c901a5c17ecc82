package report_test

import (
	"fmt"
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// linkedSteps is a profile with a resource for each of two steps.
func linkedSteps(first, second int, title string) *profile.Profile {
	p := &profile.Profile{Format: profile.Format, City: profile.City{ID: "x", Name: "X"}}
	year := 2024
	for i, step := range []int{first, second} {
		id := fmt.Sprint("R", i+1)
		p.Resources = append(p.Resources, profile.Resource{ID: id, Title: profile.Text(title), Type: "Strategy", Year: profile.Year(year), Languages: []profile.Text{"English"}})
		p.NaturePathway.Steps = append(p.NaturePathway.Steps, profile.Step{Step: step, Resources: []string{id}})
	}
	return p
}

// stepsOn are the numbers of the steps whose titles begin on each page.
func stepsOn(pages []layout.Page) [][]int {
	var list [][]int
	for _, page := range pages {
		var on []int
		layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
			if a, ok := p.Item.(layout.Anchor); ok && strings.HasPrefix(a.ID, "step-") {
				n := 0
				fmt.Sscanf(a.ID, "step-%d", &n)
				on = append(on, n)
			}
		})
		if on != nil {
			list = append(list, on)
		}
	}
	return list
}

// Wherever two steps have a resource, the third phase is not left alone on a
// page: the steps are set closer where that saves the page, and others go with it
// where it does not. It may be alone when its own resources fill two fifths of the
// page.
func TestTwoLinkedStepsDoNotLeaveAPhaseAlone(t *testing.T) {
	press := newPress(t)
	long := func(n int) string { return strings.Repeat("Urban nature strategy and plan of action ", n) }
	for _, title := range []string{"Plan", long(2), long(4), long(7), "昆明市生物多样性保护战略与行动计划" + strings.Repeat("城市自然", 12)} {
		for first := 1; first <= 9; first++ {
			for second := first + 1; second <= 9; second++ {
				p := linkedSteps(first, second, strings.TrimSpace(title))
				on := stepsOn(build(t, press, p).Pages)
				alone := len(on) == 2 && len(on[1]) <= 3 && (len(title) < 250 || first < 7)
				if len(on) > 2 || alone || len(title) < 170 && len(on) != 1 {
					t.Errorf("a title of %d letters, steps %d and %d: %v", len(title), first, second, on)
				}
			}
		}
	}
}
