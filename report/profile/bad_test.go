package profile

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

const bad = "../../testdata/bad"

// Beside each bad profile stands what it must be told.
func TestBadProfilesAreToldWhatIsWrong(t *testing.T) {
	entries, err := os.ReadDir(bad)
	if err != nil {
		t.Fatal(err)
	}
	claimed := map[string]bool{}
	for _, e := range entries {
		format, ok := FormatOf(e.Name())
		if !ok {
			continue
		}
		t.Run(e.Name(), func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(bad, e.Name()))
			if err != nil {
				t.Fatal(err)
			}
			root, err := os.OpenRoot(bad)
			if err != nil {
				t.Fatal(err)
			}
			defer root.Close()
			file, found := Load(context.Background(), Source{Name: e.Name(), Format: format, Text: text}, root.FS())
			if file != nil {
				t.Error("it was accepted")
			}
			claimed[e.Name()+".said"] = true
			golden(t, filepath.Join(bad, e.Name()+".said"), found.Human(Style{}))
		})
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".said") && !claimed[e.Name()] {
			t.Errorf("no profile claims %s", e.Name())
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test ./report/profile -update writes it)", err)
	}
	if got != string(want) {
		t.Errorf("%s: %s\n(go test ./report/profile -update writes it)", filepath.Base(path), firstDifference(got, string(want)))
	}
}

// firstDifference is the first line that differs, since one field more or less
// would otherwise be two whole schemas.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	at := func(lines []string, i int) string {
		if i < len(lines) {
			return strconv.Quote(lines[i])
		}
		return "the end"
	}
	for i := range max(len(g), len(w)) {
		if a, b := at(g, i), at(w, i); a != b {
			return fmt.Sprintf("line %d: got %s, want %s", i+1, a, b)
		}
	}
	return "no difference"
}

func TestADifferenceIsTheFirstLineThatDiffers(t *testing.T) {
	for _, c := range [][3]string{
		{"a\nb\nc", "a\nx\ny", `line 2: got "b", want "x"`},
		{"a", "a\nb", `line 2: got the end, want "b"`},
		{"a\nb", "a", `line 2: got "b", want the end`},
	} {
		if got := firstDifference(c[0], c[1]); got != c[2] {
			t.Errorf("%q and %q: %s", c[0], c[1], got)
		}
	}
}
