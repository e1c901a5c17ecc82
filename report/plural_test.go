package report

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"cityprofile/fonts"
	"cityprofile/layout"
	"cityprofile/report/profile"
)

// A plural after a lone 1. "1 of 13 commitments" counts to 13, and "baseline
// 2021 points" is no number of points.
var oneOfMany = regexp.MustCompile(`(^|[^\d.,])[+−-]?1 (points|indicators|commitments|actions|steps|resources)`)

func TestOneIsNotMany(t *testing.T) {
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	says := map[string]string{} // all that the report and the postcard of a city say, by id
	for _, p := range loaded(t, "../testdata/cases/plural/*.toml") {
		var said strings.Builder
		for _, make := range []func(context.Context, *profile.Profile, profile.Date) (*Document, error){press.Build, press.Postcard} {
			d, err := make(context.Background(), p, profile.Date{})
			if err != nil {
				t.Fatal(err)
			}
			text := map[*layout.Tag]string{}
			var order []*layout.Tag
			for _, page := range d.Pages {
				layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
					g, ok := p.Item.(layout.Glyphs)
					if !ok || len(tags) == 0 {
						return
					}
					inner := tags[len(tags)-1]
					if _, seen := text[inner]; !seen {
						order = append(order, inner)
					}
					text[inner] += g.Run.Text
				})
				layout.Walk(page.Frame, func(tags []*layout.Tag, _ layout.Placed) {
					for _, tag := range tags {
						if _, seen := text[tag]; !seen && tag.Alt != "" {
							order = append(order, tag)
							text[tag] = tag.Alt
						}
					}
				})
			}
			for _, tag := range order {
				said.WriteString(text[tag] + "\n")
			}
		}
		says[p.City.ID] = said.String()
		if wrong := oneOfMany.FindString(said.String()); wrong != "" {
			t.Errorf("%s: says %q", p.City.ID, wrong)
		}
	}
	for id, list := range map[string][]string{
		"onept": {"1 Point\n", "Commitment made\n", "1 of 13 platform commitments made\n"},
		"plur":  {"of 4 available in the baseline year 2020\n", "+1 point\n", "from 0 to 1, on the same indicator\n", "Score calculated from a measured value (indicator 1) using"},
		"minus": {"−1 point\n", "Theme: \u2068水\u2069\n", "Related GBF target (indicative): 7\n", "Steps 1 and 9\n", "Tool or resource uploaded\n"},
		"many":  {"21 Points\n", "+1 point\n", "20 points\n", "Actions made on the Action Platform\n", "Tools & resources uploaded\n"},
	} {
		for _, want := range list {
			if want = strings.NewReplacer("\u2068", "", "\u2069", "").Replace(want); !strings.Contains(says[id], want) {
				t.Errorf("%s: does not say %q:\n%s", id, want, says[id])
			}
		}
	}
}
