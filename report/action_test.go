package report

import (
	"strings"
	"testing"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
	"cityprofile/report/sheet"
	"cityprofile/report/words"
)

// bare is a builder that shapes nothing.
func bare(p *profile.Profile) *builder {
	l := words.English()
	return &builder{Press: &Press{table: chapters()}, chapters: chapters(), Setter: &sheet.Setter{Case: &sheet.Case{Theme: sheet.Rings()}, Lang: l, Labels: &l.Labels}, profile: p}
}

func TestProgressRunsFromTheBaselineToTheGoal(t *testing.T) {
	for _, c := range []struct {
		base, latest, goal cbi.Decimal
		part               int64
		state              state
	}{
		{"0", "64", "120", 533_333, between},
		{"41", "33", "25", 500_000, between}, // less is better
		{"-10", "-5", "0", 500_000, between},
		{"6", "48", "45", whole, beyond},
		{"41", "20", "25", whole, beyond},
		{"6", "45", "45.0", whole, between},
		{"6", "5", "45", 0, short},
		{"41", "44", "25", 0, short},
		{"6", "6", "45", 0, between},
		{"5", "5", "5", whole, between},
		{"5", "6", "5", 0, noMatter},
		{"5", "", "9", 0, noValue},
		{"", "5", "9", 0, noMatter},
		{"-1.7e308", "0", "1.7e308", 500_000, between},
		{"0", "5e-324", "1e-323", 0, between},
	} {
		target := profile.Target{Target: profile.Reading{Value: c.goal}}
		if c.base != "" {
			target.Baseline = &profile.Reading{Value: c.base}
		}
		if c.latest != "" {
			target.Latest = &profile.Reading{Value: c.latest}
		}
		if part, state := progress(&target); part != c.part || state != c.state {
			t.Errorf("%s to %s at %s: got %d, %d, want %d, %d", c.base, c.goal, c.latest, part, state, c.part, c.state)
		}
	}
}

func TestTargetsAreToldInWords(t *testing.T) {
	year := func(n int) *int { return &n }
	at := func(v cbi.Decimal, y *int) *profile.Reading { return &profile.Reading{Value: v, Year: y} }
	for _, c := range []struct {
		latest *profile.Reading
		goal   profile.Reading
		want   string
	}{
		{at("64", year(2024)), *at("120", year(2030)), "Trees: 50% of the way from the baseline to the target."},
		{at("64", nil), *at("120", nil), "Trees: 50% of the way from the baseline to the target."},
		{at("130", year(2024)), *at("120", year(2030)), "Trees: past the target."},
		{at("-4", year(2024)), *at("120", year(2030)), "Trees: further from the target than at the baseline."},
		{at("64", nil), *at("6", nil), "Trees: the target equals the baseline."},
		{at("120", nil), *at("120", nil), "Trees: 100% of the way from the baseline to the target."},
		{nil, *at("120", year(2030)), "Trees: no data yet."},
	} {
		target := profile.Target{Indicator: "Trees", Unit: "ha", Baseline: at("6", year(2018)), Latest: c.latest, Target: c.goal}
		if got := bare(&profile.Profile{}).targetAlt(&target); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestNumbersArePrintedAsTheyAreGiven(t *testing.T) {
	for _, c := range []struct{ given, plain, grouped string }{
		{"6840000", "6840000", "6,840,000"},
		{"999", "999", "999"},
		{"-1234.50", "−1234.50", "−1,234.50"},
		{"0.5", "0.5", "0.5"},
		{"1e3", "1e3", "1e3"},
		{"about 5000", "about 5000", "about 5000"},
		{"1,727,010", "1,727,010", "1,727,010"},
		{"", "", ""}, {"-", "-", "-"}, {"5.", "5.", "5."},
	} {
		p := &profile.Profile{}
		if got := bare(p).number(c.given); got != c.plain {
			t.Errorf("%q is printed as %q", c.given, got)
		}
		p.Report.GroupDigits = true
		if got := bare(p).number(c.given); got != c.grouped {
			t.Errorf("%q is grouped to %q", c.given, got)
		}
	}
}

func TestAnActionIsPrintedUnderTheFirstCommitmentThatIsMade(t *testing.T) {
	p := &profile.Profile{}
	p.ActionPlatform.Commitments = []profile.Commitment{{ID: "climate"}, {ID: "finance"}}
	b := bare(p)
	for _, c := range []struct {
		serves []string
		want   string
	}{
		{[]string{"pollution", "finance", "climate"}, "finance"},
		{[]string{"pollution", "knowledge"}, "pollution"},
	} {
		if got := b.commitmentOf(&profile.Action{Commitments: c.serves}); got != c.want {
			t.Errorf("%v: got %s, want %s", c.serves, got, c.want)
		}
	}
	also := b.alsoServes(&profile.Action{Commitments: []string{"pollution", "finance", "pollution"}})
	if len(also) != 1 || also[0] != "Control Pollution" {
		t.Errorf("also serves %q", also)
	}
}

func TestTranslationsStandWithTheirOriginal(t *testing.T) {
	p := &profile.Profile{Resources: []profile.Resource{
		{ID: "fr", TranslationOf: "en"}, {ID: "en"}, {ID: "other"}, {ID: "es", TranslationOf: "en"},
	}}
	p.NaturePathway.Steps = []profile.Step{{Step: 4, Resources: []string{"en"}}, {Step: 7, Resources: []string{"en", "fr"}}}
	b := bare(p)
	b.library = newLibrary(p)
	for _, c := range []struct {
		ids  []string
		want string
	}{
		{[]string{"fr", "other", "en", "es"}, "en fr es | other"},
		{[]string{"es", "fr"}, "es fr"},
		{[]string{"nothing"}, ""},
	} {
		var groups []string
		for _, g := range b.library.groups(c.ids) {
			var ids []string
			for _, r := range g {
				ids = append(ids, r.ID)
			}
			groups = append(groups, strings.Join(ids, " "))
		}
		if got := strings.Join(groups, " | "); got != c.want {
			t.Errorf("%v: got %q, want %q", c.ids, got, c.want)
		}
	}
	for id, want := range map[string]string{"en": "Steps 4 and 7", "fr": "Step 7", "es": ""} {
		if got := b.stepsOf(id); got != want {
			t.Errorf("%s: got %q, want %q", id, got, want)
		}
	}
}
