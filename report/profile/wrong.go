package profile

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// numberHelp says how to write what stands where a number, whole or not, is
// asked for.
func numberHelp(n *node, c *constraint, name string, whole bool) string {
	want, field := "expected a number", name[strings.LastIndexByte(name, '.')+1:]
	if whole {
		want = "expected an integer"
	}
	text := clean(n.text)
	switch {
	case n.kind == kindDecimal && whole: // 1.139, of 1139 inhabitants
		if m, ok := parseNumeral(text); ok && len(m.readings) == 2 {
			return want + ", such as " + m.readings[0]
		}
		return want
	case n.kind == kindDate: // of TOML
		if whole && len(text) > 4 && strings.HasPrefix(text[4:], "-") {
			return want + ", such as " + text[:4]
		}
		return want
	case n.kind != kindString:
		return want
	case text == "":
		return "write a number, or omit `" + field + "`"
	case isUnknown(text):
		return omit(name, field, c.required)
	}
	if whole && len(text) > 5 && strings.IndexByte("-/.", text[4]) >= 0 { // a year with a month
		if _, err := strconv.Atoi(text[:4]); err == nil && strings.Trim(text, "0123456789-/.") == "" {
			return want + ", such as " + text[:4]
		}
	}
	if n, ok := numbered(text); ok && whole {
		return "write " + n + ", without quotes"
	}
	list := numerals(text)
	if len(list) != 1 || utf8.RuneCountInString(text) > 40 {
		return want + " without quotes"
	}
	m, end := magnitudeAfter(text[list[0].to:])
	before, after := strings.TrimSpace(text[:list[0].from]), strings.TrimSpace(text[list[0].to+end:])
	var readings []string
	for _, r := range list[0].all(m) {
		if !whole || !strings.Contains(r, ".") {
			readings = append(readings, r)
		}
	}
	readings = slices.Compact(readings)
	if len(readings) == 0 || strings.ContainsFunc(before, unicode.IsDigit) || strings.ContainsFunc(after, unicode.IsDigit) {
		return want + " without quotes"
	}
	help := "write " + strings.Join(readings, " or ") + ", without quotes"
	switch {
	case strings.HasPrefix(after, "%") || strings.HasPrefix(after, "٪") || strings.HasPrefix(after, "％"):
		help += " and without %"
	case strings.Contains(name, ".targets[") && roughly(before, after) && field == "value":
		help += ", and `estimate = true`"
	case strings.Contains(name, ".targets[") && roughly(before, after):
		help = "write { value = " + strings.Join(readings, ", estimate = true } or { value = ") + ", estimate = true }"
	case before != "" || after != "":
		help = "write the number alone, " + strings.Join(readings, " or ") + ", without quotes"
	}
	return help
}

// numberedForm is a number with its name before it, or out of how many it is.
var numberedForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\p{L}{1,12}[ .:#-]*(\d{1,3})|(\d{1,4}) ?(?:/|of|out of|de|sur|von|su) ?\d{1,4})$`)
})

// numbered is the number in I13 or 61/112.
func numbered(text string) (n string, ok bool) {
	m := numberedForm().FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	return plainInt(m[1] + m[2]), true
}

// roughly reports whether what stands around a number says that it is an
// estimate.
func roughly(before, after string) bool {
	before, after = strings.Trim(folded(before), "()"), strings.Trim(folded(after), "()")
	marks := strings.Fields("~ ≈ ± ca c circa about around approx approximately aprox aproximadamente cerca unos unas env environ etwa rund estimated est 約 约")
	return after == "" && slices.Contains(marks, strings.TrimSuffix(before, " de")) || before == "" && slices.Contains(marks, after)
}

// omit says how to write that something is not known. A table that cannot be
// without the field is left out with it.
func omit(name, field string, required bool) string {
	parts := strings.Split(pathOf(name), ".")
	switch {
	case strings.Contains(name, ".indicators[") && (field == "value" || field == "score"):
		return "omit `" + field + "` and write `assessed = false`: not assessed is not 0"
	case required && strings.HasSuffix(pathOf(name), ".targets.target.value"):
		return "omit the whole target, which has no value to reach"
	case required && len(parts) > 1:
		field = parts[len(parts)-2]
	}
	return "omit `" + field + "`: what is not known is left out"
}

