package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// amounts are how much there is in a made-up profile.
type amounts struct {
	actions, resources, words int
	style                     profile.ActionStyle
}

// madeUp is a profile with some amounts of everything, the same for the same
// seed.
func madeUp(seed uint64, n amounts) *profile.Profile {
	r := rand.New(rand.NewPCG(seed, 0))
	vocabulary := strings.Fields("river meadow forest Straße corridor bees αυλή gardens shade парк school water soil Đường trees streets " +
		"lakes council neighbours Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch wetlands e.g. 12.5 city's “planting” and of the in")
	words := func(least, most int) string {
		list := make([]string, least+r.IntN(most-least+1))
		for i := range list {
			list[i] = vocabulary[r.IntN(len(vocabulary))]
		}
		return strings.Join(list, " ")
	}
	maybe := func(percent int) bool { return r.IntN(100) < percent }
	year := func(from, to int) *int {
		y := from + r.IntN(to-from+1)
		return &y
	}
	number := func() cbi.Decimal { return cbi.Decimal(fmt.Sprintf("%d.%02d", r.IntN(2000), r.IntN(100))) }
	reading := func(from, to int) *profile.Reading { return &profile.Reading{Value: number(), Year: year(from, to)} }
	address := func() string { return "https://example.org/" + strings.ReplaceAll(words(1, 9), " ", "/") }

	p := &profile.Profile{Format: 1, City: profile.City{ID: "made-up", Name: "Made-up-on-Sea", Country: "Exempland", About: words(20, 120)}}
	population := int64(r.IntN(9_000_000))
	p.City.Population, p.City.Area = &population, &profile.Measure{Value: "430.9", Unit: "rai"}
	p.City.Ecosystems = []string{words(2, 5), words(2, 9)}
	p.City.Memberships = []profile.Membership{{Name: words(2, 5), Year: year(1990, 2025)}, {Name: words(2, 5)}}
	p.City.Contact = &profile.Contact{Office: words(2, 6), Email: "office@example.org", URL: address()}
	p.Head = &profile.Head{Name: "Ann Illustrative", Title: words(2, 6)}
	for left := n.words; left > 0; left -= 150 {
		p.Head.Message += words(min(left, 150), min(left, 150)) + "\n\n"
	}
	p.Head.Message = strings.TrimSpace(p.Head.Message)
	var ids []string
	for _, area := range profile.Catalogue() {
		for _, e := range area.Commitments {
			ids = append(ids, e.ID)
			if maybe(70) {
				c := profile.Commitment{ID: e.ID}
				if maybe(30) {
					c.Statement = words(5, 60)
				}
				p.ActionPlatform.Commitments = append(p.ActionPlatform.Commitments, c)
			}
		}
	}
	p.ActionPlatform.ActionStyle = n.style
	for i := range n.actions {
		a := profile.Action{Title: fmt.Sprintf("Action %d ", i+1) + words(1, 12), Commitments: []string{ids[r.IntN(len(ids))], ids[r.IntN(len(ids))]}}
		if maybe(80) {
			a.Description = words(5, 90)
		}
		if maybe(90) {
			a.Status = []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled}[r.IntN(5)]
		}
		if maybe(90) {
			a.Start = year(2000, 2024)
		}
		if maybe(80) {
			a.End = year(2024, 2040)
		}
		if maybe(70) {
			a.Lead = words(2, 8)
		}
		for g := range 23 {
			if maybe(15) {
				a.GBF = append(a.GBF, g+1)
			}
		}
		for g := range 17 {
			if maybe(15) {
				a.SDG = append(a.SDG, g+1)
			}
		}
		for range r.IntN(3) {
			t := profile.Target{Indicator: words(2, 12), Target: *reading(2025, 2040)}
			if maybe(80) {
				t.Unit = words(1, 2)
			}
			if maybe(80) {
				t.Baseline = reading(2000, 2020)
			}
			if maybe(80) {
				t.Latest = reading(2020, 2025)
			}
			a.Targets = append(a.Targets, t)
		}
		if maybe(30) {
			a.Partners, a.Place, a.Pacts = []string{words(2, 5), words(2, 5)}, words(2, 9), []string{words(2, 5)}
			a.Budget = &profile.Budget{Amount: profile.Figure(number()), Currency: "EUR", Source: words(2, 6)}
			a.Area = &profile.Measure{Value: profile.Figure(number()), Unit: "dunum", Year: year(2000, 2025)}
		}
		if maybe(20) {
			a.Documents = []profile.Document{{Title: words(2, 9), URL: address()}, {Title: words(2, 9), URL: address()}}
			a.Updates = []profile.Update{{Date: &profile.Date{Year: 2025, Month: 2, Day: 3}, Text: words(5, 60)}}
		}
		p.ActionPlatform.Actions = append(p.ActionPlatform.Actions, a)
	}
	for i := range n.resources {
		x := profile.Resource{ID: fmt.Sprintf("R%d", i+1), Title: words(2, 14), Languages: []string{"English", "Français"}, Organisation: words(2, 6)}
		if maybe(80) {
			x.Year, x.Type = year(1950, 2025), words(1, 2)
		}
		if maybe(70) {
			x.Summary = words(5, 80)
		}
		if maybe(70) {
			x.URL = address()
		}
		if i > 0 && maybe(15) && p.Resources[i-1].TranslationOf == "" {
			x.TranslationOf = p.Resources[i-1].ID
		}
		if maybe(30) {
			x.Themes, x.Commitments = []string{words(2, 5)}, []string{ids[r.IntN(len(ids))]}
		}
		p.Resources = append(p.Resources, x)
	}
	p.Index = &profile.Index{Edition: 2021, Year: year(2021, 2025), Note: words(5, 60), History: []profile.Earlier{{Year: 2015}}}
	for i := range 28 {
		score := r.IntN(5)
		x := profile.Indicator{Number: i + 1, Score: &score}
		switch r.IntN(4) {
		case 0:
			x.Score = nil
		case 1:
			x.Value, x.Unit, x.Year = number(), "unit", year(2000, 2025)
		case 2:
			x.Note, x.Source = words(2, 30), words(2, 9)
		}
		p.Index.Indicators = append(p.Index.Indicators, x)
		if maybe(70) {
			before := r.IntN(5)
			p.Index.History[0].Indicators = append(p.Index.History[0].Indicators, profile.Indicator{Number: i + 1, Score: &before})
		}
	}
	for step := range 9 {
		s := profile.Step{Step: step + 1}
		for i := step; i < min(n.resources, 90); i += 9 + r.IntN(3) {
			s.Resources = append(s.Resources, p.Resources[i].ID)
		}
		p.NaturePathway.Steps = append(p.NaturePathway.Steps, s)
	}
	return p
}

