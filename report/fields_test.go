package report_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
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
	"cityprofile/report/picture"
	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

// effect is what becomes of a field whose value no page prints.
type effect string

const (
	decides effect = "changes what the report says"
	draws   effect = "changes a drawing"
	nothing effect = "changes nothing"
)

// excuse says why nobody misses the value of a field on the pages.
type excuse struct {
	effect effect
	reason string
}

// excused are the fields whose values no page prints, by their path. It fails
// the test when a path is not in the format, when its value is printed after
// all, and when its effect is another one.
var excused = map[string]excuse{
	"format":                     {nothing, "there is one format; the number is for programs"},
	"city.id":                    {nothing, "names the file, for programs; the name is printed"},
	"city.logo.focus.x":          {nothing, "a logo is shown uncut"},
	"city.logo.focus.y":          {nothing, "a logo is shown uncut"},
	"action_platform.catalogue":  {nothing, "there is one catalogue"},
	"action_platform.actions.id": {nothing, "for programs; a reader knows an action by its title"},
	"report.language":            {nothing, "there are words in one language"},
	"report.theme":               {nothing, "there is one theme"},

	"city.logo.path":                      {nothing, "for programs; what is in the file is shown"},
	"city.cover.path":                     {nothing, "for programs; what is in the file is shown"},
	"city.images.path":                    {nothing, "for programs; what is in the file is shown"},
	"head_of_government.photo.path":       {nothing, "for programs; what is in the file is shown"},
	"action_platform.actions.images.path": {nothing, "for programs; what is in the file is shown"},

	"city.cover.focus.x":                     {draws, "the picture is cut around it"},
	"city.cover.focus.y":                     {draws, "the picture is cut around it"},
	"city.images.focus.x":                    {draws, "the picture is cut around it"},
	"city.images.focus.y":                    {draws, "the picture is cut around it"},
	"head_of_government.photo.focus.x":       {draws, "the picture is cut around it"},
	"head_of_government.photo.focus.y":       {draws, "the picture is cut around it"},
	"action_platform.actions.images.focus.x": {draws, "the picture is cut around it"},
	"action_platform.actions.images.focus.y": {draws, "the picture is cut around it"},
	"report.openers":                         {draws, "a chapter opens with another picture"},
	"report.trunk_seed":                      {draws, "the trunk grows from it"},

	"biodiversity_index.bands.limits": {decides, "the score that they give is printed, with the source of the table"},
}

// choices are a few values of fields that pick something from a list, which
// cities.Whole does not pick there. What the pages say must be different for
// each of them.
var choices = map[string][]any{
	"action_platform.commitments.id":       otherCommitments,
	"action_platform.areas.id":             {"protect-and-restore", "tools-and-solutions"},
	"action_platform.areas.other":          otherCommitments,
	"action_platform.actions.commitments":  otherCommitments,
	"nature_pathway.steps.step":            {3, 9},
	"nature_pathway.steps.resources":       {"R3", "R4"},
	"biodiversity_index.indicators.number": {21, 22},
	"biodiversity_index.bands.indicator":   {14, 15},
	"resources.translation_of":             {"R3", "R4"},
	"resources.commitments":                otherCommitments,

	"biodiversity_index.history.indicators.number": {21, 22},
}

var otherCommitments = []any{"fauna-and-flora", "participation"}

// printedAs is how numbers are printed of which all, by themselves, stand
// somewhere in any report.
var printedAs = map[string]string{
	"action_platform.actions.gbf": "GBF\u00a0%s",
	"action_platform.actions.sdg": "SDG\u00a0%s",
}

// field is a value of a profile.
type field struct {
	path  string // in the format: city.images.alt
	place string // in the profile: city.images[1].alt
	tag   reflect.StructTag
	now   reflect.Value
	in    func(*profile.Profile) reflect.Value
	add   bool // it is one more at the end of the list that in finds
}

