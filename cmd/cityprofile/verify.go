package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf/verify"
	"cityprofile/report/cells"
)

func (c *console) verifyCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "verify FILE...",
		Short: "Check PDF files against PDF/UA and PDF/A",
		Long: "Check PDF files against the machine-checkable rules of PDF/UA-1 and of the PDF/A-2 or PDF/A-3\n" +
			"level each file claims. Each finding gives the place, the rule and the clause of the standard.\n\n" +
			"Use - for standard input. The exit code is 1 if a file has findings.",
		Example: "  cityprofile verify kunming.pdf\n  cityprofile render kunming.toml -o - | cityprofile verify -",
		Args:    takeSome("a PDF file"),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.verify(cmd.Context(), args, format) },
	}
	cmd.Flags().StringVar(&format, "format", "human", "output `FORMAT`: human, plain (for screen readers) or json (one object\nper line)")
	return cmd
}

func (c *console) verify(ctx context.Context, names []string, format string) error {
	var write func(name string, r *verify.Report) string
	switch format {
	case "human", "plain":
		style := c.style(c.out, format)
		write = func(name string, r *verify.Report) string { return humanFindings(name, r, style) }
	case "json":
		write = jsonFindings
	default:
		return fmt.Errorf("--format %s: expected human, plain or json", format)
	}
	bad, unread := false, false
	for _, name := range names {
		r, err := c.verifyFile(ctx, name)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil { // the others are checked all the same
			c.sayError(err)
			unread = true
			continue
		}
		if name == stdin {
			name = "<stdin>"
		}
		if _, err := fmt.Fprint(c.out, write(name, r)); err != nil {
			return err
		}
		fmt.Fprintf(c.err, "%s: %s, %s, %s\n", shown(name), claims(r.Claims), cells.Count(r.Pages, "page", "pages"), cells.Count(total(r), "finding", "findings"))
		bad = bad || len(r.Findings) > 0
	}
	switch {
	case unread:
		return errUnread
	case bad:
		return errFindings
	}
	return nil
}

// verifyFile checks a file, or standard input.
func (c *console) verifyFile(ctx context.Context, name string) (*verify.Report, error) {
	data, err := c.read(ctx, name, maxPDF)
	if err != nil {
		return nil, err
	}
	r, err := verify.File(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", shown(name), err)
	}
	return r, nil
}

// claims says what a file claims to conform to.
func claims(c verify.Claims) string {
	var list []string
	if c.UA != 0 {
		list = append(list, fmt.Sprintf("PDF/UA-%d", c.UA))
	}
	if c.A.Part != 0 {
		list = append(list, fmt.Sprintf("PDF/A-%d%s", c.A.Part, strings.ToLower(c.A.Level)))
	}
	if len(list) == 0 {
		return "no claims"
	}
	return shown(strings.Join(list, " and "))
}

// total is the number of findings, with those that are not listed.
func total(r *verify.Report) int {
	n := len(r.Findings)
	for _, more := range r.Further {
		n += more
	}
	return n
}
