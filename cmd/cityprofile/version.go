package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// version is the version of the program. It is written into every file, so it
// changes with every release and with nothing else.
const version = "0.1.0"

func (c *console) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version number",
		Long:  "Print the version number.",
		Args:  takeNone,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(c.out, "cityprofile", version)
			return err
		},
	}
}
