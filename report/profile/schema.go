package profile

import (
	_ "embed"
	"slices"
)

// A test generates the file from the types of the format, and fails when it is
// another one: the program need not know how.
//
//go:embed schema.json
var schema []byte

// Schema is the JSON Schema (draft 2020-12) of the profile format, for editors
// that complete and check while one types. Its rules are those that Load
// checks; what relates fields to each other is only in Load.
func Schema() []byte { return slices.Clone(schema) }
