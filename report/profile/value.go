package profile

import (
	"regexp"
	"sync"
)

// isNumber reports whether the value is written as a number.
func (v Value) isNumber() bool { return number().MatchString(string(v)) && v != "-0" }

// number is a value that TOML and a reader both take for that number.
var number = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^-?(0|[1-9][0-9]{0,14})(\.[0-9]+)?$`) })

// Value is a number or a text, printed as it was given.
type Value string

// MarshalJSON is a number where the value is one that every reader takes for
// it, and a text otherwise.
func (v Value) MarshalJSON() ([]byte, error) {
	if v.isNumber() {
		return []byte(v), nil
	}
	return plainJSON(string(v))
}
