package main

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"cityprofile/layout"
	"cityprofile/layout/pdf"
	"cityprofile/report"
	"cityprofile/report/export/disk"
	"cityprofile/report/profile"
)

// renderOptions are the flags of render.
type renderOptions struct {
	output, format, date string
	standard             string
	strict, postcard     bool
	faces                faceOptions
}

func (c *console) renderCommand() *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render PROFILE|-",
		Short: "Make the report of a profile",
		Long: "render makes the report of a profile as a PDF.\n\n" +
			"The file is called after the city's id, or as -o says; -o - writes to standard output.\n" +
			"With --postcard it is one page with the city's key figures, called ID-postcard.pdf.\n" +
			"Nothing is written when the profile has errors, and an older report stays as it was.",
		Example: "  cityprofile render kunming.toml\n  cityprofile render kunming.toml -o report.pdf\n  cat kunming.json | cityprofile render - --format json -o - > report.pdf",
		Args:    cobra.ExactArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return c.render(cmd.Context(), args[0], o) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.output, "output", "o", "", "file to write, or - for standard output\n(default ID.pdf, or ID-postcard.pdf)")
	f.StringVar(&o.format, "format", "", "toml or json (default by the file's extension)")
	f.StringVar(&o.date, "date", "", "date of a report whose profile gives none, such as 2026-04-22\n(default SOURCE_DATE_EPOCH, else today)")
	f.StringVar(&o.standard, "pdf-standard", pdf.Default.String(), "what the file conforms to: ua-1, and one of a-2a, a-2u, a-2b, a-3a, a-3u, a-3b.\nAll but those of a-2 carry the profile, for extract")
	f.BoolVar(&o.postcard, "postcard", false, "make one page with the key figures instead of the report")
	f.BoolVar(&o.strict, "strict", false, "treat warnings as errors")
	o.faces.flags(cmd)
	return cmd
}

func (c *console) render(ctx context.Context, name string, o renderOptions) error {
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
		return fmt.Errorf("a PDF is not for a terminal; give a file with -o, or send standard output to one")
	}
	file, found, err := c.load(ctx, name, "--format", o.format)
	if err != nil {
		return err
	}
	var data []byte
	if file != nil {
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
		var b bytes.Buffer
		if err := pdf.Write(ctx, &b, document(d, standard)); err != nil {
			return err
		}
		data = b.Bytes()
	}
	fmt.Fprint(c.err, found.Human(c.style(c.err)))
	if found.HasErrors() || o.strict && len(found) > 0 {
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
	}
	return disk.WriteFile(o.output, data)
}

// sourceName is the name of the profile that a report carries.
const sourceName = "profile.json"

// document is a report as a file is made of it.
func document(d *report.Document, s pdf.Standard) pdf.Document {
	const program = "cityprofile " + version
	return pdf.Document{
		Pages: d.Pages,
		Meta: pdf.Meta{
			Title: d.Title, Author: d.Author, Language: d.Language, Date: d.Date, Creator: program, Producer: program, Standard: s,
		},
		Source: &pdf.Source{
			Name: sourceName, Type: "application/json", Description: "The profile that this report was made from", Data: d.Source,
		},
	}
}

// problems are the problems of a report as warnings at the place of their
// text in the profile. What is wrong on many pages, as a name in the foot is,
// is told once, with the first of them.
func problems(file *profile.File, list []layout.PageProblem) profile.Diagnostics {
	var found profile.Diagnostics
	told := map[layout.Problem]bool{}
	for _, p := range list {
		if told[p.Problem] {
			continue
		}
		told[p.Problem] = true
		help := "see page " + strconv.Itoa(p.Page)
		if p.Missing != 0 {
			help += "; --font-dir adds a folder with a font that has it"
		}
		found = append(found, file.Diagnose(profile.Warning, "layout", file.PointerTo(p.Text), p.Message, help))
	}
	return found
}

// date is the date for a profile without one.
func (c *console) date(flag string) (profile.Date, error) {
	if flag != "" {
		d, err := profile.ParseDate(flag)
		if err != nil {
			return d, fmt.Errorf("--date: %w", err)
		}
		return d, nil
	}
	// https://reproducible-builds.org/specs/source-date-epoch/
	if epoch := c.getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if t := time.Unix(seconds, 0).UTC(); err == nil && t.Year() >= 1 && t.Year() <= 9999 {
			return profile.DateOf(t), nil
		}
		return profile.Date{}, fmt.Errorf("SOURCE_DATE_EPOCH is %q: expected seconds since 1970", epoch)
	}
	return profile.DateOf(c.now()), nil
}
