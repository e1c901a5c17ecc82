package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// The reports in testdata/earlier were made in November 2026, before figures,
// texts and periods had tables. A report carries its profile for decades: what
// this program once wrote, it goes on reading.
func TestProfilesOfEarlierReportsStillRender(t *testing.T) {
	dir := t.TempDir()
	pictures, err := filepath.Glob(filepath.Join(profiles, "pictures", "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range pictures { // which are not in a report: its profile names them by a digest
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("sha256-%x%s", sha256.Sum256(data), filepath.Ext(file))
		if filepath.Base(file) == "araucaria.jpg" { // the same drawing in more pixels than it had then
			name = "sha256-38e020eaff24c84fc643e284401380e4bc210fec26dea17d08cd145d6ebc0abe.jpg"
		}
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, city := range []string{"kunming", "curitiba"} {
		for _, format := range []string{"toml", "json"} {
			file := filepath.Join(dir, city+"."+format)
			if code, _, errs := run(t, "extract", filepath.Join("../../testdata/earlier", city+".pdf"), "-o", file); code != exitClean {
				t.Fatalf("extract %s: exit code %d\n%s", city, code, errs)
			}
			code, out, errs := run(t, "render", file, "-o", "-", "--strict")
			if code != exitClean {
				t.Fatalf("render %s.%s: exit code %d\n%s", city, format, code, errs)
			}
			judge(t, city, []byte(out))
		}
	}
}
