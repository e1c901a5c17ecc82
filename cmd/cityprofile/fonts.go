package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"cityprofile/fonts"
	"cityprofile/layout/text"
	"cityprofile/report/cells"
)

// fontsOptions are the flags of fonts.
type fontsOptions struct {
	faces                  faceOptions
	text, language, format string
	licences               bool
}

func (c *console) fontsCommand() *cobra.Command {
	var o fontsOptions
	cmd := &cobra.Command{
		Use:   "fonts",
		Short: "List fonts, or find the font for each part of a text",
		Long: "List the font faces used in reports, in fallback order.\n\n" +
			"With --text, show which face sets each part of the text instead. The exit code is 1 if no\n" +
			"face has one of the characters.",
		Example: "  cityprofile fonts\n  cityprofile fonts --text 'Kunming 昆明' --language zh\n  cityprofile fonts --font-dir fonts",
		Args:    takeNone,
		RunE:    func(cmd *cobra.Command, args []string) error { return c.fonts(o, cmd.Flags().Changed("text")) },
	}
	o.faces.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&o.text, "text", "", "`TEXT` to look up")
	f.StringVar(&o.language, "language", "", "`LANGUAGE` of the text, such as ja or zh-Hant")
	f.StringVar(&o.format, "format", "human", "output `FORMAT`: human, plain (for screen readers) or json (one object\nper line)")
	f.BoolVar(&o.licences, "licences", false, "print the licences of the embedded fonts")
	return cmd
}

func (c *console) fonts(o fontsOptions, lookUp bool) error {
	if !slices.Contains([]string{"human", "plain", "json"}, o.format) {
		return fmt.Errorf("--format %s: expected human, plain or json", o.format)
	}
	if o.licences {
		_, err := fmt.Fprint(c.out, fonts.Licences())
		return err
	}
	l, err := c.library(o.faces)
	if err != nil {
		return err
	}
	if lookUp {
		return c.lookUp(l, o)
	}
	switch o.format {
	case "json":
		for _, s := range l.Summaries() {
			if err := c.writeJSON(newFaceLine(s)); err != nil {
				return err
			}
		}
		return nil
	case "plain":
		for _, s := range l.Summaries() {
			fmt.Fprintf(c.out, "%s: %s, %s; %s\n", s.ID, cells.Count(s.Characters, "character", "characters"), scriptNames(s), origin(s.Info))
		}
		return nil
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "NAME\tCHARACTERS\tSCRIPTS\tSOURCE")
	for _, s := range l.Summaries() {
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", s.ID, s.Characters, scriptNames(s), origin(s.Info))
	}
	return w.Flush()
}

// scriptNames is the scripts of a face in words.
func scriptNames(s fonts.Summary) string {
	const most = 4
	switch n := len(s.Scripts); {
	case n == 0:
		return "signs"
	case n > most:
		return strings.Join(s.Scripts[:most], ", ") + " and " + strconv.Itoa(n-most) + " more"
	}
	return strings.Join(s.Scripts, ", ")
}

// origin is where a face comes from, in words.
func origin(i fonts.Info) string {
	parts := []string{i.Source}
	if i.Version != "" {
		parts = append(parts, "version "+i.Version)
	}
	for _, s := range []string{i.Licence, i.Note} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// faceLine is a face for programs.
type faceLine struct {
	Name       fonts.ID `json:"name"`
	Family     string   `json:"family"`
	Weight     int      `json:"weight"`
	Italic     bool     `json:"italic"`
	Characters int      `json:"characters"`
	Scripts    []string `json:"scripts"`
	Source     string   `json:"source"`
	Version    string   `json:"version,omitempty"`
	Licence    string   `json:"licence,omitempty"`
	Note       string   `json:"note,omitempty"`
}

func newFaceLine(s fonts.Summary) faceLine {
	return faceLine{s.ID, s.Family, s.Weight, s.Italic, s.Characters, s.Scripts, s.Source, s.Version, s.Licence, s.Note}
}

// partLine is a part of a text for programs. Without a face, no face has it.
type partLine struct {
	Text string `json:"text"`
	Face string `json:"face,omitempty"`
}

// lookUp says which face sets each part of a text.
func (c *console) lookUp(l *fonts.Library, o fontsOptions) error {
	set, err := l.Set(false, fonts.NotoSansRegular)
	if err != nil {
		return err
	}
	p := text.NewShaper().Shape(text.Font{Faces: set}, o.language, o.text)
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	between := "\t"
	if o.format == "plain" {
		between = ": "
	}
	for _, part := range parts(p) {
		switch {
		case o.format == "json":
			if err := c.writeJSON(part); err != nil {
				return err
			}
		case part.Face == "":
			var names []string
			for _, r := range part.Text {
				names = append(names, text.RuneName(r))
			}
			fmt.Fprintf(w, "no face%s%s\n", between, strings.Join(names, " "))
		default:
			fmt.Fprintf(w, "%s%s%s\n", part.Face, between, strconv.QuoteToGraphic(part.Text))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	c.warn(l.Broken())
	if len(p.Missing()) > 0 {
		fmt.Fprintf(c.err, "no face has %s; add a font that does with --font-dir\n", cells.Count(len(p.Missing()), "character", "characters"))
		return errFindings
	}
	return nil
}

// parts divides a text where its face changes.
func parts(p *text.Paragraph) []partLine {
	var list []partLine
	for _, line := range p.Lines(0, text.Single) {
		for _, run := range line.Runs {
			for _, r := range run.Text {
				face := run.Face.Name()
				if slices.Contains(p.Missing(), r) {
					face = ""
				}
				if n := len(list) - 1; n >= 0 && list[n].Face == face {
					list[n].Text += string(r)
					continue
				}
				list = append(list, partLine{string(r), face})
			}
		}
	}
	return list
}

// writeJSON writes an object on a line of its own.
func (c *console) writeJSON(v any) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
