package profile

import (
	"cmp"
	"slices"
	"strconv"
)

// Severity is how bad a defect is.
type Severity uint8

// The severities: a profile with an error cannot be printed.
const (
	Error Severity = iota
	Warning
)

// String is the severity as it is printed.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Diagnostic is a defect of a source at its place.
type Diagnostic struct {
	Severity Severity
	Code     string // stable, for programs: unknown-field, wrong-type and so on
	Span     Span
	Line     int // from 1
	Column   int // from 1, in characters
	Message  string
	Help     string // what was expected or what to do; may be empty

	source *Source
}

// diagnostic makes an error at a place of the source.
func (s *Source) diagnostic(code string, at Span, message, help string) *Diagnostic {
	at.From = min(max(at.From, 0), len(s.Text))
	at.To = min(max(at.To, at.From), len(s.Text))
	line, column := s.position(at.From)
	return &Diagnostic{Code: code, Span: at, Line: line, Column: column, Message: message, Help: help, source: s}
}

// Diagnostics are the defects of a source.
type Diagnostics []Diagnostic

// HasErrors reports whether one of them is an error.
func (d Diagnostics) HasErrors() bool {
	return slices.ContainsFunc(d, func(d Diagnostic) bool { return d.Severity == Error })
}

// sort puts them into the order of the source.
func (d Diagnostics) sort() {
	slices.SortStableFunc(d, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Span.From, b.Span.From), cmp.Compare(a.Severity, b.Severity))
	})
}

func itoa(n int) string { return strconv.Itoa(n) }
