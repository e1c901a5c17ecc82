package main

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cityprofile/fonts"
	"cityprofile/layout/pdf"
	"cityprofile/report/export"
	"cityprofile/report/profile"
)

// exportOptions are the flags of export.
type exportOptions struct {
	resultOptions
	manyOptions
	name, shard             string
	standard, format        string
	strict, force, failFast bool
}

func (c *console) exportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export SOURCE... -d FOLDER",
		Short: "Export reports for many cities",
		Long: "Export reports for many cities to a folder, along with a manifest.json that records the\n" +
			"inputs of each report.\n\n" +
			"A source is a folder (searched recursively), a quoted pattern such as 'cities/**/*.toml', a\n" +
			"profile, a JSON Lines file (.jsonl), a JSON file with a list of profiles, or - to read JSON\n" +
			"Lines or such a list from standard input.\n\n" +
			"Cities with errors are reported and skipped. Unchanged reports are skipped too: to resume an\n" +
			"interrupted export, run the same command again.",
		Example: "  cityprofile export cities -d reports\n" +
			"  cityprofile export cities.jsonl -d reports --name '{country}-{id}.pdf' --prune\n" +
			"  cityprofile export cities -d reports-0 --shard 0/4",
		Args: takeSome("a source"),
		RunE: func(cmd *cobra.Command, args []string) error { return c.export(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&o.name, "name", "", "file name `TEMPLATE`; may contain {id}, {name}, {country} and {region}\n(default {id}.pdf, or {id}-postcard.pdf)")
	o.jobsFlag(f)
	timeoutFlag(f, &o.timeout)
	o.dateFlag(f, "SOURCE_DATE_EPOCH, else today")
	f.StringVar(&o.standard, "pdf-standard", pdf.Default.String(), "PDF `STANDARDS` to conform to, as for render")
	o.bleed.flag(f)
	o.faces.flags(cmd)
	o.postcardFlag(f, "render")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	f.BoolVar(&o.failFast, "fail-fast", false, "stop at the first city that fails")
	f.BoolVar(&o.force, "force", false, "rebuild unchanged reports too")
	f.StringVar(&o.shard, "shard", "", "export one `SHARD`: I/N, with I from 0, or N to take I from\nJOB_COMPLETION_INDEX")
	f.StringVar(&o.format, "format", "human", "message `FORMAT`: human, plain (for screen readers) or github (workflow\ncommands)")
	o.resultOptions.flags(cmd, "delete reports from earlier exports that no longer have a profile")
	cmd.AddCommand(c.mergeCommand())
	return cmd
}

func (c *console) export(ctx context.Context, sources []string, o exportOptions) error {
	said, err := c.messages(o.format)
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
	bar := c.progress("Exported", "city", "cities", o.format)
	run.Planned, run.Step = bar.begin, bar.step
	trace := c.tracing()
	run.Done = func(r export.Result) {
		io.WriteString(bar, said(r.Found))
		if trace {
			bar.Write(r.Stack)
		}
	}
	start := c.now()
	unlimited := limitMemory(48 + 8*run.Workers)
	s, err := export.Run(ctx, run)
	unlimited()
	bar.end()
	c.warn(library.Broken())
	return c.finish(ctx, s, err, c.now().Sub(start), o.resultOptions, o.format)
}

// besides are the names of files that are asked for.
func besides(names ...string) []string {
	return slices.DeleteFunc(names, func(name string) bool { return name == "" || name == stdin })
}

// exportRun is what the flags ask for.
func (c *console) exportRun(library *fonts.Library, sources []string, o exportOptions) (export.Options, error) {
	run := export.Options{
		Sources: sources, Input: c.in, Folder: o.folder, Program: "cityprofile " + version,
		Beside: besides(o.report, o.junit),
		Strict: o.strict, Force: o.force, Prune: o.prune, FailFast: o.failFast,
	}
	if o.folder == "" {
		return run, errNoFolder
	}
	var err error
	if run.Workers, err = o.jobs(); err != nil {
		return run, err
	}
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
	run.Setup = []string{run.Program, build(), standard.String(), added, o.kind()}
	if o.bleed > 0 {
		run.Setup = append(run.Setup, "bleed "+o.bleed.String())
	}
	run.Limit = o.limit
	make, err := o.maker(library, standard)
	run.Make = func(ctx context.Context, w io.Writer, f *profile.File) (export.Made, error) {
		return make(ctx, w, f, run.Date)
	}
	return run, err
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
