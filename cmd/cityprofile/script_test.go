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
	profiles, err := os.ReadFile(kunmingTOML)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			e.Setenv("SOURCE_DATE_EPOCH", "")
			return os.WriteFile(e.WorkDir+"/kunming.toml", profiles, 0o666)
		},
	})
}
