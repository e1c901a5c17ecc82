package main

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/export"
	"cityprofile/report/profile"
)

// renderOptions are the flags of render.
type renderOptions struct {
	output, input, date, format string
	standard                    string
	strict, postcard            bool
	timeout                     time.Duration
	bleed                       bleed
	faces                       faceOptions
}

func (c *console) renderCommand() *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render PROFILE|-",
		Short: "Render a profile as a PDF report",
		Long: "Render a profile as a PDF report.\n\n" +
			"The report is written to ID.pdf, where ID is the city's id. Use -o to choose another file,\n" +
			"or -o - for standard output. With --postcard, render a single page of key figures to\n" +
			"ID-postcard.pdf instead.\n\n" +
			"If the profile has errors, nothing is written and an existing report is left unchanged.",
		Example: "  cityprofile render kunming.toml\n  cityprofile render kunming.toml -o report.pdf\n  cat kunming.json | cityprofile render - --input json -o - > report.pdf",
		Args:    takeOne("a profile"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.render(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "output `FILE`, or - for standard output\n(default ID.pdf, or ID-postcard.pdf)")
	f.StringVar(&o.input, "input", "", "input `FORMAT`: toml or json (default: from the file extension)")
	f.StringVar(&o.format, "format", "human", "message `FORMAT`: human, plain (for screen readers) or github (workflow\ncommands)")
	f.StringVar(&o.date, "date", "", "`DATE` to print if the profile has none, such as 2026-04-22\n(default SOURCE_DATE_EPOCH, else today)")
	f.StringVar(&o.standard, "pdf-standard", pdf.Default.String(), "PDF `STANDARDS` to conform to: ua-1 and one of a-2a, a-2u, a-2b, a-3a, a-3u, a-3b.\nReports made as a-2 cannot embed the profile for extract")
	o.bleed.flag(f)
	timeoutFlag(f, &o.timeout)
	f.BoolVar(&o.postcard, "postcard", false, "render one page of key figures instead of the report")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	o.faces.flags(cmd)
	return cmd
}

// formerFormat takes --format toml and --format json for --input, which it meant
// up to version 0.1: for one release more.
func (o *renderOptions) formerFormat() {
	if is := profile.SourceFormat(o.format); is == profile.TOML || is == profile.JSON {
		o.input, o.format = o.format, "human"
	}
}

func (c *console) render(ctx context.Context, name string, o renderOptions) error {
	return inTime(ctx, o.timeout, name, func(ctx context.Context) error { return c.renderIn(ctx, name, o) })
}

func (c *console) renderIn(ctx context.Context, name string, o renderOptions) error {
	o.formerFormat()
	said, err := c.messages(o.format)
	if err != nil {
		return err
	}
	date, err := c.date(o.date)
	if err != nil {
		return err
	}
	standard, err := pdf.ParseStandard(o.standard)
	if err != nil {
		return fmt.Errorf("--pdf-standard: %w", err)
	}
	if err := outputAllowed(o.output, name); err != nil {
		return err
	}
	if o.output == stdin && terminal(c.out) {
		return fmt.Errorf("refusing to write a PDF to the terminal; use -o FILE or redirect standard output")
	}
	file, found, err := c.load(ctx, name, o.input)
	if err != nil {
		return err
	}
	var data []byte
	if file != nil {
		for _, p := range file.Profile.PicturePaths() {
			if err := apart("-o", o.output, filepath.Join(folderOf(name), filepath.FromSlash(p))); err != nil {
				return err
			}
		}
		library, err := c.library(o.faces)
		if err != nil {
			return err
		}
		press, err := report.NewPress(library)
		if err != nil {
			return err
		}
		lay := press.Build
		if o.postcard {
			lay = press.Postcard
		}
		d, err := lay(ctx, file.Profile, date)
		if err != nil {
			return err
		}
		c.warn(library.Broken())
		found = append(found, problems(file, d.Problems)...)
		d.Pages = o.bleed.on(d.Pages)
		var b bytes.Buffer
		if err := pdf.Write(ctx, &b, document(d, standard)); err != nil {
			return err
		}
		data = b.Bytes()
	}
	fmt.Fprint(c.err, said(found))
	if found.Fail(o.strict) {
		return errFindings
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	switch o.output {
	case stdin:
		_, err = c.out.Write(data)
		return err
	case "":
		o.output = file.Profile.City.ID + ".pdf"
		if o.postcard {
			o.output = file.Profile.City.ID + "-postcard.pdf"
		}
		if err := export.NameError(o.output); err != nil {
			return fmt.Errorf("%w; choose another with -o", err)
		}
	}
	return writeFile(ctx, o.output, data)
}
