package report

import (
	"slices"
	"strings"
	"testing"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/words"
)

func TestTheCatalogueHasWordsForWhatAProfileMayName(t *testing.T) {
	for _, l := range words.All() {
		for _, s := range []profile.Status{profile.Planned, profile.InProgress, profile.Completed, profile.OnHold, profile.Cancelled} {
			if l.Catalogue.Statuses[string(s)] == "" {
				t.Errorf("%s: no words for %s", l.Tag, s)
			}
		}
		for _, area := range profile.Catalogue() {
			if l.Catalogue.Areas[area.ID] == "" {
				t.Errorf("%s: no title of area %s", l.Tag, area.ID)
			}
			for _, c := range area.Commitments {
				if l.Catalogue.Commitments[c.ID] == "" {
					t.Errorf("%s: no title of commitment %s", l.Tag, c.ID)
				}
			}
		}
		for _, r := range profile.Regions() {
			if l.Catalogue.Regions[r] == "" {
				t.Errorf("%s: no name of region %s", l.Tag, r)
			}
		}
		for _, of := range []profile.Counted{profile.CountedActions, profile.CountedCommitments, profile.CountedResources, profile.CountedSteps} {
			if l.Catalogue.Counted[string(of)] == (words.Counted{}) {
				t.Errorf("%s: no words for %s", l.Tag, of)
			}
		}
		for _, e := range cbi.Editions() {
			if got, want := len(l.Index.Indicators[e.Year]), e.Indicators(); got != want {
				t.Errorf("%s: %d names for the %d indicators of %d", l.Tag, got, want, e.Year)
			}
			for _, c := range e.Components {
				if l.Index.Components[c.ID] == "" || l.Index.Official[c.ID] == "" {
					t.Errorf("%s: no name of component %s", l.Tag, c.ID)
				}
			}
			for n := 1; n <= e.Indicators(); n++ {
				if in, _ := e.Indicator(n); in.Unit != "" && l.Index.Units[in.Unit] == "" {
					t.Errorf("%s: no words for the unit %s", l.Tag, in.Unit)
				}
			}
		}
		if !strings.Contains(l.Labels.Disclaimer, "<{privacy}>") {
			t.Errorf("%s: the disclaimer has no place for the privacy policy", l.Tag)
		}
	}
}

func TestAProfileMayAskForTheLanguagesThatThereAreWordsFor(t *testing.T) {
	var tags []string
	for _, l := range words.All() {
		tags = append(tags, l.Tag)
	}
	if got := profile.Languages(); !slices.Equal(got, tags) {
		t.Errorf("a profile may ask for %q, and there are words for %q", got, tags)
	}
}
