package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf"
	"cityprofile/layout/pdf/cos"
	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// maxPDF is the largest PDF that is read: a report has some hundred kilobytes,
// and its pictures a few megabytes.
const maxPDF = 1 << 30

func (c *console) extractCommand() *cobra.Command {
	var output, format string
	var force bool
	cmd := &cobra.Command{
		Use:   "extract FILE.pdf|-",
		Short: "Extract the profile embedded in a report",
		Long: "Extract the profile embedded in a report. Rendering it again gives the same report, except\n" +
			"for pictures: they are not included, and each is identified by a digest.\n\n" +
			"The profile is written to standard output unless -o names a file.",
		Example: "  cityprofile extract kunming.pdf\n  cityprofile extract kunming.pdf --format toml -o kunming.toml",
		Args:    takeOne("a PDF file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.extract(cmd.Context(), args[0], output, format, force)
		},
	}
	f := cmd.Flags()
	f.StringVarP(&output, "output", "o", stdin, "output `FILE`, or - for standard output")
	f.StringVar(&format, "format", "", "output `FORMAT`: json or toml (default: from the extension of the output file,\nelse json)")
	f.BoolVar(&force, "force", false, "replace an existing file")
	return cmd
}

func (c *console) extract(ctx context.Context, name, output, format string, force bool) error {
	as := profile.JSON
	if f, ok := profile.FormatOf(output); ok {
		as = f
	}
	switch f := profile.SourceFormat(format); f {
	case "":
	case profile.JSON, profile.TOML:
		as = f
	default:
		return fmt.Errorf("--format %s: expected json or toml", format)
	}
	if err := apart("-o", output, name); err != nil {
		return err
	}
	data, err := c.read(ctx, name, maxPDF)
	if err != nil {
		return err
	}
	source, err := pdf.ReadSource(data)
	switch {
	case errors.Is(err, pdf.ErrNoSource):
		return fmt.Errorf("%s has no embedded profile: it was not made by cityprofile, or was made as PDF/A-2, which does not allow attachments", name)
	case errors.Is(err, cos.ErrEncrypted):
		return fmt.Errorf("%s is encrypted; remove the password first", name)
	case err != nil:
		return fmt.Errorf("%s: %w", name, err)
	}
	// What comes out is what can be rendered: it is read before it is given.
	file, found := profile.Load(ctx, profile.Source{Name: source.Name + " in " + name, Format: profile.JSON, Text: source.Data}, nil)
	if file == nil {
		fmt.Fprint(c.err, found.Human(c.style(c.err, "human")))
		return errFindings
	}
	text := source.Data
	if as == profile.TOML {
		text = file.Profile.TOML()
	}
	if output == stdin {
		_, err = c.out.Write(text)
		return err
	}
	if !force {
		if info, err := os.Stat(output); err == nil && info.Mode().IsRegular() {
			return fmt.Errorf("%s already exists; choose another file with -o, or use --force", output)
		}
	}
	return writeFile(ctx, output, text)
}

// read is the whole of a file, or of standard input, up to a number of bytes.
func (c *console) read(ctx context.Context, name string, most int64) ([]byte, error) {
	data, err := readAll(ctx, c.input(name), most+1)
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot read %s: %w", name, disk.Cause(err))
	case int64(len(data)) > most:
		return nil, fmt.Errorf("%s exceeds the limit of %d MB", name, most>>20)
	}
	return data, nil
}
