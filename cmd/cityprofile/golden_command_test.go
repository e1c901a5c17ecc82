package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cityprofile/report/golden"
)

// smallCities are profiles as JSON Lines, in a file.
func smallCities(t testing.TB, n int) string {
	t.Helper()
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"format\": 1, \"city\": {\"id\": \"city-%d\", \"name\": \"City %d\"}}\n", i, i)
	}
	file := filepath.Join(t.TempDir(), "cities.jsonl")
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// tree is the files below a folder, but for what is not finished.
func tree(t testing.TB, folder string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(folder, name))
		all[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func sameTree(t *testing.T, got, want map[string]string) {
	t.Helper()
	for name, text := range want {
		if is, ok := got[name]; !ok || is != text {
			t.Errorf("%s is another file (there: %v)", name, ok)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

// interrupts ends a context as soon as some words are written.
type interrupts struct {
	said   bytes.Buffer
	at     string
	cancel func()
}

func (i *interrupts) Write(b []byte) (int, error) {
	if bytes.Contains(b, []byte(i.at)) {
		i.cancel()
	}
	return i.said.Write(b)
}

func TestGoldensAreTheSameFilesForAnyNumberOfJobsAndAfterAnInterrupt(t *testing.T) {
	t.Parallel()
	cities := smallCities(t, 5)
	one, two, cut := t.TempDir(), t.TempDir(), t.TempDir()
	for folder, jobs := range map[string]string{one: "1", two: "3"} {
		if code, _, errs := run(t, "golden", cities, "-d", folder, "--update", "--dpi", "24", "-j", jobs); code != exitClean {
			t.Fatal(errs)
		}
	}
	want := tree(t, one)
	sameTree(t, tree(t, two), want)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	out := &interrupts{at: "city-1", cancel: cancel}
	c := &console{in: strings.NewReader(""), out: out, err: &out.said, getenv: func(string) string { return "" }, now: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }}
	if code := c.run(ctx, []string{"golden", cities, "-d", cut, "--update", "--dpi", "24", "-j", "1"}); code != exitInterrupted || !strings.Contains(out.said.String(), "cityprofile: interrupted") {
		t.Fatalf("exit code %d: %s", code, out.said.String())
	}
	left := tree(t, cut)
	if _, done := left["city-4/text.txt"]; done || left["city-1/text.txt"] == "" {
		t.Errorf("the interrupt did not end the run where it should")
	}
	for name, text := range left {
		if text != want[name] {
			t.Errorf("%s was left and is not whole", name)
		}
	}
	if code, _, errs := run(t, "golden", cities, "-d", cut, "--update", "--dpi", "24"); code != exitClean {
		t.Fatal(errs)
	}
	sameTree(t, tree(t, cut), want)
}

// A golden whose picture was swapped with another one's, and a comparison in which it
// is needed: the error names it and is no difference.
func TestADamagedPictureIsNoDifference(t *testing.T) {
	t.Parallel()
	pdf := sample(t, "minimal.toml")
	folder := asFolder(t, keep(t, pdf, golden.DefaultDPI))
	folder["page-003.png"].Data = []byte("no picture")
	folder["metadata.json"].Data = bytes.ReplaceAll(folder["metadata.json"].Data, []byte(`"drawn": "`), []byte(`"drawn": "0`))
	k, err := golden.ReadKept(folder)
	if err != nil {
		t.Fatal(err)
	}
	_, err = golden.CompareKept(context.Background(), k, keep(t, pdf, golden.DefaultDPI), golden.Options{})
	var damage *golden.Damage
	if !errors.As(err, &damage) || damage.File != "page-003.png" {
		t.Errorf("got %v", err)
	}
}

// The commands in the README's recipes for CI do what they are there for: they pass,
// and when a report has changed they fail and leave what the recipe uploads.
func TestTheRecipesForCIWork(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	city := func(about string) string {
		return "format = 1\n[city]\nid = \"one\"\nname = \"One\"\nabout = \"" + about + "\"\n"
	}
	write := func(text string) {
		if err := errors.Join(os.MkdirAll("cities", 0o777), os.WriteFile("cities/one.toml", []byte(text), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	recipes := 0
	for _, line := range strings.Split(string(readme), "\n") {
		line = strings.TrimPrefix(strings.TrimSpace(line), "- ")
		command, isRecipe := strings.CutPrefix(strings.TrimPrefix(line, "run: "), "cityprofile golden ")
		if command, _, _ = strings.Cut(command, "#"); !isRecipe {
			continue
		}
		recipes++
		write(city("It has a river."))
		args := append([]string{"golden"}, strings.Fields(command)...)
		if code, _, errs := run(t, args...); code != exitClean {
			t.Errorf("%s: exit code %d: %s", line, code, errs)
		}
		write(city("It has a lake."))
		code, out, _ := run(t, args...)
		switch {
		case strings.Contains(command, "--update"):
			write(city("It has a river."))
			code, _, _ = run(t, args...)
			if code != exitClean {
				t.Errorf("%s: exit code %d", line, code)
			}
			continue
		case code != exitFindings || !strings.Contains(out, "lake"):
			t.Errorf("%s: exit code %d: %s", line, code, out)
		}
		if !strings.Contains(command, "--artifacts") {
			continue
		}
		if _, err := os.Stat("differences/differences/one/page-002.png"); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat("golden.xml"); strings.Contains(command, "--junit") && err != nil {
			t.Error(err)
		}
	}
	if recipes != 4 {
		t.Errorf("the README has %d recipes", recipes)
	}
}

// A profile with pictures has a golden too.
func TestAGoldenHasThePicturesOfItsProfile(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "goldens")
	source := filepath.Join(profiles, "curitiba.toml")
	for _, args := range [][]string{{"--update", "--force"}, nil} {
		if code, out, errs := run(t, append([]string{"golden", source, "-d", folder}, args...)...); code != exitClean && args == nil || code == exitUsage {
			t.Errorf("golden %v: exit code %d\n%s%s", args, code, out, errs)
		}
	}
}
