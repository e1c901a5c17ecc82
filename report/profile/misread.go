package profile

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cityprofile/report/cbi"
)

// misread asks where a figure can be read in two ways, or where a reader of
// the report may read another one than its writer: it names the readings, and
// the city chooses.
func (r *rules) misread() {
	r.visit(r.root, reflect.ValueOf(r.profile), "", "", func(s spot) {
		if s.node.kind == kindDecimal && !r.defect(s.node) && pointed(s) {
			n, _ := parseNumeral(s.node.text)
			r.ask(s, n.readings[:2], "write "+n.readings[0]+" or "+strings.TrimRight(strings.TrimRight(n.readings[1], "0"), "."))
			return
		}
		if s.typ != figureType && s.typ != valueType || s.node.kind == kindTable || r.defect(s.node) {
			return
		}
		if b, ok := s.in.Interface().(Budget); ok {
			r.budget(s, b.Currency, false)
			return
		}
		if f, ok := s.in.Interface().(Figure); ok && strings.HasSuffix(s.path, "budget.amount.value") {
			r.budget(s, "", f.Unit != "")
			return
		}
		if s.node.kind == kindString {
			r.figureRead(s, clean(s.node.text))
		}
	})
	r.shares()
}

// countPath finds the figures that count what has no parts.
var countPath = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(^|\.)(native|introduced|people_reached)(\.value)?$`)
})

// pointed reports whether a number may have its point between thousands: it has
// three digits behind it, and is a count, or ends in a zero that no measure needs.
func pointed(s spot) bool {
	if !slices.Contains([]reflect.Type{figureType, valueType, readingType, decimalType}, s.typ) || strings.HasPrefix(s.path, "biodiversity_index") || strings.Contains(s.path, "budget") || strings.Contains(s.path, "coordinates") {
		return false
	}
	n, ok := parseNumeral(s.node.text)
	return ok && len(n.readings) == 2 && n.points && (countPath().MatchString(s.path) || strings.HasSuffix(s.node.text, "0"))
}

// ask warns of a figure with several readings.
func (r *rules) ask(s spot, readings []string, help string) {
	readings = slices.Compact(readings)
	r.warn("ambiguous-number", s.node.place(), fmt.Sprintf("`%s` is %s: %s?", s.name, typed(s.node), strings.Join(readings, " or ")), help)
}

// typed is a value as messages have it: a text in quotes, a number without.
func typed(n *node) string {
	if n.kind == kindString {
		return `"` + shorten(clean(n.text), 40) + `"`
	}
	return shorten(n.text, 40)
}

// figureRead judges a figure that is a text.
func (r *rules) figureRead(s spot, text string) {
	list := numerals(text)
	for i, n := range list {
		m, end := magnitudeAfter(text[n.to:])
		alone := n.from == 0 && n.to+end == len(text)
		readings := n.all(m)
		switch {
		case len(n.readings) == 1 && !n.comma && !n.worded && !(n.points && n.grouped) && m.english:
			continue
		case !alone && len(list) > 1 && i > 0 && n.to-n.from < 4: // a detail of a longer text
			continue
		case len(readings) == 1:
			r.ask(s, readings, "write "+readings[0]+as(alone, ", without quotes")+as(n.grouped, "; `group_digits` in [report] groups the digits"))
		default:
			r.ask(s, readings, "write "+strings.Join(readings, " or ")+as(alone, ", without quotes"))
		}
		return
	}
}

// budget judges an amount of money, which is a text or a number. No currency
// has three digits behind its point, but for some that are parted into
// thousandths: 40,000 and 40.000 are both forty thousand.
func (r *rules) budget(s spot, currency string, inUnits bool) {
	text := clean(s.node.text)
	list := numerals(text)
	if len(list) == 0 || r.defect(s.node) {
		return
	}
	n := list[0]
	m, end := moneyMagnitude(text[n.to:])
	_, twice := currencyIn(text)
	alone := n.from == 0 && n.to+end == len(text)
	readings := n.all(m)
	unsure := len(readings) > 1 || n.points || n.comma && !n.grouped || n.worded
	if len(n.readings) == 2 && m.factor == 1 && !slices.Contains(thirds, currency) {
		unsure = n.points && s.node.kind == kindString
		if readings = readings[:1]; s.node.kind != kindString { // TOML has a number with three decimals
			readings, unsure = n.readings, true
		}
	}
	quotes := as(alone && s.node.kind == kindString, ", without quotes")
	either := strings.Join(slices.Compact(slices.Clone(readings)), " or ")
	value, err := strconv.ParseFloat(n.readings[0], 64)
	switch {
	case twice:
		r.warn("ambiguous-number", s.node.place(), fmt.Sprintf("`%s` is %s, with a currency of its own: %s?", s.name, typed(s.node), either), "write the number alone, "+either+as(len(text) == n.to, ", without quotes")+": `currency` names the currency"+as(yearly().MatchString(text), ", and `period = \"year\"` says that it is for each year"))
	case unsure:
		r.ask(s, readings, "write "+either+quotes)
	case alone && !inUnits && len(list) == 1 && m.factor == 1 && err == nil && value > 0 && value < 1000:
		millions := times(n.readings[0], 1e6)
		r.ask(s, []string{n.readings[0], millions}, "write the amount in full, such as "+millions+quotes)
	}
}

