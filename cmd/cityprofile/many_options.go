package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/spf13/pflag"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/export"
	"cityprofile/report/profile"
)

// manyOptions are the flags that export and golden, which make the reports of many
// cities, share. Each is defined where the command lists it in its help.
type manyOptions struct {
	workers  int
	timeout  time.Duration
	date     string
	postcard bool
	bleed    bleed
	faces    faceOptions
}

// mostWorkers are the jobs at most: more than any machine has cores for.
const mostWorkers = 256

func (o *manyOptions) jobsFlag(f *pflag.FlagSet) {
	f.IntVarP(&o.workers, "jobs", "j", 0, "run `N` jobs in parallel (default one per core)")
}

// dateFlag says what the date is by default.
func (o *manyOptions) dateFlag(f *pflag.FlagSet, usual string) {
	f.StringVar(&o.date, "date", "", "`DATE` to print if a profile has none, such as 2026-04-22\n(default "+usual+")")
}

// postcardFlag says what the command does, such as render.
func (o *manyOptions) postcardFlag(f *pflag.FlagSet, does string) {
	f.BoolVar(&o.postcard, "postcard", false, does+" one page of key figures per city instead of reports")
}

// jobs checks --jobs and --timeout, and is how many cities are worked on at once.
func (o *manyOptions) jobs() (int, error) {
	switch {
	case o.workers < 0 || o.workers > mostWorkers:
		return 0, fmt.Errorf("-j %d: expected 1 to %d", o.workers, mostWorkers)
	case o.timeout < 0:
		return 0, errTimeout
	case o.workers == 0:
		return min(runtime.GOMAXPROCS(0), mostWorkers), nil
	}
	return o.workers, nil
}

// limit ends the work on one city after --timeout.
func (o *manyOptions) limit(ctx context.Context) (context.Context, context.CancelFunc) {
	return withTimeout(ctx, o.timeout)
}

// kind is what is made of a city.
func (o *manyOptions) kind() string {
	if o.postcard {
		return "postcard"
	}
	return "report"
}

// maker writes what is made of a city, with the date that is printed where its profile
// has none.
func (o *manyOptions) maker(library *fonts.Library, standard pdf.Standard) (func(context.Context, io.Writer, *profile.File, profile.Date) (export.Made, error), error) {
	press, err := report.NewPress(library)
	if err != nil {
		return nil, err
	}
	lay := press.Build
	if o.postcard {
		lay = press.Postcard
	}
	var writer pdf.Writer
	return func(ctx context.Context, w io.Writer, f *profile.File, date profile.Date) (export.Made, error) {
		d, err := lay(ctx, f.Profile, date)
		if err != nil {
			return export.Made{}, err
		}
		d.Pages = o.bleed.on(d.Pages)
		return export.Made{Pages: len(d.Pages), Problems: problems(f, d.Problems)}, writer.Write(ctx, w, document(d, standard))
	}, nil
}
