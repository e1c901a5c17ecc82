package profile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// JSON writes diagnostics for programs: one object on each line.
func (d Diagnostics) JSON() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, x := range d {
		e.Encode(struct { // a bytes.Buffer does not fail
			File     string `json:"file"`
			Line     int    `json:"line"`
			Column   int    `json:"column"`
			From     int64  `json:"from"`
			To       int64  `json:"to"`
			Severity string `json:"severity"`
			Code     string `json:"code"`
			Message  string `json:"message"`
			Help     string `json:"help,omitempty"`
		}{x.source.Name, x.Line, x.Column, x.source.Start.Bytes + int64(x.Span.From), x.source.Start.Bytes + int64(x.Span.To), x.Severity.String(), x.Code, x.Message, x.Help})
	}
	return b.Bytes()
}

// GitHub writes diagnostics as workflow commands, which GitHub shows beside
// the lines of a change
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
func (d Diagnostics) GitHub() string {
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	var b strings.Builder
	for _, x := range d {
		message, level := x.Message, x.Severity.String()
		if x.Severity == Note {
			level = "notice"
		}
		if x.Help != "" {
			message += "\n" + x.Help
		}
		fmt.Fprintf(&b, "::%s file=%s,line=%d,col=%d,title=%s::%s\n",
			level, property.Replace(visible(x.source.Name)), x.Line, x.Column, property.Replace(x.Code), data.Replace(message))
	}
	return b.String()
}
