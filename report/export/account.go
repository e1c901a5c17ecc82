package export

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// accountHead is how the file of WriteReport begins.
const accountHead = `{"program":"`

// WriteReport writes what a run did as JSON, for programs, a city on each line.
// Other than the manifest it tells what was written and what was found
// unchanged, and which cities the run did not come to.
func (s *Summary) WriteReport(w io.Writer) error {
	head := struct {
		Program   string   `json:"program"`
		Shard     Shard    `json:"shard,omitzero"`
		Cities    int      `json:"cities"`
		Written   int      `json:"written"`
		Unchanged int      `json:"unchanged"`
		Failed    int      `json:"failed"`
		Unreached int      `json:"not_reached"`
		Leftover  []string `json:"leftover,omitempty"`
		Held      []string `json:"held,omitempty"`
		Removed   []string `json:"removed,omitempty"`
		Results   []any    `json:"results"`
	}{s.Program, s.Shard, len(s.Results), s.Count(Written), s.Count(Unchanged), s.Count(Failed), s.Count(Unreached), s.Leftover, s.Held, s.Removed, nil}
	text, err := encode(head)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	b.Write(bytes.TrimSuffix(text, []byte("null}")))
	err = lines(b, len(s.Results), func(i int) any {
		r := &s.Results[i]
		return struct {
			Outcome Status `json:"outcome"`
			*City
		}{r.Outcome, &r.City}
	})
	if err != nil {
		return err
	}
	b.WriteString("}\n")
	return b.Flush()
}

// WriteJUnit writes what a run did as a JUnit report, a city as a test, for CI
// servers. A city that was not reached is skipped.
func (s *Summary) WriteJUnit(w io.Writer) error {
	var tests []Test
	for i := range s.Results {
		r := &s.Results[i]
		t := Test{Name: r.City.ID, File: r.City.Inputs[0].Path}
		if t.Name == "" {
			t.Name = r.City.Place()
		}
		t.Text = told(r.City)
		switch r.Outcome {
		case Failed:
			t.Failed, t.Message, t.Type = true, r.City.Problems[0].Message, r.City.Problems[0].Code
		case Unreached:
			t.Skipped = "not processed"
		}
		tests = append(tests, t)
	}
	return WriteTests(w, "cityprofile export", tests)
}

// told are the problems of a city in words.
func told(c City) string {
	var b strings.Builder
	for _, p := range c.Problems {
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", c.Inputs[0].Path, p.Line, p.Column, p.Severity, p.Message, p.Code)
		if p.Help != "" {
			fmt.Fprintf(&b, "    %s\n", p.Help)
		}
	}
	return b.String()
}