// with is the profile with another value in the field.
func (f *field) with(v any) *profile.Profile {
	shape := tall
	if strings.HasSuffix(f.path, ".focus.x") { // a tall picture is cut above and below
		shape = wide
	}
	p := pictured(cities.Whole(), shape)
	at := f.in(p)
	if f.add {
		at.Set(reflect.Append(at, reflect.New(at.Type().Elem()).Elem()))
		at = at.Index(at.Len() - 1)
	}
	at.Set(reflect.ValueOf(v).Convert(at.Type()))
	return p
}

// rule are the values of a rule in the tag of the field.
func (f *field) rule(name string) (list []string) {
	tag := strings.ReplaceAll(f.tag.Get("jsonschema"), `\,`, "\x00")
	for part := range strings.SplitSeq(tag, ",") {
		if value, ok := strings.CutPrefix(part, name+"="); ok {
			list = append(list, strings.ReplaceAll(value, "\x00", ","))
		}
	}
	return list
}

func (f *field) limit(name string, otherwise int64) int64 {
	if list := f.rule(name); list != nil {
		n, _ := strconv.ParseInt(list[0], 10, 64)
		return n
	}
	return otherwise
}

// paths are those of all values of a type of the format.
func paths(tb testing.TB, t reflect.Type, path string, found func(string)) {
	switch kind := t.Kind(); {
	case t == reflect.TypeFor[profile.Date]():
		found(path)
	case kind == reflect.Struct:
		for i := range t.NumField() {
			if name := fieldName(t.Field(i)); name != "-" {
				paths(tb, t.Field(i).Type, strings.TrimPrefix(path+"."+name, "."), found)
			}
		}
	case kind == reflect.Pointer, kind == reflect.Slice:
		paths(tb, t.Elem(), path, found)
	case kind == reflect.String, kind == reflect.Int, kind == reflect.Int64, kind == reflect.Bool:
		found(path)
	default:
		tb.Errorf("%s is a %s: this test does not know how to try one", path, t)
	}
}

func fieldName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// fields finds all values that a profile has: those that are not left out. A
// list of plain values has one more, which is to be added.
func fields(f field, found func(field)) {
	t := f.now.Type()
	step := func(place string, now reflect.Value, to func(reflect.Value) reflect.Value) field {
		in := f.in
		return field{path: f.path, place: place, tag: f.tag, now: now,
			in: func(p *profile.Profile) reflect.Value { return to(in(p)) }}
	}
	switch kind := t.Kind(); {
	case kind == reflect.Pointer:
		if !f.now.IsNil() {
			g := step(f.place, f.now.Elem(), reflect.Value.Elem)
			if k := t.Elem().Kind(); k != reflect.Struct || t.Elem() == reflect.TypeFor[profile.Date]() {
				found(g) // a value that is 0, too
				return
			}
			fields(g, found)
		}
	case kind == reflect.Struct && t != reflect.TypeFor[profile.Date]():
		for i := range t.NumField() {
			name := fieldName(t.Field(i))
			if name == "-" {
				continue
			}
			g := step(strings.TrimPrefix(f.place+"."+name, "."), f.now.Field(i), func(v reflect.Value) reflect.Value { return v.Field(i) })
			g.path, g.tag = strings.TrimPrefix(f.path+"."+name, "."), t.Field(i).Tag
			fields(g, found)
		}
	case kind == reflect.Slice:
		for i := range f.now.Len() {
			fields(step(fmt.Sprintf("%s[%d]", f.place, i), f.now.Index(i), func(v reflect.Value) reflect.Value { return v.Index(i) }), found)
		}
		if n := int64(f.now.Len()); n > 0 && t.Elem().Kind() != reflect.Struct && n < f.limit("maxItems", n+1) {
			g := f
			g.place, g.add, g.now = fmt.Sprintf("%s[%d]", f.place, n), true, reflect.Zero(t.Elem())
			found(g)
		}
	default:
		if !f.now.IsZero() || kind == reflect.Bool {
			found(f)
		}
	}
}

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
	case kind == reflect.Int || kind == reflect.Int64:
		return t.numberLost(tb, f)
	case f.now.Type() == reflect.TypeFor[cbi.Decimal](), f.now.Type() == reflect.TypeFor[profile.Figure]():
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

