// Package disk puts files in their places: each is all there or not there at
// all, whatever stops the program or the machine.
package disk

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// WriteFile puts data at a path: all of it, or nothing. It writes a temporary
// file beside the old one, makes sure that it is on the disk, and renames it.
// A link is followed, so that the file it leads to is replaced. What is no
// ordinary file, such as a pipe, is written to directly.
func WriteFile(path string, data []byte) error {
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	mode := fs.FileMode(0o666)
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder; choose a file name", path)
	case err == nil && !info.Mode().IsRegular():
		return writeStream(path, data)
	case err == nil:
		mode = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	tmp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+rand.Text()[:8]+".tmp")
	if len(filepath.Base(tmp)) > 255 { // the longest name that file systems take
		tmp = filepath.Join(filepath.Dir(path), "."+rand.Text()+".tmp")
	}
	f, err := os.OpenFile(tmp, os.O_CREATE|os.O_EXCL|os.O_WRONLY, mode)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, Cause(err))
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		os.Remove(tmp)
		return fmt.Errorf("cannot write %s: %w", path, Cause(err))
	}
	d, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil // the file is complete all the same
	}
	return errors.Join(syncFolder(d), d.Close())
}

func writeStream(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// syncFolder makes renames in a folder durable. Some systems cannot sync a
// folder; its files are complete all the same.
func syncFolder(d *os.File) error {
	err := d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrPermission) {
		return nil
	}
	return err
}

// Cause is an error without the name of its file, for a message that has it
// already, or where the name is that of a temporary file and would tell the
// reader nothing.
func Cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
