package report_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"cityprofile/layout"
	"cityprofile/report"
	"cityprofile/report/cbi"
	"cityprofile/report/profile"
)

// told is what a reader gets of a report.
type told struct {
	texts     []string // of the elements
	instead   []string // of the figures
	languages []string
	addresses []string
	drawing   []layout.Placed
}

func readerOf(d *report.Document) *told {
	var r told
	texts := heard(d.Pages)
	known := map[*layout.Tag]bool{}
	for _, page := range d.Pages {
		layout.Walk(page.Frame, func(tags []*layout.Tag, p layout.Placed) {
			for _, tag := range tags {
				if known[tag] {
					continue
				}
				known[tag] = true
				if text := texts[tag]; text != "" {
					r.texts = append(r.texts, strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", "\x00")), " "))
				}
				r.languages = append(r.languages, tag.Lang)
				if tag.Role == layout.RoleFigure {
					r.instead = append(r.instead, tag.Alt)
				}
			}
			switch item := p.Item.(type) {
			case layout.Link:
				r.addresses = append(r.addresses, item.URL)
			case layout.Shape, layout.Drawing, layout.Picture:
				r.drawing = append(r.drawing, p)
			}
		})
	}
	for i, text := range r.texts {
		r.texts[i] = strings.ReplaceAll(text, "\x00", "\u00a0")
	}
	return &r
}

// times is how often a form stands in the texts, not as a part of a longer
// number or word.
func times(texts []string, form string) (n int) {
	joins := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for _, text := range texts {
		for {
			before, after, ok := strings.Cut(text, form)
			if !ok {
				break
			}
			left, _ := utf8.DecodeLastRuneInString(before)
			right, size := utf8.DecodeRuneInString(after)
			if right == '.' || right == ',' { // of a sentence, or of a number
				right, _ = utf8.DecodeRuneInString(after[size:])
			}
			if !joins(left) && left != '.' && !joins(right) {
				n++
			}
			text = after
		}
	}
	return n
}

// trial tries fields on a profile of which all is known.
type trial struct {
	press *report.Press
	base  *told
}

func (t *trial) read(tb testing.TB, p *profile.Profile) *told {
	tb.Helper()
	return readerOf(build(tb, t.press, p))
}

// lost says what a reader misses of a field; empty when its values are told.
func (t *trial) lost(tb testing.TB, f *field, number int) string {
	kind := f.now.Kind()
	switch pattern := f.rule("pattern"); {
	case choices[f.path] != nil, kind == reflect.Bool, len(f.rule("enum")) > 0:
		return t.notChosen(tb, f)
	case f.now.Type() == reflect.TypeFor[profile.Date]():
		return t.dateLost(tb, f)
	case f.now.Type() == reflect.TypeFor[profile.When]():
		return t.periodLost(tb, f)
	case kind == reflect.Int || kind == reflect.Int64:
		return t.numberLost(tb, f)
	case f.now.Type() == reflect.TypeFor[cbi.Decimal](), f.now.Type() == reflect.TypeFor[profile.Value]():
		return t.missing(tb, f, fmt.Sprintf("7.%04d", 1000+number), func(r *told) []string { return r.texts })
	case pattern != nil && strings.HasPrefix(pattern[0], "^[A-Za-z]{2,8}("):
		return t.missing(tb, f, fmt.Sprintf("qaa-x-q%d", number), func(r *told) []string { return r.languages })
	default:
		where := func(r *told) []string { return r.texts }
		if strings.HasSuffix(f.path, ".alt") {
			where = func(r *told) []string { return r.instead }
		}
		for _, word := range []string{"Zyx %d", "zyx%d", "https://example.net/zyx%d", "zyx%d@example.net", "XQZ"} {
			if word = strings.ReplaceAll(word, "%d", strconv.Itoa(number)); pattern == nil || regexp.MustCompile(pattern[0]).MatchString(word) {
				if f.now.Type() == reflect.TypeFor[profile.Text]() {
					return t.languageLost(tb, f, word, fmt.Sprintf("qaa-x-q%d", number), where)
				}
				return t.missing(tb, f, word, where)
			}
		}
		return "the test knows no word of its form, " + pattern[0]
	}
}

// missing tries a value that is printed as it is given.
func (t *trial) missing(tb testing.TB, f *field, value string, where func(*told) []string) string {
	if times(where(t.base), value) > 0 {
		return fmt.Sprintf("%q stands elsewhere", value)
	}
	if times(where(t.read(tb, f.with(value))), value) == 0 {
		return fmt.Sprintf("%q is not printed", value)
	}
	return ""
}

// languageLost tries a text in two languages, neither of which is the report's:
// the first is printed, with its language told.
func (t *trial) languageLost(tb testing.TB, f *field, word, lang string, where func(*told) []string) string {
	const wrong = "Wrong words"
	if times(where(t.base), word) > 0 {
		return fmt.Sprintf("%q stands elsewhere", word)
	}
	r := t.read(tb, f.with(profile.TextOf(profile.Version{Text: word, Language: lang}, profile.Version{Text: wrong, Language: "qab"})))
	marks := func(r rune) bool { return r >= 0xE0000 && r <= 0xE007F || r < ' ' && r != '\n' }
	switch {
	case times(where(r), word) == 0:
		return fmt.Sprintf("%q is not printed", word)
	case times(where(r), wrong) > 0:
		return "the second of its languages is printed"
	case !slices.Contains(r.languages, lang):
		return fmt.Sprintf("the language of %q is not told", word)
	case strings.ContainsFunc(strings.Join(slices.Concat(r.texts, r.instead), ""), marks):
		return "a reader is told what only marks a language"
	}
	return ""
}

// periodLost tries a year, a month and a day, of a year that stands nowhere else.
func (t *trial) periodLost(tb testing.TB, f *field) string {
	if times(t.base.texts, "2091") > 0 {
		return "2091 stands elsewhere"
	}
	for _, c := range []struct {
		period profile.When
		want   string
	}{
		{profile.When{Year: 2091}, "2091"}, {profile.When{Year: 2091, Month: 6}, "June 2091"}, {profile.When{Year: 2091, Month: 6, Day: 27}, "27 June 2091"},
	} {
		if times(t.read(tb, f.with(c.period)).texts, c.want) == 0 {
			return fmt.Sprintf("%q is not printed", c.want)
		}
	}
	return ""
}

// numberLost tries a number that stands nowhere else, or as seldom as may be.
func (t *trial) numberLost(tb testing.TB, f *field) string {
	least, most := f.limit("minimum", 0), f.limit("maximum", 1_000_000)
	form := func(n int64) string {
		if pattern := printedAs[f.path]; pattern != "" {
			return fmt.Sprintf(pattern, strconv.FormatInt(n, 10))
		}
		return strconv.FormatInt(n, 10)
	}
	now := int64(-1)
	if !f.add {
		now = f.now.Int()
	}
	best, before := least, 1<<30
	for i := int64(0); i < min(300, most-least+1) && before > 0; i++ {
		n := least + (most-least+1)*2/5 + i
		if n > most {
			n -= most - least + 1
		}
		if k := times(t.base.texts, form(n)); n != now && k < before {
			best, before = n, k
		}
	}
	if times(t.read(tb, f.with(best)).texts, form(best)) <= before {
		return fmt.Sprintf("%q is not printed", form(best))
	}
	return ""
}

// dateLost tries a day of a year that stands nowhere else, and that the month
// is told.
func (t *trial) dateLost(tb testing.TB, f *field) string {
	may, june := profile.Date{Year: 2091, Month: 5, Day: 27}, profile.Date{Year: 2091, Month: 6, Day: 27}
	if times(t.base.texts, "2091") > 0 {
		return "2091 stands elsewhere"
	}
	a := t.read(tb, f.with(may))
	for _, text := range a.texts {
		if one := []string{text}; times(one, "2091") > 0 && times(one, "27") > 0 {
			if slices.Equal(a.texts, t.read(tb, f.with(june)).texts) {
				return "the month is not printed"
			}
			return ""
		}
	}
	return "27 May 2091 is not printed"
}

// notChosen tries all values that there are: the report says something else
// for each. A number, such as an edition, is printed: points that change with
// it do not tell it.
func (t *trial) notChosen(tb testing.TB, f *field) string {
	list := f.values()
	if len(list) < 2 {
		return "it has one value"
	}
	number := f.now.Kind() == reflect.Int && choices[f.path] == nil
	was := map[string]any{}
	for _, v := range list {
		texts := t.read(tb, f.with(v)).texts
		says := strings.Join(texts, "\n")
		for other := range was {
			if form := fmt.Sprint(v); number && times(texts, form) <= times([]string{other}, form) {
				return fmt.Sprintf("%q is not printed", form)
			}
		}
		if other, ok := was[says]; ok {
			return fmt.Sprintf("the report says the same for %v and %v", other, v)
		}
		was[says] = v
	}
	return ""
}

// values are those that a field with a choice may have.
func (f *field) values() (list []any) {
	switch kind := f.now.Kind(); {
	case choices[f.path] != nil:
		return choices[f.path]
	case kind == reflect.Bool:
		return []any{false, true}
	default:
		for _, v := range f.rule("enum") {
			if kind == reflect.Int {
				n, _ := strconv.Atoi(v)
				list = append(list, n)
			} else {
				list = append(list, v)
			}
		}
		return list
	}
}

// effects says what other values of a field change.
func (t *trial) effects(tb testing.TB, f *field) (says, shows bool) {
	values := f.values()
	switch kind := f.now.Kind(); {
	case len(values) > 1:
	case f.now.Type() == reflect.TypeFor[cbi.Decimal]():
		values = []any{"0.25", "9.75"}
	case kind == reflect.String:
		values = []any{"zyx1", "zyx2"}
	default:
		values = []any{f.limit("minimum", 0), f.limit("maximum", 1)}
	}
	first := t.read(tb, f.with(values[0]))
	for _, v := range values[1:] {
		r := t.read(tb, f.with(v))
		says = says || !slices.Equal(r.texts, first.texts)
		shows = shows || !reflect.DeepEqual(r.drawing, first.drawing)
	}
	return says, shows
}
