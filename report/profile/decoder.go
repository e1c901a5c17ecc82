package profile

import "reflect"

// decoder fills a Profile from nodes and notes everything that is wrong.
type decoder struct {
	source    *Source
	defects   Diagnostics // at most maxDefects
	found     int         // defects, listed or not
	levels    []level     // the tables around what is read
	guessed   []Span      // values of a source with syntax errors that are not to be judged
	leftOut   []string    // names of fields that such a source seems to lack
	errorLeft bool        // an error is among those that are not listed
}

// level is a table that is being read, on the way from the profile to a value.
type level struct {
	node *node
	typ  reflect.Type
	name string // as messages have it: action_platform.actions[0]
}
