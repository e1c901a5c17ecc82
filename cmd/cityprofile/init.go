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

// schemaFile is where a new profile looks for the schema.
const schemaFile = "cityprofile.schema.json"

func (c *console) initCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "init [NAME]",
		Short: "Write a profile to begin with",
		Long: "init writes a profile with a line about each field. Once its blanks are filled in,\n" +
			"`cityprofile check` has nothing to say. The file is called after the name, and an\n" +
			"existing file is left alone; -o - writes to standard output.",
		Example: "  cityprofile init \"São Paulo\"",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return c.init(name, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "", "file to write, or - for standard output (default NAME.toml)")
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
		return fmt.Errorf("%s is there already; name another file with -o", output)
	}
	if err := disk.WriteFile(output, data); err != nil {
		return err
	}
	_, err := fmt.Fprintf(c.err, "%s is written. Fill in its blanks, then: cityprofile check %s\n"+
		"For an editor that completes and checks as you type: cityprofile schema > %s\n", output, output, schemaFile)
	return err
}

func (c *console) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the profile format",
		Args:  cobra.NoArgs,
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
