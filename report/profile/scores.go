package profile

import (
	"cmp"
	"fmt"
	"strings"

	"cityprofile/report/cbi"
)

// index judges the City Biodiversity Index: this application and the earlier
// ones.
func (r *rules) index() {
	x := r.profile.Index
	if x == nil {
		return
	}
	edition, ok := cbi.Find(x.Edition)
	if !ok {
		return // reported already
	}
	const at = "/biodiversity_index"
	sound := r.ownBands(at+"/bands", edition, x.Bands)
	own := x.ownBands(edition)
	r.application(at, application(edition, x.Year, x.Total, x.Components, x.Indicators, own), x.Indicators, sound)
	first := map[int]Span{}
	latest := 0
	for i := range x.History {
		h := &x.History[i]
		pointer := fmt.Sprintf("%s/history/%d", at, i)
		year := r.place("%s/year", pointer)
		before, twice := first[h.Year]
		switch {
		case h.Year == 0: // reported already
		case twice:
			r.again("duplicate-id", year, before, fmt.Sprintf("duplicate year %d in `biodiversity_index.history`", h.Year))
		case h.Year < latest:
			r.report("bad-order", year, fmt.Sprintf("the application of %d is listed after the one for %d", h.Year, latest), "list earlier applications oldest first; the first is the baseline")
		case x.Year != nil && h.Year >= *x.Year:
			r.report("bad-order", year, fmt.Sprintf("the application of %d is not earlier than the current one, %d", h.Year, *x.Year), "correct one of the years, or remove it from the history")
		}
		if !twice {
			first[h.Year] = year
		}
		latest = max(latest, h.Year)
		edition, ok := h.edition(x)
		if !ok {
			continue // reported already
		}
		own := own
		if edition.Year != x.Edition {
			own = nil
		}
		r.application(pointer, application(edition, &h.Year, h.Total, h.Components, h.Indicators, own), h.Indicators, sound)
	}
}

// application judges one application of the index. Where the city's own bands
// are not sound, what is scored by them says nothing.
func (r *rules) application(pointer string, a cbi.Application, list []Indicator, bands bool) {
	outcomes := a.Result().Indicators
	first := map[int]Span{}
	sound := bands
	for i, x := range list {
		at := r.place("%s/indicators/%d/number", pointer, i)
		before, twice := first[x.Number]
		switch {
		case x.Number < 1: // reported already
			sound = false
		case x.Number > len(outcomes):
			r.report("out-of-range", at, fmt.Sprintf("the %d edition has no indicator %d", a.Edition.Year, x.Number), fmt.Sprintf("expected 1 to %d", len(outcomes)))
			sound = false
		case twice:
			r.again("duplicate-id", at, before, fmt.Sprintf("duplicate indicator %d", x.Number))
			sound = false
		default:
			first[x.Number] = at
			sound = r.indicator(fmt.Sprintf("%s/indicators/%d", pointer, i), x, outcomes[x.Number-1], bands) && sound
		}
	}
	r.totals(pointer, a, outcomes, sound)
}

// indicator judges what is said of an indicator, and reports whether its
// points are known. Without sound bands it does not ask for a score.
func (r *rules) indicator(pointer string, x Indicator, o cbi.Outcome, bands bool) bool {
	wrong := func(field string, left bool) bool { return left && r.given(field, "%s", pointer) }
	if wrong("score", x.Score == nil) || wrong("assessed", x.Assessed == nil) || wrong("value", x.Value == "") {
		return false // reported already
	}
	name := fmt.Sprintf("indicator %d", o.Number)
	if !r.inRange(pointer, x, o) {
		return o.Scored() && !o.Computed
	}
	r.fraction(pointer, x, o)
	switch {
	case x.Score != nil && x.Assessed != nil && !*x.Assessed:
		r.report("contradiction", r.place("%s/assessed", pointer), name+" is marked not assessed but has a score", "remove one of them")
	case o.Contradiction():
		r.warn("score-band", r.place("%s/score", pointer),
			fmt.Sprintf("%s is scored %d, but %s", name, o.Score, banded(x, o)),
			fmt.Sprintf("%scorrect one of them; source of the bands: %s", hundredth(x, o), Text(o.Bands.Source)))
	case o.State == cbi.Unscored && bands && x.Assessed == nil:
		message, help := unscored(x, o)
		r.warn("no-score", r.place("%s/value", pointer), message, help)
	}
	return true
}

// banded says where in the bands a value is.
func banded(x Indicator, o cbi.Outcome) string {
	value := measure(string(x.Value), cmp.Or(x.Unit.String(), o.Bands.Unit))
	if low, high, ok := o.Between(); ok {
		return fmt.Sprintf("the sources leave open whether %s gives %d or %d (%s)", value, low, high, bandsOf(o.Bands, low, high))
	}
	return fmt.Sprintf("%s is in the band %s, which gives %d", value, measure(o.Bands.Band(o.BandLow), o.Bands.Unit), o.BandLow)
}

// bandsOf are two bands as they are printed.
func bandsOf(b cbi.Bands, low, high int) string {
	list := []string{b.Band(low)}
	if band := b.Band(high); band != "" {
		list = append(list, band)
	}
	return measure(strings.Join(list, ", "), b.Unit)
}

