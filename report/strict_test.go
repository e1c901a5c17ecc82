package report

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"cityprofile/fonts"
	"cityprofile/report/profile"
	"cityprofile/report/words"
	"cityprofile/testdata/cities"
)

// Every sentence is given the values that it has a place for, and no others.
func TestEverySentenceIsFilled(t *testing.T) {
	t.Parallel()
	press, err := NewPress(fonts.NewLibrary())
	if err != nil {
		t.Fatal(err)
	}
	var said map[string]bool
	press.languages = []*words.Language{words.English().Strict(func(misuse string) { said[misuse] = true })}
	render := func(name string, p *profile.Profile) {
		said = map[string]bool{}
		for _, make := range []func(context.Context, *profile.Profile, profile.Date) (*Document, error){press.Build, press.Postcard} {
			if _, err := make(context.Background(), p, profile.Date{Year: 2026, Month: 1, Day: 2}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		for misuse := range said {
			t.Errorf("%s: %s", name, misuse)
		}
	}
	for seed := range uint64(6) {
		for _, style := range []profile.ActionStyle{profile.ActionCards, profile.ActionRows} {
			render("a filled profile", cities.Filled(seed, cities.Amounts{Actions: 8, Resources: 8, Words: 40, Style: style}))
		}
	}
	render("a profile with every field", cities.Whole())
	for _, p := range loaded(t, "../testdata/profiles/*.toml") {
		render(p.City.ID, p)
	}
	for _, p := range accepted(t, "../testdata/cases/*/*.toml") { // not written by who wrote the program
		render(p.City.ID, p)
	}
}

// loaded are the profiles that match a pattern, all without an error.
func loaded(t *testing.T, pattern string) []*profile.Profile {
	t.Helper()
	list := accepted(t, pattern)
	if files, _ := filepath.Glob(pattern); len(files) != len(list) {
		t.Fatalf("%s: %d of %d profiles have no errors", pattern, len(list), len(files))
	}
	return list
}

// accepted are those of the profiles that match a pattern that have no errors.
func accepted(t *testing.T, pattern string) []*profile.Profile {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no profiles (%v)", pattern, err)
	}
	var list []*profile.Profile
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		f, _ := profile.Load(context.Background(), profile.Source{Name: filepath.Base(file), Format: profile.TOML, Text: text}, os.DirFS(filepath.Dir(file)))
		if f != nil {
			list = append(list, f.Profile)
		}
	}
	return list
}
