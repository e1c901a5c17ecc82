package export

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"cityprofile/report/export/disk"
)

func TestPoisonAmongManyIsOneFailure(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(150)+city("poison", `, "climate": "panic"`)+"\n"+strings.ReplaceAll(cities(150), "city-", "town-"))
	said, s := export(t, options(&press{}, "in.jsonl"))
	if c := counts(s); c != "300 written, 0 unchanged, 1 failed, 0 not reached" {
		t.Error(c)
	}
	if !strings.HasPrefix(said, "in.jsonl:151 failed\nin.jsonl:151:1: error: internal error: ") {
		t.Error(said)
	}
}

func TestAnInternalErrorKeepsItsStack(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", city("good")+"\n"+city("poison", `, "climate": "panic"`)+"\n"+city("nameless")[:20])
	o := options(&press{}, "in.jsonl")
	o.Done = func(r Result) {
		if poisoned := r.City.ID == "poison"; poisoned != strings.Contains(string(r.Stack), "(*press).make(") {
			t.Errorf("%q: its stack is %q", r.City.ID, r.Stack)
		}
	}
	s, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range s.Results {
		if r.Stack != nil {
			t.Errorf("the summary holds the stack of %q", r.City.ID)
		}
	}
}

func TestALinkInTheWayIsAFailureOfItsCity(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(3))
	put(t, "precious", "old")
	put(t, "out/x", "")
	if err := os.Symlink("../precious", "out/city-001.pdf"); err != nil {
		t.Skip("no links here:", err)
	}
	said, s := export(t, options(&press{}, "in.jsonl"))
	if c := counts(s); c != "2 written, 0 unchanged, 1 failed, 0 not reached" {
		t.Error(c)
	}
	if want := filepath.FromSlash("out/city-001.pdf") + " is a link; links are not replaced, so remove it first [output]"; !strings.Contains(said, want) {
		t.Error(said)
	}
	if read(t, "precious") != "old" {
		t.Error("what the link leads to is another")
	}
	os.Remove("out/" + ManifestName)
	if err := os.Symlink("../precious", "out/"+ManifestName); err != nil {
		t.Fatal(err)
	}
	if _, _, err := try(options(&press{}, "in.jsonl")); err == nil || !strings.Contains(err.Error(), "is a link") {
		t.Errorf("a manifest that is a link: %v", err)
	}
}

func TestAFolderThatAppearsInTheWayIsAFailureOfItsCity(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(3))
	p := &press{on: func(id string) error {
		if id == "city-001" {
			return os.MkdirAll("out/city-001.pdf/x", 0o777)
		}
		return nil
	}}
	said, s := export(t, options(p, "in.jsonl"))
	if c := counts(s); c != "2 written, 0 unchanged, 1 failed, 0 not reached" || !strings.Contains(said, "is a folder") {
		t.Error(c, said)
	}
	os.RemoveAll("out/city-001.pdf")
	export(t, options(&press{}, "in.jsonl"))
	asClean(t, options(&press{}, "in.jsonl"))
}

func TestTwoExportsIntoOneFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(5))
	p := &press{}
	var second error
	p.on = func(id string) error {
		if id == "city-003" {
			_, _, second = try(options(&press{}, "in.jsonl"))
		}
		return nil
	}
	o := options(p, "in.jsonl")
	if _, s := export(t, o); s.Count(Written) != 5 {
		t.Error(counts(s))
	}
	if !errors.Is(second, disk.ErrLocked) {
		t.Errorf("the second one: %v", second)
	}
	p.on = nil
	asClean(t, o)
}

func TestAnInterruptKeepsWhatIsDone(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(200))
	for _, workers := range []int{1, 4} {
		ctx, cancel := context.WithCancel(t.Context())
		p := &press{on: func(id string) error {
			if id == "city-150" {
				cancel()
			}
			return ctx.Err()
		}}
		o := options(p, "in.jsonl")
		o.Workers = workers
		s, err := Run(ctx, o)
		if !errors.Is(err, context.Canceled) || s == nil {
			t.Fatalf("got %v", err)
		}
		written := s.Count(Written)
		if written < 100 || written > 150 || s.Count(Failed) > 0 || s.Count(Unreached) != 200-written {
			t.Error(counts(s))
		}
		if left, _ := filepath.Glob("out/" + disk.Work + "/*"); len(left) != 1 { // the lock
			t.Errorf("left behind: %v", left)
		}
		if n := strings.Count(read(t, "out/"+ManifestName), `"status":"written"`); n != written {
			t.Errorf("the manifest has %d cities of %d", n, written)
		}
		o = options(&press{}, "in.jsonl")
		if _, s := export(t, o); s.Count(Unchanged) != written {
			t.Errorf("the next run: %s", counts(s))
		}
		asClean(t, o)
		os.RemoveAll("out")
	}
}

