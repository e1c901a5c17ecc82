package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// schemaFile is where a starter profile tells editors to look for the schema.
const schemaFile = "cityprofile.schema.json"

// initOptions are the flags of init.
type initOptions struct {
	output, id string
	short      bool
}

func (c *console) initCommand() *cobra.Command {
	var o initOptions
	cmd := &cobra.Command{
		Use:   "init [NAME]",
		Short: "Create a starter profile",
		Long: "Create a starter profile with every field of the format, each with what it is for and an\n" +
			"example. With --short, create one with the fields most cities fill in. Fill in the blanks\n" +
			"and it passes `cityprofile check`, which also finds the examples that you left in.\n\n" +
			"The file is named after the city. Existing files are never overwritten. Use -o - to write to\n" +
			"standard output.",
		Example: "  cityprofile init \"São Paulo\"\n  cityprofile init 名古屋市 --id nagoya",
		Args:    takeAtMostOne("a name"),
		RunE: func(_ *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			return c.init(name, o)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "output `FILE`, or - for standard output (default ID.toml)")
	f.StringVar(&o.id, "id", "", "`ID` of the city: lower-case letters, digits and single hyphens (default made of NAME)")
	f.BoolVar(&o.short, "short", false, "write only the fields most cities fill in")
	return cmd
}

func (c *console) init(name string, o initOptions) error {
	id := o.id
	switch {
	case id != "" && !profile.IsID(id):
		return fmt.Errorf("--id %s: expected lower-case letters, digits and single hyphens, such as new-york", shown(id))
	case id == "" && strings.TrimSpace(name) != "" && !profile.Spells(name):
		return fmt.Errorf("cannot make an id of the name %s; choose one in Latin letters with --id, such as --id nagoya", shown(name))
	case id == "":
		id = profile.ID(name)
	}
	data := profile.Template(profile.Starter{Name: name, ID: id, Schema: "./" + schemaFile, Short: o.short})
	output := o.output
	if output == stdin {
		_, err := c.out.Write(data)
		return err
	}
	if output == "" {
		output = cmp.Or(id, "city") + ".toml"
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
			_, err := c.out.Write(profile.Schema())
			return err
		},
	}
}
