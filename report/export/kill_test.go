package export

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// childEnv names the source of an export that this program runs in place of
// its tests, to be killed.
const childEnv = "CITYPROFILE_EXPORT_TO_KILL"

func TestMain(m *testing.M) {
	if source := os.Getenv(childEnv); source != "" {
		o := options(&press{}, source)
		o.Prune = true
		if _, err := Run(context.Background(), o); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// files are the names and texts of the reports in a folder.
func files(t *testing.T, folder string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, p := range paths {
		texts[filepath.Base(p)] = read(t, p)
	}
	return texts
}

// An export is killed at a random moment, again and again, while the profiles
// change. Every file is an old one or a new one at that moment, and the next
// run ends with the folder of a clean one.
func TestAKilledExportLosesNothing(t *testing.T) {
	points, n := 50, 200
	if testing.Short() {
		points = 4
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	// Between the two, some cities go, some come, and every third is another.
	one, two := cities(n), strings.ReplaceAll(cities(n + 20)[len(cities(20)):], "3\", \"name\": \"City", "3\", \"name\": \"Town")
	put(t, "one.jsonl", one)
	put(t, "two.jsonl", two)
	clean := map[string]string{}
	var known []map[string]string
	for _, name := range []string{"one.jsonl", "two.jsonl"} {
		o := options(&press{}, name)
		o.Folder = "clean-" + name
		export(t, o)
		clean[name] = strings.ReplaceAll(snapshot(t, o.Folder), "== "+o.Folder, "== out")
		known = append(known, files(t, o.Folder))
	}
	start := time.Now()
	child := func(source string) *exec.Cmd {
		c := exec.Command(exe)
		c.Env = append(os.Environ(), childEnv+"="+source)
		c.Stderr = os.Stderr
		return c
	}
	if err := child("two.jsonl").Run(); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(start)
	seed := rand.Uint64()
	t.Logf("%d points within %v, seed %d", points, whole, seed)
	random := rand.New(rand.NewPCG(seed, 0))
	killed := 0
	for i := 0; i < points || killed < points/4 && i < 5*points; i++ {
		source := []string{"one.jsonl", "two.jsonl"}[i%2]
		if i%5 == 4 {
			os.RemoveAll("out")
		}
		c := child(source)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(whole))))
		c.Process.Kill()
		if c.Wait() != nil {
			killed++
		} else {
			whole = max(whole/2, time.Millisecond) // the machine has become faster
		}
		for name, text := range files(t, "out") {
			if text != known[0][name] && text != known[1][name] {
				t.Fatalf("point %d: %s is neither old nor new: %d bytes", i, name, len(text))
			}
		}
		if i%3 == 2 { // and killed again, before it is done
			continue
		}
		o := options(&press{}, source)
		o.Prune = true
		export(t, o)
		if got := snapshot(t, "out"); got != clean[source] {
			t.Fatalf("point %d: the folder is not that of a clean run:\n%.2000s", i, got)
		}
	}
	if killed < points/4 {
		t.Errorf("only %d of %d runs were killed before their end", killed, points)
	}
}
