package report_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

func build(tb testing.TB, press *report.Press, p *profile.Profile) *report.Document {
	tb.Helper()
	d, err := press.Build(context.Background(), p, profile.Date{Year: 2026, Month: 1, Day: 2})
	if err != nil {
		tb.Fatal(err)
	}
	placed(tb, p.City.Name.String(), d)
	return d
}

func newPress(tb testing.TB) *report.Press {
	tb.Helper()
	press, err := report.NewPress(fonts.NewLibrary())
	if err != nil {
		tb.Fatal(err)
	}
	return press
}

// heard is the text of every element, whatever pages it stands on.
func heard(pages []layout.Page) map[*layout.Tag]string {
	text := map[*layout.Tag]string{}
	for _, page := range pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			g, ok := p.Item.(layout.Glyphs)
			if !ok || slices.ContainsFunc(tags, func(t *layout.Tag) bool { return t.Role == layout.RoleArtifact }) {
				return
			}
			for i := len(tags) - 1; i >= 0; i-- {
				if tags[i].Role != layout.RoleOrder && tags[i].Role != layout.RoleLink {
					text[tags[i]] += g.Run.Text
					return
				}
			}
		})
	}
	return text
}

func TestAReportSaysAllThatTheProfileSays(t *testing.T) {
	press := newPress(t)
	for seed := range uint64(6) {
		p := cities.Filled(seed, cities.Amounts{Actions: 20, Resources: 20, Words: 400, Style: profile.ActionCards})
		p.City.ID = "" // names the file
		var all strings.Builder
		said := heard(build(t, press, p).Pages)
		for _, text := range said {
			all.WriteString(strings.Join(strings.Fields(text), " ") + "\n")
		}
		cities.Texts(p, func(text string) {
			if !strings.Contains(all.String(), strings.Join(strings.Fields(text), " ")) {
				t.Errorf("seed %d: the report does not say %q", seed, text)
			}
		})
	}
}

// amountsToTry are those that a chapter is likely to break at.
func amountsToTry() []cities.Amounts {
	var list []cities.Amounts
	for _, actions := range []int{0, 1, 2, 3, 5, 8, 13, 17, 24, 25, 60, 300} {
		for _, style := range []profile.ActionStyle{"", profile.ActionCards, profile.ActionRows} {
			list = append(list, cities.Amounts{Actions: actions, Resources: actions * 2 / 3, Words: 10 * actions, Style: style})
		}
	}
	return append(list, cities.Amounts{Words: 4000}, cities.Amounts{Resources: 200}, cities.Amounts{Actions: 300, Resources: 200, Words: 4000})
}

func TestEveryAmountMakesAGoodReport(t *testing.T) {
	t.Parallel()
	press := newPress(t)
	for i, n := range amountsToTry() {
		t.Run(fmt.Sprintf("%+v", n), func(t *testing.T) {
			d := build(t, press, cities.Filled(uint64(i), n))
			for _, p := range d.Problems {
				t.Errorf("page %d: %s: %s", p.Page, p.Message, p.Text)
			}
			for _, page := range thin(d.Pages) {
				t.Errorf("page %d is turned for next to nothing", page)
			}
		})
	}
}

