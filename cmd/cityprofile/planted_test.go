package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cityprofile/layout/pdf/cos"
	"cityprofile/report/golden"
)

// edited is a report whose objects were changed.
func edited(t *testing.T, pdf []byte, change func(f *cos.File)) []byte {
	t.Helper()
	f, err := cos.Read(pdf)
	if err != nil {
		t.Fatal(err)
	}
	change(f)
	return f.Bytes()
}

// element is the nth structure element, from 1, of a role that has a property.
func element(t *testing.T, f *cos.File, role, has cos.Name, n int) *cos.Dict {
	t.Helper()
	for _, o := range f.Objects {
		d, ok := o.(*cos.Dict)
		if ok && f.Name(d.Get("S")) == role && d.Get("P") != nil && (has == "" || d.Get(has) != nil) {
			if n--; n == 0 {
				return d
			}
		}
	}
	t.Fatalf("no %s", role)
	return nil
}

// content changes the content of a page, from 1.
func content(t *testing.T, f *cos.File, page int, change func(s string) string) {
	t.Helper()
	kids := f.Array(f.Dict(f.Dict(f.Root).Get("Pages")).Get("Kids"))
	s := f.Stream(f.Dict(kids[page-1]).Get("Contents"))
	data, err := f.Decode(s)
	if err != nil {
		t.Fatal(err)
	}
	after := change(string(data))
	if after == string(data) {
		t.Fatal("nothing was changed")
	}
	s.Data, s.Encoded = []byte(after), false
	s.Dict.Set("Filter", nil)
	s.Dict.Set("DecodeParms", nil)
}

// nth replaces the nth match, from 1.
func nth(s, pattern string, n int, by func(string) string) string {
	at := regexp.MustCompile(pattern).FindAllStringIndex(s, n)
	if len(at) < n {
		return s
	}
	m := at[n-1]
	return s[:m[0]] + by(s[m[0]:m[1]]) + s[m[1]:]
}

// profiled is a report of Kunming, or of another city, whose profile was changed.
func profiled(t *testing.T, name string, pairs ...string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(profiles, name))
	if err != nil {
		t.Fatal(err)
	}
	s := string(text)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(s, pairs[i]) {
			t.Fatalf("%s has no %q", name, pairs[i])
		}
		s = strings.Replace(s, pairs[i], pairs[i+1], 1)
	}
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(s), 0o666); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "render", file, "-o", "-")
	if code != exitClean {
		t.Fatal(errs)
	}
	return []byte(out)
}

func compared(t *testing.T, old, new []byte, o golden.Options) *golden.Comparison {
	t.Helper()
	return comparedReports(t, opened(t, old), opened(t, new), o)
}

