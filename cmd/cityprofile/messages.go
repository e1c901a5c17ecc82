package main

import (
	"fmt"
	"strings"

	"cityprofile/report/profile"
)

// style is how a report for people looks on a stream: --format human is drawn,
// and --format plain is told in sentences, for a screen reader. NO_COLOR takes
// away the colour alone (https://no-color.org).
func (c *console) style(stream any, format string) profile.Style {
	return profile.Style{
		Plain: format == "plain",
		Color: format != "plain" && c.getenv("NO_COLOR") == "" && c.getenv("TERM") != "dumb" && terminal(stream),
	}
}

// messages is how diagnostics are written to standard error, one profile after
// another, in the format that --format names.
func (c *console) messages(format string) (func(profile.Diagnostics) string, error) {
	switch format {
	case "human", "plain":
		style := c.style(c.err, format)
		first := true
		return func(d profile.Diagnostics) string {
			text := d.Human(style)
			if !first && !style.Plain && text != "" {
				text = "\n" + text
			}
			first = first && text == ""
			return text
		}, nil
	case "github":
		return profile.Diagnostics.GitHub, nil
	}
	return nil, fmt.Errorf("--format %s: expected human, plain or github", format)
}

// sayError prints an error as one line. It may quote names of files and entries of
// foreign manifests, whose characters are not the terminal's to obey.
func (c *console) sayError(err error) {
	fmt.Fprintf(c.err, "cityprofile: %s\n", shown(strings.ReplaceAll(err.Error(), "\n", "; ")))
}

// indented is a text with two spaces before each line.
func indented(s string) string {
	s = strings.TrimSuffix(s, "\n")
	if s == "" {
		return ""
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = "  " + line
		}
	}
	return strings.Join(lines, "\n") + "\n"
}
