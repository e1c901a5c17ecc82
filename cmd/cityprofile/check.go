package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"cityprofile/report"
	"cityprofile/report/profile"
)

// checkOptions are the flags of check.
type checkOptions struct {
	format, input string
	strict        bool
	faces         faceOptions
}

func (c *console) checkCommand() *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check PROFILE|-...",
		Short: "Say what is wrong with profiles",
		Long: "check reads profiles, lays out their reports, and says what is wrong: every defect at\n" +
			"once, each with its line. It writes no file. It exits with 1 when a profile has errors.",
		Example: "  cityprofile check kunming.toml\n  cityprofile check --format github profiles/*.toml",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.check(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "human", "human, json (an object on each line) or github (workflow commands)")
	f.StringVar(&o.input, "input", "", "toml or json, for - and for files with another extension")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	o.faces.flags(cmd)
	return cmd
}

func (c *console) check(ctx context.Context, names []string, o checkOptions) error {
	var write func(profile.Diagnostics) string
	switch o.format {
	case "human":
		style := c.style(c.out)
		write = func(d profile.Diagnostics) string { return d.Human(style) }
	case "json":
		write = func(d profile.Diagnostics) string { return string(d.JSON()) }
	case "github":
		write = profile.Diagnostics.GitHub
	default:
		return fmt.Errorf("--format %s: expected human, json or github", o.format)
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
	bad, unread := 0, error(nil)
	for _, name := range names {
		as := o.input
		if _, known := profile.FormatOf(name); known {
			as = ""
		}
		file, found, err := c.load(ctx, name, "--input", as)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil { // the others are checked all the same
			fmt.Fprintf(c.err, "cityprofile: %v\n", err)
			unread = err
			continue
		}
		if file != nil {
			d, err := press.Build(ctx, file.Profile, date)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			found = append(found, problems(file, d.Problems)...)
		}
		if _, err := fmt.Fprint(c.out, write(found)); err != nil {
			return err
		}
		if found.HasErrors() || o.strict && len(found) > 0 {
			bad++
		}
	}
	c.warn(library.Broken())
	switch {
	case unread != nil:
		return errUnread
	case bad > 0:
		fmt.Fprintf(c.err, "%s with errors\n", plural(bad, "profile"))
		return errFindings
	}
	fmt.Fprintf(c.err, "%s without errors\n", plural(len(names), "profile"))
	return nil
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
