package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// maxCircle is the most files of a package that may refer to each other in a
// circle: what a person can read together.
const maxCircle = 5

// circleCeilings are the packages with a limit of their own: those outside
// report/... and layout/pdf/..., which may not get worse than they are. A
// ceiling only ever comes down.
var circleCeilings = map[string]int{
	// Outside report/... and layout/pdf/...: no worse than measured.
	"cmd/cityprofile": 0,
	"fonts":           3,
	"layout":          0,
	"layout/text":     7,
}

// fileGraph is how the files of a package refer to each other: for each file,
// the files whose package-level names or methods it uses, each with one such
// name.
type fileGraph map[string]map[string]string

// circle returns the largest strongly connected component, sorted; nil if no
// two files refer to each other. Edges between skip[0] and skip[1] are left out.
func (g fileGraph) circle(skip [2]string) []string {
	reach := map[string]map[string]bool{}
	for _, from := range slices.Sorted(maps.Keys(g)) {
		seen := map[string]bool{}
		for stack := []string{from}; len(stack) > 0; {
			file := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for to := range g[file] {
				if !seen[to] && (skip != [2]string{file, to}) {
					seen[to] = true
					stack = append(stack, to)
				}
			}
		}
		reach[from] = seen
	}
	var largest []string
	for _, a := range slices.Sorted(maps.Keys(g)) {
		var component []string
		for b := range reach[a] {
			if reach[b][a] {
				component = append(component, b)
			}
		}
		if len(component) > len(largest) {
			largest = component
		}
	}
	slices.Sort(largest)
	return largest
}

// closing names the reference without which the circle would be smallest, as
// "a.go → b.go by name", and how many files would then be left in it.
func (g fileGraph) closing(files []string) (reference string, left int) {
	part := fileGraph{}
	for _, from := range files {
		part[from] = map[string]string{}
		for _, to := range files {
			if name, ok := g[from][to]; ok {
				part[from][to] = name
			}
		}
	}
	left = len(files) + 1
	for _, from := range files {
		for _, to := range slices.Sorted(maps.Keys(part[from])) {
			if n := len(part.circle([2]string{from, to})); n < left {
				reference, left = fmt.Sprintf("%s → %s by %s", from, to, part[from][to]), n
			}
		}
	}
	return reference, left
}

// graphOf returns the graph of a package that has been type-checked.
func graphOf(fset *token.FileSet, pkg *types.Package, files []*ast.File, uses map[*ast.Ident]types.Object) fileGraph {
	g := fileGraph{}
	for _, file := range files {
		from := filepath.Base(fset.Position(file.Pos()).Filename)
		g[from] = map[string]string{}
		for id := range ast.Preorder(file) {
			ident, ok := id.(*ast.Ident)
			if !ok {
				continue
			}
			used := uses[ident]
			if used == nil || used.Pkg() != pkg {
				continue
			}
			method := false
			if f, ok := used.(*types.Func); ok {
				used = f.Origin()
				method = f.Signature().Recv() != nil
			}
			if !method && used.Parent() != pkg.Scope() {
				continue
			}
			to := filepath.Base(fset.Position(used.Pos()).Filename)
			if _, known := g[from][to]; !known && to != from {
				g[from][to] = used.Name()
			}
		}
	}
	return g
}

// sourcePackage is a package of the house, and where its files are.
type sourcePackage struct {
	path  string
	files []string
}

// housePackages lists the packages of the module, and gives an importer for
// what they import, compiled.
func housePackages(t *testing.T, fset *token.FileSet) ([]sourcePackage, types.Importer) {
	t.Helper()
	list := exec.Command("go", "list", "-export", "-deps", "-f",
		"{{.ImportPath}}\t{{.Export}}\t{{with .Module}}{{.Main}}{{end}}\t{{.Dir}}{{range .GoFiles}}\t{{.}}{{end}}", "./...")
	list.Dir = filepath.Join("..", "..")
	var problems bytes.Buffer
	list.Stderr = &problems
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.Bytes())
	}
	var house []sourcePackage
	compiled := map[string]string{}
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		compiled[f[0]] = f[1]
		if len(f) > 4 && f[2] == "true" {
			p := sourcePackage{path: f[0]}
			for _, name := range f[4:] {
				p.files = append(p.files, filepath.Join(f[3], name))
			}
			house = append(house, p)
		}
	}
	slices.SortFunc(house, func(a, b sourcePackage) int { return cmp.Compare(a.path, b.path) })
	return house, importer.ForCompiler(fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(compiled[path]) })
}

// Files that refer to each other in a circle have to be read all at once. This
// counts only what go/types resolves to a package-level name or a method;
// fields do not count.
func TestNoLargeCircleOfFiles(t *testing.T) {
	t.Parallel()
	fset := token.NewFileSet()
	house, imports := housePackages(t, fset)
	measured := map[string]bool{}
	for _, p := range house {
		var files []*ast.File
		for _, name := range p.files {
			f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		info := types.Info{Uses: map[*ast.Ident]types.Object{}}
		pkg, err := (&types.Config{Importer: imports}).Check(p.path, fset, files, &info)
		if err != nil {
			t.Fatal(err)
		}
		_, name, _ := strings.Cut(p.path, "/")
		measured[name] = true
		ceiling, ok := circleCeilings[name]
		if !ok {
			ceiling = maxCircle
		}
		g := graphOf(fset, pkg, files, info.Uses)
		circle := g.circle([2]string{})
		switch n := len(circle); {
		case n > ceiling:
			reference, left := g.closing(circle)
			t.Errorf("%s: %d files refer to each other in a circle, and at most %d may:\n\t%s\nBreak it at %s: without that reference, %d files are left in it",
				name, n, ceiling, strings.Join(circle, " "), reference, left)
		case n < ceiling && ok:
			t.Logf("%s: the largest circle has %d files; lower its ceiling of %d", name, n, ceiling)
		}
	}
	for name := range circleCeilings {
		if !measured[name] {
			t.Errorf("circleCeilings has %s, which is no package of the house", name)
		}
	}
}

func TestACircleNamesTheReferenceThatClosesIt(t *testing.T) {
	t.Parallel()
	fset := token.NewFileSet()
	var files []*ast.File
	for _, f := range []struct{ name, text string }{
		{"a.go", "package p\ntype A struct{}\nfunc (A) Climb() {}\n"},
		{"b.go", "package p\ntype B struct{ a A }\nfunc down() { up() }\n"},
		{"c.go", "package p\nfunc up() { B{}.a.Climb() }\n"},
		{"d.go", "package p\nfunc (A) Aside() { down() }\n"},
	} {
		file, err := parser.ParseFile(fset, f.name, f.text, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := (&types.Config{}).Check("p", fset, files, &info)
	if err != nil {
		t.Fatal(err)
	}
	g := graphOf(fset, pkg, files, info.Uses)
	circle := g.circle([2]string{})
	if want := []string{"b.go", "c.go"}; !slices.Equal(circle, want) {
		t.Fatalf("the circle is %v, want %v", circle, want)
	}
	if reference, left := g.closing(circle); reference != "b.go → c.go by up" || left != 0 {
		t.Errorf("closed by %q, %d left", reference, left)
	}
}
