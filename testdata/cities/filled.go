package cities

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"strings"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

const latin = "river meadow forest Straße corridor bees αυλή gardens shade парк school water soil Đường trees streets " +
	"lakes council neighbours Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch wetlands e.g. 12.5 city's “planting” and of the in"

// Amounts are how much there is in a made-up profile.
type Amounts struct {
	Actions, Resources int
	Words              int                 // of the message
	Style              profile.ActionStyle // how the actions are shown
	Vocabulary         string              // the words of all texts, between spaces; Latin, Greek and Cyrillic if empty
}

// Filled is a profile with some amounts of everything, the same for the same
// seed. A test tries with it what no one wrote down.
func Filled(seed uint64, n Amounts) *profile.Profile {
	r := rand.New(rand.NewPCG(seed, 0))
	vocabulary := strings.Fields(cmp.Or(n.Vocabulary, latin))
	words := func(least, most int) profile.Text {
		list := make([]string, least+r.IntN(most-least+1))
		for i := range list {
			list[i] = vocabulary[r.IntN(len(vocabulary))]
		}
		return profile.Text(strings.Join(list, " "))
	}
	maybe := func(percent int) bool { return r.IntN(100) < percent }
	year := func(from, to int) *int {
		y := from + r.IntN(to-from+1)
		return &y
	}
	period := func(from, to int) *profile.When { return profile.Year(*year(from, to)) }
	number := func() cbi.Decimal { return cbi.Decimal(fmt.Sprintf("%d.%02d", r.IntN(2000), r.IntN(100))) }
	reading := func(from, to int) *profile.Reading { return &profile.Reading{Value: number(), Year: year(from, to)} }
	address := func() string { return "https://example.org/" + strings.ReplaceAll(string(words(1, 9)), " ", "/") }

	p := &profile.Profile{Format: 1, City: profile.City{ID: "made-up", Name: "Made-up-on-Sea", Country: "Exempland", About: words(20, 120)}}
	p.City.Population = &profile.Figure{Value: profile.Value(fmt.Sprint(r.IntN(9_000_000)))}
	p.City.Area = &profile.Figure{Value: "430.9", Unit: "rai"}
	p.City.Ecosystems = []profile.Text{words(2, 5), words(2, 9)}
	p.City.Memberships = []profile.Membership{{Name: words(2, 5), Year: period(1990, 2025)}, {Name: words(2, 5)}}
	p.City.Contact = &profile.Contact{Office: words(2, 6), Email: "office@example.org", URL: address()}
	p.Head = &profile.Head{Name: "Ann Illustrative", Title: words(2, 6)}
	for left := n.Words; left > 0; left -= 150 {
		p.Head.Message += words(min(left, 150), min(left, 150)) + "\n\n"
	}
	p.Head.Message = profile.Text(strings.TrimSpace(string(p.Head.Message)))
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
	p.ActionPlatform.ActionStyle = n.Style
	for i := range n.Actions {
		a := profile.Action{Title: profile.Text(fmt.Sprintf("Action %d ", i+1)) + words(1, 12), Commitments: []string{ids[r.IntN(len(ids))], ids[r.IntN(len(ids))]}}
		if maybe(80) {
			a.Description = words(5, 90)
		}
		if maybe(90) {
			a.Status = []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled}[r.IntN(5)]
		}
		if maybe(90) {
			a.Start = period(2000, 2024)
		}
		if maybe(80) {
			a.End = period(2024, 2040)
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
			a.Partners, a.Place, a.Pacts = []profile.Text{words(2, 5), words(2, 5)}, words(2, 9), []profile.Text{words(2, 5)}
			a.Budget = []profile.Budget{{Amount: profile.Figure{Value: profile.Value(number())}, Currency: "EUR", Source: words(2, 6)}}
			a.Area = &profile.Figure{Value: profile.Value(number()), Unit: "dunum", Year: year(2000, 2025)}
		}
		if maybe(20) {
			a.Documents = []profile.Document{{Title: words(2, 9), URL: address()}, {Title: words(2, 9), URL: address()}}
			a.Updates = []profile.Update{{Date: &profile.When{Year: 2025, Month: 2, Day: 3}, Text: words(5, 60)}}
		}
		p.ActionPlatform.Actions = append(p.ActionPlatform.Actions, a)
	}
	for i := range n.Resources {
		x := profile.Resource{ID: fmt.Sprintf("R%d", i+1), Title: words(2, 14), Languages: []profile.Text{"English", "Français"}, Organisation: words(2, 6)}
		if maybe(80) {
			x.Year, x.Type = period(1950, 2025), words(1, 2)
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
			x.Themes, x.Commitments = []profile.Text{words(2, 5)}, []string{ids[r.IntN(len(ids))]}
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
		for i := step; i < min(n.Resources, 90); i += 9 + r.IntN(3) {
			s.Resources = append(s.Resources, p.Resources[i].ID)
		}
		p.NaturePathway.Steps = append(p.NaturePathway.Steps, s)
	}
	return p
}