func opened(t testing.TB, pdf []byte) *golden.Report {
	t.Helper()
	r, err := golden.Open(context.Background(), pdf)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func comparedReports(t *testing.T, old, new *golden.Report, o golden.Options) *golden.Comparison {
	t.Helper()
	c, err := golden.Compare(context.Background(), old, new, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func told(c *golden.Comparison) string {
	var b strings.Builder
	for _, d := range c.Differences {
		fmt.Fprintf(&b, "%s %s %d-%d %s %s %.80q %.80q", d.Layer, d.Kind, d.Old, d.New, d.Path, d.What, d.Was, d.Is)
		for _, w := range d.Words {
			if w.Kind != "" {
				fmt.Fprintf(&b, " %s %s", w.Kind, w.Text)
			}
		}
		if d.Area != nil {
			fmt.Fprintf(&b, " %+v", *d.Area)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// without takes out of a structure element what is on a page, and reports whether
// anything is left.
func without(f *cos.File, d *cos.Dict, page cos.Object, own cos.Object) bool {
	if pg := d.Get("Pg"); pg != nil {
		own = pg
	}
	kids := f.Array(d.Get("K"))
	if kids == nil && d.Get("K") != nil {
		kids = cos.Array{d.Get("K")}
	}
	var left cos.Array
	for _, k := range kids {
		keep := own != page
		if sub := f.Dict(k); sub != nil && sub.Get("S") != nil {
			keep = without(f, sub, page, own)
		} else if sub != nil && sub.Get("Pg") != nil {
			keep = sub.Get("Pg") != page
		}
		if keep {
			left = append(left, k)
		}
	}
	d.Set("K", left)
	return len(left) > 0
}

// A date stands in many places, each told once: the foot of all pages is one.
func TestADateIsFoundWhereverItStands(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	got := told(compared(t, sample(t, "kunming.toml"), profiled(t, "kunming.toml", "2026-04-22", "2026-04-23"), golden.Options{}))
	for _, want := range []string{"metadata changed 0-0  created", "metadata changed 0-0  modified", "text changed 1-1 Document/P", "running text"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%s is told %d times in\n%s", want, strings.Count(got, want), got)
		}
	}
	if n := strings.Count(got, "\n"); n != 4 {
		t.Errorf("%d differences\n%s", n, got)
	}
	ignored := golden.Options{}
	for _, s := range []string{"metadata", "role:P", "text"} {
		i, err := golden.ParseIgnore(s)
		if err != nil {
			t.Fatal(err)
		}
		ignored.Ignore = append(ignored.Ignore, i)
	}
	if c := compared(t, sample(t, "kunming.toml"), profiled(t, "kunming.toml", "2026-04-22", "2026-04-23"), ignored); !c.Same() {
		t.Errorf("ignored, it is told\n%s", told(c))
	}
}

func TestEqualReportsHaveNoDifference(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	for _, name := range []string{"kunming.toml", "amman.toml", "curitiba.toml"} {
		pdf := sample(t, name)
		if c := compared(t, pdf, pdf, golden.Options{}); !c.Same() || len(c.Undrawn) > 0 {
			t.Errorf("%s: %s %v", name, told(c), c.Undrawn)
		}
		// Other bytes, the same report.
		again := edited(t, pdf, func(f *cos.File) { f.Add(cos.Integer(1)) })
		again = append(bytes.Clone(again), '\n')
		if c := compared(t, pdf, again, golden.Options{}); !c.Same() {
			t.Errorf("%s: %s", name, told(c))
		}
	}
}

// Two runs, and any number of workers, give the same reports.
func TestRunsHaveNoDifference(t *testing.T) {
	folder := t.TempDir()
	for _, workers := range []string{"1", "3"} {
		if code, _, errs := run(t, "export", filepath.Join(profiles, "amman.toml"), filepath.Join(profiles, "minimal.toml"), kunmingTOML, "-d", filepath.Join(folder, workers), "-j", workers); code != exitClean {
			t.Fatalf("exit code %d\n%s", code, errs)
		}
	}
	for _, name := range []string{"amman", "minimal", "kunming"} {
		var both [2][]byte
		for i, workers := range []string{"1", "3"} {
			var err error
			if both[i], err = os.ReadFile(filepath.Join(folder, workers, name+".pdf")); err != nil {
				t.Fatal(err)
			}
		}
		if c := compared(t, both[0], both[1], golden.Options{}); !c.Same() || len(c.Undrawn) > 0 {
			t.Errorf("%s: %s", name, told(c))
		}
		if c := compared(t, both[0], sample(t, name+".toml"), golden.Options{}); !c.Same() {
			t.Errorf("%s, rendered: %s", name, told(c))
		}
	}
}

// plantedChange is a report and what became of it.
type plantedChange struct {
	name  string
	new   []byte
	layer golden.Layer
	count int
	says  string // a part of what is told
	old   []byte
}

// foundInTheirLayer: each change is found in the layer that it belongs to, and in no
// other: in a file, when it is taken back, and by what a golden keeps of the old one.
func foundInTheirLayer(t *testing.T, changes []plantedChange) {
	t.Helper()
	type kept struct {
		first *byte // of the report
		dpi   int
	}
	goldens, reports := map[kept]*golden.Kept{}, map[*byte]*golden.Report{}
	for _, c := range changes {
		o := golden.Options{DPI: 24} // what is not seen is not seen in a small picture
		if c.layer == golden.Pixels {
			o.DPI = golden.DefaultDPI
		}
		key := kept{&c.old[0], o.DPI}
		if reports[key.first] == nil {
			reports[key.first] = opened(t, c.old)
		}
		old := reports[key.first]
		if goldens[key] == nil {
			goldens[key] = readKept(t, asFolder(t, keepReport(t, old, o.DPI)))
		}
		t.Run(c.name, func(t *testing.T) {
			new := opened(t, c.new)
			other := func(d golden.Difference) bool { return d.Layer != c.layer }
			kept, err := golden.CompareKept(context.Background(), goldens[key], keepReport(t, new, o.DPI), golden.Options{})
			if err != nil {
				t.Fatal(err)
			}
			count := c.count
			if c.says == "producer" { // of which a golden is meant to say nothing
				count = 0
			}
			if len(kept.Differences) != count || slices.ContainsFunc(kept.Differences, other) {
				t.Errorf("want %d in %s, by its golden got\n%s", count, c.layer, told(kept))
			}
			got := comparedReports(t, old, new, o)
			if len(got.Differences) != c.count || slices.ContainsFunc(got.Differences, other) || !strings.Contains(told(got), c.says) {
				t.Errorf("want %d in %s that say %s, got\n%s", c.count, c.layer, c.says, told(got))
			}
			back := comparedReports(t, new, old, o)
			if len(back.Differences) != c.count || slices.ContainsFunc(back.Differences, other) {
				t.Errorf("taken back, want %d in %s, got\n%s", c.count, c.layer, told(back))
			}
		})
	}
}

// Each planted change is found in the layer that it belongs to, and in no other.
func TestPlantedChangesAreFoundInTheirLayer(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and of one goroutine: nothing for the race detector")
	}
	t.Parallel()
	kunming, curitiba := sample(t, "kunming.toml"), sample(t, "curitiba.toml")
	objects := func(change func(f *cos.File)) []byte { return edited(t, kunming, change) }
	property := func(role, has, key cos.Name, n int, value cos.Object) []byte {
		return objects(func(f *cos.File) { element(t, f, role, has, n).Set(key, value) })
	}
	page := func(page int, pattern string, n int, by func(string) string) []byte {
		return objects(func(f *cos.File) {
			content(t, f, page, func(s string) string { return nth(s, pattern, n, by) })
		})
	}
	changes := []plantedChange{
		{"a letter", profiled(t, "kunming.toml", "diverse topography", "diverse topographies"), golden.Text, 1, "topographies", nil},
		{"a number", profiled(t, "kunming.toml", "6840000", "6840001"), golden.Text, 1, "6840001", nil},
		{"a role", property("H2", "", "S", 1, cos.Name("H3")), golden.Structure, 1, `role "H2" "H3"`, nil},
		{"a container's role", property("L", "", "S", 1, cos.Name("Div")), golden.Structure, 1, `role "L" "Div"`, nil},
		{"a language", property("P", "", "Lang", 5, cos.Text("fr")), golden.Structure, 1, `lang "" "fr"`, nil},
		{"a position", page(3, `1 0 0 -1 \d+ `, 2, func(s string) string { return s[:len(s)-1] + "0 " }), golden.Pixels, 1, "3-3", nil},
		{"a colour step", page(3, `[\d.]+ rg`, 2, func(s string) string { return ".5 rg" }), golden.Pixels, 1, "3-3", nil},
		{"the text of a picture", edited(t, curitiba, func(f *cos.File) {
			element(t, f, "Figure", "Alt", 1).Set("Alt", cos.Text("Rings"))
		}), golden.Structure, 1, `"Rings"`, nil},
		{"a picture replaced", edited(t, curitiba, func(f *cos.File) {
			for _, o := range f.Objects {
				if s, ok := o.(*cos.Stream); ok && f.Name(s.Dict.Get("Subtype")) == "Image" {
					w, _ := f.Int(s.Dict.Get("Width"))
					h, _ := f.Int(s.Dict.Get("Height"))
					s.Data, s.Encoded = make([]byte, 3*w*h), false
					for _, k := range []cos.Name{"Filter", "DecodeParms"} {
						s.Dict.Set(k, nil)
					}
					s.Dict.Set("ColorSpace", cos.Name("DeviceRGB"))
					return
				}
			}
		}), golden.Pixels, 1, "pixels changed", nil},
		{"a link's target", objects(func(f *cos.File) {
			for _, o := range f.Objects {
				if d, ok := o.(*cos.Dict); ok && f.Dict(d.Get("A")).Get("URI") != nil {
					f.Dict(d.Get("A")).Set("URI", cos.Text("https://example.org/elsewhere"))
					return
				}
			}
			t.Fatal("no link")
		}), golden.Structure, 1, "elsewhere", nil},
		{"a page less", objects(func(f *cos.File) {
			pages := f.Dict(f.Dict(f.Root).Get("Pages"))
			kids := f.Array(pages.Get("Kids"))
			pages.Set("Kids", append(slices.Clone(kids[:5]), kids[6:]...))
			without(f, f.Dict(f.Dict(f.Dict(f.Root).Get("StructTreeRoot")).Get("K")), kids[5], nil)
		}), golden.Text, 1, "text removed 6-0", nil},
		{"two pages exchanged", objects(func(f *cos.File) {
			pages := f.Dict(f.Dict(f.Root).Get("Pages"))
			kids := slices.Clone(f.Array(pages.Get("Kids")))
			kids[3], kids[6] = kids[6], kids[3]
			pages.Set("Kids", kids)
		}), golden.Text, 2, "text moved", nil},
		{"the order of two list items", objects(func(f *cos.File) {
			d := element(t, f, "L", "", 1)
			kids := slices.Clone(f.Array(d.Get("K")))
			kids[0], kids[1] = kids[1], kids[0]
			d.Set("K", kids)
		}), golden.Text, 2, "text moved", nil},
		{"an element wrapped", objects(func(f *cos.File) {
			d := element(t, f, "H2", "", 1)
			up := f.Dict(d.Get("P"))
			kids := slices.Clone(f.Array(up.Get("K")))
			for i, k := range kids {
				if f.Dict(k) == d {
					kids[i] = f.Add(cos.NewDict(cos.KV("S", cos.Name("Div")), cos.KV("P", d.Get("P")), cos.KV("K", k)))
				}
			}
			up.Set("K", kids)
		}), golden.Structure, 1, "structure added", nil},
		{"a paragraph more", profiled(t, "kunming.toml", "rich biodiversity.", `rich biodiversity.\n\nThe city has many lakes, and a garden of plants.`), golden.Text, 1, "text added", nil},
		{"a title", objects(func(f *cos.File) {
			f.Dict(f.Dict(f.Root).Get("Metadata"))
			s := f.Stream(f.Dict(f.Root).Get("Metadata"))
			s.Data = bytes.Replace(s.Data, []byte("x-default\">"), []byte("x-default\">The "), 1)
		}), golden.Metadata, 1, "title", nil},
		{"a language of the whole", objects(func(f *cos.File) { f.Dict(f.Root).Set("Lang", cos.Text("fr")) }), golden.Metadata, 1, "language", nil},
		{"the embedded profile", objects(func(f *cos.File) {
			spec := f.Dict(f.Array(f.Dict(f.Root).Get("AF"))[0])
			s := f.Stream(f.Dict(spec.Get("EF")).Get("F"))
			s.Data, s.Encoded = []byte(`{"city":{}}`), false
			s.Dict.Set("Filter", nil)
		}), golden.Metadata, 1, "content of profile.json", nil},
	}
	for i, c := range changes {
		if changes[i].old = kunming; strings.Contains(c.name, "picture") {
			changes[i].old = curitiba
		}
	}
	foundInTheirLayer(t, changes)
}
