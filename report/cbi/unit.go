package cbi

import "strings"

// The units of the index.
const (
	percent  = "%"
	hectares = "ha/1,000 persons"
	species  = "species"
	visits   = "visits/child"
	projects = "projects"
	events   = "events"
)

// spelling makes the ways to write a unit into one.
var spelling = strings.NewReplacer(
	"per cent", "%", "percent", "%", " per ", "/", "hectares", "ha", "hectare", "ha",
	"inhabitants", "persons", "people", "persons", "population", "persons",
	",", "", " ", "", "\u00a0", "", "\u202f", "",
)

// SameUnit reports whether two units are one, however they are written: "%"
// and "per cent", "ha/1,000 persons" and "ha per 1000 people". A value without
// a unit is in the one that is asked for.
func SameUnit(given, asked string) bool {
	return given == "" || spelling.Replace(strings.ToLower(given)) == spelling.Replace(strings.ToLower(asked))
}
