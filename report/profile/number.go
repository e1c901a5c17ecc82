package profile

import (
	"encoding/json"
	"strconv"
)

// Figure is a number or a text, printed as it was given.
type Figure string

// UnmarshalJSON takes a number as it is written, or a string.
func (f *Figure) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, (*string)(f))
	}
	*f = Figure(b)
	return nil
}

// Number is a number, printed as it was written: 0.50 stays 0.50. The empty
// Number is none.
type Number string

// Float is the value of the number, as near as a float64 comes to it.
func (n Number) Float() float64 {
	f, _ := strconv.ParseFloat(string(n), 64) // what Load lets in is a number
	return f
}
