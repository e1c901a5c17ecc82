package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf"
	"cityprofile/report/export/disk"
	"cityprofile/report/golden"
	"cityprofile/report/golden/suite"
)

func (c *console) goldenCommand() *cobra.Command {
	var o goldenOptions
	cmd := &cobra.Command{
		Use:   "golden SOURCE... -d FOLDER",
		Short: "Compare the reports of many cities with the ones a folder keeps",
		Long: "Compare the reports of many cities with their goldens: what FOLDER keeps of each report that\n" +
			"someone has looked at. For each city it has a folder with the text, the structure, the metadata\n" +
			"and a picture of each page. Sources are those of export.\n\n" +
			"A report that differs, a city without a golden and a golden without a city are failures. Look at\n" +
			"what differs, then accept it with --update and commit FOLDER.\n\n" +
			"A profile without a date is compared as of the date that its golden was made for.\n\n" +
			"The exit code is 0 if all reports are the same, 1 if some differ, and 2 if something cannot be\n" +
			"compared: a profile with errors, or a damaged golden.",
		Example: "  cityprofile golden cities -d goldens --update\n" +
			"  cityprofile golden cities -d goldens --html differences.html --junit golden.xml\n" +
			"  cityprofile golden cities -d goldens --select kunming --update",
		Args: takeSome("a source"),
		RunE: func(cmd *cobra.Command, args []string) error { return c.golden(cmd.Context(), args, o) },
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&o.folder, "folder", "d", "", "`FOLDER` of the goldens (required)")
	f.BoolVar(&o.update, "update", false, "write new and changed goldens and remove unclaimed ones, and list them")
	f.BoolVar(&o.force, "force", false, "allow --update where the environment variable CI is set")
	f.StringVar(&o.only, "select", "", "compare only the city with this `ID`; unclaimed goldens are not looked for")
	o.jobsFlag(f)
	f.StringVar(&o.artifacts, "artifacts", "", "leave what fails in `FOLDER`: the files of actual/CITY are goldens as they would be,\nthose of differences/CITY show expected, difference and actual pages")
	f.StringVar(&o.html, "html", "", "write a page to `FILE` that shows each page that differs before and after, as for compare")
	f.StringVar(&o.junit, "junit", "", "write JUnit XML to `FILE`, with one test per city")
	f.StringVar(&o.format, "format", "human", "output format: human, plain (for screen readers), json (a city per line) or github\n(workflow commands)")
	f.IntVar(&o.tolerance, "tolerance", 0, "largest difference of a color, from 0 to 255, that is not reported")
	f.StringArrayVar(&o.ignore, "ignore", nil, "what not to compare, as for compare. Can be repeated")
	f.IntVar(&o.dpi, "dpi", 0, fmt.Sprintf("with --update, resolution of the pictures, from 18 to 150 (default that of the old\ngolden, or %d)", golden.DefaultDPI))
	o.postcardFlag(f, "compare")
	o.dateFlag(f, "SOURCE_DATE_EPOCH, else that of the golden, else today")
	timeoutFlag(f, &o.timeout)
	o.faces.flags(cmd)
	return cmd
}

func (c *console) golden(ctx context.Context, sources []string, o goldenOptions) error {
	compare, err := c.goldenChecked(sources, o)
	if err != nil {
		return err
	}
	t := &goldenTold{console: c, format: o.format, update: o.update, tests: o.junit != ""}
	run, err := c.goldenRun(sources, o)
	if err != nil {
		return err
	}
	run.Compare = compare
	if run.Scratch, err = os.MkdirTemp("", "cityprofile-"); err != nil {
		return fmt.Errorf("cannot create a temporary folder: %w", disk.Cause(err))
	}
	defer os.RemoveAll(run.Scratch)
	bar := c.progress("Compared", "city", "cities", o.format)
	run.Planned = bar.begin
	run.Show = o.html != ""
	review := golden.NewReview("Differences from " + filepath.Base(o.folder))
	run.Done = func(r suite.Result) error {
		t.tell(bar, r)
		if r.Source != "" {
			bar.step()
		}
		if o.html == "" {
			return nil
		}
		return review.Add(ctx, t.subject(r, o.folder, run.Compare))
	}
	unlimited := limitMemory(48 + 56*run.Workers)
	err = suite.Run(ctx, run)
	unlimited()
	bar.end()
	e := c.writeWith(ctx, o.junit, t.writeJUnit)
	if e == nil && ctx.Err() == nil {
		e = c.writeWith(ctx, o.html, review.Write)
	}
	if err == nil {
		err = e
	}
	if err == nil {
		err = t.failed
	}
	if err != nil {
		return err
	}
	return t.end(o)
}

// goldenChecked checks the flags, and says how reports are compared.
func (c *console) goldenChecked(sources []string, o goldenOptions) (compare golden.Options, err error) {
	if o.folder == "" {
		return compare, errors.New("-d FOLDER is required: the folder of the goldens")
	}
	if ci := c.getenv("CI"); o.update && !o.force && ci != "" && ci != "false" {
		return compare, errors.New("--update is refused since CI is set: goldens are what a person has looked at; run it on your own computer, or add --force")
	}
	if o.force && !o.update {
		return compare, errors.New("--force does nothing without --update")
	}
	switch o.format {
	case "human", "plain", "json", "github":
	default:
		return compare, fmt.Errorf("--format %s: expected human, plain, json or github", o.format)
	}
	if o.dpi != 0 && (o.dpi < fewestDPI || o.dpi > mostDPI) {
		return compare, fmt.Errorf("--dpi %d: expected %d to %d", o.dpi, fewestDPI, mostDPI)
	}
	if err := apart("--junit", o.junit, sources...); err != nil {
		return compare, err
	}
	if err := reviewAllowed(o.html, append(sources, o.junit)...); err != nil {
		return compare, err
	}
	return comparing(o.tolerance, o.ignore)
}

// goldenRun is what the flags ask for.
func (c *console) goldenRun(sources []string, o goldenOptions) (suite.Options, error) {
	run := suite.Options{
		Sources: sources, Input: c.in, Folder: o.folder, Select: o.only, DPI: o.dpi, Update: o.update, Artifacts: o.artifacts, Kind: o.kind(),
		DateSet: o.date != "" || c.getenv("SOURCE_DATE_EPOCH") != "",
		Limit:   o.limit,
	}
	var err error
	if run.Workers, err = o.jobs(); err != nil {
		return run, err
	}
	if run.Date, err = c.date(o.date); err != nil {
		return run, err
	}
	library, err := c.library(o.faces)
	if err != nil {
		return run, err
	}
	run.Make, err = o.maker(library, pdf.Default)
	return run, err
}

// The resolutions at which pages are drawn.
const fewestDPI, mostDPI = 18, 150