// yearly finds that an amount is for each year.
var yearly = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(a year|per year|per annum|p\.? ?a\.|annually|yearly|al año|por año|anuales|por ano|anuais|par an|pro jahr|jährlich|all'anno)(\W|$)|/ ?(year|yr|año|ano|an|jahr)\b|毎年|每年|年間`)
})

// defect reports whether something was found at a node before.
func (r *rules) defect(n *node) bool {
	return slices.ContainsFunc(r.defects, func(d Diagnostic) bool { return d.Span == n.place() })
}

// fraction asks of an indicator in per cent whether its value is a fraction: a
// spreadsheet shows 39.45 % and holds 0.3945. A score beside the value answers
// that: it is compared with the bands. Of what is scored by less than 1 %, such as
// the share of a budget, it does not ask.
func (r *rules) fraction(pointer string, x Indicator, o cbi.Outcome) {
	v, err := strconv.ParseFloat(string(x.Value), 64)
	if err != nil || v <= 0 || v > 1 || x.Score != nil || !perCent(cmp.Or(x.Unit.String(), o.Unit)) || confirmed(x, o) || belowOne(o.Bands) {
		return
	}
	hundred := times(string(x.Value), 100)
	r.warn("ambiguous-number", r.place("%s/value", pointer),
		fmt.Sprintf("indicator %d is %s %%: %s %% or %s %%?", o.Number, x.Value, x.Value, hundred),
		fmt.Sprintf("write %s; if it is %s %%, confirm that with its `score`", hundred, x.Value)+as(!o.Bands.Known(), " or with `assessed = true`"))
}

// confirmed reports whether a value without a score is as it is meant: it is
// not scored, or no bands could tell its score.
func confirmed(x Indicator, o cbi.Outcome) bool {
	return x.Assessed != nil && (!*x.Assessed || !o.Bands.Known())
}

// belowOne reports whether bands give points for less than 1.
func belowOne(b cbi.Bands) bool {
	return b.Known() && !b.Falling() && b.Limits[0] != "" && b.Limits[0].Compare("1") < 0
}

// hundredth adds to a message on a score that its value is not in the band of,
// that a hundredfold of the value would be.
func hundredth(x Indicator, o cbi.Outcome) string {
	v, err := strconv.ParseFloat(string(x.Value), 64)
	if err != nil || v <= 0 || v > 1 || !perCent(cmp.Or(x.Unit.String(), o.Unit)) {
		return ""
	}
	hundred := times(string(x.Value), 100)
	if low, high := o.Bands.Scores(cbi.Decimal(hundred)); o.Score < low || o.Score > high {
		return ""
	}
	return fmt.Sprintf("write %s if the value is %s %%; else ", hundred, hundred)
}

// perCent reports whether a unit is per cent.
func perCent(unit string) bool {
	unit = strings.ToLower(strings.TrimSpace(unit))
	return unit != "" && cbi.SameUnit(unit, "%") || slices.Contains([]string{"por ciento", "por cento", "pour cent", "prozent", "percento"}, unit)
}
