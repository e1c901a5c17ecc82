package main

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"cityprofile/layout/pdf/thumb"
	"cityprofile/report/golden"
)

var update = flag.Bool("update", false, "write the golden files")

const (
	profiles = "../../testdata/profiles"
	goldens  = "../../testdata/golden"
)

// pagesToSee are the pages of a sample that are kept as pictures that can be read: those
// that are of another kind than the pages of other samples. Of samples that are here for
// the script of their city it is the one with a message. All pages of Kunming are kept by
// the command golden.
var pagesToSee = map[string][]int{
	"all-zero":   {8, 9},
	"chengdu":    {3, 6, 7},
	"chennai":    {3, 9, 10},
	"curitiba":   {1, 4, 5, 8, 9, 10, 14, 17, 18, 21},
	"full-score": {8, 9, 10},
	"kunming":    {3, 11},
	"minimal":    {2, 4, 8},
	"montreal":   {4, 7, 10, 15},
	"specimen":   {4, 5, 7, 8, 10, 12, 13, 15},
}

func TestReportsAreThoseThatWereLookedAt(t *testing.T) {
	needsPDFium(t)
	var claimed askedFor
	claimed.add(ofGolden)
	t.Run("reports", func(t *testing.T) {
		for _, file := range profileNames(t) {
			name := strings.TrimSuffix(file, ".toml")
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				s := lookedAt(t, file)
				goldenText(t, &claimed, name+".text", []byte(s.text))
				goldenText(t, &claimed, name+".tags", []byte(s.tags))
				pages := pagesToSee[name]
				if pages == nil {
					pages = []int{3}
				}
				goldenImage(t, &claimed, name+".png", pagesOf(t, sample(t, file), 420, 5, pages...))
			})
		}
		for _, name := range []string{"kunming", "curitiba", "minimal"} {
			t.Run(name+" on a postcard", func(t *testing.T) {
				t.Parallel()
				pdf := sample(t, name+".toml", "--postcard")
				goldenText(t, &claimed, name+"-postcard.tags", []byte(look(t, pdf).tags))
				goldenImage(t, &claimed, name+"-postcard.png", pagesOf(t, pdf, 230, 1, 1))
			})
		}
		t.Run("README", func(t *testing.T) { // its picture is that of the report as it is
			t.Parallel()
			goldenImage(t, &claimed, "readme.png", pagesOf(t, sample(t, "kunming.toml"), 230, 3, 1, 2, 4, 6, 9, 11))
		})
	})
	kept, err := os.ReadDir(goldens)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range kept {
		if !claimed.has(f.Name()) {
			t.Errorf("no test claims the golden file %s", f.Name())
		}
	}
}

// ofGolden is the folder of what the command golden keeps.
const ofGolden = "reports"

// The report of Kunming is what a person has looked at, page by page. The same command
// guards the reports of those who use this program.
func TestKunmingIsTheReportThatWasLookedAt(t *testing.T) {
	t.Parallel()
	left := t.ArtifactDir()
	args := []string{"golden", kunmingTOML, "-d", filepath.Join(goldens, ofGolden), "--artifacts", left}
	if *update {
		args = append(args, "--update")
	} else {
		args = append(args, "--html", filepath.Join(left, "differences.html"))
	}
	if code, out, errs := run(t, args...); code != exitClean {
		t.Errorf("%s%s(go test -artifacts keeps %s with the page of differences; -update accepts)", out, errs, left)
	} else if out != "" {
		t.Log(out)
	}
}

// askedFor are the names of golden files that a test has asked for.
type askedFor struct{ names sync.Map }

func (c *askedFor) add(name string) { c.names.Store(name, true) }

func (c *askedFor) has(name string) bool {
	_, ok := c.names.Load(name)
	return ok
}

// pagesOf is some pages side by side, on a grey ground.
func pagesOf(t *testing.T, pdf []byte, width, across int, pages ...int) *image.RGBA {
	t.Helper()
	const air = 12
	height := width * 297 / 210
	across = min(across, len(pages))
	down := (len(pages) + across - 1) / across
	sheet := image.NewRGBA(image.Rect(0, 0, air+across*(width+air), air+down*(height+air)))
	draw.Draw(sheet, sheet.Bounds(), image.NewUniform(color.Gray{0xDD}), image.Point{}, draw.Src)
	d, err := thumb.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for i, page := range pages {
		img, err := d.Page(t.Context(), page, width)
		if err != nil || len(img.Missing) > 0 {
			t.Fatalf("page %d: %v, not drawn: %q", page, err, img.Missing)
		}
		at := image.Pt(air+i%across*(width+air), air+i/across*(height+air))
		draw.Draw(sheet, img.Bounds().Add(at), img, image.Point{}, draw.Src)
	}
	return sheet
}

