package export

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"cityprofile/report/export/disk"
)

// shards exports all shards of some sources into folders, and the whole into
// out.
func shards(t *testing.T, of int, sources ...string) (folders []string) {
	t.Helper()
	for i := range of {
		o := options(&press{}, sources...)
		o.Shard = Shard{i, of}
		o.Folder = fmt.Sprint("shard-", i)
		folders = append(folders, o.Folder)
		if _, _, err := try(o); err != nil {
			t.Fatal(err)
		}
	}
	export(t, options(&press{}, sources...))
	return folders
}

func merge(t *testing.T, folders ...string) (*Summary, error) {
	t.Helper()
	return Merge(t.Context(), MergeOptions{Shards: folders, Folder: "merged"})
}

func TestMergedShardsAreTheWhole(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in/many.jsonl", cities(100)+"{\"broken\n"+city("a", `, "climate": "warning"`)+"\n"+city("b", `, "climate": "error"`))
	put(t, "in/x.json", city("x"))
	put(t, "in/y.json", city("x"))
	folders := shards(t, 4, "in")
	seen := map[string]string{}
	for _, f := range folders {
		for name := range files(t, f) {
			if other, twice := seen[name]; twice {
				t.Errorf("%s is in %s and in %s", name, other, f)
			}
			seen[name] = f
		}
	}
	if len(seen) != len(files(t, "out")) {
		t.Errorf("the shards have %d files, the whole has %d", len(seen), len(files(t, "out")))
	}
	s, err := merge(t, folders[2], folders[0], folders[3], "shard-1/"+ManifestName)
	if err != nil {
		t.Fatal(err)
	}
	if c := counts(s); c != "101 written, 0 unchanged, 4 failed, 0 not reached" {
		t.Error(c)
	}
	if got := strings.ReplaceAll(snapshot(t, "merged"), "== merged/", "== out/"); got != snapshot(t, "out") {
		t.Errorf("the merged folder is not that of a whole export:\n%.3000s", got)
	}
	if s, err = merge(t, folders...); err != nil || s.Count(Unchanged) != 101 {
		t.Errorf("again: %v, %s", err, counts(s))
	}
	p := &press{}
	o := options(p, "in")
	o.Folder = "merged"
	if _, s := export(t, o); s.Count(Unchanged) != 101 {
		t.Errorf("an export into the merged folder: %s", counts(s))
	}
}

func TestAMergeFollowsItsShards(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(20))
	if _, err := merge(t, shards(t, 2, "in.jsonl")...); err != nil {
		t.Fatal(err)
	}
	put(t, "in.jsonl", strings.Replace(strings.ReplaceAll(cities(20), "City of city-003", "Town"), city("city-004")+"\n", "", 1))
	os.RemoveAll("out")
	folders := shards(t, 3, "in.jsonl") // another number of shards: some cities have moved
	s, err := Merge(t.Context(), MergeOptions{Shards: folders, Folder: "merged", Prune: true})
	if err != nil {
		t.Fatal(err)
	}
	if c := counts(s); c != "1 written, 18 unchanged, 0 failed, 0 not reached" || len(s.Removed) != 1 {
		t.Error(c, s.Removed)
	}
	if got := strings.ReplaceAll(snapshot(t, "merged"), "== merged/", "== out/"); got != snapshot(t, "out") {
		t.Errorf("the merged folder is not that of a whole export:\n%.3000s", got)
	}
}

