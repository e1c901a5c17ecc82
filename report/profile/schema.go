package profile

import (
	"encoding/json"
	"reflect"

	"github.com/invopop/jsonschema"
)

// Schema is the JSON Schema (draft 2020-12) of the profile format, for editors
// that complete and check while one types. Its rules are those that Load
// checks; what relates fields to each other is only in Load.
func Schema() ([]byte, error) {
	r := jsonschema.Reflector{
		RequiredFromJSONSchemaTags: true,
		Anonymous:                  true,
		Mapper: func(t reflect.Type) *jsonschema.Schema {
			switch t {
			case dateType:
				return &jsonschema.Schema{Type: "string", Format: "date", Pattern: `^\d{4}-\d{2}-\d{2}$`}
			case decimalType:
				return &jsonschema.Schema{Type: "number"}
			case figureType:
				return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{{Type: "string", MinLength: new(uint64(1))}, {Type: "number"}}}
			}
			return nil
		},
	}
	s := r.Reflect(&Profile{})
	s.Title = "City profile"
	s.Description = "A city's profile for the CitiesWithNature format, version 1."
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return nil, err
	}
	return append(b, '\n'), nil
}
