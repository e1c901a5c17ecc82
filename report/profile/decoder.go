package profile

// decoder fills a Profile from nodes and notes everything that is wrong.
type decoder struct {
	source    *Source
	defects   Diagnostics // at most maxDefects
	found     int         // defects, listed or not
	levels    []level     // the tables around what is read
	errorLeft bool        // an error is among those that are not listed
}
