// Package score shows the City Biodiversity Index of a profile: as a table
// for people, as JSON and as CSV. The figures are those of package cbi.
package score

import (
	"fmt"
	"strconv"
	"strings"

	"cityprofile/report/cbi"
	"cityprofile/report/cells"
	"cityprofile/report/profile"
)

// width is that of the table, in cells: a terminal's, and a mail's.
const width = 80

// Marks in the column of scores.
const (
	markComputed     = "*"
	markSingle       = "†" // computed by bands that a single source gives
	markUnscored     = "?"
	markNotAssessed  = "–"
	markNotMentioned = "·"
	noValue          = "–"
)

// Human puts the index into a table for people, 80 cells wide.
func Human(p *profile.Profile) string {
	t := table{profile: p}
	if p.Index == nil {
		t.text(said(p.City.Name) + " has not started on the City Biodiversity Index.")
		return t.String()
	}
	t.history = p.Index.Results()
	if t.baseline, t.compared = t.history.Baseline(); t.compared {
		t.change, _ = t.history.Now.Since(t.baseline)
	}
	t.columns = t.shown()
	now := t.history.Now
	title := "City Biodiversity Index, " + said(p.City.Name)
	if now.Year != nil {
		title += fmt.Sprintf(", %d", *now.Year)
	}
	t.text(fmt.Sprintf("%s (%d edition)", title, now.Edition.Year))
	t.components()
	t.line("")
	t.sum("Total", "Sum of the known points", now.Total, t.change.Total, now.Listed())
	if t.compared {
		t.line("")
		t.text(t.since())
	}
	t.legend()
	t.notes()
	t.sources()
	t.earlier()
	return t.String()
}

// table is a table on its way to a terminal.
type table struct {
	strings.Builder
	profile  *profile.Profile
	history  cbi.History
	baseline cbi.Result
	change   cbi.Change
	compared bool // with the baseline
	columns  []column
}

// line writes a line.
func (t *table) line(s string) {
	t.WriteString(strings.TrimRight(s, " "))
	t.WriteByte('\n')
}

// text writes a text in as many lines as it takes.
func (t *table) text(s string) {
	for _, line := range cells.Wrap(s, width) {
		t.line(line)
	}
}

// labelled writes a text beside a label, in a column of its own.
func (t *table) labelled(label, s string) {
	const column = 5
	labels := cells.Wrap(label, column-2)
	for i, line := range cells.Wrap(s, width-column) {
		if i >= len(labels) {
			labels = append(labels, "")
		}
		t.line(right(labels[i], column-2) + "  " + line)
	}
}

func right(s string, n int) string { return strings.Repeat(" ", max(n-cells.Width(s), 0)) + s }

// components are the three parts of the table. Indicators are listed where the
// city speaks of one of them.
func (t *table) components() {
	now := t.history.Now
	if now.Listed() {
		t.line("")
		t.row(func(c column) string { return c.title })
	}
	first := 0
	for i, c := range now.Edition.Components {
		t.line("")
		t.line(componentName(c))
		if now.Components[i].NotMentioned < c.Indicators {
			for _, o := range now.Indicators[first : first+c.Indicators] {
				t.row(func(c column) string { return c.of(o) })
			}
		}
		first += c.Indicators
		t.sum("Points", "Known points", now.Components[i], t.change.Components[i], now.Started(i))
	}
}

// sum writes the points of a component or of all below those of the
// indicators, or why there are none. They are called part where they do not
// cover all that may have been assessed.
func (t *table) sum(what, part string, s cbi.Sum, d cbi.Delta, started bool) {
	t.row(func(c column) string {
		switch {
		case c.title == titleName && !started && s.Points == nil:
			return "Not started"
		case c.title == titleName && s.Points == nil:
			return what + " not " + lacking(s)
		case c.title == titleName && s.Whole():
			return fmt.Sprintf("%s, of %d", what, s.Max)
		case c.title == titleName && s.Complete():
			return fmt.Sprintf("%s, of %d available (max. %d)", what, s.Possible, s.Max)
		case c.title == titleName:
			return fmt.Sprintf("%s, of %d available (max. %d)", part, s.Possible, s.Max)
		case c.title == titleScore && s.Points != nil:
			return strconv.Itoa(*s.Points) + " "
		case c.title == titleChange && d.Indicators > 0:
			return cells.Signed(d.Points())
		}
		return ""
	})
}

// lacking says what there is instead of points.
func lacking(s cbi.Sum) string {
	if s.NotAssessed*cbi.MaxScore == s.Max {
		return "assessed"
	}
	return "stated"
}

// row writes a row; what is wider than its column goes on in further lines.
func (t *table) row(of func(column) string) {
	wrapped := make([][]string, len(t.columns))
	height := 0
	for i, c := range t.columns {
		s := of(c)
		if cells.Width(s) <= c.width {
			wrapped[i] = []string{s} // with its spaces
		} else {
			wrapped[i] = cells.Wrap(s, c.width)
		}
		height = max(height, len(wrapped[i]))
	}
	for line := range height {
		var b strings.Builder
		for i, c := range t.columns {
			s := ""
			if line < len(wrapped[i]) {
				s = wrapped[i][line]
			}
			if i > 0 {
				b.WriteString("  ")
			}
			if pad := strings.Repeat(" ", max(c.width-cells.Width(s), 0)); c.right {
				b.WriteString(pad + s)
			} else {
				b.WriteString(s + pad)
			}
		}
		t.line(b.String())
	}
}

// reached puts a sum into words: the points, what was possible, and the most
// that there is where something was left out.
func reached(s cbi.Sum) string {
	switch {
	case s.Points == nil:
		return "points not " + lacking(s)
	case s.Whole():
		return fmt.Sprintf("%d of %s", *s.Points, countedPoints(s.Max))
	}
	return fmt.Sprintf("%d of %s available (max. %d)", *s.Points, countedPoints(s.Possible), s.Max)
}

// since puts the change since the baseline into words.
func (t *table) since() string {
	d, from := t.change.Total, "Since the baseline of "+cell(t.baseline.Year)+": "
	if d.Indicators == 0 {
		return from + "nothing to compare, for both applications state no score of the same indicators."
	}
	on := "on the same indicator"
	if d.Indicators > 1 {
		on = fmt.Sprintf("on the same %d indicators", d.Indicators)
	}
	if d.Sums && t.history.Now.Total.Complete() && t.baseline.Total.Complete() {
		on = "by the totals of both"
	}
	return fmt.Sprintf("%s%s, from %d to %d, %s.", from, signedPoints(d.Points()), d.Was, d.Is, on)
}

func countedPoints(n int) string { return cells.Count(n, "point", "points") }

// signedPoints is a number of points gained or lost: "+1 point", "−2 points".
func signedPoints(n int) string {
	if n == 1 || n == -1 {
		return cells.Signed(n) + " point"
	}
	return cells.Signed(n) + " points"
}
