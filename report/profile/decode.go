package profile

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// table fills a struct from a table, and leaves the known fields in it, so
// that what is looked up in it later is found at once.
func (d *decoder) table(n *node, v reflect.Value, name string) {
	if n.kind != kindTable {
		d.mistyped(n, name, d.spelled(tableHelp(n, v.Type())))
		return
	}
	rules := tagged.of(v.Type())
	d.levels = append(d.levels, level{n, v.Type(), name})
	defer func() { d.levels = d.levels[:len(d.levels)-1] }()
	known := n.fields[:0]
	for _, f := range n.fields {
		i := indexOf(rules, f.name)
		if i < 0 {
			d.report("unknown-field", f.node.nameSpan(), fmt.Sprintf("unknown field `%s`%s", shorten(f.name, 60), inside(name)), d.unknownHelp(f.name, rules))
			continue
		}
		known = append(known, f)
		d.value(f.node, v.Field(rules[i].index), &rules[i], join(name, f.name))
	}
	n.fields = known
	for _, r := range rules {
		if f := n.field(r.name); r.required && (f == nil || f.kind == kindNull) && indexOfString(d.leftOut, r.name) < 0 {
			at := n.nameSpan()
			d.report("missing-field", at, fmt.Sprintf("missing field `%s`%s", r.name, inside(name)), describe(v.Type(), r))
		}
	}
}

// unknownHelp says what an unknown field may be, or where it belongs.
func (d *decoder) unknownHelp(field string, rules []constraint) string {
	if help := d.strayed(field); help != "" {
		return help
	}
	if help := d.partOfFigure(field, rules); help != "" {
		return help
	}
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = r.name
	}
	if help := suggestion(field, names); help != "" {
		return help
	}
	return d.elsewhere(field)
}

// value fills a field. Null is the same as leaving the field out.
func (d *decoder) value(n *node, v reflect.Value, c *constraint, name string) {
	if n.kind == kindNull {
		return
	}
	if v.Kind() == reflect.Pointer {
		before, p := d.found, reflect.New(v.Type().Elem())
		d.value(n, p.Elem(), c, name)
		// A table stays for the rules to look into; a value that is wrong is
		// unknown, and not zero.
		isTable := n.kind == kindTable && isTable(p.Elem().Type())
		if d.found == before || isTable {
			v.Set(p)
		}
		return
	}
	switch {
	case v.Type() == dateType:
		d.date(n, v, name)
	case v.Type() == valueType:
		d.scalar(n, v, c, name)
	case isBrief(v.Type()):
		d.brief(n, v, c, name)
	case isSeveral(v.Type()):
		d.several(n, v, c, name)
	case v.Type() == decimalType:
		d.decimal(n, v, c, name)
	case v.Type() == whenType:
		d.when(n, v, c, name)
	case v.Type() == textType:
		d.told(n, v, c, name)
	case v.Kind() == reflect.Struct:
		d.table(n, v, name)
	case v.Kind() == reflect.Slice:
		d.list(n, v, c, name)
	case v.Kind() == reflect.String:
		d.text(n, v, c, name)
	case v.Kind() == reflect.Bool:
		if n.kind != kindBool {
			d.wrongType(n, name, "a boolean")
			return
		}
		v.SetBool(n.text == "true")
	default:
		d.number(n, v, c, name)
	}
}

