package score

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// header names the columns of CSV. They keep their order and their meaning;
// others may follow them.
var header = [...]string{"city", "edition", "year", "level", "number", "component", "name", "state",
	"points", "possible", "max", "value", "unit", "value_year", "change", "note", "source",
	"least", "most", "computed", "basis", "bands"}

// CSV puts the index into rows (RFC 4180), with a header: each application,
// the oldest first, with a row for each indicator, if it lists any, and for
// each component and the total, as the column level says. An empty cell is
// unknown, which is not 0.
func CSV(p *profile.Profile) ([]byte, error) {
	var b bytes.Buffer
	s := sheet{Writer: csv.NewWriter(&b), city: p.City.ID}
	s.UseCRLF = true
	s.Write(header[:]) // an error stays with the writer
	if p.Index != nil {
		h := p.Index.Results()
		for _, r := range h.Earlier {
			s.application(r, cbi.Change{})
		}
		var change cbi.Change
		if baseline, ok := h.Baseline(); ok {
			change, _ = h.Now.Since(baseline)
		}
		s.application(h.Now, change)
	}
	s.Flush()
	return b.Bytes(), s.Error()
}

// sheet is CSV on its way.
type sheet struct {
	*csv.Writer
	city string
}

func (s sheet) application(r cbi.Result, change cbi.Change) {
	head := []string{s.city, strconv.Itoa(r.Edition.Year), cell(r.Year)}
	row := func(level string, cells ...string) { s.Write(append(append(head[:3:3], level), cells...)) }
	indicators := r.Indicators
	if !r.Listed() {
		indicators = nil
	}
	for i, o := range indicators {
		in := indicatorOf(r.Edition, o)
		possible := 0
		if in.Score != nil {
			possible = cbi.MaxScore
		}
		if change.Indicators != nil {
			in.Change = change.Indicators[i]
		}
		basis, source := "", "" // of a computed score, or of the scores that the bands leave open
		if o.Computed || o.State == cbi.Unscored && o.Banded {
			basis, source = o.Bands.Basis.String(), said(o.Bands.Source)
		}
		row("indicator", strconv.Itoa(in.Number), in.Component, in.Name, in.State.String(), cell(in.Score), strconv.Itoa(possible), strconv.Itoa(cbi.MaxScore),
			string(o.Reading.Value), in.Unit, cell(in.Year), cell(in.Change), in.Note, in.Source,
			strconv.Itoa(in.Least), strconv.Itoa(in.Most), strconv.FormatBool(in.Computed), basis, source)
	}
	sum := func(level, component, name string, x cbi.Sum, d cbi.Delta, started bool) {
		state, gained := "", ""
		switch {
		case x.Given:
			state = "given"
		case x.Points != nil:
			state = "summed"
		case !started:
			state = "not_started"
		case x.NotAssessed*cbi.MaxScore == x.Max:
			state = "not_assessed"
		default:
			state = "not_stated"
		}
		if d.Indicators > 0 {
			gained = strconv.Itoa(d.Points())
		}
		row(level, "", component, name, state, cell(x.Points), strconv.Itoa(x.Possible), strconv.Itoa(x.Max), "", "", "", gained, "", "", "", "", "", "", "")
	}
	for i, c := range r.Edition.Components {
		sum("component", c.ID, componentName(c), r.Components[i], change.Components[i], r.Started(i))
	}
	sum("total", "", "", r.Total, change.Total, r.Listed())
}

// cell is a number; empty where it is unknown.
func cell(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
