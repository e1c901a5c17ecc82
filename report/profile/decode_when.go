package profile

import (
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// when reads a year, a month or a day.
func (d *decoder) when(n *node, v reflect.Value, c *constraint, name string) {
	switch n.kind {
	case kindInteger:
		if d.inRange(n, c, name) {
			v.Set(reflect.ValueOf(When{Year: int(n.number)}))
		}
		return
	case kindString, kindDate:
	default:
		d.wrongType(n, name, "a year, a month or a date, such as 2022, \"2022-06\" or 2022-06-01")
		return
	}
	text := clean(n.text)
	p, err := ParseWhen(text)
	switch {
	case text == "":
		d.report("empty-text", n.place(), fmt.Sprintf("`%s` is empty", name), "fill it in, or omit the field if it is optional")
	case err != nil:
		d.report("bad-date", n.place(), fmt.Sprintf("`%s` is %s", name, shorten(n.text, 40)), whenHelp(n, name, c))
	case c.min != nil && float64(p.Year) < *c.min || c.max != nil && float64(p.Year) > *c.max:
		d.report("out-of-range", n.place(), fmt.Sprintf("`%s` is %s", name, n.text), "expected a year from "+between(c))
	default:
		v.Set(reflect.ValueOf(p))
	}
}

// whenHelp says how to write a period that is written in another form.
func whenHelp(n *node, name string, c *constraint) string {
	const want = "expected a year, a month or a date, such as 2022, \"2022-06\" or 2022-06-01"
	s, field := clean(n.text), name[strings.LastIndexByte(name, '.')+1:]
	if isUnknown(s) {
		return omit(name, field, c.required)
	}
	if help := dateHelp(s); strings.HasPrefix(help, "write ") {
		return help
	}
	if help := monthHelp(s, true); help != "" {
		return help
	}
	if from, to, ok := years(s); ok {
		switch field {
		case "start":
			return fmt.Sprintf("write %s, and %s in `end`", from, to)
		case "end":
			return fmt.Sprintf("write %s, and %s in `start`", to, from)
		}
		return fmt.Sprintf("write one year, %s or %s", from, to)
	}
	if year := eraYear(s); year > 0 {
		return fmt.Sprintf("write the year of the common era, %d", year) + as(strings.Contains(s, "年度"), ", and the fiscal year in `period`")
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/.- 年月", r) })
	if len(parts) == 2 {
		if len(parts[0]) < 4 {
			parts[0], parts[1] = parts[1], parts[0]
		}
		month, _ := strconv.Atoi(parts[1])
		if p, err := ParseWhen(fmt.Sprintf("%s-%02d", parts[0], month)); err == nil {
			return fmt.Sprintf("write %q", p)
		}
	}
	help := want
	if alone := numberHelp(n, c, name, true); strings.HasPrefix(alone, "write the number alone") && fourDigits().MatchString(alone) {
		help = alone
	}
	if strings.HasPrefix(name, "action_platform.actions") && (field == "start" || field == "end") {
		return help + "; a season or a school year goes in `period`, in your own words"
	}
	return help
}

// fourDigits finds what can be a year.
var fourDigits = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(^|\D)[12]\d{3}(\D|$)`) })

// eras are calendars that count from another year, with the year before their
// first.
var eras = []struct {
	name   string
	before int
}{{"令和", 2018}, {"平成", 1988}, {"昭和", 1925}, {"民國", 1911}, {"民国", 1911}, {"พ.ศ.", -543}, {"พ.ศ", -543}, {"B.E.", -543}, {"BE", -543}}

// eraYear is the year of the common era that a text gives in another; 0 if it
// gives none.
func eraYear(s string) int {
	for _, e := range eras {
		at := strings.Index(s, e.name)
		if at < 0 {
			continue
		}
		rest := strings.TrimSpace(s[at+len(e.name):])
		if strings.HasPrefix(rest, "元") {
			return e.before + 1
		}
		if list := numerals(rest); len(list) > 0 && list[0].from == 0 {
			if n, err := strconv.Atoi(list[0].readings[0]); err == nil && n+e.before >= 1900 && n+e.before < 2200 {
				return n + e.before
			}
		}
	}
	return 0
}

// yearsForm is a span of years: 2021-2024.
var yearsForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([12]\d{3})\s*(?:-|–|—|/|to|a|bis|à)\s*([12]\d{3})$`)
})

// years are the first and the last of a span of years.
func years(s string) (from, to string, ok bool) {
	m := yearsForm().FindStringSubmatch(s)
	if m == nil || m[1] >= m[2] {
		return "", "", false
	}
	return m[1], m[2], true
}