func TestWhatDoesNotMakeAWholeIsNotMerged(t *testing.T) {
	for what, c := range map[string]struct {
		spoil func(t *testing.T)
		want  string
	}{
		"a shard is there twice":   {func(t *testing.T) { os.RemoveAll("shard-1"); os.CopyFS("shard-1", os.DirFS("shard-2")) }, "are both shard 2/3"},
		"a folder is empty":        {func(t *testing.T) { os.RemoveAll("shard-1"); os.Mkdir("shard-1", 0o777) }, "cannot read shard-1"},
		"there is none":            {func(t *testing.T) { os.RemoveAll("shard-1") }, "cannot read shard-1: no such file"},
		"a shard was killed":       {func(t *testing.T) { put(t, "shard-1/"+journalName, "") }, "did not finish"},
		"a file is another":        {func(t *testing.T) { put(t, "shard-0/"+name(t, "shard-0"), "x") }, "differs from the file in its manifest"},
		"a file is gone":           {func(t *testing.T) { os.Remove("shard-0/" + name(t, "shard-0")) }, "cannot read shard-0"},
		"one is of another number": {func(t *testing.T) { reshard(t, 1, 4) }, "do not belong to the same export"},
		"one is whole":             {func(t *testing.T) { reshard(t, 0, 0) }, "do not belong to the same export"},
		"one is of another program": {func(t *testing.T) {
			m := read(t, "shard-1/"+ManifestName)
			put(t, "shard-1/"+ManifestName, strings.Replace(m, `"cityprofile 0"`, `"cityprofile 9"`, 1))
		}, "was exported by cityprofile 0 and shard-1 by cityprofile 9"},
		"a shard was stopped": {func(t *testing.T) {
			o := options(&press{}, "in.jsonl", "bad.json")
			o.Shard, o.Folder, o.FailFast = Shard{0, 3}, "shard-0", true
			for i := range 10 { // one of these is in the shard
				put(t, "bad.json", strings.Replace(city(fmt.Sprint("a", i)), "format", "frmat", 1))
				if _, s := export(t, o); s.Count(Failed) > 0 {
					break
				}
			}
		}, " left; run it again"},
		"a city is in two": {func(t *testing.T) {
			m := read(t, "shard-1/"+ManifestName)
			line := strings.Split(read(t, "shard-2/"+ManifestName), "\n")[1]
			put(t, "shard-1/"+ManifestName, strings.Replace(m, "[\n", "[\n"+strings.TrimSuffix(line, ",")+",\n", 1))
		}, "shard-1 and shard-2 both have the city"},
	} {
		t.Run(what, func(t *testing.T) {
			t.Chdir(t.TempDir())
			put(t, "in.jsonl", cities(12))
			folders := shards(t, 3, "in.jsonl")
			c.spoil(t)
			if _, err := merge(t, folders...); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAMergeThatIsInterruptedIsGoneOnWith(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(150))
	folders := shards(t, 2, "in.jsonl")
	for range 2 { // into a new folder, and into one that is whole
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		s, err := Merge(ctx, MergeOptions{Shards: folders, Folder: "merged", Prune: true, Step: func() {
			if n++; n == 100 {
				cancel()
			}
		}})
		if !errors.Is(err, context.Canceled) || s.Count(Unreached) != 50 {
			t.Errorf("got %v, %s", err, counts(s))
		}
		if m := read(t, "merged/"+ManifestName); !strings.Contains(m, `"missing":50`) || strings.Contains(m, string(Leftover)) {
			t.Errorf("the manifest is %.200s", m)
		}
		if _, err := merge(t, folders...); err != nil {
			t.Fatal(err)
		}
		if got := strings.ReplaceAll(snapshot(t, "merged"), "== merged/", "== out/"); got != snapshot(t, "out") {
			t.Errorf("the merged folder is not that of a whole export:\n%.3000s", got)
		}
	}
}

func TestAMissingShardIsNamed(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(12))
	folders := shards(t, 4, "in.jsonl")
	if _, err := merge(t, folders[1], folders[3]); err == nil || !strings.Contains(err.Error(), "missing shards: 0/4, 2/4") {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat("merged/" + ManifestName); err == nil {
		t.Error("a manifest is written")
	}
}

// name is the name of a report in a folder.
func name(t *testing.T, folder string) string {
	for name := range files(t, folder) {
		return name
	}
	t.Fatal("no reports")
	return ""
}

// reshard exports shard 0 anew, as another one.
func reshard(t *testing.T, index, of int) {
	os.RemoveAll("shard-0")
	o := options(&press{}, "in.jsonl")
	o.Shard, o.Folder = Shard{index, of}, "shard-0"
	export(t, o)
}

func TestFoldersOfWholeExportsCanBeMerged(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, id := range []string{"a", "b"} {
		put(t, id+".json", city(id))
		o := options(&press{}, id+".json")
		o.Folder = "of-" + id
		export(t, o)
	}
	if s, err := merge(t, "of-a", "of-b"); err != nil || s.Count(Written) != 2 {
		t.Errorf("got %v", err)
	}
	if left, err := os.ReadDir("merged/" + disk.Work); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// Reports of one city in two languages are two reports, of one language a city that two
// shards have.
func TestACityIsKnownByItsIDAndLanguage(t *testing.T) {
	for language, refused := range map[string]bool{"": true, "fr": false} {
		t.Run(language, func(t *testing.T) {
			t.Chdir(t.TempDir())
			put(t, "in.jsonl", cities(20))
			folders := shards(t, 2, "in.jsonl")
			first, err := readManifest(os.DirFS(folders[0]))
			if err != nil {
				t.Fatal(err)
			}
			other, err := readManifest(os.DirFS(folders[1]))
			if err != nil {
				t.Fatal(err)
			}
			other.Cities[0].ID, other.Cities[0].Language = first.Cities[0].ID, language
			var b strings.Builder
			if err := other.write(&b); err != nil {
				t.Fatal(err)
			}
			put(t, folders[1]+"/"+ManifestName, b.String())
			s, err := merge(t, folders...)
			if refused {
				if err == nil || !strings.Contains(err.Error(), "both have the city "+first.Cities[0].ID) {
					t.Errorf("got %v", err)
				}
				return
			}
			if err != nil || s.Count(Written) != 20 {
				t.Fatalf("%v, %v", s, err)
			}
			m, err := readManifest(os.DirFS("merged"))
			if err != nil {
				t.Fatal(err)
			}
			var languages []string
			for _, c := range m.Cities {
				if c.ID == first.Cities[0].ID {
					languages = append(languages, c.Language)
				}
			}
			if strings.Join(languages, ",") != ",fr" {
				t.Errorf("got %q", languages)
			}
		})
	}
}