func (d *decoder) list(n *node, v reflect.Value, c *constraint, name string) {
	if n.kind != kindList {
		d.mistyped(n, name, listHelp(n, v.Type().Elem()))
		return
	}
	switch count := len(n.items); {
	case c.minItems > 0 && c.minItems == c.maxItems && count != c.minItems:
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` has %d values", name, count), "expected "+itoa(c.minItems))
	case count < c.minItems:
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is empty", name), "expected at least "+itoa(c.minItems))
	}
	if len(n.items) > MaxEntries {
		d.report("too-large", n.place(), fmt.Sprintf("`%s` has %d entries; the limit is %d", name, len(n.items), MaxEntries), "leave some out")
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(n.items), len(n.items)))
	for i, item := range n.items {
		name := name + "[" + itoa(i) + "]"
		if item.kind == kindNull {
			d.wrongType(item, name, "a value")
			continue
		}
		d.value(item, v.Index(i), c, name)
	}
}

func (d *decoder) number(n *node, v reflect.Value, c *constraint, name string) {
	switch {
	case n.kind != kindInteger:
		d.mistyped(n, name, numberHelp(n, c, name, true))
		return
	case !d.inRange(n, c, name):
		return
	case c.enum != nil && indexOfString(c.enum, n.text) < 0:
		d.report("not-allowed", n.place(), fmt.Sprintf("`%s` is %s", name, n.text), "expected "+strings.Join(c.enum, " or "))
		return
	}
	i, err := strconv.ParseInt(n.text, 10, 64)
	if err != nil || v.OverflowInt(i) {
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is %s", name, n.text), "expected a smaller number")
		return
	}
	v.SetInt(i)
}

// maxDigits is how many characters a number may have that is printed as it is
// written: all that a spreadsheet gives out.
const maxDigits = 24

// decimal keeps a number as it is written.
func (d *decoder) decimal(n *node, v reflect.Value, c *constraint, name string) {
	switch {
	case !n.isNumber():
		d.mistyped(n, name, numberHelp(n, c, name, false))
	case len(n.text) > maxDigits:
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is %s", name, shorten(n.text, 40)), fmt.Sprintf("expected at most %d characters", maxDigits))
	case n.kind == kindDecimal && !strings.ContainsAny(n.text, ".eE"): // whole, and too large for TOML
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is %s", name, n.text), "expected a smaller number")
	case !d.inRange(n, c, name):
	case n.text == "-0": // in JSON; TOML has no such whole number
		v.SetString("0")
	default:
		v.SetString(n.text)
	}
}

func (d *decoder) date(n *node, v reflect.Value, name string) {
	if n.kind != kindString && n.kind != kindDate {
		d.wrongType(n, name, "a date, such as 2026-04-22")
		return
	}
	day, err := ParseDate(clean(n.text))
	if err != nil {
		d.report("bad-date", n.place(), fmt.Sprintf("`%s` is %s", name, shorten(n.text, 40)), dateHelp(clean(n.text)))
		return
	}
	v.Set(reflect.ValueOf(day))
}

// scalar keeps a number as it is written, or a text.
func (d *decoder) scalar(n *node, v reflect.Value, c *constraint, name string) {
	if n.kind == kindDecimal && (math.IsInf(n.number, 0) || math.IsNaN(n.number)) {
		d.report("not-allowed", n.place(), fmt.Sprintf("`%s` is %s", name, shorten(n.text, 40)), "expected a finite number or text")
		return
	}
	switch n.kind {
	case kindString, kindInteger, kindDecimal:
		s := clean(n.text)
		if s == "" {
			d.report("empty-text", n.place(), fmt.Sprintf("`%s` is empty", name), "fill it in, or omit the field if it is optional")
		}
		if d.characters(n, name, s) && (n.kind == kindString || d.inRange(n, c, name)) {
			v.SetString(s)
		}
	case kindTable:
		d.mistyped(n, name, "expected a number or a string; unit, year, source, estimate and note stand beside it")
	default:
		d.wrongType(n, name, "a number or a string")
	}
}

// brief fills a table that may be given by its value alone. The range of the
// field is that of the value.
func (d *decoder) brief(n *node, v reflect.Value, c *constraint, name string) {
	rules := tagged.of(v.Type())
	value := &rules[indexOf(rules, "value")]
	if n.kind == kindTable {
		d.table(n, v, name)
		if f := n.field("value"); f != nil && f.isNumber() {
			d.inRange(f, c, join(name, "value"))
		}
		return
	}
	if n.kind == kindList || n.kind == kindBool || n.kind == kindDate {
		want := "a number, a string or a table"
		if v.Type() == readingType {
			want = "a number or a table"
		}
		d.wrongType(n, name, want)
		return
	}
	ranged := *value
	ranged.min, ranged.max = c.min, c.max
	d.value(n, v.Field(value.index), &ranged, name)
}

// several fills a list that may be given as its only item.
func (d *decoder) several(n *node, v reflect.Value, c *constraint, name string) {
	if n.kind == kindList {
		d.list(n, v, c, name)
		return
	}
	one := reflect.MakeSlice(v.Type(), 1, 1)
	d.value(n, one.Index(0), c, name)
	v.Set(one)
}
