package profile

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