// pictured gives the same few pixels to each picture of a profile.
func pictured(p *profile.Profile, pixels *picture.Picture) *profile.Profile {
	var give func(reflect.Value)
	give = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if v.Type() == reflect.TypeFor[*picture.Picture]() {
				v.Set(reflect.ValueOf(pixels))
			} else if !v.IsNil() {
				give(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				give(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				give(v.Field(i))
			}
		}
	}
	give(reflect.ValueOf(p).Elem())
	return p
}

var tall, wide = pixels(16, 32), pixels(32, 16)

// pixels is a picture in which every place has a colour of its own.
func pixels(w, h int) *picture.Picture {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for x := range w {
		for y := range h {
			img.Set(x, y, color.RGBA{uint8(7 * x), uint8(7 * y), 0, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		panic(err) // a buffer takes everything
	}
	p, err := picture.Decode(b.Bytes())
	if err != nil {
		panic(err) // it is written above
	}
	return p
}

func TestTheWholeProfileIsOneThatCheckAccepts(t *testing.T) {
	text, err := cities.Whole().Canonical(profile.Date{})
	if err != nil {
		t.Fatal(err)
	}
	_, defects := profile.Load(context.Background(), profile.Source{Name: "whole.json", Format: profile.JSON, Text: text}, nil)
	for _, d := range defects {
		t.Errorf("%s: %s: %s", d.Severity, d.Code, d.Message)
	}
}

// TestNothingThatAProfileSaysIsLost tries every field of the format with values
// that stand nowhere else. To add a field is to print it, or to say here why it
// is not printed, and to give it to cities.Whole.
func TestNothingThatAProfileSaysIsLost(t *testing.T) {
	tried := &trial{press: newPress(t)}
	whole := pictured(cities.Whole(), tall)
	tried.base = tried.read(t, whole)

	found := map[string][]field{}
	count := 0
	fields(field{now: reflect.ValueOf(whole).Elem(), in: func(p *profile.Profile) reflect.Value { return reflect.ValueOf(p).Elem() }},
		func(f field) { found[f.path] = append(found[f.path], f); count++ })
	var format []string
	paths(t, reflect.TypeFor[profile.Profile](), "", func(path string) {
		if !slices.Contains(format, path) {
			format = append(format, path)
		}
	})
	for path, e := range excused {
		if !slices.Contains(format, path) {
			t.Errorf("%s: it is excused, and not in the format", path)
		}
		if e.reason == "" {
			t.Errorf("%s: its excuse has no reason", path)
		}
	}
	for path := range choices {
		if !slices.Contains(format, path) {
			t.Errorf("%s: its choices are listed, and it is not in the format", path)
		}
	}
	for n, path := range format {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			if found[path] == nil {
				t.Fatal("cities.Whole leaves it out: it cannot be tried")
			}
			e, known := excused[path]
			printed, says, shows := true, false, false
			for _, f := range found[path] {
				lost := tried.lost(t, &f, 1000+n)
				printed = printed && lost == ""
				if !known {
					if lost != "" {
						t.Errorf("%s: %s, and nothing in excused says why", f.place, lost)
					}
					continue
				}
				a, b := tried.effects(t, &f)
				says, shows = says || a, shows || b
			}
			if !known {
				return
			}
			if printed {
				t.Error("it is excused, and is printed: take it off the list")
			}
			if does := map[effect]bool{decides: says, draws: shows, nothing: !says && !shows}; !does[e.effect] {
				t.Errorf("its excuse is that it %s: it does not", e.effect)
			}
		})
	}
	t.Logf("%d fields, %d values", len(format), count)
}
