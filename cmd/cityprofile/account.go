package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/report/cells"
	"cityprofile/report/export"
)

// resultOptions are the flags that export and its merge share: where the reports
// go, and what is written about them.
type resultOptions struct {
	folder        string
	prune, index  bool
	report, junit string
}

// flags adds the flags to a command, with what --prune does there.
func (o *resultOptions) flags(cmd *cobra.Command, prune string) {
	f := cmd.Flags()
	f.StringVarP(&o.folder, "folder", "d", "", "output `FOLDER` (required)")
	f.BoolVar(&o.prune, "prune", false, prune)
	f.BoolVar(&o.index, "index", false, "write index.html, a list of all reports with their covers")
	f.StringVar(&o.report, "report", "", "write a JSON summary to `FILE`")
	f.StringVar(&o.junit, "junit", "", "write JUnit XML to `FILE`, with one test per city")
}

var errNoFolder = errors.New("-d FOLDER is required: the folder for the reports")

// apart refuses to write an account of the export over anything of it.
func (o *resultOptions) apart(sources []string) error {
	own := []string{filepath.Join(o.folder, export.ManifestName), filepath.Join(o.folder, export.IndexName)}
	others := slices.Concat(sources, own)
	for flag, name := range map[string]string{"--report": o.report, "--junit": o.junit} {
		switch strings.ToLower(filepath.Ext(name)) {
		case ".pdf", ".jpg", ".jpeg", ".png", ".webp":
			return fmt.Errorf("%s %s looks like a report or a picture; choose another name", flag, name)
		}
	}
	if err := apart("--report", o.report, append(others, o.junit)...); err != nil {
		return err
	}
	return apart("--junit", o.junit, others...)
}

// finish writes what is to be written beside the reports, says what was done,
// and is the error of the command.
func (c *console) finish(ctx context.Context, s *export.Summary, err error, took time.Duration, o resultOptions, format string) error {
	if s == nil {
		return err
	}
	if err == nil && o.index {
		err = c.index(ctx, o.folder, format)
	}
	if e := errors.Join(c.writeWith(ctx, o.report, s.WriteReport), c.writeWith(ctx, o.junit, s.WriteJUnit)); err == nil {
		err = e
	}
	if err != nil && ctx.Err() == nil { // before the last line; an interrupt is reported after it
		c.sayError(err)
		err = errUnread
	}
	if !o.index && s.Count(export.Written)+len(s.Removed) > 0 {
		page := filepath.Join(o.folder, export.IndexName)
		if _, err := os.Stat(page); err == nil {
			fmt.Fprintf(c.err, "%s is from an earlier export; --index regenerates it\n", shown(page))
		}
	}
	c.summary(s, took)
	if err == nil && s.Count(export.Failed) > 0 {
		err = errFindings
	}
	return err
}

// writeWith writes a file, if it has a name, or to standard output.
func (c *console) writeWith(ctx context.Context, path string, write func(io.Writer) error) error {
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
	return writeFile(ctx, path, []byte(b.String()))
}

// summary says what was done.
func (c *console) summary(s *export.Summary, took time.Duration) {
	for _, name := range s.Removed {
		fmt.Fprintf(c.err, "removed %s\n", shown(name))
	}
	switch n := len(s.Leftover); {
	case n == 1:
		fmt.Fprintf(c.err, "%s is left over from an earlier export; --prune removes it\n", shown(s.Leftover[0]))
	case n > 1:
		fmt.Fprintf(c.err, "%d files, such as %s, are left over from an earlier export; --prune removes them\n", n, shown(s.Leftover[0]))
	}
	switch n := len(s.Held); {
	case n == 1:
		fmt.Fprintf(c.err, "%s kept: it may belong to a profile that has errors\n", shown(s.Held[0]))
	case n > 1:
		fmt.Fprintf(c.err, "%d files, such as %s, kept: they may belong to profiles that have errors\n", n, shown(s.Held[0]))
	}
	written := s.Count(export.Written)
	if seconds := took.Seconds(); written > 0 && seconds > 0 {
		fmt.Fprintf(c.err, "%s in %.1f s: %.0f documents per second\n", cells.Count(written, "report", "reports"), seconds, float64(written)/seconds)
	}
	unreached := ""
	if n := s.Count(export.Unreached); n > 0 {
		unreached = fmt.Sprintf(", %d not processed", n)
	}
	fmt.Fprintf(c.err, "%s: %d written, %d unchanged, %d failed%s\n", cells.Count(len(s.Results), "city", "cities"),
		written, s.Count(export.Unchanged), s.Count(export.Failed), unreached)
}
