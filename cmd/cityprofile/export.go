package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/export"
	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// exportOptions are the flags of export.
type exportOptions struct {
	folder, name, date, shard    string
	standard                     string
	faces                        faceOptions
	workers                      int
	strict, force, prune, failed bool
	postcard                     bool
	index                        bool
	messages, report, junit      string
}

func (c *console) exportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export SOURCE... -d FOLDER",
		Short: "Make the reports of many cities",
		Long: "export makes the reports of many cities and puts them into a folder, beside a manifest.json\n" +
			"that says what each is made from.\n\n" +
			"A source is a folder, with all profiles below it, a pattern in quotation marks such as\n" +
			"'cities/**/*.toml', a profile, a file of JSON Lines (.jsonl), a JSON file with a list of\n" +
			"profiles, or - for JSON Lines or such a list from standard input.\n\n" +
			"A city that has errors is told of and the others are made. What has not changed since the\n" +
			"last export is not made again, so an export that was stopped is gone on with by running it\n" +
			"again.",
		Example: "  cityprofile export cities -d reports\n" +
			"  cityprofile export cities.jsonl -d reports --name '{country}-{id}.pdf' --prune\n" +
			"  cityprofile export cities -d reports-0 --shard 0/4",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return c.export(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.folder, "folder", "d", "", "folder to put the reports into")
	f.StringVar(&o.name, "name", "", "name of each file: {id}, {name}, {country} and {region} stand for what the\nprofile says (default {id}.pdf, or {id}-postcard.pdf)")
	f.IntVarP(&o.workers, "jobs", "j", 0, "how many reports are made at once (default one on each core)")
	f.StringVar(&o.date, "date", "", "date of reports whose profile gives none, such as 2026-04-22\n(default SOURCE_DATE_EPOCH, else today)")
	f.StringVar(&o.standard, "pdf-standard", pdf.Default.String(), "what the files conform to, as for render")
	o.faces.flags(cmd)
	f.BoolVar(&o.postcard, "postcard", false, "make one page with the key figures of each city instead of its report")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	f.BoolVar(&o.failed, "fail-fast", false, "stop after the first city that fails")
	f.BoolVar(&o.force, "force", false, "make what has not changed too")
	f.BoolVar(&o.prune, "prune", false, "remove reports of an earlier export that no profile asks for now")
	f.StringVar(&o.shard, "shard", "", "make one part of all cities: I/N, with I from 0, or N when\nJOB_COMPLETION_INDEX is I")
	f.BoolVar(&o.index, "index", false, "write index.html, a page of all reports with pictures of their covers")
	f.StringVar(&o.messages, "format", "human", "of messages: human or github (workflow commands)")
	f.StringVar(&o.report, "report", "", "JSON file to write about what was done")
	f.StringVar(&o.junit, "junit", "", "JUnit XML file to write, with a test for each city")
	cmd.AddCommand(c.mergeCommand())
	return cmd
}

func (c *console) export(ctx context.Context, sources []string, o exportOptions) error {
	said, err := c.exportMessages(o.messages)
	if err != nil {
		return err
	}
	if err := o.apart(sources); err != nil {
		return err
	}
	library, err := c.library(o.faces)
	if err != nil {
		return err
	}
	run, err := c.exportRun(library, sources, o)
	if err != nil {
		return err
	}
	bar := c.progress("done")
	run.Planned, run.Step = bar.begin, bar.step
	run.Done = func(r export.Result) { io.WriteString(bar, said(r.Found)) }
	start := c.now()
	unlimited := limitMemory(run.Workers)
	s, err := export.Run(ctx, run)
	unlimited()
	bar.end()
	c.warn(library.Broken())
	return c.finish(ctx, s, err, c.now().Sub(start), o)
}

// apart refuses to write an account of the export over anything of it.
func (o *exportOptions) apart(sources []string) error {
	own := []string{filepath.Join(o.folder, export.ManifestName), filepath.Join(o.folder, export.IndexName)}
	others := slices.Concat(sources, own)
	if err := apart("--report", o.report, append(others, o.junit)...); err != nil {
		return err
	}
	return apart("--junit", o.junit, others...)
}

// finish writes what is to be written beside the reports, says what was done,
// and is the error of the command.
func (c *console) finish(ctx context.Context, s *export.Summary, err error, took time.Duration, o exportOptions) error {
	if s == nil {
		return err
	}
	if err == nil && o.index {
		err = c.index(ctx, o.folder)
	}
	if e := errors.Join(c.writeWith(o.report, s.WriteReport), c.writeWith(o.junit, s.WriteJUnit)); err == nil {
		err = e
	}
	if err != nil && ctx.Err() == nil { // before the last line; an interrupt is told of after it
		fmt.Fprintf(c.err, "cityprofile: %v\n", err)
		err = errUnread
	}
	if !o.index && s.Count(export.Written)+len(s.Removed) > 0 {
		page := filepath.Join(o.folder, export.IndexName)
		if _, err := os.Stat(page); err == nil {
			fmt.Fprintf(c.err, "%s is of an earlier export: --index makes it anew\n", page)
		}
	}
	c.summary(s, took)
	if err == nil && s.Count(export.Failed) > 0 {
		err = errFindings
	}
	return err
}

// limitMemory asks the garbage collector to keep this program small, and not,
// as main does for one report, to let garbage be. Each report that is being
// made takes some megabytes. GOMEMLIMIT overrides it.
func limitMemory(workers int) (restore func()) {
	before := debug.SetMemoryLimit(-1)
	if before == math.MaxInt64 {
		debug.SetMemoryLimit(int64(48+8*workers) << 20)
	}
	return func() { debug.SetMemoryLimit(before) }
}

