package export

import (
	"context"
	"fmt"
	"io"
	"os"

	"cityprofile/report/export/disk"
)

// spool copies what can be read only once, standard input and pipes, into
// files: an export reads its sources for the plan and again for the reports,
// and does not hold them in memory.
func spool(ctx context.Context, folder *disk.Folder, sources []source, stdin io.Reader) error {
	for i := range sources {
		s := &sources[i]
		if !s.stream {
			continue
		}
		to, path, err := folder.Scratch()
		if err != nil {
			return err
		}
		done, name := make(chan error, 1), s.path
		go func() {
			from, err := io.NopCloser(stdin), error(nil)
			if name != Stdin {
				from, err = os.Open(name) // a pipe waits for its other end
			}
			if err == nil {
				_, err = io.Copy(to, from)
				from.Close()
			}
			if e := to.Close(); err == nil {
				err = e
			}
			done <- err
		}()
		select {
		case <-ctx.Done(): // the other end of a pipe may never say anything
			return ctx.Err()
		case err := <-done:
			if err != nil {
				return fmt.Errorf("cannot copy %s into %s: %w", s.name, path, disk.Cause(err))
			}
		}
		s.path = path
	}
	return nil
}
