package report_test

import (
	"context"
	"os"
	"reflect"
	"slices"
	"testing"

	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// effect is what becomes of a field whose value no page prints.
type effect string

const (
	decides effect = "changes what the report says"
	draws   effect = "changes a drawing"
	nothing effect = "changes nothing"
)

// excuse says why nobody misses the value of a field on the pages.
type excuse struct {
	effect effect
	reason string
}

// excused are the fields whose values no page prints, by their path. It fails
// the test when a path is not in the format, when its value is printed after
// all, and when its effect is another one.
var excused = map[string]excuse{
	"format":                     {nothing, "there is one format; the number is for programs"},
	"city.id":                    {nothing, "names the file, for programs; the name is printed"},
	"city.short_name":            {nothing, "stands in for a name that is too long for the foot, which is not read"},
	"city.logo.focus.x":          {nothing, "a logo is shown uncut"},
	"city.logo.focus.y":          {nothing, "a logo is shown uncut"},
	"city.population_year":       {nothing, "the same as the year of population, which comes before it"},
	"action_platform.catalogue":  {nothing, "there is one catalogue"},
	"action_platform.actions.id": {nothing, "for programs; a reader knows an action by its title"},
	"report.language":            {nothing, "there are words in one language"},
	"report.theme":               {nothing, "there is one theme"},

	"city.logo.path":                      {nothing, "for programs; what is in the file is shown"},
	"city.cover.path":                     {nothing, "for programs; what is in the file is shown"},
	"city.images.path":                    {nothing, "for programs; what is in the file is shown"},
	"head_of_government.photo.path":       {nothing, "for programs; what is in the file is shown"},
	"action_platform.actions.images.path": {nothing, "for programs; what is in the file is shown"},

	"city.cover.focus.x":                     {draws, "the picture is cut around it"},
	"city.cover.focus.y":                     {draws, "the picture is cut around it"},
	"city.images.focus.x":                    {draws, "the picture is cut around it"},
	"city.images.focus.y":                    {draws, "the picture is cut around it"},
	"head_of_government.photo.focus.x":       {draws, "the picture is cut around it"},
	"head_of_government.photo.focus.y":       {draws, "the picture is cut around it"},
	"action_platform.actions.images.focus.x": {draws, "the picture is cut around it"},
	"action_platform.actions.images.focus.y": {draws, "the picture is cut around it"},
	"report.chapters":                        {decides, "what it chooses is printed, or left out with a warning"},
	"report.openers":                         {draws, "a chapter opens with another picture"},
	"report.trunk_seed":                      {draws, "the trunk grows from it"},

	"biodiversity_index.bands.limits": {decides, "the score that they give is printed, with the source of the table"},
}

// choices are a few values of fields that pick something from a list, which
// cities.Whole does not pick there. What the pages say must be different for
// each of them.
var choices = map[string][]any{
	"action_platform.commitments.id":       otherCommitments,
	"action_platform.areas.id":             {"protect-and-restore", "tools-and-solutions"},
	"action_platform.areas.other":          otherCommitments,
	"action_platform.actions.commitments":  otherCommitments,
	"nature_pathway.steps.step":            {3, 9},
	"nature_pathway.steps.resources":       {"R3", "R4"},
	"biodiversity_index.indicators.number": {21, 22},
	"biodiversity_index.bands.indicator":   {14, 15},
	"resources.translation_of":             {"R3", "R4"},
	"resources.commitments":                otherCommitments,

	"biodiversity_index.history.indicators.number": {21, 22},
}

var otherCommitments = []any{"fauna-and-flora", "participation"}

// printedAs is how numbers are printed of which all, by themselves, stand
// somewhere in any report.
var printedAs = map[string]string{
	"action_platform.actions.gbf": "GBF\u00a0%s",
	"action_platform.actions.sdg": "SDG\u00a0%s",
}

func TestTheWholeProfileIsOneThatCheckAccepts(t *testing.T) {
	text, err := cities.Whole().Canonical(profile.Date{})
	if err != nil {
		t.Fatal(err)
	}
	_, defects := profile.Load(context.Background(), profile.Source{Name: "whole.json", Format: profile.JSON, Text: text}, nil)
	for _, d := range defects {
		if d.Severity == profile.Note { // such as that a density is not calculated
			continue
		}
		t.Errorf("%s: %s: %s", d.Severity, d.Code, d.Message)
	}
}

// TestNothingThatAProfileSaysIsLost tries every field of the format with values
// that stand nowhere else. To add a field is to print it, or to say here why it
// is not printed, and to give it to cities.Whole. CI tries each place where a field
// stands, other runs one of them.
func TestNothingThatAProfileSaysIsLost(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	tried := &trial{press: newPress(t)}
	whole := pictured(cities.Whole(), tall)
	tried.base = tried.read(t, whole)

	found := map[string][]field{}
	count := 0
	fields(field{now: reflect.ValueOf(whole).Elem(), in: func(p *profile.Profile) reflect.Value { return reflect.ValueOf(p).Elem() }},
		func(f field) { found[f.path] = append(found[f.path], f); count++ })
	var format []string
	paths(t, reflect.TypeFor[profile.Profile](), "", func(path string) {
		if !slices.Contains(format, path) {
			format = append(format, path)
		}
	})
	for path, e := range excused {
		if !slices.Contains(format, path) {
			t.Errorf("%s: it is excused, and not in the format", path)
		}
		if e.reason == "" {
			t.Errorf("%s: its excuse has no reason", path)
		}
	}
	for path := range choices {
		if !slices.Contains(format, path) {
			t.Errorf("%s: its choices are listed, and it is not in the format", path)
		}
	}
	for n, path := range format {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			if found[path] == nil {
				t.Fatal("cities.Whole leaves it out: it cannot be tried")
			}
			e, known := excused[path]
			printed, says, shows := true, false, false
			places := found[path]
			if !known && os.Getenv("CITYPROFILE_REFEREES") != "required" {
				places = places[:1] // CI tries all
			}
			for _, f := range places {
				lost := tried.lost(t, &f, 1000+n)
				printed = printed && lost == ""
				if !known {
					if lost != "" {
						t.Errorf("%s: %s, and nothing in excused says why", f.place, lost)
					}
					continue
				}
				a, b := tried.effects(t, &f)
				says, shows = says || a, shows || b
			}
			if !known {
				return
			}
			if printed {
				t.Error("it is excused, and is printed: take it off the list")
			}
			if does := map[effect]bool{decides: says, draws: shows, nothing: !says && !shows}; !does[e.effect] {
				t.Errorf("its excuse is that it %s: it does not", e.effect)
			}
		})
	}
	t.Logf("%d fields, %d values", len(format), count)
}
