package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// schemaFile is where a starter profile tells editors to look for the schema.
const schemaFile = "cityprofile.schema.json"

func (c *console) initCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "init [NAME]",
		Short: "Create a starter profile",
		Long: "Create a starter profile with the fields most cities fill in, each with a comment. Fill in\n" +
			"the blanks and it passes `cityprofile check`.\n\n" +
			"The file is named after the city. Existing files are never overwritten. Use -o - to write to\n" +
			"standard output.",
		Example: "  cityprofile init \"São Paulo\"",
		Args:    takeAtMostOne("a name"),
		RunE: func(_ *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return c.init(name, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "output `FILE`, or - for standard output (default NAME.toml)")
	return cmd
}

func (c *console) init(name, output string) error {
	data := profile.Template(name, "./"+schemaFile)
	if output == stdin {
		_, err := c.out.Write(data)
		return err
	}
	if output == "" {
		output = profile.ID(name) + ".toml"
		if output == ".toml" {
			output = "city.toml"
		}
	}
	if _, err := os.Lstat(output); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s already exists; choose another file with -o", output)
	}
	if err := disk.WriteFile(output, data); err != nil {
		return err
	}
	_, err := fmt.Fprintf(c.err, "Created %s. Fill in the blanks, then run: cityprofile check %s\n"+
		"For completion and validation in your editor, run: cityprofile schema > %s\n", output, output, schemaFile)
	return err
}

func (c *console) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Short:   "Print the JSON Schema of the profile format",
		Long:    "Print the JSON Schema of the profile format, for completion and validation in your editor.",
		Example: "  cityprofile schema > cityprofile.schema.json",
		Args:    takeNone,
		RunE: func(*cobra.Command, []string) error {
			schema, err := profile.Schema()
			if err != nil {
				return err
			}
			_, err = c.out.Write(schema)
			return err
		},
	}
}
