// Package suite compares the reports of many cities with those that a folder keeps,
// and updates the folder.
//
// Each city has a folder of its own there, with the files of a golden.Kept. Run loads
// the profiles as an export does, has workers make and compare the reports, and tells
// of each in the order of the plan, so that what is told does not depend on how many
// workers there are. What a city takes is let go before it is told: memory does not
// grow with the number of cities, but for what differs.
package suite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cityprofile/report/export"
	"cityprofile/report/export/disk"
	"cityprofile/report/golden"
	"cityprofile/report/profile"
)

// Status is what was found of a city.
type Status string

// The statuses. Of the last three one can be found only of what a run updates.
const (
	Same      Status = "same"
	Different Status = "different" // from its golden; updated if Result.Updated
	Missing   Status = "missing"   // a city without a golden; added if Result.Updated
	Unclaimed Status = "unclaimed" // a golden without a city; removed if Result.Updated
	Damaged   Status = "damaged"   // a golden that cannot be read; replaced if Result.Updated
	Unusable  Status = "unusable"  // a profile with errors, or a report that cannot be compared
)

// Result is what was found of a city.
type Result struct {
	City    string // the name of its folder
	Source  string // where its profile is; empty for an unclaimed golden
	Status  Status
	Updated bool // the folder now holds the report
	Pages   int  // of the report; 0 if there is none

	Comparison *golden.Comparison  // of Different
	Found      profile.Diagnostics // in the profile
	Err        error               // of Damaged and Unusable, where Found does not tell it
	Extra      []string            // files of a golden that no page claims
	Stack      []byte              // of an internal error

	Old, New *golden.Kept // of Different, if Options.Show
}

// Fails reports whether a run that finds this is one that has failed.
func (r *Result) Fails() bool {
	return r.Status == Unusable || !r.Updated && (r.Status != Same || len(r.Extra) > 0)
}

// Options say what is compared, and how.
type Options struct {
	Sources []string  // as for export
	Input   io.Reader // what export.Stdin stands for
	Scratch string    // a folder for copies of what can be read only once
	Folder  string    // of the goldens
	Select  string    // the id of the one city to compare; empty for all
	Workers int       // from 1

	Kind string // of report, which a golden must have too
	DPI  int    // of the pictures of new goldens; 0 for those of the old one, or else golden.DefaultDPI
	// Date is for profiles without one. The date of a golden goes before it, so that
	// a report is the same tomorrow, unless DateSet.
	Date    profile.Date
	DateSet bool
	Limit   func(context.Context) (context.Context, context.CancelFunc) // of the time for a city; nil for none
	Make    func(ctx context.Context, w io.Writer, f *profile.File, date profile.Date) (export.Made, error)
	Compare golden.Options

	Update    bool
	Artifacts string // a folder for the files of what fails; empty for none

	// Show gives Done the pictures of what differs. They take some megabytes for each
	// city, but only until Done returns.
	Show bool

	// These follow a run, one call at a time; each may be nil. An error of Done ends it.
	Planned func(cities int)
	Done    func(Result) error
}

// run is a running comparison.
type run struct {
	Options
	folder *disk.Folder // nil if nothing is written
	root   fs.FS        // of the goldens; nil if there is no folder

	claimed map[string]bool
	unsure  bool // a profile does not say whom it is about
}

// Run compares. What is wrong with cities is told to Done; the error is one of sources,
// of the folder or of ctx.
func Run(ctx context.Context, o Options) error {
	r := &run{Options: o, claimed: map[string]bool{}}
	if o.Update {
		var err error
		if r.folder, err = disk.Open(o.Folder); err != nil {
			return err
		}
		defer r.folder.Close()
		if err := r.hideWork(); err != nil {
			return err
		}
		r.root = r.folder.Root().FS()
	} else {
		root, err := os.OpenRoot(o.Folder)
		switch {
		case err == nil:
			defer root.Close()
			r.root = root.FS()
		case !errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("cannot read %s: %w", o.Folder, disk.Cause(err))
		}
	}
	each := export.EachOptions{Sources: o.Sources, Input: o.Input, Scratch: o.Scratch, Workers: o.Workers, Only: o.Select, Planned: o.Planned, Limit: o.Limit}
	err := export.Each(ctx, each, r.city, func(res Result) error {
		r.claimed[res.City] = true
		r.unsure = r.unsure || res.City == ""
		return r.tell(res)
	})
	if err != nil || o.Select != "" {
		return err
	}
	return r.unclaimed(ctx)
}

func (r *run) tell(res Result) error {
	if r.Done == nil {
		return nil
	}
	return r.Done(res)
}

// hideWork keeps Git from seeing what is not finished.
func (r *run) hideWork() error {
	name := path.Join(disk.Work, ".gitignore")
	if _, err := r.folder.Root().Lstat(name); err == nil {
		return nil
	}
	return r.folder.Put(name, func(w io.Writer) error {
		_, err := io.WriteString(w, "*\n")
		return err
	})
}

// city compares one city. An error ends the run.
func (r *run) city(ctx context.Context, l export.Loaded) (Result, error) {
	res := Result{City: l.ID.ID, Source: l.Place, Found: l.Found, Stack: l.Stack}
	if l.File == nil {
		res.Status = Unusable
		return res, nil
	}
	old, damage := r.kept(res.City)
	date, printed := r.date(old, l.File.Profile)
	dpi := golden.DefaultDPI
	switch {
	case r.DPI > 0 && (r.Update || old == nil):
		dpi = r.DPI
	case old != nil:
		dpi = old.DPI
	}
	is, err := r.report(ctx, l.File, date, printed, dpi, &res)
	if err != nil {
		if ctx.Err() != nil {
			return res, ctx.Err()
		}
		res.Status, res.Err = Unusable, err
		return res, nil
	}
	res.Pages = is.Pages()
	err = r.compare(ctx, &res, old, is, damage)
	if err == nil && r.Update && (res.Status != Same || len(res.Extra) > 0) {
		err = r.update(&res, is)
	}
	if err == nil && r.Artifacts != "" {
		err = r.leave(ctx, &res, old, is)
	}
	res.Found = nil // a warning is for check to tell
	return res, err
}

