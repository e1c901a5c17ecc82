package disk

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/gofrs/flock"
)

// Work is the folder inside a Folder that holds what is not finished: drafts,
// and what a program writes down for its next run.
const Work = ".cityprofile"

// draftEnd is how the names of drafts end. Those that an earlier program left
// behind are removed.
const draftEnd = ".tmp"

// ErrLocked is the error for a folder that another program writes into.
var ErrLocked = errors.New("another export is running there; wait for it to finish, or choose another folder")

// Folder is a folder that files are put into, by one program at a time. It may
// be used by many goroutines at once.
type Folder struct {
	path   string
	root   *os.Root
	self   *os.File // the folder, to make it durable
	lock   *flock.Flock
	drafts atomic.Int64

	scratch []string // paths
}

// Open opens a folder, which it makes if need be, and keeps other programs out
// until Close. The path may be a link to a folder.
func Open(path string) (*Folder, error) {
	f := &Folder{path: path}
	if err := f.open(); err != nil {
		f.Close()
		return nil, fmt.Errorf("cannot write to %s: %w", path, Cause(err))
	}
	return f, nil
}

func (f *Folder) open() (err error) {
	if err := os.MkdirAll(f.path, 0o777); err != nil {
		return err
	}
	if f.root, err = os.OpenRoot(f.path); err != nil {
		return err
	}
	if f.self, err = f.root.Open("."); err != nil {
		return err
	}
	if err := f.root.Mkdir(Work, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if info, err := f.root.Lstat(Work); err != nil {
		return err
	} else if !info.IsDir() {
		return fmt.Errorf("%s in it is not a folder; remove it", Work)
	}
	f.lock = flock.New(filepath.Join(f.path, Work, "lock"), flock.SetPermissions(0o666))
	switch locked, err := f.lock.TryLock(); {
	case err != nil:
		return err
	case !locked:
		return ErrLocked
	}
	return f.sweep()
}

// sweep removes the drafts of a program that was killed.
func (f *Folder) sweep() error {
	left, err := fs.ReadDir(f.root.FS(), Work)
	for _, e := range left {
		if strings.HasSuffix(e.Name(), draftEnd) {
			err = errors.Join(err, f.root.Remove(path.Join(Work, e.Name())))
		}
	}
	return err
}

// Close removes what is in scratch files and lets other programs in.
func (f *Folder) Close() error {
	var errs []error
	for _, name := range f.scratch {
		errs = append(errs, f.root.Remove(name))
	}
	if f.lock != nil {
		errs = append(errs, f.lock.Close())
	}
	if f.self != nil {
		errs = append(errs, f.self.Close())
	}
	if f.root != nil {
		errs = append(errs, f.root.Close())
	}
	return errors.Join(errs...)
}

// Root is the folder for reading, and for files in Work.
func (f *Folder) Root() *os.Root { return f.root }

// Lookup finds the file of a name. It is nil when there is none. What is not an
// ordinary file, such as a link, is an error: it is not for a program to
// replace.
func (f *Folder) Lookup(name string) (fs.FileInfo, error) {
	info, err := f.root.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("cannot write %s: %w", f.Path(name), Cause(err))
	case info.Mode()&fs.ModeSymlink != 0:
		return nil, fmt.Errorf("%s is a link; links are not replaced, so remove it first", f.Path(name))
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; move it away", f.Path(name))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not a regular file; move it away", f.Path(name))
	}
	return info, nil
}

// Path is the path of a name, for messages.
func (f *Folder) Path(name string) string { return filepath.Join(f.path, name) }

// Scratch makes a file that is there until Close. It is not for many goroutines.
func (f *Folder) Scratch() (file *os.File, at string, err error) {
	name := f.next()
	file, err = f.root.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return nil, "", fmt.Errorf("cannot write to %s: %w", f.path, Cause(err))
	}
	f.scratch = append(f.scratch, name)
	return file, f.Path(name), nil
}

// next is a name that no other draft has.
func (f *Folder) next() string {
	return path.Join(Work, strconv.FormatInt(f.drafts.Add(1), 10)+draftEnd)
}

// Draft is a file that is written and not yet in its place.
type Draft struct {
	Name string // in the folder
	path string // in the folder, for now
}

