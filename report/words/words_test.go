package words

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

// entries calls check for every text of a language with its path, the names
// that it must hold, and whether {n} may be missing, as in a form for exactly
// one thing.
func entries(l *Language, check func(path, words string, holds []string, some bool)) {
	used := map[Form]bool{}
	only := map[Form]int{} // how many numbers have the form
	for n := range 201 {
		used[l.Plural(n)] = true
		only[l.Plural(n)]++
	}
	var walk func(path string, v reflect.Value, holds []string)
	walk = func(path string, v reflect.Value, holds []string) {
		if c, ok := v.Interface().(Counted); ok {
			for f, name := range map[Form]string{Other: "Other", Zero: "Zero", One: "One", Two: "Two", Few: "Few", Many: "Many"} {
				if words := c.form(f); used[f] || f == Other {
					check(path+"."+name, words, holds, only[f] == 1)
				} else if words != "" {
					check(path+"."+name+" (no number has this form)", "", nil, false)
				}
			}
			return
		}
		switch v.Kind() {
		case reflect.String:
			check(path, v.String(), holds, false)
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				walk(path+"."+f.Name, v.Field(i), strings.Fields(f.Tag.Get("holds")))
			}
		case reflect.Array, reflect.Slice:
			for i := range v.Len() {
				walk(fmt.Sprintf("%s[%d]", path, i), v.Index(i), holds)
			}
		case reflect.Map:
			for _, k := range v.MapKeys() {
				walk(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k), holds)
			}
		default:
			check(path+" is of a kind that this test does not know", "", nil, false)
		}
	}
	for _, part := range []struct {
		name  string
		value any
	}{{"Numbers", l.Numbers}, {"Dates", l.Dates}, {"Lists", l.Lists}, {"Labels", l.Labels}, {"Catalogue", l.Catalogue}, {"Index", l.Index}} {
		walk(part.name, reflect.ValueOf(part.value), nil)
	}
}

// wrong says what is wrong with an entry; empty when nothing is.
func wrong(words string, holds []string, some bool) string {
	if words == "" {
		return "has no words"
	}
	var found []string
	for _, m := range placeholder.FindAllStringSubmatch(words, -1) {
		if !slices.Contains(holds, m[1]) {
			return fmt.Sprintf("has {%s}, which belongs to no value of it", m[1])
		}
		found = append(found, m[1])
	}
	for _, name := range holds {
		if !slices.Contains(found, name) && !(some && name == "n") {
			return fmt.Sprintf("has no {%s}", name)
		}
	}
	if rest := placeholder.ReplaceAllString(words, ""); strings.ContainsAny(rest, "{}") {
		return "has a brace that closes nothing"
	}
	return ""
}

func TestEveryEntryIsComplete(t *testing.T) {
	for _, l := range All() {
		entries(l, func(path, words string, holds []string, some bool) {
			if w := wrong(words, holds, some); w != "" {
				t.Errorf("%s: %s %s: %q", l.Tag, path, w, words)
			}
		})
	}
}

func TestAWrongEntryIsFound(t *testing.T) {
	for _, c := range []struct {
		words string
		holds []string
		some  bool
		want  string
	}{
		{"Made on {dtae}", []string{"date"}, false, "has {dtae}"},
		{"Made on", []string{"date"}, false, "has no {date}"},
		{"", nil, false, "has no words"},
		{"one indicator", []string{"n"}, false, "has no {n}"},
		{"one indicator", []string{"n"}, true, ""},
		{"open {date", []string{"date"}, false, "has no {date}"},
		{"{date} }", []string{"date"}, false, "brace"},
	} {
		if got := wrong(c.words, c.holds, c.some); got == "" != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
	}
}

func TestStrictTellsOfValuesTooFewAndTooMany(t *testing.T) {
	var said []string
	l := English().Strict(func(s string) { said = append(said, s) })
	l.Fill("{a} {b}", "a", "1")
	l.Fill("{a}", "a", "1", "b", "2")
	if l.Fill("{a} {b}", "a", "1", "b", "2"); len(said) != 2 || !strings.Contains(said[0], "{b}") || !strings.Contains(said[1], "does not use") {
		t.Errorf("%q", said)
	}
	English().Fill("{a}") // and the language itself is as before
	if len(said) != 2 {
		t.Errorf("%q", said)
	}
}

func TestPlaceholdersAreFilled(t *testing.T) {
	l := English()
	for _, c := range []struct {
		pattern string
		kv      []string
		want    string
	}{
		{"{n}% of {city}", []string{"n", "5", "city", "A {n} B"}, "5% of A {n} B"}, // a value is not looked into
		{"no {such} name", []string{"n", "5"}, "no {such} name"},
		{"open {", nil, "open {"},
		{"", nil, ""},
	} {
		if got := l.Fill(c.pattern, c.kv...); got != c.want {
			t.Errorf("%q: got %q, want %q", c.pattern, got, c.want)
		}
	}
}