func goldenText(t *testing.T, claimed *askedFor, name string, got []byte) {
	t.Helper()
	claimed.add(name)
	path := filepath.Join(goldens, name)
	if *update {
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./cmd/cityprofile -update writes it)", err)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			t.Errorf("%s differs from line %d on: got\n%s\nwant\n%s", name, i+1, g[i], strings.Join(w[min(i, len(w)):min(i+1, len(w))], "\n"))
			return
		}
	}
	t.Errorf("%s: the last %d lines are missing", name, len(w)-len(g))
}

// goldenImage compares pixels, not bytes: how PNG is compressed may change
// between releases of Go.
func goldenImage(t *testing.T, claimed *askedFor, name string, got *image.RGBA) {
	t.Helper()
	claimed.add(name)
	path := filepath.Join(goldens, name)
	if *update {
		var b bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, got); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("%v (go test ./cmd/cityprofile -update writes it)", err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	want := image.NewRGBA(img.Bounds())
	draw.Draw(want, want.Bounds(), img, img.Bounds().Min, draw.Src)
	// go test -artifacts keeps the picture of what differs.
	shown := func() string {
		file := filepath.Join(t.ArtifactDir(), name)
		if err := writePicture(t.Context(), file, golden.Picture(want, got)); err != nil {
			t.Error(err)
		}
		return file
	}
	if got.Bounds() != want.Bounds() {
		t.Fatalf("%s: %v, want %v; see %s", name, got.Bounds(), want.Bounds(), shown())
	}
	n := 0
	var first image.Point
	for y := range got.Bounds().Dy() {
		for x := range got.Bounds().Dx() {
			if got.RGBAAt(x, y) != want.RGBAAt(x, y) {
				if n == 0 {
					first = image.Pt(x, y)
				}
				n++
			}
		}
	}
	if n > 0 {
		t.Errorf("%s: %d pixels differ, the first at %v; see %s (go test -artifacts keeps it)", name, n, first, shown())
	}
}

// The original is what CitiesWithNature let a city download on 22 April 2026.
func TestKunmingSaysWhatTheOriginalSays(t *testing.T) {
	needsPDFium(t)
	original, err := os.ReadFile("../../testdata/original/kunming.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(string(original))
	got := strings.Fields(lookedAt(t, "kunming.toml").text)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("word %d: got %q, want %q", i+1, got[min(i, len(got)):min(i+8, len(got))], want[min(i, len(want)):min(i+8, len(want))])
		}
	}
}

func TestTheSameCityGivesTheSameBytes(t *testing.T) {
	want := render(t, "kunming.toml")
	if !bytes.Equal(render(t, "kunming.json"), want) {
		t.Error("TOML and JSON differ")
	}
	for i := range 20 {
		if !bytes.Equal(render(t, "kunming.toml"), want) {
			t.Fatalf("run %d differs", i+1)
		}
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 3 {
				if !bytes.Equal(render(t, "kunming.toml"), want) {
					t.Error("a run beside others differs")
				}
			}
		})
	}
	all.Wait()
}

func TestTheReportOfKunmingIsSmall(t *testing.T) {
	const most = 115_000
	if n := len(sample(t, "kunming.toml")); n > most {
		t.Errorf("%d bytes, at most %d", n, most)
	}
}

// Every profile under testdata/profiles is also given as JSON where the test
// above asks for both; the list of names must not drift apart.
func TestEveryJSONProfileHasItsTOML(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(profiles, "*.json"))
	for _, f := range files {
		if _, err := os.Stat(strings.TrimSuffix(f, ".json") + ".toml"); err != nil {
			t.Error(err)
		}
	}
	if !slices.ContainsFunc(files, func(f string) bool { return filepath.Base(f) == "kunming.json" }) {
		t.Error("kunming.json is missing")
	}
}
