package report_test

import (
	"strings"
	"testing"

	"cityprofile/layout"
	"cityprofile/report/profile"
)

// The number of a source beside a figure leads to the source, and says so.
func TestANumberOfASourceLeadsToIt(t *testing.T) {
	press := newPress(t)
	text := []byte(`format = 1
[city]
id = "x"
name = "Ciudad [1]"
population = { value = 5, source = "Censo [2]" }
area = { value = 2, unit = "km²", source = "الإحصاءات" }
[[key_figures]]
label = "Trees [1]"
value = 3
source = "Censo [2]"
[[species]]
group = "Birds"
native = { value = 3, source = "Atlas" }
source = "Censo [2]"
[action_platform]
commitments = [{ id = "climate" }]
[[action_platform.actions]]
title = "A"
commitments = ["climate"]
people_reached = { value = 7, source = "Survey" }
budget = [{ amount = { value = 5000000, source = "Accounts" }, currency = "EUR" }, { amount = 7000, currency = "EUR" }]
[[action_platform.actions.targets]]
indicator = "T"
target = { value = 9 }
values = [{ value = 1, year = 2020, source = "Survey" }, { value = 2, year = 2021 }, { value = 3, year = 2022, source = "Accounts" }]
[biodiversity_index]
edition = 2021
indicators = [{ number = 1, score = 1, source = "Map" }]
`)
	file, found := profile.Load(t.Context(), profile.Source{Name: "x.toml", Format: profile.TOML, Text: text}, nil)
	if found.HasErrors() {
		t.Fatal(found.Human(profile.Style{Plain: true}))
	}
	d, err := press.Build(t.Context(), file.Profile, profile.Date{Year: 2026, Month: 1, Day: 2})
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Problems) > 0 {
		t.Errorf("problems: %v", d.Problems)
	}
	anchors, links := map[string]bool{}, map[string]int{}
	for _, page := range d.Pages {
		layout.Walk(page.Frame, func(_ []*layout.Tag, p layout.Placed) {
			switch x := p.Item.(type) {
			case layout.Anchor:
				anchors[x.ID] = true
			case layout.Link:
				if x.ID != "" {
					links[x.ID+": "+x.Text]++
				}
			}
		})
	}
	for link, n := range map[string]int{
		"source-overview-1: Source 1": 3, "source-overview-2: Source 2": 1, "source-overview-3: Source 3": 1,
		"source-platform-1: Source 1": 2, "source-platform-2: Source 2": 2, "source-index-1: Source 1": 1,
	} {
		if id, _, _ := strings.Cut(link, ": "); links[link] != n || !anchors[id] {
			t.Errorf("%d links to %s, want %d; it stands there: %v", links[link], link, n, anchors[id])
		}
	}
}