// tableHelp says how to write what stands where a table is asked for.
func tableHelp(n *node, t reflect.Type) string {
	const want = "expected a table"
	text := clean(n.text)
	if n.kind == kindTable || n.kind == kindBool || n.kind == kindNull || text == "" && n.kind != kindList {
		return want
	}
	has := func(names ...string) bool {
		return !slices.ContainsFunc(names, func(s string) bool { return indexOf(tagged.of(t), s) < 0 })
	}
	list := numerals(text)
	switch {
	case has("latitude", "longitude"):
		return coordinatesHelp(n, list)
	case has("starter", "frontrunner", "star") && len(list) == 1:
		return want + fmt.Sprintf(": { starter = %s, frontrunner = 0, star = 0 }, with each of the three as it is", list[0].readings[0])
	case has("native", "services", "governance") && len(n.items) == 3:
		return want + fmt.Sprintf(": { native = %s, services = %s, governance = %s }", n.items[0].text, n.items[1].text, n.items[2].text)
	case has("office", "email") && n.kind == kindString && !strings.ContainsAny(text, " \t\n") && strings.Contains(text, "@"):
		return want + fmt.Sprintf(": { office = \"…\", email = %s }", quote(shorten(text, 60)))
	case has("office", "url") && n.kind == kindString && !strings.ContainsAny(text, " \t\n") && strings.HasPrefix(text, "http"):
		return want + fmt.Sprintf(": { office = \"…\", url = %s }", quote(shorten(text, 60)))
	case len(list) == 1 && has("amount", "currency"):
		code, found := currencyIn(text)
		if code == "" {
			code = "EUR"
		}
		return want + formsBy(moneyMagnitude, text, &list[0], func(v, _ string) string {
			return fmt.Sprintf("{ amount = %s, currency = %q }", v, code)
		}) + as(!found, ", in your currency")
	case len(list) == 1 && has("value", "unit"):
		return want + forms(text, &list[0], func(v, unit string) string {
			if unit == "" {
				unit = "km²"
			}
			return fmt.Sprintf("{ value = %s, unit = %q }", v, unit)
		})
	case len(list) == 1 && has("value", "year"):
		return want + forms(text, &list[0], func(v, _ string) string { return "{ value = " + v + " }" })
	case n.kind == kindString && has("path", "alt"):
		return want + fmt.Sprintf(": { path = %s, alt = \"What the picture shows\" }", quote(shorten(text, 60)))
	case n.kind == kindString && utf8.RuneCountInString(text) <= 60:
		var fields []string
		for _, c := range tagged.of(t) {
			if c.required && t.Field(c.index).Type.Kind() == reflect.String {
				value := quote(text)
				if len(fields) > 0 {
					value = `"…"`
				}
				fields = append(fields, c.name+" = "+value)
			}
		}
		if len(fields) > 0 && len(fields) < 4 {
			return want + ": { " + strings.Join(fields, ", ") + " }"
		}
	}
	return want
}

// forms are the tables that a text with one number can be, one for each way to
// read the number.
func forms(text string, n *numeral, table func(value, rest string) string) string {
	return formsBy(magnitudeAfter, text, n, table)
}

// formsBy are the forms by the words that follow a number.
func formsBy(after func(string) (magnitude, int), text string, n *numeral, table func(value, rest string) string) string {
	m, end := after(text[n.to:])
	rest := strings.TrimLeft(strings.TrimSpace(text[n.to+end:]), ". ")
	var list []string
	for _, r := range n.all(m) {
		list = append(list, table(r, rest))
	}
	return ": " + strings.Join(slices.Compact(list), " or ")
}

