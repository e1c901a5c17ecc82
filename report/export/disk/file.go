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
	"strings"
	"syscall"
)

// WriteFile puts data at a path: all of it, or nothing. It writes a temporary
// file beside the old one, makes sure that it is on the disk, and renames it.
// A link is followed, so that the file it leads to is replaced, or made. What is
// no ordinary file, such as a pipe, is written to directly, and so is a name of an
// open file, such as /dev/stdout, whatever it leads to. A file that is replaced
// keeps its mode, and its owner where the system allows that.
func WriteFile(path string, data []byte) error {
	switch n := descriptor(path); n {
	case "":
	case "1":
		_, err := os.Stdout.Write(data)
		return err
	case "2":
		_, err := os.Stderr.Write(data)
		return err
	default:
		return writeStream(path, data)
	}
	path, err := follow(path)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", path, Cause(err))
	}
	mode := fs.FileMode(0o666)
	var old fs.FileInfo
	switch info, err := os.Stat(path); {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder; choose a file name", path)
	case err == nil && !info.Mode().IsRegular():
		return writeStream(path, data)
	case err == nil:
		mode, old = info.Mode().Perm(), info
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
	if old != nil {
		keepOwner(f, old)
		err = errors.Join(err, f.Chmod(mode)) // the umask may have taken some of it
	}
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

// descriptor is the number of the open file that a path is a name of; empty for
// other paths.
func descriptor(path string) string {
	switch path = filepath.ToSlash(filepath.Clean(path)); path {
	case "/dev/stdout":
		return "1"
	case "/dev/stderr":
		return "2"
	}
	for _, folder := range []string{"/dev/fd/", "/proc/self/fd/"} {
		if n, ok := strings.CutPrefix(path, folder); ok {
			return n
		}
	}
	return ""
}

// follow is the path that a link leads to, through others and whether there is a
// file or not.
func follow(path string) (string, error) {
	const most = 40 // links, as Linux follows
	for range most {
		to, err := os.Readlink(path)
		if err != nil { // no link, or nothing
			return path, nil
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return path, errors.New("too many links")
}

func writeStream(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
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
