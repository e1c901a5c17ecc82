package export

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/bmatcuk/doublestar/v4"
)

// closed has a folder that may not be read.
type closed struct {
	fstest.MapFS
	folder string
}

func (c closed) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == c.folder {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.MapFS.ReadDir(name)
}

func TestAFolderThatMayNotBeReadIsOneBadEntry(t *testing.T) {
	files := fstest.MapFS{"a/x.toml": {}, "no/deep/y.toml": {}, "z/q/z.toml": {}}
	for pattern, want := range map[string][]string{
		"**/*.toml": {"a/x.toml", "z/q/z.toml"}, "*/*.toml": {"a/x.toml"}, "no/**/*.toml": nil, "{no,z}/*/*.toml": {"z/q/z.toml"},
	} {
		var unread []string
		all := readable{closed{files, "no"}, func(name string, _ error) { unread = append(unread, name) }}
		got, err := doublestar.Glob(all, pattern, doublestar.WithFailOnIOErrors())
		slices.Sort(got)
		if err != nil || !slices.Equal(got, want) || !slices.Contains(unread, "no") {
			t.Errorf("%s: got %q, %v, unread %q", pattern, got, err, unread)
		}
	}
}