// coordinatesHelp makes coordinates of a text or a list of two numbers.
func coordinatesHelp(n *node, list []numeral) string {
	var values []string
	for _, x := range list {
		values = append(values, x.readings[len(x.readings)-1])
	}
	for _, item := range n.items {
		values = append(values, item.text)
	}
	if len(values) != 2 {
		values = []string{"38.7", "-9.1"}
	}
	for _, v := range values {
		if _, err := strconv.ParseFloat(v, 64); err != nil {
			return "expected a table"
		}
	}
	return fmt.Sprintf("expected a table: { latitude = %s, longitude = %s }", values[0], values[1])
}

// listHelp says how to write what stands where a list is asked for.
func listHelp(n *node, item reflect.Type) string {
	text := clean(n.text)
	switch {
	case item.Kind() == reflect.String && n.kind == kindString && text != "" && utf8.RuneCountInString(text) <= 80:
		parts := strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' })
		if len(parts) == 1 {
			parts = strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",،、", r) })
		}
		for i := range parts {
			parts[i] = quote(parts[i])
		}
		return "expected a list: [" + strings.Join(parts, ", ") + "]"
	case item.Kind() == reflect.Int && n.kind == kindInteger:
		return "expected a list: [" + n.text + "]"
	}
	return "expected a list"
}

// dateHelp says how to write a day that is written in another form.
func dateHelp(s string) string {
	const want = "expected a date such as 2026-04-22"
	if help := monthHelp(s, false); help != "" {
		return help
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("/.- 年月日", r) })
	var v []int
	for _, p := range parts {
		i, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 {
			return want
		}
		v = append(v, i)
	}
	form := func(y, m, d int) string {
		day := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
		if _, err := ParseDate(day); err != nil || y < 1000 {
			return ""
		}
		return day
	}
	var days []string
	switch {
	case len(v) == 2 && (v[0] > 1000 || v[1] > 1000):
		return want + ", with a day"
	case len(v) != 3:
		return want
	case v[0] > 1000:
		days = []string{form(v[0], v[1], v[2])}
	default:
		days = []string{form(v[2], v[1], v[0]), form(v[2], v[0], v[1])}
	}
	days = slices.Compact(slices.DeleteFunc(days, func(s string) bool { return s == "" }))
	if len(days) == 0 {
		return want
	}
	return "write " + strings.Join(days, " or ")
}

// formHelp says how to write a text that is not of the form that a field asks
// for.
func formHelp(s string, c *constraint) string {
	help := "expected " + c.words
	switch pattern := c.pattern.String(); {
	case strings.HasPrefix(pattern, "^https?"):
		switch {
		case strings.ContainsAny(s, " \t\n"):
		case strings.HasPrefix(strings.ToLower(s), "http"):
		case strings.Contains(s, ".") && !strings.ContainsAny(s, ":@"):
			return "write https://" + strings.TrimLeft(s, "/")
		}
	case pattern == "^[A-Z]{3}$":
		for _, s := range []string{s, strings.ToUpper(s)} {
			if code, _ := currencyIn(s); code != "" {
				return "write " + code
			}
		}
		if up := strings.ToUpper(s); c.pattern.MatchString(up) {
			return "write " + up
		}
	case strings.HasPrefix(pattern, "^[a-z0-9]"):
		if id := ID(s); id != "" && c.pattern.MatchString(id) {
			return fmt.Sprintf("write %q, or other lower-case letters, digits and single hyphens", id)
		}
	}
	return help
}

// rangeHelp says why a number must be in its range, where that is not plain.
func rangeHelp(c *constraint) string {
	help := "expected " + between(c)
	if c.name == "member_since" {
		help += ": CitiesWithNature began in 2018"
	}
	return help
}

// fieldForm finds the name of a field in a table of TOML.
var fieldForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`([{,] )([a-z_]+) = `) })

// spelled is a help with tables of TOML, as the format of the source has them.
func (d *decoder) spelled(help string) string {
	if d.source.Format == JSON {
		return fieldForm().ReplaceAllString(help, `$1"$2": `)
	}
	return help
}
