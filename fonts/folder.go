package fonts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
)

// AddFolder adds the fonts of a folder and of those in it: TrueType, OpenType,
// collections and WOFF 1.0. They stand in for the faces that are there already,
// in the order of folders, weights, and then of paths. The name of the folder
// begins the sources of its faces. Files without the extension of a font are
// ignored; each font that cannot be used is in the list of errors, with its
// path. Only the tables that list the characters of a font are read now; the rest
// is read when the font is first used.
//
// Add folders before making sets, and not concurrently with other uses of the
// library.
func (l *Library) AddFolder(folder fs.FS, name string) []error {
	var bad []error
	n := 1
	for _, e := range l.faces {
		n = max(n, e.folder+1)
	}
	err := fs.WalkDir(folder, ".", func(file string, d fs.DirEntry, err error) error {
		source := path.Join(name, file)
		switch {
		case err != nil:
			bad = append(bad, fmt.Errorf("%s: %w", source, cause(err)))
			return nil
		case d.IsDir() || !isFont(file):
			return nil
		}
		faces, err := readFaces(folder, file, source)
		if err != nil {
			bad = append(bad, fmt.Errorf("%s: %w", source, cause(err)))
		}
		for _, e := range faces {
			e.folder = n
			l.faces = append(l.faces, e)
		}
		return nil
	})
	if err != nil {
		bad = append(bad, err)
	}
	return bad
}

// cause is an error without the path, which stands before it already.
func cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	return err
}

// isFont reports whether a file is a font by its extension.
func isFont(file string) bool {
	switch strings.ToLower(path.Ext(file)) {
	case ".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2":
		return true
	}
	return false
}

// readFaces reads what is known of the faces of a file before they are opened.
// Beside an error there may be faces: a collection may have good fonts and bad
// ones.
func readFaces(folder fs.FS, file, source string) ([]*entry, error) {
	f, err := openFile(folder, file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	directories, err := readDirectories(f, f.size)
	if err != nil {
		return nil, err
	}
	var list []*entry
	var bad []error
	for i, d := range directories {
		e, err := d.describe(source)
		if err != nil {
			if len(directories) > 1 {
				err = fmt.Errorf("font %d of it: %w", i+1, err)
			}
			bad = append(bad, err)
			continue
		}
		if len(directories) > 1 {
			e.Source = fmt.Sprintf("%s, font %d", source, i+1)
		}
		e.open = sync.OnceValues(func() (*Face, error) {
			e.opened.Store(true)
			return openFace(folder, file, i, e)
		})
		list = append(list, e)
	}
	return list, errors.Join(bad...)
}

// openFace reads a face of a file.
func openFace(folder fs.FS, file string, i int, e *entry) (*Face, error) {
	f, err := openFile(folder, file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", e.Source, cause(err))
	}
	defer f.Close()
	directories, err := readDirectories(f, f.size)
	if err == nil && i >= len(directories) {
		err = errors.New("the file has changed since it was listed; run the command again")
	}
	var p program
	if err == nil {
		p, err = directories[i].program()
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", e.Source, cause(err))
	}
	face, err := newFace(string(e.ID), p, p.find("GPOS") == nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", e.Source, err)
	}
	return face, nil
}

// fontFile is an open file whose parts can be read in any order.
type fontFile struct {
	io.ReaderAt
	io.Closer
	size int64
}

func openFile(folder fs.FS, name string) (*fontFile, error) {
	info, err := fs.Stat(folder, name) // to open what is not a file may take forever
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	if r, ok := f.(io.ReaderAt); ok {
		return &fontFile{r, f, info.Size()}, nil
	}
	data, err := io.ReadAll(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &fontFile{bytes.NewReader(data), f, int64(len(data))}, nil
}
