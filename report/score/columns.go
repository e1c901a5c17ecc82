package score

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cityprofile/report/cbi"
	"cityprofile/report/cells"
)

// column is a column of the indicators.
type column struct {
	title string
	width int
	right bool
	of    func(cbi.Outcome) string
}

// Titles of the columns in which sums stand too.
const (
	titleName   = "Indicator"
	titleScore  = "Score"
	titleChange = "Change"
)

// nameColumn is where the name stands, and takes what room the others leave.
const nameColumn = 1

// shown are the columns that have something to show.
func (t *table) shown() []column {
	const widest = 14 // of a value; a longer one takes two lines
	all := []column{
		{" No", 3, true, func(o cbi.Outcome) string { return strconv.Itoa(o.Number) }},
		{titleName, 0, false, func(o cbi.Outcome) string { return indicatorName(t.history.Now.Edition, o.Number) }},
		{"Value", 0, true, func(o cbi.Outcome) string { return cmp.Or(measured(o), noValue) }},
		{"Year", 4, true, func(o cbi.Outcome) string { return cell(o.Reading.Year) }},
		{titleScore, 5, true, points},
		{titleChange, 6, true, func(o cbi.Outcome) string { return t.gained(o.Number) }},
	}
	outcomes := t.history.Now.Indicators
	has := func(f func(cbi.Outcome) bool) bool { return slices.ContainsFunc(outcomes, f) }
	list := slices.Clone(all[:2])
	if has(func(o cbi.Outcome) bool { return o.Reading.Value != "" }) {
		list = append(list, all[2])
		value := &list[2]
		value.width = cells.Width(value.title)
		for _, o := range outcomes {
			value.width = max(value.width, min(cells.Width(value.of(o)), widest))
		}
	}
	if has(func(o cbi.Outcome) bool { return o.Reading.Year != nil }) {
		list = append(list, all[3])
	}
	list = append(list, all[4])
	if t.compared {
		list = append(list, all[5])
	}
	list[nameColumn].width = width
	for i, c := range list {
		if i != nameColumn {
			list[nameColumn].width -= c.width
		}
	}
	list[nameColumn].width -= 2 * (len(list) - 1) // between the columns
	return list
}

// measured is the value with its unit.
func measured(o cbi.Outcome) string {
	if o.Reading.Value == "" {
		return ""
	}
	return strings.Join(strings.Fields(string(o.Reading.Value)+" "+unit(o)), " ")
}

// unit is that of the value: the one that is asked for when none is given.
func unit(o cbi.Outcome) string {
	if o.Reading.Value == "" {
		return ""
	}
	return cmp.Or(said(o.Reading.UnitTold), o.Bands.Unit, o.Unit)
}

// points are those of an indicator, or what stands in their place.
func points(o cbi.Outcome) string {
	switch o.State {
	case cbi.Scored:
		mark := " " // where others have theirs
		if o.Computed {
			mark = markComputed
			if o.Bands.Basis == cbi.Single {
				mark = markSingle
			}
		}
		return strconv.Itoa(o.Score) + mark
	case cbi.Unscored:
		if low, high, ok := o.Between(); ok {
			return fmt.Sprintf("%d–%d%s", low, high, markUnscored)
		}
		return markUnscored + " "
	case cbi.NotAssessed:
		return markNotAssessed + " "
	}
	return markNotMentioned + " "
}

// gained are the points that an indicator has more than in the baseline.
func (t *table) gained(number int) string {
	if d := t.change.Indicators[number-1]; d != nil {
		return cells.Signed(*d)
	}
	return ""
}
