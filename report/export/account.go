package export

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

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

// The elements of JUnit's report, as far as CI servers agree on them
// (https://github.com/testmoapp/junitxml).
type (
	testSuites struct {
		XMLName xml.Name  `xml:"testsuites"`
		Suite   testSuite `xml:"testsuite"`
	}
	testSuite struct {
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Skipped  int        `xml:"skipped,attr"`
		Cases    []testCase `xml:"testcase"`
	}
	testCase struct {
		Class   string       `xml:"classname,attr"`
		Name    string       `xml:"name,attr"`
		File    string       `xml:"file,attr"`
		Failure *testFailure `xml:"failure"`
		Skipped *testSkipped `xml:"skipped"`
		Out     string       `xml:"system-out,omitempty"`
	}
	testFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
	testSkipped struct {
		Message string `xml:"message,attr"`
	}
)

// WriteJUnit writes what a run did as a JUnit report, a city as a test, for CI
// servers. A city that was not reached is skipped.
func (s *Summary) WriteJUnit(w io.Writer) error {
	suite := testSuite{Name: "cityprofile export", Tests: len(s.Results), Failures: s.Count(Failed), Skipped: s.Count(Unreached)}
	for i := range s.Results {
		r := &s.Results[i]
		c := testCase{Class: "cityprofile", Name: r.City.ID, File: r.City.Inputs[0].Path}
		if c.Name == "" {
			c.Name = r.City.Place()
		}
		text := told(r.City)
		switch r.Outcome {
		case Failed:
			first := r.City.Problems[0]
			c.Failure = &testFailure{Message: first.Message, Type: first.Code, Text: text}
		case Unreached:
			c.Skipped = &testSkipped{"not processed"}
		default:
			c.Out = text
		}
		suite.Cases = append(suite.Cases, c)
	}
	b := bufio.NewWriter(w)
	b.WriteString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", " ")
	if err := e.Encode(testSuites{Suite: suite}); err != nil {
		return err
	}
	b.WriteByte('\n')
	return b.Flush()
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