func TestAFolderThatIsRemovedDuringTheRun(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open folder cannot be removed")
	}
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(200))
	p := &press{on: func(id string) error {
		for id == "city-100" && os.RemoveAll("out") != nil { // while others write into it
		}
		return nil
	}}
	_, s, err := try(options(p, "in.jsonl"))
	if err == nil || !strings.Contains(err.Error(), "the folder out was removed, moved or replaced") && !strings.Contains(err.Error(), "no such file") || s.Count(Unreached) == 0 {
		t.Errorf("got %v", err)
	}
	export(t, options(&press{}, "in.jsonl"))
	asClean(t, options(&press{}, "in.jsonl"))
}

// tmpfs mounts a small file system of its own, or skips the test.
func tmpfs(t *testing.T, folder, flags string) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o777); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", flags, "tmpfs", folder).CombinedOutput(); err != nil {
		t.Skipf("no file system can be mounted here (it takes root on Linux): %v %s", err, out)
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", full).CombinedOutput(); err != nil {
			t.Errorf("umount: %v %s", err, out)
		}
	})
}

func TestAFullDiskEndsTheExportAndLosesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	tmpfs(t, "out", "size=1m")
	put(t, "in.jsonl", cities(40))
	o := options(&press{}, "in.jsonl")
	export(t, o)
	old := files(t, "out")
	// Now there is not enough room for all: each file takes a page or more.
	put(t, "in.jsonl", strings.ReplaceAll(cities(300), "City", "Town"))
	for range 2 {
		_, s, err := try(o)
		if err == nil || !strings.Contains(err.Error(), "cannot write out/") || !strings.Contains(err.Error(), "no space left on device") || s == nil {
			t.Fatalf("got %v", err)
		}
		for name, text := range files(t, "out") {
			if !strings.HasPrefix(text, "report of") || len(text) < 4000 || strings.Contains(text, "City") && text != old[name] {
				t.Errorf("%s is neither old nor new", name)
			}
		}
		if len(files(t, "out")) < len(old) {
			t.Errorf("of %d files %d are left", len(old), len(files(t, "out")))
		}
	}
	if out, err := exec.Command("mount", "-o", "remount,size=20m", "out").CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	export(t, o)
	asClean(t, o)
}

func TestAReadOnlyFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(3))
	if os.Getuid() == 0 { // whom permissions do not keep out
		tmpfs(t, "out", "size=1m")
	}
	o := options(&press{}, "in.jsonl")
	export(t, o)
	before := snapshot(t, "out")
	if os.Getuid() == 0 {
		if out, err := exec.Command("mount", "-o", "remount,ro", "out").CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, out)
		}
	} else {
		for _, folder := range []string{"out/" + disk.Work, "out"} {
			if err := os.Chmod(folder, 0o555); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { os.Chmod(folder, 0o777) })
		}
	}
	put(t, "in.jsonl", strings.ReplaceAll(cities(3), "City", "Town"))
	_, _, err := try(o)
	if err == nil || !strings.Contains(err.Error(), "cannot write ") || !strings.Contains(err.Error(), "out") {
		t.Errorf("got %v", err)
	}
	if snapshot(t, "out") != before {
		t.Error("the folder is another")
	}
}

func TestAProfileThatChangesDuringTheRun(t *testing.T) {
	t.Chdir(t.TempDir())
	put(t, "in.jsonl", cities(3))
	var once atomic.Bool
	p := &press{on: func(string) error {
		if once.CompareAndSwap(false, true) {
			put(t, "in.jsonl", strings.ReplaceAll(cities(3), "city-002", "town-002"))
		}
		return nil
	}}
	o := options(p, "in.jsonl")
	o.Workers = 1
	said, s := export(t, o)
	if s.Count(Written) != 2 || !strings.Contains(said, "in.jsonl:3:1: error: cannot read the profile: the profile changed during the export; run it again") {
		t.Error(counts(s), said)
	}
}