func build(tb testing.TB, press *report.Press, p *profile.Profile) *report.Document {
	tb.Helper()
	d, err := press.Build(context.Background(), p, profile.Date{Year: 2026, Month: 1, Day: 2})
	if err != nil {
		tb.Fatal(err)
	}
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

// texts are the texts of a profile that a report prints: not ids, paths and
// the like.
func texts(v reflect.Value, found func(string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch v.Type().Field(i).Name {
			case "Status", "ActionStyle", "TranslationOf", "Path", "Alt", "Picture":
			case "ID":
				if v.Type() == reflect.TypeFor[profile.Resource]() {
					texts(v.Field(i), found)
				}
			case "Commitments", "Steps":
				if v.Field(i).Type() != reflect.TypeFor[[]string]() {
					texts(v.Field(i), found)
				}
			default:
				texts(v.Field(i), found)
			}
		}
	case reflect.String:
		for part := range strings.SplitSeq(v.String(), "\n\n") {
			if part != "" {
				found(part)
			}
		}
	}
}

func TestAReportSaysAllThatTheProfileSays(t *testing.T) {
	press := newPress(t)
	for seed := range uint64(6) {
		p := madeUp(seed, amounts{actions: 20, resources: 20, words: 400, style: profile.ActionCards})
		p.City.ID = "" // names the file
		var all strings.Builder
		said := heard(build(t, press, p).Pages)
		for _, text := range said {
			all.WriteString(strings.Join(strings.Fields(text), " ") + "\n")
		}
		texts(reflect.ValueOf(p), func(text string) {
			if !strings.Contains(all.String(), strings.Join(strings.Fields(text), " ")) {
				t.Errorf("seed %d: the report does not say %q", seed, text)
			}
		})
	}
}

// amountsToTry are those that a chapter is likely to break at.
func amountsToTry() []amounts {
	var list []amounts
	for _, actions := range []int{0, 1, 2, 3, 5, 8, 13, 17, 24, 25, 60, 300} {
		for _, style := range []profile.ActionStyle{"", profile.ActionCards, profile.ActionRows} {
			list = append(list, amounts{actions: actions, resources: actions * 2 / 3, words: 10 * actions, style: style})
		}
	}
	return append(list, amounts{words: 4000}, amounts{resources: 200}, amounts{actions: 300, resources: 200, words: 4000})
}

func TestEveryAmountMakesAGoodReport(t *testing.T) {
	press := newPress(t)
	for i, n := range amountsToTry() {
		t.Run(fmt.Sprintf("%+v", n), func(t *testing.T) {
			d := build(t, press, madeUp(uint64(i), n))
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
		list = append(list, madeUp(uint64(i), n))
	}
	odd := madeUp(0, amounts{actions: 20, resources: 20})
	odd.City.Name = strings.Repeat("Llanfairpwllgwyngyll ", 14)
	odd.City.GovernmentName = strings.Repeat("Municipality of ", 60)
	odd.City.Country, odd.City.Region = strings.Repeat("Country ", 60), strings.Repeat("Region", 60)
	odd.City.About = strings.Repeat("Unbroken", 300)
	odd.City.Area = &profile.Measure{Value: "430.9", Unit: strings.Repeat("unit", 60)}
	odd.Statistics = []profile.Statistic{{Of: profile.CountedActions, Value: profile.Figure(strings.Repeat("9", 90))}}
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
			t.Errorf("profile %d: %s: %s", i, problem.Message, problem.Text)
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
	perPage := func(n amounts) float64 {
		// The press keeps short phrases: each run has others.
		var pages, run int
		profiles := []*profile.Profile{madeUp(1, n), madeUp(2, n)}
		allocations := testing.AllocsPerRun(1, func() {
			pages = len(build(t, press, profiles[run]).Pages)
			run++
		})
		return allocations / float64(pages)
	}
	small := perPage(amounts{actions: 75, resources: 50, style: profile.ActionCards})
	large := perPage(amounts{actions: 600, resources: 400, style: profile.ActionCards})
	if large > 1.2*small {
		t.Errorf("%.0f allocations for a page of a long report, %.0f of a short one", large, small)
	}
}

// BenchmarkLarge is the layout of a report with 300 actions and 200 resources.
func BenchmarkLarge(b *testing.B) {
	press := newPress(b)
	p := madeUp(1, amounts{actions: 300, resources: 200, words: 400})
	b.ReportAllocs()
	for b.Loop() {
		b.ReportMetric(float64(len(build(b, press, p).Pages)), "pages")
	}
}
