package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"cityprofile/layout/pdf/verify"
	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// humanFindings writes what was found in a file for people: what is wrong,
// where, what it means, and which clause says so.
func humanFindings(name string, r *verify.Report, s profile.Style) string {
	var b strings.Builder
	for i, f := range r.Findings {
		if s.Plain {
			fmt.Fprintf(&b, "%s: error: %s [%s]\n", where(name, f), shown(f.Message), f.Rule.ID)
			for _, note := range notes(f) {
				fmt.Fprintf(&b, "    %s\n", note.text)
			}
			continue
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s: %s\n", painted(s, "1;31", "error["+f.Rule.ID+"]"), painted(s, "1", shown(f.Message)))
		fmt.Fprintf(&b, " %s %s\n", painted(s, "34", "-->"), where(name, f))
		for _, note := range notes(f) {
			fmt.Fprintf(&b, "  %s %s: %s\n", painted(s, "34", "="), note.kind, note.text)
		}
	}
	for _, rule := range verify.Rules() {
		if n := r.Further[rule]; n > 0 {
			fmt.Fprintf(&b, "%s: %s of %s\n", shown(name), cells.Count(n, "more finding", "more findings"), rule.ID)
		}
	}
	return b.String()
}

func painted(s profile.Style, code, text string) string {
	if !s.Color {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

type note struct{ kind, text string }

// notes is what else is to be said of a finding.
func notes(f verify.Finding) []note {
	list := []note{{"rule", f.Rule.Demands}}
	if f.Rule.Means != "" {
		list = append(list, note{"means", f.Rule.Means})
	}
	return append(list, note{"clause", f.Clause})
}

// where is the place of a finding.
func where(name string, f verify.Finding) string {
	s := shown(name)
	if f.Page > 0 {
		s += fmt.Sprintf(", page %d", f.Page)
	}
	if f.Element != "" {
		s += ", " + shown(f.Element)
	}
	if f.Object != 0 {
		s += fmt.Sprintf(", object %d", f.Object)
	}
	return s
}

// shown is a text from a file, safe to show on a terminal.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// jsonFindings writes what was found in a file for programs: one object on
// each line.
func jsonFindings(name string, r *verify.Report) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, f := range r.Findings {
		e.Encode(struct { // a bytes.Buffer does not fail
			File    string `json:"file"`
			Page    int    `json:"page,omitempty"`
			Element string `json:"element,omitempty"`
			Object  int    `json:"object,omitempty"`
			Code    string `json:"code"`
			UA      bool   `json:"ua"`
			A       bool   `json:"a"`
			Clause  string `json:"clause"`
			Message string `json:"message"`
			Rule    string `json:"rule"`
			Means   string `json:"means,omitempty"`
		}{name, f.Page, f.Element, int(f.Object), f.Rule.ID, f.UA, f.A, f.Clause, f.Message, f.Rule.Demands, f.Rule.Means})
	}
	return b.String()
}
