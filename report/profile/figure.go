package profile

import (
	"bytes"
	"encoding/json"

	"cityprofile/report/cbi"
)

// Figure is a figure of the city: how much there is of something, when, and
// who says so. A profile gives it as a number or a text alone, or as a table.
type Figure struct {
	Value    Value `json:"value" toml:"value" jsonschema:"required" jsonschema_description:"Number or text, printed as given."`
	Unit     Text  `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit, such as km², ha, dunum or rai."`
	Year     *int  `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year of the figure."`
	Source   Text  `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the figure, with its URL if it has one. The sources of a chapter are numbered and listed at its end."`
	Estimate bool  `json:"estimate,omitempty" toml:"estimate" jsonschema_description:"True if the figure is an estimate or provisional; the report says so beside it."`
	Note     Text  `json:"note,omitempty" toml:"note" jsonschema_description:"Note: what it covers, or how it was obtained."`
}

// Reading is a figure that is measured and compared: its value is a number. A
// profile gives it as a number alone, or as a table.
type Reading struct {
	Value    cbi.Decimal `json:"value" toml:"value" jsonschema:"required" jsonschema_description:"The value, printed as given."`
	Year     *int        `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year of the value."`
	Source   Text        `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the value, with its URL if it has one."`
	Estimate bool        `json:"estimate,omitempty" toml:"estimate" jsonschema_description:"True if the value is an estimate or provisional; the report says so beside it."`
	Note     Text        `json:"note,omitempty" toml:"note" jsonschema_description:"Note: what it covers, or how it was obtained."`
}

// Figure is the reading as a figure in a unit.
func (r *Reading) Figure(unit Text) Figure {
	return Figure{Value: Value(r.Value), Unit: unit, Year: r.Year, Source: r.Source, Estimate: r.Estimate, Note: r.Note}
}

// KeyFigure is one of the figures that describe the city.
type KeyFigure struct {
	Label    Text  `json:"label" toml:"label" jsonschema:"required,minLength=1" jsonschema_description:"What the figure counts or measures."`
	Value    Value `json:"value" toml:"value" jsonschema:"required" jsonschema_description:"Number or text, printed as given."`
	Unit     Text  `json:"unit,omitempty" toml:"unit" jsonschema_description:"Unit, such as %, ha or species."`
	Year     *int  `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year of the figure."`
	Source   Text  `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the figure, with its URL if it has one. The sources of a chapter are numbered and listed at its end."`
	Estimate bool  `json:"estimate,omitempty" toml:"estimate" jsonschema_description:"True if the figure is an estimate or provisional; the report says so beside it."`
	Note     Text  `json:"note,omitempty" toml:"note" jsonschema_description:"Note: what it covers, or how it was obtained."`
}

// Figure is the key figure without its label.
func (k *KeyFigure) Figure() Figure {
	return Figure{Value: k.Value, Unit: k.Unit, Year: k.Year, Source: k.Source, Estimate: k.Estimate, Note: k.Note}
}

// Species is how many species of a group live in the city.
type Species struct {
	Group      Text    `json:"group" toml:"group" jsonschema:"required,minLength=1" jsonschema_description:"Group of species, such as Birds or Vascular plants."`
	Native     *Figure `json:"native,omitempty" toml:"native" jsonschema_description:"Number of native species: a number, or a table with its own year, source, estimate and note."`
	Introduced *Figure `json:"introduced,omitempty" toml:"introduced" jsonschema_description:"Number of introduced species, given in the same way."`
	Year       *int    `json:"year,omitempty" toml:"year" jsonschema:"minimum=1900,maximum=2200" jsonschema_description:"Year of the counts."`
	Source     Text    `json:"source,omitempty" toml:"source" jsonschema_description:"Source of the counts, with its URL if it has one."`
	Note       Text    `json:"note,omitempty" toml:"note" jsonschema_description:"Note: what was counted, and where."`
}

// MarshalJSON is the value alone where nothing else is known.
func (f Figure) MarshalJSON() ([]byte, error) {
	if f == (Figure{Value: f.Value}) {
		return f.Value.MarshalJSON()
	}
	type table Figure
	return plainJSON(table(f))
}

// MarshalJSON is the value alone where nothing else is known.
func (r Reading) MarshalJSON() ([]byte, error) {
	if r == (Reading{Value: r.Value}) {
		return r.Value.MarshalJSON()
	}
	type table Reading
	return plainJSON(table(r))
}

// Several is a list that may be given as its only item.
type Several[T any] []T

// MarshalJSON is the only item, or the list.
func (s Several[T]) MarshalJSON() ([]byte, error) {
	if len(s) == 1 {
		return plainJSON(s[0])
	}
	return plainJSON([]T(s))
}

// several marks the type for those that read and write profiles.
func (Several[T]) several() {}

// plainJSON is JSON that leaves &, < and > as they are.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