func TestAPostcardIsOnePage(t *testing.T) {
	press := newPress(t)
	list := []*profile.Profile{{Format: 1, City: profile.City{ID: "x", Name: "X"}}}
	for i, n := range amountsToTry() {
		list = append(list, cities.Filled(uint64(i), n))
	}
	odd := cities.Filled(0, cities.Amounts{Actions: 20, Resources: 20})
	repeat := func(s string, n int) profile.Text { return profile.Text(strings.Repeat(s, n)) }
	odd.City.Name = repeat("Llanfairpwllgwyngyll ", 14)
	odd.City.GovernmentName = repeat("Municipality of ", 60)
	odd.City.Country, odd.City.Region = repeat("Country ", 60), repeat("Region", 60)
	odd.City.About = repeat("Unbroken", 300)
	odd.City.Area = &profile.Figure{Value: "430.9", Unit: repeat("unit", 60)}
	odd.Statistics = []profile.Statistic{{Of: profile.CountedActions, Value: &profile.Figure{Value: profile.Value(strings.Repeat("9", 90))}}}
	list = append(list, odd)
	for i, p := range list {
		d, err := press.Postcard(context.Background(), p, profile.Date{Year: 2026, Month: 1, Day: 2})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Pages) != 1 {
			t.Errorf("profile %d: %d pages", i, len(d.Pages))
		}
		for _, problem := range d.Problems {
			if p == odd && strings.Trim(problem.Text, "9") == "" { // no card holds its ninety digits on one line
				continue
			}
			t.Errorf("profile %d: %s: %s", i, problem.Message, problem.Text)
		}
		if p == odd && len(d.Problems) == 0 {
			t.Error("a number was parted without a word")
		}
		page := d.Pages[0].Frame
		layout.Walk(page, func(_ []*layout.Tag, placed layout.Placed) {
			if g, ok := placed.Item.(layout.Glyphs); ok && (placed.Y < 0 || placed.Y > page.H || placed.X < 0 || placed.X > page.W) {
				t.Errorf("profile %d: %q is off the page", i, g.Run.Text)
			}
		})
	}
}

// thin are the pages with less than four lines of text, but for a chapter's
// only one.
func thin(pages []layout.Page) []int {
	const least = 4
	type sheet struct{ number, lines int }
	chapters := map[*layout.Tag][]sheet{}
	var order []*layout.Tag
	for _, page := range pages {
		var sect *layout.Tag
		opener := false
		lines := map[layout.Len]bool{}
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			if len(tags) == 0 || tags[0].Role != layout.RoleSect {
				return
			}
			sect = tags[0]
			switch p.Item.(type) {
			case layout.Glyphs:
				lines[p.Y] = true
				opener = opener || tags[len(tags)-1].Role == layout.RoleH1
			case layout.Picture: // as good as a paragraph
				for i := range layout.Len(least) {
					lines[p.Y+i] = true
				}
			}
		})
		if sect == nil || opener {
			continue
		}
		if chapters[sect] == nil {
			order = append(order, sect)
		}
		chapters[sect] = append(chapters[sect], sheet{page.Number, len(lines)})
	}
	var list []int
	for _, sect := range order {
		for _, s := range chapters[sect] {
			if s.lines < least && len(chapters[sect]) > 1 {
				list = append(list, s.number)
			}
		}
	}
	return list
}

func TestMemoryGrowsWithThePages(t *testing.T) {
	press := newPress(t)
	perPage := func(n cities.Amounts) float64 {
		// The press keeps short phrases: each run has others.
		var pages, run int
		profiles := []*profile.Profile{cities.Filled(1, n), cities.Filled(2, n)}
		allocations := testing.AllocsPerRun(1, func() {
			pages = len(build(t, press, profiles[run]).Pages)
			run++
		})
		return allocations / float64(pages)
	}
	small := perPage(cities.Amounts{Actions: 150, Resources: 100, Style: profile.ActionCards})
	large := perPage(cities.Amounts{Actions: 600, Resources: 400, Style: profile.ActionCards})
	if large > 1.2*small {
		t.Errorf("%.0f allocations for a page of a long report, %.0f of a short one", large, small)
	}
}

// BenchmarkLarge is the layout of a report with 300 actions and 200 resources.
func BenchmarkLarge(b *testing.B) {
	press := newPress(b)
	p := cities.Filled(1, cities.Amounts{Actions: 300, Resources: 200, Words: 400})
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(build(b, press, p).Pages)), "pages")
	}
}

func TestAValueBetweenTwoBandsIsTold(t *testing.T) {
	press := newPress(t)
	for value, want := range map[string]bool{"60": true, "55": false, "60.1": false} {
		p := &profile.Profile{Format: 1, City: profile.City{ID: "x", Name: "X"}}
		p.Index = &profile.Index{Edition: 2021, Indicators: []profile.Indicator{{Number: 10, Value: cbi.Decimal(value)}}}
		told := false
		for _, text := range heard(build(t, press, p).Pages) {
			told = told || strings.Contains(text, "A score that the bands leave open, so that it is not calculated: indicator 10, 3 or 4 points.")
		}
		if told != want {
			t.Errorf("%s: told is %v", value, told)
		}
	}
}
