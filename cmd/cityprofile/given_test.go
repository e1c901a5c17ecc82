package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cityIn puts a profile with a picture into a folder.
func cityIn(t *testing.T, dir, id string) (profile, picture string) {
	t.Helper()
	photo, err := os.ReadFile("../../testdata/profiles/pictures/river.jpg")
	if err != nil {
		t.Fatal(err)
	}
	profile, picture = filepath.Join(dir, id+".toml"), filepath.Join(dir, "pictures", "river.jpg")
	text := "format = 1\n[city]\nid = \"" + id + "\"\nname = \"X\"\ncountry = \"Y\"\nimages = [{ path = \"pictures/river.jpg\", alt = \"A river\" }]\n[report]\ndate = 2026-01-31\n"
	for _, err := range []error{
		os.MkdirAll(filepath.Dir(picture), 0o777), os.WriteFile(picture, photo, 0o666), os.WriteFile(profile, []byte(text), 0o666),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return profile, picture
}

// TestNothingThatWasGivenIsWrittenOver names what is read, or written by the same
// command, as the output, also by another name.
func TestNothingThatWasGivenIsWrittenOver(t *testing.T) {
	dir := t.TempDir()
	cities, out := filepath.Join(dir, "c"), filepath.Join(dir, "out")
	profile, picture := cityIn(t, cities, "x")
	hard := filepath.Join(dir, "hard.pdf")
	if err := os.Link(picture, hard); err != nil {
		t.Skip(err)
	}
	pdf := filepath.Join(dir, "x.pdf")
	if code, said := runLimits(t, "render", profile, "-o", pdf); code != exitClean {
		t.Fatal(code, said)
	}
	mine := filepath.Join(dir, "mine.toml")
	if err := os.WriteFile(mine, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	json := filepath.Join(cities, "y.json")
	if err := os.WriteFile(json, []byte(`{"format": 1}`), 0o666); err != nil {
		t.Fatal(err)
	}
	wd, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	relative, err := filepath.Rel(wd, filepath.Join(dir, "r.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"render", profile, "-o", picture},
		{"render", profile, "-o", hard},
		{"render", profile, "-o", profile},
		{"export", cities, "-d", out, "--report", profile},
		{"export", cities, "-d", out, "--junit", json},
		{"export", cities, "-d", out, "--junit", filepath.Join(out, "x.pdf")},
		{"export", cities, "-d", out, "--report", picture},
		{"export", cities, "-d", out, "--report", relative, "--junit", filepath.Join(dir, "r.json")},
		{"extract", pdf, "-o", mine},
		{"extract", pdf, "-o", pdf},
	} {
		before := map[string]string{}
		files := []string{profile, picture, mine, json, pdf}
		for _, name := range files {
			before[name] = bytesOf(t, name)
		}
		if code, said := runLimits(t, args...); code != exitUsage {
			t.Errorf("%v: %d, %q", args, code, said)
		}
		for _, name := range files {
			if bytesOf(t, name) != before[name] {
				t.Errorf("%v wrote over %s", args, name)
			}
		}
	}
	if code, said := runLimits(t, "extract", pdf, "-o", mine, "--force"); code != exitClean || bytesOf(t, mine) == "mine" {
		t.Errorf("extract --force: %d, %q", code, said)
	}
}

func bytesOf(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestOneBadEntryIsOneError puts what cannot be read beside a profile: it fails
// alone, and the profile's report is made.
func TestOneBadEntryIsOneError(t *testing.T) {
	dir := t.TempDir()
	cities := filepath.Join(dir, "c")
	cityIn(t, cities, "x")
	if err := os.Symlink("nowhere.toml", filepath.Join(cities, "link.toml")); err != nil {
		t.Skip(err)
	}
	for _, source := range []string{cities, filepath.Join(cities, "*.toml")} {
		out := filepath.Join(dir, "out", filepath.Base(source)[:1])
		code, said := runLimits(t, "export", source, "-d", out)
		if code != exitFindings || !strings.Contains(said, "link.toml") || !strings.Contains(said, "1 written, 0 unchanged, 1 failed") {
			t.Errorf("%s: %d, %q", source, code, said)
		}
		if _, err := os.Stat(filepath.Join(out, "x.pdf")); err != nil {
			t.Error(err)
		}
	}
}

func TestTheReportOfAnExportIsNoProfile(t *testing.T) {
	dir := t.TempDir()
	cities := filepath.Join(dir, "c")
	cityIn(t, cities, "x")
	for range 2 {
		if code, said := runLimits(t, "export", cities, "-d", cities, "--report", filepath.Join(cities, "report.json")); code != exitClean {
			t.Errorf("%d, %q", code, said)
		}
	}
}

// TestNoLineBeginsWithWhatANameSays puts a line feed, an escape sequence and a
// workflow command into names.
func TestNoLineBeginsWithWhatANameSays(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "x\n::error file=a.go::PWNED\x1b[31m\u202e.toml")
	for _, args := range [][]string{
		{"check", bad, "--format", "github"}, {"check", bad}, {"render", bad}, {"verify", bad}, {"extract", bad}, {"score", bad},
		{"export", bad, "-d", bad + "2"}, {"export", "merge", bad, "-d", bad + "2"}, {"compare", bad, bad}, {"preview", bad},
	} {
		_, said := runLimits(t, args...)
		if strings.ContainsAny(said, "\x1b\u202e") || strings.Count(said, "\n") != 1 || strings.Contains(said, "\n::error") {
			t.Errorf("%v: %q", args, said)
		}
	}
}

func TestTheNameOfAnOpenFileIsWrittenTo(t *testing.T) {
	log, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	old := os.Stdout
	os.Stdout = log
	defer func() { os.Stdout = old }()
	io.WriteString(log, "first\n")
	code, said := runLimits(t, "render", "../../testdata/profiles/minimal.toml", "-o", "/dev/stdout")
	io.WriteString(log, "\nlast\n")
	if got := bytesOf(t, log.Name()); code != exitClean || !strings.HasPrefix(got, "first\n%PDF-") || !strings.HasSuffix(got, "\nlast\n") {
		t.Errorf("%d, %q, %d bytes", code, said, len(got))
	}
}
