package profile

import (
	"cmp"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// When is a year, a month or a day, as precisely as it is known: Month is 0
// where only the year is, and Day where only the month is. A file gives a year
// as a number, a month as in "2022-06", and a day as a date.
type When struct {
	Year  int
	Month int
	Day   int
}

// Year is a period of which no more than the year is known.
func Year(year int) *When { return &When{Year: year} }

// whenForm is a year, or a month or a day in the forms of ISO 8601.
var whenForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}(-\d{2}){0,2}$`) })

// ParseWhen reads a year, a month or a day: 2022, 2022-06 or 2022-06-01.
func ParseWhen(s string) (When, error) {
	if whenForm().MatchString(s) {
		layout := dateLayout[:len(s)]
		if t, err := time.Parse(layout, s); err == nil {
			p := When{Year: t.Year()}
			if len(s) > len("2006") {
				p.Month = int(t.Month())
			}
			if len(s) > len("2006-01") {
				p.Day = t.Day()
			}
			return p, nil
		}
	}
	return When{}, fmt.Errorf("invalid time %q; expected a year, a month or a day, such as 2022, 2022-06 or 2022-06-01", s)
}

// String gives the period in the form 2022, 2022-06 or 2022-06-01.
func (p When) String() string {
	switch {
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", p.Year, p.Month, p.Day)
}

// Before reports whether the period is over when another one begins. Of periods
// of which one may lie in the other, none is before the other.
func (p When) Before(q When) bool {
	switch {
	case p.Year != q.Year || p.Month == 0 || q.Month == 0:
		return p.Year < q.Year
	case p.Month != q.Month || p.Day == 0 || q.Day == 0:
		return p.Month < q.Month
	}
	return p.Day < q.Day
}

// Compare orders periods by when they begin, and a longer one before those in
// it.
func (p When) Compare(q When) int {
	return cmp.Or(cmp.Compare(p.Year, q.Year), cmp.Compare(p.Month, q.Month), cmp.Compare(p.Day, q.Day))
}

// MarshalJSON gives a year as a number, and all else as a string.
func (p When) MarshalJSON() ([]byte, error) {
	if p.Month == 0 {
		return []byte(strconv.Itoa(p.Year)), nil
	}
	return []byte(`"` + p.String() + `"`), nil
}

// UnmarshalJSON reads what MarshalJSON gives.
func (p *When) UnmarshalJSON(b []byte) (err error) {
	*p, err = ParseWhen(strings.Trim(string(b), `"`))
	return err
}

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
