package profile

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Severity is how bad a defect is.
type Severity uint8

// The severities: a profile with an error cannot be printed, one with a warning
// may say what nobody meant, and a note tells what follows from a choice of the
// city's own.
const (
	Error Severity = iota
	Warning
	Note
)

// String is the severity as it is printed.
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// Diagnostic is a defect of a source at its place.
type Diagnostic struct {
	Severity Severity
	Code     string // stable, for programs: unknown-field, wrong-type and so on
	Span     Span
	Line     int    // from 1
	Column   int    // from 1, in characters
	Message  string // one line, without hidden characters
	Help     string // what was expected or what to do; may be empty

	source *Source
}

// diagnostic makes an error at a place of the source. Its line and column are
// still to be found: locate does that for all diagnostics in one pass.
func (s *Source) diagnostic(code string, at Span, message, help string) *Diagnostic {
	at.From = min(max(at.From, 0), len(s.Text))
	at.To = min(max(at.To, at.From), len(s.Text))
	return &Diagnostic{Code: code, Span: at, Message: visible(message), Help: visible(help), source: s}
}

// Diagnose makes a diagnostic at a place of the source.
func (s *Source) Diagnose(severity Severity, code string, at Span, message, help string) Diagnostic {
	d := Diagnostics{*s.diagnostic(code, at, message, help)}
	d[0].Severity = severity
	d.locate(s)
	return d[0]
}

// Diagnostics are the defects of a source.
type Diagnostics []Diagnostic

// HasErrors reports whether one of them is an error.
func (d Diagnostics) HasErrors() bool {
	return slices.ContainsFunc(d, func(d Diagnostic) bool { return d.Severity == Error })
}

// HasWarnings reports whether one of them is a warning.
func (d Diagnostics) HasWarnings() bool {
	return slices.ContainsFunc(d, func(d Diagnostic) bool { return d.Severity == Warning })
}

// Fail reports whether a profile fails by them: for an error, and if warnings are
// taken for errors, for a warning, but never for a note.
func (d Diagnostics) Fail(strict bool) bool {
	return d.HasErrors() || strict && d.HasWarnings()
}

// sort puts them into the order of the source.
func (d Diagnostics) sort() {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Span.From, b.Span.From), cmp.Compare(a.Severity, b.Severity))
	})
}

// locate finds the lines and columns of sorted diagnostics of one source, in
// one pass over its text.
func (d Diagnostics) locate(s *Source) {
	at, line, column := 0, 1+s.Start.Lines, 1+s.Start.Columns
	for i := range d {
		between := s.Text[at:d[i].Span.From]
		if n := bytes.Count(between, []byte{'\n'}); n > 0 {
			line, column = line+n, 1
			between = between[bytes.LastIndexByte(between, '\n')+1:]
		}
		column += utf8.RuneCount(between)
		at = d[i].Span.From
		d[i].Line, d[i].Column = line, column
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
