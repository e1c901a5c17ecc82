// Command notices prints the licences of all that the program is linked from,
// for the archives of a release: Go, every library on every system that a
// release is built for, the fonts, and the word lists. The command `version
// --licences` prints them too, from a file that .ci/run compares with them. Run it in
// the folder of go.mod:
//
//	go run .ci/notices.go | gzip -9n >cmd/cityprofile/notices.txt.gz
//
// The same go.mod gives the same text.
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// systems are those of .goreleaser.yaml.
var systems = []string{"linux", "darwin", "windows"}

// named are the names of files that tell under which terms something may be
// passed on.
var named = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|patents|unlicense)([-.].*)?$`)

// own are folders of the project with the work of others.
var own = []string{"fonts", filepath.Join("layout", "text", "words")}

func main() {
	log.SetFlags(0)
	log.SetPrefix("notices: ")
	var b bytes.Buffer
	b.WriteString("cityprofile contains the work of others. Their notices follow.\n")
	goRoot := strings.TrimSpace(string(output(nil, "go", "env", "GOROOT")))
	add(&b, "Go", goRoot, notices(goRoot)) // of any version: its terms stay
	for _, l := range libraries() {
		files := notices(l.folders...)
		if len(files) == 0 {
			log.Fatalf("%s has no file with a licence: look at it, and add the name of the file to `named`", l.name)
		}
		add(&b, l.name, l.root, files)
	}
	for _, folder := range own {
		files := notices(folder)
		if len(files) == 0 {
			log.Fatalf("%s has no file with a licence", folder)
		}
		add(&b, filepath.ToSlash(folder), folder, files)
	}
	if _, err := b.WriteTo(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

// library is a module with the folders of its packages that are linked, and
// those above them.
type library struct {
	name, root string
	folders    []string
}

// libraries are the modules that the program is linked from, by name.
func libraries() []library {
	found := map[string]*library{}
	for _, system := range systems {
		const format = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}\t{{$.Dir}}{{end}}{{end}}"
		list := output([]string{"GOOS=" + system, "GOARCH=amd64", "CGO_ENABLED=0"}, "go", "list", "-deps", "-f", format, "./cmd/cityprofile")
		for line := range strings.Lines(string(list)) {
			part := strings.Split(strings.TrimSpace(line), "\t")
			if len(part) != 3 {
				continue // the standard library, and packages of the project
			}
			l := found[part[0]]
			if l == nil {
				l = &library{name: part[0], root: part[1]}
				found[part[0]] = l
			}
			for folder := part[2]; len(folder) >= len(l.root) && !slices.Contains(l.folders, folder); folder = filepath.Dir(folder) {
				l.folders = append(l.folders, folder)
			}
		}
	}
	var all []library
	for _, l := range found {
		all = append(all, *l)
	}
	slices.SortFunc(all, func(a, b library) int { return cmp.Compare(a.name, b.name) })
	return all
}

// notices are the files with terms in folders, by name.
func notices(folders ...string) []string {
	var files []string
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			log.Fatal(err)
		}
		for _, e := range entries {
			if named.MatchString(e.Name()) && e.Type().IsRegular() && filepath.Ext(e.Name()) != ".go" {
				files = append(files, filepath.Join(folder, e.Name()))
			}
		}
	}
	slices.Sort(files)
	return files
}

// add writes what files under root say.
func add(b *bytes.Buffer, name, root string, files []string) {
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		rel, err := filepath.Rel(root, file)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(b, "\n%s\n%s, %s\n\n", strings.Repeat("=", 80), name, filepath.ToSlash(rel))
		b.Write(bytes.TrimSpace(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))))
		b.WriteByte('\n')
	}
}

// output is what a command prints.
func output(env []string, name string, args ...string) []byte {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		log.Fatalf("%s: %v", cmd, err)
	}
	return out
}
