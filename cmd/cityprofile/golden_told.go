package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"cityprofile/report/cells"
	"cityprofile/report/export"
	"cityprofile/report/golden"
	"cityprofile/report/golden/suite"
	"cityprofile/report/profile"
)

// goldenTold tells what a run of golden finds, a city after the other.
type goldenTold struct {
	*console
	format string
	update bool
	tests  bool // for JUnit
	junit  []export.Test
	told   int  // texts on standard output
	long   bool // the last of them had several lines
	count  map[suite.Status]int
	made   int   // goldens that were written or removed
	fails  int   // cities
	bad    bool  // something cannot be compared
	failed error // to write
}

// tell tells of one city. Differences go to standard output, and what is wrong with a
// profile to standard error, where other commands have it.
func (t *goldenTold) tell(bar io.Writer, r suite.Result) {
	if t.count == nil {
		t.count = map[suite.Status]int{}
	}
	t.count[r.Status]++
	if r.Updated {
		t.made++
	}
	if r.Fails() {
		t.fails++
		t.bad = t.bad || r.Status == suite.Unusable || r.Status == suite.Damaged
	}
	if t.tests {
		t.junit = append(t.junit, t.test(r))
	}
	var text string
	switch t.format {
	case "json":
		text = t.json(r)
	case "github":
		text = t.github(r)
	default:
		text = t.human(r)
	}
	if text != "" && t.failed == nil {
		_, t.failed = io.WriteString(t.out, text)
		t.told++
	}
	if len(r.Found) > 0 && t.format != "json" {
		if said, err := t.messages(t.format); err == nil {
			io.WriteString(bar, said(r.Found))
		}
	}
	if len(r.Stack) > 0 && t.tracing() {
		bar.Write(r.Stack)
	}
}

// cityOf names a city and where its profile is.
func cityOf(r suite.Result) string {
	switch {
	case r.City == "":
		return r.Source
	case r.Source == "":
		return r.City
	}
	return r.City + " (" + r.Source + ")"
}

// sentence says what became of a city, without a full stop; empty if nothing did.
func (t *goldenTold) sentence(r suite.Result) string {
	var s string
	switch r.Status {
	case suite.Same:
		if len(r.Extra) == 0 {
			return ""
		}
		s = "is the same, but its golden has files of no page: " + strings.Join(r.Extra, ", ")
		if r.Updated {
			s = "updated: removed " + strings.Join(r.Extra, ", ")
		}
	case suite.Different:
		s = "differs from its golden"
		if r.Updated {
			s = "updated"
		}
		s += ": " + cells.Count(len(r.Comparison.Differences), "difference", "differences")
	case suite.Missing:
		s = "has no golden; look at its report, then add it with --update"
		if r.Updated {
			s = "added: " + cells.Count(r.Pages, "page", "pages")
		}
	case suite.Unclaimed:
		switch {
		case r.Updated:
			s = "removed: no profile has this id"
		case t.update:
			s = "kept, although no profile has this id: it may belong to one of the profiles with errors"
		default:
			s = "is a golden, but no profile has this id; give all sources, or remove it with --update"
		}
	case suite.Damaged:
		s = "has a damaged golden: " + r.Err.Error() + "; restore the file, or replace the golden with --update"
		if r.Updated {
			s = "replaced: " + r.Err.Error()
		}
	case suite.Unusable:
		s = "was not compared because of errors"
		if r.Err != nil {
			s = "was not compared: " + r.Err.Error()
		}
	}
	return s
}

func (t *goldenTold) human(r suite.Result) string {
	s := t.sentence(r)
	if s == "" {
		return ""
	}
	style := t.style(t.out, t.format)
	if style.Plain {
		s = cityOf(r) + ": " + s + ".\n"
	} else {
		s = cityOf(r) + ": " + s + "\n"
	}
	if r.Comparison != nil {
		text := r.Comparison.Human(golden.Style{Color: style.Color, Plain: style.Plain})
		if style.Plain {
			s += text
		} else {
			s += indented(text)
		}
	}
	if long := r.Comparison != nil; !style.Plain {
		if t.told > 0 && (long || t.long) {
			s = "\n" + s
		}
		t.long = long
	}
	return s
}

