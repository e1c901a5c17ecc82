package profile

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// samples are the profiles under testdata, loaded with their pictures.
func samples(t *testing.T) map[string]*Profile {
	t.Helper()
	const folder = "../../testdata/profiles"
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	all := map[string]*Profile{}
	files, _ := filepath.Glob(filepath.Join(folder, "*.toml"))
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		file, found := Load(context.Background(), Source{Name: name, Format: TOML, Text: text}, root.FS())
		if file == nil {
			t.Fatal(found.Human(Style{Plain: true}))
		}
		all[name] = file.Profile
	}
	return all
}

// respelt is a profile without its pictures, and their paths as the canonical
// spelling has them.
func respelt(p *Profile) *Profile {
	c := *p
	c.namePictures()
	r := &rules{profile: &c}
	r.profile.images(func(i *Image, _ string) { i.Picture = nil })
	return &c
}

func TestEveryProfileIsReadBackAsItWas(t *testing.T) {
	for name, p := range samples(t) {
		want := respelt(p)
		text, err := p.Canonical(Date{})
		if err != nil {
			t.Fatal(err)
		}
		if got := accepted(t, name+" as JSON", JSON, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: as JSON it is\n%+v\nwant\n%+v\n%s", name, got, want, text)
		}
		if got := accepted(t, name+" as TOML", TOML, want.TOML()); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: as TOML it is\n%+v\nwant\n%+v\n%s", name, got, want, want.TOML())
		}
	}
}

func TestTheCanonicalSpellingTellsNothingOfTheMachine(t *testing.T) {
	for name, p := range samples(t) {
		before, _ := p.Canonical(Date{})
		if strings.Contains(string(before), "pictures/") {
			t.Errorf("%s: there is a path:\n%s", name, before)
		}
		if p.City.Cover != nil && !strings.HasPrefix(p.City.Cover.Path, "pictures/") {
			t.Errorf("%s: the profile itself was changed", name)
		}
	}
}

func TestTheCanonicalSpellingHasTheDateOfTheReport(t *testing.T) {
	p := &Profile{Format: 1, City: City{ID: "x", Name: "X & <Y>"}}
	text, err := p.Canonical(Date{2026, 4, 22})
	const want = `{
  "format": 1,
  "city": {
    "id": "x",
    "name": "X & <Y>"
  },
  "report": {
    "date": "2026-04-22"
  }
}
`
	if err != nil || string(text) != want {
		t.Errorf("got %s, %v", text, err)
	}
	if p.Report.Date != nil {
		t.Error("the profile itself was changed")
	}
	p.Report.Date = &Date{2025, 1, 1}
	if text, _ := p.Canonical(Date{2026, 4, 22}); !strings.Contains(string(text), "2025-01-01") {
		t.Errorf("its own date does not count: %s", text)
	}
}

func TestTOMLIsWrittenAsAPersonWould(t *testing.T) {
	note := Text("")
	p := &Profile{
		Format: 1,
		City: City{ID: "x", Name: `X "Y" \`, About: "one\n\ntwo \"\"\" three", Population: &Figure{Value: "5"},
			Area: &Figure{Value: "430.90", Unit: "km²"}, Coordinates: &Coordinates{Latitude: "25", Longitude: "-49.250"},
			Names: []Name{{"昆明", "zh"}, {"Ξ", "el"}}, Climate: "a\tb"},
		NaturePathway: NaturePathway{Steps: []Step{{Step: 9, Note: &note}}},
		ActionPlatform: ActionPlatform{Actions: []Action{{Title: "A", Commitments: []string{"climate"},
			Budget: []Budget{{Amount: Figure{Value: "1e3"}, Currency: "EUR"}}, Updates: []Update{{&When{2026, 1, 2}, "Done. " + Text(strings.Repeat("More. ", 20))}}}}},
	}
	const want = `format = 1

[city]
id = "x"
name = "X \"Y\" \\"
names = [
  { name = "昆明", language = "zh" },
  { name = "Ξ", language = "el" },
]
population = 5
area = { value = 430.90, unit = "km²" }
coordinates = { latitude = 25, longitude = -49.250 }
about = """
one

two \"\"\" three"""
climate = "a\tb"

[action_platform]

[[action_platform.actions]]
commitments = ["climate"]
title = "A"
budget = { amount = "1e3", currency = "EUR" }

[[action_platform.actions.updates]]
date = 2026-01-02
text = "Done. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. More. "

[nature_pathway]
steps = [{ step = 9, note = "" }]
`
	if got := string(p.TOML()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
