package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"cityprofile/fonts"
	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// madeUp writes a file of made-up cities and returns its name.
func madeUp(tb testing.TB, n int) string {
	tb.Helper()
	var b bytes.Buffer
	for i := range n {
		b.Write(cities.Profile(i))
		b.WriteByte('\n')
	}
	name := filepath.Join(tb.TempDir(), "cities.jsonl")
	if err := os.WriteFile(name, b.Bytes(), 0o666); err != nil {
		tb.Fatal(err)
	}
	return name
}

func TestMadeUpCitiesAreGoodProfiles(t *testing.T) {
	for i := range 200 {
		s := profile.Source{Name: fmt.Sprint("city ", i), Format: profile.JSON, Text: cities.Profile(i)}
		if _, found := profile.Load(t.Context(), s, nil); len(found) > 0 {
			t.Fatalf("%s", found.Human(profile.Style{}))
		}
		if bytes.ContainsRune(s.Text, '\n') || !bytes.Equal(s.Text, cities.Profile(i)) {
			t.Errorf("city %d is not one line, or not the same twice", i)
		}
	}
}

// contents are the files of a folder, but for those of work.
func contents(t *testing.T, folder string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, e := range entries {
		if !e.IsDir() {
			text, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			texts[e.Name()] = string(text)
		}
	}
	return texts
}

// The program itself is interrupted, and killed, while it writes.
func TestAnExportThatIsStoppedIsGoneOnWith(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes some hundred reports")
	}
	t.Parallel()
	const n = 90 // more than are put in place at once
	source := madeUp(t, n)
	folder := filepath.Join(t.TempDir(), "clean")
	if code, _, errs := run(t, "export", source, "-d", folder); code != exitClean {
		t.Fatal(errs)
	}
	clean := contents(t, folder)
	for _, c := range []struct {
		signal os.Signal
		code   int // -1 of a program that was killed
	}{
		{os.Interrupt, exitInterrupted},
		{syscall.SIGTERM, exitInterrupted},
		{syscall.SIGHUP, exitInterrupted},
		{os.Kill, -1},
	} {
		t.Run(c.signal.String(), func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "out")
			cmd := exec.Command("cityprofile", "export", source, "-d", folder, "-j", "2")
			stderr, err := cmd.StderrPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			var said bytes.Buffer
			for half := fmt.Sprintf("%d of %d", n/2, n); !strings.Contains(said.String(), half); { // some are made, none is in its place
				if _, err := io.CopyN(&said, stderr, 1); err != nil {
					t.Fatalf("%v after %s", err, said.String())
				}
			}
			if err := cmd.Process.Signal(c.signal); err != nil {
				t.Skip(err) // as on Windows, which has no such signals
			}
			io.Copy(&said, stderr)
			cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Errorf("exit code %d\n%s", code, said.String())
			}
			if c.code == exitInterrupted && !strings.HasSuffix(said.String(), " not processed\ncityprofile: interrupted\n") {
				t.Errorf("it said\n%s", said.String())
			}
			for name, text := range contents(t, folder) {
				if name != "manifest.json" && text != clean[name] {
					t.Errorf("%s is not whole", name)
				}
			}
			if code, _, errs := run(t, "export", source, "-d", folder); code != exitClean {
				t.Fatal(errs)
			}
			got := contents(t, folder)
			if len(got) != n+1 {
				t.Errorf("%d files", len(got))
			}
			for name, text := range got {
				if text != clean[name] {
					t.Errorf("%s is not that of a clean run", name)
				}
			}
		})
	}
}

func TestTheIndexHasAPictureOfEachCover(t *testing.T) {
	if testing.Short() {
		t.Skip("PDFium takes long to start")
	}
	folder := t.TempDir()
	if code, _, errs := run(t, "export", filepath.Join(profiles, "*.toml"), "-d", folder, "--index"); code != exitClean {
		t.Fatal(errs)
	}
	page, err := os.ReadFile(filepath.Join(folder, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if n := bytes.Count(page, []byte(`<img src="data:image/jpeg;base64,/9j/`)); n == 0 || n != len(files) {
		t.Errorf("%d pictures of %d reports", n, len(files))
	}
}

// BenchmarkExport makes the reports of some cities and puts them into a folder;
// BenchmarkMake makes them only. What lies between the two is what an export
// costs.
func BenchmarkExport(b *testing.B) {
	const n = 200
	source := madeUp(b, n)
	for _, jobs := range []string{"1", "2"} {
		b.Run("jobs="+jobs, func(b *testing.B) {
			for b.Loop() {
				if code, _, errs := run(b, "export", source, "-d", filepath.Join(b.TempDir(), "out"), "-j", jobs); code != exitClean {
					b.Fatal(errs)
				}
			}
			perSecond(b, n)
		})
	}
}

func BenchmarkMake(b *testing.B) {
	const n = 200
	c := &console{getenv: func(string) string { return "" }, now: time.Now}
	o, err := c.exportRun(fonts.NewLibrary(), nil, exportOptions{resultOptions: resultOptions{folder: "-"}, name: "{id}.pdf", standard: "ua-1,a-3a"})
	if err != nil {
		b.Fatal(err)
	}
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprint("jobs=", jobs), func(b *testing.B) {
			defer limitMemory(48 + 8*jobs)()
			for b.Loop() {
				var all sync.WaitGroup
				for j := range jobs {
					all.Go(func() {
						var buf bytes.Buffer
						for i := j; i < n; i += jobs {
							s := profile.Source{Format: profile.JSON, Text: cities.Profile(i)}
							file, _ := profile.Load(context.Background(), s, nil)
							buf.Reset()
							if _, err := o.Make(context.Background(), &buf, file); err != nil {
								b.Error(err)
							}
						}
					})
				}
				all.Wait()
			}
			perSecond(b, n)
		})
	}
}

func perSecond(b *testing.B, n int) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "documents/s")
}
