package export

import (
	"bufio"
	"encoding/xml"
	"io"
	"strings"
	"unicode"
)

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

// Test is a test of a JUnit report.
type Test struct {
	Name, File    string // File may be empty
	Failed        bool
	Message, Type string // of a failure
	Skipped       string // why; empty if it is not
	Text          string // what is said of it; may be empty
}

// WriteTests writes a JUnit report of tests.
func WriteTests(w io.Writer, name string, tests []Test) error {
	suite := testSuite{Name: name, Tests: len(tests)}
	for _, t := range tests {
		c := testCase{Class: "cityprofile", Name: t.Name, File: t.File}
		text := strings.Map(inXML, t.Text)
		switch {
		case t.Skipped != "":
			suite.Skipped++
			c.Skipped = &testSkipped{t.Skipped}
		case t.Failed:
			suite.Failures++
			c.Failure = &testFailure{Message: strings.Map(inXML, t.Message), Type: t.Type, Text: text}
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

// inXML drops the control characters that XML cannot hold (XML 1.0, 2.2).
func inXML(r rune) rune {
	if unicode.IsControl(r) && r != '\n' && r != '\t' {
		return -1
	}
	return r
}
