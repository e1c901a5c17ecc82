package profile

import (
	_ "embed"
	"strings"
)

//go:embed template.toml
var template string

// Starter says what a starter profile holds.
type Starter struct {
	Name   string // of the city; may be empty
	ID     string // of the city; made of the name when it is empty
	Schema string // where editors find the schema of the format
	Short  bool   // only the fields that most cities fill in
}

// Template is a starter profile in TOML: all fields of the format, each with
// what it is for and an example, or, when it is short, those that most cities
// fill in. Required fields are blank, so that Load reports them; optional ones
// are commented out. The first line tells editors where the schema is.
func Template(s Starter) []byte {
	if s.ID == "" {
		s.ID = ID(s.Name)
	}
	if !s.Short {
		return fullTemplate(s.Name, s.ID, s.Schema)
	}
	fields := strings.NewReplacer(
		"{{schema}}", s.Schema,
		"{{id}}", quote(s.ID),
		"{{name}}", quote(s.Name),
	)
	return []byte(fields.Replace(template))
}
