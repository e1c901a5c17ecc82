package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cityprofile": main})
}

// The scripts under testdata/script use the program as people do.
func TestScripts(t *testing.T) {
	given := map[string]string{"kunming.toml": kunmingTOML, "cubic.otf": "../../fonts/testdata/cubic.otf"}
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("NO_COLOR", "")
			e.Setenv("SOURCE_DATE_EPOCH", "")
			if err := os.CopyFS(e.WorkDir+"/pictures", os.DirFS(profiles+"/pictures")); err != nil {
				return err
			}
			for name, from := range given {
				data, err := os.ReadFile(from)
				if err == nil {
					err = os.WriteFile(filepath.Join(e.WorkDir, name), data, 0o666)
				}
				if err != nil {
					return err
				}
			}
			return nil
		},
	})
}
