package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// house is what each package may import of the project, and of the libraries
// that stand for a decision. The standard library is free, but for what never
// names. An arrow in the house points in one direction, from data to file.
var house = map[string]struct {
	may   []string
	never []string
}{
	"fonts":               {may: []string{goText, compress}, never: []string{"time", "net", "os"}},
	"layout":              {may: []string{"layout/text"}, never: []string{"time", "net", "os"}},
	"layout/pdf/thumb":    {may: []string{"layout/pdf/cos"}, never: []string{"time", "net", "os"}},
	"layout/pdf/seen":     {may: []string{"layout/pdf/cos"}, never: []string{"time", "net", "os"}},
	"layout/text":         {may: []string{"fonts", goText, xImage, xText}, never: []string{"time", "net", "os"}},
	"layout/pdf/cos":      {may: []string{compress, xImage}, never: []string{"time", "net", "os"}},
	"layout/pdf/verify":   {may: []string{"layout/pdf/cos"}, never: []string{"time", "net", "os"}},
	"layout/pdf":          {may: []string{"fonts", "layout", "layout/pdf/cos", "layout/text", fpdf}, never: []string{"net", "os"}},
	"layout/pdf/raster":   {may: []string{"layout/pdf/seen", goPdfium, wazero}, never: []string{"net", "os"}},
	"report":              {may: []string{"fonts", "layout", "layout/text", "report/cbi", "report/profile", "report/sheet", "report/words", "report/wood"}, never: []string{"net", "os"}},
	"report/cbi":          {never: []string{"time", "net", "os"}},
	"report/cells":        {may: []string{xText}, never: []string{"time", "net", "os"}},
	"report/export":       {may: []string{"report/cells", "report/export/disk", "report/profile", doublestar, xText}, never: []string{"time", "net"}},
	"report/export/disk":  {may: []string{goFlock, xSys}, never: []string{"time", "net"}},
	"report/golden":       {may: []string{"layout/pdf/cos", "layout/pdf/seen", "layout/pdf/thumb", "report/cells"}, never: []string{"time", "net", "os"}},
	"report/golden/suite": {may: []string{"report/export", "report/export/disk", "report/golden", "report/profile"}, never: []string{"time", "net"}},
	"report/picture":      {may: []string{xImage}, never: []string{"time", "net", "os"}},
	"report/profile":      {may: []string{"report/cbi", "report/cells", "report/picture", burntSushi, pelletier, levenshtein, xText}, never: []string{"net", "os"}},
	"report/score":        {may: []string{"report/cbi", "report/cells", "report/profile", "report/words"}, never: []string{"time", "net", "os"}},
	"report/sheet":        {may: []string{"fonts", "layout", "layout/text", "report/picture", "report/words", "report/wood"}, never: []string{"time", "net", "os"}},
	"report/words":        {never: []string{"time", "net", "os"}},
	"report/trunk":        {may: []string{"layout"}, never: []string{"time", "net", "os"}},
	"report/wood":         {may: []string{"layout", "report/trunk"}, never: []string{"time", "net", "os"}},
	"cmd/cityprofile":     {may: []string{"fonts", "layout", "layout/pdf/cos", "layout/pdf", "layout/pdf/thumb", "layout/text", "layout/pdf/verify", "report", "report/cells", "report/export", "report/export/disk", "report/golden", "report/golden/suite", "report/picture", "report/profile", "report/score", cobraCLI, cobraFlags}, never: []string{"net"}},
}

// Libraries, by the beginning of their import paths.
const (
	goText      = "github.com/go-text/typesetting"
	fpdf        = "github.com/go-pdf/fpdf"
	compress    = "github.com/klauspost/compress"
	goPdfium    = "github.com/klippa-app/go-pdfium"
	wazero      = "github.com/tetratelabs/wazero"
	burntSushi  = "github.com/BurntSushi/toml"
	pelletier   = "github.com/pelletier/go-toml/v2/unstable"
	levenshtein = "github.com/agnivade/levenshtein"
	doublestar  = "github.com/bmatcuk/doublestar/v4"
	goFlock     = "github.com/gofrs/flock"
	cobraCLI    = "github.com/spf13/cobra"
	cobraFlags  = "github.com/spf13/pflag"
	xText       = "golang.org/x/text"
	xSys        = "golang.org/x/sys"
	xImage      = "golang.org/x/image"
)

func TestEveryPackageImportsOnlyWhatTheHouseAllows(t *testing.T) {
	const module = "cityprofile/"
	root := filepath.Join("..", "..")
	found := map[string]bool{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			return err
		}
		name := path.Dir(filepath.ToSlash(rel))
		found[name] = true
		rule, ok := house[name]
		if !ok {
			t.Errorf("package %s has no place in the house", name)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			inHouse, ours := strings.CutPrefix(p, module)
			switch first, _, _ := strings.Cut(p, "/"); {
			case ours:
				if !slices.Contains(rule.may, inHouse) {
					t.Errorf("%s imports %s", rel, inHouse)
				}
			case strings.Contains(first, "."):
				if !slices.ContainsFunc(rule.may, func(m string) bool { return p == m || strings.HasPrefix(p, m+"/") }) {
					t.Errorf("%s imports %s", rel, p)
				}
			default:
				if slices.ContainsFunc(rule.never, func(n string) bool { return p == n || strings.HasPrefix(p, n+"/") }) {
					t.Errorf("%s imports %s", rel, p)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range house {
		if !found[name] {
			t.Errorf("the house has a place for %s, which is empty", name)
		}
	}
}

func TestTheTopLevelHoldsWhatWasAgreed(t *testing.T) {
	agreed := []string{"cmd", "report", "layout", "fonts", "testdata", "go.mod", "go.sum", "README.md", "LICENSE", "SECURITY.md", "CONTRIBUTING.md"}
	entries, err := os.ReadDir(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !strings.HasSuffix(e.Name(), ".pdf") && !slices.Contains(agreed, e.Name()) {
			t.Errorf("%s does not belong on the top level", e.Name())
		}
	}
}
