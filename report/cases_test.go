package report_test

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cityprofile/report"
	"cityprofile/report/profile"
)

// truth is what must be true of a case: a profile under testdata/cases, written
// by somebody who did not write this program, or after such a profile.
type truth struct {
	file   string   // below testdata/cases
	checks []string // parts of what check says, which says nothing else when there are none
	says   []string // texts of the report, in reading order; each is found after the one before
	never  []string // texts that stand nowhere in the report
	holds  func(t *testing.T, r *reported)
}

// truths are all of them, from one table for each kind of case.
var truths = slices.Concat(cityCases, dataCases, listCases, furnitureCases, indexCases, languageCases, pluralCases, textCases, figureCases)

// reported is a case that became a report.
type reported struct {
	profile *profile.Profile
	*report.Document
	told *told
	text string // all that is told, one line for each element
}

// Every file of testdata/cases comes out right: what an officer typed is what
// the report says.
func TestCases(t *testing.T) {
	press := newPress(t)
	var claimed []string
	for _, c := range truths {
		claimed = append(claimed, c.file)
		t.Run(strings.TrimSuffix(c.file, ".toml"), func(t *testing.T) {
			t.Parallel()
			c.try(t, press)
		})
	}
	files, err := filepath.Glob("../testdata/cases/*/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases (%v)", err)
	}
	for _, file := range files {
		if name := filepath.ToSlash(strings.TrimPrefix(file, filepath.FromSlash("../testdata/cases/"))); !slices.Contains(claimed, name) {
			t.Errorf("nothing says what must be true of testdata/cases/%s", name)
		}
	}
}

func (c *truth) try(t *testing.T, press *report.Press) {
	at := filepath.Join("../testdata/cases", filepath.FromSlash(c.file))
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	source := profile.Source{Name: path.Base(c.file), Format: profile.TOML, Text: text}
	file, found := profile.Load(context.Background(), source, os.DirFS(filepath.Dir(at)))
	said := found.Human(profile.Style{Plain: true})
	for _, part := range c.checks {
		if !strings.Contains(said, part) {
			t.Errorf("check does not say %q but\n%s", part, said)
		}
	}
	if c.checks == nil && len(found) > 0 {
		t.Errorf("check says\n%s", said)
	}
	if file == nil {
		if c.says != nil || c.never != nil || c.holds != nil {
			t.Fatalf("it has no report:\n%s", said)
		}
		return
	}
	r := &reported{profile: file.Profile, Document: build(t, press, file.Profile)}
	r.told = readerOf(r.Document)
	r.text = strings.Join(r.told.texts, "\n")
	rest := r.text
	for _, text := range c.says {
		_, after, ok := strings.Cut(rest, text)
		if !ok {
			t.Errorf("the report does not say %q, or not there", text)
			continue
		}
		rest = after
	}
	for _, text := range c.never {
		if strings.Contains(r.text, text) {
			t.Errorf("the report says %q", text)
		}
	}
	if c.holds != nil {
		c.holds(t, r)
	}
}
