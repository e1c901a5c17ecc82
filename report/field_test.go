package report_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"cityprofile/report/picture"
	"cityprofile/report/profile"
	"cityprofile/testdata/cities"
)

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
	case isOneValue(t):
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

// isOneValue reports whether a struct is a value of a file, and not a table.
func isOneValue(t reflect.Type) bool {
	return t == reflect.TypeFor[profile.Date]() || t == reflect.TypeFor[profile.When]()
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
			if k := t.Elem().Kind(); k != reflect.Struct || isOneValue(t.Elem()) {
				found(g) // a value that is 0, too
				return
			}
			fields(g, found)
		}
	case kind == reflect.Struct && !isOneValue(t):
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
