// Package cities makes up profiles like that of Kunming, as many as are wanted:
// as long, with as many parts, and each another one. They are for tests and
// measurements. No city is real, and every report says so.
package cities

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"unicode"

	"cityprofile/report/profile"
)

// Profile is the profile of a number, from 0, in JSON without line breaks. The
// same number gives the same bytes.
func Profile(n int) []byte {
	text, err := json.Marshal(profileOf(n))
	if err != nil {
		panic(err) // a profile is plain data
	}
	return text
}

// ID is the id of the city of a number.
func ID(n int) string { return profileOf(n).City.ID }

func profileOf(n int) *profile.Profile {
	c := chance{rand.NewPCG(uint64(n), 0)}
	name := c.name(2 + c.below(3))
	date := profile.Date{Year: 2026, Month: 1 + c.below(12), Day: 1 + c.below(28)}
	population := &profile.Figure{Value: profile.Value(fmt.Sprint(20_000 + c.below(9_000_000)))}
	p := &profile.Profile{Format: profile.Format}
	p.City = profile.City{
		ID: fmt.Sprintf("%s-%05d", strings.ToLower(name), n), Name: profile.Text(name),
		Country: countries[c.below(len(countries))], Region: profile.Text(profile.Regions()[c.below(len(profile.Regions()))]),
		Population: population, About: c.text(name, 3),
	}
	p.Head = &profile.Head{Name: profile.Text(c.name(2) + " " + c.name(3)), Title: "Mayor of " + profile.Text(name), Message: c.text(name, 6)}
	p.Statistics = []profile.Statistic{{Of: profile.CountedActions, Value: &profile.Figure{Value: profile.Value(fmt.Sprint(c.below(60)))}}}
	p.Achievements = profile.Achievements{Profile: c.tiers(), Pathway: c.tiers(), Tools: c.tiers(), Actions: c.tiers()}
	for _, area := range profile.Catalogue() {
		for _, entry := range area.Commitments {
			if c.below(5) < 2 {
				p.ActionPlatform.Commitments = append(p.ActionPlatform.Commitments, profile.Commitment{ID: entry.ID})
			}
		}
	}
	note := profile.Text("")
	p.NaturePathway.Steps = []profile.Step{{Step: 1 + c.below(9), Note: &note}}
	p.Report = profile.Report{Date: &date, Source: "Made up for tests", Illustrative: true}
	return p
}

// chance is a row of numbers that look like chance.
type chance struct{ source *rand.PCG }

func (c chance) below(n int) int { return int(c.source.Uint64() % uint64(n)) }

func (c chance) name(syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteString(parts[c.below(len(parts))])
	}
	s := []rune(b.String())
	s[0] = unicode.ToUpper(s[0])
	return string(s)
}

func (c chance) text(name string, sentences int) profile.Text {
	var list []string
	first := c.below(len(phrases))
	for i := range sentences {
		list = append(list, strings.ReplaceAll(phrases[(first+i)%len(phrases)], "NAME", name))
	}
	return profile.Text(strings.Join(list, " "))
}

func (c chance) tiers() *profile.Tiers {
	part := func() *int {
		v := 25 * c.below(5)
		return &v
	}
	return &profile.Tiers{Starter: part(), Frontrunner: part(), Star: part()}
}

var (
	parts     = strings.Fields("ka lo mi ren sa tor vel nu bar shi mon dal fer gar hu lin pe ros tan wel yu zor")
	countries = []profile.Text{"Exempland", "Northern Exempland", "Utopia", "Erewhon", "Samplia"}
	phrases   = []string{
		"NAME lies where three rivers meet, below hills that are wooded to their tops.",
		"We have always advocated the harmonious coexistence between people and the rest of nature.",
		"With its limestone, its large differences in height and its many lakes and springs, the city holds a rich variety of plants and animals.",
		"NAME has set aside nature reserves, wetland parks and ecological corridors, and asks each district to look after its share of them.",
		"Together with universities and neighbours we count birds, bats and bees every spring and publish what we find.",
		"Two of five streets have trees on both sides, and no home is more than ten minutes on foot from a park.",
		"NAME is looking forward to deepening its collaboration with more cities to promote local biodiversity actions and to support the new global framework.",
		"What was a harbour for coal is a meadow for storm water now, and in dry summers it is where the city goes in the evening.",
	}
)
