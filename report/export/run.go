package export

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// run is a running export.
type run struct {
	Options
	folder  *disk.Folder
	known   ledger
	items   []item
	unsure  map[string]bool // sources with a profile that does not say whom it is about
	journal *journal

	settings Sum // for the manifest

	memory, decode *memory // of cities, and of pictures that are decoded

	results   []Result
	unreached []City // when the run is over
}

// together is how many cities are put in place at once. Each time the disk is
// waited for thrice; with so many that costs little, and what a killed run
// makes anew is little too.
const together = 64

// errFailFast ends a run after the first failure.
var errFailFast = errors.New("a city failed")

// make makes all reports: workers make them, in whatever order they get done,
// and this collects them in the order of the plan.
func (r *run) make(ctx context.Context) error {
	r.memory, r.decode = newMemory(MostMemory), decoders()
	var err error
	if r.journal, err = openJournal(r.folder); err != nil {
		return err
	}
	names := make([]string, len(r.items))
	for i := range r.items {
		names[i] = r.items[i].output
	}
	if err := r.begin(names); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var group []result
	var stop error
	for res := range r.work(ctx) {
		if stop == nil {
			stop = res.err
		}
		if stop != nil { // what comes after is dropped, however far it is
			cancel()
			r.drop(res)
			continue
		}
		group = append(group, res)
		if r.Step != nil {
			r.Step()
		}
		if res.Outcome == Failed && r.FailFast {
			stop = errFailFast
		}
		if len(group) == together {
			if stop = errors.Join(stop, r.publish(group)); stop != nil {
				cancel()
			}
			group = group[:0]
		}
	}
	if done := len(r.results) + len(group); stop == nil && done < len(r.items) {
		stop = ctx.Err()
	}
	// What was dropped has made room on a full disk.
	return errors.Join(stop, r.publish(group))
}

// begin notes the names of files that may appear, so that the next run knows
// whose they are if this one is killed.
func (r *run) begin(names []string) error {
	names = slices.DeleteFunc(names, func(name string) bool {
		_, known := r.known[name]
		return known || name == ""
	})
	if len(names) == 0 {
		return nil
	}
	return r.journal.add(entry{Begin: names})
}

// work makes the cities and gives their results in the order of the items.
func (r *run) work(ctx context.Context) iter.Seq[result] {
	worker := func() func(int) result {
		var buf bytes.Buffer
		return func(i int) result { return r.city(ctx, &r.items[i], &buf) }
	}
	return inOrder(ctx, len(r.items), r.Workers, together+2*r.Workers, worker, func(err error) result { return result{err: err} })
}

func (r *run) drop(res result) {
	if res.draft != nil {
		r.folder.Drop(res.draft)
	}
}

// publish puts a group of drafts in their places, notes it, and tells.
func (r *run) publish(group []result) error {
	var drafts []*disk.Draft
	var of []int
	for i, res := range group {
		if res.draft != nil {
			drafts = append(drafts, res.draft)
			of = append(of, i)
		}
	}
	errs, err := r.folder.Publish(drafts)
	if err != nil {
		for _, res := range group {
			r.drop(res)
		}
		return err
	}
	var entries []entry
	for k, i := range of {
		res := &group[i]
		if errs[k] != nil { // as when another program holds the file open
			res.Result = r.displaced(res.Result, errs[k])
			continue
		}
		entries = append(entries, entry{City: &res.City})
	}
	if len(entries) > 0 {
		if err := r.journal.add(entries...); err != nil {
			return err
		}
	}
	for _, res := range group {
		if r.Done != nil {
			r.Done(res.Result)
		}
		res.Found, res.Stack = nil, nil // the one holds the text of the profile
		r.results = append(r.results, res.Result)
	}
	return nil
}

// displaced is the failure of a city whose report is made and cannot be put in
// its place. The manifest goes on to list an older file.
func (r *run) displaced(res Result, cause error) Result {
	c := &res.City
	in := c.Inputs[0]
	src := profile.Source{Name: in.Path, Start: profile.Position{Lines: max(in.Line-1, 0)}}
	res.Outcome, res.Found = Failed, append(res.Found, src.Diagnose(profile.Error, "output", profile.Span{}, cause.Error(), "close it if it is open in another program, then run the export again"))
	old := r.known[c.Output]
	*c = City{ID: c.ID, Language: c.Language, Name: c.Name, Country: c.Country, Status: Failed, Output: c.Output, Pages: old.Pages, Bytes: old.Bytes, SHA256: old.SHA256,
		Inputs: c.Inputs[:1], Problems: problemsOf(res.Found)}
	return res
}
