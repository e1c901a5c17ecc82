package report_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// original are the words of the platform's own download of Kunming.
func original(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("../testdata/original/kunming.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

// sampleProfile is a profile under testdata/profiles.
func sampleProfile(t testing.TB, name string) *profile.Profile {
	t.Helper()
	const folder = "../testdata/profiles"
	text, err := os.ReadFile(folder + "/" + name)
	if err != nil {
		t.Fatal(err)
	}
	file, found := profile.Load(context.Background(), profile.Source{Name: name, Format: profile.TOML, Text: text}, os.DirFS(folder))
	if file == nil {
		t.Fatal(found.Human(profile.Style{Plain: true}))
	}
	return file.Profile
}

// The platform's form says what the download says, in its order, to the eye and
// to the ear. The full form has every word of it too.
func TestThePlatformsFormSaysNothingElse(t *testing.T) {
	press := newPress(t)
	p := sampleProfile(t, "kunming.toml")
	if p.Report.Form != profile.FormPlatform {
		t.Fatal("kunming.toml does not ask for the platform's form")
	}
	p.Report.Contents, p.Report.Related = true, true // these must not matter
	plain := readerOf(build(t, press, p))
	var said []string
	for _, text := range plain.texts {
		said = append(said, strings.Fields(text)...)
	}
	want := original(t)
	for i := range max(len(said), len(want)) {
		if i >= len(said) || i >= len(want) || said[i] != want[i] {
			t.Fatalf("word %d: got %q, want %q", i+1, said[min(i, len(said)):min(i+8, len(said))], want[min(i, len(want)):min(i+8, len(want))])
		}
	}
	if len(plain.instead) > 0 {
		t.Errorf("a screen reader announces drawings: %q", plain.instead)
	}

	p.Report.Form = ""
	full := readerOf(build(t, press, p))
	all := strings.Join(strings.Fields(strings.Join(full.texts, "\n")), " ")
	for _, text := range plain.texts {
		if !strings.Contains(all, strings.Join(strings.Fields(text), " ")) {
			t.Errorf("without the platform's form, the report does not say %q", text)
		}
	}
	if len(full.texts) <= len(plain.texts) || len(full.instead) == 0 {
		t.Errorf("%d texts and %d drawings without the platform's form, %d texts with it", len(full.texts), len(full.instead), len(plain.texts))
	}
}

// What a city gives is printed in either form, and pictures have their words.
func TestThePlatformsFormKeepsWhatTheCityGives(t *testing.T) {
	press := newPress(t)
	p := pictured(cities.Whole(), tall)
	p.City.ID = "" // names the file
	p.Report.Form = profile.FormPlatform
	r := readerOf(build(t, press, p))
	all := strings.Join(r.texts, "\n") + "\n" + strings.Join(r.instead, "\n")
	for _, want := range []profile.Text{p.City.About, p.Head.Name, p.Resources[0].Title, p.ActionPlatform.Actions[0].Title, p.City.Area.Unit} {
		if !strings.Contains(all, want.String()) {
			t.Errorf("the report does not say %q", want)
		}
	}
	for _, alt := range []profile.Text{p.City.Cover.Alt, p.City.Logo.Alt, p.Head.Photo.Alt} {
		if !slices.Contains(r.instead, alt.String()) {
			t.Errorf("no picture is read as %q, but %q", alt, r.instead)
		}
	}
	p.Report.Form = profile.FormFull
	if full := readerOf(build(t, press, p)); len(full.instead) <= len(r.instead) {
		t.Errorf("%d pictures and drawings in the full form, %d in the platform's", len(full.instead), len(r.instead))
	}
}
