package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// version is the version of the program. It is written into every file, so it
// changes with every release and with nothing else.
const version = "0.1.0"

// notices are the licences of all that the program is linked from, compressed.
// .ci/notices.go makes them.
//
//go:embed notices.txt.gz
var notices []byte

func (c *console) versionCommand() *cobra.Command {
	licences := false
	cmd := &cobra.Command{
		Use:   "version",
		Short: "Print the version number, or the licences",
		Long: `Print the version number.

With --licences, print the licences of Go, of every library, and of the fonts and
word lists in the program.`,
		Args: takeNone,
		RunE: func(*cobra.Command, []string) error {
			if licences {
				return printNotices(c.out)
			}
			_, err := fmt.Fprintln(c.out, "cityprofile", version)
			return err
		},
	}
	cmd.Flags().BoolVar(&licences, "licences", false, "print the licences of all that the program contains")
	return cmd
}

func printNotices(to io.Writer) error {
	text, err := gzip.NewReader(bytes.NewReader(notices))
	if err != nil {
		return fmt.Errorf("read the licences: %w", err)
	}
	if _, err := io.Copy(to, text); err != nil {
		return fmt.Errorf("print the licences: %w", err)
	}
	return nil
}
