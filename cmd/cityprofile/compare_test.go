package main

import (
	"os"
	"path/filepath"
	"testing"

	"cityprofile/report/golden"
)

// The same, different, and unusable are three exit codes.
func TestCompareTellsThreeCasesApart(t *testing.T) {
	folder := t.TempDir()
	bad := filepath.Join(folder, "bad.toml")
	if err := os.WriteFile(bad, []byte("name = 1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		old, new string
		want     int
	}{
		{kunmingTOML, kunmingTOML, exitClean},
		{kunmingTOML, filepath.Join(profiles, "minimal.toml"), exitFindings},
		{kunmingTOML, bad, exitUsage},
		{filepath.Join(folder, "missing.pdf"), kunmingTOML, exitUsage},
		{"compare_test.go", kunmingTOML, exitUsage},
	} {
		if code, out, errs := run(t, "compare", c.old, c.new); code != c.want {
			t.Errorf("%s and %s: exit code %d, want %d\n%s%s", c.old, c.new, code, c.want, out, errs)
		}
	}
}

// BenchmarkCompare compares two equal reports, which takes the longest: each page is
// drawn twice.
func BenchmarkCompare(b *testing.B) {
	pdf := render(b, "kunming.toml")
	b.ReportAllocs()
	for b.Loop() {
		var both [2]*golden.Report
		for i := range both {
			var err error
			if both[i], err = golden.Open(b.Context(), pdf); err != nil {
				b.Fatal(err)
			}
		}
		if _, err := golden.Compare(b.Context(), both[0], both[1], golden.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGolden compares three reports with their goldens: by words, pictures and
// actions ordinary ones.
func BenchmarkGolden(b *testing.B) {
	folder := b.TempDir()
	args := []string{"golden", "-d", folder}
	for _, name := range []string{"kunming.toml", "curitiba.toml", "amman.toml"} {
		args = append(args, filepath.Join(profiles, name))
	}
	if code, _, errs := run(b, append(args, "--update")...); code != exitClean {
		b.Fatal(errs)
	}
	pages, err := filepath.Glob(filepath.Join(folder, "*", "page-*.png"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if code, _, errs := run(b, args...); code != exitClean {
			b.Fatal(errs)
		}
	}
	b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "pages/s")
}
