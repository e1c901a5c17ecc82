// Package export makes the reports of many cities and puts them into a folder,
// beside a manifest that says what each file is made from.
//
// Run first reads all sources once, to learn who the profiles are about and to
// give each report a name: that is the plan. Workers then take the cities in
// the order of the plan, and one collector takes their results in the same
// order, so what is said and written does not depend on how many workers there
// are. A city whose inputs and file match the manifest is skipped;
// of the others the profile is loaded, the report is made, and the file is
// written as a draft. A group of drafts is then made durable, put in place and
// noted in a journal, all together, since a disk takes about as long for many
// files as for one. At the end the manifest takes over what the journal says.
//
// So the folder is in order whenever the program or the machine stops: a file
// is the old one or the new one, and the next run makes what is missing.
package export

import (
	"context"
	"errors"
	"io"
	"slices"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// Make makes the report of a profile and writes it to w. It is called by many
// goroutines at once. An error, or a panic, is a failure of that city.
type Make func(ctx context.Context, w io.Writer, f *profile.File) (Made, error)

// Made is what is known of a report beside its bytes.
type Made struct {
	Pages    int
	Problems profile.Diagnostics // what is wrong with how it looks
}

// Options say what is exported, and how.
type Options struct {
	Sources  []string  // folders, patterns, files, or Stdin
	Input    io.Reader // what Stdin stands for
	Folder   string    // that the reports are put into
	Template Template  // of their names
	Shard    Shard     // which of them
	Workers  int       // how many are made at once, from 1

	Program string       // name and version, for the manifest
	Setup   []string     // all that a report depends on beside its profile and Date: a change rebuilds all
	Date    profile.Date // that Make gives a profile without one
	Make    Make

	Strict   bool // a warning is an error
	Force    bool // rebuild what is unchanged too
	Prune    bool // remove files of earlier exports that no longer have a profile
	FailFast bool // stop after the first city that fails

	// These follow a run, one call at a time; each may be nil.
	Planned func(cities int) // before the first, with the number of cities
	Step    func()           // after each that is made, failed or unchanged
	Done    func(Result)     // after each is published, in the order of the plan
}

// Result is what a run did about a city.
type Result struct {
	Outcome Status // Written, Unchanged, Failed or Unreached
	City    City   // as the manifest has it

	Found profile.Diagnostics // set for Done only
}

// Summary is what a run did.
type Summary struct {
	Program  string
	Shard    Shard
	Results  []Result // in the order of the plan
	Leftover []string // files of an earlier export that no profile asks for now
	Removed  []string // of these
	Held     []string // files of an earlier export that a profile with errors may ask for
}

// Count is how many cities have an outcome.
func (s *Summary) Count(outcome Status) int {
	n := 0
	for i := range s.Results {
		if s.Results[i].Outcome == outcome {
			n++
		}
	}
	return n
}

// Run exports. What is wrong with cities is in the summary; the error is one of
// sources, of the folder or of the context, and the summary then says how far
// the run came; it is nil if it did not begin.
func Run(ctx context.Context, o Options) (*Summary, error) {
	sources, err := find(o.Sources)
	if err != nil {
		return nil, err
	}
	if len(sources) == 0 {
		return nil, errors.New("no sources; give folders or profiles")
	}
	o.Workers = max(o.Workers, 1)
	folder, err := disk.Open(o.Folder)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	known, err := readLedger(folder)
	if err != nil {
		return nil, err
	}
	if err := spool(ctx, folder, sources, o.Input); err != nil {
		return nil, err
	}
	p := planner{sources: sources, template: o.Template}
	items, err := p.plan(ctx, o.Workers)
	if err != nil {
		return nil, err
	}
	unsure := map[string]bool{}
	for i := range items {
		if items[i].output == "" {
			unsure[items[i].source.name] = true
		}
	}
	items = slices.DeleteFunc(items, func(it item) bool { return !o.Shard.Has(it.key()) })
	if o.Planned != nil {
		o.Planned(len(items))
	}
	r := &run{Options: o, folder: folder, known: known, items: items, unsure: unsure,
		settings: fingerprint(append(slices.Clone(o.Setup), o.Template.String()), "", nil)}
	err = r.make(ctx)
	for i := len(r.results); i < len(items); i++ {
		r.unreached = append(r.unreached, r.entry(&items[i], "", nil))
	}
	return r.finish(err)
}
