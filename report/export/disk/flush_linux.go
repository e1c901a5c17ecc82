package disk

import (
	"errors"

	"golang.org/x/sys/unix"
)

// flush makes sure that drafts are on the disk: one call for all of them takes
// about as long as for one. A write that failed since the folder was opened is
// an error of syncfs since Linux 5.8.
func (f *Folder) flush(drafts []*Draft) error {
	if len(drafts) == 1 {
		return f.flushOne(drafts[0])
	}
	err := unix.Syncfs(int(f.self.Fd()))
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, unix.EPERM) { // as a sandbox may answer
		return f.flushEach(drafts)
	}
	return err
}
