package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cityprofile": main})
}

// The scripts under testdata/script use the program as people do.
func TestScripts(t *testing.T) {
	kunming, err := os.ReadFile(kunmingTOML)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			e.Setenv("SOURCE_DATE_EPOCH", "")
			if err := os.CopyFS(e.WorkDir+"/pictures", os.DirFS(profiles+"/pictures")); err != nil {
				return err
			}
			return os.WriteFile(e.WorkDir+"/kunming.toml", kunming, 0o666)
		},
	})
}
