package report_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/report"
	"cityprofile/report/profile"
)

// caseOf is a profile of testdata/cases.
func caseOf(t *testing.T, file string) *profile.Profile {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../testdata/cases", filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	loaded, found := profile.Load(t.Context(), profile.Source{Name: file, Format: profile.TOML, Text: text}, nil)
	if loaded == nil {
		t.Fatal(found.Human(profile.Style{Plain: true}))
	}
	return loaded.Profile
}

// The wheel's alternative text tells the four states, on the page and on the
// postcard, in the words of the table.
func TestTheFourStatesAreToldOfTheWheel(t *testing.T) {
	press := newPress(t)
	for _, c := range []struct{ file, want, never string }{
		{"index/v2.toml", "57 of 92 points. Native biodiversity in the city 27 of 40, Ecosystem services provided by biodiversity 7 of 16, Governance and management of biodiversity 23 of 36. " +
			"Scored: 15. Not mentioned: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 20, 21, 22 and 23. Baseline (2012): 36 of 92 points.", "1 of 23"},
		{"index/v3.toml", "57 of 92 points. Native biodiversity in the city: no score stated, Ecosystem services provided by biodiversity: no score stated, Governance and management of biodiversity: no score stated. " +
			"Scored: 15. Assessed, score not stated: 4. Not mentioned: 1, 2, 3, 5,", "Not assessed"},
		{"index/totals-alone.toml", "45 of 72 points available (92 in total).", "Scored"},
		{"index/some-components.toml", "29 of 56 points available (112 in total). Native biodiversity in the city 20 of 36, Ecosystem services provided by biodiversity 9 of 20, " +
			"Governance and management of biodiversity: no score stated. Assessed, score not stated: 16 and 17. Not assessed: 18. Not mentioned: 1, 2,", "Scored"},
	} {
		p := caseOf(t, c.file)
		for _, make := range []func(context.Context, *profile.Profile, profile.Date) (*report.Document, error){press.Build, press.Postcard} {
			d, err := make(context.Background(), p, profile.Date{})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(readerOf(d).instead, "\n"); !strings.Contains(got, c.want) || strings.Contains(got, c.never) {
				t.Errorf("%s: want %q and not %q in\n%s", c.file, c.want, c.never, got)
			}
		}
	}
}

// The postcard names a part as a part, and a total as a total.
func TestThePostcardTellsAPartFromATotal(t *testing.T) {
	press := newPress(t)
	for file, want := range map[string]string{
		"index/v1.toml":              "57\nof 92 points\n",
		"index/v4.toml":              "57\nof 92 points\n",
		"index/totals-alone.toml":    "45\nout of 72 available (92 in total)\n",
		"index/some-components.toml": "29\nthe sum of the known scores, out of 56 points available (112 in total)\n",
		"cities/hyderabad.toml":      "30\nthe sum of the known scores, out of 52 points available (92 in total)\n",
		"cities/curridabat.toml":     "33\nthe sum of the known scores, out of 72 points available (112 in total)\n",
	} {
		d, err := press.Postcard(context.Background(), caseOf(t, file), profile.Date{})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(readerOf(d).texts, "\n") + "\n"; !strings.Contains(got, want) {
			t.Errorf("%s: want %q in\n%s", file, want, got)
		}
	}
}
