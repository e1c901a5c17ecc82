package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/report"
	"cityprofile/report/profile"
)

// checkOptions are the flags of check.
type checkOptions struct {
	format, input string
	strict        bool
	timeout       time.Duration
	faces         faceOptions
}

func (c *console) checkCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check PROFILE|-...",
		Short: "Check profiles for errors",
		Long: "Check profiles and the layout of their reports, and list all problems at once, with line\n" +
			"numbers. No files are written. The exit code is 1 if a profile has errors or, with\n" +
			"--strict, warnings.",
		Example: "  cityprofile check kunming.toml\n  cityprofile check --format github profiles/*.toml",
		Args:    takeSome("a profile"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.check(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "human", "output `FORMAT`: human, plain (for screen readers), json (one object per line)\nor github (workflow commands)")
	f.StringVar(&o.input, "input", "", "input `FORMAT`: toml or json, for - and files with other extensions")
	timeoutFlag(f, &o.timeout)
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	o.faces.flags(cmd)
	return cmd
}

func (c *console) check(ctx context.Context, names []string, o checkOptions) error {
	var write func(profile.Diagnostics) string
	switch o.format {
	case "human", "plain":
		style := c.style(c.out, o.format)
		write = func(d profile.Diagnostics) string { return d.Human(style) }
	case "json":
		write = func(d profile.Diagnostics) string { return string(d.JSON()) }
	case "github":
		write = profile.Diagnostics.GitHub
	default:
		return fmt.Errorf("--format %s: expected human, plain, json or github", o.format)
	}
	if o.timeout < 0 {
		return errTimeout
	}
	date, err := c.date("")
	if err != nil {
		return err
	}
	library, err := c.library(o.faces)
	if err != nil {
		return err
	}
	press, err := report.NewPress(library)
	if err != nil {
		return err
	}
	var t tally
	unread := false
	for _, name := range names {
		as := o.input
		if _, known := profile.FormatOf(name); known {
			as = ""
		}
		var found profile.Diagnostics
		err := inTime(ctx, o.timeout, name, func(ctx context.Context) error {
			file, all, err := c.load(ctx, name, as)
			if found = all; file == nil || err != nil {
				return err
			}
			d, err := press.Build(ctx, file.Profile, date)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			found = append(found, problems(file, d.Problems)...)
			return nil
		})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil { // the others are checked all the same
			c.sayError(err)
			unread = true
			continue
		}
		if _, err := fmt.Fprint(c.out, write(found)); err != nil {
			return err
		}
		t.add(found)
	}
	c.warn(library.Broken())
	if t.profiles > 0 {
		fmt.Fprintln(c.err, t)
	}
	switch {
	case unread:
		return errUnread
	case t.errors > 0 || o.strict && t.warnings > 0:
		return errFindings
	}
	return nil
}
