package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"cityprofile/report/export"
)

func (c *console) mergeCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "merge SHARD... -d FOLDER",
		Short: "Join the folders of shards into one",
		Long: "merge joins the folders that `export --shard` made, which must be all there, into one. It is\n" +
			"then what one export of all cities makes: its reports and its manifest.json. The files are\n" +
			"linked where that is possible, and else copied.",
		Example: "  cityprofile export merge reports-0 reports-1 reports-2 reports-3 -d reports",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.merge(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.folder, "folder", "d", "", "folder to put the reports into")
	f.BoolVar(&o.prune, "prune", false, "remove reports of an earlier export that no shard has")
	f.BoolVar(&o.index, "index", false, "write index.html, a page of all reports with pictures of their covers")
	f.StringVar(&o.report, "report", "", "JSON file to write about what was done")
	f.StringVar(&o.junit, "junit", "", "JUnit XML file to write, with a test for each city")
	return cmd
}

func (c *console) merge(ctx context.Context, shards []string, o exportOptions) error {
	if o.folder == "" {
		return errors.New("name the folder to put the reports into with -d")
	}
	if err := o.apart(nil); err != nil {
		return err
	}
	bar := c.progress("merged")
	start := c.now()
	s, err := export.Merge(ctx, export.MergeOptions{Shards: shards, Folder: o.folder, Prune: o.prune, Planned: bar.begin, Step: bar.step})
	bar.end()
	return c.finish(ctx, s, err, c.now().Sub(start), o)
}
