package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cityprofile/report/export/disk"
)

func TestAnExportDoesNotDependOnTheNumberOfWorkers(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/many.jsonl", cities(150)+"{\"broken\n"+city("last", `, "climate": "warning"`))
	put(t, "in/list.json", "["+city("panic", `, "climate": "panic"`)+",\n"+city("error", `, "climate": "error"`)+"]")
	put(t, "in/deep/one.toml", "format = 1\n[city]\nid = \"one\"\nnam = \"One\"\n")
	var want, wantSaid string
	for _, workers := range []int{1, 2, 5, 300} {
		o := options(&press{}, "in")
		o.Workers = workers
		said, s := export(t, o)
		got := snapshot(t, "out")
		if want == "" {
			want, wantSaid = got, said
			if c := counts(s); c != "151 written, 0 unchanged, 4 failed, 0 not reached" {
				t.Error(c)
			}
		}
		if got != want {
			t.Errorf("with %d workers the folder differs:\n%s", workers, got)
		}
		if said != wantSaid {
			t.Errorf("with %d workers the messages differ:\n%s", workers, said)
		}
		os.RemoveAll("out")
	}
	for _, line := range []string{
		"in/deep/one.toml failed\nin/deep/one.toml:2:2: error: missing field `name` in `city`",
		"in/list.json:1 failed\nin/list.json:1:2: error: internal error: runtime error: index out of range [5] with length 0 [defect]\n    please report it, with the profile: it occurred in cityprofile/report/export.(*press).make (press_test.go:",
		"in/list.json:2 failed\nin/list.json:2:1: error: cannot generate the report: out of ink [report]",
		"in/many.jsonl:151 failed\nin/many.jsonl:151:9: error: unexpected end of file [syntax]",
		"in/many.jsonl:152 written\nin/many.jsonl:152:94: warning: it is too warm [layout]\n    see page 1\n",
	} {
		if !strings.Contains(wantSaid, line) {
			t.Errorf("nothing says\n%s\nin\n%s", line, wantSaid)
		}
	}
}

func TestSourcesOfEveryKindTogether(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/a.json", city("a"))
	put(t, "in/b.toml", "format = 1\n[city]\nid = \"b\"\nname = \"B\"\n")
	put(t, "c.ndjson", city("c")+"\n\n"+city("d"))
	put(t, "list.json", "[\n"+city("e")+",\n"+city("f")+"]\n")
	for _, input := range []string{"[" + city("y") + "," + city("z") + "]", city("y") + "\n" + city("z") + "\n"} {
		o := options(&press{}, "in", "c.*", "list.json", Stdin)
		o.Input = strings.NewReader(input)
		said, s := export(t, o)
		if c := counts(s); !strings.HasPrefix(c, "8 written") {
			t.Error(c, said)
		}
		for _, id := range strings.Split("abcdefyz", "") {
			if _, err := os.Stat("out/" + id + ".pdf"); err != nil {
				t.Error(err)
			}
		}
		if left, _ := filepath.Glob("out/" + disk.Work + "/*.tmp"); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
		os.RemoveAll("out")
	}
	o := options(&press{}, Stdin) // one profile, over several lines
	o.Input = strings.NewReader(strings.ReplaceAll(city("x"), ",", ",\n"))
	if said, s := export(t, o); s.Count(Written) != 1 {
		t.Error(said)
	}
}

func TestTwoProfilesWithOneFileAreBothNamed(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/1.json", city("a"))
	put(t, "in/2.jsonl", city("b")+"\n"+city("a")+"\n")
	put(t, "out/a.pdf", "old")
	said, s := export(t, options(&press{}, "in"))
	want := "in/1.json failed\nin/1.json:1:30: error: “a.pdf” is also produced by in/2.jsonl:2 [duplicate-name]\n" +
		"    give each city a unique id, or choose a --name that distinguishes them\n" +
		"in/2.jsonl:2 failed\nin/2.jsonl:2:30: error: “a.pdf” is also produced by in/1.json [duplicate-name]\n"
	if !strings.HasPrefix(said, want) {
		t.Errorf("got\n%swant\n%s", said, want)
	}
	if got, _ := os.ReadFile("out/a.pdf"); string(got) != "old" {
		t.Errorf("the old file is %q", got)
	}
	if c := counts(s); c != "1 written, 0 unchanged, 2 failed, 0 not reached" {
		t.Error(c)
	}

	o := options(&press{}, "in")
	var err error
	if o.Template, err = ParseTemplate("{name}.pdf"); err != nil {
		t.Fatal(err)
	}
	put(t, "in/1.json", strings.Replace(city("a"), "City of a", "CITY OF b", 1))
	put(t, "in/2.jsonl", city("b"))
	said, _ = export(t, o)
	if want := "“CITY OF b.pdf” is also produced by in/2.jsonl:1 (“City of b.pdf”, the same file on some systems)"; !strings.Contains(said, want) {
		t.Errorf("got\n%swant\n%s", said, want)
	}
}

func TestNoProfilesAreAnError(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "empty.jsonl", "\n")
	put(t, "empty.json", "[]")
	put(t, "folder/readme.txt", "")
	for _, source := range []string{"empty.jsonl", "empty.json", "folder", Stdin, "nowhere"} {
		if _, _, err := try(options(&press{}, source)); err == nil {
			t.Errorf("%s: no error", source)
		}
		if _, err := os.Stat("out/" + ManifestName); err == nil {
			t.Errorf("%s: a manifest is written", source)
		}
	}
}

func TestFailFastStopsAtTheSamePlaceWhateverTheNumberOfWorkers(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(100)+city("poison", `, "climate": "error"`)+"\n"+strings.ReplaceAll(cities(100), "city-", "town-"))
	var want string
	for _, workers := range []int{1, 4, 50} {
		o := options(&press{}, "in.jsonl")
		o.Workers, o.FailFast = workers, true
		_, s := export(t, o)
		if c := counts(s); c != "100 written, 0 unchanged, 1 failed, 100 not reached" {
			t.Errorf("%d workers: %s", workers, c)
		}
		got := snapshot(t, "out")
		if want != "" && got != want {
			t.Errorf("%d workers leave another folder", workers)
		}
		want = got
		os.RemoveAll("out")
	}
	if !strings.Contains(want, `"missing":100`) {
		t.Error("the manifest does not say that cities are missing")
	}
}

func TestAStrictExportFailsForAWarning(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", city("a")+"\n"+city("b", `, "climate": "warning"`))
	for _, want := range []string{"2 written, 0 unchanged, 0 failed", "1 unchanged, 1 failed"} {
		o := options(&press{}, "in.jsonl")
		o.Strict = strings.Contains(want, "1 failed")
		if _, s := export(t, o); !strings.Contains(counts(s), want) {
			t.Errorf("strict %v: %s", o.Strict, counts(s))
		}
	}
}

func TestTheManifestIsThatOfTheInputs(t *testing.T) {
	want, err := filepath.Abs("testdata/manifest.json")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	put(t, "in/many.jsonl", city("b", `, "climate": "warning"`)+"\n"+city("a"))
	put(t, "in/bad.toml", "[city]\nid = \"c\"\n")
	export(t, options(&press{}, "in"))
	golden(t, want, read(t, "out/"+ManifestName))
}
