package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"cityprofile/layout/pdf/cos"
	"cityprofile/report/cells"
	"cityprofile/report/export/disk"
	"cityprofile/report/golden"
)

// compareOptions are the flags of compare.
type compareOptions struct {
	reportOptions
	format, pictures string
	html             string
	tolerance, dpi   int
	ignore           []string
}

func (c *console) compareCommand() *cobra.Command {
	var o compareOptions
	cmd := &cobra.Command{
		Use:   "compare OLD NEW",
		Short: "Compare two reports by metadata, text, structure and pixels",
		Long: "Compare two reports. Each is a PDF file or a profile, which is rendered in memory.\n\n" +
			"Pages and elements are matched by content: a page more is one difference, and the pages after\n" +
			"it are compared with what they were. A change is reported once: where text differs, the pixels\n" +
			"of its page are not reported as well, and the embedded profile only if nothing else differs.\n\n" +
			"The exit code is 0 if the reports are the same, 1 if they differ, and 2 if one of them cannot\n" +
			"be read or rendered.",
		Example: "  cityprofile compare old/kunming.pdf kunming.pdf\n" +
			"  cityprofile compare kunming.pdf kunming.toml --ignore metadata:modified\n" +
			"  cityprofile compare old/kunming.pdf kunming.pdf --html differences.html\n" +
			"  cityprofile compare old.pdf new.pdf --ignore 'rect:*,50,780,500,40' --format json",
		Args: takeTwo("an old and a new report"),
		RunE: func(cmd *cobra.Command, args []string) error { return c.compare(cmd.Context(), args[0], args[1], o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "human", "output format: human, plain (for screen readers), json or github (workflow\ncommands)")
	f.StringVar(&o.pictures, "pictures", "", "write a picture of each page that differs to `FOLDER`: the old page, the difference,\nthe new page")
	f.StringVar(&o.html, "html", "", "write a page to `FILE` that shows each page that differs before and after, with\nwhat differs beside it: side by side, with a slider, blinking or marked")
	f.IntVar(&o.tolerance, "tolerance", 0, "largest difference of a color, from 0 to 255, that is not reported")
	f.IntVar(&o.dpi, "dpi", golden.DefaultDPI, "resolution to compare pixels at, from 18 to 150")
	f.StringArrayVar(&o.ignore, "ignore", nil, "what not to compare: metadata, text, structure, pixels, metadata:ITEM, role:ROLE or\nrect:PAGE,LEFT,TOP,WIDTH,HEIGHT in points (* for every page). Can be repeated")
	o.reportOptions.flags(cmd)
	return cmd
}

func (c *console) compare(ctx context.Context, old, new string, o compareOptions) error {
	switch o.format {
	case "human", "plain", "json", "github":
	default:
		return fmt.Errorf("--format %s: expected human, plain, json or github", o.format)
	}
	if o.dpi < fewestDPI || o.dpi > mostDPI {
		return fmt.Errorf("--dpi %d: expected %d to %d", o.dpi, fewestDPI, mostDPI)
	}
	if old == stdin && new == stdin {
		return errors.New("only one of the reports can be standard input")
	}
	if err := reviewAllowed(o.html, old, new); err != nil {
		return err
	}
	options, err := comparing(o.tolerance, o.ignore)
	if err != nil {
		return err
	}
	options.DPI = o.dpi
	var both [2]*golden.Report
	for i, name := range [2]string{old, new} {
		var err error
		if both[i], err = c.compared(ctx, name, o); err != nil {
			return err
		}
	}
	found, err := golden.Compare(ctx, both[0], both[1], options)
	if err != nil {
		return err
	}
	if err := c.tellComparison(found, old, new, o.format); err != nil {
		return err
	}
	if o.pictures != "" {
		err := found.Pictures(ctx, both[0], both[1], options, func(p golden.Pair, img *image.RGBA) error {
			return writePicture(ctx, filepath.Join(o.pictures, pictureName(p)), img)
		})
		if err != nil {
			return err
		}
	}
	if o.html != "" {
		if err := writeReview(ctx, o.html, found, [2]string{old, new}, both, options); err != nil {
			return err
		}
	}
	if !found.Same() {
		return errFindings
	}
	return nil
}

// pictureName is the file of a pair of pages: that of the new one, or of the old one
// that was removed.
func pictureName(p golden.Pair) string {
	if p.New == 0 {
		return fmt.Sprintf("removed-%03d.png", p.Old)
	}
	return fmt.Sprintf("page-%03d.png", p.New)
}

// writePicture writes a PNG file; its folder is made where it is missing.
func writePicture(ctx context.Context, name string, img *image.RGBA) error {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return fmt.Errorf("cannot create the folder %s: %w", filepath.Dir(name), disk.Cause(err))
	}
	return writeFile(ctx, name, b.Bytes())
}

// tellComparison writes what differs to standard output, and for people a sentence
// about it to standard error.
func (c *console) tellComparison(found *golden.Comparison, old, new, format string) error {
	var text string
	switch format {
	case "json":
		b, err := found.JSON(old, new)
		if err != nil {
			return err
		}
		text = string(b)
	case "github":
		text = found.GitHub(new)
	default:
		s := c.style(c.out, format)
		text = found.Human(golden.Style{Color: s.Color, Plain: s.Plain})
	}
	if _, err := io.WriteString(c.out, text); err != nil {
		return err
	}
	if found.Same() {
		fmt.Fprintf(c.err, "%s and %s are the same\n", shown(old), shown(new))
	} else {
		fmt.Fprintf(c.err, "%s and %s differ: %s\n", shown(old), shown(new), cells.Count(len(found.Differences), "difference", "differences"))
	}
	return nil
}

// compared is a report to compare.
func (c *console) compared(ctx context.Context, name string, o compareOptions) (*golden.Report, error) {
	data, err := c.reportFile(ctx, name, o.reportOptions)
	if err != nil {
		return nil, err
	}
	r, err := golden.Open(ctx, data)
	switch {
	case errors.Is(err, cos.ErrEncrypted):
		return nil, fmt.Errorf("%s is encrypted; remove the password first", name)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}
