package suite

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"cityprofile/report/export/disk"
	"cityprofile/report/golden"
)

// update puts a report into the folder as its golden. Files that are the same already
// are left alone; the others are put in their places together.
func (r *run) update(res *Result, is *golden.Kept) error {
	files, err := is.Files()
	if err != nil {
		return err
	}
	if err := r.folder.Root().MkdirAll(res.City, 0o777); err != nil {
		return fmt.Errorf("cannot write %s: %w", filepath.Join(r.Folder, res.City), disk.Cause(err))
	}
	var drafts []*disk.Draft
	drop := func() {
		for _, d := range drafts {
			r.folder.Drop(d)
		}
	}
	wanted := map[string]bool{}
	for _, f := range files {
		wanted[f.Name] = true
		name := path.Join(res.City, f.Name)
		if old, err := fs.ReadFile(r.root, name); err == nil && golden.SameFile(f.Name, old, f.Data) {
			continue
		}
		d, err := r.folder.Draft(name, func(w io.Writer) error {
			_, err := w.Write(f.Data)
			return err
		})
		if err != nil {
			drop()
			return err
		}
		drafts = append(drafts, d)
	}
	errs, err := r.folder.Publish(drafts)
	if err != nil {
		drop()
		return err
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	if len(drafts) > 0 {
		if err := r.folder.Sync(res.City); err != nil {
			return fmt.Errorf("cannot write %s: %w", filepath.Join(r.Folder, res.City), disk.Cause(err))
		}
	}
	var extra []string
	for _, name := range ownFiles(r.root, res.City) {
		if !wanted[name] {
			extra = append(extra, name)
		}
	}
	res.Updated = true
	return r.remove(res.City, extra)
}

// The folders in Options.Artifacts.
const (
	actual      = "actual"      // goldens as they would be
	differences = "differences" // pictures: expected, difference, actual
)

// removed begins the name of a picture of a page that is no more.
const removed = "removed-"

// leave leaves the files of a city that fails in the folder of artifacts, and removes
// those that an earlier run left there.
func (r *run) leave(ctx context.Context, res *Result, old, is *golden.Kept) error {
	for _, kind := range []string{actual, differences} {
		folder := filepath.Join(r.Artifacts, kind, res.City)
		list, err := os.ReadDir(folder)
		if err != nil {
			continue // there is none
		}
		for _, e := range list {
			if golden.IsFile(strings.TrimPrefix(e.Name(), removed)) {
				os.Remove(filepath.Join(folder, e.Name()))
			}
		}
		os.Remove(folder) // if it is empty now
	}
	if !res.Fails() {
		return nil
	}
	files, err := is.Files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := r.artifact(actual, res.City, f.Name, f.Data); err != nil {
			return err
		}
	}
	if res.Comparison == nil {
		return nil
	}
	o := r.Compare
	o.DPI = is.DPI
	return res.Comparison.Pictures(ctx, old.Report, is.Report, o, func(p golden.Pair, img *image.RGBA) error {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return err
		}
		name := golden.PageFile(p.New)
		if p.New == 0 {
			name = removed + golden.PageFile(p.Old)
		}
		return r.artifact(differences, res.City, name, b.Bytes())
	})
}

func (r *run) artifact(kind, city, name string, data []byte) error {
	file := filepath.Join(r.Artifacts, kind, city, name)
	err := os.MkdirAll(filepath.Dir(file), 0o777)
	if err == nil {
		err = os.WriteFile(file, data, 0o666)
	}
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", file, disk.Cause(err))
	}
	return nil
}
