package main

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/profile"
)

// reportOptions are the flags of commands that take a report as a PDF file or as a
// profile to render.
type reportOptions struct {
	input, date string
	postcard    bool
	timeout     time.Duration
	faces       faceOptions
}

func (o *reportOptions) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.input, "input", "", "format of profiles: toml or json (default: from the file extension)")
	f.StringVar(&o.date, "date", "", "date to print if a profile has none, such as 2026-04-22\n(default SOURCE_DATE_EPOCH, else today)")
	timeoutFlag(f, &o.timeout)
	f.BoolVar(&o.postcard, "postcard", false, "render profiles as one page of key figures")
	o.faces.flags(cmd)
}

// reportFile is a report: a PDF file as it is, and a profile rendered. Of a profile
// with errors they are printed, and the error is errUnread.
func (c *console) reportFile(ctx context.Context, name string, o reportOptions) (data []byte, err error) {
	err = inTime(ctx, o.timeout, name, func(ctx context.Context) error {
		data, err = c.reportFileIn(ctx, name, o)
		return err
	})
	return data, err
}

func (c *console) reportFileIn(ctx context.Context, name string, o reportOptions) ([]byte, error) {
	if _, is := profile.FormatOf(name); !is && (name != stdin || o.input == "") {
		return c.read(ctx, name, maxPDF)
	}
	date, err := c.date(o.date)
	if err != nil {
		return nil, err
	}
	file, found, err := c.load(ctx, name, o.input)
	if err != nil {
		return nil, err
	}
	if file == nil || found.HasErrors() {
		said, err := c.messages("human")
		if err != nil {
			return nil, err
		}
		fmt.Fprint(c.err, said(found))
		return nil, errUnread
	}
	library, err := c.library(o.faces)
	if err != nil {
		return nil, err
	}
	press, err := report.NewPress(library)
	if err != nil {
		return nil, err
	}
	lay := press.Build
	if o.postcard {
		lay = press.Postcard
	}
	d, err := lay(ctx, file.Profile, date)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = pdf.Write(ctx, &b, document(d, pdf.Default))
	return b.Bytes(), err
}
