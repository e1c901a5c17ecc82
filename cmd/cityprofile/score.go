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
		Short: "Calculate the City Biodiversity Index",
		Long: "Calculate the City Biodiversity Index of a profile: the state of each indicator (scored; assessed,\n" +
			"score not stated; not assessed; or not mentioned), its score as given or computed from its value\n" +
			"by bands whose source is named, the points of each component and the total, the points available,\n" +
			"and the change since the baseline. What the city published stands as published.\n\n" +
			"--format json prints one object; --format csv prints one row for each indicator, component and\n" +
			"total of every application, oldest first. Fields keep their names and meaning, though new ones\n" +
			"may be added. null and empty cells mean unknown, not 0.",
		Example: "  cityprofile score kunming.toml\n  cityprofile score kunming.toml --format csv > kunming.csv\n  cat kunming.json | cityprofile score - --input json --format json",
		Args:    takeOne("a profile"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.score(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "human", "output `FORMAT`: human, plain (for screen readers), json or csv")
	f.StringVar(&o.input, "input", "", "input `FORMAT`: toml or json (default: from the file extension)")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	return cmd
}

func (c *console) score(ctx context.Context, name string, o scoreOptions) error {
	var write func(*profile.Profile) ([]byte, error)
	switch o.format {
	case "human":
		write = func(p *profile.Profile) ([]byte, error) { return []byte(score.Human(p)), nil }
	case "plain":
		write = func(p *profile.Profile) ([]byte, error) { return []byte(score.Plain(p)), nil }
	case "json":
		write = score.JSON
	case "csv":
		write = score.CSV
	default:
		return fmt.Errorf("--format %s: expected human, plain, json or csv", o.format)
	}
	file, found, err := c.load(ctx, name, o.input)
	if err != nil {
		return err
	}
	fmt.Fprint(c.err, found.Human(c.style(c.err, "human")))
	if found.Fail(o.strict) {
		return errFindings
	}
	data, err := write(file.Profile)
	if err != nil {
		return err
	}
	_, err = c.out.Write(data)
	return err
}