// unscored says what an indicator counts as that has a value and no score, and
// how it could get one.
func unscored(x Indicator, o cbi.Outcome) (message, help string) {
	const otherwise = "; else say `assessed = true` if the score is not published, `assessed = false` if there was no assessment"
	name := fmt.Sprintf("indicator %d", o.Number)
	least, most := o.Points()
	counts := fmt.Sprintf("it counts as assessed, score not stated: %d to %d points", least, most)
	switch {
	case o.Banded:
		return fmt.Sprintf("%s has no score, and %s: it counts as assessed, score not stated", name, banded(x, o)),
			fmt.Sprintf("give `score`%s; source of the bands: %s", otherwise, o.Bands.Source)
	case o.Bands.Known():
		return fmt.Sprintf("%s has a value but no score; %s", name, counts),
			fmt.Sprintf("give `score`, or give the value in %s, the unit of the bands%s", o.Bands.Unit, otherwise)
	}
	return fmt.Sprintf("%s has a value but no score; %s", name, counts),
		"give `score`, or add a table to `biodiversity_index.bands` (no published table is known)" + otherwise
}

// inRange reports a value that no city can have.
func (r *rules) inRange(pointer string, x Indicator, o cbi.Outcome) bool {
	if x.Value == "" || o.Unit == "" || !cbi.SameUnit(x.Unit.String(), o.Unit) {
		return true
	}
	low := o.Low != "" && x.Value.Compare(o.Low) < 0
	high := o.High != "" && x.Value.Compare(o.High) > 0
	if !low && !high {
		return true
	}
	help := "expected " + string(o.Low) + " or more"
	if o.High != "" {
		help = fmt.Sprintf("expected %s to %s: it is a proportion", o.Low, measure(string(o.High), o.Unit))
	}
	r.report("out-of-range", r.place("%s/value", pointer), fmt.Sprintf("indicator %d is %s", o.Number, measure(string(x.Value), o.Unit)), help)
	return false
}

// measure is a value with its unit.
func measure(value, unit string) string { return strings.TrimSpace(value + " " + unit) }

// ownBands judges the city's own tables, and reports whether all are sound.
func (r *rules) ownBands(pointer string, e cbi.Edition, list []Bands) (sound bool) {
	first := map[int]Span{}
	sound = true
	for i := range list {
		b := &list[i]
		at := r.place("%s/%d/indicator", pointer, i)
		in, ok := e.Indicator(b.Indicator)
		before, twice := first[b.Indicator]
		switch {
		case b.Indicator < 1: // reported already
			sound = false
		case !ok:
			r.report("out-of-range", at, fmt.Sprintf("the %d edition has no indicator %d", e.Year, b.Indicator), fmt.Sprintf("expected 1 to %d", e.Indicators()))
			sound = false
		case twice:
			r.again("duplicate-id", at, before, fmt.Sprintf("duplicate table for indicator %d", b.Indicator))
			sound = false
		default:
			first[b.Indicator] = at
			sound = r.table(fmt.Sprintf("%s/%d", pointer, i), b, in) && sound
		}
	}
	return sound
}

// table judges a table for an indicator.
func (r *rules) table(pointer string, b *Bands, in cbi.Indicator) bool {
	if len(b.Limits) != 4 || b.Source == "" {
		return false // reported already
	}
	for _, limit := range b.Limits {
		if limit == "" {
			return false // reported already
		}
	}
	limits, own := r.place("%s/limits", pointer), b.of(in)
	switch {
	case !ordered(b):
		r.report("bad-order", limits, fmt.Sprintf("the limits of indicator %d are not in ascending or descending order", in.Number), "list the thresholds for 1, 2, 3 and 4 points")
		return false
	case in.LessIsBetter && !own.Falling():
		r.report("bad-order", limits, fmt.Sprintf("the limits of indicator %d ascend, but lower values are better", in.Number), "list the thresholds for 1, 2, 3 and 4 points, largest first")
		return false
	case in.Unit != "" && !cbi.SameUnit(b.Unit.String(), in.Unit):
		r.report("not-allowed", r.place("%s/unit", pointer), fmt.Sprintf("the limits of indicator %d are in %s", in.Number, shorten(b.Unit.String(), 40)), "expected "+in.Unit)
		return false
	}
	if in.Bands.Known() && !in.Bands.Allow(own) {
		var published []string
		for score := range cbi.MaxScore + 1 {
			if band := in.Bands.Band(score); band != "" {
				published = append(published, band)
			}
		}
		r.warn("own-bands", limits, fmt.Sprintf("indicator %d is scored with this table instead of the published one: %s", in.Number, measure(strings.Join(published, ", "), in.Bands.Unit)),
			fmt.Sprintf("remove the table to use the published one, from: %s", in.Bands.Source))
	}
	return true
}

// ordered reports whether the limits of a table rise or fall throughout. The
// last may be as the one before, if it is to be passed.
func ordered(b *Bands) bool {
	direction := b.Limits[1].Compare(b.Limits[0])
	for i, limit := range b.Limits[1:] {
		step := limit.Compare(b.Limits[i])
		if step != direction && !(step == 0 && i == 2 && b.Top == TopPassed) {
			return false
		}
	}
	return direction != 0
}
