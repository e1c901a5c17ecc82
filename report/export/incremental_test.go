package export

import (
	"os"
	"strings"
	"testing"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// asClean checks that a folder is what an export into a new one makes.
func asClean(t *testing.T, o Options) {
	t.Helper()
	got := snapshot(t, o.Folder)
	os.RemoveAll("clean")
	defer os.RemoveAll("clean")
	o.Folder = "clean"
	if _, _, err := try(o); err != nil {
		t.Fatal(err)
	}
	if want := strings.ReplaceAll(snapshot(t, "clean"), "== clean/", "== out/"); got != want {
		t.Errorf("the folder is not that of a clean run: got\n%.3000s\nwant\n%.3000s", got, want)
	}
}

func TestOnlyWhatChangedIsMadeAgain(t *testing.T) {
	logo, err := os.ReadFile("../../testdata/profiles/pictures/logo.png")
	if err != nil {
		t.Fatal(err)
	}
	hills, err := os.ReadFile("../../testdata/profiles/pictures/portrait.png")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	put(t, "in/a.jsonl", city("a0")+"\n"+city("a1", `, "climate": "warning"`)+"\n"+city("a2")+"\n")
	put(t, "in/p/p.json", city("p", `, "images": [{"path": "l.png", "alt": "A logo"}, {"path": "./l.png", "alt": "Again"}]`))
	put(t, "in/p/l.png", string(logo))
	put(t, "in/d.toml", "format = 1\n[city]\nid = \"d\"\nname = \"D\"\n[report]\ndate = 2020-01-01\n")
	put(t, "in/bad.toml", "format = 1\n[city]\nid = \"bad\"\n")

	p := &press{}
	o := options(p, "in")
	for _, step := range []struct {
		what    string
		do      func()
		written int
	}{
		{"the first run", func() {}, 5},
		{"nothing", func() {}, 0},
		{"a profile", func() { put(t, "in/d.toml", "# new\n"+read(t, "in/d.toml")) }, 1},
		{"another line in a file", func() { put(t, "in/a.jsonl", "\n"+city("a3")+"\n"+read(t, "in/a.jsonl")) }, 1},
		{"the place of a profile", func() {
			put(t, "in/other.json", city("a0"))
			put(t, "in/a.jsonl", strings.Replace(read(t, "in/a.jsonl"), city("a0")+"\n", "", 1))
		}, 0},
		{"a picture", func() { put(t, "in/p/l.png", string(hills)) }, 1},
		{"the file of a report", func() { put(t, "out/a0.pdf", read(t, "out/a0.pdf")+"x") }, 1},
		{"a byte in it", func() { put(t, "out/a0.pdf", "R"+read(t, "out/a0.pdf")[1:]) }, 1},
		{"a file that is gone", func() { os.Remove("out/p.pdf") }, 1},
		{"the date of what has none", func() { o.Date = profile.Date{Year: 2027, Month: 1, Day: 1} }, 5},
		{"the program", func() { o.Setup = []string{"cityprofile 1"} }, 6},
		{"an option", func() { o.Setup = append(o.Setup, "x") }, 6},
		{"nothing, with force", func() { o.Force = true }, 6},
		{"nothing, without", func() { o.Force = false }, 0},
		{"the manifest", func() { os.Remove("out/" + ManifestName) }, 6},
	} {
		step.do()
		p.made.Store(0)
		said, s := export(t, o)
		if s.Count(Written) != step.written || p.made.Load() != int64(step.written) || s.Count(Failed) != 1 {
			t.Errorf("%s changed: %s, %d made", step.what, counts(s), p.made.Load())
		}
		if !strings.Contains(said, "warning: it is too warm") {
			t.Errorf("%s changed: the warning is not said again", step.what)
		}
		asClean(t, o)
	}
}

func TestAPictureThatIsGoneIsAFailureAndTheOldReportStays(t *testing.T) {
	logo, err := os.ReadFile("../../testdata/profiles/pictures/logo.png")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	put(t, "in/p.json", city("p", `, "logo": {"path": "l.png", "alt": "A logo"}`))
	put(t, "in/l.png", string(logo))
	export(t, options(&press{}, "in"))
	before := read(t, "out/p.pdf")
	os.Remove("in/l.png")
	said, s := export(t, options(&press{}, "in"))
	if s.Count(Failed) != 1 || !strings.Contains(said, "no such file in the profile's folder") {
		t.Error(counts(s), said)
	}
	if read(t, "out/p.pdf") != before {
		t.Error("the old report is another")
	}
	put(t, "in/l.png", string(logo))
	export(t, options(&press{}, "in"))
	asClean(t, options(&press{}, "in"))
}

func TestPruneRemovesWhatAnEarlierExportMade(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("a"))
	put(t, "in/b.json", city("b"))
	put(t, "in/c.json", city("c"))
	put(t, "out/mine.pdf", "mine")
	export(t, options(&press{}, "in"))

	os.Remove("in/b.json")
	_, s := export(t, options(&press{}, "in"))
	if len(s.Removed) != 0 || len(s.Leftover) != 1 || s.Leftover[0] != "b.pdf" || !strings.Contains(read(t, "out/"+ManifestName), `"status":"leftover"`) {
		t.Errorf("without prune: removed %v, left over %v", s.Removed, s.Leftover)
	}

	// A profile that cannot be read does not say whether its report is wanted.
	put(t, "in/c.json", "{")
	o := options(&press{}, "in")
	o.Prune = true
	if _, s = export(t, o); len(s.Removed) != 1 || s.Removed[0] != "b.pdf" || len(s.Leftover) != 0 || len(s.Held) != 1 || s.Held[0] != "c.pdf" {
		t.Errorf("removed %v, left over %v, held %v", s.Removed, s.Leftover, s.Held)
	}
	os.Remove("in/c.json")
	if _, s = export(t, o); len(s.Removed) != 1 || s.Removed[0] != "c.pdf" || len(s.Leftover) != 0 {
		t.Errorf("removed %v, left over %v, held %v", s.Removed, s.Leftover, s.Held)
	}
	if read(t, "out/mine.pdf") != "mine" {
		t.Error("a file of another is gone")
	}
	os.Remove("out/mine.pdf")
	asClean(t, o)
}

