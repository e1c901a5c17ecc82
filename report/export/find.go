package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// Stdin is the source that stands for standard input.
const Stdin = "-"

// source is a file with profiles.
type source struct {
	name   string // for people and for the manifest: as it was given, with slashes
	path   string
	folder string // that its pictures are in
	format profile.SourceFormat
	stream bool  // standard input or a pipe, which can be read once
	lines  bool  // JSON Lines, by its name
	err    error // that it cannot be read for; it fails alone
}

// finder gathers sources.
type finder struct {
	found []source
	seen  map[string]bool
	some  bool // the source at hand stands for a file, seen before or not
}

// find finds the files that sources stand for: folders with all that is below
// them, patterns (** is any number of folders), files, and standard input. They
// are in the order of their names, each of them once. A source that stands for
// none is an error.
func find(names []string) ([]source, error) {
	f := &finder{seen: map[string]bool{}}
	for _, name := range names {
		f.some = false
		if err := f.add(name); err != nil {
			return nil, err
		}
		if !f.some {
			return nil, fmt.Errorf("%s: no profiles found; expected .toml, .json or .jsonl", name)
		}
	}
	slices.SortFunc(f.found, func(a, b source) int { return strings.Compare(a.name, b.name) })
	return f.found, nil
}

// identity is equal for two names of one file, as far as names can tell.
func identity(name string) string {
	if full, err := filepath.Abs(name); err == nil && name != Stdin {
		return full
	}
	return name
}

func (f *finder) add(name string) error {
	if name == Stdin {
		f.file(source{name: "<stdin>", path: Stdin, folder: ".", format: profile.JSON, stream: true})
		return nil
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(name, "*?[{"):
		return f.pattern(name)
	case err != nil:
		return fmt.Errorf("cannot read %s: %w", name, disk.Cause(err))
	case info.IsDir():
		return f.folder(name)
	}
	s, ok := sourceOf(name)
	if !info.Mode().IsRegular() {
		s.stream, s.format, ok = true, profile.JSON, true
	}
	if !ok {
		return fmt.Errorf("%s: not a profile: expected .toml, .json or .jsonl", name)
	}
	f.file(s)
	return nil
}

// pattern adds what a pattern matches. Anything but profiles is skipped.
func (f *finder) pattern(name string) error {
	matches, err := matching(name, func(folder string, err error) {
		s, _ := sourceOf(folder)
		s.err = err
		f.file(s)
	})
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, m := range matches {
		info, err := os.Stat(m)
		s, ok := sourceOf(m)
		switch {
		case err == nil && info.IsDir():
			err = f.folder(m)
		case !ok:
			err = nil
		case err != nil: // a link to nothing, or gone
			s.err, err = err, nil
			f.file(s)
		case info.Mode().IsRegular():
			f.file(s)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// folder adds the profiles in a folder and below it. Hidden files are passed
// over, and links to folders, which might lead around in a circle.
func (f *finder) folder(name string) error {
	return filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && path == name:
			return fmt.Errorf("cannot read %s: %w", path, disk.Cause(err))
		case err != nil: // a folder that is not ours, or what is gone
			s, _ := sourceOf(path)
			s.err = err
			f.file(s)
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		hidden := strings.HasPrefix(d.Name(), ".") && path != name
		switch {
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir() || hidden:
			return nil
		}
		s, ok := sourceOf(path)
		if !ok {
			return nil
		}
		if d.Type()&fs.ModeSymlink != 0 { // as files of a Kubernetes volume are
			info, err := os.Stat(path)
			if err == nil && !info.Mode().IsRegular() {
				return nil
			}
			s.err = err
		} else if !d.Type().IsRegular() {
			return nil
		}
		if s.err != nil || !isAccount(path) {
			f.file(s)
		}
		return nil
	})
}

// isAccount reports whether a file is what WriteReport wrote, and so no profile.
func isAccount(path string) bool {
	if !strings.EqualFold(filepath.Ext(path), ".json") {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, len(accountHead))
	_, err = io.ReadFull(file, head)
	return err == nil && string(head) == accountHead
}

func (f *finder) file(s source) {
	f.some = true
	if id := identity(s.path); !f.seen[id] {
		f.seen[id] = true
		f.found = append(f.found, s)
	}
}

// sourceOf is the source of a path, and whether its name is that of profiles.
// The schema, which init puts beside a profile, is none, nor is the manifest of
// an export.
func sourceOf(path string) (source, bool) {
	s := source{name: filepath.ToSlash(filepath.Clean(path)), path: path, folder: filepath.Dir(path)}
	base := strings.ToLower(filepath.Base(path))
	switch filepath.Ext(base) {
	case ".jsonl", ".ndjson":
		s.format, s.lines = profile.JSON, true
		return s, true
	}
	var ok bool
	s.format, ok = profile.FormatOf(base)
	if strings.HasSuffix(base, ".schema.json") {
		ok = false
	}
	if base == ManifestName {
		if info, err := os.Stat(filepath.Join(s.folder, disk.Work)); err == nil && info.IsDir() {
			ok = false
		}
	}
	return s, ok
}