// kept is the golden of a city, nil if it is missing or damaged.
func (r *run) kept(city string) (*golden.Kept, error) {
	if r.root == nil {
		return nil, nil
	}
	sub, err := fs.Sub(r.root, city)
	if err != nil {
		return nil, err
	}
	if len(ownFiles(r.root, city)) == 0 {
		return nil, nil
	}
	return golden.ReadKept(sub)
}

// date is the date to print on a report of a profile without one, and that date as it
// is kept; that is empty for a profile with one.
func (r *run) date(old *golden.Kept, p *profile.Profile) (date profile.Date, kept string) {
	date = r.Date
	if p.Report.Date != nil {
		return date, ""
	}
	if old != nil && !r.DateSet {
		if d, err := profile.ParseDate(old.Date); err == nil {
			date = d
		}
	}
	return date, date.String()
}

// report makes the report of a city as it is kept.
func (r *run) report(ctx context.Context, f *profile.File, date profile.Date, printed string, dpi int, res *Result) (*golden.Kept, error) {
	var b bytes.Buffer
	made, err := r.Make(ctx, &b, f, date)
	if err != nil {
		return nil, fmt.Errorf("cannot generate the report: %w", err)
	}
	if made.Problems.HasErrors() {
		res.Found = append(res.Found, made.Problems...)
		return nil, errors.New("the report has errors")
	}
	opened, err := golden.Open(ctx, b.Bytes())
	if err != nil {
		return nil, err
	}
	return golden.Keep(ctx, opened, r.Kind, printed, dpi)
}

// compare compares a report with its golden.
func (r *run) compare(ctx context.Context, res *Result, old, is *golden.Kept, damage error) error {
	res.Status = Missing
	if damage == nil && old != nil {
		if damage = r.fits(old, is); damage == nil {
			damage = old.Verify(ctx)
		}
		if damage == nil {
			c, err := golden.CompareKept(ctx, old, is, r.Compare)
			switch {
			case err != nil:
				damage = err
			case c.Same():
				res.Status = Same
			default:
				res.Status, res.Comparison = Different, c
			}
			if err == nil && r.Show && !c.Same() {
				if damage = old.Hold(); damage == nil {
					res.Old, res.New = old, is
				}
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if damage != nil {
		res.Status, res.Err = Damaged, damage
	}
	if old != nil {
		for _, name := range ownFiles(r.root, res.City) {
			if !claims(old, name) {
				res.Extra = append(res.Extra, name)
			}
		}
	}
	return nil
}

// fits reports that a golden is one for what is compared.
func (r *run) fits(old, is *golden.Kept) error {
	switch {
	case r.Update:
		if old.Kind != r.Kind || old.DPI != is.DPI {
			return fmt.Errorf("it was a %s with pictures at %d dpi", old.Kind, old.DPI)
		}
	case old.Kind != r.Kind:
		return fmt.Errorf("it is a %s and not a %s; keep each kind in a folder of its own", old.Kind, r.Kind)
	case r.DPI > 0 && r.DPI != old.DPI:
		return fmt.Errorf("its pictures have %d dpi and not %d; only --update can change that", old.DPI, r.DPI)
	}
	return nil
}

func claims(k *golden.Kept, name string) bool {
	switch name {
	case golden.TextFile, golden.TagsFile, golden.MetaFile:
		return true
	}
	for page := range k.Pages() {
		if golden.PageFile(page+1) == name {
			return true
		}
	}
	return false
}

// ownFiles are the names of the files of a golden, in order.
func ownFiles(root fs.FS, city string) []string {
	if root == nil || city == "" {
		return nil
	}
	list, err := fs.ReadDir(root, city)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range list {
		if !e.IsDir() && golden.IsFile(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}

// unclaimed finds goldens that no profile asks for, and removes them in an update. When
// a profile does not say whom it is about, one of them may be its golden, and none is
// removed.
func (r *run) unclaimed(ctx context.Context) error {
	if r.root == nil {
		return nil
	}
	list, err := fs.ReadDir(r.root, ".")
	if err != nil {
		return fmt.Errorf("cannot read %s: %w", r.Folder, disk.Cause(err))
	}
	for _, e := range list {
		name := e.Name()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !e.IsDir() || strings.HasPrefix(name, ".") || r.claimed[name] {
			continue
		}
		files := ownFiles(r.root, name)
		if len(files) == 0 {
			continue
		}
		res := Result{City: name, Status: Unclaimed}
		if r.Update && !r.unsure {
			if err := r.remove(name, files); err != nil {
				return err
			}
			res.Updated = true
		}
		if err := r.tell(res); err != nil {
			return err
		}
	}
	return nil
}

// remove removes files of a golden, and its folder if nothing else is in it. That of
// the metadata goes last: what is left of a golden when the program is killed is one
// that cannot be read, not another one.
func (r *run) remove(city string, files []string) error {
	root := r.folder.Root()
	slices.SortStableFunc(files, func(a, b string) int { return order(a) - order(b) })
	for _, name := range files {
		if err := root.Remove(path.Join(city, name)); err != nil {
			return fmt.Errorf("cannot remove %s: %w", filepath.Join(r.Folder, city, name), disk.Cause(err))
		}
	}
	root.Remove(city) // an error: something of another kind is in it
	return nil
}

func order(name string) int {
	if name == golden.MetaFile {
		return 1
	}
	return 0
}
