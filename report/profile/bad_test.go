package profile

import (
	"context"
	"flag"
	"os"
	"path/filepath"
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
		t.Errorf("%s: got\n%s\nwant\n%s", filepath.Base(path), got, want)
	}
}
