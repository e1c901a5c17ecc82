package export

import (
	"context"
	"io"

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
	Beside   []string  // files that are written after it, and must be neither sources nor reports
	Shard    Shard     // which of them
	Workers  int       // how many are made at once, from 1, as long as memory allows

	// Limit gives each city a context that may end before the export does, as after
	// a time; the city then fails with its cause. Nil is no limit.
	Limit func(context.Context) (context.Context, context.CancelFunc)

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
