package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"cityprofile/report/profile"
	"cityprofile/report/score"
)

// scoreOptions are the flags of score.
type scoreOptions struct {
	format, input string
	strict        bool
}

func (c *console) scoreCommand() *cobra.Command {
	var o scoreOptions
	cmd := &cobra.Command{
		Use:   "score PROFILE|-",
		Short: "Work out the City Biodiversity Index",
		Long: "score works out the City Biodiversity Index of a profile: the score of each indicator,\n" +
			"given or computed from its value; the points of the components and their total, beside\n" +
			"the points that were possible; and what has changed since the baseline.\n\n" +
			"--format json prints one object; --format csv a row for each indicator, component and\n" +
			"total of every application, the oldest first. Their fields keep their names and meaning;\n" +
			"others may be added. null and an empty cell are unknown, which is not 0.",
		Example: "  cityprofile score kunming.toml\n  cityprofile score kunming.toml --format csv > kunming.csv\n  cat kunming.json | cityprofile score - --input json --format json",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.score(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "human", "human, json or csv")
	f.StringVar(&o.input, "input", "", "toml or json (default by the file's extension)")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	return cmd
}

func (c *console) score(ctx context.Context, name string, o scoreOptions) error {
	var write func(*profile.Profile) ([]byte, error)
	switch o.format {
	case "human":
		write = func(p *profile.Profile) ([]byte, error) { return []byte(score.Human(p)), nil }
	case "json":
		write = score.JSON
	case "csv":
		write = score.CSV
	default:
		return fmt.Errorf("--format %s: expected human, json or csv", o.format)
	}
	file, found, err := c.load(ctx, name, "--input", o.input)
	if err != nil {
		return err
	}
	fmt.Fprint(c.err, found.Human(c.style(c.err)))
	if found.HasErrors() || o.strict && len(found) > 0 {
		return errFindings
	}
	data, err := write(file.Profile)
	if err != nil {
		return err
	}
	_, err = c.out.Write(data)
	return err
}