// github writes workflow commands: each difference, or what else fails.
func (t *goldenTold) github(r suite.Result) string {
	file := r.Source
	if at := strings.LastIndexByte(file, ':'); at > 0 { // a line of a file with many
		file = file[:at]
	}
	switch {
	case r.Updated:
		return golden.GitHubNotice("notice", file, "Golden", cityOf(r)+": "+t.sentence(r))
	case !r.Fails(), len(r.Found) > 0: // told as diagnostics
		return ""
	case r.Comparison != nil:
		return r.Comparison.GitHub(file)
	}
	return golden.GitHubNotice("error", file, "Golden", cityOf(r)+": "+t.sentence(r))
}

func (t *goldenTold) json(r suite.Result) string {
	line := struct {
		City       string             `json:"city"`
		Source     string             `json:"source,omitempty"`
		Status     suite.Status       `json:"status"`
		Updated    bool               `json:"updated,omitempty"`
		Message    string             `json:"message,omitempty"`
		Extra      []string           `json:"extraFiles,omitempty"`
		Comparison *golden.Comparison `json:"comparison,omitempty"`
		Problems   []string           `json:"problems,omitempty"`
	}{r.City, r.Source, r.Status, r.Updated, t.sentence(r), r.Extra, r.Comparison, nil}
	for _, d := range r.Found {
		line.Problems = append(line.Problems, fmt.Sprintf("%s:%d:%d: %s: %s", r.Source, d.Line, d.Column, d.Severity, d.Message))
	}
	b, err := json.Marshal(line)
	if err != nil {
		t.failed = err
	}
	return string(b) + "\n"
}

// test is a city as a test for JUnit.
func (t *goldenTold) test(r suite.Result) export.Test {
	s := export.Test{Name: r.City, File: r.Source, Failed: r.Fails(), Message: t.sentence(r), Type: string(r.Status)}
	if s.Name == "" {
		s.Name = r.Source
	}
	if r.Comparison != nil {
		s.Text = r.Comparison.Human(golden.Style{Plain: true})
	}
	s.Text += r.Found.Human(profile.Style{Plain: true})
	return s
}

func (t *goldenTold) writeJUnit(w io.Writer) error {
	return export.WriteTests(w, "cityprofile golden", t.junit)
}

// subject is a city as the page of differences shows it.
func (t *goldenTold) subject(r suite.Result, folder string, o golden.Options) golden.Subject {
	s := golden.Subject{Name: cmp.Or(r.City, r.Source), Old: filepath.ToSlash(filepath.Join(folder, r.City)), New: r.Source, Options: o}
	switch {
	case r.New != nil:
		s.Name = cmp.Or(r.New.Title(), s.Name)
		s.Language, s.Comparison, s.DPI = r.New.Language(), r.Comparison, r.New.DPI
		s.DrawOld, s.DrawNew = r.Old.Draw(s.DPI), r.New.Draw(s.DPI)
	case r.Fails() || r.Updated:
		s.Problem = s.Name + ": " + t.sentence(r) + "."
	}
	return s
}

// end says what all came to, and is the error of the command.
func (t *goldenTold) end(o goldenOptions) error {
	var parts []string
	for _, s := range []struct {
		status suite.Status
		name   string
	}{{suite.Same, "same"}, {suite.Different, "different"}, {suite.Missing, "without a golden"}, {suite.Unclaimed, "unclaimed"}, {suite.Damaged, "damaged"}, {suite.Unusable, "not compared"}} {
		if n := t.count[s.status]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s.name))
		}
	}
	cities := 0
	for status, n := range t.count {
		if status != suite.Unclaimed {
			cities += n
		}
	}
	fmt.Fprintf(t.console.err, "%s: %s", cells.Count(cities, "city", "cities"), strings.Join(parts, ", "))
	if o.update {
		fmt.Fprintf(t.console.err, "; %s updated", cells.Count(t.made, "golden", "goldens"))
	}
	fmt.Fprintln(t.console.err)
	if t.fails > 0 && o.artifacts != "" {
		fmt.Fprintf(t.console.err, "see %s for the actual files and pictures of what differs\n", o.artifacts)
	}
	switch {
	case t.bad:
		return errUnread
	case t.fails > 0:
		return errFindings
	}
	return nil
}