// Draft writes what is to become the file of a name.
func (f *Folder) Draft(name string, write func(io.Writer) error) (*Draft, error) {
	mode := fs.FileMode(0o666)
	old, err := f.Lookup(name)
	if err != nil {
		return nil, err
	} else if old != nil {
		mode = old.Mode().Perm()
	}
	d := &Draft{Name: name, path: f.next()}
	file, err := f.root.OpenFile(d.path, os.O_CREATE|os.O_EXCL|os.O_RDWR, mode)
	if err != nil {
		return nil, f.cannotWrite(name, err)
	}
	err = write(file)
	if old != nil {
		keepOwner(file, old)
		err = errors.Join(err, file.Chmod(mode))
	}
	if err := errors.Join(err, file.Close()); err != nil {
		f.Drop(d)
		return nil, f.cannotWrite(name, err)
	}
	return d, nil
}

// DraftOf makes a draft of a file that is elsewhere: another name of it, if the
// file system can do that, or else a copy.
func (f *Folder) DraftOf(name, from string) (*Draft, error) {
	if _, err := f.Lookup(name); err != nil {
		return nil, err
	}
	d := &Draft{Name: name, path: f.next()}
	const plain = 0o666 // a file that can be run, or as someone else, is copied without that
	if info, err := os.Lstat(from); err == nil && info.Mode()&^plain == 0 && os.Link(from, f.Path(d.path)) == nil {
		return d, nil
	}
	return f.Draft(name, func(w io.Writer) error {
		file, err := os.Open(from)
		if err != nil {
			return err
		}
		_, err = io.Copy(w, file)
		return errors.Join(err, file.Close())
	})
}

func (f *Folder) cannotWrite(name string, err error) error {
	if gone := f.present(); gone != nil {
		return gone
	}
	return fmt.Errorf("cannot write %s: %w", f.Path(name), Cause(err))
}

// Drop removes a draft.
func (f *Folder) Drop(d *Draft) { f.root.Remove(d.path) } // sweep takes what is left

// Publish puts drafts in their places, after it has made sure that they are on
// the disk, and that the old files are replaced there when it returns. The
// first result has an error for each draft that could not be put in its place,
// nil for the others; such a draft is gone. The second is an error of them all.
func (f *Folder) Publish(drafts []*Draft) ([]error, error) {
	if len(drafts) == 0 {
		return nil, nil
	}
	if err := f.present(); err != nil {
		return nil, err
	}
	if err := f.flush(drafts); err != nil {
		return nil, fmt.Errorf("cannot write to %s: %w", f.path, Cause(err))
	}
	errs := make([]error, len(drafts))
	for i, d := range drafts {
		if err := f.root.Rename(d.path, d.Name); err != nil {
			f.Drop(d)
			errs[i] = fmt.Errorf("cannot write %s: %w", f.Path(d.Name), Cause(err))
		}
	}
	if err := syncFolder(f.self); err != nil {
		return errs, fmt.Errorf("cannot write to %s: %w", f.path, Cause(err))
	}
	return errs, nil
}

// Put writes a file and puts it in its place.
func (f *Folder) Put(name string, write func(io.Writer) error) error {
	d, err := f.Draft(name, write)
	if err != nil {
		return err
	}
	errs, err := f.Publish([]*Draft{d})
	return errors.Join(append(errs, err)...)
}

// Sync makes the names of files in a folder inside durable.
func (f *Folder) Sync(name string) error {
	d, err := f.root.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(syncFolder(d), d.Close())
}

// present reports that the folder is where it was: a file is not written into
// one that was removed or moved away, where nobody would find it.
func (f *Folder) present() error {
	mine, err := f.self.Stat()
	if err == nil {
		var there fs.FileInfo
		if there, err = os.Stat(f.path); err == nil && os.SameFile(mine, there) {
			return nil
		}
	}
	return fmt.Errorf("the folder %s was removed, moved or replaced during the export; run the export again", f.path)
}

// flushEach makes sure that each draft is on the disk.
func (f *Folder) flushEach(drafts []*Draft) error {
	const together = 8 // or each would wait for the disk by itself
	errs := make(chan error, together)
	for i := range together {
		go func() {
			var err error
			for j := i; j < len(drafts) && err == nil; j += together {
				err = f.flushOne(drafts[j])
			}
			errs <- err
		}()
	}
	var all error
	for range together {
		all = errors.Join(all, <-errs)
	}
	return all
}

func (f *Folder) flushOne(d *Draft) error {
	file, err := f.root.OpenFile(d.path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}
