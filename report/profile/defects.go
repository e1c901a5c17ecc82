package profile

import (
	"bytes"
	"fmt"

	"cityprofile/report/cells"
)

// maxDefects is how many defects of a file are listed. Nobody corrects more at
// a time, and a file that is made of nothing else must not take for ever.
const maxDefects = 1000

// report notes an error.
func (d *decoder) report(code string, at Span, message, help string) {
	d.note(Error, code, at, message, help)
}

// warn notes something that can be printed but looks wrong.
func (d *decoder) warn(code string, at Span, message, help string) {
	d.note(Warning, code, at, message, help)
}

// remark notes what follows from a choice of the city's own.
func (d *decoder) remark(code string, at Span, message, help string) {
	d.note(Note, code, at, message, help)
}

func (d *decoder) note(severity Severity, code string, at Span, message, help string) {
	for _, g := range d.guessed {
		if at.From < g.To && g.From < at.To {
			return // told already
		}
	}
	d.found++
	if len(d.defects) >= maxDefects {
		d.errorLeft = d.errorLeft || severity == Error
		return
	}
	x := d.source.diagnostic(code, at, message, help)
	x.Severity = severity
	d.defects = append(d.defects, *x)
}

// again notes a name or an id that stood in the file before.
func (d *decoder) again(code string, at, first Span, message string) {
	help := ""
	if len(d.defects) < maxDefects { // counting lines takes its time
		help = fmt.Sprintf("first defined on line %d", bytes.Count(d.source.Text[:first.From], []byte{'\n'})+1)
	}
	d.report(code, at, message, help)
}

// tellTheRest says how many defects are not listed.
func (d *decoder) tellTheRest() {
	left := d.found - len(d.defects)
	if left == 0 {
		return
	}
	end := len(d.source.Text)
	x := d.source.diagnostic("too-many", Span{end, end}, fmt.Sprintf("%s not shown", cells.Count(left, "more problem", "more problems")), "fix the ones above first")
	if !d.errorLeft {
		x.Severity = Warning
	}
	d.defects = append(d.defects, *x)
}