func TestEnglishCounts(t *testing.T) {
	l := English()
	for _, c := range []struct {
		got, want string
	}{
		{l.Count(l.Labels.Index.Some, 1, "points", l.Int(1)), "1 point"},
		{l.Count(l.Labels.Index.Some, 0, "points", l.Int(0)), "0 points"},
		{l.Count(l.Labels.Index.Some, -1, "points", l.Signed(-1)), "−1 point"},
		{l.Count(l.Labels.Index.Some, 1, "points", l.Signed(1)), "+1 point"},
		{l.Count(l.Labels.Index.Some, 21, "points", l.Signed(21)), "+21 points"},
		{l.Count(l.Labels.Index.ComponentBaseline, 4, "year", "2020", "points", "1", "possible", "4"), "Baseline 2020: 1 of 4 points"},
		{l.Count(l.Labels.Index.ComponentPossible, 52, "possible", "52", "n", "13", "all", "14"), "52 points available from 13 of 14 indicators"},
		{l.Count(l.Labels.Index.Change, 1, "was", "2", "is", "3"), "from 2 to 3, on the same indicator"},
		{l.Count(l.Labels.Index.Change, 2, "was", "5", "is", "3"), "from 5 to 3, on the same 2 indicators"},
		{l.CountedLabel("commitments", "1"), "Commitment made"},
		{l.CountedLabel("commitments", "01"), "Commitment made"},
		{l.CountedLabel("commitments", "1.0"), "Commitments made"},
		{l.CountedLabel("resources", "0"), "Tools & resources uploaded"},
		{l.CountedLabel("actions", "21"), "Actions made on the Action Platform"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestEnglishWritesFigures(t *testing.T) {
	l := English()
	y := func(n int) *When { return &When{Year: n} }
	june := &When{2022, 6, 0}
	for _, c := range []struct {
		got, want string
	}{
		{l.When(&When{2026, 4, 2}), "2 April 2026"}, {l.When(june), "June 2022"}, {l.When(y(2022)), "2022"}, {l.When(nil), ""},
		{l.Span(y(2018), y(2030)), "2018–2030"}, {l.Span(y(2018), nil), "From 2018"}, {l.Span(nil, y(2030)), "Until 2030"},
		{l.Span(y(2020), y(2020)), "2020"}, {l.Span(nil, nil), ""},
		{l.Span(june, y(2030)), "June 2022 – 2030"}, {l.Span(june, &When{2022, 7, 1}), "June 2022 – 1 July 2022"}, {l.Span(june, june), "June 2022"}, {l.Span(june, nil), "From June 2022"},
		{l.Decimal("-1234567.5", true), "−1,234,567.5"}, {l.Decimal("1234567.5", false), "1234567.5"}, {l.Decimal("some 12", true), "some 12"},
		{l.Quantity("12", "ha"), "12\u00a0ha"}, {l.Quantity("12", ""), "12"},
		{l.Percent(58), "58%"},
		{l.List(nil), ""}, {l.List([]string{"a"}), "a"}, {l.List([]string{"a", "b"}), "a and b"}, {l.List([]string{"a", "b", "c"}), "a, b and c"},
		{l.Indicator(2021, 1), "Proportion of Natural Areas in the City"}, {l.Indicator(2021, 29), ""}, {l.Indicator(1999, 1), ""},
		{l.Region("Asia & Oceania"), "Asia & Oceania"}, {l.Region("Mars"), "Mars"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestIndicatorsHaveTheirOfficialNames(t *testing.T) {
	for _, c := range []struct {
		edition, number int
		want            string
	}{ // where the editions differ, and the first and last of each component
		{2021, 1, "Proportion of Natural Areas in the City"},
		{2021, 9, "Proportion of Invasive Alien Species"},
		{2021, 10, "Regulation of Quantity of Water"},
		{2021, 14, "Food Security Resilience – Urban Agriculture"},
		{2021, 15, "Institutional Capacity"},
		{2021, 28, "Community Science"},
		{2014, 2, "Connectivity Measures or Ecological Networks to Counter Fragmentation"},
		{2014, 6, "Change in Number of Butterfly Species"},
		{2014, 10, "Proportion of Invasive Alien Species"},
		{2014, 11, "Regulation of Quantity of Water"},
		{2014, 15, "Budget Allocated to Biodiversity"},
		{2014, 23, "Education and Awareness: Number of Outreach or Public Awareness Events Held in the City per Year"},
	} {
		if got := English().Indicator(c.edition, c.number); got != c.want {
			t.Errorf("indicator %d of %d is called %q, want %q", c.number, c.edition, got, c.want)
		}
	}
}

func TestFrenchWritesFiguresAndCounts(t *testing.T) {
	of := func(tag string) *Language {
		l, ok := Of(tag)
		if !ok || l.Tag != tag {
			t.Fatalf("%s: %v", tag, ok)
		}
		return l
	}
	l := of("fr")
	for _, c := range []struct {
		got, want string
	}{
		{l.When(&When{2026, 1, 1}), "1er janvier 2026"}, {l.When(&When{2026, 4, 21}), "21 avril 2026"}, {l.When(&When{2022, 8, 0}), "août 2022"},
		{l.Decimal("-1234567.5", true), "−1\u202f234\u202f567,5"}, {l.Decimal("1234.5", false), "1234,5"}, {l.Percent(58), "58\u00a0%"},
		{l.Count(l.Labels.Index.Some, 0, "points", "0"), "0 point"}, {l.Count(l.Labels.Index.Some, 1, "points", "1"), "1 point"},
		{l.Count(l.Labels.Index.Some, 2, "points", "2"), "2 points"}, {l.CountedLabel("commitments", "0"), "Engagement pris"},
		{l.List([]string{"a", "b", "c"}), "a, b et c"}, {l.Names([]string{"a", "b"}), "a\u202f; b"},
		{of("fr-CA").Decimal("1234567.5", true), "1\u00a0234\u00a0567,5"}, {of("fr-CA").Names([]string{"a", "b"}), "a; b"},
		{of("fr-CH").Decimal("1234567.5", true), "1’234’567,5"}, {of("fr-CH").Percent(58), "58%"},
		{of("fr-BE").Decimal("1234", true), "1\u202f234"},
		{of("en-IN").Decimal("123456789", true), "12,34,56,789"}, {of("en-IN").Decimal("1234", true), "1,234"}, {of("en-IN").Decimal("123", true), "123"},
		{of("en-ZA").Decimal("12345.6", true), "12\u00a0345,6"}, {English().Decimal("12345.6", true), "12,345.6"}, // itself as before
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	twice := Language{Digits: Digits{FromGroups: 2}, Numbers: Numbers{Group: "."}} // as Spanish
	if a, b := twice.Decimal("1234", true), twice.Decimal("12345", true); a != "1234" || b != "12.345" {
		t.Errorf("%q, %q", a, b)
	}
}

func TestATagThatNobodyHasWordsForIsNoLanguage(t *testing.T) {
	for _, tag := range []string{"xx", "fr-ca", "fr-", "fr-CAN", "fr-CA-x", "FR", "zh-Hans", "french"} {
		if l, ok := Of(tag); ok {
			t.Errorf("%q is %s", tag, l.Tag)
		}
	}
}

// What is called official is an entry, and says where it was published.
func TestOfficialEntriesExistAndHaveASource(t *testing.T) {
	for _, l := range All() {
		all := map[string]bool{}
		entries(l, func(path, _ string, _ []string, _ bool) { all[path] = true })
		for path, source := range l.Official {
			if !all[path] || source == "" {
				t.Errorf("%s: %s: an entry: %v, source: %q", l.Tag, path, all[path], source)
			}
		}
	}
}

// An entry of two words or more that is as in English is not translated.
func TestNoEntryIsLeftInEnglish(t *testing.T) {
	english := map[string]string{}
	entries(English(), func(path, words string, _ []string, _ bool) { english[path] = words })
	word := regexp.MustCompile(`\p{L}{2,}`)
	for _, l := range All()[1:] {
		entries(l, func(path, words string, _ []string, _ bool) {
			if path == "Labels.Privacy" || path == "Labels.Web" { // addresses
				return
			}
			if words == english[path] && len(word.FindAllString(placeholder.ReplaceAllString(words, ""), -1)) > 1 {
				t.Errorf("%s: %s is in English: %q", l.Tag, path, words)
			}
		})
	}
}

// A language has the entries of the maps that English has.
func TestNoEntryOfAMapIsMissing(t *testing.T) {
	all := func(l *Language) map[string]bool {
		paths := map[string]bool{}
		entries(l, func(path, _ string, _ []string, _ bool) {
			for _, form := range []string{".Zero", ".One", ".Two", ".Few", ".Many", ".Other"} {
				path = strings.TrimSuffix(path, form)
			}
			paths[path] = true
		})
		return paths
	}
	english := all(English())
	for _, l := range All()[1:] {
		own := all(l)
		for path := range english {
			if !own[path] {
				t.Errorf("%s: %s is missing", l.Tag, path)
			}
		}
		for path := range own {
			if !english[path] {
				t.Errorf("%s: %s is in no other language", l.Tag, path)
			}
		}
	}
}