// The profile may be in another shard as long as it does not say whom it is
// about.
func TestPruneOfAShardKeepsWhatMayBeAskedForInAnother(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("kunming"))
	put(t, "in/b.json", city("ethekwini"))
	o := options(&press{}, "in")
	o.Prune = true
	for i := range 4 {
		o.Shard, o.Folder = Shard{i, 4}, "out"+Shard{i, 4}.String()[:1]
		export(t, o)
	}
	put(t, "in/a.json", "{")
	for i := range 4 {
		o.Shard, o.Folder = Shard{i, 4}, "out"+Shard{i, 4}.String()[:1]
		if _, s := export(t, o); len(s.Removed) > 0 {
			t.Errorf("shard %d removes %v", i, s.Removed)
		}
	}
}

func TestALeftoverThatIsAskedForAgainIsThere(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("a"))
	put(t, "in/b.json", city("b"))
	export(t, options(&press{}, "in"))
	export(t, options(&press{}, "in/a.json"))
	if _, s := export(t, options(&press{}, "in")); s.Count(Unchanged) != 2 {
		t.Error(counts(s))
	}
	asClean(t, options(&press{}, "in"))
}

func TestPruneTakesTwoNamesOfOneFileForWhatTheyAre(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("a"))
	o := options(&press{}, "in")
	o.Template, _ = ParseTemplate("{name}.pdf")
	export(t, o)
	put(t, "in/a.json", strings.Replace(city("a"), "City of", "CITY of", 1))
	o.Prune = true
	export(t, o)
	if got := read(t, "out/CITY of a.pdf"); !strings.Contains(got, "CITY of a") {
		t.Errorf("got %q", got)
	}
}

func TestAManifestOfSomethingElseIsLeftAlone(t *testing.T) {
	for _, text := range []string{`{"name": "web app"}`, `[]`, `{"format": 2, "cities": []}`, `{`, ``,
		`{"format": 1, "cities": [{"status": "written", "output": "a.pdf"}]}`,
		`{"format": 1, "cities": [{"status": "failed", "inputs": [{"path": "a"}]}]}`,
		`{"format": 1, "cities": [{"status": "leftover", "output": "../a.pdf"}]}`,
		`{"format": 1, "cities": [{"status": "leftover", "output": ".cityprofile/lock"}]}`,
		`{"format": 1, "shard": "7/7", "cities": []}`,
	} {
		t.Chdir(t.TempDir())
		put(t, "in/a.json", city("a"))
		put(t, "out/"+ManifestName, text)
		if _, _, err := try(options(&press{}, "in")); err == nil || !strings.Contains(err.Error(), ManifestName) {
			t.Errorf("%s: got %v", text, err)
		}
		if read(t, "out/"+ManifestName) != text {
			t.Errorf("%s is overwritten", text)
		}
		if _, err := os.Stat("out/a.pdf"); err == nil {
			t.Errorf("%s: a report is written", text)
		}
	}
}

func TestTheJournalOfAKilledRunIsGoneOnWith(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("a"))
	put(t, "in/b.json", city("b"))
	put(t, "in/c.json", city("c"))
	export(t, options(&press{}, "in"))
	a := strings.Split(read(t, "out/"+ManifestName), "\n")[1]
	os.Remove("out/" + ManifestName)
	// The killed run had put a and b in their places, and noted a.
	put(t, "out/"+journalName, `{"begin":["a.pdf","b.pdf","c.pdf","gone.pdf"]}`+"\n"+`{"city":`+strings.TrimSuffix(a, ",")+"}\n"+`{"city":{"id":"b","out`)
	os.Remove("in/b.json")
	_, s := export(t, options(&press{}, "in"))
	if c := counts(s); c != "1 written, 1 unchanged, 0 failed, 0 not reached" {
		t.Error(c)
	}
	if len(s.Leftover) != 1 || s.Leftover[0] != "b.pdf" || !strings.Contains(read(t, "out/"+ManifestName), `{"status":"unfinished","output":"b.pdf"}`) {
		t.Errorf("left over: %v", s.Leftover)
	}
	o := options(&press{}, "in")
	o.Prune = true
	if _, s = export(t, o); len(s.Removed) != 1 {
		t.Errorf("removed: %v", s.Removed)
	}
	asClean(t, o)
	if _, err := os.Stat("out/" + disk.Work + "/journal"); err == nil {
		t.Error("the journal is still there")
	}
}
