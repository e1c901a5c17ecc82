package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"cityprofile/report/export"
)

func (c *console) mergeCommand() *cobra.Command {
	var o resultOptions
	var format string
	cmd := &cobra.Command{
		Use:   "merge SHARD... -d FOLDER",
		Short: "Merge the folders of shards into one",
		Long: "Merge the folders written by `export --shard` into one; all shards must be present. The\n" +
			"result is identical to a single export of all cities. Files are linked where possible and\n" +
			"copied otherwise.",
		Example: "  cityprofile export merge reports-0 reports-1 reports-2 reports-3 -d reports",
		Args:    takeSome("the folders of shards"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.merge(cmd.Context(), args, o, format) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	o.flags(cmd, "delete reports from earlier exports that are in no shard")
	f.StringVar(&format, "format", "human", "message `FORMAT`: human or plain (for screen readers)")
	return cmd
}

func (c *console) merge(ctx context.Context, shards []string, o resultOptions, format string) error {
	if format != "human" && format != "plain" {
		return fmt.Errorf("--format %s: expected human or plain", format)
	}
	if o.folder == "" {
		return errNoFolder
	}
	if err := o.apart(nil); err != nil {
		return err
	}
	bar := c.progress("Merged", "city", "cities", format)
	start := c.now()
	s, err := export.Merge(ctx, export.MergeOptions{Shards: shards, Folder: o.folder, Prune: o.prune, Planned: bar.begin, Step: bar.step})
	bar.end()
	return c.finish(ctx, s, err, c.now().Sub(start), o, format)
}
