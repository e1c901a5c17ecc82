package export

import (
	"context"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"slices"
)

// album is the folder of a profile, for its pictures, and notes what was read
// of it, so that no picture is read once to be decoded and once more to be
// summed. Links that lead out of the folder are not followed. It is opened with
// the first picture, as most profiles have none.
type album struct {
	folder string
	root   *os.Root
	read   []seen // in the order of reading
	decode *memory
}

// seen is a picture that was read to its end.
type seen struct {
	name string
	sum  Sum
}

func (a *album) open() (fs.FS, error) {
	if a.root == nil {
		root, err := os.OpenRoot(a.folder)
		if err != nil {
			return nil, err
		}
		a.root = root
	}
	return a.root.FS(), nil
}

func (a *album) close() {
	if a.root != nil {
		a.root.Close()
	}
}

// Turn is for profile.Turner.
func (a *album) Turn(ctx context.Context, bytes int64) (done func(), err error) {
	return a.decode.take(ctx, bytes)
}

// Open is for fs.FS.
func (a *album) Open(name string) (fs.File, error) {
	folder, err := a.open()
	if err != nil {
		return nil, err
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	return &summed{File: f, album: a, name: name, hash: sha256.New()}, nil
}

// Stat is for fs.StatFS.
func (a *album) Stat(name string) (fs.FileInfo, error) {
	folder, err := a.open()
	if err != nil {
		return nil, err
	}
	return fs.Stat(folder, name)
}

// summed is a file of an album.
type summed struct {
	fs.File
	album *album
	name  string
	hash  hash.Hash
	whole bool
}

func (s *summed) Read(p []byte) (int, error) {
	n, err := s.File.Read(p)
	s.hash.Write(p[:n])
	if err == io.EOF {
		s.whole = true
	}
	return n, err
}

func (s *summed) Close() error {
	if s.whole && !slices.ContainsFunc(s.album.read, func(p seen) bool { return p.name == s.name }) {
		s.album.read = append(s.album.read, seen{s.name, Sum(s.hash.Sum(nil))})
	}
	return s.File.Close()
}

// regular is an error for what is no ordinary file. Opening a pipe would wait for
// its other end.
func regular(folder fs.FS, name string) error {
	info, err := fs.Stat(folder, name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("not a regular file")
	}
	return err
}

// sumOf is the sum and the size of a file.
func sumOf(folder fs.FS, name string) (Sum, int64, error) {
	if err := regular(folder, name); err != nil {
		return Sum{}, 0, err
	}
	f, err := folder.Open(name)
	if err != nil {
		return Sum{}, 0, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return Sum(h.Sum(nil)), n, err
}
