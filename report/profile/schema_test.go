package profile

import (
	"encoding/json"
	"maps"
	"reflect"
	"strconv"

	"github.com/invopop/jsonschema"
)

// generatedSchema is the schema of the types as they are now.
func generatedSchema() ([]byte, error) {
	s := reflected(reflect.TypeFor[Profile]())
	for _, t := range []reflect.Type{figureType, readingType, reflect.TypeFor[Budget]()} { // written in more ways than one
		maps.Copy(s.Definitions, reflected(t).Definitions)
	}
	maps.Copy(s.Definitions, reflected(reflect.TypeFor[Version]()).Definitions)
	s.Definitions["Text"] = textSchema()
	limitForms(s, reflect.TypeFor[Profile](), map[reflect.Type]bool{})
	s.Title = "City profile"
	s.Description = "A city's profile for the CitiesWithNature format, version 1."
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}

// textSchema are the forms of a Text.
func textSchema() *jsonschema.Schema {
	version := &jsonschema.Schema{Ref: "#/$defs/Version"}
	return &jsonschema.Schema{
		Description: "A text, a text with its language, or a list of these: a report takes the one in its language, or else the first.",
		AnyOf: []*jsonschema.Schema{
			{Type: "string"},
			version,
			{Type: "array", MinItems: new(uint64(1)), Items: &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string", MinLength: new(uint64(1))}, version}}},
		},
	}
}

// limitForms adds what the tags of fields ask of values with several forms, which
// the library leaves out: how long a text must be and may be, and which years a
// period may have.
func limitForms(s *jsonschema.Schema, t reflect.Type, done map[reflect.Type]bool) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || done[t] || s.Definitions[t.Name()] == nil {
		return
	}
	done[t] = true
	for _, c := range tagged.of(t) {
		field := t.Field(c.index).Type
		limitForms(s, field, done)
		p, _ := s.Definitions[t.Name()].Properties.Get(c.name)
		if field == reflect.SliceOf(textType) {
			p, field = p.Items, textType
		}
		if field == reflect.PointerTo(whenType) {
			p.Minimum, p.Maximum = jsonNumber(c.min), jsonNumber(c.max)
		}
		if field != textType {
			continue
		}
		if c.minLength > 0 || c.required {
			p.MinLength = new(uint64(1)) // of the form that is a string
		}
		if n := uint64(c.maxLength); n > 0 {
			long := &jsonschema.Schema{MaxLength: &n}
			p.MaxLength = &n
			p.Items = &jsonschema.Schema{MaxLength: &n, Properties: jsonschema.NewProperties()}
			p.Items.Properties.Set("text", long)
			p.Properties = jsonschema.NewProperties()
			p.Properties.Set("text", long)
		}
	}
}

// reflected is the schema of a type of the format, with what it refers to.
func reflected(top reflect.Type) *jsonschema.Schema {
	r := jsonschema.Reflector{
		RequiredFromJSONSchemaTags: true,
		Anonymous:                  true,
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			if t == top {
				return nil
			}
			return respelled(t)
		},
	}
	return r.ReflectFromType(top)
}

// respelled is the schema of a type that its Go type does not tell; nil for
// all others.
func respelled(t reflect.Type) *jsonschema.Schema {
	number, text := &jsonschema.Schema{Type: "number"}, &jsonschema.Schema{Type: "string", MinLength: new(uint64(1))}
	table := func(t reflect.Type) *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/$defs/" + t.Name()} }
	switch {
	case t == dateType:
		return &jsonschema.Schema{Type: "string", Format: "date", Pattern: `^\d{4}-\d{2}-\d{2}$`}
	case t == decimalType:
		return number
	case t == whenType:
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "integer"}, {Type: "string", Pattern: `^\d{4}(-\d{2}){0,2}$`}}}
	case t == textType:
		return table(t)
	case t == valueType:
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{text, number}}
	case t == figureType:
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{text, number, table(t)}}
	case t == readingType:
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{number, table(t)}}
	case isSeveral(t):
		item := table(t.Elem())
		return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{item, {Type: "array", Items: item}}}
	}
	return nil
}

func jsonNumber(f *float64) json.Number {
	if f == nil {
		return ""
	}
	return json.Number(strconv.FormatFloat(*f, 'f', -1, 64))
}