// exportMessages is how the diagnostics of a city are written.
func (c *console) exportMessages(format string) (func(profile.Diagnostics) string, error) {
	switch format {
	case "human":
		style := c.style(c.err)
		first := true
		return func(d profile.Diagnostics) string {
			text := d.Human(style)
			if !first && !style.Plain && text != "" {
				text = "\n" + text
			}
			first = first && text == ""
			return text
		}, nil
	case "github":
		return profile.Diagnostics.GitHub, nil
	}
	return nil, fmt.Errorf("--format %s: expected human or github", format)
}

// exportRun is what the flags ask for.
func (c *console) exportRun(library *fonts.Library, sources []string, o exportOptions) (export.Options, error) {
	run := export.Options{
		Sources: sources, Input: c.in, Folder: o.folder, Workers: o.workers, Program: "cityprofile " + version,
		Strict: o.strict, Force: o.force, Prune: o.prune, FailFast: o.failed,
	}
	if o.folder == "" {
		return run, errors.New("name the folder to put the reports into with -d")
	}
	switch {
	case o.workers < 0:
		return run, fmt.Errorf("-j %d: expected 1 or more", o.workers)
	case o.workers == 0:
		run.Workers = runtime.GOMAXPROCS(0)
	}
	var err error
	if o.name == "" {
		o.name = "{id}.pdf"
		if o.postcard {
			o.name = "{id}-postcard.pdf"
		}
	}
	if run.Template, err = export.ParseTemplate(o.name); err != nil {
		return run, fmt.Errorf("--name: %w", err)
	}
	if run.Shard, err = c.shard(o.shard); err != nil {
		return run, fmt.Errorf("--shard: %w", err)
	}
	if run.Date, err = c.date(o.date); err != nil {
		return run, err
	}
	standard, err := pdf.ParseStandard(o.standard)
	if err != nil {
		return run, fmt.Errorf("--pdf-standard: %w", err)
	}
	added, err := c.addedFonts(o.faces)
	if err != nil {
		return run, err
	}
	press, err := report.NewPress(library)
	if err != nil {
		return run, err
	}
	lay, kind := press.Build, "report"
	if o.postcard {
		lay, kind = press.Postcard, "postcard"
	}
	run.Setup = []string{run.Program, build(), standard.String(), added, kind}
	var writer pdf.Writer
	run.Make = func(ctx context.Context, w io.Writer, f *profile.File) (export.Made, error) {
		d, err := lay(ctx, f.Profile, run.Date)
		if err != nil {
			return export.Made{}, err
		}
		return export.Made{Pages: len(d.Pages), Problems: problems(f, d.Problems)}, writer.Write(ctx, w, document(d, standard))
	}
	return run, nil
}

// shard reads --shard. Kubernetes tells each pod of an Indexed Job its index
// (https://kubernetes.io/docs/concepts/workloads/controllers/job/#completion-mode).
func (c *console) shard(flag string) (export.Shard, error) {
	if flag == "" {
		return export.Shard{}, nil
	}
	if !strings.Contains(flag, "/") {
		index := c.getenv("JOB_COMPLETION_INDEX")
		if index == "" {
			return export.Shard{}, fmt.Errorf("%q names no shard, and JOB_COMPLETION_INDEX is not set: expected I/N", flag)
		}
		flag = index + "/" + flag
	}
	return export.ParseShard(flag)
}

// build is what this program was built from, as far as it knows: reports of an
// earlier state of its code are not taken for its own.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	s := info.Main.Version
	for _, setting := range info.Settings {
		if strings.HasPrefix(setting.Key, "vcs.") {
			s += " " + setting.Value
		}
	}
	return s
}

// writeWith writes a file, if it has a name, or to standard output.
func (c *console) writeWith(path string, write func(io.Writer) error) error {
	if path == "" {
		return nil
	}
	var b strings.Builder
	if err := write(&b); err != nil {
		return err
	}
	if path == stdin {
		_, err := io.WriteString(c.out, b.String())
		return err
	}
	return disk.WriteFile(path, []byte(b.String()))
}

// summary says what was done.
func (c *console) summary(s *export.Summary, took time.Duration) {
	for _, name := range s.Removed {
		fmt.Fprintf(c.err, "removed %s\n", name)
	}
	switch n := len(s.Leftover); {
	case n == 1:
		fmt.Fprintf(c.err, "%s is of an earlier export, and no profile asks for it: --prune removes it\n", s.Leftover[0])
	case n > 1:
		fmt.Fprintf(c.err, "%d files, such as %s, are of an earlier export, and no profile asks for them: --prune removes them\n", n, s.Leftover[0])
	}
	switch n := len(s.Held); {
	case n == 1:
		fmt.Fprintf(c.err, "%s is of an earlier export, and stays: a profile with errors may be its own\n", s.Held[0])
	case n > 1:
		fmt.Fprintf(c.err, "%d files, such as %s, are of an earlier export, and stay: profiles with errors may be their own\n", n, s.Held[0])
	}
	written := s.Count(export.Written)
	if seconds := took.Seconds(); written > 0 && seconds > 0 {
		fmt.Fprintf(c.err, "%s in %.1f s: %.0f documents per second\n", plural(written, "report"), seconds, float64(written)/seconds)
	}
	unreached := ""
	if n := s.Count(export.Unreached); n > 0 {
		unreached = fmt.Sprintf(", %d not reached", n)
	}
	cities := "cities"
	if len(s.Results) == 1 {
		cities = "city"
	}
	fmt.Fprintf(c.err, "%d %s: %d written, %d unchanged, %d failed%s\n", len(s.Results), cities,
		written, s.Count(export.Unchanged), s.Count(export.Failed), unreached)
}
