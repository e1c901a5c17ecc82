package export

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// city is a profile in JSON.
func city(id string, more ...string) string {
	return fmt.Sprintf(`{"format": 1, "city": {"id": %q, "name": "City of %s", "country": "Utopia"%s}}`, id, id, strings.Join(more, ""))
}

// cities are profiles as JSON Lines.
func cities(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintln(&b, city(fmt.Sprintf("city-%03d", i)))
	}
	return b.String()
}

// put writes a file.
func put(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// press makes reports that can be read, counts them, and does what the city's
// climate says.
type press struct {
	made atomic.Int64
	on   func(id string) error
}

func (p *press) make(ctx context.Context, w io.Writer, f *profile.File) (Made, error) {
	p.made.Add(1)
	c := f.Profile.City
	if p.on != nil {
		if err := p.on(c.ID); err != nil {
			return Made{}, err
		}
	}
	made := Made{Pages: 1 + len(c.ID)%3}
	switch c.Climate {
	case "panic":
		var none []int
		return made, fmt.Errorf("%d", none[len(c.ID)])
	case "error":
		return made, errors.New("out of ink")
	case "warning":
		made.Problems = profile.Diagnostics{f.Diagnose(profile.Warning, "layout", "/city/climate", "it is too warm", "see page 1")}
	}
	fmt.Fprintf(w, "report of %s (%d pictures)\n", c.Name, len(c.Images))
	io.WriteString(w, strings.Repeat(c.ID+"\n", 500))
	return made, nil
}

// options are those of an export into the folder out.
func options(p *press, sources ...string) Options {
	t, err := ParseTemplate("{id}.pdf")
	if err != nil {
		panic(err)
	}
	return Options{
		Sources: sources, Folder: "out", Template: t, Workers: 3, Program: "cityprofile 0",
		Setup: []string{"cityprofile 0"}, Date: profile.Date{Year: 2026, Month: 4, Day: 22}, Make: p.make,
		Input: strings.NewReader(""),
	}
}

// export runs an export and tells what it said of cities that are not as they
// should be.
func export(t testing.TB, o Options) (said string, s *Summary) {
	t.Helper()
	said, s, err := try(o)
	if err != nil {
		t.Fatal(err)
	}
	return said, s
}

func try(o Options) (said string, s *Summary, err error) {
	var b strings.Builder
	o.Done = func(r Result) {
		if r.Outcome != Written && r.Outcome != Unchanged || len(r.Found) > 0 {
			fmt.Fprintln(&b, r.City.Place(), r.Outcome)
		}
		b.WriteString(r.Found.Human(profile.Style{Plain: true}))
	}
	s, err = Run(context.Background(), o)
	return b.String(), s, err
}

// snapshot is all that is in a folder, but for the lock.
func snapshot(t testing.TB, folder string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path == filepath.Join(folder, disk.Work, "lock") {
			return err
		}
		text, err := os.ReadFile(path)
		fmt.Fprintf(&b, "== %s\n%s\n", filepath.ToSlash(path), text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func counts(s *Summary) string {
	return fmt.Sprintf("%d written, %d unchanged, %d failed, %d not reached", s.Count(Written), s.Count(Unchanged), s.Count(Failed), s.Count(Unreached))
}

var update = flag.Bool("update", false, "write the golden files")

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		put(t, path, got)
	}
	if want := read(t, path); got != want {
		t.Errorf("got\n%s\nwant, as in %s\n%s", got, filepath.Base(path), want)
	}
}

func read(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}
