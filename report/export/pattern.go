package export

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/bmatcuk/doublestar/v4"
)

// matching are the files and folders that a pattern matches. A folder that may not be
// read is told, and passed over: it is one bad entry, and not the end.
func matching(pattern string, unread func(folder string, err error)) ([]string, error) {
	pattern = filepath.ToSlash(filepath.Clean(pattern))
	base, rest := doublestar.SplitPattern(pattern)
	options := []doublestar.GlobOption{doublestar.WithFailOnIOErrors(), doublestar.WithNoHidden(), doublestar.WithNoFollow()}
	if rest == "" || rest == "." || rest == ".." { // a name
		return doublestar.FilepathGlob(pattern, options...)
	}
	full := func(name string) string { return filepath.FromSlash(path.Join(base, name)) }
	all := readable{os.DirFS(base), func(name string, err error) { unread(full(name), err) }}
	matches, err := doublestar.Glob(all, rest, options...)
	for i, name := range matches {
		matches[i] = full(name)
	}
	return matches, err
}

// readable is a file system in which folders that may not be read are empty.
type readable struct {
	fs.FS
	unread func(name string, err error)
}

// ReadDir is for fs.ReadDirFS.
func (r readable) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := fs.ReadDir(r.FS, name)
	if errors.Is(err, fs.ErrPermission) {
		r.unread(name, err)
		err = nil
	}
	return list, err
}

// Stat is for fs.StatFS.
func (r readable) Stat(name string) (fs.FileInfo, error) { return fs.Stat(r.FS, name) }
