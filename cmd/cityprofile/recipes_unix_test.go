//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// recipe is a file of testdata/recipes, which the README shows.
func recipe(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "recipes", name))
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), "```yaml\n"+string(text)+"```") {
		t.Errorf("the README does not show testdata/recipes/%s as it is", name)
	}
	return string(text)
}

// commandsOf are the commands of a recipe that run the program, in their order.
func commandsOf(recipe string) (list [][]string) {
	for line := range strings.Lines(recipe) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "- ")
		if command, ok := strings.CutPrefix(line, "run: "); ok {
			list = append(list, strings.Fields(strings.ReplaceAll(command, "${{ matrix.shard }}", "${{matrix.shard}}")))
		}
		if items, ok := strings.CutPrefix(line, "command: ["); ok {
			var command []string
			for item := range strings.SplitSeq(strings.TrimSuffix(items, "]"), ", ") {
				command = append(command, strings.Trim(item, `"`))
			}
			list = append(list, command)
		}
	}
	return list
}

// filledIn is a command with texts replaced, old and new in turns.
func filledIn(command []string, pairs ...string) []string {
	by := strings.NewReplacer(pairs...)
	command = slices.Clone(command)
	for i := range command {
		command[i] = by.Replace(command[i])
	}
	return command
}

// sameAsOneExport: the merged folder is that of one export of all cities.
func sameAsOneExport(t *testing.T, source, merged string, flags ...string) {
	t.Helper()
	clean := filepath.Join(t.TempDir(), "clean")
	if code, _, errs := run(t, append([]string{"export", source, "-d", clean}, flags...)...); code != exitClean {
		t.Fatal(errs)
	}
	want, got := contents(t, clean), contents(t, merged)
	if len(got) != len(want) {
		t.Errorf("%d files, one export makes %d", len(got), len(want))
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s is not that of one export", name)
		}
	}
}

func TestTheMatrixOfTheRecipeMakesWhatOneExportMakes(t *testing.T) {
	t.Parallel()
	text := recipe(t, "matrix.yml")
	commands := commandsOf(text)
	if len(commands) != 2 {
		t.Fatalf("%d commands", len(commands))
	}
	source, folder := madeUp(t, 40), t.TempDir()
	var shards []string
	list := regexp.MustCompile(`shard: \[(.*?)\]`).FindStringSubmatch(text)[1]
	for shard := range strings.SplitSeq(list, ", ") {
		args := filledIn(commands[0][1:], "${{matrix.shard}}", shard, "cities", source, "reports-", filepath.Join(folder, "reports-"))
		if code, _, errs := run(t, args...); code != exitClean {
			t.Fatal(errs)
		}
		shards = append(shards, filepath.Join(folder, "reports-"+shard))
	}
	merged := filepath.Join(folder, "all")
	var args []string
	for _, arg := range commands[1][1:] {
		switch arg {
		case "reports-*": // as the shell has it
			args = append(args, shards...)
		case "reports":
			args = append(args, merged)
		default:
			args = append(args, arg)
		}
	}
	if code, _, errs := run(t, args...); code != exitClean {
		t.Fatal(errs)
	}
	sameAsOneExport(t, source, merged, "--index")
}

// The Indexed Job, with a driver in the place of Kubernetes: eight processes at once,
// three of which are killed, one stands still for a while, and one finds its disk full.
// Those that failed are started again, as the Job says.
func TestTheIndexedJobOfTheRecipeMakesWhatOneExportMakes(t *testing.T) {
	if testing.Short() {
		t.Skip("it makes some hundred reports")
	}
	t.Parallel()
	text := recipe(t, "job.yml")
	const completions = 8
	if !strings.Contains(text, fmt.Sprintf("completions: %d\n", completions)) {
		t.Fatal("another number of completions")
	}
	command := commandsOf(text)[0]
	final := regexp.MustCompile(`values: \[(.*?)\]`).FindStringSubmatch(text)[1] // codes after which nothing is tried again
	source, reports := madeUp(t, 120), t.TempDir()

	var all sync.WaitGroup
	for index := range completions {
		all.Go(func() {
			args := filledIn(command, "$(JOB_COMPLETION_INDEX)", fmt.Sprint(index), "/cities", source, "/reports", reports)
			for attempt := 0; ; attempt++ {
				cmd := exec.Command(args[0], args[1:]...)
				full := index == 3 && attempt == 0
				if full { // no file may have more than 4 kB
					cmd = exec.Command("sh", append([]string{"-c", `trap "" XFSZ; ulimit -f 8; exec "$@"`, "sh"}, args...)...)
				}
				cmd.Env = append(os.Environ(), fmt.Sprint("JOB_COMPLETION_INDEX=", index))
				stderr, err := cmd.StderrPipe()
				if err == nil {
					err = cmd.Start()
				}
				if err != nil {
					t.Error(err)
					return
				}
				said := bufio.NewReader(stderr)
				first, _ := said.ReadString('\n')
				if attempt == 0 {
					switch index {
					case 1, 4, 6:
						cmd.Process.Signal(syscall.SIGKILL)
					case 5:
						cmd.Process.Signal(syscall.SIGSTOP)
						time.Sleep(300 * time.Millisecond)
						cmd.Process.Signal(syscall.SIGCONT)
					}
				}
				var rest strings.Builder
				said.WriteTo(&rest)
				cmd.Wait()
				code := cmd.ProcessState.ExitCode()
				switch {
				case full && code == exitClean:
					t.Error("a full disk went unnoticed")
				case code == exitClean:
					return
				}
				if attempt == 3 || slices.Contains(strings.Split(final, ", "), fmt.Sprint(code)) {
					t.Errorf("shard %d, attempt %d: exit code %d\n%s%s", index, attempt, code, first, rest.String())
					return
				}
			}
		})
	}
	all.Wait()
	shards, err := filepath.Glob(filepath.Join(reports, "shard-*"))
	if err != nil || len(shards) != completions {
		t.Fatal(shards, err)
	}
	merged := filepath.Join(reports, "all")
	if code, _, errs := run(t, append(append([]string{"export", "merge"}, shards...), "-d", merged)...); code != exitClean {
		t.Fatal(errs)
	}
	sameAsOneExport(t, source, merged)
}
